// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "searchindex.h"
#include "storymatching.h"

namespace Frontispiece {

/// A search index that keeps every story folded in memory and reads through it at each query: right
/// for small libraries, and nothing is left behind.
class MemoryIndex final : public SearchIndex
{
public:
    bool describe(const StoryInfo &info, const QByteArray &stamp) override;
    void add(const Story &story, const QByteArray &stamp) override;
    void remove(const StoryId &id) override;
    /// Without a limit, all matches there are.
    [[nodiscard]] SearchResult search(const Query &query, qsizetype limit = 0,
                                      const std::stop_token &stop = {}) const override;

private:
    struct Value
    {
        StoryValue value;
        FoldedText folded;
        std::optional<Passage> firstMention; ///< in the story's text
    };
    struct Entry
    {
        StoryId id;
        QByteArray stamp; ///< of the text; empty while there is none
        QString title;
        QList<Value> values;
        QString text;
        FoldedText folded;
    };

    static void takeValues(Entry &entry, const StoryInfo &info);
    static void searchValues(const Entry &entry, const Query &query, QList<Match> &matches);
    static void searchText(const Entry &entry, const Query &query, QList<Match> &matches);

    QHash<StoryId, Entry> m_entries;
};

} // namespace Frontispiece
