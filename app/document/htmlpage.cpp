// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlpage.h"

#include "htmlnotes.h"
#include "htmlparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A name longer than this is a paragraph about somebody.
constexpr qsizetype longestByline = 100;

/// A title longer than this is a text; a page's title is one line.
constexpr qsizetype longestTitle = 500;

/// What a page says of itself: far above what any does.
constexpr qsizetype mostMetas = 1'000;
constexpr qsizetype longestMeta = 10'000;

/// "[Page 1234]", or one in Roman figures.
constexpr qsizetype longestPageNumber = 20;

/// How much of the body's text an element holds that is taken for all of it.
constexpr double mainShare = 0.6;

/// What is marked as something around the text, and is half of it, is the text.
constexpr double aroundShare = 0.5;

/// How many letters stand before each node, and one more at the end.
QList<qsizetype> lettersBefore(const HtmlPage &page)
{
    QList<qsizetype> letters;
    letters.reserve(page.tree.size() + 1);
    qsizetype sum = 0;
    qsizetype leftOutTo = 0;
    for (qsizetype at = 0; at < page.tree.size(); ++at) {
        const MarkupNode &node = page.tree.at(at);
        letters.append(sum);
        if (page.isLeftOut.at(at))
            leftOutTo = std::max(leftOutTo, node.end);
        if (at >= leftOutTo && node.isText())
            sum += std::ranges::count_if(node.text, [](QChar c) { return !c.isSpace(); });
    }
    letters.append(sum);
    return letters;
}

qsizetype bodyOf(const MarkupTree &tree)
{
    for (qsizetype at = 0; at < tree.size(); ++at) {
        if (tree.at(at).name == "body"_L1)
            return at;
    }
    return 0;
}

/// What is one thing inside an article and another one outside: how far the innermost one around reaches.
struct Around
{
    qsizetype article = 0;
    qsizetype quote = 0;

    void enter(const MarkupNode &node)
    {
        if (node.name == "article"_L1 || node.name == "main"_L1 || node.name == "section"_L1)
            article = std::max(article, node.end);
        if (node.name == "blockquote"_L1)
            quote = std::max(quote, node.end);
    }
};

/// Whole pages have been called so, too, and what breaks one is no number.
void leaveOutPageNumbers(HtmlPage &page)
{
    for (qsizetype at = 0; at < page.tree.size(); ++at) {
        const MarkupNode &node = page.tree.at(at);
        if (!node.isText() && isPageNumber(node)
            && textBetween(page.tree, at, node.end, 2 * longestPageNumber).size() <= longestPageNumber)
            page.isLeftOut[at] = true;
    }
}

/// Leaves out what is marked as something around the text, unless it is most of it.
void leaveOutWhatIsAround(HtmlPage &page)
{
    const QList<qsizetype> letters = lettersBefore(page);
    const qsizetype body = bodyOf(page.tree);
    const auto lettersIn = [&](qsizetype at) { return letters.at(page.tree.at(at).end) - letters.at(at); };
    const double most = aroundShare * static_cast<double>(lettersIn(body));
    Around around;
    for (qsizetype at = body + 1; at < page.tree.size(); ++at) {
        const MarkupNode &node = page.tree.at(at);
        if (node.isText())
            continue;
        around.enter(node);
        if (node.name == "article"_L1 || node.name == "main"_L1 || page.noteOf.at(at) >= 0
            || (node.name == "footer"_L1 && at < around.quote))
            continue;
        const bool isHeader = node.name == "header"_L1 && at >= around.article;
        if ((isHeader || isAround(node)) && static_cast<double>(lettersIn(at)) <= most)
            page.isLeftOut[at] = true;
    }
}

/// The smallest of the likely elements that hold most of the text.
void findMainText(HtmlPage &page)
{
    const QList<qsizetype> letters = lettersBefore(page);
    const auto lettersIn = [&](qsizetype at) { return letters.at(page.tree.at(at).end) - letters.at(at); };
    const double enough = mainShare * static_cast<double>(lettersIn(page.mainText));
    qsizetype fewest = lettersIn(page.mainText);
    for (qsizetype at = page.mainText; at < page.tree.size(); ++at) {
        const MarkupNode &node = page.tree.at(at);
        const qsizetype count = lettersIn(at);
        if (!node.isText() && count <= fewest && static_cast<double>(count) >= enough && count > 0
            && isLikelyMainText(node)) {
            page.mainText = at;
            fewest = count;
        }
    }
}

