// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Frontispiece {

/// The quotes and lists that a place of a Markdown text stands in, and the mark of the list item that
/// begins there.
class Nesting
{
public:
    void enterQuote();
    void enterBulletList();
    /// A list numbered from `first`, with `delimiter` behind each number as the author has it.
    void enterNumberedList(qint64 first, QChar delimiter);
    /// An item of the innermost list. `box` is empty but for a thing to do.
    void enterItem(const QString &box);
    void leave() { m_containers.removeLast(); }

    [[nodiscard]] bool isEmpty() const { return m_containers.isEmpty(); }
    /// How many quotes and lists there are around, up to what can be told apart.
    [[nodiscard]] int depth() const;
    /// Whether the innermost is a list.
    [[nodiscard]] bool isInList() const;

    /// The mark of an item of which no text has come yet, or nothing. It is given away once.
    [[nodiscard]] QString takeMarker();
    /// Forgets the mark if it is a bullet, which is not missed where it has no place; a number would be.
    void dropBullet();
    [[nodiscard]] static QString bullet();

private:
    struct Container
    {
        bool isList = false;
        bool isNumbered = false;
        qint64 next = 0;
        QChar delimiter;
    };
    QList<Container> m_containers;
    QString m_marker;
};

} // namespace Frontispiece
