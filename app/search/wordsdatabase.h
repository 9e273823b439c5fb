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

    /// Rows that hold all words of a query, at least one of them in the summary or the text, as long as
    /// `take` returns true. `extent` says whether the last word may be the beginning of one. Ends early once
    /// `stop` is requested.
    using TakeRow = std::function<bool(qint64 row, const WordMeasure &measure)>;
    void match(const Query &query, Term::Extent extent, const std::stop_token &stop, const TakeRow &take);

    struct Text
    {
        QString shown;
        FoldedText searched;
    };
    [[nodiscard]] Text text(qint64 row);
    [[nodiscard]] QString summary(qint64 row);
    /// Where the value of a story is first spoken of.
    [[nodiscard]] std::optional<Passage> mention(qint64 row, const StoryValue &value);

private:
    /// What of a story was indexed: to take it out, FTS5 has to be told again.
    struct Words
    {
        QByteArray names;
        QByteArray summary;
        QByteArray text;
    };

    [[nodiscard]] SQLite::Statement &prepared(const char *sql);
    void makeTables();
    void begin();
    [[nodiscard]] Words wordsOf(qint64 row);
    void index(const char *sql, qint64 row, const Words &words);

    SQLite::Database m_database;
    WordMeasure m_measure;
    std::unordered_map<const char *, SQLite::Statement> m_statements; ///< each sentence is parsed once
    bool m_isWriting = false;
};

} // namespace Frontispiece
