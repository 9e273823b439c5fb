// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QByteArray>

namespace Frontispiece {

/// Issues as the catalogue keeps them, without the file they are of.
[[nodiscard]] QByteArray packIssues(const Issues &issues);
/// The same again. Bytes that are no issues give what could be read of them.
[[nodiscard]] Issues unpackIssues(const QByteArray &bytes, const QString &file);

} // namespace Frontispiece
