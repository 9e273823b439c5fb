// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "windowtable.h"

#include <QStringList>

#include <functional>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

/// Some measures in one cell; a dash where they were not taken.
QString cell(const Measures &measures, const QStringList &names)
{
    QStringList numbers;
    for (const QString &name : names) {
        if (!measures.contains(name))
            return u"–"_s;
        numbers.append(QString::number(measures.value(name), 'f', 1));
    }
    return numbers.join(u"  ");
}

QString row(const QString &name, const QList<WindowColumn> &columns,
            const std::function<QString(const WindowColumn &)> &cellOf)
{
    QString line = u"| "_s + name;
    for (const WindowColumn &column : columns)
        line += u" | "_s + cellOf(column);
    return line + u" |\n"_s;
}

QString typingRows(const QString &name, const QString &measured, const QList<WindowColumn> &columns,
                   const std::function<const Measures &(const WindowColumn &)> &of)
{
    QString rows;
    for (const QString &part : {u"first rows"_s, u"passages"_s}) {
        rows
            += row(u"%1: %2 after, ms: p50, p99"_s.arg(name, part), columns, [&](const WindowColumn &column) {
                   return cell(of(column),
                               {measured + u' ' + part + u" p50"_s, measured + u' ' + part + u" p99"_s});
               });
    }
    for (const QString &count : {u"keys"_s, u"overtaken"_s, u"wrong"_s})
        rows += row(name + u": "_s + count, columns,
                    [&](const WindowColumn &column) { return cell(of(column), {measured + u' ' + count}); });
    return rows;
}

} // namespace

QString windowTable(const QList<WindowColumn> &columns)
{
    const Measures empty = columns.constFirst().start;
    QString text = row({}, columns, [](const WindowColumn &column) { return column.name; });
    text += u"|---|"_s + u"---:|"_s.repeated(columns.size()) + u'\n';
    text += row(u"stories"_s, columns,
                [](const WindowColumn &column) { return QString::number(column.start.value(u"stories"_s)); });
    for (const auto &[name, measured] :
         {std::pair {u"memory over none, MiB"_s, u"memory"_s}, std::pair {u"… at most"_s, u"peak"_s}}) {
        text += row(name, columns, [&](const WindowColumn &column) {
            return QString::number(column.start.value(measured) - empty.value(measured), 'f', 1);
        });
    }
    text += row(u"first page after, ms"_s, columns,
                [](const WindowColumn &column) { return cell(column.start, {u"first page"_s}); });
    for (const QString &work : {QString(), u" at work"_s}) {
        const QString silence = u"longest silence%1, ms: "_s.arg(work);
        for (const QString &doing : {u"scrolling"_s, u"filtering"_s, u"typing"_s})
            text += row(silence + doing, columns,
                        [&](const WindowColumn &column) { return cell(column.start, {doing + work}); });
        text += row(silence + u"importing, with typing"_s, columns,
                    [&](const WindowColumn &column) { return cell(column.import, {u"importing"_s + work}); });
    }
    text += typingRows(u"typing while they come in"_s, u"typing, importing"_s, columns,
                       [](const WindowColumn &column) -> const Measures & { return column.import; });
    return text
        + typingRows(u"typing"_s, u"typing"_s, columns,
                     [](const WindowColumn &column) -> const Measures & { return column.start; });
}

} // namespace Frontispiece::Bench
