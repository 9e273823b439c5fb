// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "catalogueintake.h"

#include "folderpath.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueIntake)
};

/// A file changed so shortly before it was read may change again within the same tick of its disk's clock.
constexpr qint64 tickMilliseconds = 20;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString placeKey(const QString &path, const QString &part)
{
    return path + u'\n' + part;
}

/// Whether an id is one that its author chose: one made of the file's name is not.
bool isChosen(const StoryId &id, const CatalogueEntry &entry)
{
    return entry.part.isEmpty() && id.value != storyFileName(entry.path).fallbackId;
}

bool lacksPicture(const CatalogueEntry &entry)
{
    return entry.picture.isEmpty() && !entry.info.frontispiece.file.isEmpty();
}

/// A file as the next look is to compare it.
ListedFile rememberedAs(ListedFile listed, const QString &path, const StoryFile &file)
{
    const QFileInfo after(path);
    const qint64 modified = after.lastModified().toMSecsSinceEpoch();
    if (after.size() != listed.size || modified != listed.modified || now() - modified < tickMilliseconds)
        listed.modified = CatalogueIntake::lookAgain;
    else if (std::ranges::any_of(file.entries, lacksPicture))
        listed.modified = CatalogueIntake::lackingPicture(listed.modified);
    return listed;
}

} // namespace

CatalogueIntake::CatalogueIntake(CatalogueDatabase &database, CatalogueBatch &batch,
                                 const CatalogueKeeper::Known &known)
    : m_database(database)
    , m_batch(batch)
    , m_known(known)
    , m_begun(now())
{
    const auto &identities = m_known.identities;
    for (auto it = identities.cbegin(); it != identities.cend(); ++it) {
        m_readAt.insert(placeKey(it->path, it->part), it.key());
        if (!it->stamp.isEmpty())
            m_readAs.insert(it->stamp + it->part.toUtf8(), it.key());
    }
}

void CatalogueIntake::finish(const std::stop_token &stop)
{
    markOrphans();
    m_batch.beginReading(static_cast<qsizetype>(m_pending.size()));
    while (!m_pending.empty() && !stop.stop_requested()) {
        const FoundFile found = std::move(m_pending.front());
        m_pending.pop_front();
        m_batch.countRead();
        read(found);
        m_batch.flushIfDue();
    }
    settleOrphans();
}

/// Contents that lost their last file. Until the pass has ended they may be found elsewhere.
void CatalogueIntake::markOrphans()
{
    for (const qint64 content : std::as_const(m_touched)) {
        if (m_database.pathsOf(content).isEmpty())
            m_database.setOrphaned(content, now());
    }
}

void CatalogueIntake::settleOrphans()
{
    for (const qint64 content : std::as_const(m_touched)) {
        const bool isOrphan = m_database.pathsOf(content).isEmpty();
        if (isOrphan)
            m_database.setOrphaned(content, now());
        if (isOrphan)
            m_batch.withdraw(content);
        else if (m_batch.isShown(content))
            m_batch.show(content);
    }
}

bool CatalogueIntake::hasPictureNow(qint64 content)
{
    const QList<KnownStory> stories = m_database.storiesOf(content);
    return std::ranges::any_of(stories, [](const KnownStory &story) {
        const CatalogueEntry entry = story.entry.unpack();
        return lacksPicture(entry) && !findPicture(entry, entry.info.frontispiece.file).path.isEmpty();
    });
}

void CatalogueIntake::read(const FoundFile &found)
{
    const QString path = pathIn(found.folder, found.file.name);
    const StoryFile file = readStoryFile(path);
    const ListedFile listed = rememberedAs(found.file, path, file);

    Issues issues = file.issues;
    const qint64 known = file.stamp.isEmpty() ? 0 : m_database.contentOf(file.stamp);
    const bool isNew = !file.stamp.isEmpty() && known == 0;
    const qint64 content = isNew ? m_database.addContent(file.stamp) : known;
    m_database.putFile(found.folder, {listed, content}, {});
    Heirs heirs;
    if (found.content != 0 && found.content != content) {
        if (isNew)
            heirs = heirsOfEdited(found, path);
        else
            m_touched.insert(found.content);
    } else if (content != 0 && !isNew
               && (m_database.pathsOf(content).size() == 1 || isPlaceOf(content, path))) {
        // It was moved here, or is read again: what its name and folder tell may have changed.
        heirs = heirsOf(content);
        m_database.removeStories(content);
    }
    if (content != 0 && !isNew)
        m_database.setOrphaned(content, 0);
    // A content that is known may have no story: another file went on as that.
    if (content != 0 && (isNew || !heirs.isEmpty() || m_database.storiesOf(content).isEmpty()))
        store(content, file, heirs, issues);
    if (!issues.isEmpty())
        m_database.putFile(found.folder, {listed, content}, issues);
    m_batch.tell(path, issues);
    if (content != 0)
        m_batch.show(content);
}

