// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "artistshelf.h"
#include "catalogueentry.h"
#include "correction.h"
#include "issuelist.h"
#include "splithash.h"

#include <QObject>

#include <optional>

namespace Frontispiece {

/// Stories found in one place, and what was wrong with them.
struct Catalogue
{
    QList<CatalogueEntry> entries;
    Issues issues;
};

/// What became of the library's stories.
struct LibraryChange
{
    bool anew = false;             ///< all stories of the reader's go first
    QList<PackedEntry> entries;    ///< new, or in place of those with their ids
    QList<StoryId> removed;        ///< no longer there
    QHash<QString, Issues> issues; ///< by file, in place of what was said of it before

    [[nodiscard]] bool isEmpty() const
    {
        return !anew && entries.isEmpty() && removed.isEmpty() && issues.isEmpty();
    }
};

/// All stories there are, by description; texts are read on demand with readStory(). Lives in the
/// thread of the window, which is told when it changes.
class Library final : public QObject
{
    Q_OBJECT
public:
    explicit Library(QObject *parent = nullptr);

    /// Takes in what an import found: stories whose ids are theirs alone.
    void apply(const LibraryChange &change);
    /// Takes stories in. One whose id is taken already gets a number behind it, with an issue; one
    /// whose file is in the library already replaces that.
    void add(const Catalogue &catalogue);
    void remove(const QList<StoryId> &stories);
    /// Takes in a page that can be opened by its id, but is neither listed nor searched: an introduction.
    void addPage(const CatalogueEntry &page);
    /// Adds a problem that came up after a story was taken in, such as a file that went away.
    void report(const Issues &issues);
    /// The reader's own titles and artists, in place of those that the stories' files tell.
    void setCorrections(const QHash<StoryId, Correction> &corrections);

    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    [[nodiscard]] bool contains(const StoryId &id) const { return m_byId.part(qHash(id)).contains(id); }
    /// As they came, more or less.
    [[nodiscard]] const QList<PackedEntry> &entries() const { return m_entries; }
    /// The story or page with an id.
    [[nodiscard]] std::optional<CatalogueEntry> find(const StoryId &id) const;
    /// The story with an id as it is kept; an empty one if there is none.
    [[nodiscard]] PackedEntry packed(const StoryId &id) const;
    /// A story of a file.
    [[nodiscard]] std::optional<CatalogueEntry> findPath(const QString &path) const;
    [[nodiscard]] const QList<Artist> &artists() const { return m_shelf.artists(); }
    /// The stories of an artist, sorted by title.
    [[nodiscard]] const QList<StoryId> &storiesOf(const QString &artistKey) const
    {
        return m_shelf.storiesOf(artistKey);
    }
    /// How many words all stories of an artist have.
    [[nodiscard]] qint64 wordsOf(const QString &artistKey) const { return m_shelf.wordsOf(artistKey); }
    [[nodiscard]] const IssueList &issues() const { return m_issues; }

    /// The story that stands `step` rows below (or, negative, above) in the list of artists; an empty
    /// id beyond its ends. Behind a page that is not in the list comes its first story.
    [[nodiscard]] StoryId neighbour(const StoryId &id, int step) const;

Q_SIGNALS:
    /// Stories came, went or are others now.
    void changed(const Frontispiece::LibraryChange &change);
    void issuesChanged();

private:
    [[nodiscard]] QList<StoryId> ownStories() const;
    void put(const PackedEntry &entry);
    bool take(const StoryId &id);
    void shelve(const PackedEntry &entry);
    void unshelve(const PackedEntry &entry);
    [[nodiscard]] std::optional<qsizetype> placeOf(const StoryId &id) const;
    [[nodiscard]] PackedEntry corrected(const PackedEntry &entry) const;
    [[nodiscard]] StoryId freeId(const StoryId &wanted) const;

    QList<PackedEntry> m_entries;
    SplitHash<QHash<StoryId, qsizetype>> m_byId;
    SplitHash<QMultiHash<size_t, StoryId>> m_byPath; ///< by the path's hash, which is smaller than the path
    QHash<StoryId, PackedEntry> m_asGiven;           ///< those that are corrected
    QHash<StoryId, Correction> m_corrections;
    QList<CatalogueEntry> m_pages;
    mutable ArtistShelf m_shelf; ///< puts itself in order when it is looked at
    IssueList m_issues;
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::LibraryChange)
