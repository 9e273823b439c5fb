// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artistshelf.h"

#include "personname.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

ArtistShelf::ArtistShelf(TitleOf titleOf)
    : m_titleOf(std::move(titleOf))
{
    m_collator.setNumericMode(true); // "Part 10" behind "Part 9"
}

void ArtistShelf::add(const StoryId &story, const QStringList &artists, int words)
{
    bool isFirst = true;
    QSet<QString> met;
    for (const QString &artist : artists) {
        const QString key = personKey(artist);
        if (met.contains(key))
            continue; // written twice
        met.insert(key);
        std::shared_ptr<Record> &record = m_records[key];
        if (!record) {
            record = std::make_shared<Record>();
            record->key = key;
            record->number = m_nextNumber++;
        }
        if (record->gone.contains(story))
            dropGone(*record); // it comes back
        record->stories.append(story);
        record->words += words;
        if (!std::exchange(isFirst, false))
            record->asGuest.insert(story);
        count(*record, spokenName(artist), 1);
        noteChange(*record);
    }
}

void ArtistShelf::remove(const StoryId &story, const QStringList &artists, int words)
{
    for (const QString &artist : artists) {
        const auto found = m_records.constFind(personKey(artist));
        if (found == m_records.cend())
            continue;
        Record &record = **found;
        if (record.gone.contains(story))
            continue;
        record.gone.insert(story);
        record.asGuest.remove(story);
        record.words -= words;
        count(record, spokenName(artist), -1);
        noteChange(record);
    }
}

/// One story more, or fewer, writes an artist's name in this way.
void ArtistShelf::count(Record &record, const QString &spelling, int stories)
{
    const auto found = std::ranges::find(std::as_const(record.spellings), spelling, &Spelling::name);
    const qsizetype at = std::distance(record.spellings.cbegin(), found);
    if (at == record.spellings.size())
        record.spellings.append({spelling, stories});
    else if ((record.spellings[at].stories += stories) <= 0)
        record.spellings.removeAt(at);
}

/// The name that most stories use.
QString ArtistShelf::Record::bestName() const
{
    // Of two that are used alike, always the same one.
    const auto isLess = [](const Spelling &left, const Spelling &right) {
        return left.stories != right.stories ? left.stories < right.stories : left.name > right.name;
    };
    const auto best = std::ranges::max_element(spellings, isLess);
    return best == spellings.cend() ? QString() : best->name;
}

void ArtistShelf::noteChange(Record &record)
{
    if (!std::exchange(record.isChanged, true))
        m_changed.push_back(&record);
}

/// Of two that have a place.
bool ArtistShelf::goesBefore(const Record *left, const Record *right)
{
    if (const int byName = left->place->compare(*right->place); byName != 0)
        return byName < 0;
    return left->key < right->key; // names that collate alike may still differ
}

qsizetype ArtistShelf::placeOf(const Record &record) const
{
    return std::distance(m_order.begin(), std::ranges::lower_bound(m_order, &record, goesBefore));
}

Artist ArtistShelf::artistOf(const Record &record)
{
    return {record.key,   record.placedName, record.stories.constFirst(), static_cast<int>(record.size()),
            record.words, record.number};
}

/// Brings what has come, gone or got another name since into order. What was in order is not sorted again,
/// nor looked at: there may be a hundred thousand artists, and this is done several times a second.
void ArtistShelf::arrange()
{
    if (m_changed.empty())
        return;
    std::vector<qsizetype> left;
    std::vector<Record *> fresh;
    for (Record *record : m_changed) {
        dropGone(*record);
        const bool isRenamed = record->place && record->bestName() != record->placedName;
        if (record->place && !record->stories.isEmpty() && !isRenamed)
            m_artists[placeOf(*record)] = artistOf(*record);
        else if (record->place)
            left.push_back(placeOf(*record));
        if (!record->stories.isEmpty() && (!record->place || isRenamed))
            fresh.push_back(record);
    }
    // Not before every old place has been found.
    for (Record *record : fresh) {
        record->placedName = record->bestName();
        record->place = m_collator.sortKey(record->placedName);
    }
    std::ranges::sort(left);
    std::ranges::sort(fresh, goesBefore);
    if (!left.empty() || !fresh.empty())
        merge(left, fresh);
    for (Record *record : std::exchange(m_changed, {})) {
        record->isChanged = false;
        if (record->stories.isEmpty())
            m_records.remove(QString(record->key)); // the key goes with the record
    }
}