/// A file was edited: its stories stay who they are, and copies of what it was become others.
CatalogueIntake::Heirs CatalogueIntake::heirsOfEdited(const FoundFile &found, const QString &path)
{
    const QStringList copies = m_database.pathsOf(found.content);
    if (!copies.isEmpty() && !isPlaceOf(found.content, path)) {
        m_touched.insert(found.content); // it was a copy itself
        return {};
    }
    Heirs heirs = heirsOf(found.content);
    if (copies.isEmpty()) {
        m_database.removeContent(found.content);
        m_batch.forget(found.content);
        m_touched.remove(found.content);
    } else {
        m_database.removeStories(found.content);
        readCopies(copies, found.content);
    }
    return heirs;
}

/// Has files read that were another's copies. Should it not come to that, the next look does it.
void CatalogueIntake::readCopies(const QStringList &paths, qint64 content)
{
    for (const QString &path : paths) {
        m_database.putFile(folderOf(path), {{nameOf(path), 0, lookAgain}, content}, {});
        const QList<ListedFile> there = listFile(path).files;
        for (const ListedFile &file : there)
            m_pending.push_back({folderOf(path), file, content});
        m_batch.expectMore(there.size());
    }
}

CatalogueIntake::Heirs CatalogueIntake::heirsOf(qint64 content)
{
    Heirs heirs;
    const QList<KnownStory> stories = m_database.storiesOf(content);
    for (const KnownStory &story : stories) {
        const CatalogueEntry entry = story.entry.unpack();
        heirs.insert(entry.part, {entry.info.id, entry.added});
    }
    return heirs;
}

/// Whether the stories of a content are told to be in this file, of all that have it.
bool CatalogueIntake::isPlaceOf(qint64 content, const QString &path)
{
    const QList<KnownStory> stories = m_database.storiesOf(content);
    return std::ranges::any_of(
        stories, [&path](const KnownStory &story) { return story.entry.unpack().path == path; });
}

/// Puts the stories of a file into the catalogue, each with an id of its own.
void CatalogueIntake::store(qint64 content, const StoryFile &file, const Heirs &given, Issues &issues)
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
        if (kept.id != wanted && isChosen(wanted, entry)) {
            issues.append({Issue::Severity::Note, entry.path, 1,
                           Texts::tr("Another story has the id “%1” already; this one is called “%2”.")
                               .arg(wanted.value, kept.id.value),
                           Texts::tr("Give each story an id of its own in its front matter.")});
        }
        m_database.putStory(content, {entry, wanted});
    }
    // Chapters that the file no longer has.
    for (const Inherited &lost : std::as_const(heirs))
        m_batch.remove(lost.id);
}

CatalogueIntake::Inherited CatalogueIntake::identify(const CatalogueEntry &entry, const Heirs &heirs)
{
    if (const auto heir = heirs.constFind(entry.part); heir != heirs.cend() && !m_database.isTaken(heir->id))
        return *heir;
    // Read before, when there was another catalogue: in the same place, or now in another.
    if (const StoryId id = m_readAt.value(placeKey(entry.path, entry.part));
        !id.isEmpty() && !m_database.isTaken(id))
        return {id, now()};
    if (const StoryId id = m_readAs.value(entry.stamp + entry.part.toUtf8());
        !id.isEmpty() && isFree(id, entry))
        return {id, now()};
    return {freeId(entry), now()};
}

StoryId CatalogueIntake::freeId(const CatalogueEntry &entry)
{
    // A file that is called ".md" has nothing to be named after.
    const QString wanted = entry.info.id.isEmpty() ? u"story"_s : entry.info.id.value;
    if (isFree({wanted}, entry))
        return {wanted};
    // What its author says is that story, is that story, even if its last file went long ago.
    if (isChosen({wanted}, entry)) {
        m_database.releaseFromOrphan({wanted}, m_begun);
        if (isFree({wanted}, entry))
            return {wanted};
    }
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
bool CatalogueIntake::isFree(const StoryId &id, const CatalogueEntry &entry)
{
    if (m_known.reserved.contains(id) || m_database.isTaken(id))
        return false;
    const auto read = m_known.identities.constFind(id);
    return read == m_known.identities.cend() || read->path == entry.path || !QFileInfo::exists(read->path);
}

} // namespace Frontispiece
