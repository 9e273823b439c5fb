// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "packedissues.h"

#include <QDataStream>
#include <QIODevice>

namespace Frontispiece {

QByteArray packIssues(const Issues &issues)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (const Issue &issue : issues)
        out << static_cast<qint32>(issue.severity) << static_cast<qint32>(issue.line) << issue.text
            << issue.advice;
    return bytes;
}

Issues unpackIssues(const QByteArray &bytes, const QString &file)
{
    Issues issues;
    QDataStream in(bytes);
    while (!in.atEnd() && in.status() == QDataStream::Ok) {
        qint32 severity = 0;
        qint32 line = 0;
        Issue issue;
        in >> severity >> line >> issue.text >> issue.advice;
        issue.severity = static_cast<Issue::Severity>(severity);
        issue.line = line;
        issue.file = file;
        issues.append(issue);
    }
    return issues;
}

} // namespace Frontispiece
