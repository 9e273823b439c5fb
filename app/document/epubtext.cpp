// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubtext.h"

#include "epubassembly.h"
#include "personname.h"
#include "readingtime.h"

#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A chapter's heading is among its first blocks: a number, a picture and the title.
constexpr qsizetype headingBlocks = 4;

/// A title page, with a motto and the contents in full, in words; a preface that the contents leave out is
/// longer.
constexpr int longestTitlePage = 400;

/// Longer than "By" and any name.
constexpr qsizetype longestByline = 80;

/// For comparing titles: letters and digits alone, in small letters.
QString bare(const QString &title)
{
    QString letters;
    const QString small = title.toLower();
    for (const QChar c : small) {
        if (c.isLetterOrNumber() || c.isMark())
            letters += c;
    }
    return letters;
}

/// A name that is set in capitals, as it is written: "JANE ROE" → "Jane Roe".
QString asWritten(const QString &name)
{
    if (name != name.toUpper())
        return name;
    QString written = name;
    for (qsizetype at = 1; at < written.size(); ++at) {
        if (written.at(at - 1).isLetter() || written.at(at - 1) == u'’')
            written[at] = written.at(at).toLower();
    }
    return written;
}

class TextReader
{
public:
    TextReader(EpubDocuments &documents, const EpubPackage &package, const EpubLayout &layout)
        : m_gatherer(documents)
        , m_package(package)
        , m_layout(layout)
    {
    }

    /// Adds what a mark stands for, with its title if that is to be `titled` and is nowhere in the text.
    void add(qsizetype mark, bool titled);
    void addBody(qsizetype mark);
    /// Takes the headings from the beginning that repeat the title, and the line that names the author.
    QString takeHead(const QString &title, const QString &shownTitle);
    ReadText finish();

private:
    void addHeading(qsizetype before, const EpubMark &mark);
    void takeIdleBreaks();

    EpubGatherer m_gatherer;
    const EpubPackage &m_package;
    const EpubLayout &m_layout;
    QStringList m_whole; ///< documents that are wholly of this story
};

void TextReader::add(qsizetype at, bool titled)
{
    const EpubMark &mark = m_layout.marks.at(at);
    const bool isLast = at + 1 == m_layout.marks.size();
    const EpubMark end = isLast ? EpubMark {{}, m_package.documents.size(), {}, 1, EpubMatter::Text}
                                : m_layout.marks.at(at + 1);
    if (end.document == mark.document && end.fragment == mark.fragment)
        return;
    const qsizetype before = m_gatherer.pieces().size();
    for (qsizetype document = mark.document; document <= end.document && !m_gatherer.isAtEnd(); ++document) {
        const bool isFirst = document == mark.document;
        const bool isEnd = document == end.document;
        if ((isEnd && end.fragment.isEmpty()) || (!isFirst && m_layout.leftDocuments.contains(document)))
            continue;
        const QString &member = m_package.documents.at(document).member;
        m_gatherer.add(member, isFirst ? mark.fragment : QString(), isEnd ? end.fragment : QString());
        if (!isEnd && (!isFirst || mark.fragment.isEmpty()))
            m_whole.append(member);
    }
    if (titled)
        addHeading(std::min(before, m_gatherer.pieces().size()), mark);
}

void TextReader::addHeading(qsizetype before, const EpubMark &mark)
{
    QList<EpubPiece> &pieces = m_gatherer.pieces();
    const auto begin = pieces.cbegin() + before;
    const auto end = begin + std::min(headingBlocks, pieces.cend() - begin);
    const bool hasHeading = std::any_of(
        begin, end, [](const EpubPiece &piece) { return piece.block.kind == Block::Kind::Heading; });
    if (hasHeading || begin == end || mark.title.isEmpty())
        return;
    EpubPiece heading {{}, mark.title, {}, begin->member, begin->start};
    heading.block.kind = Block::Kind::Heading;
    heading.block.level = std::clamp(mark.depth + 1, 2, 6);
    heading.block.range.length = mark.title.size();
    pieces.insert(before, heading);
}

