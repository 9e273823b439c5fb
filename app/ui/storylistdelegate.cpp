// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistdelegate.h"

#include "glyphs.h"
#include "rowtext.h"

#include <QPainter>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr int outerMargin = 8;  ///< from the pane's edge to the field of a row
constexpr int innerMargin = 18; ///< from the pane's edge to pictures and text
constexpr qreal fieldRadius = 9;
constexpr int messageHeight = 130;
constexpr int noteGap = 8;
constexpr qreal pictureSide = 54;  ///< of an artist
constexpr qreal pictureRadius = 7; ///< of an artist's; of smaller ones in proportion

/// The rows grow with the window's face, so that nothing is cut where it is large.
qreal unit(const QStyleOptionViewItem &option)
{
    return std::max(1.0, option.fontMetrics.height() / 16.0);
}

} // namespace

/// What every part of a row is painted with.
struct StoryListDelegate::Row
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    QRectF box;
    qreal unit;
    QColor ground; ///< under words that were searched for

    [[nodiscard]] QColor color(QPalette::ColorRole role) const { return option.palette.color(role); }
    [[nodiscard]] QColor text() const { return color(QPalette::Text); }
    [[nodiscard]] QColor muted() const { return color(QPalette::PlaceholderText); }
    [[nodiscard]] QString string(int role) const { return index.data(role).toString(); }
    [[nodiscard]] QList<Passage> ranges() const { return index.data(RangesRole).value<QList<Passage>>(); }
    /// A line of the row: from `left` to the inner margin, `y` and `height` in units.
    [[nodiscard]] QRectF line(qreal left, qreal y, qreal height) const
    {
        return {box.left() + left, box.top() + y * unit, box.width() - left - innerMargin, height * unit};
    }
};

StoryListDelegate::StoryListDelegate(ArtLoader &art, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_art(art)
    , m_pictures(new RowPictures(art, this))
{
    connect(m_pictures, &RowPictures::changed, this, &StoryListDelegate::picturesChanged);
}

QSize StoryListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto height = [&index] {
        switch (static_cast<RowKind>(index.data(KindRole).toInt())) {
        case RowKind::Artist:
        case RowKind::Entry: return 80;
        case RowKind::Story: return 54;
        case RowKind::Section: return 38;
        case RowKind::Answer: return 60;
        case RowKind::StoryHeading: return 36;
        case RowKind::Excerpt: return 24;
        case RowKind::More: return 26;
        case RowKind::Message: return messageHeight;
        case RowKind::Nearest: return 56;
        }
        return 0;
    };
    return {0, static_cast<int>(std::lround(height() * unit(option)))};
}

void StoryListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Row row {*painter, option, index, QRectF(option.rect), unit(option), m_ground};
    paintField(row);
    switch (static_cast<RowKind>(index.data(KindRole).toInt())) {
    case RowKind::Artist: paintArtist(row); break;
    case RowKind::Story: paintStory(row); break;
    case RowKind::Section: paintSection(row); break;
    case RowKind::Answer: paintAnswer(row); break;
    case RowKind::StoryHeading: paintStoryHeading(row); break;
    case RowKind::Excerpt: paintExcerpt(row); break;
    case RowKind::More: paintMore(row); break;
    case RowKind::Message: paintMessage(row); break;
    case RowKind::Entry: paintEntry(row); break;
    case RowKind::Nearest: paintNearest(row); break;
    }
    painter->restore();
}

/// The ground of a row that is current, open or pointed at, and the ring that shows the keyboard's place.
void StoryListDelegate::paintField(const Row &row) const
{
    const QStyle::State state = row.option.state;
    const bool selected = state.testFlag(QStyle::State_Selected);
    const bool open = row.index.data(OpenRole).toBool();
    const bool hovered
        = state.testFlag(QStyle::State_MouseOver) && row.index.flags().testFlag(Qt::ItemIsSelectable);
    const bool ring
        = state.testFlag(QStyle::State_HasFocus) && state.testFlag(QStyle::State_KeyboardFocusChange);
    if (!selected && !open && !hovered)
        return;
    QColor field = row.color(QPalette::Highlight);
    if (!selected && !open)
        field.setAlphaF(0.5F);
    const QRectF box = row.box.adjusted(outerMargin, 1, -outerMargin, -1);
    row.painter.setPen(Qt::NoPen);
    row.painter.setBrush(field);
    row.painter.drawRoundedRect(box, fieldRadius, fieldRadius);
    if (ring) {
        row.painter.setPen(QPen(row.color(QPalette::Link), 2));
        row.painter.setBrush(Qt::NoBrush);
        row.painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), fieldRadius, fieldRadius);
    }
}

