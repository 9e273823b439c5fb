// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "cataloguepass.h"

#include <QCoreApplication>
#include <QDateTime>
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

/// How long the library is kept waiting for what was found, and how much of it comes at once: together they
/// keep the list growing while the window's thread is busy with it for a few milliseconds only.
constexpr qint64 flushMilliseconds = 150;
constexpr qsizetype flushEntries = 200;

/// A file changed so shortly before it was read may change again within the same tick of its disk's clock.
constexpr qint64 tickMilliseconds = 20;
constexpr qint64 lookAgain = -1;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString placeKey(const QString &path, const QString &part)
{
    return path + u'\n' + part;
}

} // namespace

CataloguePass::CataloguePass(Context context)
    : m_context(std::move(context))
{
    const auto &identities = m_context.known.identities;
    for (auto it = identities.cbegin(); it != identities.cend(); ++it) {
        m_readAt.insert(placeKey(it->path, it->part), it.key());
        if (!it->stamp.isEmpty())
            m_readAs.insert(it->stamp + it->part.toUtf8(), it.key());
    }
    m_sinceFlush.start();
    m_context.database.begin();
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
            tell(at.folder, listing.issues);
            continue;
        }
        if (at.depth >= deepestFolder) {
            listing.folders.clear();
            listing.issues.append({Issue::Severity::Warning, at.folder, 0,
                                   Texts::tr("Folders below this one are nested deeper than %1 and were not "
                                             "looked at.")
                                       .arg(deepestFolder),
                                   Texts::tr("Open the folder you want by itself.")});
        }
        tell(at.folder, listing.issues);
        compare(at.folder, listing.files, m_context.database.filesIn(at.folder));
        dropMissingFolders(at.folder, listing.folders);
        // The last is taken first: so they are read in their order.
        for (qsizetype last = listing.folders.size() - 1; last >= 0; --last) {
            const QString folder = at.folder + u'/' + listing.folders.at(last);
            if (at.below || !m_context.database.knowsFolder(folder))
                open.append({folder, at.depth + 1, true});
        }
        m_context.database.addFolder(at.folder);
        flushIfDue();
    }
}

void CataloguePass::lookAtFile(const QString &path)
{
    const QString folder = path.section(u'/', 0, -2);
    const QString name = path.section(u'/', -1);
    QList<KnownFile> known = m_context.database.filesIn(folder);
    known.removeIf([&name](const KnownFile &file) { return file.file.name != name; });
    const FolderListing listing = listFile(path);
    if (!listing.isThere) {
        for (const KnownFile &file : std::as_const(known)) {
            hide(file.content);
            // When it comes back, it is read again, which replaces this issue by its own.
            m_context.database.putFile(folder, {{name, file.file.size, lookAgain}, file.content}, {});
        }
        tell(path, listing.issues);
        return;
    }
    compare(folder, listing.files, known);
    m_context.database.addFolder(folder);
    m_context.listener.folderSeen(folder);
}

void CataloguePass::compare(const QString &folder, const QList<ListedFile> &files, QList<KnownFile> known)
{
    for (const ListedFile &file : files) {
        if (!m_context.isWanted(folder, file.name))
            continue;
        if (++m_files == mostFiles) {
            tell(folder,
                 {{Issue::Severity::Warning, folder, 0,
                   Texts::tr("There are more than a million files; the rest is not read."),
                   Texts::tr("Open folders that hold fewer.")}});
        }
        if (m_files >= mostFiles)
            break;
        const auto before = std::ranges::find(std::as_const(known), file.name,
                                              [](const KnownFile &one) { return one.file.name; });
        if (before == known.cend()) {
            m_pending.push_back({folder, file, 0});
            continue;
        }
        if (before->file != file || m_context.force)
            m_pending.push_back({folder, file, before->content});
        else if (before->content != 0 && !m_context.shown.contains(before->content))
            show(before->content);
        known.erase(before);
    }
    for (const KnownFile &gone : std::as_const(known)) {
        if (!m_context.hasOwnSource(folder, folder + u'/' + gone.file.name))
            drop(folder, gone);
    }
}

void CataloguePass::dropMissingFolders(const QString &folder, const QStringList &present)
{
    const QSet<QString> names(present.cbegin(), present.cend());
    const QStringList known = m_context.database.foldersBelow(folder);
    for (const QString &path : known) {
        const QString rest = path.mid(folder.size() + 1);
        if (!rest.isEmpty() && !names.contains(rest.section(u'/', 0, 0))
            && !m_context.hasOwnSource(folder, path))
            dropBelow(path);
    }
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
        tell(path, {});
    }
}

void CataloguePass::drop(const QString &folder, const KnownFile &known)
{
    m_context.database.removeFile(folder, known.file.name);
    tell(folder + u'/' + known.file.name, {});
    if (known.content != 0)
        m_touched.insert(known.content);
}

