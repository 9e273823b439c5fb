// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// Makes a folder that only its owner may enter, unless there is one.
void makePrivateFolder(const QString &path);

/// Makes an empty file that only its owner may read, in place of one that may be there. Returns what went
/// wrong, or an empty string.
[[nodiscard]] QString makePrivateFile(const QString &path);

/// Gives the file at `draft` the name `path`, in place of one that may be there: at no moment is there
/// none. Returns what went wrong, or an empty string; then the draft is still there.
[[nodiscard]] QString replaceFile(const QString &path, const QString &draft);

} // namespace Frontispiece
