// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace Frontispiece {

/// Words by keys, of which several may be the same, in one piece of memory: some 30 bytes a word. Only grows.
class WordTable
{
public:
    /// Neither may hold a tab or a line feed.
    void add(const QByteArray &key, const QString &word);
    [[nodiscard]] qsizetype bytes() const { return m_lines.size(); }

    /// Hands out the words with a key, or with any that begins so, in the order of their keys, as long as
    /// `take` returns true.
    void find(const QByteArray &key, bool isBeginning,
              const std::function<bool(const QString &)> &take) const;

private:
    void sort() const;
    [[nodiscard]] QByteArrayView line(quint32 at) const;

    QByteArray m_lines;                   ///< a key, a tab, a word and a line feed each
    mutable std::vector<quint32> m_order; ///< where lines begin; sorted when somebody looks
    mutable qsizetype m_sorted = 0;       ///< so many of them are in order
};

} // namespace Frontispiece
