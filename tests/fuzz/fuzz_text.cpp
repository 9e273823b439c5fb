// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// A plain text in any encoding, with Project Gutenberg's frame or without.
#include "fuzzing.h"
#include "storyrules.h"
#include "textdecoding.h"
#include "textstory.h"

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const StoryFileName name = storyFileName(u"/stories/lake.txt"_s);
    const QByteArrayView bytes = bytesOf(data, size);
    const DecodedText decoded = decodeText(bytes, name.path);
    require(isCleanText(decoded.text), "a decoded text is clean");
    require(!decoded.text.startsWith(QChar::ByteOrderMark), "a byte order mark is no text");
    requireAgreement(parseTextInfo(bytes, name), parseTextStory(bytes, name));
    return 0;
}
