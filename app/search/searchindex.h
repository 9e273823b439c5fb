// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "match.h"
#include "story.h"

#include <stop_token>

namespace Frontispiece {

/// Answers queries over the stories it was given. Used from one thread at a time.
class SearchIndex
{
public:
    SearchIndex() = default;
    virtual ~SearchIndex() = default;
    Q_DISABLE_COPY_MOVE(SearchIndex)

    /// Takes a story in, in place of an earlier one with its id.
    virtual void add(const Story &story) = 0;
    virtual void remove(const StoryId &id) = 0;
    /// The best `limit` matches (0: all). Ends early, with what it has, once `stop` is requested.
    [[nodiscard]] virtual SearchResult search(const Query &query, qsizetype limit = 0,
                                              const std::stop_token &stop = {}) const = 0;
};

} // namespace Frontispiece
