// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How WordsDatabase looks for words.
#include "wordsdatabase.h"

#include "wordsexpression.h"
#include "wordsstatement.h"

#include <QScopeGuard>

#include <sqlite3.h>

#include <algorithm>

namespace Frontispiece {

namespace {

/// SQLite asks so often, in steps of its machine, whether to stop: some tens of microseconds.
constexpr int stepsBetweenLooks = 200;

/// Interrupts what SQLite does once stop is requested, as long as it lives.
class Interruption
{
public:
    Interruption(sqlite3 *database, const std::stop_token &stop)
        : m_database(database)
        , m_stop(stop)
    {
        sqlite3_progress_handler(m_database, stepsBetweenLooks, &isWanted, this);
    }
    ~Interruption() { sqlite3_progress_handler(m_database, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Interruption)

private:
    static int isWanted(void *self)
    {
        return static_cast<Interruption *>(self)->m_stop.stop_requested() ? 1 : 0;
    }

    sqlite3 *m_database;
    const std::stop_token &m_stop;
};

/// What an answer may take beyond what is in use, in bytes. The places of a common word in the longest of
/// texts take a few megabytes.
constexpr qint64 mostMemory = 64LL * 1024 * 1024;

/// Keeps SQLite from making room for what a damaged file says that there is, as long as it lives. The bound
/// is the process's: what other threads do with SQLite is small, and nothing is left of it afterwards.
class MemoryBound
{
public:
    MemoryBound() { sqlite3_hard_heap_limit64(sqlite3_memory_used() + mostMemory); }
    ~MemoryBound() { sqlite3_hard_heap_limit64(0); }
    Q_DISABLE_COPY_MOVE(MemoryBound)
};

/// Of more words than these, FTS5's own list of places is made sooner than theirs are gone through.
constexpr qsizetype mostWordsOfABeginning = 150;

} // namespace

void WordsDatabase::match(const Sought &sought, const std::vector<Words> &words, const std::stop_token &stop,
                          const TakeRow &take)
{
    SQLite::Statement &statement
        = prepared("SELECT rowid, word_measure(words) FROM words WHERE words MATCH ?");
    const Resetting resetting(statement);
    const auto beginning = [&](const QByteArray &letters) { return wordsBeginning(letters, stop); };
    bindText(statement, 1, WordsExpression(m_expression, words, beginning).of(sought));
    m_expression.isLeftOut = sought.isLeftOut;
    const auto forget = qScopeGuard([this] { m_expression.isLeftOut = {}; }); // what it asks may be gone then
    run(statement, stop, [&] {
        if (statement.getColumn(1).getInt() == 0)
            return true;
        const qint64 row = statement.getColumn(0).getInt64();
        return std::ranges::all_of(words, [&](Words each) {
            const auto &measure = m_expression.measures[size_t(each)];
            return !measure || take(row, each, *measure);
        });
    });
}

void WordsDatabase::matchAny(const QList<Term> &terms, const std::stop_token &stop,
                             const std::function<void(qint64)> &take)
{
    QByteArray expression;
    for (const Term &term : terms) {
        expression += (expression.isEmpty() ? "" : " OR ") + WordsExpression::quoted(term.text.toUtf8());
        for (const WordForm &form : term.forms)
            expression += " OR " + WordsExpression::quoted(form.text.toUtf8());
    }
    // To step from row to row of the statement would take as long as FTS5 takes to find them.
    SQLite::Statement &statement
        = prepared("SELECT rowid FROM words WHERE words MATCH ? AND word_take(words)");
    const Resetting resetting(statement);
    bindText(statement, 1, expression);
    m_expression.take = take;
    const auto forget = qScopeGuard([this] { m_expression.take = {}; });
    run(statement, stop, [] { return false; });
}

/// The words that begin with some letters; none if there are many, or some still to be committed. FTS5's list
/// of words is in order, and to find the first at or behind a place in it takes as long as to find any word.
std::optional<QList<QByteArray>> WordsDatabase::wordsBeginning(const QByteArray &letters,
                                                               const std::stop_token &stop)
{
    if (m_isWriting) // FTS5 would write what it has gathered before it lists words
        return {};
    m_database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, words, instance)");
    SQLite::Statement &statement = prepared("SELECT term FROM temp.places WHERE term >= ? LIMIT 1");
    QList<QByteArray> words;
    QByteArray next = letters;
    for (bool isThere = true; isThere;) {
        const Resetting resetting(statement);
        bindText(statement, 1, next);
        isThere = false;
        run(statement, stop, [&] {
            const SQLite::Column column = statement.getColumn(0);
            const QByteArray word(column.getText(), column.getBytes());
            isThere = word.startsWith(letters);
            if (isThere)
                words.append(word);
            next = word + '\1'; // no word holds it, so that this comes right behind the word
            return false;
        });
        if (words.size() > mostWordsOfABeginning)
            return {};
    }
    return words;
}

void WordsDatabase::forEachWord(QChar beginning, const std::stop_token &stop,
                                const std::function<void(QByteArrayView, qint64)> &take)
{
    m_database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)");
    SQLite::Statement &statement
        = prepared("SELECT term, doc FROM temp.vocabulary WHERE term >= ? AND term < ?");
    const Resetting resetting(statement);
    bindText(statement, 1, QString(beginning).toUtf8());
    bindText(statement, 2, QString(QChar(beginning.unicode() + 1)).toUtf8());
    run(statement, stop, [&] {
        const SQLite::Column word = statement.getColumn(0);
        take(QByteArrayView(word.getText(), word.getBytes()), statement.getColumn(1).getInt64());
        return true;
    });
}

/// Goes through what a statement gives as long as `take` returns true and nobody requests a stop.
void WordsDatabase::run(SQLite::Statement &statement, const std::stop_token &stop,
                        const std::function<bool()> &take)
{
    if (stop.stop_requested())
        return;
    widenCache();
    const Interruption interruption(m_database.getHandle(), stop);
    const MemoryBound bound;
    try {
        while (statement.executeStep()) {
            if (!take())
                return;
        }
    } catch (const SQLite::Exception &error) {
        if (error.getErrorCode() != SQLITE_INTERRUPT)
            throw;
    }
}

} // namespace Frontispiece
