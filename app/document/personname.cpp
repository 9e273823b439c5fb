// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "personname.h"

#include "folding.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Catalogues put a person's years behind the name: "1950-2020", "b. 1950", "1859?-", "active 12th century".
bool isYears(const QString &part)
{
    static const QRegularExpression years(
        uR"(^(?=.*\d)(?:[\d?\s.\-–—/]|\b(?:b|d|c|ca|fl|born|died|active|about|approximately|or|century|cent|bce?|ce|ad)\b|(?<=\d)(?:st|nd|rd|th))+$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return years.match(part).hasMatch();
}

/// What follows a name and is no part of its order: "Roe, Jane, Jr."
bool isSuffix(const QString &part)
{
    // Numbers as they are written: Vi is a name.
    static const QRegularExpression suffix(
        uR"(^(?:(?i:jr|sr|jun|sen|esq|ph\.?d|m\.?d)\.?|I{2,3}|IV|VI{0,3}|IX)$)"_s);
    return suffix.match(part).hasMatch();
}

/// Whether what stands behind a comma cannot be somebody's given names: "Doe and Co.", "Inc."
bool isOfSeveral(const QString &part)
{
    static const QRegularExpression several(
        uR"([&+]|\b(?:and|und|et|и|co|company|inc|ltd|llc|gmbh|bros|sons|associates)\b)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return several.match(part).hasMatch();
}

/// "Vaughan Williams, Ralph Henry" or "Ana Roe, Jane Doe": two people, or one in the catalogues' order?
bool mayBeTwoPeople(const QString &before, const QString &behind)
{
    return before.contains(u' ') && behind.contains(u' ') && !before.front().isLower();
}

QString withoutYearsInBrackets(const QString &name)
{
    const qsizetype open = name.lastIndexOf(u'(');
    if (open <= 0 || !name.endsWith(u')') || !isYears(name.sliced(open + 1).chopped(1)))
        return name;
    return name.first(open).trimmed();
}

} // namespace

QString spokenName(const QString &name)
{
    QString clean = withoutYearsInBrackets(name.simplified());
    if (!clean.contains(u','))
        return clean;
    QStringList parts;
    for (const QString &part : std::as_const(clean).split(u',')) {
        const QString trimmed = part.trimmed();
        if (!trimmed.isEmpty() && (parts.isEmpty() || !isYears(trimmed)))
            parts.append(trimmed);
    }
    QStringList suffixes;
    while (parts.size() > 1 && isSuffix(parts.constLast()))
        suffixes.prepend(parts.takeLast());
    if (parts.isEmpty() || parts.size() > 2)
        return clean;
    if (parts.size() == 2) {
        if (isOfSeveral(parts.at(1)) || mayBeTwoPeople(parts.at(0), parts.at(1)))
            return clean;
        parts.swapItemsAt(0, 1);
    }
    return (parts + suffixes).join(u' ');
}

QString personKey(const QString &name)
{
    const QString folded = FoldedText(spokenName(name)).text();
    QStringList words;
    QString word;
    for (const QChar c : folded) {
        if (isWordCharacter(c)) {
            word += c;
        } else if (c != u'\'' && !word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    std::ranges::sort(words);
    // A name of signs alone is still somebody's.
    return words.isEmpty() ? name.simplified() : words.join(u' ');
}

} // namespace Frontispiece
