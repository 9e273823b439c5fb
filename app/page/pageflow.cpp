// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageflow.h"

namespace Frontispiece {

namespace {

/// So many characters are kept set: some fifty screens, which take about 20 MB.
constexpr qsizetype keptCharacters = 200'000;
/// Below the last line there is room for so many more.
constexpr int linesBelow = 3;

} // namespace

PageFlow::PageFlow()
    : m_blocks(keptCharacters)
{
}

void PageFlow::setStory(const Story &story)
{
    m_setter.reset();
    m_blocks.clear();
    m_text = PageText(story);
}

void PageFlow::setStyle(const PageStyle &style, qreal width, std::shared_ptr<const Hyphenator> hyphenator,
                        Typesetter::FindRoom findRoom)
{
    m_blocks.clear();
    m_setter.emplace(m_text, style, width, std::move(hyphenator), std::move(findRoom));
    const qsizetype count = m_text.items().size();
    QList<qreal> heights;
    heights.reserve(count);
    for (qsizetype item = 0; item < count; ++item)
        heights.append(m_setter->estimatedHeight(item));
    m_heights.reset(heights);
    m_measured.fill(false, count);
    m_unmeasured = count;
    m_measuring = false;
}

void PageFlow::forget(qsizetype item)
{
    m_blocks.remove(item);
    if (!m_measured.at(item))
        return;
    m_measured[item] = false;
    ++m_unmeasured;
    m_measuring = false;
}

void PageFlow::noteHeight(qsizetype item, qreal height)
{
    m_heights.setHeight(item, height);
    if (!m_measured.at(item)) {
        m_measured[item] = true;
        --m_unmeasured;
    }
}

std::shared_ptr<const SetBlock> PageFlow::block(qsizetype item)
{
    if (const auto *kept = m_blocks.object(item))
        return *kept;
    std::shared_ptr<const SetBlock> made = m_setter->set(item);
    noteHeight(item, made->height());
    m_blocks.insert(item, new std::shared_ptr<const SetBlock>(made),
                    m_text.items().at(item).range.length + 1);
    return made;
}

SetLine PageFlow::line(const LineRef &ref)
{
    return block(ref.item)->lines().at(ref.line);
}

qreal PageFlow::lineTop(const LineRef &ref)
{
    return m_heights.top(ref.item) + line(ref).top;
}

LineRef PageFlow::lineAtPosition(qsizetype position)
{
    const qsizetype item = m_text.itemAt(position);
    return {item, block(item)->lineAt(position)};
}

LineRef PageFlow::lineAtHeight(qreal y)
{
    qsizetype item = m_heights.indexAt(y);
    std::shared_ptr<const SetBlock> found = block(item);
    // It may have been estimated higher than it is.
    while (item + 1 < m_text.items().size() && y >= m_heights.top(item) + found->height())
        found = block(++item);
    return {item, found->lineAtHeight(y - m_heights.top(item))};
}

std::optional<LineRef> PageFlow::next(const LineRef &ref)
{
    if (ref.line + 1 < block(ref.item)->lines().size())
        return LineRef {ref.item, ref.line + 1};
    if (ref.item + 1 < m_text.items().size())
        return LineRef {ref.item + 1, 0};
    return std::nullopt;
}

std::optional<LineRef> PageFlow::previous(const LineRef &ref)
{
    if (ref.line > 0)
        return LineRef {ref.item, ref.line - 1};
    if (ref.item > 0)
        return LineRef {ref.item - 1, static_cast<int>(block(ref.item - 1)->lines().size()) - 1};
    return std::nullopt;
}

qreal PageFlow::height() const
{
    return m_heights.total() + linesBelow * m_setter->style().lineHeight();
}

qreal PageFlow::estimatedTop(qsizetype position) const
{
    const qsizetype item = m_text.itemAt(position);
    const Passage &range = m_text.items().at(item).range;
    const double share = range.length > 0 ? double(position - range.start) / double(range.length) : 0;
    return m_heights.top(item) + m_heights.height(item) * std::clamp(share, 0.0, 1.0);
}

void PageFlow::setAround(const LineRef &place, qreal above, qreal below)
{
    const qreal inside = line(place).top;
    qreal seen = block(place.item)->height() - inside;
    for (qsizetype item = place.item + 1; item < m_text.items().size() && seen < below; ++item)
        seen += block(item)->height();
    seen = inside;
    for (qsizetype item = place.item - 1; item >= 0 && seen < above; --item)
        seen += block(item)->height();
}

bool PageFlow::measureOn(qsizetype around, QDeadlineTimer deadline)
{
    if (!m_measuring) {
        m_measuring = true;
        m_downwards = around;
        m_upwards = around - 1;
    }
    const qsizetype count = m_text.items().size();
    while (m_unmeasured > 0 && !deadline.hasExpired()) {
        while (m_downwards < count && m_measured.at(m_downwards))
            ++m_downwards;
        while (m_upwards >= 0 && m_measured.at(m_upwards))
            --m_upwards;
        // Not kept: what is looked at now would have to give way.
        if (m_downwards < count)
            noteHeight(m_downwards, m_setter->set(m_downwards)->height());
        if (m_upwards >= 0 && !deadline.hasExpired())
            noteHeight(m_upwards, m_setter->set(m_upwards)->height());
    }
    return m_unmeasured > 0;
}

} // namespace Frontispiece
