// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// An EPUB's members: a line "=== OEBPS/content.opf" begins one, and all of them are packed by the target
// itself. What is inside a book is reached without a word of the zip format having to be right.
#include "bookrules.h"
#include "epubbuilder.h"
#include "fuzzing.h"

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMembersHere = 40;

/// The book around the members: what leads to "OEBPS/content.opf".
const QByteArray container = "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                             "<rootfile full-path='OEBPS/content.opf'/></rootfiles></container>";

QList<Test::ZipMember> membersOf(QByteArrayView input)
{
    QList<Test::ZipMember> members {{u"mimetype"_s, "application/epub+zip"},
                                    {u"META-INF/container.xml"_s, container}};
    while (!input.isEmpty() && members.size() < mostMembersHere) {
        const auto [line, rest] = halvesOf(input);
        input = rest;
        if (line.startsWith("=== "))
            members.append({QString::fromUtf8(line.sliced(4)), {}});
        else
            members.last().bytes += line.toByteArray() + '\n';
    }
    return members;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    requireSoundBook(Test::zipOf(membersOf(bytesOf(data, size))));
    return 0;
}
