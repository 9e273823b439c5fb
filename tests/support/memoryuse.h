// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>

namespace Frontispiece::Test {

/// A line of a file such as /proc/self/status in bytes; 0 if there is none.
[[nodiscard]] inline qint64 memoryUse(const QByteArray &line, const QString &file)
{
    QFile status(file);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = '\n' + status.readAll();
    const QByteArray value = all.mid(all.indexOf('\n' + line + ':') + line.size() + 2);
    return value.left(value.indexOf('\n')).replace("kB", "").trimmed().toLongLong() * 1024;
}

/// What this program has of the memory now, in bytes.
[[nodiscard]] inline qint64 presentMemory()
{
    return memoryUse("VmRSS", QStringLiteral("/proc/self/status"));
}

/// The same, with what it shares with other programs shared out among them.
[[nodiscard]] inline qint64 settledMemory()
{
    return memoryUse("Pss", QStringLiteral("/proc/self/smaps_rollup"));
}

/// The most memory this program has used since forgetPeak(), in bytes.
[[nodiscard]] inline qint64 peakMemory()
{
    return memoryUse("VmHWM", QStringLiteral("/proc/self/status"));
}

/// Begins to count the peak anew. False where the system does not allow it.
[[nodiscard]] inline bool forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

} // namespace Frontispiece::Test
