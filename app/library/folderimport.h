// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"

#include <QThreadPool>

#include <stop_token>

namespace Frontispiece {

/// Takes files and folders into a library in the background, one after another; reading goes on
/// meanwhile. What was handed over to the library stays there when it is cancelled.
class FolderImport final : public QObject
{
    Q_OBJECT
public:
    explicit FolderImport(Library &library, QObject *parent = nullptr);
    ~FolderImport() override;

    /// Queues files and folders behind those already under way.
    void start(const QStringList &paths);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_pending > 0; }

Q_SIGNALS:
    /// Everything queued has been gone through, or was cancelled.
    void finished();

private:
    void import(const QString &path);

    Library &m_library;
    QThreadPool m_pool;
    std::stop_source m_stop;
    int m_pending = 0; ///< paths not yet gone through
};

} // namespace Frontispiece
