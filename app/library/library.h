// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "artist.h"
#include "storyfile.h"

#include <QHash>
#include <QObject>

namespace Frontispiece {

/// Stories found in one place, and what was wrong with them.
struct Catalogue
{
    QList<CatalogueEntry> entries;
    Issues issues;
};

/// All stories there are, by description; texts are read on demand with readStory(). Lives in the
/// thread of the window, which is told when it changes.
class Library final : public QObject
{
    Q_OBJECT
public:
    explicit Library(QObject *parent = nullptr);

    /// Takes stories in. One whose id is taken already gets a number behind it, with an issue; one
    /// whose file is in the library already replaces that.
    void add(const Catalogue &catalogue);
    /// Takes in a page that can be opened by its id, but is neither listed nor searched: an introduction.
    void addPage(const CatalogueEntry &page);
    /// Adds a problem that came up after a story was taken in, such as a file that went away.
    void report(const Issues &issues);

    [[nodiscard]] const QList<CatalogueEntry> &entries() const { return m_entries; }
    /// The story or page with an id, or null.
    [[nodiscard]] const CatalogueEntry *find(const StoryId &id) const;
    /// The story of a file, or null.
    [[nodiscard]] const CatalogueEntry *findPath(const QString &path) const;
    [[nodiscard]] const QList<Artist> &artists() const { return m_artists; }
    [[nodiscard]] const Issues &issues() const { return m_issues; }

    /// The story that stands `step` rows below (or, negative, above) in the list of artists; an empty
    /// id beyond its ends. Behind a page that is not in the list comes its first story.
    [[nodiscard]] StoryId neighbour(const StoryId &id, int step) const;

Q_SIGNALS:
    void storiesAdded(const QList<Frontispiece::CatalogueEntry> &entries);
    void issuesChanged();

private:
    [[nodiscard]] StoryId freeId(const StoryId &wanted) const;

    QList<CatalogueEntry> m_entries;
    QHash<StoryId, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byPath;
    QList<CatalogueEntry> m_pages;
    QList<Artist> m_artists;
    QList<StoryId> m_order; ///< of the list, each story once
    Issues m_issues;
};

} // namespace Frontispiece
