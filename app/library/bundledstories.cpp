// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"

#include <QDir>

namespace Frontispiece {

using namespace Qt::StringLiterals;

Catalogue bundledStories()
{
    Catalogue catalogue;
    const QStringList folders = QDir(u":/stories"_s).entryList(QDir::Dirs, QDir::Name);
    for (const QString &folder : folders) {
        const QString path = u":/stories/"_s + folder + u"/story.md"_s;
        ParsedInfo parsed = readStoryInfo(path);
        catalogue.issues += parsed.issues;
        if (parsed.info)
            catalogue.entries.append({std::move(*parsed.info), path});
    }
    return catalogue;
}

CatalogueEntry introduction()
{
    const QString path = u":/stories/introduction.md"_s;
    return {readStoryInfo(path).info.value_or(StoryInfo()), path};
}

} // namespace Frontispiece
