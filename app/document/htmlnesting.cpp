// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlnesting.h"

#include "draftblock.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Three times as deep as pages made by programs are; the parser looks at all of them for each tag.
constexpr qsizetype deepestElement = 120;

/// Bold and italic overlap, and nothing is both twice; what is written again must not grow with the page.
constexpr qsizetype mostOverlapping = 2;

/// Whether it ends a paragraph that is still open.
bool isBlock(HtmlKind kind)
{
    return kind == HtmlKind::Block || kind == HtmlKind::Item || kind == HtmlKind::Heading
        || kind == HtmlKind::Paragraph || kind == HtmlKind::Table;
}

bool isOfTable(HtmlKind kind)
{
    return kind == HtmlKind::RowGroup || kind == HtmlKind::Row || kind == HtmlKind::Cell;
}

bool isEmphasis(const QString &name)
{
    return name == "b"_L1 || name == "i"_L1 || name == "em"_L1 || name == "strong"_L1;
}

} // namespace

void HtmlNesting::write(const QString &name, QStringView attributes)
{
    m_markup += u'<';
    m_markup += name;
    m_markup += attributes;
    m_markup += u'>';
}

void HtmlNesting::writeEnd(const QString &name)
{
    m_markup += u"</"_s;
    m_markup += name;
    m_markup += u'>';
}

void HtmlNesting::push(const HtmlElement &element, QStringView attributes)
{
    write(element.name, attributes);
    m_open.append({element});
}

/// Ends the innermost elements until only so many are open, and those that waited for it.
void HtmlNesting::closeTo(qsizetype size)
{
    while (m_open.size() > size || (!m_open.isEmpty() && m_open.constLast().hasEnded))
        writeEnd(m_open.takeLast().element.name);
}

/// Behind the innermost cell: how far an end tag or a new paragraph reaches.
qsizetype HtmlNesting::cellBegin() const
{
    for (qsizetype at = m_open.size(); at > 0; --at) {
        const HtmlKind kind = m_open.at(at - 1).element.kind;
        if (kind == HtmlKind::Table || isOfTable(kind))
            return at;
    }
    return 0;
}

qsizetype HtmlNesting::lastTable() const
{
    qsizetype at = m_open.size() - 1;
    while (at >= 0 && m_open.at(at).element.kind != HtmlKind::Table)
        --at;
    return at;
}

bool HtmlNesting::isBetweenCells() const
{
    if (m_open.isEmpty())
        return false;
    const HtmlElement &last = m_open.constLast().element;
    return last.kind == HtmlKind::Table || last.kind == HtmlKind::Row
        || (last.kind == HtmlKind::RowGroup && last.name != "caption"_L1);
}

void HtmlNesting::giveCell()
{
    if (!isBetweenCells())
        return;
    if (m_open.constLast().element.kind != HtmlKind::Row)
        push({u"tr"_s, HtmlKind::Row}, {});
    push({u"td"_s, HtmlKind::Cell}, {});
}

void HtmlNesting::closeParagraph()
{
    const qsizetype begin = cellBegin();
    for (qsizetype at = m_open.size() - 1; at >= begin; --at) {
        if (m_open.at(at).element.kind == HtmlKind::Paragraph) {
            closeTo(at);
            return;
        }
    }
}

/// Ends the item before, unless a list has begun in it since.
void HtmlNesting::closeItemLike(const QString &name)
{
    const qsizetype begin = cellBegin();
    for (qsizetype at = m_open.size() - 1; at >= begin; --at) {
        const HtmlElement &element = m_open.at(at).element;
        if (element.kind == HtmlKind::Item && (element.name == "li"_L1) == (name == "li"_L1)) {
            closeTo(at);
            return;
        }
        if (element.kind == HtmlKind::Block && element.name != "div"_L1)
            return;
    }
}

/// A link ends with the next one, as many anchors of old pages do.
void HtmlNesting::closeLink()
{
    const qsizetype begin = cellBegin();
    for (qsizetype at = m_open.size() - 1; at >= begin; --at) {
        if (m_open.at(at).element.name == "a"_L1 && !m_open.at(at).hasEnded) {
            endLink(at);
            return;
        }
    }
}

void HtmlNesting::endLink(qsizetype at)
{
    const bool holdsBlock = std::any_of(m_open.cbegin() + at + 1, m_open.cend(), [](const Open &open) {
        return isBlock(open.element.kind) || isOfTable(open.element.kind);
    });
    if (holdsBlock)
        m_open[at].hasEnded = true;
    else
        closeTo(at);
}

