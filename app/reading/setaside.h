// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <optional>

namespace Frontispiece {

/// Renames a file to `path` and `ending`, with a number behind it where that is taken: what was set aside
/// earlier is as precious. `companions`: endings of the files that belong to it ("-wal"), which go with
/// it. Returns the new name, or nothing if it could not be renamed. A file that is not there is passed
/// over.
[[nodiscard]] std::optional<QString> setAside(const QString &path, const QString &ending,
                                              const QStringList &companions = {});

} // namespace Frontispiece
