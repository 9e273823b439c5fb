// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "outlinemodel.h"

#include <algorithm>

namespace Frontispiece {

OutlineModel::OutlineModel(QObject *parent)
    : QAbstractListModel(parent)
{
    setOutline({}, 0);
}

void OutlineModel::setOutline(const Outline &outline, qsizetype textSize, qsizetype offset)
{
    beginResetModel();
    const auto highest = std::ranges::min_element(outline, {}, &OutlineEntry::level);
    m_highest = highest == outline.end() ? 1 : highest->level;
    m_rows = {{tr("Beginning"), m_highest, 0}};
    m_rows += outline;
    m_textSize = textSize;
    m_current = rowAt(offset);
    endResetModel();
}

int OutlineModel::rowAt(qsizetype offset) const
{
    // A heading at the very beginning is nearer than the row for it.
    const auto after
        = std::ranges::upper_bound(m_rows, std::max<qsizetype>(0, offset), {}, &OutlineEntry::start);
    return static_cast<int>(after - m_rows.begin()) - 1;
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const OutlineEntry &entry = m_rows.at(index.row());
    const bool current = index.row() == m_current;
    switch (role) {
    case Qt::DisplayRole: return title(entry);
    case Qt::AccessibleTextRole:
        return (current ? tr("%1, %2, where you are") : tr("%1, %2"))
            .arg(title(entry), shareText(share(entry)));
    case LevelRole: return entry.level - m_highest;
    case StartRole: return entry.start;
    case ShareRole: return share(entry);
    case CurrentRole: return current;
    default: return {};
    }
}

/// On one line, even if its author broke it.
QString OutlineModel::title(const OutlineEntry &entry) const
{
    return entry.title.simplified();
}

double OutlineModel::share(const OutlineEntry &entry) const
{
    return m_textSize > 0 ? std::clamp(double(entry.start) / double(m_textSize), 0.0, 1.0) : 0;
}

QString shareText(double share)
{
    // A no-break space before the sign, as typographers of most languages ask.
    constexpr double roundingError = 1e-9; // 0.29 times a hundred is a bit less than 29
    return OutlineModel::tr("%1\u00A0%").arg(static_cast<int>(share * 100 + roundingError));
}

} // namespace Frontispiece
