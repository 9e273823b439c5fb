// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "printedpages.h"

#include "pagepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct PrintedPagesTexts
{
    Q_DECLARE_TR_FUNCTIONS(PrintedPages)
};

/// What the usual size on the screen is on paper, and how much larger it becomes for who reads large print.
constexpr qreal textPoints = 11;
constexpr qreal largestPrint = 1.5;
/// What the running head takes of the page, and the number at the foot, in lines of the text.
constexpr qreal headLines = 2;
constexpr qreal footLines = 2;
/// The artist's share of the running head where both names are long.
constexpr qreal artistShare = 0.45;
/// So much of a page a frontispiece may take, and a picture in the text: as on the screen.
constexpr qreal frontispieceShare = 0.45;
constexpr qreal pictureShare = 0.6;
/// More pixels for an inch make a file larger, and no print finer.
constexpr qreal finestPicture = 300;
constexpr qreal pointsPerInch = 72;

Theme paperTheme()
{
    return {Qt::white, Qt::white, Qt::white, 0xb0b0b0, Qt::black, 0x404040, Qt::black, Qt::white};
}

/// Of what the reader chose, what is not about the screen.
Settings paperSettings(Settings settings)
{
    settings.textSize = Settings::usualText;
    settings.pageMode = PageMode::Scrolled;
    settings.paragraphFocus = false;
    return settings;
}

} // namespace

PrintedPages::PrintedPages(const Story &story, const Settings &settings,
                           std::shared_ptr<const Hyphenator> hyphenator, const QSizeF &paper,
                           DrawPicture drawPicture)
    : m_style(paperTheme(), paperSettings(settings))
    , m_drawPicture(std::move(drawPicture))
    , m_scale(textPoints / Settings::usualText
              * std::clamp(qreal(settings.textSize) / Settings::usualText, 1.0, largestPrint))
    , m_paper(paper / m_scale)
    , m_begins {LineRef {}}
{
    const qreal line = m_style.lineHeight();
    const qreal column = std::clamp(m_style.measure(), 1.0, std::max(1.0, m_paper.width()));
    const qreal height = std::max(line, m_paper.height() - (headLines + footLines) * line);
    m_textArea = {(m_paper.width() - column) / 2, headLines * line, column, height};
    m_flow.setStory(story);
    m_flow.setStyle(m_style, column, std::move(hyphenator),
                    [this](const PageItem &item) { return room(item); });
}

bool PrintedPages::has(int page)
{
    while (m_begins.size() <= page + 1 && m_begins.constLast() != m_flow.end())
        m_begins.append(m_composer.pageEnd(m_begins.constLast(), m_textArea.height()));
    return page + 1 < m_begins.size();
}

int PrintedPages::pageCount()
{
    auto count = static_cast<int>(m_begins.size()) - 1;
    while (has(count))
        ++count;
    return count;
}

Passage PrintedPages::passage(int page)
{
    if (!has(page))
        return {};
    const auto begin = [this](int index) {
        const LineRef &ref = m_begins.at(index);
        return ref == m_flow.end() ? m_flow.text().end()
                                   : std::max<qsizetype>(0, m_flow.line(ref).range.start);
    };
    const qsizetype start = begin(page);
    return {start, begin(page + 1) - start};
}

QList<VisiblePage::Part> PrintedPages::parts(int page)
{
    QList<VisiblePage::Part> result;
    if (!has(page))
        return result;
    const LineRef begin = m_begins.at(page);
    const LineRef end = m_begins.at(page + 1);
    QPointF origin = m_textArea.topLeft() - QPointF(0, m_flow.line(begin).top);
    for (LineRef at = begin; at < end; at = {at.item + 1, 0}) {
        const auto block = m_flow.block(at.item);
        const int endLine = at.item == end.item ? end.line : static_cast<int>(block->lines().size());
        result.append({at.item, block, origin, at.line, endLine});
        origin.ry() += block->height();
    }
    return result;
}

