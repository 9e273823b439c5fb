// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "typesetter.h"

#include "hyphenator.h"
#include "openingwords.h"

#include <QFontMetricsF>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// At most so many lines in a row end with a hyphen: Bringhurst, 2.4.3, allows three; two are calmer.
constexpr int mostHyphensRunning = 2;
/// A table's cells stand side by side while each has so much room, in parts of the text's size, and no
/// more lines, since a row cannot be divided.
constexpr qreal narrowestCell = 2;
constexpr int mostRowLines = 12;

/// Whether a line ends with a hyphen, and not the text.
bool isHyphenated(const QTextLine &line, const QString &shown)
{
    const int end = line.textStart() + line.textLength();
    return end > 0 && end < shown.size() && shown.at(end - 1) == QChar::SoftHyphen;
}

/// Breaks a line in front of its last word, which is too long for it, if it has another.
void breakBeforeLastWord(QTextLine &line, const QString &shown, qreal width)
{
    const QStringView text = QStringView(shown).sliced(line.textStart(), line.textLength());
    const qsizetype length = text.lastIndexOf(u' ') + 1;
    // Qt counts glyphs, of which there may be fewer.
    for (qsizetype columns = length; columns > 0 && line.textLength() > length; --columns)
        line.setNumColumns(static_cast<int>(columns), width);
}

} // namespace

Typesetter::Typesetter(const PageText &page, const PageStyle &style, qreal width,
                       std::shared_ptr<const Hyphenator> hyphenator, FindRoom findRoom)
    : m_page(page)
    , m_style(style)
    , m_width(width)
    , m_averageCharacter(style.characterWidth())
    , m_hyphenator(std::move(hyphenator))
    , m_findRoom(std::move(findRoom))
    , m_looks(page, style, width)
{
}

qreal Typesetter::estimatedHeight(qsizetype item) const
{
    const PageItem &what = m_page.items().at(item);
    const BlockLook form = m_looks.look(item);
    const qreal scale = form.font.pixelSize() > 0 ? qreal(form.font.pixelSize()) / m_style.textSize() : 1;
    const qreal width = std::max(m_width - form.start - form.end, m_averageCharacter);
    const qreal lines
        = std::ceil((qreal(what.range.length) * m_averageCharacter * scale + form.indent) / width);
    return m_looks.spaceAbove(item, form) + std::max(lines, 1.0) * form.lineHeight;
}

