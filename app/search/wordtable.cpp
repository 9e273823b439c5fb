// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "wordtable.h"

#include <algorithm>

namespace Frontispiece {

void WordTable::add(const QByteArray &key, const QString &word)
{
    m_order.push_back(quint32(m_lines.size()));
    m_lines += key + '\t' + word.toUtf8() + '\n';
}

QByteArrayView WordTable::line(quint32 at) const
{
    return QByteArrayView(m_lines).sliced(at, m_lines.indexOf('\n', at) - qsizetype {at});
}

/// What was added since the last time is usually little.
void WordTable::sort() const
{
    if (m_sorted == qsizetype(m_order.size()))
        return;
    const auto goesBefore = [this](quint32 left, quint32 right) { return line(left) < line(right); };
    const auto added = m_order.begin() + m_sorted;
    std::ranges::sort(added, m_order.end(), goesBefore);
    std::ranges::inplace_merge(m_order.begin(), added, m_order.end(), goesBefore);
    m_sorted = qsizetype(m_order.size());
}

void WordTable::find(const QByteArray &key, bool isBeginning,
                     const std::function<bool(const QString &)> &take) const
{
    sort();
    const QByteArray wanted = isBeginning ? key : key + '\t';
    auto at = std::ranges::lower_bound(m_order, QByteArrayView(wanted), {},
                                       [this](quint32 start) { return line(start); });
    for (; at != m_order.end() && line(*at).startsWith(wanted); ++at) {
        const QByteArrayView found = line(*at);
        const qsizetype tab = found.indexOf('\t');
        if (!take(QString::fromUtf8(found.sliced(tab + 1))))
            return;
    }
}

} // namespace Frontispiece
