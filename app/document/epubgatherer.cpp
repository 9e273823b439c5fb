// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubgatherer.h"

#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What is to be seen of a reference to a footnote is not longer: "[note 12]".
constexpr qsizetype longestReference = 12;

/// A book has its notes in one document, or each volume's in its own; looking for them must not unpack it
/// all.
constexpr qsizetype mostNoteDocuments = 8;

/// Of the frame's lines, which are long enough to name the book.
constexpr qsizetype longestFrame = 300;

enum class Frame { None, Start, End };

/// The lines between which Project Gutenberg sets a book.
Frame frameOf(QStringView text)
{
    static const QRegularExpression pattern(uR"(^\*{2,3} ?(START|END) OF (?:THE|THIS) PROJECT GUTENBERG)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (text.size() > longestFrame || !text.startsWith(u'*'))
        return Frame::None;
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch())
        return Frame::None;
    return match.capturedView(1).startsWith(u's', Qt::CaseInsensitive) ? Frame::Start : Frame::End;
}

/// Where a place in a document is, -1 if nowhere. Inside of a heading it is where that begins.
qsizetype offsetIn(const ReadHtml &document, const QString &place)
{
    if (place.isEmpty())
        return 0;
    auto found = document.anchors.value(place, -1);
    if (found < 0 && place.startsWith(u'@')) {
        bool isNumber = false;
        found = place.mid(1).toLongLong(&isNumber);
        return isNumber ? found : -1;
    }
    const auto &blocks = document.content.blocks;
    const auto block
        = std::ranges::lower_bound(blocks, found, {}, [](const Block &one) { return one.range.end(); });
    const bool isInHeading = found >= 0 && block != blocks.cend() && block->kind == Block::Kind::Heading
        && block->range.start < found;
    return isInHeading ? block->range.start : found;
}

bool isAddress(const QString &link)
{
    return link.startsWith("http://"_L1, Qt::CaseInsensitive)
        || link.startsWith("https://"_L1, Qt::CaseInsensitive)
        || link.startsWith("mailto:"_L1, Qt::CaseInsensitive);
}

} // namespace

void EpubGatherer::add(const QString &member, const QString &from, const QString &to)
{
    // A copy, which shares its text: looking for a note may read another document in its place.
    const ReadHtml document = m_documents.read(member);
    m_anchors.insert(member, document.anchors);
    const qsizetype begin = std::max<qsizetype>(0, offsetIn(document, from));
    const qsizetype told = to.isEmpty() ? -1 : offsetIn(document, to);
    // What ends where it begins is nothing: the next chapter begins with this document.
    const qsizetype end = told >= begin ? told : document.content.text.size() + 1;
    const auto &blocks = document.content.blocks;
    const auto first
        = std::ranges::lower_bound(blocks, begin, {}, [](const Block &block) { return block.range.start; });
    for (qsizetype at = first - blocks.cbegin(); at < blocks.size() && !m_isAtEnd; ++at) {
        const Block &block = blocks.at(at);
        if (block.kind == Block::Kind::Note || block.range.start >= end)
            break; // all of a document's notes stand at its end
        const QStringView text
            = QStringView(document.content.text).mid(block.range.start, block.range.length);
        switch (frameOf(text)) {
        case Frame::Start: m_pieces.clear(); break;
        case Frame::End: m_isAtEnd = true; break;
        case Frame::None: m_pieces.append(pieceOf(member, document.content, at)); break;
        }
    }
}

void EpubGatherer::addNotesOf(const QString &member)
{
    const ReadHtml document = m_documents.read(member);
    for (const Block &block : document.content.blocks) {
        if (block.kind == Block::Kind::Note && !block.marker.isEmpty())
            (void)noteOf(member, block.marker);
    }
}

