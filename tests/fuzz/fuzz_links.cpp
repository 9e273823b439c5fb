// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// Names of other things that a story or a book writes: the first line is one, the second line the place it
// is written in, the rest a title.
#include "anchor.h"
#include "archive.h"
#include "fuzzing.h"
#include "outlineanchors.h"
#include "storyfile.h"
#include "storyoutline.h"
#include "wikilink.h"

#include <QDir>
#include <QFileInfo>

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

void requireInArchive(const QString &member)
{
    require(!member.startsWith(u'/') && !member.contains(u'\\'), "a member is named from its archive");
    const QStringList parts = member.split(u'/');
    require(!parts.contains(u".."_s) && !parts.contains(u"."_s), "a member lies in its archive");
    require(cleanMemberName(member) == member, "a clean name is as clean as can be");
}

/// A story in a folder with one picture, beside it a picture that is none of its own, and a link to that.
const CatalogueEntry &sampleEntry()
{
    static const CatalogueEntry entry = [] {
        const QString folder = scratchFolder();
        QDir(folder).mkpath(u"shelf/pictures"_s);
        for (const QString &name : {u"secret.png"_s, u"shelf/lake.png"_s, u"shelf/pictures/sea.png"_s})
            writeFile(folder + u'/' + name, "picture");
        QFile::link(folder + u"/secret.png"_s, folder + u"/shelf/link.png"_s);
        CatalogueEntry made;
        made.path = folder + u"/shelf/story.md"_s;
        return made;
    }();
    return entry;
}

void requirePictureInFolder(const QString &name)
{
    const PictureFile found = findPicture(sampleEntry(), name);
    require(found.path.isEmpty() != found.problem.isEmpty(), "a picture is found, or there is a problem");
    static const QString shelf = QFileInfo(sampleEntry().path).dir().canonicalPath() + u'/';
    require(found.path.isEmpty() || QFileInfo(found.path).canonicalFilePath().startsWith(shelf),
            "a picture lies in its story's folder");
}

void requireAnchors(const QString &title, const QString &anchor)
{
    Story story;
    story.text = title + u'\n' + title;
    const qsizetype second = title.size() + 1;
    story.blocks = {{.kind = Block::Kind::Heading, .level = 1, .range = {0, title.size()}},
                    {.kind = Block::Kind::Heading, .level = 2, .range = {second, title.size()}}};
    story.outline = outlineOf(story);
    const QStringList anchors = outlineAnchors(story.outline);
    require(anchors.size() == story.outline.size(), "each heading has an anchor");
    for (const QString &name : {anchor, headingAnchor(title), anchors.value(0), anchors.value(1)}) {
        const auto place = anchorOffset(story, name);
        require(!place || (*place >= 0 && *place <= story.text.size()), "an anchor is in the text");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto [first, rest] = halvesOf(bytesOf(data, size));
    const auto [second, third] = halvesOf(rest);
    const QString link = QString::fromUtf8(first);
    const QString from = QString::fromUtf8(second);
    const QString title = QString::fromUtf8(third).simplified();
    requireInArchive(cleanMemberName(link));
    requireInArchive(resolveMember(cleanMemberName(from), link).member);
    if (!link.contains(QChar::Null))
        requirePictureInFolder(link);
    requireAnchors(title, link);
    if (const auto wiki = readWikiLink(link)) {
        require(wiki->length > 0 && wiki->length <= link.size(), "a link is a part of its line");
        require(!wiki->markdown.isEmpty(), "a link is written as one");
    }
    require(blockIdStart(link) >= -1 && blockIdStart(link) <= link.size(), "a block's id is in its line");
    const StoryFileName name = storyFileName(u"/stories/"_s + from);
    require(name.path.startsWith(u"/stories/"_s), "a path stays as it is");
    return 0;
}
