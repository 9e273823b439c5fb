// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "namesindex.h"
#include "searchindex.h"
#include "storytexts.h"

namespace Frontispiece {

/// A search index for libraries of any size. Names and titles are in memory, all of them found; texts are
/// in a file that may be deleted, where at most StoryTexts' limits are looked at for one answer.
class FtsIndex final : public SearchIndex
{
public:
    /// `path`: of a file that may not be there yet, or ":memory:".
    explicit FtsIndex(QString path);

    bool describe(const StoryInfo &info, const QByteArray &stamp) override;
    void add(const Story &story, const QByteArray &stamp) override;
    void remove(const StoryId &id) override;
    void flush() override;
    bool keepOnlyDescribed() override;
    [[nodiscard]] QList<StoryId> takeLost() override;
    [[nodiscard]] Issues takeIssues() override;
    [[nodiscard]] SearchResult search(const Query &query, qsizetype limit = 0,
                                      const std::stop_token &stop = {}, const TakePart &take = {},
                                      qsizetype passages = listedPassages) const override;

private:
    [[nodiscard]] NamesIndex::Slot put(const StoryInfo &info);
    [[nodiscard]] SearchResult answer(const Query &query, qsizetype limit, const std::stop_token &stop,
                                      const TakePart &take, qsizetype passages) const;
    [[nodiscard]] NamesIndex::SlotSet excluded(const Query &query, const std::stop_token &stop) const;
    [[nodiscard]] Query nearest(const Query &query, const std::stop_token &stop) const;
    [[nodiscard]] QStringList nearestWords(const Term &word, const std::stop_token &stop) const;
    [[nodiscard]] QStringList nearestPhrases(const Term &phrase, const std::stop_token &stop) const;

    NamesIndex m_names;
    std::unique_ptr<StoryTexts> m_texts; ///< what goes wrong while searching is noted there
    bool m_isFull = false;
};

} // namespace Frontispiece
