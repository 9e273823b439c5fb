// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace Frontispiece::Bench {

/// A table as the benchmarks print it, in Markdown: a row's name first, then cells of one or several numbers.
class PrintedTable
{
public:
    /// The first table of a text; empty if there is none.
    [[nodiscard]] static PrintedTable fromMarkdown(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// The number at a place of a cell, from 0 on. Nothing if it is not there.
    [[nodiscard]] std::optional<double> number(const QString &row, const QString &column, int place) const;
    /// Rows by name, each with its columns by name; cells of numbers as numbers or lists of them.
    [[nodiscard]] QJsonObject toJson() const;

private:
    QStringList m_columns; ///< without the first
    QList<QStringList> m_rows;
};

} // namespace Frontispiece::Bench
