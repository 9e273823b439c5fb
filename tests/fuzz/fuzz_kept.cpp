// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// Small files and pieces that the application wrote itself, and that came back as something else. The first
// line says which: "settings", "window", "positions", "entry", or "text".
#include "catalogueentry.h"
#include "fuzzing.h"
#include "oldpositions.h"
#include "settingsstore.h"
#include "storedtext.h"

#include <QDir>
#include <QFileInfo>

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

void readSettings(QByteArrayView bytes, bool areChoices)
{
    ignoreWarnings(); // QSettings has a word to say of what it cannot make
    const Paths paths = Paths::below(scratchFolder());
    for (const QString &path : {paths.settings, paths.windowState})
        QDir().mkpath(QFileInfo(path).path());
    writeFile(areChoices ? paths.settings : paths.windowState, bytes);
    SettingsStore store(paths);
    const Settings &settings = store.settings();
    require(settings.textSize >= Settings::smallestText && settings.textSize <= Settings::largestText,
            "a text size is within its bounds");
    require(store.searches().size() <= SettingsStore::mostSearches, "no more searches than are kept");
    require(store.windowState().sideBarWidth > 0, "the side bar has a width");
}

void readPositions(const QByteArray &json)
{
    const auto places = oldPositions(json, 1);
    if (!places)
        return;
    for (const DatedPosition &dated : places->positions) {
        require(dated.position.offset >= 0, "a position is in a text");
        require(dated.position.progress >= 0 && dated.position.progress <= 1, "progress is a part of one");
    }
    require(!places->last || places->last->place.passage.start >= 0, "the last place is in a text");
}

void readEntry(const QByteArray &bytes)
{
    const PackedEntry packed = PackedEntry::fromBytes(bytes);
    if (packed.id().isEmpty())
        return;
    const CatalogueEntry entry = packed.unpack();
    require(entry.info.id == packed.id() && entry.info.title == packed.title(), "parts agree with the whole");
    require(PackedEntry(entry).unpack() == entry, "an entry that was read can be kept");
}

void readText(const QByteArray &bytes)
{
    if (const auto text = unpackText(bytes))
        require(text->shown.size() == text->searched.size(), "shown and searched have the same places");
    const StoryValue value {Reason::Person, u"Mia"_s};
    if (const auto mention = findMention(bytes, value))
        require(mention->start >= 0 && mention->length >= 0, "a mention is in a text");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto [first, rest] = halvesOf(bytesOf(data, size));
    const QByteArray bytes = rest.toByteArray();
    if (first == "settings" || first == "window")
        readSettings(bytes, first == "settings");
    else if (first == "positions")
        readPositions(bytes);
    else if (first == "entry")
        readEntry(bytes);
    else
        readText(bytes);
    return 0;
}
