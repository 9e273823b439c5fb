// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "htmlflow.h"
#include "htmlpage.h"
#include "htmlrole.h"

#include <QSet>

namespace Frontispiece {

/// Reads the main text of a page into blocks, element by element.
class HtmlBlocks
{
public:
    explicit HtmlBlocks(const HtmlPage &page)
        : m_page(page)
    {
    }

    void read();

    [[nodiscard]] const HtmlFlow &flow() const { return m_flow; }

private:
    /// An element being read, and what is to be put back behind it.
    struct Open
    {
        HtmlRole role;
        qsizetype end;
        HtmlStyle style;
        bool isVerse = false;
        bool joinsLines = false;
        bool isNote = false;
        bool isStanza = false;
    };

    /// A list being read.
    struct List
    {
        QChar numbers; ///< '1', 'a', 'A', 'i' or 'I'; null for none
        qint64 next = 1;
        int step = 1;
    };

    void readElement(qsizetype begin);
    [[nodiscard]] qsizetype enter(qsizetype at);
    void leave();
    void leaveBlock(const Open &open);
    void enterBlock(const MarkupNode &node, qsizetype at, Open &open);
    void enterText(const MarkupNode &node, Open &open);
    void enterList(const MarkupNode &node, HtmlRole role);
    void enterItem(const MarkupNode &node, Open &open);
    void enterTable(qsizetype at, Open &open);
    void enterRow(qsizetype at);
    [[nodiscard]] bool enterVerse(const MarkupNode &node, qsizetype at);
    void enterLink(const MarkupNode &node);
    [[nodiscard]] bool readWhole(const MarkupNode &node, qsizetype at);
    [[nodiscard]] bool readReference(qsizetype at);
    [[nodiscard]] bool repeatsPicture(qsizetype at) const;
    [[nodiscard]] qsizetype noteReferredTo(const MarkupNode &node, qsizetype at) const;
    void addPicture(const MarkupNode &node);
    void addAnchors(const MarkupNode &node);

    const HtmlPage &m_page;
    HtmlFlow m_flow;
    QList<Open> m_open;
    QSet<qsizetype> m_readNotes;
    QList<List> m_lists;
    HtmlStyle m_style;
    bool m_joinsLines = false; ///< each block is a line of a poem
    int m_tables = 0;
    bool m_isInRow = false;
    bool m_isHead = false; ///< of a table
    bool m_isFirstRow = false;
    int m_cell = 0; ///< of the row, from 1
};

} // namespace Frontispiece