QString withoutBy(QString name)
{
    static const QRegularExpression by(u"\\A(?:written |posted |words )?by[: ]\\s*"_s,
                                       QRegularExpression::CaseInsensitiveOption);
    return name.remove(by).trimmed();
}

/// What Project Gutenberg's head says of the book, which is no text of it: "Author: Jane Roe".
void readGutenbergLine(const QString &line, ReadHtml &read)
{
    static const QRegularExpression pattern(u"\\A(Title|Author|Language): *(\\S.*)\\z"_s);
    const auto match = pattern.match(line);
    if (match.hasMatch())
        read.meta[u"gutenberg."_s + match.captured(1).toLower()].append(match.captured(2));
}

void readMeta(const MarkupNode &node, ReadHtml &read)
{
    const QString property = node.value("property"_L1);
    const QString name = property.isEmpty() ? node.value("name"_L1) : property;
    const QString content = node.value("content"_L1).left(longestMeta).simplified();
    if (!name.isEmpty() && !content.isEmpty())
        read.meta[name.left(longestTitle).trimmed().toLower()].append(content);
}

} // namespace

HtmlPage pageOf(MarkupTree tree, Markup kind)
{
    HtmlPage page;
    page.tree = std::move(tree);
    page.isLeftOut.fill(false, page.tree.size());
    page.noteOf.fill(-1, page.tree.size());
    findNotes(page);
    page.lineBreaks.reserve(page.tree.size() + 1);
    qsizetype lineBreaks = 0;
    for (qsizetype at = 0; at < page.tree.size(); ++at) {
        const MarkupNode &node = page.tree.at(at);
        page.lineBreaks.append(lineBreaks);
        lineBreaks += node.name == "br"_L1 ? 1 : 0;
        page.isLeftOut[at]
            = page.isLeftOut.at(at) || (!node.isText() && (isHidden(node) || isOfGutenberg(node)));
    }
    page.lineBreaks.append(lineBreaks);
    leaveOutPageNumbers(page);
    if (page.tree.isEmpty())
        return page;
    page.mainText = bodyOf(page.tree);
    if (kind == Markup::Html) {
        leaveOutWhatIsAround(page);
        findMainText(page);
    }
    for (qsizetype at = page.mainText; at < page.tree.at(page.mainText).end && !page.hasMedia;) {
        const MarkupNode &node = page.tree.at(at);
        page.hasMedia = isMedia(node);
        at = page.isLeftOut.at(at) ? node.end : at + 1;
    }
    return page;
}

void readHead(const HtmlPage &page, ReadHtml &read)
{
    qsizetype metas = 0;
    qsizetype leftOutTo = 0;
    qsizetype gutenbergTo = 0;
    for (qsizetype at = 0; at < page.tree.size(); ++at) {
        const MarkupNode &node = page.tree.at(at);
        const auto text = [&](qsizetype most) { return textBetween(page.tree, at, node.end, most); };
        if (node.isText())
            continue;
        if ((node.name == "html"_L1 || node.name == "body"_L1) && read.language.isEmpty()) {
            read.language = node.value("lang"_L1).trimmed();
            if (read.language.isEmpty())
                read.language = node.value("xml:lang"_L1).trimmed();
        } else if (node.name == "title"_L1 && read.title.isEmpty()) {
            read.title = text(longestTitle);
        } else if (node.name == "meta"_L1 && ++metas <= mostMetas) {
            readMeta(node, read);
        } else if (node.name == "h1"_L1 && read.heading.isEmpty()) {
            read.heading = text(longestTitle);
        }
        if (page.isLeftOut.at(at))
            leftOutTo = std::max(leftOutTo, node.end);
        if (isOfGutenberg(node))
            gutenbergTo = std::max(gutenbergTo, node.end);
        if (at < gutenbergTo && node.name == "p"_L1)
            readGutenbergLine(text(longestTitle), read);
        if (at >= leftOutTo && read.byline.isEmpty() && isByline(node)) {
            const QString name = withoutBy(text(longestByline + 1));
            if (name.size() <= longestByline)
                read.byline = name;
        }
    }
}

} // namespace Frontispiece
