// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "printedtable.h"

#include <QJsonArray>

#include <algorithm>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

/// Nothing if a line is no row of a table.
QStringList cellsOf(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (!trimmed.startsWith(u'|') || !trimmed.endsWith(u'|') || trimmed.size() < 2)
        return {};
    QStringList cells = trimmed.mid(1, trimmed.size() - 2).split(u'|');
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

bool isRule(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) { return cell.contains("--"_L1); });
}

QList<double> numbersOf(const QString &cell)
{
    QList<double> numbers;
    QString plain = cell;
    plain.remove(u'×').remove(u',').replace(u'−', u'-');
    for (const QString &part : plain.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        numbers.append(part.toDouble(&isNumber));
        if (!isNumber)
            return {};
    }
    return numbers;
}

QJsonValue jsonOf(const QString &cell)
{
    const QList<double> numbers = numbersOf(cell);
    if (numbers.isEmpty())
        return cell;
    if (numbers.size() == 1)
        return numbers.constFirst();
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

} // namespace

PrintedTable PrintedTable::fromMarkdown(const QString &text)
{
    PrintedTable table;
    for (const QString &line : text.split(u'\n')) {
        const QStringList cells = cellsOf(line);
        if (cells.isEmpty() && !table.m_columns.isEmpty())
            break;
        if (cells.isEmpty() || isRule(cells))
            continue;
        if (table.m_columns.isEmpty())
            table.m_columns = cells.sliced(1);
        else
            table.m_rows.append(cells);
    }
    return table;
}

std::optional<double> PrintedTable::number(const QString &row, const QString &column, int place) const
{
    const auto found
        = std::ranges::find_if(m_rows, [&](const QStringList &cells) { return cells.constFirst() == row; });
    const qsizetype at = m_columns.indexOf(column) + 1;
    if (found == m_rows.cend() || at == 0)
        return {};
    const QList<double> numbers = numbersOf(found->value(at));
    return place < numbers.size() ? std::optional(numbers.at(place)) : std::nullopt;
}

QJsonObject PrintedTable::toJson() const
{
    QJsonObject rows;
    for (const QStringList &cells : m_rows) {
        QJsonObject row;
        for (qsizetype at = 0; at < m_columns.size(); ++at)
            row.insert(m_columns.at(at), jsonOf(cells.value(at + 1)));
        rows.insert(cells.constFirst(), row);
    }
    return rows;
}

} // namespace Frontispiece::Bench
