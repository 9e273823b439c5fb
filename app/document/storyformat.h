// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyparser.h"

class QIODevice;

namespace Frontispiece {

/// What a file of stories is written in.
enum class StoryFormat { Markdown, PlainText, Html, Epub };

/// The format that a file's name tells of by its ending; none if it is no file of stories.
[[nodiscard]] std::optional<StoryFormat> formatOf(QStringView path);

/// The endings that formatOf() knows, such as "md", without the point and in small letters.
[[nodiscard]] QStringList storyFileEndings();

/// One of a file's stories. `part` names it within the file, and is empty where the file has only one.
struct FoundStory
{
    StoryInfo info;
    QString part;

    friend bool operator==(const FoundStory &, const FoundStory &) = default;
};

/// What a file of stories holds.
struct ParsedFile
{
    QList<FoundStory> stories;
    Issues issues;
};

/// No text by one author comes near it; a file that does is no story, and would fill the memory.
inline constexpr qint64 largestStoryFile = 16LL * 1024 * 1024;

/// A collection with its pictures may be larger: only the chapter that is read is unpacked.
inline constexpr qint64 largestCollectionFile = 512LL * 1024 * 1024;

/// Finds the stories in a file that is open for reading and can be sought in. Nothing thrown, nothing lost:
/// what is wrong is an issue.
[[nodiscard]] ParsedFile parseStoryFile(QIODevice &file, StoryFormat format, const StoryFileName &name);

/// Reads one of them whole.
[[nodiscard]] ParsedStory parseStoryFile(QIODevice &file, StoryFormat format, const StoryFileName &name,
                                         const QString &part);

} // namespace Frontispiece
