// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace Frontispiece {

/// Tells which folders have had files come, go or change. Qt's own watcher does not tell of a file that is
/// written to unless each file is watched by itself, which a large library has too many of; the kernel's
/// does, folder by folder.
class FolderWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit FolderWatcher(QObject *parent = nullptr);
    ~FolderWatcher() override;

    /// From now on the folder is watched; not those below it. To be called in the watcher's thread.
    void add(const QString &folder);
    void remove(const QString &folder);

Q_SIGNALS:
    /// Something happened in these folders, gathered for a quarter of a second.
    void changed(const QStringList &folders);
    /// A watched folder was deleted or moved; it is not watched any more, even if it comes back.
    void lost(const QString &folder);
    /// More happened than the system could tell of, or it has no room for more folders to watch (once): only
    /// looking at everything shows what has changed.
    void lostTrack(bool noRoom);

private:
    void openQueue();
    void readQueue();
    void gather(const QString &folder);

    int m_queue = -1; ///< the kernel's
    QSocketNotifier *m_notifier = nullptr;
    QHash<int, QString> m_folders; ///< by the kernel's number
    QHash<QString, int> m_numbers;
    QSet<QString> m_gathered;
    QTimer *m_timer;
    bool m_hasNoRoom = false;
};

} // namespace Frontispiece
