// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace Frontispiece {

/// The heights of many things that stand below each other, and where each of them is: every question
/// and every change takes a number of steps that grows with the logarithm of their count (a Fenwick
/// tree). Heights are logical pixels.
class HeightIndex
{
public:
    void reset(const QList<qreal> &heights);
    void setHeight(qsizetype index, qreal height);

    [[nodiscard]] qsizetype size() const { return m_heights.size(); }
    [[nodiscard]] qreal height(qsizetype index) const { return m_heights.at(index); }
    /// Where the thing at `index` begins; the height of all for index == size().
    [[nodiscard]] qreal top(qsizetype index) const;
    [[nodiscard]] qreal total() const { return top(size()); }
    /// The thing at a height; the first or the last one where it is above or below all.
    [[nodiscard]] qsizetype indexAt(qreal height) const;

private:
    QList<qreal> m_heights;
    QList<qreal> m_sums; ///< the tree, counted from 1
};

} // namespace Frontispiece
