// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuedelegate.h"

#include "issuemodel.h"
#include "rowfield.h"
#include "rowtext.h"

#include <QCoreApplication>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Frontispiece {

namespace {

struct IssueText
{
    Q_DECLARE_TR_FUNCTIONS(IssueDelegate)
};

// In logical pixels.
constexpr int rowMargin = 11;
constexpr int signColumn = 28;
constexpr int signSize = 13;
constexpr int lineGap = 3;
constexpr int columnGap = 12;

/// A disc with a bar for what is missing, a triangle for what is incomplete, a ring for what was assumed:
/// three outlines, which those who see no colours tell apart too.
void drawSign(QPainter &painter, Issue::Severity severity, const QRectF &box, const QPalette &colors)
{
    const QColor ground = colors.color(QPalette::Base);
    const QColor muted = colors.color(QPalette::PlaceholderText);
    const QPointF middle = box.center();
    switch (severity) {
    case Issue::Severity::Error:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.color(QPalette::Link));
        painter.drawEllipse(box);
        painter.fillRect(QRectF(middle.x() - 3.5, middle.y() - 1, 7, 2), ground);
        break;
    case Issue::Severity::Warning:
        painter.setPen(QPen(colors.color(QPalette::Link), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(QPolygonF({{middle.x(), box.top() + 0.5}, box.bottomRight(), box.bottomLeft()}));
        painter.drawLine(QPointF(middle.x(), box.top() + 5), QPointF(middle.x(), box.bottom() - 4));
        break;
    case Issue::Severity::Note:
        painter.setPen(QPen(muted, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    }
}

Issue::Severity severityOf(const QModelIndex &index)
{
    return static_cast<Issue::Severity>(index.data(IssueModel::SeverityRole).toInt());
}

/// The room that the longest of the words needs.
int wordWidth(const QFont &face)
{
    const QFontMetrics metrics(face);
    int widest = 0;
    for (const auto severity : {Issue::Severity::Error, Issue::Severity::Warning, Issue::Severity::Note})
        widest = std::max(widest, metrics.horizontalAdvance(severityWord(severity)));
    return widest;
}

/// Sets a text in as many lines as it needs, and returns their height. A name without blanks is broken
/// where the line ends.
int setLines(QTextLayout &layout, int width)
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
    return static_cast<int>(std::ceil(height));
}

} // namespace

QString severityWord(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Error: return IssueText::tr("Error");
    case Issue::Severity::Warning: return IssueText::tr("Warning");
    case Issue::Severity::Note: break;
    }
    return IssueText::tr("Note");
}

void IssueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = option.palette;
    drawRowField(*painter, option);
    const QRect box = option.rect.adjusted(rowMargin, rowMargin, -rowMargin, -rowMargin);
    const Issue::Severity severity = severityOf(index);
    const int firstLine = option.fontMetrics.height();
    drawSign(*painter, severity,
             QRectF(box.left(), box.top() + (firstLine - signSize) / 2.0, signSize, signSize), colors);

    const QFont small = smallFont(option.font);
    painter->setFont(small);
    painter->setPen(colors.color(QPalette::PlaceholderText));
    painter->drawText(QRect(box.left(), box.top(), box.width(), firstLine), Qt::AlignRight | Qt::AlignVCenter,
                      severityWord(severity));

    const QRect words = box.adjusted(signColumn, 0, -wordWidth(small) - columnGap, 0);
    QTextLayout sentence(index.data().toString(), option.font);
    const int height = setLines(sentence, words.width());
    painter->setPen(colors.color(QPalette::Text));
    sentence.draw(painter, words.topLeft());
    QTextLayout advice(index.data(IssueModel::AdviceRole).toString(), option.font);
    setLines(advice, words.width());
    painter->setPen(colors.color(QPalette::PlaceholderText));
    advice.draw(painter, words.topLeft() + QPoint(0, height + lineGap));
    painter->restore();
}

QSize IssueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int inside = view ? view->viewport()->width() : option.rect.width();
    const int width = inside - 2 * rowMargin - signColumn - wordWidth(smallFont(option.font)) - columnGap;
    const auto height = [&](const QString &text) {
        QTextLayout layout(text, option.font);
        return setLines(layout, width);
    };
    const QString advice = index.data(IssueModel::AdviceRole).toString();
    return {0,
            height(index.data().toString()) + (advice.isEmpty() ? 0 : height(advice) + lineGap)
                + 2 * rowMargin};
}

} // namespace Frontispiece
