// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "damage.h"

#include "fuzzing.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>

namespace Frontispiece::Fuzz {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's steps between two looks at the clock, and how many looks a damage may take: a tenth of a second.
constexpr int stepsBetweenLooks = 10'000;
constexpr int mostLooks = 100;

constexpr qsizetype patchHead = 4; ///< bytes

/// Damage is done to this file, and to no other. A trigger is no damage, but somebody's purpose.
int allow(void *, int action, const char *name, const char *value, const char *, const char *)
{
    if (action == SQLITE_ATTACH || action == SQLITE_FUNCTION || action == SQLITE_CREATE_TRIGGER)
        return SQLITE_DENY;
    if (action != SQLITE_PRAGMA)
        return SQLITE_OK;
    const QByteArrayView pragma(name);
    const bool isHarmless = pragma == "user_version" || pragma == "application_id"
        || pragma == "writable_schema" || (pragma == "journal_mode" && value != nullptr);
    return isHarmless ? SQLITE_OK : SQLITE_DENY;
}

int countLooks(void *looks)
{
    return ++*static_cast<int *>(looks) > mostLooks ? 1 : 0;
}

void execute(const QString &path, const QByteArray &sentences)
{
    sqlite3 *database = nullptr;
    require(sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK, "a sound database opens");
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1'000'000);
    int looks = 0;
    sqlite3_progress_handler(database, stepsBetweenLooks, countLooks, &looks);
    sqlite3_set_authorizer(database, allow, nullptr);
    sqlite3_exec(database, sentences.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
}

void patch(QByteArray &bytes, QByteArrayView patches)
{
    while (patches.size() > patchHead) {
        const auto at = [patches](qsizetype index) { return qsizetype(uint8_t(patches[index])); };
        const qsizetype place = ((at(0) << 16) | (at(1) << 8) | at(2)) % std::max<qsizetype>(bytes.size(), 1);
        const qsizetype length = std::min({at(3), patches.size() - patchHead, bytes.size() - place});
        patches = patches.sliced(patchHead);
        std::copy_n(patches.begin(), length, bytes.begin() + place);
        patches = patches.sliced(length);
    }
}

} // namespace

void damage(const QString &path, QByteArrayView input)
{
    const auto [how, rest] = halvesOf(input);
    if (how == "sql") {
        execute(path, rest.toByteArray());
    } else if (how == "whole") {
        writeFile(path, rest);
    } else {
        QFile file(path);
        require(file.open(QIODevice::ReadOnly), "a sound database can be read");
        QByteArray bytes = file.readAll();
        patch(bytes, rest);
        writeFile(path, bytes);
    }
}

} // namespace Frontispiece::Fuzz
