// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace Frontispiece {

/// Follows a Markdown text line by line and knows whether a fenced code block is open, one in a quote or a
/// list included. Close enough to the parser to tell what of the text is code before it is parsed.
class MarkdownFence
{
public:
    /// Takes the next line. A line that closes a fence leaves none open.
    void read(QStringView line);
    [[nodiscard]] bool isOpen() const { return m_length > 0; }

private:
    [[nodiscard]] bool endsWithItsContainer(QStringView line) const;

    QChar m_character;
    qsizetype m_length = 0; ///< 0 where none is open
    qsizetype m_indent = 0; ///< how far the text of the list item it stands in is indented
    bool m_isQuoted = false;
};

} // namespace Frontispiece
