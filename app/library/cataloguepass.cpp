// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "cataloguepass.h"

#include "folderpath.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CataloguePass)
};

/// No collection is nested deeper; what is, turns in a circle (a folder mounted in itself, say).
constexpr int deepestFolder = 64;
/// Far more than anybody reads; a folder with more was not meant.
constexpr qsizetype mostFiles = 1'000'000;

} // namespace

CataloguePass::CataloguePass(Context context)
    : m_context(std::move(context))
    , m_batch(m_context.database, m_context.listener, m_context.shown)
    , m_intake(m_context.database, m_batch, m_context.known)
{
}

void CataloguePass::lookAt(const QString &root, bool below)
{
    struct Open
    {
        QString folder;
        int depth;
        bool below;
    };
    QList<Open> open {{root, 0, below}};
    while (!open.isEmpty() && !m_context.stop.stop_requested()) {
        const Open at = open.takeLast();
        // Watched before it is listed, so that nothing happens in between unseen.
        m_context.listener.folderSeen(at.folder);
        FolderListing listing = listFolder(at.folder);
        if (!listing.isThere) {
            // A disk that was taken out comes back; a folder that is gone from a folder is gone.
            hideBelow(at.folder);
            tellMissing(at.folder, listing.issues);
            continue;
        }
        if (at.depth >= deepestFolder) {
            listing.folders.clear();
            listing.issues.append(
                {Issue::Severity::Warning, at.folder, 0,
                 Texts::tr("Folders below this one are nested deeper than %1 and were not looked at.")
                     .arg(deepestFolder),
                 Texts::tr("Open the folder you want by itself.")});
        }
        m_batch.tell(at.folder, listing.issues);
        m_context.missing.remove(at.folder);
        compare(at.folder, listing.files, m_context.database.filesIn(at.folder));
        dropMissingFolders(at.folder, listing.folders);
        // The last is taken first: so they are read in their order.
        for (qsizetype last = listing.folders.size() - 1; last >= 0; --last) {
            const QString folder = pathIn(at.folder, listing.folders.at(last));
            if (at.below || !m_context.database.knowsFolder(folder))
                open.append({folder, at.depth + 1, true});
        }
        m_context.database.addFolder(at.folder);
        m_batch.flushIfDue();
    }
}

void CataloguePass::lookAtFile(const QString &path)
{
    const QString folder = folderOf(path);
    const QString name = nameOf(path);
    QList<KnownFile> known = m_context.database.filesIn(folder);
    known.removeIf([&name](const KnownFile &file) { return file.file.name != name; });
    const FolderListing listing = listFile(path);
    if (!listing.isThere) {
        for (const KnownFile &file : std::as_const(known)) {
            hide(file.content);
            // When it comes back, it is read again, which replaces this issue by its own.
            m_context.database.putFile(
                folder, {{name, file.file.size, CatalogueIntake::lookAgain}, file.content}, {});
        }
        tellMissing(path, listing.issues);
        return;
    }
    m_context.missing.remove(path);
    compare(folder, listing.files, known);
    m_context.database.addFolder(folder);
    m_context.listener.folderSeen(folder);
}

void CataloguePass::compare(const QString &folder, const QList<ListedFile> &files, QList<KnownFile> known)
{
    for (const ListedFile &file : files) {
        if (!m_context.isWanted(folder, file.name))
            continue;
        m_batch.countFound();
        if (m_batch.found() == mostFiles) {
            m_batch.tell(folder,
                         {{Issue::Severity::Warning, folder, 0,
                           Texts::tr("There are more than a million files; the rest is not read."),
                           Texts::tr("Open folders that hold fewer.")}});
        }
        if (m_batch.found() >= mostFiles)
            break;
        const auto before = std::ranges::find(std::as_const(known), file.name,
                                              [](const KnownFile &one) { return one.file.name; });
        if (before == known.cend()) {
            m_intake.add({folder, file, 0});
            continue;
        }
        if (m_context.force || !isAsBefore(file, *before))
            m_intake.add({folder, file, before->content});
        else if (before->content != 0 && !m_batch.isShown(before->content))
            m_batch.show(before->content);
        known.erase(before);
    }
    for (const KnownFile &gone : std::as_const(known)) {
        if (!m_context.hasOwnSource(folder, pathIn(folder, gone.file.name)))
            drop(folder, gone);
    }
}

