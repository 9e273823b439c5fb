// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QStringList>

namespace Frontispiece::Bench {

/// How long the same thing took each time, in nanoseconds.
class Samples
{
public:
    void add(qint64 nanoseconds) { m_times.append(nanoseconds); }
    template <typename Work>
    void time(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        add(timer.nsecsElapsed());
    }

    [[nodiscard]] bool isEmpty() const { return m_times.isEmpty(); }
    [[nodiscard]] double median() const { return milliseconds(0.5); }
    /// "median 95th worst", in milliseconds.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] double milliseconds(double share) const;

    QList<qint64> m_times;
};

/// What was measured, a row for each thing that was done, a column for each story.
class Results
{
public:
    [[nodiscard]] Samples &at(const QString &row, const QString &column);
    /// A row below all others: how many times as long one row takes as another, in the median.
    void addRatio(const QString &name, const QString &row, const QString &than);
    /// In columns for the eye, or as Markdown.
    [[nodiscard]] QString table(bool markdown) const;

private:
    QStringList m_rows;
    QStringList m_columns;
    QHash<QString, QHash<QString, Samples>> m_samples; ///< by row and column
    QHash<QString, QHash<QString, QString>> m_ratios;
};

} // namespace Frontispiece::Bench
