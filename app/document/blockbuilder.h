// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "draftblock.h"
#include "footnotes.h"
#include "nesting.h"

#include <md4c.h>

#include <optional>

namespace Frontispiece {

/// Turns what the Markdown parser reports, piece after piece, into blocks. The document's first quotes, as
/// many as there are footnotes, are taken for these.
class BlockBuilder
{
public:
    explicit BlockBuilder(const Footnotes &footnotes);

    void enterBlock(MD_BLOCKTYPE type, const void *detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, const void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void addText(MD_TEXTTYPE type, QByteArrayView text);

    [[nodiscard]] const QList<DraftBlock> &blocks() const { return m_blocks; }

private:
    /// The pictures of the paragraph being read.
    struct Pictures
    {
        int count = 0;
        int depth = 0;       ///< how many that we are inside of, since one's description can hold another
        bool isAlone = true; ///< nothing stands beside them
        qsizetype begin = 0; ///< where the description of the one being read begins
        QString source;      ///< of the one being read
    };

    void enterQuote();
    void leaveQuote();
    void begin(Block::Kind kind, int level = 0);
    void beginParagraph();
    void finish();
    void addBreak();
    void giveMarkerItsOwnBlock();
    void giveNumberItsOwnBlock();
    void becomePicture(DraftBlock &draft);
    void append(QStringView text);
    void appendCode(QByteArrayView text);
    void appendReference(qsizetype note);
    void beginPicture(const MD_SPAN_IMG_DETAIL &picture);
    void endPicture();
    [[nodiscard]] EmphasisFlags emphasis() const;
    [[nodiscard]] bool isReading(Block::Kind kind) const { return m_open && m_open->block.kind == kind; }
    [[nodiscard]] QString valueOf(const MD_ATTRIBUTE &attribute) const;

    const Footnotes &m_footnotes;
    QList<DraftBlock> m_blocks;
    std::optional<DraftBlock> m_open; ///< the block being read
    Nesting m_nesting;
    Pictures m_pictures;
    qsizetype m_quotes = 0; ///< met so far outside of others
    qsizetype m_note = -1;  ///< the footnote being read, or -1
    int m_cell = 0;         ///< of the table's row, from 1
    bool m_isHead = false;
    int m_italic = 0;
    int m_bold = 0;
    int m_strike = 0;
    int m_code = 0;
    QString m_link;
};

} // namespace Frontispiece
