// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>

#include <unistd.h>

namespace Frontispiece::Test {

/// For as long as it lives, this program may do no more than any user: root, as whom build machines run
/// tests, may read what permissions forbid.
class Unprivileged final
{
public:
    /// The files and folders at `paths` are given to that user.
    explicit Unprivileged(const QStringList &paths)
    {
        if (::geteuid() != 0)
            return;
        for (const QString &path : paths)
            m_isReady = ::chown(QFile::encodeName(path).constData(), nobody, nobody) == 0 && m_isReady;
        m_wasRoot = true;
        // The real one as well: that is whom access() asks for.
        m_isReady = m_isReady && ::setresuid(nobody, nobody, 0) == 0;
        // A folder above them may be root's alone.
        for (const QString &path : paths)
            m_isReady = m_isReady && ::access(QFile::encodeName(path).constData(), F_OK) == 0;
    }
    ~Unprivileged()
    {
        if (m_wasRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("Cannot become root again.");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

    /// False where the system does not allow it.
    [[nodiscard]] bool isReady() const { return m_isReady; }

private:
    static constexpr unsigned nobody = 65534; // on every Linux
    bool m_wasRoot = false;
    bool m_isReady = true;
};

} // namespace Frontispiece::Test
