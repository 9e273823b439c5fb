// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlelement.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, HtmlElement> knownElements()
{
    QHash<QString, HtmlElement> known;
    const auto add = [&known](QLatin1StringView names, HtmlKind kind) {
        for (const QString &name : QString(names).split(u' '))
            known.insert(name, {name, kind});
    };
    add("address article aside blockquote details dialog div dl figcaption figure footer header hgroup main "
        "nav ol pre search section summary ul"_L1,
        HtmlKind::Block);
    add("li dt dd"_L1, HtmlKind::Item);
    add("h1 h2 h3 h4 h5 h6"_L1, HtmlKind::Heading);
    add("p"_L1, HtmlKind::Paragraph);
    add("table"_L1, HtmlKind::Table);
    add("thead tbody tfoot caption"_L1, HtmlKind::RowGroup);
    add("tr"_L1, HtmlKind::Row);
    add("td th"_L1, HtmlKind::Cell);
    add("br hr img meta link"_L1, HtmlKind::Void);
    add("title"_L1, HtmlKind::Title);
    add("html body"_L1, HtmlKind::Root);
    add("video audio object applet iframe embed"_L1, HtmlKind::Media);
    add("script style template noscript svg select datalist textarea button canvas noembed annotation "
        "annotation-xml"_L1,
        HtmlKind::Hidden);
    add("head font big small u nobr frameset frame noframes math label option optgroup input col colgroup "
        "area base basefont bgsound param source track wbr isindex keygen map meter progress slot"_L1,
        HtmlKind::Dropped);
    const auto rename = [&known](QLatin1StringView names, QLatin1StringView to) {
        for (const QString &name : QString(names).split(u' '))
            known.insert(name, known.value(to));
    };
    rename("form center fieldset legend marquee"_L1, "div"_L1); // the parser has rules of their own for them
    rename("dir menu"_L1, "ul"_L1);
    rename("xmp listing plaintext"_L1, "pre"_L1);
    rename("image"_L1, "img"_L1);
    for (const char *name : {"video", "audio", "object", "applet", "iframe", "embed"})
        known[QLatin1StringView(name)].name = u"video"_s;
    return known;
}

/// A name that a page makes up may hold what is none to the parser.
bool isPlain(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u':';
    });
}

} // namespace

HtmlElement elementNamed(const QString &tagName)
{
    static const QHash<QString, HtmlElement> known = knownElements();
    const auto found = known.constFind(tagName);
    if (found != known.cend())
        return *found;
    return {tagName, isPlain(tagName) ? HtmlKind::Inline : HtmlKind::Dropped};
}

} // namespace Frontispiece
