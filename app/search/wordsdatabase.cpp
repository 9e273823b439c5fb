// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "wordsdatabase.h"

#include "indexedwords.h"
#include "storedtext.h"
#include "wordsstatement.h"

#include <QUrl>

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Kept in user_version. Raised whenever the tables, or what is written to them, change their form.
constexpr int formatVersion = 3;

/// One letter at the beginning of a word is found as quickly as a whole word; from the fourth on there are
/// few enough words to go through. Words are split by us (see indexedWords()), so that they are those of
/// Query: "ascii" splits at blanks only then, and leaves other letters alone. The texts stand in a table of
/// their own, compressed.
constexpr const char *schema = R"(
    CREATE TABLE stories (
        row      INTEGER PRIMARY KEY,
        id       TEXT NOT NULL UNIQUE,
        stamp    BLOB NOT NULL,
        alphabet INTEGER NOT NULL,
        names    BLOB NOT NULL, -- as indexed
        mentions BLOB NOT NULL,
        summary  TEXT NOT NULL,
        text     BLOB NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE words USING fts5(
        names, summary, text, content = '', columnsize = 0, prefix = '1 2 3 4', tokenize = 'ascii');
)";

/// New words are gathered up to so many bytes before they are written: larger pieces are merged less
/// often. Half as much takes a tenth more time, twice as much saves next to none.
constexpr int gatheredBytes = 2 * 1024 * 1024;

/// Pages of the file that are kept in memory. To see which stories are there, at each start, takes few;
/// what is looked for or written comes back to the same ones.
constexpr const char *smallCache = "PRAGMA cache_size = -512"; // KiB
constexpr const char *largeCache = "PRAGMA cache_size = -8192";

constexpr const char *settings = R"(
    PRAGMA mmap_size = 0;      -- a file that is cut off would end the program
    PRAGMA temp_store = MEMORY;
)";
/// All can be made again from the stories: what is lost by a power cut needs no protection, but what is
/// there must be whole, and with a log it is.
constexpr const char *writerSettings = R"(
    PRAGMA locking_mode = EXCLUSIVE; -- before the file is first looked into
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA journal_size_limit = 16777216;
)";

std::string location(const QString &path, WordsDatabase::Access access)
{
    if (access == WordsDatabase::Access::AsItStands)
        return QUrl::fromLocalFile(path).toEncoded().toStdString() + "?immutable=1";
    return path.toStdString();
}

int openFlags(WordsDatabase::Access access)
{
    switch (access) {
    case WordsDatabase::Access::Make: return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    case WordsDatabase::Access::Full: return SQLite::OPEN_READWRITE;
    case WordsDatabase::Access::AsItStands: break;
    }
    return SQLite::OPEN_READONLY | SQLite::OPEN_URI;
}

/// Another number where letters are folded another way. FTS5 takes out what it is told to, so that words
/// which are no longer folded as they were would stay in it.
int foldingMark()
{
    QString letters;
    for (char16_t c = 1; c < 0x2100; ++c)
        letters += QChar(c);
    QByteArray folded;
    for (const Alphabet alphabet : alphabets)
        folded += indexedWords(FoldedText(letters, alphabet).text());
    return qChecksum(folded);
}

QByteArray bytesOf(const SQLite::Column &column)
{
    return {static_cast<const char *>(column.getBlob()), column.getBytes()};
}

QString textOf(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

Alphabet alphabetIn(const SQLite::Column &column)
{
    const auto known = std::ranges::find(alphabets, column.getInt(), [](Alphabet one) { return int(one); });
    return known == alphabets.end() ? Alphabet::Common : *known;
}

void bind(SQLite::Statement &statement, int index, const QByteArray &bytes)
{
    statement.bindNoCopy(index, static_cast<const void *>(bytes.constData()), int(bytes.size()));
}

StoredText unpacked(const SQLite::Column &column)
{
    std::optional<StoredText> text = unpackText(bytesOf(column));
    if (!text)
        throw SQLite::Exception("a text is not as it was written", SQLITE_CORRUPT);
    return *std::move(text);
}

/// Runs a statement for one row, which must be there.
void stepTo(SQLite::Statement &statement, qint64 row)
{
    statement.bind(1, std::int64_t {row});
    if (!statement.executeStep())
        throw SQLite::Exception("a story is gone", SQLITE_CORRUPT);
}

} // namespace

WordsDatabase::WordsDatabase(const QString &path, Access access)
    : m_database(location(path, access), openFlags(access))
{
    if (access != Access::AsItStands)
        m_database.exec(writerSettings);
    m_database.exec(settings);
    m_database.exec(smallCache);
    if (!installWordMeasure(m_database.getHandle(), &m_expression))
        throw SQLite::Exception("this SQLite cannot search texts", SQLITE_INTERNAL);
    if (access == Access::Make)
        makeTables();
}

WordsDatabase::~WordsDatabase()
{
    m_statements.clear();
    rollback();
}

void WordsDatabase::makeTables()
{
    begin();
    m_database.exec(schema);
    m_database.exec("INSERT INTO words(words, rank) VALUES('hashsize', " + std::to_string(gatheredBytes)
                    + ")");
    m_database.exec("PRAGMA user_version = " + std::to_string(formatVersion));
    m_database.exec("PRAGMA application_id = " + std::to_string(foldingMark()));
    commit();
}

bool WordsDatabase::isCurrent()
{
    return m_database.execAndGet("PRAGMA user_version").getInt() == formatVersion
        && m_database.execAndGet("PRAGMA application_id").getInt() == foldingMark();
}

SQLite::Statement &WordsDatabase::prepared(const char *sql)
{
    const auto known = m_statements.find(sql);
    return known != m_statements.end() ? known->second
                                       : m_statements.try_emplace(sql, m_database, sql).first->second;
}

