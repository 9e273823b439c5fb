// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// What a stretch of a book is to its reader.
enum class EpubMatter {
    Text,    ///< a story, or a chapter of one
    Opening, ///< a preface, a dedication: belongs to a novel, and is no story of a collection
    Left,    ///< a title page, contents, a licence: not shown
};

/// What a line of the contents stands for by its words, in the languages books are mostly in.
[[nodiscard]] EpubMatter matterOfTitle(const QString &title);

/// What a document is by its kind in EPUB 2's guide or EPUB 3's vocabulary: "title-page", "frontmatter
/// dedication". Text where the kind says nothing of it.
[[nodiscard]] EpubMatter matterOfKind(const QString &kind);

/// Whether a line only counts: "Chapter IV", "IV.", "4", "Part the Second", "Глава первая".
[[nodiscard]] bool isMereNumber(const QString &title);

/// Whether it counts something larger than a chapter: "Part One", "Book II".
[[nodiscard]] bool isPartTitle(const QString &title);

/// Whether a line is a chapter's, with a title or without: "Chapter IV", "Chapter 4: The Storm", "IV".
[[nodiscard]] bool isChapterTitle(const QString &title);

/// A title without the number before it: "IV. The Storm" → "The Storm". One without a number, or with
/// nothing else, stays as it is.
[[nodiscard]] QString withoutNumber(const QString &title);

} // namespace Frontispiece
