// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace Frontispiece {

/// A text file taken apart: what it says of its story, and the story.
struct TextParts
{
    QString title;
    QStringList artists;
    QString language;         ///< a BCP 47 tag, where the language's name is known
    bool isTitleLine = false; ///< the title is a line that stands alone, with nothing that calls it one
    QString body;
};

/// "English" → "en". A tag stays one; what is neither is nothing.
[[nodiscard]] QString languageTag(const QString &name);

/// The artists that one line names: "Jane Roe and John Doe".
[[nodiscard]] QStringList artistsIn(const QString &line);

/// Whom a line "by Jane Roe" names; a sentence that begins so names nobody.
[[nodiscard]] QString namedBy(QStringView line);

/// The text without the title and the names that it begins with, where `known` has the same.
[[nodiscard]] QStringView withoutRepeatedHead(QStringView body, const TextParts &known);

/// Reads lines such as "Title: Rings", where indented ones go on with the one before: a title's second line,
/// or another author.
class FieldReader
{
public:
    explicit FieldReader(TextParts &parts)
        : m_parts(parts)
    {
    }

    /// Whether the line is one of those that are read.
    bool read(QStringView line);

private:
    enum class Field { None, Title, Artist, Language };

    void take(Field field, const QString &value);

    TextParts &m_parts;
    Field m_last = Field::None;
};

} // namespace Frontispiece