void WordsDatabase::widenCache()
{
    if (!std::exchange(m_isCacheWide, true))
        m_database.exec(largeCache);
}

void WordsDatabase::begin()
{
    if (m_isWriting)
        return;
    widenCache();
    m_database.exec("BEGIN IMMEDIATE");
    m_isWriting = true;
}

void WordsDatabase::commit()
{
    if (!m_isWriting)
        return;
    m_database.exec("COMMIT");
    m_isWriting = false;
}

void WordsDatabase::rollback()
{
    // Where the disk is full, SQLite may have done it already.
    if (std::exchange(m_isWriting, false))
        m_database.tryExec("ROLLBACK");
}

std::optional<WordsDatabase::KeptStory> WordsDatabase::find(const StoryId &id)
{
    SQLite::Statement &query = prepared("SELECT row, stamp FROM stories WHERE id = ?");
    const Resetting resetting(query);
    const QByteArray key = id.value.toUtf8();
    bindText(query, 1, key);
    if (!query.executeStep())
        return {};
    return KeptStory {query.getColumn(0).getInt64(), bytesOf(query.getColumn(1))};
}

qint64 WordsDatabase::put(const Story &story, const QByteArray &stamp)
{
    begin();
    const std::optional<KeptStory> before = find(story.info.id);
    if (before)
        remove(before->row);
    const Alphabet alphabet = alphabetOf(story.info.language);
    const FoldedText folded(searchedText(story), alphabet);
    QByteArray names;
    for (const StoryValue &value : valuesOf(story.info)) {
        if (value.reason != Reason::Summary)
            names += indexedWords(value.folded().text());
    }
    const QByteArray id = story.info.id.value.toUtf8();
    const QByteArray mentions = packMentions(story.info, folded);
    const QByteArray summary = story.info.summary.toUtf8();
    const QByteArray text = packText(story);

    SQLite::Statement &insert
        = prepared("INSERT INTO stories (row, id, stamp, alphabet, names, mentions, summary, text)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    qint64 row = 0;
    {
        const Resetting resetting(insert);
        if (before)
            insert.bind(1, std::int64_t {before->row});
        bindText(insert, 2, id);
        bind(insert, 3, stamp);
        insert.bind(4, static_cast<int>(alphabet));
        bind(insert, 5, names);
        bind(insert, 6, mentions);
        bindText(insert, 7, summary);
        bind(insert, 8, text);
        insert.exec();
        row = m_database.getLastInsertRowid();
    }
    index(
        "INSERT INTO words (rowid, names, summary, text) VALUES (?, ?, ?, ?)", row,
        {names, indexedWords(FoldedText(story.info.summary, alphabet).text()), indexedWords(folded.text())});
    return row;
}

void WordsDatabase::remove(qint64 row)
{
    begin();
    index("INSERT INTO words (words, rowid, names, summary, text) VALUES ('delete', ?, ?, ?, ?)", row,
          indexed(row));
    SQLite::Statement &remove = prepared("DELETE FROM stories WHERE row = ?");
    const Resetting resetting(remove);
    remove.bind(1, std::int64_t {row});
    remove.exec();
}

void WordsDatabase::index(const char *sql, qint64 row, const Indexed &words)
{
    SQLite::Statement &statement = prepared(sql);
    const Resetting resetting(statement);
    statement.bind(1, std::int64_t {row});
    bindText(statement, 2, words.names);
    bindText(statement, 3, words.summary);
    bindText(statement, 4, words.text);
    statement.exec();
}

WordsDatabase::Indexed WordsDatabase::indexed(qint64 row)
{
    SQLite::Statement &query = prepared("SELECT alphabet, names, summary, text FROM stories WHERE row = ?");
    const Resetting resetting(query);
    stepTo(query, row);
    const Alphabet alphabet = alphabetIn(query.getColumn(0));
    return {bytesOf(query.getColumn(1)),
            indexedWords(FoldedText(textOf(query.getColumn(2)), alphabet).text()),
            indexedWords(FoldedText(unpacked(query.getColumn(3)).searched, alphabet).text())};
}

void WordsDatabase::forEachStory(qint64 after, const std::function<bool(qint64, const StoryId &)> &take)
{
    SQLite::Statement &query = prepared("SELECT row, id FROM stories WHERE row > ? ORDER BY row");
    const Resetting resetting(query);
    query.bind(1, std::int64_t {after});
    while (query.executeStep()) {
        if (!take(query.getColumn(0).getInt64(), {textOf(query.getColumn(1))}))
            return;
    }
}

WordsDatabase::Text WordsDatabase::text(qint64 row)
{
    SQLite::Statement &query = prepared("SELECT alphabet, text FROM stories WHERE row = ?");
    const Resetting resetting(query);
    stepTo(query, row);
    const StoredText stored = unpacked(query.getColumn(1));
    return {stored.shown, FoldedText(stored.searched, alphabetIn(query.getColumn(0)))};
}

StoryValue WordsDatabase::summary(qint64 row)
{
    SQLite::Statement &query = prepared("SELECT alphabet, summary FROM stories WHERE row = ?");
    const Resetting resetting(query);
    stepTo(query, row);
    return {Reason::Summary, textOf(query.getColumn(1)), alphabetIn(query.getColumn(0))};
}

std::optional<Passage> WordsDatabase::mention(qint64 row, const StoryValue &value)
{
    SQLite::Statement &query = prepared("SELECT mentions FROM stories WHERE row = ?");
    const Resetting resetting(query);
    stepTo(query, row);
    return findMention(bytesOf(query.getColumn(0)), value);
}

} // namespace Frontispiece
