// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "passage.h"
#include "query.h"
#include "storylistroles.h"

#include <QList>

#include <optional>

namespace Frontispiece {

/// The parts that answers are shown in.
enum class AnswerSection { Artists, Titles, Subjects, Summaries, Passages };

/// One row of the story list, as plain data.
struct StoryRow
{
    RowKind kind = RowKind::Artist;
    QString text;
    QString detail;
    QString count;                  ///< of a heading: how many answers stand below it
    QList<Passage> ranges;          ///< in text
    StoryId story;                  ///< empty for headings of sections and artists with several stories
    std::optional<Passage> passage; ///< where to open; none: where reading stopped
    AnswerSection section = AnswerSection::Artists; ///< of More: which it shows more of, if not of a story
    QString picture;
    Tier tier = Tier::Exact; ///< of an answer
    qint64 words = 0;
    bool foldable = false;
    bool folded = false;

    [[nodiscard]] bool isChoosable() const
    {
        return kind != RowKind::Section && kind != RowKind::Message && kind != RowKind::Nearest;
    }
    friend bool operator==(const StoryRow &, const StoryRow &) = default;
};

} // namespace Frontispiece
