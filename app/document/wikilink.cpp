// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "wikilink.h"

#include <algorithm>
#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// No file system has longer names, and a heading and the words shown come with it. In UTF-16 units.
constexpr qsizetype longestLink = 600;

constexpr std::array pictures {".png"_L1, ".jpg"_L1,  ".jpeg"_L1, ".svg"_L1,
                               ".gif"_L1, ".webp"_L1, ".bmp"_L1,  ".avif"_L1};
constexpr std::array otherFiles {".md"_L1,  ".pdf"_L1, ".mp3"_L1,  ".mp4"_L1,
                                 ".wav"_L1, ".ogg"_L1, ".webm"_L1, ".canvas"_L1};

bool endsWithAny(QStringView name, const auto &endings)
{
    return std::ranges::any_of(
        endings, [name](QLatin1StringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

/// A link's address between angle brackets, where blanks and parentheses mean nothing.
QString address(QStringView target)
{
    const qsizetype hash = target.indexOf(u'#');
    const QStringView note = (hash < 0 ? target : target.first(hash)).trimmed();
    QString file = note.toString();
    if (!note.isEmpty() && !endsWithAny(note, pictures) && !endsWithAny(note, otherFiles))
        file += ".md"_L1;
    if (hash >= 0)
        file += target.sliced(hash);
    return u'<' + file + u'>';
}

/// What a link shows that says nothing of it: the note and its heading.
QString shownFor(QStringView target)
{
    QString shown = target.toString();
    if (shown.startsWith(u'#'))
        shown.remove(0, 1);
    return shown.replace(u"#"_s, u" > "_s);
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c == u'x'; });
}

} // namespace

std::optional<WikiLink> readWikiLink(QStringView line)
{
    const bool isEmbedded = line.startsWith("![["_L1);
    if (!isEmbedded && !line.startsWith("[["_L1))
        return {};
    const qsizetype begin = isEmbedded ? 3 : 2;
    const QStringView look = line.first(std::min(longestLink, line.size()));
    const auto bracket = std::find_if(look.begin() + begin, look.end(),
                                      [](QChar c) { return QStringView(u"[]<>").contains(c); });
    const qsizetype end = bracket - look.begin();
    const QStringView inside = look.sliced(begin, end - begin);
    // "[[1]](address)" is a link of Markdown's, and "[[^note]]" one to a footnote.
    if (!look.sliced(end).startsWith("]]"_L1) || line.sliced(end + 2).startsWith(u'(')
        || inside.startsWith(u'^'))
        return {};
    const qsizetype bar = inside.indexOf(u'|');
    QStringView target = (bar < 0 ? inside : inside.first(bar)).trimmed();
    if (target.endsWith(u'\\')) // in a table the bar must be escaped
        target.chop(1);
    const QStringView shown = bar < 0 ? QStringView() : inside.sliced(bar + 1).trimmed();
    if (target.isEmpty())
        return {};
    if (isEmbedded && endsWithAny(target, pictures)) {
        // What stands behind the bar is a size mostly.
        const QString description = isNumber(shown) ? QString() : shown.toString();
        return WikiLink {u"!["_s + description + u"]("_s + address(target) + u')', end + 2};
    }
    const QString words = shown.isEmpty() ? shownFor(target) : shown.toString();
    return WikiLink {u'[' + words + u"]("_s + address(target) + u')', end + 2};
}

qsizetype blockIdStart(QStringView line)
{
    const qsizetype caret = line.lastIndexOf(u'^');
    if (caret < 0 || (caret > 0 && !line[caret - 1].isSpace()))
        return -1;
    const QStringView id = line.sliced(caret + 1).trimmed();
    const auto isLetter = [](QChar c) { return c.isLetter() && c < u'\x80'; };
    const bool isId = std::ranges::any_of(id, isLetter)
        && std::ranges::all_of(id, [&isLetter](QChar c) { return isLetter(c) || c.isDigit() || c == u'-'; });
    qsizetype start = caret;
    while (start > 0 && line[start - 1].isSpace())
        --start;
    return isId ? start : -1;
}

} // namespace Frontispiece