void CataloguePass::forget(const QString &folder)
{
    const QStringList folders = m_context.database.foldersBelow(folder);
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
        tell(path, {});
        flushIfDue();
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
    if (content == 0 || !m_context.shown.contains(content))
        return;
    const QStringList paths = m_context.database.pathsOf(content);
    if (std::ranges::any_of(paths, [](const QString &path) { return QFileInfo::exists(path); }))
        return; // it is elsewhere, too
    withdraw(content);
}

void CataloguePass::finish()
{
    markOrphans();
    m_total = static_cast<qsizetype>(m_pending.size());
    m_reading.start();
    report();
    while (!m_pending.empty() && !m_context.stop.stop_requested()) {
        const Pending pending = std::move(m_pending.front());
        m_pending.pop_front();
        read(pending);
        flushIfDue();
    }
    removeOrphans();
    flush();
    m_context.database.commit();
}

/// Contents that lost their last file. Until the pass has ended they may be found elsewhere.
void CataloguePass::markOrphans()
{
    for (const qint64 content : std::as_const(m_touched)) {
        if (m_context.database.pathsOf(content).isEmpty())
            m_context.database.setOrphaned(content, now());
    }
}

void CataloguePass::removeOrphans()
{
    for (const qint64 content : std::as_const(m_touched)) {
        const bool isOrphan = m_context.database.pathsOf(content).isEmpty();
        if (isOrphan)
            m_context.database.setOrphaned(content, now());
        if (!m_context.shown.contains(content))
            continue;
        if (isOrphan)
            withdraw(content);
        else
            show(content);
    }
}

/// Takes the stories of a content from the library.
void CataloguePass::withdraw(qint64 content)
{
    m_context.shown.remove(content);
    const QList<KnownStory> stories = m_context.database.storiesOf(content);
    for (const KnownStory &story : stories) {
        const StoryId id = story.entry.id();
        m_change.entries.removeIf([&id](const PackedEntry &entry) { return entry.id() == id; });
        m_change.removed.append(id);
    }
    flushIfDue();
}

void CataloguePass::read(const Pending &pending)
{
    const QString path = pending.folder + u'/' + pending.file.name;
    const StoryFile file = readStoryFile(path);
    const QFileInfo after(path);
    ListedFile listed = pending.file;
    const qint64 modified = after.lastModified().toMSecsSinceEpoch();
    if (after.size() != listed.size || modified != listed.modified || now() - modified < tickMilliseconds)
        listed.modified = lookAgain;

    Issues issues = file.issues;
    const qint64 known = file.stamp.isEmpty() ? 0 : m_context.database.contentOf(file.stamp);
    const bool isNew = !file.stamp.isEmpty() && known == 0;
    const qint64 content = isNew ? m_context.database.addContent(file.stamp) : known;
    m_context.database.putFile(pending.folder, {listed, content}, {});
    Heirs heirs;
    if (pending.content != 0 && pending.content != content) {
        const bool isLeft = m_context.database.pathsOf(pending.content).isEmpty();
        if (isLeft && isNew) {
            // An edited file: its stories stay who they are.
            heirs = heirsOf(pending.content);
            m_context.database.removeContent(pending.content);
            m_context.shown.remove(pending.content);
            m_touched.remove(pending.content);
        } else {
            m_touched.insert(pending.content);
        }
    } else if (content != 0 && !isNew && m_context.database.pathsOf(content).size() == 1) {
        // It was moved here, or is read again: what its name and folder tell may have changed.
        heirs = heirsOf(content);
        m_context.database.removeStories(content);
        m_context.database.setOrphaned(content, 0);
    }
    if (isNew || !heirs.isEmpty())
        store(content, file, heirs, issues);
    else if (content != 0)
        m_context.database.setOrphaned(content, 0);
    if (!issues.isEmpty())
        m_context.database.putFile(pending.folder, {listed, content}, issues);
    tell(path, issues);
    if (content != 0)
        show(content);
}

CataloguePass::Heirs CataloguePass::heirsOf(qint64 content)
{
    Heirs heirs;
    const QList<KnownStory> stories = m_context.database.storiesOf(content);
    for (const KnownStory &story : stories) {
        const CatalogueEntry entry = story.entry.unpack();
        heirs.insert(entry.part, {entry.info.id, entry.added});
    }
    return heirs;
}

/// Puts the stories of a file into the catalogue, each with an id of its own.
void CataloguePass::store(qint64 content, const StoryFile &file, const Heirs &given, Issues &issues)
{
    Heirs heirs = given;
    // Of two files with one story each, that is the story, whatever its part is called.
    if (file.entries.size() == 1 && heirs.size() == 1)
        heirs = {{file.entries.constFirst().part, *heirs.cbegin()}};
    for (CatalogueEntry entry : file.entries) {
        const StoryId wanted = entry.info.id;
        const Inherited kept = identify(entry, heirs);
        heirs.remove(entry.part);
        entry.info.id = kept.id;
        entry.added = kept.added;
        // An id made of the file's name is nothing its author chose.
        if (kept.id != wanted && wanted.value != storyFileName(entry.path).fallbackId
            && entry.part.isEmpty()) {
            issues.append({Issue::Severity::Note, entry.path, 1,
                           Texts::tr("Another story has the id “%1” already; this one is called “%2”.")
                               .arg(wanted.value, kept.id.value),
                           Texts::tr("Give each story an id of its own in its front matter.")});
        }
        m_context.database.putStory(content, {entry, wanted});
    }
    // Chapters that the file no longer has.
    for (const Inherited &lost : std::as_const(heirs))
        m_change.removed.append(lost.id);
}

