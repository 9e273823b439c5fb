// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cataloguekeeper.h"
#include "storyfiles.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <algorithm>

namespace Frontispiece::Test {

/// Folders of stories, the catalogue that is kept of them, and the library that is told what is in them.
class CatalogueDesk final
{
public:
    /// `sources`: names of folders or files below folder(). `place`: where all is put; empty for where the
    /// system puts such things.
    explicit CatalogueDesk(const QStringList &sources, const QString &place = {})
        : m_folder(place.isEmpty() ? QDir::tempPath() + QStringLiteral("/desk-XXXXXX")
                                   : place + QStringLiteral("/desk-XXXXXX"))
        , m_sources(sources)
    {
        restart();
    }

    /// As if the application had been closed and started: what is on disk is all that is left.
    void restart(const CatalogueKeeper::Known &known = {})
    {
        keeper.reset();
        library = std::make_unique<Library>();
        CatalogueKeeper::Listener listener;
        listener.changed = [this](const LibraryChange &change) {
            told.append(change);
            library->apply(change);
            if (onChange)
                onChange();
        };
        listener.progressed = [this](const ImportProgress &progress) {
            steps.append(progress);
            if (onProgress)
                onProgress(progress);
        };
        listener.folderSeen = [this](const QString &folder) { watched.insert(folder); };
        listener.folderGone = [this](const QString &folder) { watched.remove(folder); };
        keeper = std::make_unique<CatalogueKeeper>(database(), listener);
        keeper->setKnown(known);
        setSources(m_sources);
        told.clear();
        keeper->load({});
    }

    void setSources(const QStringList &sources)
    {
        m_sources = sources;
        QStringList paths;
        for (const QString &source : sources)
            paths.append(path(source));
        keeper->setSources(paths);
    }

    /// Looks through all sources for what has changed.
    void look(const std::stop_token &stop = {})
    {
        told.clear();
        for (const QString &source : std::as_const(m_sources))
            keeper->refresh(path(source), stop);
    }

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("stories")); }
    [[nodiscard]] QString path(const QString &name) const { return folder() + u'/' + name; }
    [[nodiscard]] QString database() const { return m_folder.filePath(QStringLiteral("cache/catalogue.db")); }

    /// Writes a file a second later than the one before: two are told apart by their times, and none is so
    /// young that it would be looked at again for that.
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes)
    {
        return writeBytes(path(name), bytes) && touch(name);
    }
    [[nodiscard]] bool touch(const QString &name)
    {
        m_clock = m_clock.addSecs(1);
        QFile file(path(name));
        return file.open(QIODevice::ReadWrite)
            && file.setFileTime(m_clock, QFileDevice::FileModificationTime);
    }
    [[nodiscard]] bool move(const QString &from, const QString &to) const
    {
        QDir().mkpath(QFileInfo(path(to)).path());
        return QFile::rename(path(from), path(to));
    }

    /// The library's stories as "id@file", in order; where there are several files, "id@one+other".
    [[nodiscard]] QStringList listed() const
    {
        QStringList all;
        for (const PackedEntry &packed : library->entries()) {
            const CatalogueEntry entry = packed.unpack();
            QStringList places;
            for (const QString &place : entry.otherPaths + QStringList {entry.path})
                places.append(place.startsWith(folder()) ? place.mid(folder().size() + 1) : place);
            places.sort();
            all.append(entry.info.id.value + u'@' + places.join(u'+'));
        }
        all.sort();
        return all;
    }
    /// What the last look said of stories: "+id" for each that came or is another now, "-id" for each that
    /// went, in order.
    [[nodiscard]] QStringList news() const
    {
        QSet<QString> all;
        for (const LibraryChange &change : told) {
            for (const PackedEntry &entry : change.entries)
                all.insert(u'+' + entry.id().value);
            for (const StoryId &id : change.removed)
                all.insert(u'-' + id.value);
        }
        QStringList sorted = all.values();
        sorted.sort();
        return sorted;
    }
    /// The issues as "file: text", in order.
    [[nodiscard]] QStringList issues() const
    {
        QStringList all;
        for (const Issue &issue : library->issues().all())
            all.append(issue.file.mid(folder().size() + 1) + QStringLiteral(": ") + issue.text);
        all.sort();
        return all;
    }

    std::unique_ptr<Library> library;
    std::unique_ptr<CatalogueKeeper> keeper;
    QList<LibraryChange> told; ///< since the last look began
    QList<ImportProgress> steps;
    QSet<QString> watched;          ///< folders that belong to the library
    std::function<void()> onChange; ///< called after each change
    std::function<void(const ImportProgress &)> onProgress;

private:
    QTemporaryDir m_folder;
    QStringList m_sources;
    QDateTime m_clock {QDate(2026, 1, 1), QTime(12, 0), Qt::UTC};
};

/// A story of a few words as a Markdown file; without an id of its own if none is given.
[[nodiscard]] inline QByteArray storyBytes(const QByteArray &title, const QByteArray &id = {})
{
    return "---\n" + (id.isEmpty() ? QByteArray() : "id: " + id + '\n') + "title: " + title
        + "\nartist: Mia Kalmurzaeva\n---\nOf " + title + ".\n";
}

} // namespace Frontispiece::Test
