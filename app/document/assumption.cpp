// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "assumption.h"

#include <QCoreApplication>

namespace Frontispiece {

namespace {

struct Assumption
{
    Q_DECLARE_TR_FUNCTIONS(Assumption)
};

} // namespace

void assumeFromName(StoryInfo &info, Issues &issues, const StoryFileName &name)
{
    const auto note = [&](const QString &text, const QString &advice) {
        issues.append({Issue::Severity::Note, name.path, 1, text, advice});
    };
    if (info.title.isEmpty()) {
        info.title = nameFromFile(name.fallbackId);
        note(Assumption::tr("The story has no title; “%1” was taken from the file’s name.").arg(info.title),
             Assumption::tr("Correct it in the story’s information, or add it to the file."));
    }
    if (info.artists.isEmpty()) {
        info.artists = {name.fallbackArtist};
        const bool isFile = name.fallbackArtist == nameFromFile(name.fallbackId);
        note((isFile ? Assumption::tr("The story names no artist; “%1” was taken from the file’s name.")
                     : Assumption::tr("The story names no artist; “%1” was taken from the folder’s name."))
                 .arg(name.fallbackArtist),
             Assumption::tr("Correct it in the story’s information, or add it to the file."));
    }
    if (info.id.isEmpty())
        info.id.value = name.fallbackId;
}

} // namespace Frontispiece
