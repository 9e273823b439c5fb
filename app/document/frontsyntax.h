// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

namespace Frontispiece {

/// What a front matter is written in. YAML stands between lines of "---", TOML between lines of "+++", JSON
/// between braces.
enum class FrontSyntax { Yaml, Toml, Json };

/// A text in a front matter; or what can be made of something that is none.
struct FrontItem
{
    QString text;       ///< of something else the "name" it has, or its one entry; otherwise empty
    bool isText = true; ///< rather than a table, or a list in a list
    int line = 1;       ///< in the file
};

/// A key of a front matter and its value, whatever the syntax.
struct FrontEntry
{
    enum class Shape { Nothing, Text, List, Other };

    QString key;
    int line = 1; ///< in the file
    Shape shape = Shape::Nothing;
    QList<FrontItem> items; ///< those of a list; otherwise one, or of nothing none
};

struct FrontEntries
{
    QList<FrontEntry> entries;
    Issues issues;
};

/// Each takes the text between the fences, or with the braces. `file` names the file in issues. What cannot
/// be read is one issue, with its line in the file.
[[nodiscard]] FrontEntries readYaml(const QString &yaml, const QString &file);
[[nodiscard]] FrontEntries readToml(const QString &toml, const QString &file);
[[nodiscard]] FrontEntries readJson(const QString &json, const QString &file);

} // namespace Frontispiece
