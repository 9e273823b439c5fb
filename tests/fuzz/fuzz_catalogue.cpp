// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// A damaged catalogue.db: what it says is not believed blindly, and it is begun anew. What the input does to
// it: see damage.h.
#include "cataloguedesk.h"
#include "damage.h"
#include "fuzzing.h"
#include "storyrules.h"

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

/// A folder with two stories, its catalogue, and the library that is told of both.
struct Sample
{
    Test::CatalogueDesk desk {{u"a"_s}, scratchFolder()};
    QByteArray sound;

    Sample()
    {
        for (const QString &name : {u"a/loom.md"_s, u"a/rings.md"_s}) {
            require(desk.write(name,
                               "---\ntitle: The Loom\nartist: Ana\nsummary: |\n" + QByteArray(4000, 'a')
                                   + "\n---\nA loose thread of " + name.toUtf8()),
                    "a story can be written");
        }
        desk.look();
        desk.keeper.reset();
        sound = Test::bytesOf(desk.database());
        require(!sound.isEmpty(), "there is a catalogue");
    }
};

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Sample sample;
    Test::CatalogueDesk &desk = sample.desk;
    desk.keeper.reset();
    for (const QString &ending : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(desk.database() + ending);
    writeFile(desk.database(), sample.sound);
    damage(desk.database(), Fuzz::bytesOf(data, size));
    desk.restart();
    desk.look();
    requireSoundIssues(desk.library->issues().all());
    // What was mended can be read.
    desk.restart();
    desk.look();
    requireSoundIssues(desk.library->issues().all());
    return 0;
}
