// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folderscan.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Large enough that handing over costs nothing, small enough that the list fills as one watches.
constexpr qsizetype batchSize = 200;

void readInto(Catalogue &batch, const QString &path)
{
    ParsedInfo parsed = readStoryInfo(path);
    batch.issues += parsed.issues;
    if (parsed.info)
        batch.entries.append({std::move(*parsed.info), path});
}

/// The story files below a folder, in the order of their paths: file systems have none of their own.
QStringList storyFilesIn(const QString &folder, const std::stop_token &stop)
{
    QStringList paths;
    QDirIterator files(folder, {u"*.md"_s, u"*.markdown"_s}, QDir::Files | QDir::NoSymLinks | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext() && !stop.stop_requested()) {
        const QString file = files.next();
        // QDir::System, which is there for the issue on pipes, lets dangling links through.
        if (!files.fileInfo().isSymLink())
            paths.append(file);
    }
    paths.sort();
    return paths;
}

} // namespace

void scanFolder(const QString &path, const TakeCatalogue &take, const std::stop_token &stop)
{
    const QFileInfo root(path);
    Catalogue batch;
    if (!root.exists() || !root.isReadable()) {
        const QString absolute = root.absoluteFilePath();
        batch.issues.append({Issue::Severity::Error, absolute, 0,
                             root.exists() ? Library::tr("This may not be read, so its stories are missing.")
                                           : Library::tr("There is no such file or folder."),
                             root.exists() ? Library::tr("Change its permissions, and open it again.")
                                           : Library::tr("Check the name, and open it again.")});
    } else if (!root.isDir()) {
        readInto(batch, root.absoluteFilePath());
    } else {
        for (const QString &file : storyFilesIn(root.absoluteFilePath(), stop)) {
            if (stop.stop_requested())
                break;
            readInto(batch, file);
            if (batch.entries.size() >= batchSize) {
                take(batch);
                batch = {};
            }
        }
    }
    if (!stop.stop_requested())
        take(batch);
}

} // namespace Frontispiece
