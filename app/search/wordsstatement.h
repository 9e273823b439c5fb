// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

/// What WordsDatabase's parts share in handling statements.
namespace Frontispiece {

inline void bindText(SQLite::Statement &statement, int index, const QByteArray &bytes)
{
    statement.bind(index, bytes.toStdString());
}

/// Ends what a statement still holds, whatever happens.
class Resetting
{
public:
    explicit Resetting(SQLite::Statement &statement)
        : m_statement(statement)
    {
    }
    ~Resetting()
    {
        m_statement.tryReset();
        try {
            m_statement.clearBindings();
        } catch (
            const SQLite::Exception &) { // NOLINT(bugprone-empty-catch): it cannot fail, but says it could
        }
    }
    Q_DISABLE_COPY_MOVE(Resetting)

private:
    SQLite::Statement &m_statement;
};

} // namespace Frontispiece
