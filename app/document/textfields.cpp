// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textfields.h"

#include "linesource.h"
#include "storyopening.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A line that names something is no longer, and neither is a name. In UTF-16 units.
constexpr qsizetype longestField = 300;
constexpr qsizetype longestName = 80;

bool isSame(QStringView line, const QString &text)
{
    const QString clean = line.toString().simplified();
    return !clean.isEmpty()
        && (clean.compare(text, Qt::CaseInsensitive) == 0
            || clean.chopped(1).compare(text, Qt::CaseInsensitive) == 0);
}

} // namespace

QString languageTag(const QString &name)
{
    static const QHash<QString, QString> tags = [] {
        QHash<QString, QString> all;
        for (int at = QLocale::C + 1; at <= QLocale::LastLanguage; ++at) {
            const auto language = static_cast<QLocale::Language>(at);
            all.insert(QLocale::languageToString(language).toLower(), QLocale::languageToCode(language));
        }
        return all;
    }();
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"_s);
    QString known = tags.value(name.toLower());
    if (!known.isEmpty())
        return known;
    return tag.match(name).hasMatch() ? name : QString();
}

QStringList artistsIn(const QString &line)
{
    static const QRegularExpression link(u"\\s+(?:and|&)\\s+"_s);
    QStringList names = line.split(link, Qt::SkipEmptyParts);
    // "Roe and Doe" may be a firm, and "Jane and John Roe" a couple.
    if (std::ranges::any_of(names, [](const QString &name) { return !name.contains(u' '); }))
        names = QStringList {line};
    for (QString &name : names)
        name = nameInSmallLetters(name.trimmed());
    return names;
}

QString namedBy(QStringView line)
{
    static const QRegularExpression pattern(
        u"^(?:(?:written |a story )?by|von|par|por|di)\\s+([^\\s,;:]+(?:\\s+[^\\s,;:]+){0,7}?)\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestName)
        return {};
    const auto match = pattern.match(line.trimmed().toString());
    const QString name = match.captured(1);
    return !name.isEmpty() && name.front().isUpper() ? nameInSmallLetters(name.simplified()) : QString();
}

QStringView withoutRepeatedHead(QStringView body, const TextParts &known)
{
    LineSource lines(body);
    lines.skipBlank();
    if (known.title.isEmpty() || !isSame(lines.peek(), known.title))
        return body;
    lines.take();
    const QStringView behindTitle = lines.rest();
    lines.skipBlank();
    static const QStringList by {u"by"_s,   u"von"_s, u"par"_s, u"por"_s,  u"di"_s,
                                 u"door"_s, u"av"_s,  u"af"_s,  u"przez"_s};
    const QStringView preposition = lines.peek();
    if (std::ranges::any_of(by, [preposition](const QString &one) { return isSame(preposition, one); })) {
        lines.take();
        lines.skipBlank();
    }
    const QStringView line = lines.peek();
    const bool names = std::ranges::any_of(known.artists, [line](const QString &artist) {
        return isSame(line, artist) || namedBy(line).compare(artist, Qt::CaseInsensitive) == 0;
    });
    if (!names)
        return behindTitle;
    lines.take();
    return lines.rest();
}

void FieldReader::take(Field field, const QString &value)
{
    switch (field) {
    case Field::Title: m_parts.title = m_parts.title.isEmpty() ? value : m_parts.title + u' ' + value; break;
    case Field::Artist: m_parts.artists += artistsIn(value); break;
    case Field::Language: m_parts.language = languageTag(value.section(u',', 0, 0).trimmed()); break;
    case Field::None: break;
    }
}

bool FieldReader::read(QStringView line)
{
    static const QRegularExpression pattern(
        u"^(?:(title)|(artist|author|by)|(language))[ \\t]*:[ \\t]*(\\S.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestField || line.trimmed().isEmpty()) {
        m_last = Field::None;
        return false;
    }
    const QString value = line.toString().simplified();
    if (line.front().isSpace() && m_last != Field::None) {
        take(m_last, value);
        return true;
    }
    const auto match = pattern.match(value);
    m_last = Field::None;
    if (!match.hasMatch())
        return false;
    const auto field = match.hasCaptured(1) ? Field::Title
        : match.hasCaptured(2)              ? Field::Artist
                                            : Field::Language;
    const bool isKnown = (field == Field::Title && !m_parts.title.isEmpty())
        || (field == Field::Language && !m_parts.language.isEmpty());
    if (isKnown)
        return true;
    m_last = field;
    take(field, match.captured(4));
    return true;
}

} // namespace Frontispiece
