// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "heightindex.h"

#include <bit>

namespace Frontispiece {

namespace {

qsizetype lowestBit(qsizetype number)
{
    return number & -number;
}

} // namespace

void HeightIndex::reset(const QList<qreal> &heights)
{
    m_heights = heights;
    m_sums.fill(0, heights.size() + 1);
    for (qsizetype at = 1; at < m_sums.size(); ++at) {
        m_sums[at] += heights.at(at - 1);
        if (const qsizetype above = at + lowestBit(at); above < m_sums.size())
            m_sums[above] += m_sums.at(at);
    }
}

void HeightIndex::setHeight(qsizetype index, qreal height)
{
    const qreal change = height - m_heights.at(index);
    if (change == 0)
        return;
    m_heights[index] = height;
    for (qsizetype at = index + 1; at < m_sums.size(); at += lowestBit(at))
        m_sums[at] += change;
}

qreal HeightIndex::top(qsizetype index) const
{
    qreal sum = 0;
    for (qsizetype at = index; at > 0; at -= lowestBit(at))
        sum += m_sums.at(at);
    return sum;
}

qsizetype HeightIndex::indexAt(qreal height) const
{
    if (m_heights.isEmpty())
        return 0;
    qsizetype before = 0;
    for (auto step = static_cast<qsizetype>(std::bit_floor(static_cast<size_t>(m_heights.size()))); step > 0;
         step /= 2) {
        if (before + step < m_sums.size() && m_sums.at(before + step) <= height) {
            before += step;
            height -= m_sums.at(before);
        }
    }
    return std::min(before, m_heights.size() - 1);
}

} // namespace Frontispiece
