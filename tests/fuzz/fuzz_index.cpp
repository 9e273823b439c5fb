// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// A damaged index.db: a search may find less, but says so, and the index is begun anew. What the input does
// to it: see damage.h.
#include "damage.h"
#include "ftsindex.h"
#include "fuzzing.h"
#include "storyrules.h"

#include <QDir>

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

Story sampleStory()
{
    Story story;
    story.info.id = {u"loom"_s};
    story.info.title = u"The Loom"_s;
    story.info.artists = {u"Ana Kalmurzaev"_s};
    story.info.summary = u"A thread is lost."_s;
    story.info.people = {u"Old Tomas"_s};
    story.text = u"A loose thread, and the red of it. Old Tomas found the thread."_s;
    story.blocks = {{.kind = Block::Kind::Paragraph, .range = {0, story.text.size()}}};
    return story;
}

const QByteArray &soundFile()
{
    static const QByteArray bytes = [] {
        const QString path = scratchFolder() + u"/sound.db"_s;
        {
            FtsIndex index(path);
            index.add(sampleStory(), "1");
            index.flush();
            require(index.takeIssues().isEmpty(), "a new file is no problem");
        }
        QFile file(path);
        require(file.open(QIODevice::ReadOnly), "a new file can be read");
        return file.readAll();
    }();
    return bytes;
}

void search(const SearchIndex &index)
{
    for (const QString &typed : {u"thread"_s, u"\"loose thread\""_s, u"tom"_s, u"thraed"_s, u"red -iron"_s}) {
        const SearchResult result = index.search(Query::fromString(typed));
        require(result.total >= result.matches.size(), "no more is told than there is");
        for (const Match &match : result.matches)
            require(!match.passage || match.passage->start >= 0, "a passage lies in a text");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray &sound = soundFile();
    QDir folder(scratchFolder() + u"/cache"_s);
    folder.removeRecursively();
    folder.mkpath(u"."_s);
    const QString path = folder.filePath(u"index.db"_s);
    writeFile(path, sound);
    damage(path, bytesOf(data, size));
    FtsIndex index(path);
    if (!index.describe(sampleStory().info, "1"))
        index.add(sampleStory(), "1");
    search(index);
    (void)index.keepOnlyDescribed();
    // A reader whose index turns out to be damaged has it made again, and finds what there is.
    for (const StoryId &id : index.takeLost())
        require(id == sampleStory().info.id, "only what was there is lost");
    index.add(sampleStory(), "2");
    index.flush();
    search(index);
    requireSoundIssues(index.takeIssues());
    return 0;
}
