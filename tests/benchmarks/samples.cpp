// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include <algorithm>
#include <cmath>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

QString inMilliseconds(double time)
{
    return QString::number(time, 'f', time < 10 ? 2 : time < 100 ? 1 : 0);
}

} // namespace

double Samples::milliseconds(double share) const
{
    if (m_times.isEmpty())
        return 0;
    QList<qint64> sorted = m_times;
    std::ranges::sort(sorted);
    const auto at = static_cast<qsizetype>(std::ceil(share * double(sorted.size()))) - 1;
    return double(sorted.at(std::max<qsizetype>(at, 0))) / 1e6;
}

QString Samples::text() const
{
    return inMilliseconds(milliseconds(0.5)) + u"  "_s + inMilliseconds(milliseconds(0.95)) + u"  "_s
        + inMilliseconds(milliseconds(1));
}

Samples &Results::at(const QString &row, const QString &column)
{
    if (!m_rows.contains(row))
        m_rows.append(row);
    if (!m_columns.contains(column))
        m_columns.append(column);
    return m_samples[row][column];
}

void Results::addRatio(const QString &name, const QString &row, const QString &than)
{
    m_rows.append(name);
    for (const QString &column : std::as_const(m_columns)) {
        const double one = m_samples.value(row).value(column).median();
        const double other = m_samples.value(than).value(column).median();
        if (one > 0 && other > 0)
            m_ratios[name][column] = u"× "_s + inMilliseconds(one / other);
    }
}

QString Results::table(bool markdown) const
{
    QList<QStringList> lines {QStringList {u"ms: median, 95 %, worst"_s} + m_columns};
    for (const QString &row : m_rows) {
        QStringList line {row};
        for (const QString &column : m_columns) {
            const Samples samples = m_samples.value(row).value(column);
            line.append(samples.isEmpty() ? m_ratios.value(row).value(column, u"–"_s) : samples.text());
        }
        lines.append(line);
    }
    const QString edge = markdown ? u"| "_s : QString();
    const QString between = markdown ? u" | "_s : u"   "_s;
    const QString end = markdown ? u" |\n"_s : u"\n"_s;
    if (markdown)
        lines.insert(1, QStringList {u"---"_s} + QStringList(m_columns.size(), u"---:"_s));
    QList<qsizetype> widths(m_columns.size() + 1, 0);
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths.at(column), line.at(column).size());
    }
    QString result;
    for (const QStringList &line : std::as_const(lines)) {
        QStringList cells;
        for (qsizetype column = 0; column < line.size(); ++column)
            cells.append(column == 0 ? line.at(0).leftJustified(widths.at(0))
                                     : line.at(column).rightJustified(widths.at(column)));
        result += edge + cells.join(between) + end;
    }
    return result;
}

} // namespace Frontispiece::Bench
