// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "draftblock.h"
#include "nesting.h"

#include <QStringList>

#include <optional>

namespace Frontispiece {

/// How a run of a page's text is set.
struct HtmlStyle
{
    EmphasisFlags emphasis;
    QString link;
    bool keepsBlanks = false; ///< lines and blanks stay as they are written
};

/// Where an element begins whose id can be linked to.
struct DraftAnchor
{
    QString id;
    qsizetype block; ///< of the drafts
    qsizetype at;    ///< in its text
};

/// Sets the words and pictures of a page into blocks: blanks as a browser sets them, a picture that stands
/// alone as a block of its own.
class HtmlFlow
{
public:
    /// Ends the block being read, and begins one with the next text.
    void begin(Block::Kind kind, int level = 0);
    /// Ends the block being read. The next is what the lists and quotes around make of it.
    void finish();
    void addText(QStringView text, const HtmlStyle &style);
    void addLineBreak(const HtmlStyle &style);
    void addReference(qsizetype note);
    void addPicture(const QString &description, const QString &source, const HtmlStyle &style);
    void addBreak();
    void addAnchor(const QString &id);
    /// What comes next is another word.
    void divideWords();
    /// What comes next stands on another line of a poem.
    void divideLines();
    void divideCells();

    void enterNote(qsizetype note);
    void leaveNote();
    void setVerse(bool isVerse) { m_isVerse = isVerse; }
    [[nodiscard]] bool isVerse() const { return m_isVerse; }
    [[nodiscard]] bool isInNote() const { return m_note >= 0; }
    [[nodiscard]] Nesting &nesting() { return m_nesting; }
    void giveMarkerItsOwnBlock();
    void giveNumberItsOwnBlock();

    [[nodiscard]] const QList<DraftBlock> &blocks() const { return m_blocks; }
    [[nodiscard]] const QList<DraftAnchor> &anchors() const { return m_anchors; }
    /// The ids behind the last block.
    [[nodiscard]] const QStringList &lastAnchors() const { return m_waiting; }
    [[nodiscard]] const QString &lastDescription() const { return m_lastDescription; }

private:
    /// A picture of which is not yet known whether it stands alone or in a line.
    struct HeldPicture
    {
        QString description;
        QString source;
        HtmlStyle style;
        bool hasGap = false; ///< nothing stands right before it
    };

    void open();
    void addVerbatim(QStringView text, const HtmlStyle &style);
    void addWords(const QString &words, bool startsWithGap, const HtmlStyle &style);
    void settlePictures(bool hasGapBehind);
    void addPictureBlock(const HeldPicture &picture);
    void resumeBlock(const DraftBlock &like);
    void placeAnchors();
    [[nodiscard]] bool isAtStart() const;

    QList<DraftBlock> m_blocks;
    std::optional<DraftBlock> m_open;
    QList<HeldPicture> m_held;
    QList<DraftAnchor> m_anchors;
    QStringList m_waiting;     ///< ids of elements of which no text has come yet
    qsizetype m_firstHere = 0; ///< of the anchors, the first of the block being read
    bool m_hasGap = false;     ///< a blank is due before the next word
    HtmlStyle m_gapStyle;
    bool m_isLineDue = false;
    QString m_lastDescription; ///< of the last picture
    Nesting m_nesting;
    Nesting m_outerNesting; ///< of the text, while a footnote is read
    bool m_isVerse = false;
    qsizetype m_note = -1;
};

} // namespace Frontispiece