CataloguePass::Inherited CataloguePass::identify(const CatalogueEntry &entry, const Heirs &heirs)
{
    if (const auto heir = heirs.constFind(entry.part);
        heir != heirs.cend() && !m_context.database.isTaken(heir->id))
        return *heir;
    // Read before, when there was another catalogue: in the same place, or now in another.
    if (const StoryId id = m_readAt.value(placeKey(entry.path, entry.part));
        !id.isEmpty() && !m_context.database.isTaken(id))
        return {id, now()};
    if (const StoryId id = m_readAs.value(entry.stamp + entry.part.toUtf8());
        !id.isEmpty() && isFree(id, entry))
        return {id, now()};
    return {freeId(entry), now()};
}

StoryId CataloguePass::freeId(const CatalogueEntry &entry)
{
    // A file that is called ".md" has nothing to be named after.
    const QString wanted = entry.info.id.isEmpty() ? u"story"_s : entry.info.id.value;
    if (isFree({wanted}, entry))
        return {wanted};
    // The last number is remembered: a thousand files of one name would take half a million questions.
    int &number = m_numbers[wanted];
    StoryId id;
    do {
        number = std::max(number + 1, 2);
        id.value = u"%1-%2"_s.arg(wanted).arg(number);
    } while (!isFree(id, entry));
    return id;
}

/// Whether a story may have an id: no other has it, and none that was read and is still in its place.
bool CataloguePass::isFree(const StoryId &id, const CatalogueEntry &entry)
{
    if (m_context.known.reserved.contains(id) || m_context.database.isTaken(id))
        return false;
    const auto read = m_context.known.identities.constFind(id);
    return read == m_context.known.identities.cend() || read->path == entry.path
        || !QFileInfo::exists(read->path);
}

/// Hands the stories of a content to the library, with all the places they are in.
void CataloguePass::show(qint64 content)
{
    QStringList paths = m_context.database.pathsOf(content);
    const QList<KnownStory> stories = m_context.database.storiesOf(content);
    for (const KnownStory &story : stories) {
        CatalogueEntry entry = story.entry.unpack();
        QStringList others = paths;
        if (!others.removeOne(entry.path) && !others.isEmpty())
            entry = movedTo(others.takeFirst(), entry);
        entry.otherPaths = others;
        if (const PackedEntry packed(entry); packed != story.entry)
            m_context.database.putStory(content, {packed, story.wanted});
        m_change.entries.append(entry);
    }
    m_context.shown.insert(content);
}

/// An entry as it is in another place: its picture is there, too, and what was assumed from the names of
/// folders may be something else.
CatalogueEntry CataloguePass::movedTo(const QString &path, CatalogueEntry entry)
{
    const QList<CatalogueEntry> there = readStoryFile(path).entries;
    const auto same = std::ranges::find(there, entry.part, &CatalogueEntry::part);
    if (same != there.cend()) {
        const StoryId id = entry.info.id;
        entry.info = same->info;
        entry.info.id = id;
        entry.picture = same->picture;
    }
    entry.path = path;
    return entry;
}

void CataloguePass::tell(const QString &path, const Issues &issues)
{
    m_change.issues.insert(path, issues);
}

void CataloguePass::flushIfDue()
{
    if (m_change.entries.size() >= flushEntries || m_change.removed.size() >= flushEntries
        || m_sinceFlush.elapsed() >= flushMilliseconds)
        flush();
}

void CataloguePass::flush()
{
    m_sinceFlush.start();
    report();
    if (m_change.isEmpty())
        return;
    m_context.database.commit();
    m_context.listener.changed(std::exchange(m_change, {}));
    m_context.database.begin();
}

void CataloguePass::report()
{
    ImportProgress progress;
    progress.total = m_total;
    progress.done = m_total - static_cast<qsizetype>(m_pending.size());
    if (m_total == 0)
        progress.done = m_files;
    if (const double seconds = m_reading.isValid() ? double(m_reading.elapsed()) / 1000 : 0; seconds > 0.2) {
        progress.perSecond = double(progress.done) / seconds;
        if (progress.perSecond > 0) {
            progress.left = std::chrono::seconds(
                static_cast<qint64>(double(progress.total - progress.done) / progress.perSecond));
        }
    }
    m_context.listener.progressed(progress);
}

} // namespace Frontispiece
