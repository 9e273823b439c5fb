// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "answerrows.h"

#include "artistrows.h"
#include "personname.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct AnswerRows
{
    Q_DECLARE_TR_FUNCTIONS(AnswerRows)
};

/// A narrow column shows about 36 characters, and the words found must be among them.
constexpr ExcerptSize rowExcerpt {12, 90};

/// An index that gives only the best answers gives at least so many of a kind: fewer are all there are.
constexpr qsizetype fewestCut = 100;

/// Of the words that are nearest to a typed one, so many are named.
constexpr qsizetype mostNearest = 3;

/// "12,400"
QString numeral(qsizetype number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString titleOf(AnswerSection section)
{
    switch (section) {
    case AnswerSection::Artists: return AnswerRows::tr("Artists");
    case AnswerSection::Titles: return AnswerRows::tr("Works and titles");
    case AnswerSection::Subjects: return AnswerRows::tr("People, places, keywords");
    case AnswerSection::Summaries: return AnswerRows::tr("Summaries");
    case AnswerSection::Passages: return AnswerRows::tr("In the stories");
    }
    return {};
}

AnswerSection sectionOf(Reason reason)
{
    switch (reason) {
    case Reason::Artist: return AnswerSection::Artists;
    case Reason::Title:
    case Reason::Work: return AnswerSection::Titles;
    case Reason::Person:
    case Reason::Place:
    case Reason::Keyword: return AnswerSection::Subjects;
    case Reason::Summary: return AnswerSection::Summaries;
    case Reason::Text: break;
    }
    return AnswerSection::Passages;
}

StoryRow heading(AnswerSection section, const QString &count)
{
    StoryRow row;
    row.kind = RowKind::Section;
    row.text = titleOf(section);
    row.count = count;
    return row;
}

StoryRow moreRow(AnswerSection section, const QString &text)
{
    StoryRow row;
    row.kind = RowKind::More;
    row.text = text;
    row.section = section;
    return row;
}

QString detailOf(const Match &match, const StoryInfo &info)
{
    switch (match.reason) {
    case Reason::Title:
        return AnswerRows::tr("a story about %1").arg(info.artists.join(AnswerRows::tr(" and ")));
    case Reason::Work: return AnswerRows::tr("a work in %1").arg(info.title);
    case Reason::Person: return AnswerRows::tr("a person in %1").arg(info.title);
    case Reason::Place: return AnswerRows::tr("a place in %1").arg(info.title);
    default: return info.title;
    }
}

StoryRow answerRow(const Match &match, const CatalogueEntry &entry)
{
    StoryRow row = artistRow(entry, match.excerpt.text);
    row.ranges = match.excerpt.ranges;
    row.passage = match.passage;
    row.tier = match.tier;
    if (match.reason == Reason::Artist)
        return row;
    if (match.reason == Reason::Summary) {
        // A sentence is longer than a row: show it from where the words are.
        const Excerpt shown = excerptAround(match.excerpt.text, match.excerpt.ranges, rowExcerpt);
        row.text = shown.text;
        row.ranges = shown.ranges;
    }
    row.kind = RowKind::Answer;
    row.detail = detailOf(match, entry.info);
    return row;
}

StoryRow excerptRow(const Match &match)
{
    const Excerpt shown = excerptAround(match.excerpt.text, match.excerpt.ranges, rowExcerpt);
    StoryRow row;
    row.kind = RowKind::Excerpt;
    row.text = shown.text;
    row.ranges = shown.ranges;
    row.story = match.story;
    row.passage = match.passage;
    row.tier = match.tier;
    return row;
}

/// Says which words were nowhere, and which nearest ones were searched for in their place. None if all were
/// as typed.
std::optional<StoryRow> nearestRow(const Query &query)
{
    QStringList nowhere;
    QStringList nearest;
    for (const Term &term : query.terms()) {
        const qsizetype before = nearest.size();
        for (const WordForm &form : term.forms) {
            if (form.tier == Tier::Slip && nearest.size() < before + mostNearest)
                nearest.append(AnswerRows::tr("“%1”").arg(form.text));
        }
        if (nearest.size() > before)
            nowhere.append(AnswerRows::tr("“%1”").arg(term.typed));
    }
    if (nowhere.isEmpty())
        return {};
    StoryRow row;
    row.kind = RowKind::Nearest;
    row.text = AnswerRows::tr("Nothing for %1.").arg(nowhere.join(u", "_s));
    row.detail = AnswerRows::tr("Showing %1.").arg(nearest.join(u", "_s));
    return row;
}

/// Makes rows of matches. Only those that are shown are looked at closely: there may be a hundred thousand.
class Answers
{
public:
    Answers(const Library &library, const ShownAnswers &shown)
        : m_library(library)
        , m_shown(shown)
    {
    }

    void sort(const QList<Match> &matches)
    {
        for (const Match &match : matches) {
            if (m_library.contains(match.story)) // not removed since it was indexed
                m_sections.at(static_cast<size_t>(sectionOf(match.reason))).append(&match);
        }
    }

    /// `beyond`: matches there are besides those that were sorted.
    [[nodiscard]] QList<StoryRow> rows(qsizetype beyond)
    {
        m_beyond = beyond;
        addArtists();
        for (const AnswerSection section :
             {AnswerSection::Titles, AnswerSection::Subjects, AnswerSection::Summaries})
            addAnswers(section);
        addPassages();
        return m_rows;
    }

private:
    using Matches = QList<const Match *>;

    [[nodiscard]] const Matches &of(AnswerSection section) const
    {
        return m_sections.at(static_cast<size_t>(section));
    }

    /// "12", or "100+" where there are more than anybody has counted.
    [[nodiscard]] QString count(AnswerSection section) const
    {
        const qsizetype known = of(section).size();
        const auto isEmpty = [](const Matches &matches) { return matches.isEmpty(); };
        if (std::ranges::count_if(m_sections, isEmpty) + 1 == std::ssize(m_sections))
            return numeral(known + m_beyond); // what is beyond is of this section
        return m_beyond > 0 && known >= fewestCut ? AnswerRows::tr("%1+").arg(numeral(known))
                                                  : numeral(known);
    }

    /// The matches of one artist, who may be spelt in several ways.
    struct FoundArtist
    {
        QString key;
        Matches matches;
    };

    /// Best first, as the first matches of each.
    [[nodiscard]] QList<FoundArtist> foundArtists() const
    {
        QList<FoundArtist> artists;
        QHash<QString, qsizetype> places;
        QHash<QString, qsizetype> placesBySpelling; // most have one, and the key takes long to make
        for (const Match *match : of(AnswerSection::Artists)) {
            const QString &spelling = match->excerpt.text;
            qsizetype place = placesBySpelling.value(spelling, -1);
            if (place < 0) {
                const QString key = personKey(spelling);
                place = places.value(key, artists.size());
                if (place == artists.size())
                    artists.append({key, {}});
                places.insert(key, place);
                placesBySpelling.insert(spelling, place);
            }
            artists[place].matches.append(match);
        }
        return artists;
    }

    /// Of an artist found, by title. Where the matches are but the best ones, some of the stories may not be
    /// among them.
    [[nodiscard]] QList<StoryId> storiesOf(const FoundArtist &artist, bool isCut) const
    {
        QSet<StoryId> matching;
        for (const Match *match : artist.matches)
            matching.insert(match->story);
        QList<StoryId> stories = m_library.storiesOf(artist.key);
        if (!isCut)
            stories.removeIf([&matching](const StoryId &id) { return !matching.contains(id); });
        return stories.isEmpty() ? matching.values() : stories;
    }

    [[nodiscard]] qint64 wordsOf(const QList<StoryId> &stories, const QString &artist) const
    {
        if (stories.size() == m_library.storiesOf(artist).size())
            return m_library.wordsOf(artist);
        qint64 words = 0;
        for (const StoryId &story : stories)
            words += m_library.packed(story).words();
        return words;
    }

    void addArtists()
    {
        const QList<FoundArtist> all = foundArtists();
        if (all.isEmpty())
            return;
        const bool isCut = m_beyond > 0 && of(AnswerSection::Artists).size() >= fewestCut;
        const QString count = numeral(all.size());
        const bool hasMore = isCut && all.size() >= fewestCut;
        m_rows.append(heading(AnswerSection::Artists, hasMore ? AnswerRows::tr("%1+").arg(count) : count));
        const qsizetype shown = std::min(all.size(), m_shown.in(AnswerSection::Artists));
        for (const FoundArtist &artist : all.first(shown))
            addArtist(artist, storiesOf(artist, isCut));
        if (shown < all.size())
            m_rows.append(
                moreRow(AnswerSection::Artists, AnswerRows::tr("%1 more").arg(numeral(all.size() - shown))));
    }

    void addArtist(const FoundArtist &artist, const QList<StoryId> &stories)
    {
        const Match &best = *artist.matches.constFirst();
        const CatalogueEntry first = m_library.packed(best.story).unpack();
        if (stories.size() == 1) {
            m_rows.append(answerRow(best, first));
            return;
        }
        StoryRow row = severalStoriesRow(first, best.excerpt.text, static_cast<int>(stories.size()),
                                         wordsOf(stories, artist.key));
        row.ranges = best.excerpt.ranges;
        row.tier = best.tier;
        row.folded = !m_shown.isUnfolded(artist.key);
        m_rows.append(row);
        if (row.folded)
            return;
        for (const StoryId &story : stories)
            m_rows.append(storyRow(m_library.packed(story).unpack(), RowKind::Story));
    }

    void addAnswers(AnswerSection section)
    {
        const Matches &all = of(section);
        if (all.isEmpty())
            return;
        m_rows.append(heading(section, count(section)));
        const qsizetype shown = std::min(all.size(), m_shown.in(section));
        for (const Match *match : all.first(shown))
            m_rows.append(answerRow(*match, m_library.packed(match->story).unpack()));
        if (shown < all.size())
            m_rows.append(moreRow(section, AnswerRows::tr("%1 more").arg(numeral(all.size() - shown))));
    }

    void addPassages()
    {
        const Matches &all = of(AnswerSection::Passages);
        if (all.isEmpty())
            return;
        const qsizetype head = m_rows.size();
        qsizetype stories = 0;
        for (qsizetype from = 0; from < all.size(); ++stories) {
            qsizetype to = from;
            while (to < all.size() && all.at(to)->story == all.at(from)->story)
                ++to;
            if (stories < m_shown.in(AnswerSection::Passages))
                addStory(all.sliced(from, to - from));
            from = to;
        }
        if (const qsizetype hidden = stories - m_shown.in(AnswerSection::Passages); hidden > 0)
            m_rows.append(
                moreRow(AnswerSection::Passages,
                        hidden == 1 ? AnswerRows::tr("One more story")
                                    : AnswerRows::tr("%Ln more stories", nullptr, static_cast<int>(hidden))));
        m_rows.insert(head,
                      heading(AnswerSection::Passages,
                              AnswerRows::tr("%1 in %2", "passages in stories")
                                  .arg(count(AnswerSection::Passages), numeral(stories))));
    }

    void addStory(const Matches &passages)
    {
        const Match &first = *passages.constFirst();
        const CatalogueEntry entry = m_library.packed(first.story).unpack();
        StoryRow row = artistRow(entry, entry.info.title);
        row.kind = RowKind::StoryHeading;
        row.detail.clear();
        row.passage = first.passage;
        row.count = numeral(passages.size());
        m_rows.append(row);
        const qsizetype wanted = m_shown.in(first.story);
        // "1 more" would take the room of that one.
        const qsizetype shown = passages.size() <= wanted + 1 ? passages.size() : wanted;
        for (const Match *match : passages.first(shown))
            m_rows.append(excerptRow(*match));
        if (shown == passages.size())
            return;
        StoryRow more
            = moreRow(AnswerSection::Passages,
                      AnswerRows::tr("%1 more in this story").arg(numeral(passages.size() - shown)));
        more.story = first.story;
        m_rows.append(more);
    }

    const Library &m_library;
    const ShownAnswers &m_shown;
    std::array<Matches, 5> m_sections;
    qsizetype m_beyond = 0;
    QList<StoryRow> m_rows;
};

} // namespace

QList<StoryRow> answerRows(const SearchResult &result, const Library &library, const ShownAnswers &shown)
{
    Answers answers(library, shown);
    answers.sort(result.matches);
    QList<StoryRow> rows = answers.rows(std::max<qsizetype>(0, result.total - result.matches.size()));
    if (rows.isEmpty()) {
        StoryRow message;
        message.kind = RowKind::Message;
        message.text = AnswerRows::tr("Nothing found for “%1”").arg(result.query.toString());
        message.detail
            = AnswerRows::tr("Try fewer letters, or another spelling. Esc shows all artists again.");
        rows.append(message);
    } else if (const auto nearest = nearestRow(result.query)) {
        rows.prepend(*nearest);
    }
    return rows;
}

QString tierNote(Tier tier)
{
    switch (tier) {
    case Tier::Spelling: return AnswerRows::tr("another spelling");
    case Tier::OtherForm: return AnswerRows::tr("another form");
    case Tier::Slip: return AnswerRows::tr("similar");
    default: return {};
    }
}

QString spokenTierNote(Tier tier)
{
    return tier == Tier::OtherForm ? AnswerRows::tr("another form of the name") : tierNote(tier);
}

} // namespace Frontispiece
