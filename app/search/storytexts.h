// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "namesindex.h"
#include "rowmap.h"
#include "wordmeasure.h"

#include <functional>
#include <memory>

namespace SQLite {
class Exception;
}

namespace Frontispiece {

class WordsDatabase;

/// The matches in texts and summaries, and how many there are at least.
struct TextAnswer
{
    QList<Match> matches;
    QHash<StoryId, QString> titles;
    qsizetype total = 0;
    bool hasAllPassages = true;
};

/// The texts of stories in an index on disk, for the stories that NamesIndex has. Whatever becomes of the
/// file, calls do what can still be done, and say so by takeIssues(). It is opened when it is first needed.
class StoryTexts final
{
public:
    using Slot = NamesIndex::Slot;

    /// `names` has to live longer.
    StoryTexts(QString path, const NamesIndex &names);
    ~StoryTexts();
    Q_DISABLE_COPY_MOVE(StoryTexts)

    /// Finds the text of a story again. False if there is none with this stamp.
    [[nodiscard]] bool find(Slot slot, const QByteArray &stamp);
    void add(Slot slot, const Story &story, const QByteArray &stamp);
    /// Takes a story out. `slot`: noSlot for one that is not in `names`.
    void remove(Slot slot, const StoryId &id);
    void flush();
    /// Takes out some of the stories that `names` does not have. Whether there may be more.
    bool removeOthers();

    /// Sets the passages of the first few matches, where they are spoken of in a text.
    void addMentions(QList<Match> &matches, qsizetype first);
    /// For the terms of a query that may stand anywhere. `out`: stories that are no answer; `passages`: the
    /// most that are shown. `takeFirst` is given those that fill a list, before the rest is made.
    using TakeFirst = std::function<void(const TextAnswer &first)>;
    [[nodiscard]] TextAnswer search(const Query &query, const NamesIndex::SlotSet &out, qsizetype passages,
                                    const std::stop_token &stop, const TakeFirst &takeFirst);
    /// Adds the stories that hold any of some terms to a set.
    void addHolding(const QList<Term> &terms, NamesIndex::SlotSet &set, const std::stop_token &stop);
    /// Whether a text holds a term, as a word or the beginning of one.
    [[nodiscard]] bool holds(const Term &term, const std::stop_token &stop);
    /// As NamesIndex::nearestWords(), of all texts.
    [[nodiscard]] QStringList nearestWords(const Term &term, const std::stop_token &stop);

    /// Begins anew what is damaged, and returns the stories whose texts are lost by that.
    [[nodiscard]] QList<StoryId> takeLost();
    [[nodiscard]] Issues takeIssues();

private:
    using Work = std::function<void(WordsDatabase &)>;
    void reading(const Work &work);
    void writing(const Work &work);
    void open();
    void mend();
    void noteReadError(const SQLite::Exception &error);
    void noteWriteError(const SQLite::Exception &error);

    struct Candidates;
    [[nodiscard]] Candidates candidatesFor(const Query &query, const NamesIndex::SlotSet &out,
                                           const std::stop_token &stop);
    void addSummaries(const QList<Slot> &slots, const Query &query, TextAnswer &answer);
    void addPassages(std::vector<RankedText> &texts, const Query &query, qsizetype most,
                     const std::stop_token &stop, TextAnswer &answer, const TakeFirst &takeFirst);
    void addTitles(TextAnswer &answer) const;

    QString m_path;
    const NamesIndex &m_names;
    std::unique_ptr<WordsDatabase> m_database;
    RowMap m_rows;
    QList<Slot> m_uncommitted;
    QList<StoryId> m_lost;
    Issues m_issues;
    qint64 m_othersSeen = 0; ///< the last row that removeOthers() looked at
    int m_mendings = 0;
    bool m_isOpen = false; ///< it was tried, at least
    bool m_canWrite = false;
    bool m_isDamaged = false;
};

} // namespace Frontispiece
