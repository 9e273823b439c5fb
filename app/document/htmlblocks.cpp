// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlblocks.h"

#include "htmlparts.h"
#include "htmltable.h"

#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

void HtmlBlocks::read()
{
    if (m_page.tree.isEmpty())
        return;
    readElement(m_page.mainText);
    // Footnotes may stand outside of the text, or be hidden until somebody asks for them.
    for (qsizetype at = 0; at < m_page.tree.size(); ++at) {
        const qsizetype note = m_page.noteOf.at(at);
        if (note >= 0 && !m_readNotes.contains(note))
            readElement(at);
    }
}

/// Reads an element, even one that is left out, but not what is left out inside it.
void HtmlBlocks::readElement(qsizetype begin)
{
    const qsizetype end = m_page.tree.at(begin).end;
    qsizetype at = begin;
    while (at < end || !m_open.isEmpty()) {
        if (!m_open.isEmpty() && m_open.constLast().end <= at) {
            leave();
            continue;
        }
        const MarkupNode &node = m_page.tree.at(at);
        if (node.isText()) {
            m_flow.addText(node.text, m_style);
            ++at;
        } else if (m_page.isLeftOut.at(at) && at != begin) {
            if (isPageNumber(node) || node.name == "a"_L1) { // which may be linked to all the same
                for (qsizetype inside = at; inside < node.end; ++inside)
                    addAnchors(m_page.tree.at(inside));
            }
            at = node.end;
        } else {
            at = enter(at);
        }
    }
    m_flow.finish();
}

/// Begins an element; gives the node to go on with.
qsizetype HtmlBlocks::enter(qsizetype at)
{
    const MarkupNode &node = m_page.tree.at(at);
    if (m_flow.isInNote() && isBackLink(node))
        return node.end;
    Open open {roleOf(node.name), node.end,     m_style,
               m_flow.isVerse(),  m_joinsLines, m_page.noteOf.at(at) >= 0};
    if (open.isNote) {
        m_flow.enterNote(m_page.noteOf.at(at));
        m_readNotes.insert(m_page.noteOf.at(at));
        m_isInRow = false;
        open.role = HtmlRole::Block;
    }
    if (readWhole(node, at)) {
        if (open.isNote)
            m_flow.leaveNote();
        return node.end;
    }
    if (open.role >= HtmlRole::Link || open.role == HtmlRole::Inline)
        enterText(node, open);
    else
        enterBlock(node, at, open);
    addAnchors(node);
    m_open.append(open);
    return at + 1;
}

/// Reads what needs no look at what is inside it.
bool HtmlBlocks::readWhole(const MarkupNode &node, qsizetype at)
{
    if (node.name == "sup"_L1 || node.name == "a"_L1)
        return readReference(at);
    if (node.name == "figcaption"_L1)
        return repeatsPicture(at);
    if (node.name == "br"_L1) {
        m_flow.addLineBreak(m_style);
        addAnchors(node);
    } else if (node.name == "img"_L1) {
        addAnchors(node);
        addPicture(node);
    } else if (node.name == "hr"_L1 && !m_isInRow && !m_flow.isInNote()) {
        m_flow.finish();
        addAnchors(node);
        m_flow.addBreak();
    } else {
        return false;
    }
    return true;
}

/// What is a block on the page, unless it stands in a table's cell or is a line of a poem.
void HtmlBlocks::enterBlock(const MarkupNode &node, qsizetype at, Open &open)
{
    if (m_isInRow) {
        if (open.role == HtmlRole::Cell && m_cell++ > 0)
            m_flow.divideCells();
        else
            m_flow.divideWords();
        open.role = HtmlRole::Word;
        return;
    }
    if (isVerse(node))
        open.isStanza = enterVerse(node, at);
    else if (m_joinsLines && open.role == HtmlRole::Block)
        m_flow.divideLines();
    else
        m_flow.finish();
    switch (open.role) {
    case HtmlRole::Heading: m_flow.begin(Block::Kind::Heading, node.name.back().digitValue()); break;
    case HtmlRole::Quote: m_flow.nesting().enterQuote(); break;
    case HtmlRole::BulletList:
    case HtmlRole::NumberedList: enterList(node, open.role); break;
    case HtmlRole::Item: enterItem(node, open); break;
    case HtmlRole::Term: m_style.emphasis |= Emphasis::Bold; break;
    case HtmlRole::Definition: m_flow.nesting().enterBulletList(); break;
    case HtmlRole::Code:
        m_flow.begin(m_flow.isVerse() ? Block::Kind::Verse : Block::Kind::Code);
        m_style.keepsBlanks = true;
        if (m_flow.isInNote())
            m_style.emphasis |= Emphasis::Code; // nothing else says so there
        break;
    case HtmlRole::Table: enterTable(at, open); break;
    case HtmlRole::TableHead: m_isHead = true; break;
    case HtmlRole::Row: enterRow(at); break;
    default: break;
    }
    if (node.name == "figcaption"_L1 || open.role == HtmlRole::Caption)
        m_style.emphasis |= Emphasis::Italic;
}

