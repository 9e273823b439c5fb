// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubdocuments.h"

#include "htmlencoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct EpubDocumentsText
{
    Q_DECLARE_TR_FUNCTIONS(EpubDocumentsText)
};

/// What is kept of the documents, in characters: a chapter with its neighbour and the notes of the longest
/// books.
constexpr qsizetype mostKept = 4'000'000;

/// The outermost sections stand soon behind a document's head.
constexpr qsizetype openingBytes = 4096;
/// The body, its section, and what a story in it says.
constexpr int mostKinds = 8;

} // namespace

EpubDocuments::EpubDocuments(Archive &archive, QString file)
    : m_archive(archive)
    , m_file(std::move(file))
    , m_read(mostKept)
{
}

QByteArray EpubDocuments::unpack(const QString &member)
{
    MemberBytes read = m_archive.read(member, largestTextMember);
    if (read.error.isEmpty() || m_broken.contains(member))
        return read.bytes;
    m_broken.insert(member);
    m_issues.append(
        {Issue::Severity::Warning, m_file, 0,
         EpubDocumentsText::tr("The chapter “%1” of the book is missing: %2.").arg(member, read.error),
         EpubDocumentsText::tr("Copy the book again from where it came from; the rest is shown.")});
    return {};
}

/// Once of a book, whatever number of its chapters it is true of.
void EpubDocuments::tellWhatIsMissing(const ReadHtml &document, const QString &member)
{
    if (document.isSimplified && !std::exchange(m_hasToldOfNesting, true)) {
        m_issues.append(
            {Issue::Severity::Note, m_file, 0,
             EpubDocumentsText::tr("The book is nested too deeply in “%1”; some of it is shown as plain "
                                   "paragraphs.")
                 .arg(member),
             EpubDocumentsText::tr("Nothing of its text is lost. If it looks wrong, look for another "
                                   "edition of the book.")});
    }
    if (document.hasMedia && !std::exchange(m_hasToldOfMedia, true)) {
        m_issues.append(
            {Issue::Severity::Warning, m_file, 0,
             EpubDocumentsText::tr("The book has a video, a sound or a frame, in “%1”, that cannot be shown.")
                 .arg(member),
             EpubDocumentsText::tr("Open the book in another reader to see it.")});
    }
}

const ReadHtml &EpubDocuments::read(const QString &member)
{
    if (const ReadHtml *kept = m_read.object(member))
        return *kept;
    auto *document = new ReadHtml(readHtml(decodeHtml(unpack(member), m_file).text, Markup::Xhtml));
    tellWhatIsMissing(*document, member);
    const auto &blocks = document->content.blocks;
    m_hasNotes.insert(member, !blocks.isEmpty() && blocks.constLast().kind == Block::Kind::Note);
    // One that is larger than all that is kept is dropped when the next one comes.
    const qsizetype cost = std::min(document->content.text.size(), mostKept);
    m_read.insert(member, document, cost);
    return *document;
}

bool EpubDocuments::hasNotes(const QString &member)
{
    if (!m_hasNotes.contains(member))
        (void)read(member);
    return m_hasNotes.value(member);
}

QString EpubDocuments::sectionKinds(const QString &member)
{
    static const QRegularExpression type(
        uR"(<(?:body|section|article|div)\b[^>]*\sepub:type\s*=\s*["']([^"']*)["'])"_s);
    const QString opening = QString::fromUtf8(unpack(member).left(openingBytes));
    QStringList kinds;
    for (auto found = type.globalMatch(opening); found.hasNext() && kinds.size() < mostKinds;)
        kinds.append(found.next().captured(1));
    return kinds.join(u' ').simplified();
}

} // namespace Frontispiece
