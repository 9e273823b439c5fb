// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyformat.h"

#include "boundedreading.h"
#include "epubstory.h"
#include "htmlstory.h"
#include "textstory.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct StoryFormats
{
    Q_DECLARE_TR_FUNCTIONS(StoryFormats)
};

struct Ending
{
    QLatin1StringView text;
    StoryFormat format;
};

constexpr std::array endings {
    Ending {"md"_L1, StoryFormat::Markdown},   Ending {"markdown"_L1, StoryFormat::Markdown},
    Ending {"mkd"_L1, StoryFormat::Markdown},  Ending {"mdown"_L1, StoryFormat::Markdown},
    Ending {"txt"_L1, StoryFormat::PlainText}, Ending {"text"_L1, StoryFormat::PlainText},
    Ending {"html"_L1, StoryFormat::Html},     Ending {"htm"_L1, StoryFormat::Html},
    Ending {"xhtml"_L1, StoryFormat::Html},    Ending {"epub"_L1, StoryFormat::Epub},
};

/// The whole of a text file; nothing, with an issue, if it is larger than one may be or cannot be read.
std::optional<QByteArray> readAll(QIODevice &file, const StoryFileName &name, Issues &issues)
{
    QByteArray bytes = readUpTo(file, largestStoryFile + 1);
    if (bytes.size() <= largestStoryFile)
        return bytes;
    issues.append({Issue::Severity::Error, name.path, 0,
                   StoryFormats::tr("The file is larger than %1 MB, which no story is.")
                       .arg(largestStoryFile / 1024 / 1024),
                   StoryFormats::tr("Divide it into several stories.")});
    return {};
}

ParsedInfo parseInfo(QByteArrayView bytes, StoryFormat format, const StoryFileName &name)
{
    switch (format) {
    case StoryFormat::Markdown: break;
    case StoryFormat::PlainText: return parseTextInfo(bytes, name);
    case StoryFormat::Html: return parseHtmlInfo(bytes, name);
    case StoryFormat::Epub: break; // is not read into memory
    }
    return parseStoryInfo(bytes, name);
}

ParsedStory parseWhole(QByteArrayView bytes, StoryFormat format, const StoryFileName &name)
{
    switch (format) {
    case StoryFormat::Markdown: break;
    case StoryFormat::PlainText: return parseTextStory(bytes, name);
    case StoryFormat::Html: return parseHtmlStory(bytes, name);
    case StoryFormat::Epub: break; // is not read into memory
    }
    return parseStory(bytes, name);
}

} // namespace

std::optional<StoryFormat> formatOf(QStringView path)
{
    const QStringView name = path.mid(path.lastIndexOf(u'/') + 1);
    const qsizetype point = name.lastIndexOf(u'.');
    if (point <= 0)
        return {};
    const auto found = std::ranges::find_if(endings, [ending = name.mid(point + 1)](const Ending &known) {
        return ending.compare(known.text, Qt::CaseInsensitive) == 0;
    });
    return found == endings.end() ? std::nullopt : std::optional(found->format);
}

QStringList storyFileEndings()
{
    QStringList all;
    for (const Ending &ending : endings)
        all.append(ending.text);
    return all;
}

ParsedFile parseStoryFile(QIODevice &file, StoryFormat format, const StoryFileName &name)
{
    if (format == StoryFormat::Epub)
        return parseEpub(file, name);
    ParsedFile parsed;
    const auto bytes = readAll(file, name, parsed.issues);
    if (!bytes)
        return parsed;
    ParsedInfo one = parseInfo(*bytes, format, name);
    if (one.info)
        parsed.stories.append({std::move(*one.info), {}});
    parsed.issues = std::move(one.issues);
    return parsed;
}

ParsedStory parseStoryFile(QIODevice &file, StoryFormat format, const StoryFileName &name,
                           const QString &part)
{
    if (format == StoryFormat::Epub)
        return parseEpubStory(file, name, part);
    ParsedStory parsed;
    const auto bytes = readAll(file, name, parsed.issues);
    return bytes ? parseWhole(*bytes, format, name) : parsed;
}

} // namespace Frontispiece
