// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folderlisting.h"

#include "folderpath.h"
#include "storyformat.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace Frontispiece {

namespace {

struct Listing
{
    Q_DECLARE_TR_FUNCTIONS(FolderListing)
};

ListedFile listed(const QFileInfo &info)
{
    return {info.fileName(), info.size(), info.lastModified().toMSecsSinceEpoch()};
}

Issue issueOf(Issue::Severity severity, const QFileInfo &info, const QString &text, const QString &advice)
{
    return {severity, info.absoluteFilePath(), 0, text, advice};
}

void take(const QFileInfo &info, FolderListing &listing)
{
    const bool isStory = formatOf(info.fileName()).has_value();
    if (info.isSymLink()) {
        if (isStory || info.isDir()) {
            listing.issues.append(
                issueOf(Issue::Severity::Note, info,
                        Listing::tr("This is a link to another place and was passed over."),
                        Listing::tr("Open the folder or file it leads to, if you want it.")));
        }
    } else if (info.isDir()) {
        listing.folders.append(info.fileName());
    } else if (isStory && info.isFile()) {
        listing.files.append(listed(info));
    } else if (isStory) {
        listing.issues.append(issueOf(Issue::Severity::Error, info,
                                      Listing::tr("This is not a file that could hold a story."),
                                      Listing::tr("Remove it from the folder.")));
    }
}

/// Names that are not UTF-8, which Qt knows no file by and passes over in silence.
void tellOfUnreadableNames(const QString &path, FolderListing &listing)
{
    std::error_code error;
    std::filesystem::directory_iterator entries(QFile::encodeName(path).toStdString(), error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
        const std::string name = entries->path().filename().native();
        std::error_code unknown;
        const bool isFolder = entries->is_directory(unknown);
        if (QByteArrayView(name).isValidUtf8() || (!isFolder && !formatOf(QString::fromUtf8(name))))
            continue;
        listing.issues.append(
            {Issue::Severity::Error, pathIn(path, QString::fromUtf8(name)), 0,
             isFolder ? Listing::tr("The folder’s name cannot be read, so neither can what is in it.")
                      : Listing::tr("The file’s name cannot be read, so neither can the file."),
             Listing::tr("Give it a name in UTF-8.")});
    }
}

} // namespace

FolderListing listFolder(const QString &path)
{
    FolderListing listing;
    const QFileInfo folder(path);
    if (!folder.isDir() || !folder.isReadable() || !folder.isExecutable()) {
        listing.isThere = false;
        listing.issues.append(
            folder.exists()
                ? issueOf(Issue::Severity::Error, folder,
                          Listing::tr("This folder may not be read, so its stories are missing."),
                          Listing::tr("Change its permissions, and try again."))
                : issueOf(Issue::Severity::Error, folder, Listing::tr("There is no such file or folder."),
                          Listing::tr("Put it back, or remove it from the library; its stories come back "
                                      "when it does.")));
        return listing;
    }
    // QDir::System is there for the issue on pipes, and lets dangling links through.
    QDirIterator entries(path, QDir::Dirs | QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        entries.next();
        take(entries.fileInfo(), listing);
    }
    tellOfUnreadableNames(path, listing);
    std::ranges::sort(listing.files, {}, &ListedFile::name);
    listing.folders.sort();
    return listing;
}

FolderListing listFile(const QString &path)
{
    FolderListing listing;
    const QFileInfo info(path);
    if (info.exists())
        listing.files.append(listed(info));
    else
        listing = listFolder(path);
    return listing;
}

} // namespace Frontispiece
