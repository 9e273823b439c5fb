// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace Frontispiece {

/// A problem as the reader is told of it: what happened to what, and what can be done.
struct Issue
{
    enum class Severity {
        Note,    ///< something was assumed; nothing is missing
        Warning, ///< the story is shown, a part of it is not as its author meant it
        Error,   ///< a story could not be shown
    };

    Severity severity = Severity::Warning;
    QString file;
    int line = 0; ///< counted from 1; 0 where no line can be named
    QString text;
    QString advice;

    friend bool operator==(const Issue &, const Issue &) = default;
};

using Issues = QList<Issue>;

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::Issue)
