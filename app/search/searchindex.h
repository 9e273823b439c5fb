// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "match.h"
#include "story.h"

#include <functional>
#include <stop_token>

namespace Frontispiece {

/// Answers queries over the stories it was given. Used from one thread at a time. Nothing is thrown.
class SearchIndex
{
public:
    SearchIndex() = default;
    virtual ~SearchIndex() = default;
    Q_DISABLE_COPY_MOVE(SearchIndex)

    /// Takes in what is known of a story without its text, in place of what was known before: its names and
    /// titles are found from now on. `stamp` is a fingerprint of the content; an empty one is never the
    /// same. Returns whether the text of that stamp is here already, so that it need not be read and added.
    virtual bool describe(const StoryInfo &info, const QByteArray &stamp) = 0;
    /// Takes a whole story in, in place of an earlier one with its id.
    virtual void add(const Story &story, const QByteArray &stamp) = 0;
    virtual void remove(const StoryId &id) = 0;
    /// Makes what was taken in last.
    virtual void flush() { }

    /// Once all stories were described: lets go of a few that are kept from earlier runs and were not, which
    /// are never found in any case. Returns whether there may be more of them.
    virtual bool keepOnlyDescribed() { return false; }
    /// Stories whose texts were lost since they were described, because the index was damaged: they have to
    /// be added again.
    [[nodiscard]] virtual QList<StoryId> takeLost() { return {}; }
    /// What went wrong since the last call.
    [[nodiscard]] virtual Issues takeIssues() { return {}; }

    /// Takes what is known of an answer before it is whole; what follows goes behind it.
    using TakePart = std::function<void(const SearchResult &part)>;

    /// As many passages as a list has room for.
    static constexpr qsizetype listedPassages = 200;

    /// The best `limit` matches; 0: as many as somebody looks through, of passages about as many as
    /// `passages`. Ends early, with what it has, once `stop` is requested. Names are handed to `take` at
    /// once, and passages as soon as there are enough to be read.
    [[nodiscard]] virtual SearchResult search(const Query &query, qsizetype limit = 0,
                                              const std::stop_token &stop = {}, const TakePart &take = {},
                                              qsizetype passages = listedPassages) const = 0;
};

} // namespace Frontispiece