/// Whether a file need not be read: nothing in it has changed, and no picture that it lacked has come.
bool CataloguePass::isAsBefore(const ListedFile &file, const KnownFile &before)
{
    if (before.file == file)
        return true;
    return before.file.size == file.size
        && before.file.modified == CatalogueIntake::lackingPicture(file.modified)
        && !m_intake.hasPictureNow(before.content);
}

/// What is not there, or may not be looked into, the catalogue may not know, so that nothing of it would be
/// found when it is let go.
void CataloguePass::tellMissing(const QString &path, const Issues &issues)
{
    m_batch.tell(path, issues);
    if (m_context.isWanted(path, {}))
        m_context.missing.insert(path);
}

void CataloguePass::settleMissing(const std::function<bool(const QString &path)> &isSettled)
{
    m_context.missing.removeIf([&](const QString &path) {
        if (!isSettled(path))
            return false;
        m_batch.tell(path, {});
        return true;
    });
}

void CataloguePass::dropMissingFolders(const QString &folder, const QStringList &present)
{
    const QSet<QString> names(present.cbegin(), present.cend());
    const QStringList known = m_context.database.foldersBelow(folder);
    for (const QString &path : known) {
        const QString rest = path.mid(pathIn(folder, {}).size());
        if (!rest.isEmpty() && !names.contains(rest.section(u'/', 0, 0))
            && !m_context.hasOwnSource(folder, path))
            dropBelow(path);
    }
    settleMissing([&](const QString &path) {
        return isWithin(path, folder) && !QFileInfo::exists(path) && !m_context.isSource(path);
    });
}

/// A folder is gone from the disk.
void CataloguePass::dropBelow(const QString &folder)
{
    const QStringList folders = m_context.database.foldersBelow(folder);
    for (const QString &path : folders) {
        const QList<KnownFile> files = m_context.database.filesIn(path);
        for (const KnownFile &file : files)
            drop(path, file);
        m_context.database.removeFolder(path);
        m_context.listener.folderGone(path);
        m_batch.tell(path, {});
    }
}

void CataloguePass::drop(const QString &folder, const KnownFile &known)
{
    m_context.database.removeFile(folder, known.file.name);
    m_batch.tell(pathIn(folder, known.file.name), {});
    if (known.content != 0)
        m_intake.lose(known.content);
}

void CataloguePass::forget()
{
    settleMissing([this](const QString &path) { return !m_context.isWanted(path, {}); });
    const QStringList folders = m_context.database.foldersBelow(u"/"_s);
    for (const QString &path : folders) {
        if (m_context.isWanted(path, {}))
            continue;
        bool any = false;
        const QList<KnownFile> files = m_context.database.filesIn(path);
        for (const KnownFile &file : files) {
            if (m_context.isWanted(path, file.file.name))
                any = true;
            else
                drop(path, file);
        }
        if (any)
            continue;
        m_context.database.removeFolder(path);
        m_context.listener.folderGone(path);
        m_batch.tell(path, {});
        m_batch.flushIfDue();
    }
}

/// A folder cannot be looked at now: its stories are taken from the list, not from the catalogue.
void CataloguePass::hideBelow(const QString &folder)
{
    const QStringList folders = m_context.database.foldersBelow(folder);
    for (const QString &path : folders) {
        const QList<KnownFile> files = m_context.database.filesIn(path);
        for (const KnownFile &file : files)
            hide(file.content);
        m_context.listener.folderGone(path);
    }
}

void CataloguePass::hide(qint64 content)
{
    if (content == 0 || !m_batch.isShown(content))
        return;
    const QStringList paths = m_context.database.pathsOf(content);
    if (std::ranges::any_of(paths, [](const QString &path) { return QFileInfo::exists(path); }))
        return; // it is elsewhere, too
    m_batch.withdraw(content);
}

void CataloguePass::finish()
{
    m_intake.finish(m_context.stop);
    m_batch.finish();
}

} // namespace Frontispiece