/// Takes the artists at the places `left` out, and those in `fresh` in.
void ArtistShelf::merge(const std::vector<qsizetype> &left, const std::vector<Record *> &fresh)
{
    std::vector<Record *> stayed;
    QList<Artist> stayedArtists;
    stayed.reserve(m_order.size());
    stayedArtists.reserve(m_artists.size());
    // Copying a hundred thousand names would take longer than all else here.
    const auto move = [](auto &from, qsizetype begin, qsizetype end, auto &to) {
        std::move(from.begin() + begin, from.begin() + end, std::back_inserter(to));
    };
    qsizetype at = 0;
    for (const qsizetype leaving : left) {
        move(m_order, at, leaving, stayed);
        move(m_artists, at, leaving, stayedArtists);
        at = leaving + 1;
    }
    if (at > 0) {
        move(m_order, at, m_artists.size(), stayed);
        move(m_artists, at, m_artists.size(), stayedArtists);
    } else {
        stayed.swap(m_order);
        stayedArtists.swap(m_artists);
    }

    m_order.clear();
    m_artists.clear();
    m_order.reserve(stayed.size() + fresh.size());
    m_artists.reserve(stayedArtists.size() + static_cast<qsizetype>(fresh.size()));
    at = 0;
    for (Record *record : fresh) {
        const auto next = std::upper_bound(stayed.cbegin() + at, stayed.cend(), record, goesBefore);
        const qsizetype place = std::distance(stayed.cbegin(), next);
        move(stayed, at, place, m_order);
        move(stayedArtists, at, place, m_artists);
        m_order.push_back(record);
        m_artists.append(artistOf(*record));
        at = place;
    }
    move(stayed, at, stayedArtists.size(), m_order);
    move(stayedArtists, at, stayedArtists.size(), m_artists);
}

/// Takes the stories away that were removed: all at once, since one by one a thousand take a million steps.
void ArtistShelf::dropGone(Record &record)
{
    if (record.gone.isEmpty())
        return;
    const auto first = record.stories.cbegin();
    record.sorted -= std::count_if(first, first + record.sorted,
                                   [&record](const StoryId &id) { return record.gone.contains(id); });
    record.stories.removeIf([&record](const StoryId &id) { return record.gone.contains(id); });
    record.gone.clear();
}

const QList<Artist> &ArtistShelf::artists()
{
    arrange();
    return m_artists;
}

/// Sorts an artist's stories by title, the late-comers into those that are in order already.
void ArtistShelf::sort(Record &record) const
{
    dropGone(record);
    if (record.sorted == record.stories.size())
        return;
    struct Titled
    {
        QCollatorSortKey title;
        StoryId id;
    };
    const auto before = [](const Titled &left, const Titled &right) {
        if (const int byTitle = left.title.compare(right.title); byTitle != 0)
            return byTitle < 0;
        return left.id < right.id;
    };
    const auto titled = [this](const StoryId &id) { return Titled {m_collator.sortKey(m_titleOf(id)), id}; };
    std::vector<Titled> fresh;
    fresh.reserve(static_cast<size_t>(record.stories.size() - record.sorted));
    for (qsizetype at = record.sorted; at < record.stories.size(); ++at)
        fresh.push_back(titled(record.stories.at(at)));
    std::ranges::sort(fresh, before);
    const QList<StoryId> old = record.stories.first(record.sorted);
    QList<StoryId> all;
    all.reserve(record.stories.size());
    auto from = old.cbegin();
    const auto goesBefore
        = [&](const Titled &left, const StoryId &right) { return before(left, titled(right)); };
    for (const Titled &story : fresh) {
        const auto to = std::upper_bound(from, old.cend(), story, goesBefore);
        std::copy(from, to, std::back_inserter(all));
        all.append(story.id);
        from = to;
    }
    std::copy(from, old.cend(), std::back_inserter(all));
    record.stories = std::move(all);
    record.sorted = record.stories.size();
}

const QList<StoryId> &ArtistShelf::storiesOf(const QString &key)
{
    static const QList<StoryId> none;
    const auto found = m_records.constFind(key);
    if (found == m_records.cend())
        return none; // an artist without stories may still be here until arrange()
    sort(**found);
    return (*found)->stories;
}

qint64 ArtistShelf::wordsOf(const QString &key) const
{
    const auto found = m_records.constFind(key);
    return found == m_records.cend() ? 0 : (*found)->words;
}

QList<StoryId> ArtistShelf::ownStories(Record &record) const
{
    sort(record);
    if (record.asGuest.isEmpty())
        return record.stories;
    QList<StoryId> own;
    for (const StoryId &story : std::as_const(record.stories)) {
        if (!record.asGuest.contains(story))
            own.append(story);
    }
    return own;
}

StoryId ArtistShelf::neighbour(const StoryId &story, const QString &artist, int step)
{
    arrange();
    const auto count = static_cast<qsizetype>(m_order.size());
    qsizetype shelf = 0;
    qsizetype wanted = -1;
    if (const auto found = m_records.constFind(personKey(artist)); found != m_records.cend()) {
        wanted = ownStories(**found).indexOf(story);
        shelf = placeOf(**found);
    }
    if (wanted < 0) {
        shelf = 0;
        if (step <= 0 || count == 0)
            return {};
    }
    wanted += step;
    const auto ownOf = [this](qsizetype at) { return ownStories(*m_order.at(static_cast<size_t>(at))); };
    QList<StoryId> own = ownOf(shelf);
    while (wanted >= own.size()) {
        wanted -= own.size();
        if (++shelf >= count)
            return {};
        own = ownOf(shelf);
    }
    while (wanted < 0) {
        if (--shelf < 0)
            return {};
        own = ownOf(shelf);
        wanted += own.size();
    }
    return own.at(wanted);
}

} // namespace Frontispiece