/// A poem or a stanza, or, which gives false, a line of one. Where nobody broke a line, each block is one.
bool HtmlBlocks::enterVerse(const MarkupNode &node, qsizetype at)
{
    const bool isLine = m_joinsLines && node.words("class"_L1).contains(u"verse"_s);
    if (isLine) {
        m_flow.divideLines();
        return false;
    }
    m_flow.finish();
    m_flow.setVerse(true);
    m_joinsLines = m_page.lineBreaks.at(node.end) == m_page.lineBreaks.at(at);
    return true;
}

void HtmlBlocks::enterList(const MarkupNode &node, HtmlRole role)
{
    m_flow.giveNumberItsOwnBlock(); // of an item that begins with a list
    m_flow.nesting().enterBulletList();
    List list;
    if (role == HtmlRole::NumberedList) {
        const QString type = node.value("type"_L1);
        const bool isKnown = type.size() == 1 && u"aAiI"_s.contains(type);
        list.numbers = isKnown ? type.front() : QChar(u'1');
        bool isNumber = false;
        const int start = node.value("start"_L1).toInt(&isNumber);
        list.next = isNumber ? start : 1;
        list.step = node.has("reversed"_L1) && isNumber ? -1 : 1;
    }
    m_lists.append(list);
}

void HtmlBlocks::enterItem(const MarkupNode &node, Open &open)
{
    if (!m_flow.nesting().isInList() || m_lists.isEmpty()) {
        open.role = HtmlRole::Definition; // an item of no list
        m_flow.nesting().enterBulletList();
        m_flow.nesting().enterItem({});
        return;
    }
    List &list = m_lists.last();
    if (list.numbers.isNull()) {
        m_flow.nesting().enterItem({});
        return;
    }
    bool isNumber = false;
    const int value = node.value("value"_L1).toInt(&isNumber);
    if (isNumber)
        list.next = value;
    m_flow.nesting().enterItem(listMarker(list.next, list.numbers));
    list.next += list.step;
}

void HtmlBlocks::enterTable(qsizetype at, Open &open)
{
    m_isFirstRow = true;
    m_isHead = false;
    if (isLayoutTable(m_page.tree, at))
        open.role = HtmlRole::Block;
    else
        ++m_tables;
}

void HtmlBlocks::enterRow(qsizetype at)
{
    if (m_tables == 0)
        return; // of a table that is none: its cells are texts
    const bool isHead = m_isHead || (std::exchange(m_isFirstRow, false) && isHeadRow(m_page.tree, at));
    m_flow.begin(Block::Kind::TableRow, isHead ? 1 : 0);
    m_isInRow = true;
    m_cell = 0;
}

/// Ends an element that is a block on the page.
void HtmlBlocks::leaveBlock(const Open &open)
{
    if (open.role == HtmlRole::Block && m_joinsLines && !open.isStanza) {
        m_flow.divideLines();
        return;
    }
    m_flow.finish();
    switch (open.role) {
    case HtmlRole::Table: --m_tables; break;
    case HtmlRole::TableHead: m_isHead = false; break;
    case HtmlRole::Row: m_isInRow = false; break;
    case HtmlRole::BulletList:
    case HtmlRole::NumberedList:
        m_flow.nesting().leave();
        m_lists.removeLast();
        break;
    case HtmlRole::Item: m_flow.giveMarkerItsOwnBlock(); break; // it has nothing but its mark
    case HtmlRole::Quote:
    case HtmlRole::Definition: m_flow.nesting().leave(); break;
    default: break;
    }
}

void HtmlBlocks::leave()
{
    const Open open = m_open.takeLast();
    if (open.role == HtmlRole::Word)
        m_flow.divideWords();
    else if (open.role != HtmlRole::Inline && open.role < HtmlRole::Link)
        leaveBlock(open);
    m_style = open.style;
    m_flow.setVerse(open.isVerse);
    m_joinsLines = open.joinsLines;
    if (open.isNote)
        m_flow.leaveNote();
}

} // namespace Frontispiece
