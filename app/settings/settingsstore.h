// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paths.h"
#include "settings.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Frontispiece {

/// The text size `steps` larger or, below 0, smaller than `size`, within the bounds.
[[nodiscard]] int steppedTextSize(int size, int steps);

/// Keeps the reader's choices and the window's state in files. They are read once at the start;
/// changes are written a moment later by a thread of the store's own.
class SettingsStore final : public QObject
{
    Q_OBJECT
public:
    explicit SettingsStore(Paths paths, QObject *parent = nullptr);
    /// Writes what is not yet written.
    ~SettingsStore() override;

    /// Files that could not be read, and have another name now, with ".damaged" at the end.
    [[nodiscard]] const QStringList &setAside() const { return m_setAside; }

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Takes the reader's choices over; numbers out of their bounds are brought within them.
    void setSettings(const Settings &settings);
    [[nodiscard]] const WindowState &windowState() const { return m_state; }
    void setWindowState(const WindowState &state);

    /// What was searched for, the newest first; empty unless the reader wants it kept. None is kept any
    /// longer once that is no longer wanted.
    [[nodiscard]] const QStringList &searches() const { return m_searches; }
    static constexpr qsizetype mostSearches = 50;
    /// Takes note of a search; one that is known already becomes the newest.
    void addSearch(const QString &typed);
    void clearSearches();

Q_SIGNALS:
    void settingsChanged(const Frontispiece::Settings &settings);
    void searchesChanged();
    /// A file could not be written; the choices hold until the program ends.
    void failed(const QString &path);

private:
    void load();
    void saveSoon();
    void save();

    Paths m_paths;
    Settings m_settings;
    WindowState m_state;
    QStringList m_searches;
    QStringList m_setAside;
    QTimer m_saveTimer;
    QThreadPool m_writer; ///< one thread, so that the newest state is written last
};

} // namespace Frontispiece
