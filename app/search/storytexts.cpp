// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storytexts.h"

#include "searchissues.h"
#include "wordsfile.h"

#include <utility>

namespace Frontispiece {

namespace {

/// So many stories are read again should the program be ended in the middle: half a second's work.
constexpr qsizetype storiesPerCommit = 2000;

/// Damage that comes back each time it was mended is the disk's.
constexpr int mostMendings = 3;

/// A few milliseconds' work, like a batch of stories to be added: queries wait for no longer.
constexpr qsizetype removedAtOnce = 16;
constexpr qsizetype lookedAtOnce = 2000;

} // namespace

StoryTexts::StoryTexts(QString path, const NamesIndex &names)
    : m_path(std::move(path))
    , m_names(names)
{
}

StoryTexts::~StoryTexts()
{
    flush();
}

void StoryTexts::open()
{
    if (std::exchange(m_isOpen, true))
        return;
    OpenedWords opened = openWords(m_path);
    m_database = std::move(opened.database);
    m_canWrite = opened.canWrite;
    m_issues += opened.issues;
}

void StoryTexts::mend()
{
    if (!std::exchange(m_isDamaged, false))
        return;
    m_database.reset();
    m_uncommitted.clear();
    for (Slot slot = 0; slot < m_rows.slotEnd(); ++slot) {
        if (m_rows.rowOf(slot) == 0)
            continue;
        m_lost.append(m_names.id(slot));
        m_rows.set(slot, 0);
    }
    m_othersSeen = 0;
    if (++m_mendings > mostMendings) {
        m_issues.append(SearchIssues::givenUp(m_path));
        return;
    }
    OpenedWords begun = beginWords(m_path);
    m_database = std::move(begun.database);
    m_canWrite = begun.canWrite;
    m_issues.append(SearchIssues::begunAnew(m_path));
    m_issues += begun.issues;
}

void StoryTexts::reading(const Work &work)
{
    if (!m_database || m_isDamaged)
        return;
    try {
        work(*m_database);
    } catch (const SQLite::Exception &error) {
        noteReadError(error);
    }
}

void StoryTexts::writing(const Work &work)
{
    open();
    mend();
    if (!m_database || !m_canWrite)
        return;
    try {
        work(*m_database);
        if (m_uncommitted.size() >= storiesPerCommit) {
            m_database->commit();
            m_uncommitted.clear();
        }
    } catch (const SQLite::Exception &error) {
        noteWriteError(error);
    }
}

void StoryTexts::noteReadError(const SQLite::Exception &error)
{
    m_isDamaged = isDamage(error);
    if (m_isDamaged)
        return; // mended with the next change
    m_database.reset();
    m_issues.append(SearchIssues::unreadable(m_path, QString::fromUtf8(error.what())));
}

void StoryTexts::noteWriteError(const SQLite::Exception &error)
{
    m_isDamaged = isDamage(error);
    if (m_isDamaged)
        return;
    // What was not on disk yet is gone, and what is there is answered from.
    m_canWrite = false;
    for (const Slot slot : std::as_const(m_uncommitted))
        m_rows.set(slot, 0);
    m_uncommitted.clear();
    m_database->rollback();
    m_issues.append(SearchIssues::unwritable(m_path, QString::fromUtf8(error.what())));
}

bool StoryTexts::find(Slot slot, const QByteArray &stamp)
{
    open();
    mend();
    m_rows.set(slot, 0);
    reading([&](WordsDatabase &database) {
        const auto kept = database.find(m_names.id(slot));
        if (kept && !stamp.isEmpty() && kept->stamp == stamp)
            m_rows.set(slot, kept->row);
    });
    return m_rows.rowOf(slot) > 0;
}

void StoryTexts::add(Slot slot, const Story &story, const QByteArray &stamp)
{
    writing([&](WordsDatabase &database) {
        m_rows.set(slot, 0);
        m_uncommitted.append(slot);
        m_rows.set(slot, database.put(story, stamp));
    });
}

void StoryTexts::remove(Slot slot, const StoryId &id)
{
    if (slot != NamesIndex::noSlot) {
        m_rows.set(slot, 0);
        m_uncommitted.removeAll(slot);
    }
    writing([&](WordsDatabase &database) {
        if (const auto kept = database.find(id))
            database.remove(kept->row);
    });
}

void StoryTexts::flush()
{
    if (!m_database || m_isDamaged)
        return;
    writing([this](WordsDatabase &database) {
        database.commit();
        m_uncommitted.clear();
    });
}

bool StoryTexts::removeOthers()
{
    QList<qint64> others;
    bool isDone = true;
    writing([&](WordsDatabase &database) {
        qsizetype left = lookedAtOnce;
        database.forEachStory(m_othersSeen, [&](qint64 row, const StoryId &id) {
            isDone = left-- == 0 || others.size() == removedAtOnce ? false : isDone;
            if (!isDone)
                return false;
            m_othersSeen = row;
            if (m_names.find(id) == NamesIndex::noSlot)
                others.append(row);
            return true;
        });
        for (const qint64 row : std::as_const(others))
            database.remove(row);
    });
    return !isDone;
}

QList<StoryId> StoryTexts::takeLost()
{
    mend();
    return std::exchange(m_lost, {});
}

Issues StoryTexts::takeIssues()
{
    return std::exchange(m_issues, {});
}

} // namespace Frontispiece
