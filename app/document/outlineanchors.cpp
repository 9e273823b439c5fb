// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "outlineanchors.h"

#include <QHash>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

QString anchorOf(const QString &title)
{
    QString anchor;
    const QString small = title.trimmed().toLower();
    for (const QChar c : small) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_')
            anchor += c;
        else if (c.isSpace())
            anchor += u'-';
    }
    return anchor;
}

} // namespace

QStringList outlineAnchors(const Outline &outline)
{
    QStringList anchors;
    QHash<QString, int> seen;
    for (const OutlineEntry &entry : outline) {
        const QString name = anchorOf(entry.title);
        const int before = seen[name]++;
        anchors.append(before == 0 ? name : u"%1-%2"_s.arg(name).arg(before));
    }
    return anchors;
}

} // namespace Frontispiece
