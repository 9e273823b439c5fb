// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace Frontispiece {

/// Which story (by its slot) is in which row of the index on disk, and the way back. Rows are numbered
/// from 1.
class RowMap
{
public:
    /// Rows are numbered by SQLite, and a damaged file may number them as it likes. No library has as many.
    static constexpr qint64 mostRows = 4'000'000;

    /// -1 if no story is there.
    [[nodiscard]] qint32 slotOf(qint64 row) const
    {
        return row > 0 && row < qint64(m_slots.size()) ? m_slots[size_t(row)] : -1;
    }
    /// 0 if it is in none.
    [[nodiscard]] qint64 rowOf(qint32 slot) const
    {
        return slot >= 0 && size_t(slot) < m_rows.size() ? m_rows[size_t(slot)] : 0;
    }
    /// Row 0, or one beyond mostRows, takes the story out.
    void set(qint32 slot, qint64 row)
    {
        if (const qint64 before = rowOf(slot); before > 0)
            m_slots[size_t(before)] = -1;
        if (size_t(slot) >= m_rows.size())
            m_rows.resize(size_t(slot) + 1, 0);
        const bool isIn = row > 0 && row <= mostRows;
        m_rows[size_t(slot)] = isIn ? qint32(row) : 0;
        if (!isIn)
            return;
        if (size_t(row) >= m_slots.size())
            m_slots.resize(size_t(row) + 1, -1);
        m_slots[size_t(row)] = slot;
    }
    /// Slots are below this.
    [[nodiscard]] qint32 slotEnd() const { return qint32(m_rows.size()); }

private:
    std::vector<qint32> m_slots; ///< by row
    std::vector<qint32> m_rows;  ///< by slot
};

} // namespace Frontispiece
