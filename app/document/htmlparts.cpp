// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlparts.h"

#include <QSet>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

using Words = QSet<QString>;

Words wordsOf(QLatin1StringView list)
{
    const QStringList words = QString(list).split(u' ');
    return {words.cbegin(), words.cend()};
}

bool hasOneOf(const QStringList &words, const Words &wanted)
{
    return std::ranges::any_of(words, [&wanted](const QString &word) { return wanted.contains(word); });
}

/// Whether one of the words is wanted, or begins with such a one as "share-buttons" does.
bool beginsLikeOneOf(const QStringList &words, const Words &wanted)
{
    return std::ranges::any_of(words, [&wanted](const QString &word) {
        const qsizetype hyphen = word.indexOf(u'-');
        const qsizetype line = word.indexOf(u'_');
        return wanted.contains(word) || (hyphen > 0 && wanted.contains(word.first(hyphen)))
            || (line > 0 && wanted.contains(word.first(line)));
    });
}

QStringList marksOf(const MarkupNode &node)
{
    return node.words("class"_L1) + node.words("id"_L1);
}

QStringList typesOf(const MarkupNode &node)
{
    return node.words("epub:type"_L1) + node.words("role"_L1);
}

} // namespace

bool isHidden(const MarkupNode &node)
{
    static const Words hidden = wordsOf(
        "head title meta link script style template noscript svg select datalist textarea button canvas "
        "input annotation annotation-xml nav video audio object applet iframe embed"_L1);
    if (hidden.contains(node.name) || node.has("hidden"_L1) || node.value("aria-hidden"_L1) == "true"_L1)
        return true;
    const QString style = node.value("style"_L1).left(1'000).toLower().remove(u' ');
    return style.contains("display:none"_L1) || style.contains("visibility:hidden"_L1)
        || style.contains("mso-hide:all"_L1);
}

bool isMedia(const MarkupNode &node)
{
    static const Words media = wordsOf("video audio object applet iframe embed"_L1);
    if (!media.contains(node.name) || node.has("hidden"_L1))
        return false;
    // Frames that nobody is meant to see count who has read the page.
    const auto isTiny = [](const QString &length) { return length == "0"_L1 || length == "1"_L1; };
    const QString style = node.value("style"_L1).toLower().remove(u' ');
    return !isTiny(node.value("width"_L1)) && !isTiny(node.value("height"_L1))
        && !style.contains("display:none"_L1) && !style.contains("visibility:hidden"_L1);
}

bool isPageNumber(const MarkupNode &node)
{
    static const Words types = wordsOf("pagebreak doc-pagebreak"_L1);
    static const Words classes
        = wordsOf("pagenum pageno pagenumber page-number page-num x-ebookmaker-pageno"_L1);
    return hasOneOf(typesOf(node), types) || hasOneOf(node.words("class"_L1), classes);
}

bool isCalledNote(const MarkupNode &node)
{
    static const Words classes = wordsOf(
        "footnote footnotes foot fnote fn ftn endnote note fnanchor fnref footnote-ref footnote-link"_L1);
    return hasOneOf(node.words("class"_L1), classes);
}

bool isNote(const MarkupNode &node)
{
    static const Words notes = wordsOf("footnote endnote rearnote doc-footnote doc-endnote"_L1);
    return hasOneOf(typesOf(node), notes);
}

bool holdsNotes(const MarkupNode &node)
{
    static const Words types = wordsOf("footnotes endnotes rearnotes doc-endnotes"_L1);
    static const Words classes = wordsOf("footnotes endnotes references reflist"_L1);
    return hasOneOf(typesOf(node), types) || hasOneOf(node.words("class"_L1), classes);
}

bool isBackLink(const MarkupNode &node)
{
    static const Words types = wordsOf("backlink doc-backlink"_L1);
    static const Words classes
        = wordsOf("mw-cite-backlink footnote-back footnote-backref footnote-backlink reversefootnote"_L1);
    return hasOneOf(typesOf(node), types) || hasOneOf(node.words("class"_L1), classes);
}

bool isNoteReference(const MarkupNode &node)
{
    static const Words types = wordsOf("noteref doc-noteref"_L1);
    return hasOneOf(typesOf(node), types);
}

bool isAround(const MarkupNode &node)
{
    static const Words names = wordsOf("aside footer"_L1);
    static const Words roles = wordsOf("navigation search banner contentinfo complementary"_L1);
    static const Words whole
        = wordsOf("catlinks printfooter noprint navigation breadcrumb breadcrumbs pagination post-navigation "
                  "skip-link screen-reader-text jump-to-nav sitesub contentsub toctitle toctoggle metadata "
                  "vertical-navbox cookies respond jp-relatedposts mw-jump-link mw-editsection mw-indicators "
                  "site-header site-footer advertisement pg-header pg-footer hatnote infobox navbar footer "
                  "page-footer landmark sr-only visually-hidden feedback"_L1);
    static const Words beginnings
        = wordsOf("toc navbox sidebar share sharedaddy sharing social cookie comments "
                  "comment related newsletter subscribe ads ad advert consent onetrust"_L1);
    if (names.contains(node.name) || hasOneOf(node.words("role"_L1), roles))
        return true;
    const QStringList marks = marksOf(node);
    return hasOneOf(marks, whole) || beginsLikeOneOf(marks, beginnings);
}

bool isOfGutenberg(const MarkupNode &node)
{
    static const Words marks
        = wordsOf("pg-header pg-footer pg-start-separator pg-end-separator pg-boilerplate pgheader transnote "
                  "transcribersnote transcriber-note"_L1);
    return hasOneOf(marksOf(node), marks);
}

bool isLikelyMainText(const MarkupNode &node)
{
    static const Words marks
        = wordsOf("content entry-content post-content article-content article-body post-body "
                  "mw-parser-output mw-content-text story-body"_L1);
    return node.name == "article"_L1 || node.name == "main"_L1 || node.words("role"_L1).contains(u"main"_s)
        || hasOneOf(marksOf(node), marks);
}

bool isByline(const MarkupNode &node)
{
    static const Words marks = wordsOf(
        "byline author p-author post-author entry-author article-author author-name byline-name"_L1);
    return hasOneOf(node.words("class"_L1), marks) || node.words("rel"_L1).contains(u"author"_s)
        || node.words("itemprop"_L1).contains(u"author"_s);
}

bool isVerse(const MarkupNode &node)
{
    static const Words marks = wordsOf(
        "verse verses poem poems poetry poetry-container stanza linegroup lg z3998:verse z3998:poem"_L1);
    return hasOneOf(node.words("class"_L1), marks) || hasOneOf(node.words("epub:type"_L1), marks);
}

} // namespace Frontispiece
