// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "anchor.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

QString headingAnchor(const QString &title)
{
    QString anchor;
    const QString name = title.trimmed().toLower();
    for (const QChar c : name) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_')
            anchor += c;
        else if (c.isSpace())
            anchor += u'-';
    }
    return anchor;
}

std::optional<qsizetype> anchorOffset(const Story &story, const QString &anchor)
{
    if (anchor.isEmpty())
        return std::nullopt;
    if (anchor.startsWith("note-"_L1)) {
        for (const Block &block : story.blocks) {
            if (block.kind == Block::Kind::Note && block.marker == QStringView(anchor).sliced(5))
                return block.range.start;
        }
    }
    QHash<QString, int> seen;
    for (const OutlineEntry &entry : story.outline) {
        const QString name = headingAnchor(entry.title);
        const int before = seen[name]++;
        if (anchor == (before == 0 ? name : u"%1-%2"_s.arg(name).arg(before)))
            return entry.start;
    }
    return std::nullopt;
}

} // namespace Frontispiece