/// Ends what the parts of a table end, and adds the row that a cell needs. False where there is no table.
bool HtmlNesting::makeTableReadyFor(HtmlKind kind)
{
    const qsizetype table = lastTable();
    if (table < 0)
        return false;
    qsizetype keep = table + 1;
    while (keep < m_open.size()) {
        const HtmlElement &element = m_open.at(keep).element;
        const bool holds = (element.kind == HtmlKind::RowGroup && element.name != "caption"_L1
                            && kind != HtmlKind::RowGroup)
            || (element.kind == HtmlKind::Row && kind == HtmlKind::Cell);
        if (!holds)
            break;
        ++keep;
    }
    closeTo(keep);
    if (kind == HtmlKind::Cell && m_open.constLast().element.kind != HtmlKind::Row)
        push({u"tr"_s, HtmlKind::Row}, {});
    return true;
}

void HtmlNesting::makeRoomFor(const HtmlElement &element)
{
    giveCell();
    if (isBlock(element.kind) || element.name == "hr"_L1)
        closeParagraph();
    if (element.kind == HtmlKind::Item)
        closeItemLike(element.name);
    else if (element.kind == HtmlKind::Heading && !m_open.isEmpty()
             && m_open.constLast().element.kind == HtmlKind::Heading)
        closeTo(m_open.size() - 1);
    else if (element.name == "a"_L1)
        closeLink();
}

void HtmlNesting::start(const HtmlElement &element, QStringView attributes)
{
    switch (element.kind) {
    case HtmlKind::Dropped:
    case HtmlKind::Media:
    case HtmlKind::Hidden: return;
    case HtmlKind::Root:
    case HtmlKind::Title: write(element.name, attributes); return;
    default: break;
    }
    if (isOfTable(element.kind)) {
        if (!makeTableReadyFor(element.kind)) {
            addText(u" "_s);
            return;
        }
    } else {
        makeRoomFor(element);
    }
    if (element.kind == HtmlKind::Void) {
        write(element.name, attributes);
    } else if (element.kind == HtmlKind::Paragraph ? m_open.size() <= deepestElement
                                                   : m_open.size() < deepestElement && m_leftOut == 0) {
        push(element, attributes);
    } else {
        m_isCut = true;
        ++m_leftOut;
        if (isBlock(element.kind) && m_open.size() <= deepestElement)
            push({u"p"_s, HtmlKind::Paragraph}, {});
    }
}

void HtmlNesting::end(const HtmlElement &element)
{
    switch (element.kind) {
    case HtmlKind::Dropped:
    case HtmlKind::Media:
    case HtmlKind::Hidden:
    case HtmlKind::Root: return;
    case HtmlKind::Title: writeEnd(element.name); return;
    case HtmlKind::Void:
        if (element.name == "br"_L1)
            start(element, {}); // as browsers do
        return;
    default: break;
    }
    if (m_leftOut > 0 && element.kind != HtmlKind::Paragraph) {
        --m_leftOut;
        if (isBlock(element.kind))
            closeParagraph();
        return;
    }
    const qsizetype begin = element.kind == HtmlKind::Table ? 0
        : isOfTable(element.kind)                           ? lastTable() + 1
                                                            : cellBegin();
    bool holdsBlock = false;
    for (qsizetype at = m_open.size() - 1; at >= begin; --at) {
        const HtmlElement &open = m_open.at(at).element;
        const bool isIt
            = element.kind == HtmlKind::Heading ? open.kind == HtmlKind::Heading : open.name == element.name;
        if (isIt && !m_open.at(at).hasEnded) {
            if (element.kind != HtmlKind::Inline)
                closeTo(at);
            else if (holdsBlock)
                m_open[at].hasEnded = true;
            else
                closeInline(at);
            return;
        }
        holdsBlock = holdsBlock || isBlock(open.kind);
    }
}

/// Ends an element in a line. Emphasis that began inside it goes on behind it.
void HtmlNesting::closeInline(qsizetype at)
{
    QStringList overlapping;
    for (qsizetype above = at + 1; above < m_open.size() && overlapping.size() < mostOverlapping; ++above) {
        if (isEmphasis(m_open.at(above).element.name) && !m_open.at(above).hasEnded)
            overlapping.append(m_open.at(above).element.name);
    }
    closeTo(at);
    for (const QString &name : std::as_const(overlapping))
        push({name, HtmlKind::Inline}, {});
}

void HtmlNesting::addText(const QString &text)
{
    if (isBetweenCells() && !isBlank(text))
        giveCell();
    m_markup += text;
}

void HtmlNesting::addWhole(const HtmlElement &element, QStringView attributes)
{
    const qsizetype before = m_open.size();
    start(element, attributes);
    if (element.kind == HtmlKind::Title || m_open.size() > before || m_leftOut > 0)
        end(element);
}

void HtmlNesting::addWhole(const QString &name, QStringView attributes)
{
    giveCell();
    write(name, attributes);
    writeEnd(name);
}

} // namespace Frontispiece
