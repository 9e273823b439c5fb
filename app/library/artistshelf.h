// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyid.h"

#include <QCollator>
#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Frontispiece {

/// Somebody whom stories are about.
struct Artist
{
    QString key;   ///< the same for every spelling of the name: see personKey()
    QString name;  ///< as most of the stories write it
    StoryId story; ///< one of the stories; the only one, where there is only one
    int stories = 0;
    qint64 words = 0;   ///< of all of them
    quint32 number = 0; ///< nobody else's as long as the artist has stories, whatever becomes of the name

    friend bool operator==(const Artist &, const Artist &) = default;
};

/// The artists of a library and the stories of each, kept in order while stories come and go. Artists are
/// sorted by name, the stories of one by title, both as the reader's language sorts; a story by two artists
/// stands under each.
class ArtistShelf
{
public:
    using TitleOf = std::function<QString(const StoryId &)>;

    explicit ArtistShelf(TitleOf titleOf);

    void add(const StoryId &story, const QStringList &artists, int words);
    /// Takes a story away; `artists` and `words` as they were given.
    void remove(const StoryId &story, const QStringList &artists, int words);

    [[nodiscard]] const QList<Artist> &artists();
    /// The stories of an artist, sorted by title.
    [[nodiscard]] const QList<StoryId> &storiesOf(const QString &key);
    /// How many words all stories of an artist have.
    [[nodiscard]] qint64 wordsOf(const QString &key) const;
    /// The story that stands `step` rows below (or, negative, above) one in the list of artists, each story
    /// being counted once, under the first of its artists; an empty id beyond the ends. `artist` is the
    /// story's first; for a story that is not here, an empty one leads to the list's beginning.
    [[nodiscard]] StoryId neighbour(const StoryId &story, const QString &artist, int step);

private:
    struct Spelling
    {
        QString name;
        int stories = 0; ///< that use it
    };
    struct Record
    {
        QString key;
        quint32 number = 0;
        QList<Spelling> spellings;             ///< a list, since nearly everybody has one
        std::optional<QCollatorSortKey> place; ///< in m_order; none: not yet there
        QString placedName;                    ///< which the place was found by
        bool isChanged = false;                ///< since m_order was made: is in m_changed
        QList<StoryId> stories;
        qsizetype sorted = 0;  ///< so many of them, from the first, are in order
        QSet<StoryId> gone;    ///< of them, those that were removed since
        QSet<StoryId> asGuest; ///< stories whose first artist is another
        qint64 words = 0;

        [[nodiscard]] qsizetype size() const { return stories.size() - gone.size(); }
        [[nodiscard]] QString bestName() const;
    };

    static void count(Record &record, const QString &spelling, int stories);
    static void dropGone(Record &record);
    [[nodiscard]] static bool goesBefore(const Record *left, const Record *right);
    [[nodiscard]] static Artist artistOf(const Record &record);
    [[nodiscard]] qsizetype placeOf(const Record &record) const;
    void noteChange(Record &record);
    void sort(Record &record) const;
    void arrange();
    void merge(const std::vector<qsizetype> &left, const std::vector<Record *> &fresh);
    [[nodiscard]] QList<StoryId> ownStories(Record &record) const;

    TitleOf m_titleOf;
    QCollator m_collator;
    QHash<QString, std::shared_ptr<Record>> m_records;
    std::vector<Record *> m_order;   ///< by name
    QList<Artist> m_artists;         ///< the same in the same order, for others
    std::vector<Record *> m_changed; ///< since then
    quint32 m_nextNumber = 0;
};

} // namespace Frontispiece
