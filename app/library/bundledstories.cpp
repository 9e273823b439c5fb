// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"

#include "storyfile.h"

#include <QDir>

namespace Frontispiece {

using namespace Qt::StringLiterals;

Catalogue bundledStories()
{
    Catalogue catalogue;
    const QStringList folders = QDir(u":/stories"_s).entryList(QDir::Dirs, QDir::Name);
    for (const QString &folder : folders) {
        const QString path = u":/stories/"_s + folder + u"/story.md"_s;
        const StoryFile read = readStoryFile(path);
        catalogue.issues += read.issues;
        catalogue.entries += read.entries;
    }
    return catalogue;
}

CatalogueEntry introduction()
{
    return readStoryFile(u":/stories/introduction.md"_s).entries.value(0);
}

Bundle bundle()
{
    return {bundledStories(), introduction()};
}

} // namespace Frontispiece
