// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "folding.h"
#include "searchindex.h"

namespace Frontispiece {

/// A search index that keeps every story folded in memory and reads through it at each query: right
/// for the bundled stories and small folders.
class MemoryIndex final : public SearchIndex
{
public:
    void add(const Story &story) override;
    void remove(const StoryId &id) override;
    [[nodiscard]] SearchResult search(const Query &query, qsizetype limit = 0,
                                      const std::stop_token &stop = {}) const override;

private:
    /// A name, title or keyword of a story.
    struct Value
    {
        Reason reason;
        QString text;
        FoldedText folded;
        std::optional<Passage> firstMention; ///< in the story's text
    };
    struct Entry
    {
        StoryId id;
        QString title;
        QList<Value> values;
        QString text;
        FoldedText folded;
    };

    static void searchValues(const Entry &entry, const Query &query, QList<Match> &matches);
    static void searchText(const Entry &entry, const Query &query, QList<Match> &matches);

    QList<Entry> m_entries;
};

} // namespace Frontispiece
