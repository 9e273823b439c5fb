// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfilename.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

namespace Frontispiece {

using namespace Qt::StringLiterals;

StoryFileName storyFileName(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.path().section(u'/', -1);
    const QString base = file.completeBaseName();
    const bool folderIsStory = base == "story"_L1 || base == "index"_L1;
    return {path, folderIsStory && !folder.isEmpty() ? folder : base,
            nameFromFile(folder.isEmpty() ? base : folder)};
}

QString nameFromFile(const QString &name)
{
    if (name != name.toLower())
        return name;
    static const QRegularExpression gap(u"[-_ ]+"_s);
    QStringList words = name.split(gap, Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.isEmpty() ? name : words.join(u' ');
}

} // namespace Frontispiece
