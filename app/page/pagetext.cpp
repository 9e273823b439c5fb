// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Frontispiece {

namespace {

struct PageTextNames
{
    Q_DECLARE_TR_FUNCTIONS(PageText)
};

/// A block longer than this, which no paragraph meant for reading is, is set in pieces, so that none of
/// them takes longer than a frame. A piece ends with a sentence, or else with a word.
constexpr qsizetype longestPiece = 16'000;
/// So far back from there the end of a sentence is looked for.
constexpr qsizetype sentenceSearch = 2'000;

/// How much of `text`, which is too long for one piece, makes the next one.
qsizetype pieceLength(QStringView text)
{
    for (qsizetype at = longestPiece; at > longestPiece - sentenceSearch; --at) {
        if (text[at - 1].isSpace() && (text[at - 2] == u'.' || text[at - 2] == u'!' || text[at - 2] == u'?'))
            return at;
    }
    for (qsizetype at = longestPiece; at > longestPiece - sentenceSearch; --at) {
        if (text[at - 1].isSpace())
            return at;
    }
    return text[longestPiece - 1].isHighSurrogate() ? longestPiece - 1 : longestPiece;
}

} // namespace

PageText::PageText(Story story)
    : m_story(std::move(story))
{
    const StoryInfo &info = m_story.info;
    if (!info.frontispiece.file.isEmpty()) {
        addHead(PageItem::Part::Frontispiece, QString(QChar::ObjectReplacementCharacter));
        if (!info.frontispiece.caption.isEmpty())
            addHead(PageItem::Part::Caption, info.frontispiece.caption);
    }
    addHead(PageItem::Part::Title, info.title);
    addHead(PageItem::Part::Artist, info.artists.join(PageTextNames::tr(" and ")));
    for (PageItem &item : m_items)
        item.range.start -= m_head.size();
    m_items.reserve(m_items.size() + m_story.blocks.size());
    for (qsizetype index = 0; index < m_story.blocks.size(); ++index)
        addBlock(index);
}

void PageText::addHead(PageItem::Part part, const QString &text)
{
    m_items.append({part, -1, {m_head.size(), text.size()}, true});
    m_head += text + u'\n';
}

void PageText::addBlock(qsizetype index)
{
    Passage rest = m_story.blocks.at(index).range;
    bool isBegin = true;
    while (rest.length > longestPiece) {
        const qsizetype length = pieceLength(QStringView(m_story.text).sliced(rest.start, rest.length));
        m_items.append({PageItem::Part::Block, index, {rest.start, length}, isBegin});
        rest = {rest.start + length, rest.length - length};
        isBegin = false;
    }
    m_items.append({PageItem::Part::Block, index, rest, isBegin});
}

QString PageText::text(const Passage &range) const
{
    const qsizetype from = std::clamp(range.start, start(), end());
    const qsizetype to = std::clamp(range.end(), from, end());
    const auto headSize = m_head.size();
    QString result = m_head.sliced(headSize + std::min<qsizetype>(from, 0),
                                   std::min<qsizetype>(to, 0) - std::min<qsizetype>(from, 0));
    result += QStringView(m_story.text)
                  .sliced(std::max<qsizetype>(from, 0),
                          std::max<qsizetype>(to, 0) - std::max<qsizetype>(from, 0));
    return result;
}

qsizetype PageText::itemAt(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(m_items, position, {},
                                                [](const PageItem &item) { return item.range.start; });
    return std::max<qsizetype>(0, after - m_items.begin() - 1);
}

const Block *PageText::block(qsizetype item) const
{
    const qsizetype index = m_items.at(item).block;
    return index < 0 ? nullptr : &m_story.blocks.at(index);
}

QList<Span> PageText::links(const Passage &range) const
{
    QList<Span> result;
    const Block *last = nullptr;
    for (qsizetype item = itemAt(range.start);
         item < m_items.size() && m_items.at(item).range.start < range.end(); ++item) {
        const Block *source = block(item);
        if (!source || source == last) // a further piece of it
            continue;
        last = source;
        for (const Span &span : source->spans) {
            if (!span.link.isEmpty() && span.range.end() > range.start && span.range.start < range.end())
                result.append(span);
        }
    }
    return result;
}

Span PageText::linkAt(qsizetype position) const
{
    const Block *source = block(itemAt(position));
    if (!source)
        return {};
    const auto after = std::ranges::upper_bound(source->spans, position, {},
                                                [](const Span &span) { return span.range.start; });
    if (after == source->spans.begin())
        return {};
    const Span &span = *std::prev(after);
    return position < span.range.end() && !span.link.isEmpty() ? span : Span {};
}

} // namespace Frontispiece
