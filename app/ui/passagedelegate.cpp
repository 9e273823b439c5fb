// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "passagedelegate.h"

#include "rowfield.h"
#include "rowtext.h"
#include "storylistroles.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Frontispiece {

namespace {

// In logical pixels.
constexpr int widestColumn = 760;
constexpr int columnMargin = 12;
constexpr int pictureSide = 40;
constexpr qreal pictureRadius = 5;
constexpr int pictureGap = 14;
constexpr int rowMargin = 14; ///< from the column's edge to pictures and text
constexpr int headingAbove = 16;
constexpr int headingBelow = 6;
constexpr int passageMargin = 6; ///< above and below
constexpr int noteGap = 12;
constexpr qreal groundMargin = 1.5;
constexpr qreal groundRadius = 4;

constexpr int textLeft = rowMargin + pictureSide + pictureGap;

/// Sets a text in as many lines as it needs, and returns their height.
qreal setLines(QTextLayout &layout, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

/// The ground under the words found, which may begin on one line and end on the next.
void drawGrounds(QPainter &painter, const QTextLayout &layout, const QPointF &origin,
                 const QList<Passage> &ranges, const QColor &ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    for (int number = 0; number < layout.lineCount(); ++number) {
        const QTextLine line = layout.lineAt(number);
        const qsizetype start = line.textStart();
        const qsizetype end = start + line.textLength();
        for (const Passage &range : ranges) {
            if (range.end() <= start || range.start >= end)
                continue;
            const qreal left = line.cursorToX(static_cast<int>(std::max(range.start, start)));
            const qreal right = line.cursorToX(static_cast<int>(std::min(range.end(), end)));
            const QRectF box(origin.x() + left, origin.y() + line.y() + 1, right - left, line.height() - 2);
            painter.drawRoundedRect(box.adjusted(-groundMargin, 0, groundMargin, 0), groundRadius,
                                    groundRadius);
        }
    }
}

int noteWidth(const QModelIndex &index, const QFont &base)
{
    const QString note = index.data(NoteRole).toString();
    return note.isEmpty() ? 0 : QFontMetrics(smallFont(base)).horizontalAdvance(note) + noteGap;
}

bool isHeading(const QModelIndex &index)
{
    return static_cast<RowKind>(index.data(KindRole).toInt()) == RowKind::StoryHeading;
}

} // namespace

PassageDelegate::PassageDelegate(ArtLoader &art, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pictures(new RowPictures(art, this))
{
    connect(m_pictures, &RowPictures::changed, this, &PassageDelegate::picturesChanged);
}

std::pair<int, int> PassageDelegate::column(int viewWidth)
{
    const int width = std::min(widestColumn, viewWidth - 2 * columnMargin);
    return {(viewWidth - width) / 2, width};
}

QSize PassageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isHeading(index)) {
        const int lines
            = QFontMetrics(titleFont(option.font)).height() + QFontMetrics(smallFont(option.font)).height();
        return {0, std::max(pictureSide, lines) + headingAbove + headingBelow};
    }
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int inside = view ? view->viewport()->width() : option.rect.width();
    QTextLayout text(index.data().toString(), excerptFont(option.font));
    const qreal height
        = setLines(text, column(inside).second - textLeft - rowMargin - noteWidth(index, option.font));
    return {0, static_cast<int>(std::ceil(height)) + 2 * passageMargin};
}

void PassageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem inColumn = option;
    const auto [left, width] = column(option.rect.width());
    inColumn.rect = {option.rect.left() + left, option.rect.top(), width, option.rect.height()};
    if (isHeading(index))
        paintHeading(*painter, inColumn, index);
    else
        paintPassage(*painter, inColumn, index);
    painter->restore();
}

void PassageDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QRectF box = QRectF(option.rect).adjusted(rowMargin, headingAbove, -rowMargin, -headingBelow);
    const QRectF side(box.left(), box.top(), pictureSide, pictureSide);
    const QColor muted = option.palette.color(QPalette::PlaceholderText);
    const QImage image = m_pictures->picture({index.data(PictureRole).toString(), side.size(),
                                              painter.device()->devicePixelRatioF(), ArtRequest::Fit::Square,
                                              pictureRadius});
    if (image.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.color(QPalette::Mid));
        painter.drawRoundedRect(side, pictureRadius, pictureRadius);
        painter.setFont(titleFont(option.font));
        painter.setPen(muted);
        painter.drawText(side, Qt::AlignCenter, index.data().toString().left(1).toUpper());
    } else {
        painter.drawImage(side, image);
    }
    const QFont small = smallFont(option.font);
    const QString count = index.data(StatusRole).toString();
    const qreal countWidth = QFontMetricsF(small).horizontalAdvance(count) + 1;
    const QRectF words(box.left() + pictureSide + pictureGap, box.top(),
                       box.width() - pictureSide - pictureGap, box.height());
    const QRectF title(words.left(), words.top(), words.width() - countWidth - noteGap,
                       words.height() * 0.56);
    // A heading is none of the rows that can be chosen, but not to be dimmed for that.
    drawLine(painter, title, index.data().toString(), titleFont(option.font),
             option.palette.color(QPalette::Active, QPalette::Text));
    drawLine(painter, {words.right() - countWidth, title.top(), countWidth, title.height()}, count, small,
             muted);
    drawLine(painter, {words.left(), title.bottom(), words.width(), words.bottom() - title.bottom()},
             index.data(DetailRole).toString(), small, muted);
}

void PassageDelegate::paintPassage(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QStyleOptionViewItem field = option;
    field.rect.setLeft(option.rect.left() + textLeft - rowMargin);
    drawRowField(painter, field);
    const int note = noteWidth(index, option.font);
    const QRectF box
        = QRectF(option.rect).adjusted(textLeft, passageMargin, -rowMargin - note, -passageMargin);
    QTextLayout text(index.data().toString(), excerptFont(option.font));
    setLines(text, box.width());
    drawGrounds(painter, text, box.topLeft(), index.data(RangesRole).value<QList<Passage>>(), m_ground);
    painter.setPen(option.palette.color(QPalette::Text));
    text.draw(&painter, box.topLeft());
    if (note > 0)
        drawLine(painter, {box.right() + noteGap, box.top(), qreal(note), text.lineAt(0).height()},
                 index.data(NoteRole).toString(), smallFont(option.font),
                 option.palette.color(QPalette::PlaceholderText));
}

} // namespace Frontispiece
