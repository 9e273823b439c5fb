// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folderimport.h"

#include "folderscan.h"

namespace Frontispiece {

FolderImport::FolderImport(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_pool.setMaxThreadCount(1);
}

FolderImport::~FolderImport()
{
    cancel();
    m_pool.waitForDone();
}

void FolderImport::start(const QStringList &paths)
{
    for (const QString &path : paths)
        import(path);
}

void FolderImport::import(const QString &path)
{
    ++m_pending;
    m_pool.start([this, path, stop = m_stop.get_token()] {
        const auto take = [this](const Catalogue &found) {
            QMetaObject::invokeMethod(this, [this, found] { m_library.add(found); });
        };
        scanFolder(path, take, stop);
        QMetaObject::invokeMethod(this, [this] {
            if (--m_pending == 0)
                Q_EMIT finished();
        });
    });
}

void FolderImport::cancel()
{
    m_stop.request_stop();
    m_stop = {};
}

} // namespace Frontispiece