EpubPiece EpubGatherer::pieceOf(const QString &member, const ReadText &content, qsizetype at)
{
    EpubPiece piece {content.blocks.at(at), {}, {}, member, content.blocks.at(at).range.start};
    Block &block = piece.block;
    piece.text = content.text.mid(block.range.start, block.range.length);
    block.range.start = 0;
    if (!block.source.isEmpty()) {
        const QString picture = resolveMember(member, block.source).member;
        const QString found = m_documents.find(picture);
        block.source = !found.isEmpty() ? found : !picture.isEmpty() ? picture : block.source;
    }
    for (Span &span : block.spans) {
        span.range.start -= piece.start;
        piece.targets.append(span.link.isEmpty() ? EpubPiece::Target()
                                                 : targetOf(member, span, span.range.length));
        if (!isAddress(span.link))
            span.link.clear();
    }
    return piece;
}

EpubPiece::Target EpubGatherer::targetOf(const QString &member, const Span &span, qsizetype shown)
{
    if (span.emphasis.testFlag(Emphasis::Superscript) && span.link.startsWith("#note-"_L1))
        return {noteOf(member, span.link.sliced(6)), {}};
    const MemberLink written = resolveMember(member, span.link);
    const MemberLink place {m_documents.find(written.member), written.fragment};
    if (place.member.isEmpty())
        return {};
    const bool mayBeNote = shown <= longestReference && place.member != member && !place.fragment.isEmpty();
    const qsizetype note = mayBeNote ? noteAt(place) : -1;
    return note >= 0 ? EpubPiece::Target {note, {}} : EpubPiece::Target {-1, place};
}

/// The footnote at a place of another document, or -1.
qsizetype EpubGatherer::noteAt(const MemberLink &place)
{
    if (!m_asked.contains(place.member) && m_asked.size() >= mostNoteDocuments)
        return -1;
    m_asked.insert(place.member);
    if (!m_documents.hasNotes(place.member))
        return -1;
    const ReadHtml &document = m_documents.read(place.member);
    const qsizetype offset = document.anchors.value(place.fragment, -1);
    const auto &blocks = document.content.blocks;
    auto block
        = std::ranges::lower_bound(blocks, offset, {}, [](const Block &one) { return one.range.end(); });
    if (offset < 0 || block == blocks.cend() || block->kind != Block::Kind::Note)
        return -1;
    while (block->marker.isEmpty() && block != blocks.cbegin())
        --block; // a further paragraph of it
    const QString marker = block->marker;
    return marker.isEmpty() ? -1 : noteOf(place.member, marker);
}

/// The footnote that a document numbers so.
qsizetype EpubGatherer::noteOf(const QString &member, const QString &marker)
{
    const std::pair key(member, marker);
    if (const auto known = m_noteOf.constFind(key); known != m_noteOf.cend())
        return *known;
    const qsizetype note = m_notes.size();
    m_noteOf.insert(key, note);
    m_notes.append({member, marker, {}});
    return note;
}

/// The first block of a footnote; the number of blocks if there is none.
qsizetype EpubGatherer::noteBlock(const ReadText &content, const EpubNote &note)
{
    if (!m_noteDocuments.contains(note.member)) {
        m_noteDocuments.insert(note.member);
        for (qsizetype at = 0; at < content.blocks.size(); ++at) {
            const Block &block = content.blocks.at(at);
            if (block.kind == Block::Kind::Note && !block.marker.isEmpty())
                m_noteBlocks.insert({note.member, block.marker}, at);
        }
    }
    return m_noteBlocks.value({note.member, note.marker}, content.blocks.size());
}

void EpubGatherer::readNotes()
{
    qsizetype at = 0;
    while (at < m_notes.size()) { // reading one may add another
        const EpubNote note = m_notes.at(at);
        const ReadHtml document = m_documents.read(note.member);
        const auto &blocks = document.content.blocks;
        QList<EpubPiece> pieces;
        qsizetype block = noteBlock(document.content, note);
        while (block < blocks.size() && blocks.at(block).kind == Block::Kind::Note
               && (pieces.isEmpty() || blocks.at(block).marker.isEmpty()))
            pieces.append(pieceOf(note.member, document.content, block++));
        m_notes[at++].pieces = std::move(pieces);
    }
}

qsizetype EpubGatherer::offsetOf(const MemberLink &place) const
{
    const auto anchors = m_anchors.constFind(place.member);
    if (anchors == m_anchors.cend())
        return -1;
    return place.fragment.isEmpty() ? 0 : anchors->value(place.fragment, -1);
}

} // namespace Frontispiece