QTextCharFormat Typesetter::spanFormat(const Span &span, const BlockLook &look) const
{
    QFont font = span.emphasis.testFlag(Emphasis::Code) ? m_looks.fonts().code : look.font;
    if (span.emphasis.testFlag(Emphasis::Italic))
        font.setItalic(!look.font.italic());
    if (span.emphasis.testFlag(Emphasis::Bold))
        font.setWeight(QFont::Bold);
    font.setStrikeOut(span.emphasis.testFlag(Emphasis::Strike));
    QTextCharFormat format;
    format.setFont(font);
    if (span.emphasis.testFlag(Emphasis::Superscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    if (!span.link.isEmpty())
        format.setForeground(m_style.theme().accent);
    return format;
}

QList<QTextLayout::FormatRange> Typesetter::formats(const PageItem &item, const SetText &text,
                                                    const BlockLook &look) const
{
    QList<QTextLayout::FormatRange> result;
    const auto add = [&](qsizetype from, qsizetype to, const QTextCharFormat &format) {
        const int first = text.shown(from);
        const int end = text.shown(to);
        if (end > first)
            result.append({first, end - first, format});
    };
    if (item.block < 0)
        return result;
    const Block &block = m_page.story().blocks.at(item.block);
    if (const qsizetype opening = openingWords(item); opening > 0) {
        QTextCharFormat format;
        format.setFont(m_looks.fonts().openingWords);
        add(item.range.start, item.range.start + opening, format);
    }
    for (const Span &span : block.spans) {
        if (span.range.end() > text.start)
            add(std::max(span.range.start, text.start), span.range.end(), spanFormat(span, look));
    }
    return result;
}

/// How many characters a story's first paragraph opens with in capitals.
qsizetype Typesetter::openingWords(const PageItem &item) const
{
    if (item.block != 0 || !item.isBegin || m_page.story().blocks.constFirst().kind != Block::Kind::Paragraph)
        return 0;
    const Block &block = m_page.story().blocks.constFirst();
    const qsizetype length
        = openingLength(QStringView(m_page.story().text).sliced(block.range.start, block.range.length));
    const bool plain
        = block.spans.isEmpty() || block.spans.constFirst().range.start >= block.range.start + length;
    return plain ? length : 0;
}

QList<qsizetype> Typesetter::hyphens(const PageItem &item, const BlockLook &look) const
{
    if (!look.isHyphenated || !m_hyphenator || m_style.alignment() != Alignment::Justified)
        return {};
    QList<qsizetype> breaks = m_hyphenator->breaks(m_page.text(item.range));
    // Opening words are capitals, like names.
    if (const qsizetype opening = openingWords(item); opening > 0)
        breaks.removeIf([opening](qsizetype at) { return at <= opening; });
    return breaks;
}

SetText Typesetter::prepare(const PageItem &item, const Passage &range, const BlockLook &look,
                            const QList<qsizetype> &hyphens) const
{
    QString shown = m_page.text(range);
    // QTextLayout knows capitals only for a whole text. One character stays one, so ß does.
    for (qsizetype at = 0; at < openingWords(item); ++at)
        shown[at] = shown.at(at).toUpper();
    if (!hyphens.isEmpty()) {
        QString hyphenated;
        hyphenated.reserve(shown.size() + hyphens.size());
        qsizetype at = 0;
        for (const qsizetype hyphen : hyphens) {
            hyphenated += QStringView(shown).sliced(at, hyphen - at);
            hyphenated += QChar::SoftHyphen;
            at = hyphen;
        }
        hyphenated += QStringView(shown).sliced(at);
        shown = hyphenated;
    }
    SetText text;
    text.start = range.start;
    text.hyphens = hyphens;
    text.color = look.color;
    text.layout = std::make_unique<QTextLayout>(shown, look.font);
    QTextOption option;
    const bool rightToLeft = shown.isRightToLeft(); // then nothing is hyphenated
    const bool justified
        = look.isHyphenated && m_hyphenator && !rightToLeft && m_style.alignment() == Alignment::Justified;
    const Qt::Alignment ragged = rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    option.setAlignment(look.isCentred ? Qt::AlignHCenter : justified ? Qt::AlignJustify : ragged);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    text.layout->setTextOption(option);
    text.layout->setCacheEnabled(true);
    text.layout->setFormats(formats(item, text, look));
    return text;
}

void Typesetter::breakLines(SetText &text, const BlockLook &look, qreal width) const
{
    const QFontMetricsF metrics(look.font);
    const qreal base = (look.lineHeight - metrics.height()) / 2 + metrics.ascent();
    const QString &shown = text.layout->text();
    const bool rightToLeft = text.layout->textOption().textDirection() == Qt::RightToLeft;
    int running = 0;
    qreal y = 0;
    text.layout->beginLayout();
    for (QTextLine line = text.layout->createLine(); line.isValid(); line = text.layout->createLine()) {
        const bool continues = line.textStart() > 0 && shown.at(line.textStart() - 1) != QChar::LineSeparator;
        const qreal inset = line.textStart() == 0 ? look.indent : continues ? look.hanging : 0;
        const qreal room = width - inset;
        line.setLineWidth(room);
        if (running == mostHyphensRunning)
            breakBeforeLastWord(line, shown, room);
        running = isHyphenated(line, shown) ? running + 1 : 0;
        line.setPosition({rightToLeft ? 0 : inset, y + base - line.ascent()});
        y += look.lineHeight;
    }
    text.layout->endLayout();
}

void Typesetter::setText(SetBlock &block, const PageItem &item, const BlockLook &look) const
{
    SetText text = prepare(item, item.range, look, hyphens(item, look));
    breakLines(text, look, m_width - look.start - look.end);
    const qreal top = block.m_lines.isEmpty() ? block.m_spaceAbove : block.height();
    const bool rightToLeft = text.layout->textOption().textDirection() == Qt::RightToLeft;
    text.position = {rightToLeft ? look.end : look.start, top};
    const QString &shown = text.layout->text();
    for (int index = 0; index < text.layout->lineCount(); ++index) {
        const QTextLine line = text.layout->lineAt(index);
        const int end = line.textStart() + line.textLength();
        const qsizetype start = text.source(line.textStart());
        block.m_lines.append({{start, text.source(end) - start},
                              top + index * look.lineHeight,
                              look.lineHeight,
                              isHyphenated(line, shown)});
    }
    block.m_texts.push_back(std::move(text));
}

/// Cells that are too many, or too long, to stand side by side follow each other as text does.
void Typesetter::setTableRow(SetBlock &block, const PageItem &item, const BlockLook &look) const
{
    const QString row = m_page.text(item.range);
    const QStringList cells = row.split(u'\t');
    const qreal gap = m_style.textSize();
    const qreal width = (m_width - gap * qreal(cells.size() - 1)) / qreal(cells.size());
    bool fits = cells.size() == 1 || width >= narrowestCell * m_style.textSize();
    BlockLook cellLook = look;
    if (m_page.story().blocks.at(item.block).level > 0)
        cellLook.font.setWeight(QFont::Bold);
    qsizetype start = item.range.start;
    int mostLines = 1;
    for (qsizetype column = 0; fits && column < cells.size(); ++column) {
        SetText text = prepare(item, {start, cells.at(column).size()}, cellLook, {});
        breakLines(text, cellLook, width);
        text.position = {qreal(column) * (width + gap), block.m_spaceAbove};
        mostLines = std::max(mostLines, text.layout->lineCount());
        fits = mostLines <= mostRowLines;
        start += cells.at(column).size() + 1;
        block.m_texts.push_back(std::move(text));
    }
    if (fits) {
        block.m_lines.append({item.range, block.m_spaceAbove, mostLines * look.lineHeight, false});
        return;
    }
    block.m_texts.clear();
    block.m_keptTogether = false;
    setText(block, item, look);
}

/// A picture stands in the middle, its description below; in the place of one that cannot be shown stands
/// why.
void Typesetter::setPicture(SetBlock &block, const PictureRoom &room, const PageItem &item) const
{
    QSizeF size = room.size;
    if (size.isEmpty() && !room.problem.isEmpty()) {
        const qreal line = m_style.lineHeight();
        size = {std::min(m_width, m_style.pictureWidth()), line * 3};
        const QRectF words
            = QFontMetricsF(m_looks.fonts().caption)
                  .boundingRect({0, 0, size.width() - line, line * 100}, Qt::TextWordWrap, room.problem);
        size.setHeight(std::max(size.height(), words.height() + line));
        block.m_problem = room.problem;
        block.m_problemFont = m_looks.fonts().caption;
        block.m_problemColor = m_style.theme().muted;
        block.m_frameColor = m_style.theme().line;
    }
    if (size.isEmpty())
        return;
    block.m_picture = {QPointF((m_width - size.width()) / 2, block.m_spaceAbove), size};
    const bool described = item.part == PageItem::Part::Block && item.range.length > 0;
    const qreal below = described ? std::round(m_style.lineHeight() * 0.35) : 0;
    block.m_lines.append({{item.range.start, described ? 0 : item.range.length},
                          block.m_spaceAbove,
                          std::ceil(size.height() + below),
                          false});
}

void Typesetter::setMarker(SetBlock &block, const PageItem &item, const BlockLook &look) const
{
    const Block &source = m_page.story().blocks.at(item.block);
    if (source.marker.isEmpty() || !item.isBegin)
        return;
    const QFontMetricsF metrics(look.font);
    const qreal base = (look.lineHeight - metrics.height()) / 2 + metrics.ascent();
    const qreal advance = metrics.horizontalAdvance(source.marker);
    const qreal gap = look.font.pixelSize() * 0.45;
    const bool rightToLeft = block.m_texts.front().layout->textOption().textDirection() == Qt::RightToLeft;
    const qreal x = rightToLeft ? m_width - look.start + gap : look.start - gap - advance;
    block.m_marker = {source.marker, look.font, m_style.theme().muted, {x, block.m_spaceAbove + base}};
}

std::shared_ptr<const SetBlock> Typesetter::set(qsizetype index) const
{
    const PageItem &item = m_page.items().at(index);
    const BlockLook form = m_looks.look(index);
    const Block *source = m_page.block(index);
    auto block = std::make_shared<SetBlock>();
    block->m_width = m_width;
    block->m_spaceAbove = m_looks.spaceAbove(index, form);
    block->m_keptTogether = form.isKeptTogether;
    block->m_keptWithNext = form.isKeptWithNext;
    const bool isPicture = item.part == PageItem::Part::Frontispiece
        || (source && source->kind == Block::Kind::Picture && item.isBegin);
    if (isPicture)
        setPicture(*block, m_findRoom(item), item);
    if (item.part == PageItem::Part::Frontispiece) {
        if (block->m_lines.isEmpty())
            block->m_lines.append({item.range, 0, 0, false});
        return block;
    }
    if (source && source->kind == Block::Kind::TableRow)
        setTableRow(*block, item, form);
    else if (!isPicture || item.range.length > 0)
        setText(*block, item, form);
    if (isPicture && !block->m_lines.isEmpty()) // with its description it is one thing
        block->m_lines = {{item.range, block->m_spaceAbove, block->height() - block->m_spaceAbove, false}};
    if (source && source->kind == Block::Kind::Break) {
        block->m_ornament = SetBlock::Ornament::Break;
        block->m_ornamentColor = m_style.theme().muted;
    }
    if (source && !block->m_texts.empty())
        setMarker(*block, item, form);
    if (block->m_lines.isEmpty())
        block->m_lines.append({item.range, block->m_spaceAbove, form.lineHeight, false});
    return block;
}

} // namespace Frontispiece