PictureFile PrintedPages::pictureFile(const PageItem &item) const
{
    const Story &story = m_flow.text().story();
    return story.pictures.value(item.block < 0 ? story.info.frontispiece.file
                                               : story.blocks.at(item.block).source);
}

/// A picture's proportions are known when it has been drawn, which is done coarsely here.
PictureRoom PrintedPages::room(const PageItem &item)
{
    const PictureFile file = pictureFile(item);
    if (file.path.isEmpty())
        return {{}, file.problem};
    if (!m_pictureSizes.contains(file.path)) {
        const QSizeF box(m_textArea.width(), m_textArea.height() * pictureShare);
        m_pictureSizes.insert(file.path, m_drawPicture(file.path, box, 1).size());
    }
    const QSizeF known = m_pictureSizes.value(file.path);
    if (known.isEmpty())
        return {{}, PrintedPagesTexts::tr("The picture cannot be shown.")};
    if (item.block >= 0)
        return {known, {}};
    const QSizeF box(std::min(m_style.pictureWidth(), m_textArea.width()),
                     m_textArea.height() * frontispieceShare);
    return {known.scaled(box, Qt::KeepAspectRatio), {}};
}

void PrintedPages::draw(QPainter &painter, int page)
{
    const QList<VisiblePage::Part> all = parts(page);
    painter.save();
    painter.scale(m_scale, m_scale);
    if (page > 0)
        drawHead(painter);
    drawPage(painter, all, m_flow.text(), m_style.theme(), {});
    drawPictures(painter, all);
    drawFoot(painter, page);
    painter.restore();
}

void PrintedPages::drawPictures(QPainter &painter, const QList<VisiblePage::Part> &parts) const
{
    // Device pixels for a unit of the layout, whichever way the paper is turned.
    const qreal device = std::sqrt(std::abs(painter.deviceTransform().determinant()));
    const qreal ratio = std::min(device, finestPicture / pointsPerInch * m_scale);
    for (const VisiblePage::Part &part : parts) {
        if (!part.block->hasPicture() || part.firstLine > 0)
            continue;
        const QRectF place = part.block->picture().translated(part.origin);
        const QString path = pictureFile(m_flow.text().items().at(part.item)).path;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, m_drawPicture(path, place.size(), ratio));
    }
}

/// The artist at the left, the title at the right, as wide as the text.
void PrintedPages::drawHead(QPainter &painter) const
{
    const StoryInfo &info = m_flow.text().story().info;
    const QFont font = m_style.artist();
    const QFontMetricsF metrics(font);
    const qreal width = m_textArea.width();
    const qreal gap = m_style.textSize();
    const QString artists = info.artists.join(u", "_s);
    const qreal titleWidth = metrics.horizontalAdvance(info.title);
    const QString left = metrics.elidedText(artists, Qt::ElideRight,
                                            std::max(width * artistShare, width - titleWidth - gap));
    const qreal rest = width - metrics.horizontalAdvance(left) - gap;
    const QString right = metrics.elidedText(info.title, Qt::ElideRight, rest);
    const qreal base = metrics.ascent();
    painter.setFont(font);
    painter.setPen(m_style.theme().muted);
    painter.drawText(QPointF(m_textArea.left(), base), left);
    painter.drawText(QPointF(m_textArea.right() - metrics.horizontalAdvance(right), base), right);
}

void PrintedPages::drawFoot(QPainter &painter, int page) const
{
    const QFont font = m_style.note();
    const QFontMetricsF metrics(font);
    const QString number = QString::number(page + 1);
    const qreal x = m_textArea.center().x() - metrics.horizontalAdvance(number) / 2;
    painter.setFont(font);
    painter.setPen(m_style.theme().muted);
    painter.drawText(QPointF(x, m_paper.height() - metrics.descent()), number);
}

} // namespace Frontispiece
