// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// A damaged reader.db: it is read, mended or refused, and never makes anything worse. What the input does to
// it: see damage.h.
#include "damage.h"
#include "fuzzing.h"
#include "readerfile.h"
#include "storyrules.h"

#include <QDir>

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

ReadingPlaces samplePlaces()
{
    ReadingPlaces places;
    places.positions.insert({u"rings"_s}, {{1200, u"‘Red,’ said Ana"_s, 0.5, false}, 1000});
    places.positions.insert({u"loom"_s}, {{0, u"The first picture"_s, 1, true}, 2000});
    places.last = DatedPlace {{{u"rings"_s}, {1200, 0}}, 1000};
    places.sources.insert(u"/stories"_s, {500, false, 500});
    places.corrections.insert({u"loom"_s}, {{u"The Loom"_s, {u"Ana"_s}}, 700});
    places.identities.insert({u"loom"_s}, {{u"/stories/loom.md"_s, {}, "stamp"}, 800});
    return places;
}

/// The bytes of a sound file.
const QByteArray &soundFile()
{
    static const QByteArray bytes = [] {
        const QString path = scratchFolder() + u"/sound/reader.db"_s;
        {
            ReaderFile file(path);
            require(file.load().issues.isEmpty(), "a new file is no problem");
            require(file.write(samplePlaces()).isEmpty(), "a new file can be written");
        }
        QFile file(path);
        require(file.open(QIODevice::ReadOnly), "a new file can be read");
        return file.readAll();
    }();
    return bytes;
}

void requireSound(const ReadingPlaces &places)
{
    for (const DatedPosition &dated : places.positions) {
        require(dated.position.offset >= 0, "a position is in a text");
        require(dated.position.progress >= 0 && dated.position.progress <= 1, "progress is a part of one");
    }
    require(!places.last || places.last->place.passage.start >= 0, "the last place is in a text");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray &sound = soundFile();
    QDir folder(scratchFolder() + u"/home"_s);
    folder.removeRecursively();
    folder.mkpath(u"."_s);
    const QString path = folder.filePath(u"reader.db"_s);
    writeFile(path, sound);
    damage(path, bytesOf(data, size));
    bool isRefused = false;
    {
        ReaderFile file(path);
        const LoadedPlaces loaded = file.load();
        requireSoundIssues(loaded.issues);
        requireSound(loaded.places);
        ReadingPlaces more;
        more.positions.insert({u"echo"_s}, {{7, u"Echoes"_s, 0.25, false}, 9000});
        const Issues issues = file.write(more);
        requireSoundIssues(issues);
        isRefused = !issues.isEmpty();
        requireSoundIssues(file.backUp());
    }
    // What could be written is there, and read without a word, at the next start.
    const LoadedPlaces again = ReaderFile(path).load();
    requireSound(again.places);
    if (isRefused)
        return 0; // which has been told of
    if (again.places.positions.contains({u"echo"_s}))
        require(again.issues.isEmpty(), "a file that was mended is sound");
    else
        require(!again.issues.isEmpty(), "what is not kept is told of");
    return 0;
}
