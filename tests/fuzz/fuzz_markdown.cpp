// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// A file of Markdown with its front matter, as it lies on the disk.
#include "fuzzing.h"
#include "storyrules.h"

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const StoryFileName name = storyFileName(u"/stories/ana-kalmurzaev/story.md"_s);
    const QByteArrayView bytes = bytesOf(data, size);
    requireAgreement(parseStoryInfo(bytes, name), parseStory(bytes, name));
    return 0;
}
