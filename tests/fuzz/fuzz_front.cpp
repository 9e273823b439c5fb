// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// What stands between the fences of a front matter. The first line says what it is written in: "toml",
// "json", or anything else for YAML.
#include "frontmatter.h"
#include "fuzzing.h"
#include "storyrules.h"

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

FrontEntries entriesOf(const QString &text, FrontSyntax syntax, const QString &file)
{
    switch (syntax) {
    case FrontSyntax::Toml: return readToml(text, file);
    case FrontSyntax::Json: return readJson(text, file);
    case FrontSyntax::Yaml: break;
    }
    return readYaml(text, file);
}

/// A line of the file: the text's own lie behind the opening fence.
void requireLine(int line, qsizetype lines)
{
    require(line >= 0 && line <= lines + 2, "a line is one of the file's");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto [first, rest] = halvesOf(bytesOf(data, size));
    const QString text = QString::fromUtf8(rest);
    // What is longer is no front matter, and what is not clean never comes out of a decoded file.
    if (!isCleanText(text) || text.size() > longestFrontMatter)
        return 0;
    const FrontSyntax syntax = first == "toml" ? FrontSyntax::Toml
        : first == "json"                      ? FrontSyntax::Json
                                               : FrontSyntax::Yaml;
    const QString file = u"/stories/lake.md"_s;
    const qsizetype lines = text.count(u'\n') + 1;
    const FrontEntries entries = entriesOf(text, syntax, file);
    for (const FrontEntry &entry : entries.entries) {
        requireLine(entry.line, lines);
        require(entry.shape != FrontEntry::Shape::Nothing || entry.items.isEmpty(), "nothing has no items");
        require(entry.shape != FrontEntry::Shape::Text || entry.items.size() == 1, "a text is one item");
        for (const FrontItem &item : entry.items)
            requireLine(item.line, lines);
    }
    const FrontMatter front = readFrontMatter(text, file, syntax);
    requireSoundIssues(front.issues);
    for (const Issue &issue : front.issues)
        requireLine(issue.line, lines);
    return 0;
}
