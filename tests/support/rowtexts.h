// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyrow.h"

#include <QAbstractItemModel>

namespace Frontispiece::Test {

/// The main texts of a model's rows.
[[nodiscard]] inline QStringList rowTexts(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

[[nodiscard]] inline QStringList rowTexts(const QList<StoryRow> &rows)
{
    QStringList texts;
    for (const StoryRow &row : rows)
        texts.append(row.text);
    return texts;
}

/// What the rows are, a letter each: (A)rtist, (T)itle of a story, (S)ection, a(n)swer, story
/// (H)eading, (e)xcerpt, (m)ore, message (!), (E)ntry, nearest words (~).
[[nodiscard]] inline QString rowKinds(const QList<StoryRow> &rows)
{
    QString kinds;
    for (const StoryRow &row : rows)
        kinds += QStringView(u"ATSnHem!E~").at(static_cast<qsizetype>(row.kind));
    return kinds;
}

} // namespace Frontispiece::Test
