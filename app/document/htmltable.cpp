// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmltable.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What a table is may be seen by then; keeps tables in tables from being looked through again and again.
constexpr qsizetype mostLookedAt = 2'000;

/// A cell of a table of facts is shorter on the average.
constexpr qsizetype longestCell = 300;

QString lettersOf(qint64 number)
{
    QString letters;
    for (; number > 0; number = (number - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'a' + (number - 1) % 26)));
    return letters;
}

QString romanOf(qint64 number)
{
    struct Sign
    {
        int value;
        QLatin1StringView text;
    };
    static constexpr std::array signs {
        Sign {1000, "m"_L1}, Sign {900, "cm"_L1}, Sign {500, "d"_L1}, Sign {400, "cd"_L1}, Sign {100, "c"_L1},
        Sign {90, "xc"_L1},  Sign {50, "l"_L1},   Sign {40, "xl"_L1}, Sign {10, "x"_L1},   Sign {9, "ix"_L1},
        Sign {5, "v"_L1},    Sign {4, "iv"_L1},   Sign {1, "i"_L1},
    };
    QString roman;
    for (const Sign &sign : signs) {
        for (; number >= sign.value; number -= sign.value)
            roman += sign.text;
    }
    return roman;
}

} // namespace

bool isLayoutTable(const MarkupTree &tree, qsizetype table)
{
    static const QSet<QString> blocks {u"table"_s, u"h1"_s,  u"h2"_s, u"h3"_s,        u"h4"_s,
                                       u"h5"_s,    u"pre"_s, u"hr"_s, u"blockquote"_s};
    const MarkupNode &node = tree.at(table);
    const QString role = node.value("role"_L1).toLower();
    if (role == "presentation"_L1 || role == "none"_L1)
        return true;
    qsizetype cells = 0;
    qsizetype rows = 0;
    qsizetype paragraphs = 0;
    qsizetype letters = 0;
    const qsizetype end = std::min(node.end, table + mostLookedAt);
    for (qsizetype at = table + 1; at < end; ++at) {
        const MarkupNode &inside = tree.at(at);
        if (blocks.contains(inside.name))
            return true;
        rows += inside.name == "tr"_L1 ? 1 : 0;
        cells += inside.name == "td"_L1 || inside.name == "th"_L1 ? 1 : 0;
        paragraphs += inside.name == "p"_L1 ? 1 : 0;
        letters += inside.text.size();
    }
    return cells <= rows || paragraphs > cells || letters > cells * longestCell;
}

bool isHeadRow(const MarkupTree &tree, qsizetype row)
{
    const qsizetype end = tree.at(row).end;
    bool hasHead = false;
    for (qsizetype at = row + 1; at < end; at = tree.at(at).end) {
        if (tree.at(at).name == "td"_L1)
            return false;
        hasHead = hasHead || tree.at(at).name == "th"_L1;
    }
    return hasHead;
}

QString listMarker(qint64 number, QChar numbers)
{
    /// What Roman numbers can tell.
    constexpr qint64 lastRoman = 3'999;
    const QChar kind = numbers.toLower();
    QString marker = QString::number(number);
    if (kind == u'a' && number > 0)
        marker = lettersOf(number);
    else if (kind == u'i' && number > 0 && number <= lastRoman)
        marker = romanOf(number);
    if (numbers.isUpper())
        marker = marker.toUpper();
    return marker + u'.';
}

} // namespace Frontispiece
