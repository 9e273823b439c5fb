// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlnotes.h"

#include "htmlparts.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A note's label stands among its first nodes: a paragraph, an anchor, a raised number, and blanks between.
constexpr qsizetype mostBeforeLabel = 8;

/// What leads to a note, and its label, show no more: "[note 12]".
constexpr qsizetype longestLabel = 12;

/// An anchor and the link that it is for stand so close together: "<a id=r1></a><a href=#n1>".
constexpr qsizetype widestAnchor = 3;

QStringList idsOf(const MarkupNode &node)
{
    QStringList ids;
    for (const auto name : {"id"_L1, "name"_L1}) {
        const QString id = name == "id"_L1 || node.name == "a"_L1 ? node.value(name) : QString();
        if (!id.isEmpty())
            ids.append(id);
    }
    return ids;
}

bool canBeNote(const MarkupNode &node)
{
    return node.name == "p"_L1 || node.name == "div"_L1 || node.name == "li"_L1 || node.name == "aside"_L1
        || node.name == "dd"_L1;
}

/// What a footnote begins with if nothing but its links say that it is one.
struct NoteLabel
{
    qsizetype link = -1; ///< the node that leads back to the text
    QStringList ids;
};

class NoteFinder
{
public:
    explicit NoteFinder(HtmlPage &page)
        : m_page(page)
    {
    }

    void find();

private:
    void begin(qsizetype at);
    void beginLinked(qsizetype at);
    [[nodiscard]] NoteLabel labelOf(qsizetype at) const;
    [[nodiscard]] bool isLinkedNote(qsizetype at, const NoteLabel &label);
    [[nodiscard]] qsizetype placeOf(const QString &id);

    HtmlPage &m_page;
    QHash<QString, qsizetype> m_places; ///< nodes by their ids
    qsizetype m_listEnd = 0;            ///< of the list of notes that is being looked through
    qsizetype m_noteEnd = 0;
};

qsizetype NoteFinder::placeOf(const QString &id)
{
    if (m_places.isEmpty()) {
        for (qsizetype at = 0; at < m_page.tree.size(); ++at) {
            for (const QString &one : idsOf(m_page.tree.at(at))) {
                if (!m_places.contains(one))
                    m_places.insert(one, at);
            }
        }
    }
    return m_places.value(id, -1);
}

/// The link that an element begins with, if it does with one that is as short as a label.
NoteLabel NoteFinder::labelOf(qsizetype at) const
{
    const MarkupTree &tree = m_page.tree;
    NoteLabel label;
    const bool isCalled = isCalledNote(tree.at(at));
    const qsizetype last = std::min(tree.at(at).end, at + mostBeforeLabel);
    for (qsizetype inside = at; inside < last; ++inside) {
        const MarkupNode &node = tree.at(inside);
        const bool isInner = inside > at && canBeNote(node) && !isCalled; // which may be the note itself
        if (isInner || (node.isText() && !node.text.trimmed().isEmpty()))
            return {};
        label.ids += idsOf(node);
        if (node.name != "a"_L1 || !node.value("href"_L1).contains(u'#'))
            continue;
        const QString shown = textBetween(tree, inside, node.end, 2 * longestLabel);
        if (shown.isEmpty() || shown.size() > longestLabel)
            return {};
        label.link = inside;
        return label;
    }
    return {};
}

/// Whether what an element leads back to leads to it, and one of the two is called a note. In a book it may
/// stand in another document.
bool NoteFinder::isLinkedNote(qsizetype at, const NoteLabel &label)
{
    const MarkupTree &tree = m_page.tree;
    if (label.link < 0 || label.ids.isEmpty())
        return false;
    const bool isCalled = isCalledNote(tree.at(at)) || at < m_listEnd;
    const QString back = tree.at(label.link).value("href"_L1);
    if (!back.startsWith(u'#'))
        return isCalled;
    const qsizetype place = placeOf(back.sliced(1));
    if (place < 0)
        return false;
    const qsizetype last = std::min(tree.size(), place + widestAnchor + 1);
    for (qsizetype near = std::max<qsizetype>(0, place - widestAnchor); near < last; ++near) {
        const QString href = tree.at(near).value("href"_L1);
        if (href.startsWith(u'#') && label.ids.contains(href.sliced(1))
            && (isCalled || isCalledNote(tree.at(near))))
            return true;
    }
    return false;
}

void NoteFinder::begin(qsizetype at)
{
    m_page.noteOf[at] = m_page.notes++;
    m_noteEnd = m_page.tree.at(at).end;
}

/// Begins a footnote that nothing but its links tell of.
void NoteFinder::beginLinked(qsizetype at)
{
    const NoteLabel label = labelOf(at);
    if (!isLinkedNote(at, label))
        return;
    begin(at);
    m_page.isLeftOut[label.link] = true; // it is numbered anew
    for (const QString &id : label.ids)
        m_page.noteOfId.insert(id, m_page.notes - 1);
}

void NoteFinder::find()
{
    qsizetype begun = 0;
    for (qsizetype at = 0; at < m_page.tree.size(); ++at) {
        const MarkupNode &node = m_page.tree.at(at);
        if (node.isText())
            continue;
        const bool holds = holdsNotes(node);
        if (holds)
            m_listEnd = std::max(m_listEnd, node.end);
        const bool isItem = node.name == "li"_L1 && at < m_listEnd && node.has("id"_L1);
        if (at >= m_noteEnd && (isNote(node) || isItem)) {
            begin(at);
            begun = at;
        } else if (at >= m_noteEnd && canBeNote(node) && !holds) {
            beginLinked(at);
        }
        const QString id = node.value("id"_L1);
        const bool isBeginning = at == begun || at == begun + 1 || at == begun + 2;
        if (at < m_noteEnd && isBeginning && !id.isEmpty() && !m_page.noteOfId.contains(id))
            m_page.noteOfId.insert(id, m_page.notes - 1);
        if (at >= m_noteEnd && at < m_listEnd && node.name == "hr"_L1)
            m_page.isLeftOut[at] = true; // between the text and the notes, which stand elsewhere
    }
    if (m_page.notes == 0)
        m_page.isLeftOut.fill(false);
}

} // namespace

void findNotes(HtmlPage &page)
{
    NoteFinder(page).find();
}

} // namespace Frontispiece
