// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

/// What a reader is told when something is wrong with the index on disk.
namespace Frontispiece::SearchIssues {

[[nodiscard]] Issue unwritable(const QString &path, const QString &error);
[[nodiscard]] Issue unreadable(const QString &path, const QString &error);
[[nodiscard]] Issue notAFile(const QString &path);
/// It was damaged and is made again.
[[nodiscard]] Issue begunAnew(const QString &path);
/// It was damaged so often that it is not made again.
[[nodiscard]] Issue givenUp(const QString &path);
/// There are more stories than can be searched.
[[nodiscard]] Issue full(qsizetype stories);

} // namespace Frontispiece::SearchIssues
