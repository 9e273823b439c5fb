// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How WordsDatabase looks for words.
#include "wordsdatabase.h"

#include "wordsstatement.h"

#include <QScopeGuard>

#include <sqlite3.h>

#include <cstdint>

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

/// A name's beginning of fewer letters stands in nearly every text.
constexpr qsizetype shortestNameBeginning = 3;

QByteArray quoted(const QString &words)
{
    return '"' + words.toUtf8().replace('"', "\"\"") + '"';
}

/// A term or any of its forms among the names of a story. Empty for what too many texts hold, which FTS5
/// would have to go through as well.
QByteArray nameExpression(const Term &term)
{
    const bool isBeginning = term.extent != Term::Extent::WholeWord;
    if (isBeginning && term.text.size() < shortestNameBeginning)
        return {};
    QByteArray alternatives = quoted(term.text) + (isBeginning ? "*" : "");
    for (const WordForm &form : term.forms)
        alternatives += " OR " + quoted(form.text) + (isBeginning && form.tier == Tier::Exact ? "*" : "");
    return "{names} : (" + alternatives + ')';
}

/// What FTS5 is asked: strings in quotes, in which nothing has a meaning but the quotes; `places` says which
/// term each of the first of them stands for.
QByteArray expressionOf(const QList<Term> &terms, WordsDatabase::Words words, std::vector<int> &places)
{
    places.clear();
    QByteArray expression;
    for (qsizetype at = 0; at < terms.size(); ++at) {
        const Term &term = terms.at(at);
        const bool isBeginning = words != WordsDatabase::Words::Whole && term.extent == Term::Extent::Prefix;
        QByteArray alternatives = quoted(term.text) + (isBeginning ? "*" : "");
        places.push_back(int(at));
        for (const WordForm &form : term.forms) {
            const bool isSameWord = form.tier == Tier::Exact;
            if (words != WordsDatabase::Words::Forms && !isSameWord)
                continue;
            alternatives += " OR " + quoted(form.text) + (isBeginning && isSameWord ? "*" : "");
            places.push_back(int(at));
        }
        if (!expression.isEmpty())
            expression += " AND ";
        expression += '(' + alternatives + ')';
    }
    // Several words may stand in names and text; of one, names would only have to be left out again.
    return terms.size() == 1 ? "{summary text} : " + expression : expression;
}

} // namespace

void WordsDatabase::match(const Sought &sought, Words words, const std::stop_token &stop, const TakeRow &take)
{
    SQLite::Statement &statement
        = prepared("SELECT rowid, word_measure(words) FROM words WHERE words MATCH ?");
    const Resetting resetting(statement);
    QByteArray expression = '(' + expressionOf(sought.terms, words, m_expression.terms) + ')';
    // The rarer of two lists leads the way through the other.
    for (const Term &term : sought.names) {
        if (const QByteArray name = nameExpression(term); !name.isEmpty())
            expression += " AND (" + name + ')';
    }
    bindText(statement, 1, expression);
    m_expression.isLeftOut = sought.isLeftOut;
    const auto forget = qScopeGuard([this] { m_expression.isLeftOut = {}; }); // what it asks may be gone then
    run(statement, stop, [&] {
        return statement.getColumn(1).getInt() == 0
            || take(statement.getColumn(0).getInt64(), m_expression.measure);
    });
}

void WordsDatabase::matchAny(const QList<Term> &terms, const std::stop_token &stop,
                             const std::function<bool(qint64)> &take)
{
    QByteArray expression;
    for (const Term &term : terms) {
        expression += (expression.isEmpty() ? "" : " OR ") + quoted(term.text);
        for (const WordForm &form : term.forms)
            expression += " OR " + quoted(form.text);
    }
    SQLite::Statement &statement = prepared("SELECT rowid FROM words WHERE words MATCH ?");
    const Resetting resetting(statement);
    bindText(statement, 1, expression);
    run(statement, stop, [&] { return take(statement.getColumn(0).getInt64()); });
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
