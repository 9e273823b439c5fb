// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// Folding, and the way back: any UTF-16 at all, as a text of a program's own may be.
#include "folding.h"
#include "fuzzing.h"

#include <algorithm>
#include <cstring>

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;

namespace {

void requireWayBack(const FoldedText &folded, qsizetype sourceSize)
{
    const qsizetype size = folded.text().size();
    Passage last;
    for (qsizetype at = 0; at < size; ++at) {
        const Passage one = folded.toSource({at, 1});
        require(one.start >= 0 && one.length > 0, "a character came from one at least");
        require(one.end() <= sourceSize, "a character came from the text");
        require(one.start >= last.start && one.end() >= last.end(), "the way back is in order");
        const Passage here = folded.toSource({at, 0});
        require(here.start == one.start && here.isEmpty(), "a place is where its character begins");
        const Passage upToHere = folded.toSource({0, at + 1});
        require(upToHere.start == folded.toSource({0, 0}).start && upToHere.end() == one.end(),
                "a range ends where its last character does");
        last = one;
    }
    if (size > 0)
        require(folded.toSource({0, size}).end() == sourceSize, "all of it reaches to the text's end");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QString source(qsizetype(size / sizeof(char16_t)), Qt::Uninitialized);
    if (!source.isEmpty())
        std::memcpy(source.data(), data, size_t(source.size()) * sizeof(char16_t));
    const FoldedText folded(source);
    requireWayBack(folded, source.size());
    require(folded.text().isValidUtf16(), "no half characters are left");
    // What was folded is not folded any further: a query and a text meet wherever they come from.
    require(FoldedText(folded.text()).text() == folded.text(), "folding twice is folding once");
    return 0;
}
