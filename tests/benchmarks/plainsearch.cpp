// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "plainsearch.h"

#include <QUrl>

namespace Frontispiece::Bench {

namespace {

QByteArray expressionOf(const Query &query)
{
    QByteArray expression;
    for (const Term &term : query.freeTerms()) {
        if (!expression.isEmpty())
            expression += " AND ";
        expression += '"' + term.text.toUtf8() + '"';
        if (term.extent == Term::Extent::Prefix)
            expression += '*';
    }
    return expression;
}

} // namespace

PlainSearch::PlainSearch(const QString &path)
    : m_database(QUrl::fromLocalFile(path).toEncoded().toStdString() + "?immutable=1",
                 SQLite::OPEN_READONLY | SQLite::OPEN_URI)
    , m_statement(m_database, "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 50")
{
    m_database.exec("PRAGMA cache_size = -8192"); // KiB, as ours
}

int PlainSearch::search(const Query &query)
{
    const QByteArray expression = expressionOf(query);
    if (expression.isEmpty())
        return 0;
    m_statement.reset();
    m_statement.bind(1, expression.toStdString());
    int stories = 0;
    while (m_statement.executeStep())
        ++stories;
    return stories;
}

} // namespace Frontispiece::Bench