ArtRequest StoryListDelegate::pictureRequest(const QString &path, const QSizeF &size, qreal ratio)
{
    return {path, size, ratio, ArtRequest::Fit::Square, pictureRadius * size.width() / pictureSide};
}

void StoryListDelegate::prepare(const QStyleOptionViewItem &option, const QModelIndex &index,
                                qreal ratio) const
{
    const qreal side = pictureSide * unit(option);
    m_art.prepare(pictureRequest(index.data(PictureRole).toString(), {side, side}, ratio));
}

void StoryListDelegate::paintPicture(const Row &row, const QRectF &box) const
{
    const ArtRequest request
        = pictureRequest(row.string(PictureRole), box.size(), row.painter.device()->devicePixelRatioF());
    const qreal radius = request.radius;
    const QImage image = m_pictures->picture(request);
    if (!image.isNull()) {
        row.painter.drawImage(box, image);
        return;
    }
    // No picture: the first letter stands for it.
    row.painter.setPen(Qt::NoPen);
    row.painter.setBrush(row.color(QPalette::Mid));
    row.painter.drawRoundedRect(box, radius, radius);
    QFont font = excerptFont(row.option.font);
    font.setPixelSize(std::max(1, static_cast<int>(box.height() * 0.5)));
    row.painter.setFont(font);
    row.painter.setPen(row.muted());
    row.painter.drawText(box, Qt::AlignCenter, row.string(Qt::DisplayRole).left(1).toUpper());
}

void StoryListDelegate::paintArtist(const Row &row) const
{
    const qreal side = pictureSide * row.unit;
    const QFont &base = row.option.font;
    paintPicture(row, {row.box.left() + innerMargin, row.box.top() + 12 * row.unit, side, side});
    const qreal left = innerMargin + side + 12 * row.unit;
    drawLine(row.painter, row.line(left, 9, 20), row.string(Qt::DisplayRole), nameFont(base), row.text(),
             {row.ranges(), row.ground});
    drawLine(row.painter, row.line(left, 29, 20), row.string(DetailRole), titleFont(base), row.text());
    // A title is too long to share its line with a note.
    const QRectF last = paintNote(row, row.line(left, 49, 18));
    drawLine(row.painter, last, row.string(StatusRole), smallFont(base), row.muted());
    paintProgress(row, left);
    if (row.index.data(FoldableRole).toBool()) {
        const Glyph glyph = row.index.data(FoldedRole).toBool() ? Glyph::Unfold : Glyph::Fold;
        drawGlyph(row.painter, glyph,
                  {row.box.right() - innerMargin - 14, row.box.top() + 32 * row.unit, 12, 12}, row.muted());
    }
}

/// As an artist's row, the story first.
void StoryListDelegate::paintEntry(const Row &row) const
{
    const qreal side = pictureSide * row.unit;
    const QFont &base = row.option.font;
    paintPicture(row, {row.box.left() + innerMargin, row.box.top() + 12 * row.unit, side, side});
    const qreal left = innerMargin + side + 12 * row.unit;
    drawLine(row.painter, row.line(left, 8, 22), row.string(Qt::DisplayRole), titleFont(base), row.text());
    drawLine(row.painter, row.line(left, 30, 19), row.string(DetailRole), base, row.text());
    drawLine(row.painter, row.line(left, 49, 18), row.string(StatusRole), smallFont(base), row.muted());
    paintProgress(row, left);
}

/// How the words found differ from those typed, at the end of a line. Returns what is left of the line.
QRectF StoryListDelegate::paintNote(const Row &row, const QRectF &line)
{
    const QString note = row.string(NoteRole);
    if (note.isEmpty())
        return line;
    const QFont font = smallFont(row.option.font);
    const qreal width = std::ceil(QFontMetricsF(font).horizontalAdvance(note)) + 1;
    drawLine(row.painter, {line.right() - width, line.top(), width, line.height()}, note, font, row.muted());
    return line.adjusted(0, 0, -width - noteGap, 0);
}

/// A hair line under the story on the page.
void StoryListDelegate::paintProgress(const Row &row, qreal left) const
{
    const double progress = row.index.data(ProgressRole).toDouble();
    if (progress < 0)
        return;
    const QRectF track = row.line(left, 69.5, 1.5);
    row.painter.fillRect(track, row.color(QPalette::Mid));
    row.painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * progress, track.height())),
                         row.color(QPalette::Link));
}

