// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "searchindex.h"

#include <QHash>

namespace Frontispiece::Test {

/// Answers each query, by what was typed, with the matches it was given beforehand.
class ScriptedIndex final : public SearchIndex
{
public:
    explicit ScriptedIndex(QHash<QString, QList<Match>> answers)
        : m_answers(std::move(answers))
    {
    }

    bool describe(const StoryInfo &, const QByteArray &) override { return false; }
    void add(const Story &, const QByteArray &) override { }
    void remove(const StoryId &) override { }
    [[nodiscard]] SearchResult search(const Query &query, qsizetype, const std::stop_token &,
                                      const TakePart &, qsizetype) const override
    {
        const QList<Match> matches = m_answers.value(query.toString());
        return {query, matches, matches.size()};
    }

private:
    QHash<QString, QList<Match>> m_answers;
};

} // namespace Frontispiece::Test
