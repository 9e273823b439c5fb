// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Frontispiece::Test {

/// Sets or clears an environment variable for as long as it lives.
class EnvironmentGuard final
{
public:
    explicit EnvironmentGuard(const char *name)
        : m_name(name)
        , m_was(qgetenv(name))
        , m_wasSet(qEnvironmentVariableIsSet(name))
    {
        qunsetenv(name);
    }
    EnvironmentGuard(const char *name, const QByteArray &value)
        : EnvironmentGuard(name)
    {
        qputenv(name, value);
    }
    ~EnvironmentGuard()
    {
        if (m_wasSet)
            qputenv(m_name, m_was);
        else
            qunsetenv(m_name);
    }
    Q_DISABLE_COPY_MOVE(EnvironmentGuard)

private:
    const char *m_name;
    QByteArray m_was;
    bool m_wasSet;
};

} // namespace Frontispiece::Test
