// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// What an element is to the story. Those from Link on are set in a line of text.
enum class HtmlRole {
    Inline,
    Block,
    Heading,
    Quote,
    BulletList,
    NumberedList,
    Item,
    Terms,
    Term,
    Definition,
    Code,
    Table,
    TableHead,
    Row,
    Cell,
    Caption,
    Link,
    Italic,
    Bold,
    Typed,
    Struck,
    Word, ///< a block inside a table's cell
};

/// The role of an element of that name.
[[nodiscard]] HtmlRole roleOf(const QString &name);

} // namespace Frontispiece
