// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// A page of HTML: as a file, as a page, and as a chapter of a book.
#include "fuzzing.h"
#include "htmlreader.h"
#include "htmlstory.h"
#include "storyrules.h"

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

void requireSoundPage(const ReadHtml &page)
{
    requireSoundBlocks(page.content.text, page.content.blocks);
    for (const qsizetype anchor : page.anchors)
        require(anchor >= 0 && anchor <= page.content.text.size(), "an anchor is in the text");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const StoryFileName name = storyFileName(u"/stories/lake.html"_s);
    const QByteArrayView bytes = bytesOf(data, size);
    requireAgreement(parseHtmlInfo(bytes, name), parseHtmlStory(bytes, name));
    const QString markup = QString::fromUtf8(bytes);
    if (isCleanText(markup))
        requireSoundPage(readHtml(markup, Markup::Xhtml));
    return 0;
}