void StoryListDelegate::paintStory(const Row &row) const
{
    const qreal side = 32 * row.unit;
    const QFont &base = row.option.font;
    paintPicture(row,
                 {row.box.left() + innerMargin + 22 * row.unit, row.box.top() + 11 * row.unit, side, side});
    const qreal left = innerMargin + 66 * row.unit;
    drawLine(row.painter, row.line(left, 7, 22), row.string(Qt::DisplayRole), titleFont(base), row.text());
    drawLine(row.painter, row.line(left, 28, 18), row.string(StatusRole), smallFont(base), row.muted());
}

void StoryListDelegate::paintSection(const Row &row) const
{
    const QFont count = smallFont(row.option.font);
    const QRectF box = row.line(innerMargin, 12, 22);
    const QString text = row.string(StatusRole);
    const qreal countWidth = QFontMetricsF(count).horizontalAdvance(text);
    drawLine(row.painter, box.adjusted(0, 0, -countWidth - 12, 0), row.string(Qt::DisplayRole),
             sectionFont(row.option.font), row.muted());
    drawLine(row.painter, {box.right() - countWidth, box.top(), countWidth + 1, box.height()}, text, count,
             row.muted());
}

void StoryListDelegate::paintAnswer(const Row &row) const
{
    const qreal side = 42 * row.unit;
    const QFont &base = row.option.font;
    paintPicture(row, {row.box.left() + innerMargin, row.box.top() + 9 * row.unit, side, side});
    const qreal left = innerMargin + side + 12 * row.unit;
    drawLine(row.painter, row.line(left, 9, 21), row.string(Qt::DisplayRole), nameFont(base), row.text(),
             {row.ranges(), row.ground});
    drawLine(row.painter, paintNote(row, row.line(left, 31, 18)), row.string(DetailRole), base, row.muted());
}

void StoryListDelegate::paintStoryHeading(const Row &row) const
{
    const qreal side = 24 * row.unit;
    paintPicture(row, {row.box.left() + innerMargin, row.box.top() + 8 * row.unit, side, side});
    const QFont count = smallFont(row.option.font);
    const QString text = row.string(StatusRole);
    const qreal countWidth = QFontMetricsF(count).horizontalAdvance(text);
    const QRectF box = row.line(innerMargin + side + 10 * row.unit, 8, 24);
    drawLine(row.painter, box.adjusted(0, 0, -countWidth - 12, 0), row.string(Qt::DisplayRole),
             titleFont(row.option.font), row.text());
    drawLine(row.painter, {box.right() - countWidth, box.top(), countWidth + 1, box.height()}, text, count,
             row.muted());
}

void StoryListDelegate::paintExcerpt(const Row &row) const
{
    drawLine(row.painter, row.line(innerMargin + 34 * row.unit, 0, 24), row.string(Qt::DisplayRole),
             excerptFont(row.option.font), row.text(), {row.ranges(), row.ground});
}

void StoryListDelegate::paintMore(const Row &row) const
{
    drawLine(row.painter, row.line(innerMargin + 34 * row.unit, 0, 26), row.string(Qt::DisplayRole),
             smallFont(row.option.font), row.color(QPalette::Link));
}

void StoryListDelegate::paintNearest(const Row &row) const
{
    drawLine(row.painter, row.line(innerMargin, 8, 20), row.string(Qt::DisplayRole), row.option.font,
             row.muted());
    drawLine(row.painter, row.line(innerMargin, 28, 20), row.string(DetailRole), row.option.font,
             row.option.palette.color(QPalette::Active, QPalette::Text)); // it cannot be chosen, but is news
}

void StoryListDelegate::paintMessage(const Row &row) const
{
    const QRectF box = row.line(innerMargin, 14, messageHeight - 14);
    QRectF used;
    row.painter.setFont(nameFont(row.option.font));
    row.painter.setPen(row.text());
    row.painter.drawText(box, Qt::TextWrapAnywhere | Qt::TextWordWrap, row.string(Qt::DisplayRole), &used);
    row.painter.setFont(row.option.font);
    row.painter.setPen(row.muted());
    row.painter.drawText(box.adjusted(0, used.height() + 6, 0, 0), Qt::TextWordWrap, row.string(DetailRole));
}

} // namespace Frontispiece
