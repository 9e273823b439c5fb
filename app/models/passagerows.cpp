// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "passagerows.h"

#include "artistrows.h"
#include "personname.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct PassageRows
{
    Q_DECLARE_TR_FUNCTIONS(PassageRows)
};

/// A story with the passages found in it.
struct StoryPassages
{
    CatalogueEntry entry;
    QList<const Match *> matches;
};

QString artistsOf(const StoryInfo &info)
{
    QStringList names;
    for (const QString &name : info.artists)
        names.append(spokenName(name));
    return names.join(PassageRows::tr(" and "));
}

/// The stories of an answer in its order.
QList<StoryPassages> foundStories(const SearchResult &result, const Library &library)
{
    QList<StoryPassages> stories;
    for (const Match &match : result.matches) {
        if (match.reason != Reason::Text || !library.contains(match.story))
            continue;
        if (stories.isEmpty() || stories.constLast().entry.info.id != match.story)
            stories.append({library.packed(match.story).unpack(), {}});
        stories.last().matches.append(&match);
    }
    return stories;
}

bool isBy(const StoryPassages &story, const QString &artistKey)
{
    return std::ranges::any_of(story.entry.info.artists, [&artistKey](const QString &artist) {
        return personKey(artist) == artistKey;
    });
}

void sortByStory(QList<StoryPassages> &stories)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::ranges::stable_sort(stories, [&collator](const StoryPassages &left, const StoryPassages &right) {
        const int byArtist = collator.compare(artistsOf(left.entry.info), artistsOf(right.entry.info));
        return byArtist != 0 ? byArtist < 0
                             : collator.compare(left.entry.info.title, right.entry.info.title) < 0;
    });
}

StoryRow headingRow(const StoryPassages &story)
{
    StoryRow row = storyRow(story.entry, RowKind::StoryHeading);
    row.detail = artistsOf(story.entry.info);
    row.passage = story.matches.constFirst()->passage;
    row.count = QLocale().toString(story.matches.size());
    return row;
}

StoryRow passageRow(const Match &match)
{
    StoryRow row;
    row.kind = RowKind::Excerpt;
    row.text = match.excerpt.text;
    row.text.replace(u'\n', u' '); // verse: the ranges stay where they are
    row.ranges = match.excerpt.ranges;
    row.story = match.story;
    row.passage = match.passage;
    row.tier = match.tier;
    return row;
}

qsizetype countOf(const QList<StoryRow> &rows, RowKind kind)
{
    return std::ranges::count(rows, kind, &StoryRow::kind);
}

QString storiesText(qsizetype stories)
{
    return stories == 1 ? PassageRows::tr("one story")
                        : PassageRows::tr("%Ln stories", nullptr, static_cast<int>(stories));
}

/// What would be mark-up is written so that it is none.
QString escaped(QStringView text)
{
    QString safe;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>#~|").contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QString strong(const StoryRow &row)
{
    const QStringView text = row.text;
    QString marked;
    qsizetype at = 0;
    for (const Passage &range : row.ranges) {
        if (range.start < at || range.end() > text.size())
            continue;
        marked += escaped(text.sliced(at, range.start - at)) + u"**"_s
            + escaped(text.sliced(range.start, range.length)) + u"**"_s;
        at = range.end();
    }
    return marked + escaped(text.sliced(at));
}

} // namespace

QList<StoryRow> passageRows(const SearchResult &result, const Library &library, const PassageChoice &choice)
{
    QList<StoryPassages> stories = foundStories(result, library);
    if (!choice.artist.isEmpty())
        stories.removeIf([&choice](const StoryPassages &story) { return !isBy(story, choice.artist); });
    if (choice.order == PassageOrder::Story)
        sortByStory(stories);
    QList<StoryRow> rows;
    for (const StoryPassages &story : std::as_const(stories)) {
        rows.append(headingRow(story));
        for (const Match *match : story.matches)
            rows.append(passageRow(*match));
    }
    return rows;
}

QList<PassageArtist> passageArtists(const SearchResult &result, const Library &library)
{
    QList<PassageArtist> artists;
    const QList<StoryPassages> stories = foundStories(result, library);
    for (const StoryPassages &story : stories) {
        for (const QString &name : story.entry.info.artists) {
            const QString key = personKey(name);
            const auto known = std::ranges::find(artists, key, &PassageArtist::key);
            if (known == artists.end())
                artists.append({key, spokenName(name), story.matches.size()});
            else
                known->passages += story.matches.size();
        }
    }
    const QCollator collator;
    std::ranges::stable_sort(artists, [&collator](const PassageArtist &left, const PassageArtist &right) {
        return collator.compare(left.name, right.name) < 0;
    });
    return artists;
}

QString passageCount(const SearchResult &result, const QList<StoryRow> &rows)
{
    const qsizetype passages = countOf(rows, RowKind::Excerpt);
    const QString stories = storiesText(countOf(rows, RowKind::StoryHeading));
    if (passages == 0)
        return {};
    if (!result.hasAllPassages)
        return PassageRows::tr("The best %1 passages, in %2; there are more")
            .arg(QLocale().toString(passages), stories);
    return passages == 1 ? PassageRows::tr("One passage in one story")
                         : PassageRows::tr("%1 passages in %2").arg(QLocale().toString(passages), stories);
}

QString passageTitle(const Query &query)
{
    const QStringList nearest = query.nearestWords();
    if (nearest.isEmpty())
        return PassageRows::tr("Passages with “%1”").arg(query.toString());
    QStringList quoted;
    for (const QString &word : nearest)
        quoted.append(PassageRows::tr("“%1”").arg(word));
    return PassageRows::tr("Passages with “%1” (nearest: %2)").arg(query.toString(), quoted.join(u", "_s));
}

QString passagesAsMarkdown(const QString &title, const QString &count, const QList<StoryRow> &rows)
{
    QString text = u"# "_s + escaped(title) + u'\n';
    if (!count.isEmpty())
        text += u'\n' + escaped(count) + u'\n';
    bool isFirst = true;
    for (const StoryRow &row : rows) {
        if (row.kind == RowKind::StoryHeading) {
            text += u"\n## "_s + escaped(row.text) + u'\n';
            if (!row.detail.isEmpty())
                text += u'\n' + escaped(row.detail) + u'\n';
            isFirst = true;
        } else {
            text += (std::exchange(isFirst, false) ? u"\n- "_s : u"- "_s) + strong(row) + u'\n';
        }
    }
    return text;
}

} // namespace Frontispiece
