// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How WordsDatabase looks for words.
#include "wordsdatabase.h"

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

/// A name's beginning of fewer letters stands in nearly every text.
constexpr qsizetype shortestNameBeginning = 3;

QByteArray quoted(const QString &words)
{
    return '"' + words.toUtf8().replace('"', "\"\"") + '"';
}

/// Beginnings that are longer than the indexed ones (“prefix” in makeTables()) are gathered by FTS5, and
/// those in names picked out, before it goes from row to row; whole words are stopped at in each text, too.
/// So the beginning is looked for, of which the word is one.
constexpr qsizetype longestIndexedBeginning = 4;

/// A term or any of its forms among the names of a story, and some more. Empty for what too many texts hold,
/// which FTS5 would have to go through as well.
QByteArray nameExpression(const Term &term)
{
    const bool isBeginning = term.extent != Term::Extent::WholeWord;
    if (isBeginning && term.text.size() < shortestNameBeginning)
        return {};
    const auto string = [](const QString &words, bool mayGoOn) {
        return quoted(words) + (mayGoOn || words.size() > longestIndexedBeginning ? "*" : "");
    };
    QByteArray alternatives = string(term.text, isBeginning);
    for (const WordForm &form : term.forms)
        alternatives += " OR " + string(form.text, isBeginning && form.tier == Tier::Exact);
    return "{names} : (" + alternatives + ')';
}

/// What FTS5 is asked: strings in quotes, in which nothing has a meaning but the quotes. It says what each of
/// the first of them stands for.
class Expression
{
public:
    explicit Expression(MeasuredExpression &measured)
        : m_measured(measured)
    {
        m_measured.strings.clear();
    }

    [[nodiscard]] QByteArray of(const QList<Term> &terms)
    {
        QByteArray all;
        for (qsizetype at = 0; at < terms.size(); ++at)
            all += (at > 0 ? " AND (" : "(") + alternatives(terms.at(at), int(at)) + ')';
        // Several words may stand in names and text; of one, names would only have to be left out again.
        return terms.size() == 1 ? "{summary text} : " + all : all;
    }

private:
    [[nodiscard]] QByteArray alternatives(const Term &term, int place)
    {
        const bool mayGoOn = term.extent == Term::Extent::Prefix;
        QByteArray strings;
        const auto add = [&](const QString &words, const char *end, MeasuredString string) {
            const auto stands = [&string](Words wanted) { return string.standsFor(wanted); };
            if (std::ranges::none_of(m_measured.wanted, stands))
                return;
            string.term = place;
            m_measured.strings.push_back(string);
            strings += (strings.isEmpty() ? "" : " OR ") + quoted(words) + end;
        };
        const auto addSame = [&](const QString &words) {
            add(words, "", {.from = Words::Whole, .upTo = mayGoOn ? Words::Whole : Words::Forms});
            if (mayGoOn)
                add(words, "*", {.from = Words::Beginnings, .upTo = Words::Forms});
        };
        addSame(term.text);
        for (const WordForm &form : term.forms) {
            if (form.tier == Tier::Exact)
                addSame(form.text);
            else
                add(form.text, "", {.from = Words::Forms, .upTo = Words::Forms});
        }
        return strings;
    }

    MeasuredExpression &m_measured;
};

} // namespace

void WordsDatabase::match(const Sought &sought, const std::vector<Words> &words, const std::stop_token &stop,
                          const TakeRow &take)
{
    SQLite::Statement &statement
        = prepared("SELECT rowid, word_measure(words) FROM words WHERE words MATCH ?");
    const Resetting resetting(statement);
    m_expression.wanted = words;
    QByteArray expression = '(' + Expression(m_expression).of(sought.terms) + ')';
    // The rarer of two lists leads the way through the other.
    for (const Term &term : sought.names) {
        if (const QByteArray name = nameExpression(term); !name.isEmpty())
            expression += " AND (" + name + ')';
    }
    bindText(statement, 1, expression);
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
