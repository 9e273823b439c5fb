// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "epubdocuments.h"

namespace Frontispiece {

/// A block of a document on its way into a story; its ranges count in its own text.
struct EpubPiece
{
    /// What a span's link leads to.
    struct Target
    {
        qsizetype note = -1; ///< of EpubGatherer::notes(), or -1
        MemberLink place;    ///< a place in the book; no member for none
    };

    Block block;
    QString text;
    QList<Target> targets; ///< one for each span
    QString member;        ///< the document
    qsizetype start = 0;   ///< in the document's text
};

/// A footnote, wherever in the book it stands.
struct EpubNote
{
    QString member;
    QString marker; ///< in its document
    QList<EpubPiece> pieces;
};

/// Gathers the blocks of a story from the documents they are in, with the footnotes they refer to. Pictures
/// are named by their members, links by the places they lead to.
class EpubGatherer
{
public:
    explicit EpubGatherer(EpubDocuments &documents)
        : m_documents(documents)
    {
    }

    /// Adds what stands between two places of a document; an empty `to` is its end. A place is an id, or
    /// "@" and an offset. The frame that Project Gutenberg sets around its books is left out.
    void add(const QString &member, const QString &from, const QString &to);
    /// Adds the footnotes of a document that nothing refers to.
    void addNotesOf(const QString &member);
    /// Reads the footnotes that are referred to, and those that they refer to.
    void readNotes();
    /// Whether the book has come to its end, whatever documents follow.
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

    /// May be changed before the notes are read.
    [[nodiscard]] QList<EpubPiece> &pieces() { return m_pieces; }
    [[nodiscard]] const QList<EpubPiece> &pieces() const { return m_pieces; }
    /// In the order of their numbers.
    [[nodiscard]] const QList<EpubNote> &notes() const { return m_notes; }
    /// Where an id stands in a document that was added, -1 if nowhere.
    [[nodiscard]] qsizetype offsetOf(const MemberLink &place) const;

private:
    [[nodiscard]] EpubPiece pieceOf(const QString &member, const ReadText &content, qsizetype block);
    [[nodiscard]] EpubPiece::Target targetOf(const QString &member, const Span &span, qsizetype shown);
    [[nodiscard]] qsizetype noteAt(const MemberLink &place);
    [[nodiscard]] qsizetype noteOf(const QString &member, const QString &marker);
    [[nodiscard]] qsizetype noteBlock(const ReadText &content, const EpubNote &note);

    EpubDocuments &m_documents;
    QList<EpubPiece> m_pieces;
    QList<EpubNote> m_notes;
    QHash<std::pair<QString, QString>, qsizetype> m_noteOf;
    QHash<std::pair<QString, QString>, qsizetype> m_noteBlocks; ///< where notes begin, by member and marker
    QSet<QString> m_noteDocuments;                              ///< those that were looked through for them
    QHash<QString, QHash<QString, qsizetype>> m_anchors;        ///< of the documents that were added
    QSet<QString> m_asked;                                      ///< documents looked into for footnotes
    bool m_isAtEnd = false;
};

} // namespace Frontispiece
