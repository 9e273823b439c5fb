// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingdesk.h"
#include "storylistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace Frontispiece::Test {

/// A reading desk with the list beside the page, watched by Qt's model tester.
class ListDesk final
{
public:
    explicit ListDesk(std::unique_ptr<SearchIndex> index)
        : searcher(std::move(index))
        , model(desk.library(), desk.session(), searcher)
        , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
    }

    /// Types `text`, and waits until the list answers it.
    [[nodiscard]] bool ask(const QString &text)
    {
        QSignalSpy answered(&model, &StoryListModel::answered);
        model.setQuery(Query::fromString(text));
        return !answered.isEmpty() || answered.wait();
    }

    [[nodiscard]] QList<StoryRow> rows() const
    {
        QList<StoryRow> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.append(model.row(model.index(row)));
        return rows;
    }
    /// The first row with this text; invalid if there is none.
    [[nodiscard]] QModelIndex find(const QString &text) const
    {
        const QModelIndexList found = model.match(model.index(0), Qt::DisplayRole, text, 1,
                                                  Qt::MatchExactly | Qt::MatchCaseSensitive);
        return found.value(0);
    }

    ReadingDesk desk;
    Searcher searcher;
    StoryListModel model;

private:
    QAbstractItemModelTester m_tester;
};

} // namespace Frontispiece::Test
