// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace Frontispiece {

/// An element or a text of a page.
struct MarkupNode
{
    QString name;                                  ///< of an element, in small letters; empty for a text
    QString text;                                  ///< of a text, with entities decoded
    QList<std::pair<QString, QString>> attributes; ///< their names in small letters
    qsizetype end = 0;                             ///< in the tree, behind the last that stands inside

    [[nodiscard]] bool isText() const { return name.isEmpty(); }
    [[nodiscard]] bool has(QLatin1StringView attribute) const;
    /// An attribute's value; empty if there is none.
    [[nodiscard]] QString value(QLatin1StringView attribute) const;
    /// The words of an attribute such as class, in small letters.
    [[nodiscard]] QStringList words(QLatin1StringView attribute) const;
};

/// A page as a list of its nodes, each before what stands inside it. That a tree is a list is what lets a
/// page of any depth be read in a loop.
using MarkupTree = QList<MarkupNode>;

/// Puts a tree together from beginnings and ends.
class MarkupTreeMaker
{
public:
    void begin(MarkupNode element);
    void end();
    void addText(const QString &text);

    [[nodiscard]] qsizetype size() const { return m_tree.size(); }
    /// The tree, everything in it ended.
    [[nodiscard]] MarkupTree take();

private:
    MarkupTree m_tree;
    QList<qsizetype> m_open;
    qsizetype m_lastEnd = -1; ///< how large the tree was when an element ended last
};

/// The text from one node of a tree to another, on one line; not more than `most` letters of it.
[[nodiscard]] QString textBetween(const MarkupTree &tree, qsizetype begin, qsizetype end, qsizetype most);

} // namespace Frontispiece
