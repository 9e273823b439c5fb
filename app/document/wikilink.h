// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Frontispiece {

/// A link as Obsidian writes it, in Markdown.
struct WikiLink
{
    QString markdown;
    qsizetype length = 0; ///< of what it stands for
};

/// Reads the link or picture with which the rest of a line begins: "[[Note]]", "[[Note#Heading|shown]]",
/// "![[picture.png]]". Nothing if it begins with none.
[[nodiscard]] std::optional<WikiLink> readWikiLink(QStringView line);

/// Where the "^block-id" begins that a line ends with, by which other notes link to it, the blanks before it
/// included; -1 if it has none.
[[nodiscard]] qsizetype blockIdStart(QStringView line);

} // namespace Frontispiece
