// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storymatching.h"
#include "wordmeasure.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <functional>
#include <optional>
#include <stop_token>
#include <unordered_map>

namespace Frontispiece {

/// The texts of stories and the words in them, in SQLite with FTS5. A story is a row, numbered from 1. What
/// goes wrong is thrown as SQLite::Exception. Meant for StoryTexts, and for one thread.
class WordsDatabase final
{
public:
    enum class Access {
        Make,       ///< makes the tables; only in an empty file, or in ":memory:"
        Full,       ///< keeps other programs out
        AsItStands, ///< to read a file nobody writes to; makes no file beside it
    };

    WordsDatabase(const QString &path, Access access);
    /// What was not committed is gone.
    ~WordsDatabase();
    Q_DISABLE_COPY_MOVE(WordsDatabase)

    /// Whether it has the form this version knows, and its words were folded as this version folds them.
    [[nodiscard]] bool isCurrent();

    struct KeptStory
    {
        qint64 row = 0;
        QByteArray stamp;
    };
    [[nodiscard]] std::optional<KeptStory> find(const StoryId &id);
    /// Takes a story in, in place of an earlier one with its id, and returns its row. Not on disk before
    /// commit().
    qint64 put(const Story &story, const QByteArray &stamp);
    void remove(qint64 row);
    void commit();
    /// Undoes what was not committed.
    void rollback();

    /// Hands out rows and ids, beginning behind a row, as long as `take` returns true.
    void forEachStory(qint64 after, const std::function<bool(qint64 row, const StoryId &id)> &take);

    using IsRow = std::function<bool(qint64 row)>;
    struct Sought
    {
        QList<Term> terms;
        /// Rows without these among their names are no answer. Not all that have them are one: `isLeftOut` is
        /// to say so.
        QList<Term> names = {};
        IsRow isLeftOut = {};
    };
    /// Rows that hold all terms, at least one of them in the summary or the text, as long as `take` returns
    /// true: once by each of `words` (the nearest first) by which they do. Ends early once `stop` is
    /// requested.
    using TakeRow = std::function<bool(qint64 row, Words words, const WordMeasure &measure)>;
    void match(const Sought &sought, const std::vector<Words> &words, const std::stop_token &stop,
               const TakeRow &take);
    /// Rows that hold any of the terms anywhere, whole.
    void matchAny(const QList<Term> &terms, const std::stop_token &stop,
                  const std::function<void(qint64 row)> &take);
    /// Hands out the words of all texts that begin with a letter, and how many stories have them.
    void forEachWord(QChar beginning, const std::stop_token &stop,
                     const std::function<void(QByteArrayView word, qint64 stories)> &take);

    struct Text
    {
        QString shown;
        FoldedText searched;
    };
    [[nodiscard]] Text text(qint64 row);
    [[nodiscard]] StoryValue summary(qint64 row);
    /// Where the value of a story is first spoken of.
    [[nodiscard]] std::optional<Passage> mention(qint64 row, const StoryValue &value);

private:
    /// What of a story was indexed: to take it out, FTS5 has to be told again.
    struct Indexed
    {
        QByteArray names;
        QByteArray summary;
        QByteArray text;
    };

    [[nodiscard]] std::optional<QList<QByteArray>> wordsBeginning(const QByteArray &letters,
                                                                  const std::stop_token &stop);
    [[nodiscard]] SQLite::Statement &prepared(const char *sql);
    void run(SQLite::Statement &statement, const std::stop_token &stop, const std::function<bool()> &take);
    void makeTables();
    void widenCache();
    void begin();
    [[nodiscard]] Indexed indexed(qint64 row);
    void index(const char *sql, qint64 row, const Indexed &words);

    SQLite::Database m_database;
    MeasuredExpression m_expression;
    std::unordered_map<const char *, SQLite::Statement> m_statements; ///< each sentence is parsed once
    bool m_isWriting = false;
    bool m_isCacheWide = false;
};

} // namespace Frontispiece