/// Adds a chapter of a book that is one story, unless it is a title page.
void TextReader::addBody(qsizetype at)
{
    const EpubMark &mark = m_layout.marks.at(at);
    const qsizetype before = m_gatherer.pieces().size();
    // The contents leave the subtitle out: "Ponds" of "Ponds: Pictures of the North".
    const bool mayBeTitlePage = mark.title.isEmpty() || bare(m_package.title) == bare(mark.title)
        || (at <= 1 && bare(m_package.title).startsWith(bare(mark.title)));
    add(at, !mayBeTitlePage);
    if (!mayBeTitlePage || at + 1 == m_layout.marks.size())
        return;
    int words = 0;
    QList<EpubPiece> &pieces = m_gatherer.pieces();
    for (qsizetype piece = before; piece < pieces.size(); ++piece)
        words += countWords(pieces.at(piece).text);
    if (words < longestTitlePage)
        pieces.resize(std::min(before, pieces.size()));
}

QString TextReader::takeHead(const QString &title, const QString &shownTitle)
{
    static const QRegularExpression byline(uR"(^by[\s:]+(\S.*)$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QList<EpubPiece> &pieces = m_gatherer.pieces();
    QString rest = bare(title);
    QString shown = bare(shownTitle);
    while (!pieces.isEmpty() && pieces.constFirst().block.kind == Block::Kind::Heading) {
        const QString heading = bare(pieces.constFirst().text);
        if (heading.isEmpty() || !(rest.startsWith(heading) || shown.startsWith(heading)))
            break;
        rest = rest.startsWith(heading) ? rest.mid(heading.size()) : rest;
        shown = shown.startsWith(heading) ? shown.mid(heading.size()) : shown;
        pieces.removeFirst();
    }
    if (pieces.isEmpty() || pieces.constFirst().text.size() > longestByline)
        return {};
    const auto match = byline.match(pieces.constFirst().text.simplified());
    const bool hasNote = std::ranges::any_of(
        pieces.constFirst().targets, [](const EpubPiece::Target &target) { return target.note >= 0; });
    if (!match.hasMatch() || hasNote)
        return {};
    pieces.removeFirst();
    return spokenName(asWritten(match.captured(1)));
}

/// Nothing is divided at the beginning and at the end, nor twice: between two breaks a page of the book was
/// left out.
void TextReader::takeIdleBreaks()
{
    QList<EpubPiece> &pieces = m_gatherer.pieces();
    const auto isBreak = [](const EpubPiece &piece) { return piece.block.kind == Block::Kind::Break; };
    const auto areBreaks
        = [&](const EpubPiece &one, const EpubPiece &next) { return isBreak(one) && isBreak(next); };
    const auto single = std::unique(pieces.begin(), pieces.end(), areBreaks) - pieces.begin();
    pieces.remove(single, pieces.size() - single);
    while (!pieces.isEmpty() && isBreak(pieces.constLast()))
        pieces.removeLast();
    while (!pieces.isEmpty() && isBreak(pieces.constFirst()))
        pieces.removeFirst();
}

ReadText TextReader::finish()
{
    takeIdleBreaks();
    for (const QString &member : std::as_const(m_whole))
        m_gatherer.addNotesOf(member);
    m_gatherer.readNotes();
    return assembleEpub(m_gatherer);
}

} // namespace

EpubText readEpubPart(EpubDocuments &documents, const EpubPackage &package, const EpubLayout &layout,
                      const EpubPart &part)
{
    TextReader reader(documents, package, layout);
    for (qsizetype mark = part.firstMark; mark < part.endMark; ++mark) {
        if (layout.marks.at(mark).matter == EpubMatter::Text)
            reader.add(mark, mark > part.firstMark);
    }
    const QString author = reader.takeHead(layout.marks.at(part.firstMark).title, part.title);
    return {reader.finish(), author};
}

EpubText readWholeEpub(EpubDocuments &documents, const EpubPackage &package, const EpubLayout &layout)
{
    TextReader reader(documents, package, layout);
    for (qsizetype mark = 0; mark < layout.marks.size(); ++mark) {
        if (layout.marks.at(mark).matter != EpubMatter::Left)
            reader.addBody(mark);
    }
    const QString author = reader.takeHead(package.title, package.title);
    return {reader.finish(), author};
}

} // namespace Frontispiece
