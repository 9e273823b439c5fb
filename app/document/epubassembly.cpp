// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubassembly.h"

#include "outlineanchors.h"
#include "storyoutline.h"

#include <QMap>

#include <iterator>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

class Assembly
{
public:
    explicit Assembly(const EpubGatherer &gathered)
        : m_gathered(gathered)
    {
    }

    ReadText take()
    {
        for (const EpubPiece &piece : m_gathered.pieces()) {
            auto &blocks = m_blockAt[piece.member];
            if (!blocks.contains(piece.start)) // a heading from the contents stands where the text does
                blocks.insert(piece.start, m_story.blocks.size());
            add(piece, piece.block.marker);
        }
        for (qsizetype note = 0; note < m_gathered.notes().size(); ++note) {
            QString marker = QString::number(note + 1);
            for (const EpubPiece &piece : m_gathered.notes().at(note).pieces)
                add(piece, std::exchange(marker, {}));
        }
        link();
        return {std::move(m_story.text), std::move(m_story.blocks)};
    }

private:
    /// A span that leads to a place of the book.
    struct Link
    {
        qsizetype block = 0;
        qsizetype span = 0;
        MemberLink place;
    };

    void add(const EpubPiece &piece, const QString &marker);
    void addSpan(const Span &span, const EpubPiece::Target &target, const EpubPiece &piece, Block &block);
    void addNumber(qsizetype note, Block &block);
    void link();
    [[nodiscard]] qsizetype headingAt(const MemberLink &place) const;

    const EpubGatherer &m_gathered;
    Story m_story;
    QList<Link> m_links;
    QHash<QString, QMap<qsizetype, qsizetype>> m_blockAt; ///< by member and offset in it
};

void Assembly::add(const EpubPiece &piece, const QString &marker)
{
    QString &text = m_story.text;
    if (!m_story.blocks.isEmpty())
        text += u'\n';
    Block block = piece.block;
    block.marker = marker;
    block.spans.clear();
    block.range.start = text.size();
    qsizetype copied = 0;
    for (qsizetype at = 0; at < piece.block.spans.size(); ++at) {
        const Span &span = piece.block.spans.at(at);
        text += QStringView(piece.text).mid(copied, span.range.start - copied);
        addSpan(span, piece.targets.at(at), piece, block);
        copied = span.range.end();
    }
    text += QStringView(piece.text).sliced(copied);
    block.range.length = text.size() - block.range.start;
    m_story.blocks.append(std::move(block));
}

void Assembly::addSpan(const Span &span, const EpubPiece::Target &target, const EpubPiece &piece,
                       Block &block)
{
    if (target.note >= 0) {
        addNumber(target.note, block);
        return;
    }
    if (!target.place.member.isEmpty())
        m_links.append({m_story.blocks.size(), block.spans.size(), target.place});
    block.spans.append({{m_story.text.size(), span.range.length}, span.emphasis, span.link});
    m_story.text += QStringView(piece.text).mid(span.range.start, span.range.length);
}

void Assembly::addNumber(qsizetype note, Block &block)
{
    QString &text = m_story.text;
    const bool touches = !block.spans.isEmpty() && block.spans.constLast().range.end() == text.size()
        && block.spans.constLast().emphasis.testFlag(Emphasis::Superscript);
    if (touches) // two would read as one number
        text += u'\u2009';
    const QString shown = QString::number(note + 1);
    block.spans.append({{text.size(), shown.size()}, Emphasis::Superscript, u"#note-"_s + shown});
    text += shown;
}

/// The heading that stands at a place, as the offset of its text; -1 if none does.
qsizetype Assembly::headingAt(const MemberLink &place) const
{
    const qsizetype offset = m_gathered.offsetOf(place);
    const auto blocks = m_blockAt.constFind(place.member);
    if (offset < 0 || blocks == m_blockAt.cend())
        return -1;
    const auto headingIn = [this](qsizetype block) {
        const Block &one = m_story.blocks.at(block);
        return one.kind == Block::Kind::Heading ? one.range.start : -1;
    };
    const auto next = blocks->upperBound(offset);
    if (next != blocks->cbegin()) {
        const auto here = std::prev(next);
        const qsizetype length = m_story.blocks.at(*here).range.length;
        if (here.key() == offset || (headingIn(*here) >= 0 && offset <= here.key() + length))
            return headingIn(*here);
    }
    return next == blocks->cend() ? -1 : headingIn(*next);
}

void Assembly::link()
{
    m_story.outline = outlineOf(m_story);
    const QStringList anchors = outlineAnchors(m_story.outline);
    QHash<qsizetype, QString> anchorAt;
    for (qsizetype at = 0; at < anchors.size(); ++at)
        anchorAt.insert(m_story.outline.at(at).start, anchors.at(at));
    for (const Link &one : std::as_const(m_links)) {
        const QString anchor = anchorAt.value(headingAt(one.place));
        if (!anchor.isEmpty())
            m_story.blocks[one.block].spans[one.span].link = u'#' + anchor;
    }
    for (Block &block : m_story.blocks)
        block.spans.removeIf([](const Span &span) { return span.link.isEmpty() && !span.emphasis; });
}

} // namespace

ReadText assembleEpub(const EpubGatherer &gathered)
{
    return Assembly(gathered).take();
}

} // namespace Frontispiece
