// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bookrules.h"

#include "epubstory.h"
#include "fuzzing.h"
#include "storyrules.h"

#include <QBuffer>
#include <QSet>

#include <algorithm>

namespace Frontispiece::Fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Each is read from the archive anew: more would only make the fuzzer slow.
constexpr qsizetype readStories = 4;
constexpr qint64 largestPicture = 1024LL * 1024;

} // namespace

void requireSoundBook(const QByteArray &archive)
{
    static const StoryFileName name = storyFileName(u"/stories/lake.epub"_s);
    QBuffer file;
    file.setData(archive);
    require(file.open(QIODevice::ReadOnly), "a buffer can be opened");
    const ParsedFile parsed = parseEpub(file, name);
    requireSoundIssues(parsed.issues);
    require(!parsed.stories.isEmpty() || !parsed.issues.isEmpty(), "a book without stories has a reason");
    QSet<QString> parts;
    QSet<StoryId> ids;
    for (const FoundStory &found : parsed.stories) {
        parts.insert(found.part);
        ids.insert(found.info.id);
    }
    require(parts.size() == parsed.stories.size(), "each story has a part of its own");
    require(ids.size() == parsed.stories.size(), "each story has an id of its own");
    for (const FoundStory &found : parsed.stories.first(std::min(readStories, parsed.stories.size()))) {
        const ParsedStory whole = parseEpubStory(file, name, found.part);
        requireSoundIssues(whole.issues);
        require(whole.story.has_value(), "a story that was found is read");
        requireSoundStory(*whole.story);
        require(whole.story->info == found.info, "the description agrees with the story");
        const MemberBytes picture = readEpubMember(file, found.info.frontispiece.file, largestPicture);
        require(picture.bytes.size() <= largestPicture, "no more of a member is read than was asked for");
    }
}

} // namespace Frontispiece::Fuzz
