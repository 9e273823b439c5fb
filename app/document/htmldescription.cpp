// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmldescription.h"

#include "personname.h"
#include "textfields.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A heading that is longer is a text in large letters.
constexpr qsizetype longestTitle = 300;

/// The name of a site is not longer, so that what is cut off with it is no half of a title.
constexpr qsizetype longestSite = 60;

/// More are not for a reader but for search engines.
constexpr qsizetype mostKeywords = 50;
constexpr qsizetype mostArtists = 20;
constexpr qsizetype longestName = 200;

QString firstOf(const ReadHtml &read, const QString &name)
{
    const QStringList values = read.meta.value(name);
    return values.isEmpty() ? QString() : values.constFirst();
}

/// The headings of the first level in the text, as far as one could be a title.
QStringList mainHeadings(const ReadText &read)
{
    QStringList headings;
    for (const Block &block : read.blocks) {
        if (block.kind == Block::Kind::Heading && block.level == 1 && block.range.length <= longestTitle)
            headings.append(headingLine(read, block));
    }
    return headings;
}

/// The first headings of the second level: where the first is the site's, the title is among them.
QStringList headingsBelow(const ReadText &read)
{
    constexpr qsizetype most = 3;
    QStringList headings;
    for (const Block &block : read.blocks) {
        if (block.kind == Block::Kind::Heading && block.level == 2 && block.range.length <= longestTitle
            && headings.size() < most)
            headings.append(headingLine(read, block));
    }
    return headings;
}

/// "Rings | A Magazine" → "Rings".
QString withoutSite(const QString &title)
{
    static constexpr std::array separators {u" | ", u" – ", u" — ", u" - ", u" · ", u" » ", u" :: "};
    qsizetype end = -1;
    for (const char16_t *separator : separators)
        end = std::max(end, title.lastIndexOf(QStringView(separator)));
    const bool isSite = end > 1 && title.size() - end <= longestSite;
    return isSite ? title.first(end).trimmed() : title;
}

struct GutenbergTitle
{
    QString title;
    QString author;
};

/// "The Project Gutenberg eBook of Rings, by Jane Roe".
/// A title ends with a full stop that is not its author's: "by Jane Roe."
QString withoutStop(const QString &name)
{
    const bool isInitial = name.size() >= 3 && name.at(name.size() - 3) == u' ';
    return name.endsWith(u'.') && !isInitial && !name.endsWith("Jr."_L1) && !name.endsWith("Sr."_L1)
        ? name.chopped(1)
        : name;
}

