// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Frontispiece {

struct TomlString
{
    QString text;
    qsizetype length = 0; ///< of it as it is written, with its quotes
};

/// Reads the string of TOML 1.0 that a text begins with: in double quotes with escapes, in single ones
/// without, or in three of either over several lines. Nothing if it has no end, or an escape that means
/// nothing.
[[nodiscard]] std::optional<TomlString> readTomlString(QStringView text);

} // namespace Frontispiece
