// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QDBusVariant;

namespace Frontispiece {

/// Whether the desktop is set to dark colours, now and when it changes.
class SystemTheme final : public QObject
{
    Q_OBJECT
public:
    /// `wasDark`: the answer to begin with, until the desktop has given its own. Construct it before
    /// the application's palette is replaced, whose colours also tell.
    explicit SystemTheme(bool wasDark, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    /// Asks the desktop (on Linux its settings portal) without waiting for the answer. Call it after
    /// the first paint: reaching the session bus takes milliseconds.
    void start();

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void setDark(bool dark);

    bool m_dark = false;
};

} // namespace Frontispiece