GutenbergTitle gutenbergTitle(const QString &title)
{
    static const QRegularExpression pattern(
        uR"(\A(?:The )?Project Gutenberg(?:['’]s| e-?(?:book|text) of),? (.+?)(?:,? by (.+))?\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(title.simplified());
    return match.hasMatch() ? GutenbergTitle {match.captured(1), withoutStop(match.captured(2))}
                            : GutenbergTitle();
}

QString titleOf(const ReadHtml &read)
{
    if (const GutenbergTitle known = gutenbergTitle(read.title); !known.title.isEmpty())
        return known.title;
    if (QString told = firstOf(read, u"gutenberg.title"_s); !told.isEmpty())
        return told;
    const QStringList headings = mainHeadings(read.content);
    QString heading = headings.isEmpty() ? QString() : headings.constFirst();
    QString shown = firstOf(read, u"og:title"_s);
    const QString whole = shown.isEmpty() ? read.title : shown;
    // A heading with which the title begins is the title without the site.
    for (const QString &one : {heading, read.heading}) {
        if (!one.isEmpty() && whole.startsWith(one, Qt::CaseInsensitive)
            && (whole.size() == one.size() || !whole.at(one.size()).isLetterOrNumber()))
            return one;
    }
    for (const QString &one : headingsBelow(read.content)) {
        const QStringView rest = QStringView(whole).mid(one.size()).trimmed();
        if (whole.startsWith(one, Qt::CaseInsensitive) && !rest.isEmpty() && !rest.front().isLetterOrNumber())
            return one;
    }
    if (!shown.isEmpty())
        return shown;
    // Of many headings of the first level, none is the title of all.
    if (!heading.isEmpty() && (headings.size() == 1 || read.title.isEmpty()))
        return heading;
    return read.title.isEmpty() ? read.heading : withoutSite(read.title);
}

void addArtist(QStringList &artists, const QString &written)
{
    const QStringList names = written.split(u';', Qt::SkipEmptyParts);
    for (const QString &one : names) {
        // "Jane Roe (https://jane.example)"
        static const QRegularExpression address(uR"(\s*[(<\[][^)>\]]*(?:://|@)[^)>\]]*[)>\]]\s*$)"_s);
        const QString name = spokenName(one.simplified().remove(address));
        const bool isAddress = name.contains("://"_L1) || name.startsWith(u'@');
        if (!name.isEmpty() && name.size() <= longestName && !isAddress && !artists.contains(name)
            && artists.size() < mostArtists)
            artists.append(name);
    }
}

/// Nobody's name has such words: "Society for Works on Water".
bool isOrganisation(const QString &name)
{
    static const QRegularExpression pattern(u"\\b(?:for|of the|and the|für|pour|para)\\b"_s);
    return pattern.match(name).hasMatch();
}

QStringList artistsOf(const ReadHtml &read)
{
    QStringList artists;
    for (const auto &name :
         {u"author"_s, u"article:author"_s, u"dc.creator"_s, u"dcterms.creator"_s, u"citation_author"_s}) {
        const QStringList values = read.meta.value(name);
        for (const QString &value : values) {
            if (read.byline.isEmpty() || !isOrganisation(value))
                addArtist(artists, value);
        }
        if (!artists.isEmpty())
            return artists;
    }
    addArtist(artists, read.byline);
    if (artists.isEmpty()) {
        const QStringList told = read.meta.value(u"gutenberg.author"_s);
        for (const QString &name : told)
            addArtist(artists, name);
    }
    if (artists.isEmpty())
        addArtist(artists, gutenbergTitle(read.title).author);
    return artists;
}

QStringList keywordsOf(const ReadHtml &read)
{
    QStringList keywords;
    for (const auto &name : {u"keywords"_s, u"article:tag"_s}) {
        const QStringList values = read.meta.value(name);
        for (const QString &value : values) {
            const QStringList words = value.split(u',', Qt::SkipEmptyParts);
            for (const QString &word : words) {
                const QString keyword = word.simplified();
                if (!keyword.isEmpty() && !keywords.contains(keyword) && keywords.size() < mostKeywords)
                    keywords.append(keyword);
            }
        }
    }
    return keywords;
}

/// A tag such as "de" or "pt-BR"; nothing for what is none.
QString languageOf(const ReadHtml &read)
{
    QString language = read.language;
    for (const auto &name : {u"dc.language"_s, u"dcterms.language"_s}) {
        if (language.isEmpty())
            language = firstOf(read, name);
    }
    language.replace(u'_', u'-');
    static const QRegularExpression tag(uR"(\A[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}\z)"_s);
    return tag.match(language).hasMatch() ? language : QString();
}

/// What older books say of themselves before the text, a line each: "Title: Rings".
void readGutenbergLines(const ReadText &read, const GutenbergFrame &frame, StoryInfo &info)
{
    static const QRegularExpression pattern(
        uR"((?:\A|\x{2028})\s*(Title|Author|Language):\s*([^\x{2028}]+))"_s);
    for (qsizetype at = 0; at < frame.begin; ++at) {
        const Block &block = read.blocks.at(at);
        auto matches = pattern.globalMatch(read.text.mid(block.range.start, block.range.length));
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString value = match.captured(2).simplified();
            if (match.captured(1) == "Title"_L1 && value.size() <= longestTitle)
                info.title = value;
            else if (match.captured(1) == "Author"_L1 && info.artists.isEmpty())
                addArtist(info.artists, value);
            else if (match.captured(1) == "Language"_L1 && info.language.isEmpty())
                info.language = languageTag(value.section(u',', 0, 0).trimmed());
        }
    }
}

} // namespace

GutenbergFrame gutenbergFrameOf(const ReadText &read)
{
    static const QRegularExpression start(uR"(\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression stop(
        uR"(\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|\AEnd of (?:the )?Project Gutenberg)"_s,
        QRegularExpression::CaseInsensitiveOption);
    GutenbergFrame frame {0, read.blocks.size()};
    if (!read.text.contains("PROJECT GUTENBERG"_L1, Qt::CaseInsensitive))
        return frame;
    for (qsizetype at = 0; at < read.blocks.size(); ++at) {
        const Block &block = read.blocks.at(at);
        const QString text = read.text.mid(block.range.start, block.range.length);
        if (frame.begin == 0 && start.match(text).hasMatch()) {
            frame.begin = at + 1;
        } else if (stop.match(text).hasMatch()) {
            frame.end = at;
            break;
        }
    }
    return frame;
}

QString headingLine(const ReadText &read, const Block &heading)
{
    QString line = read.text.mid(heading.range.start, heading.range.length);
    for (auto span = heading.spans.crbegin(); span != heading.spans.crend(); ++span) {
        if (span->emphasis.testFlag(Emphasis::Superscript))
            line.remove(span->range.start - heading.range.start, span->range.length);
    }
    return line.replace(QChar::LineSeparator, u' ').simplified();
}

StoryInfo describedBy(const ReadHtml &read)
{
    StoryInfo info;
    info.title = titleOf(read);
    info.artists = artistsOf(read);
    info.keywords = keywordsOf(read);
    info.language = languageOf(read);
    for (const auto &name : {u"description"_s, u"og:description"_s, u"dc.description"_s}) {
        if (info.summary.isEmpty())
            info.summary = firstOf(read, name);
    }
    if (info.language.isEmpty())
        info.language = languageTag(firstOf(read, u"gutenberg.language"_s));
    readGutenbergLines(read.content, gutenbergFrameOf(read.content), info);
    return info;
}

} // namespace Frontispiece
