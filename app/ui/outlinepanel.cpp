// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "outlinepanel.h"

#include "folding.h"
#include "glyphs.h"
#include "outlinedelegate.h"
#include "outlinemodel.h"
#include "panelplace.h"
#include "readingsession.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <cmath>

namespace Frontispiece {

namespace {

constexpr int widest = 420;
constexpr int narrowest = 240;
constexpr qreal highest = 0.7; ///< of the window
/// More headings than that are more than one look takes in.
constexpr int manyHeadings = 12;
/// An outline longer than that takes all the width there is, rather than the time to measure it.
constexpr int measuredRows = 200;

// In pixels.
constexpr int border = 1;
constexpr int listMargin = 5; ///< above and below the list
constexpr int filterLeft = 38;
constexpr int filterRight = 18;
constexpr int messageTop = 18;
constexpr qreal glyphSize = 13;

QRect onScreen(const QWidget *widget)
{
    return {widget->mapToGlobal(QPoint()), widget->size()};
}

} // namespace

/// The headings that have all the words typed, as a search takes words.
class OutlinePanel::Matches final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_words = FoldedText(text).text().simplified().split(u' ', Qt::SkipEmptyParts);
        // At once for all rows: one signal for every stretch of hidden rows would take seconds.
        invalidate();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        if (m_words.isEmpty())
            return true;
        const FoldedText title(sourceModel()->index(row, 0).data().toString());
        return std::ranges::all_of(m_words,
                                   [&title](const QString &word) { return title.text().contains(word); });
    }

private:
    QStringList m_words; ///< folded
};

OutlinePanel::OutlinePanel(ReadingSession &session, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_model(new OutlineModel(this))
    , m_matches(new Matches(this))
    , m_delegate(new OutlineDelegate(this))
    , m_head(new QWidget(this))
    , m_filter(new QLineEdit(m_head))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("No heading has these words."), this))
{
    setAttribute(Qt::WA_NoMouseReplay); // a click on the button closes, and does not open again
    setAccessibleName(tr("Sections"));
    m_matches->setSourceModel(m_model);
    setupLayout();
    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePanel::showMatches);
    connect(m_list, &QListView::clicked, this, &OutlinePanel::choose);
    connect(&session, &ReadingSession::storyOpened, this, &QWidget::hide);
}

void OutlinePanel::setupLayout()
{
    m_filter->setFrame(false);
    m_filter->setPlaceholderText(tr("Find a section"));
    m_filter->setAccessibleName(tr("Find a section"));
    m_filter->setFixedHeight(OutlineDelegate::rowHeight(font()) + 2 * listMargin);
    m_filter->installEventFilter(this);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(filterLeft, 0, filterRight, 0);
    head->addWidget(m_filter);

    m_list->setModel(m_matches);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Sections"));
    m_list->installEventFilter(this);

    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setContentsMargins(0, messageTop, 0, 0);
    m_nothing->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(border, border, border, border + listMargin);
    layout->setSpacing(listMargin);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
}

void OutlinePanel::popUp(const QWidget *button)
{
    if (!m_session.hasStory())
        return;
    const Story &story = m_session.story();
    m_model->setOutline(story.outline, story.text.size(), m_session.visible().start);
    const bool many = story.outline.size() > manyHeadings;
    m_filter->clear();
    m_head->setVisible(many);
    m_list->setFocusPolicy(many ? Qt::NoFocus : Qt::StrongFocus);
    m_delegate->showRing(false);
    place(button);
    show();
    goToReader();
    (many ? static_cast<QWidget *>(m_filter) : m_list)->setFocus(Qt::PopupFocusReason);
}

/// Below the button, as large as the headings need and the window allows.
void OutlinePanel::place(const QWidget *button)
{
    const QWidget *window = button->window();
    const QRect screen = button->screen()->availableGeometry();
    const bool many = !m_head->isHidden();
    layout()->setContentsMargins(border, many ? border : border + listMargin, border, border + listMargin);
    const double rows = double(m_model->rowCount()) * OutlineDelegate::rowHeight(font());
    const double around = 2 * border + 2 * listMargin + (many ? m_filter->height() : 0);
    const QSize wanted(wantedWidth(), static_cast<int>(std::min(rows + around, window->height() * highest)));
    const QRect box = placeBelow(onScreen(button), wanted, onScreen(window), screen);
    setFixedSize(box.size());
    move(box.topLeft());
}

int OutlinePanel::wantedWidth() const
{
    if (m_model->rowCount() > measuredRows)
        return widest;
    qreal width = narrowest;
    for (int row = 0; row < m_model->rowCount(); ++row)
        width = std::max(width, OutlineDelegate::rowWidth(font(), m_model->index(row)));
    const int scrollBar = m_list->verticalScrollBar()->sizeHint().width();
    return std::min(widest, static_cast<int>(std::ceil(width)) + scrollBar + 2 * border);
}

void OutlinePanel::showMatches(const QString &text)
{
    m_matches->setText(text);
    const bool any = m_matches->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    if (text.isEmpty()) {
        goToReader();
        return;
    }
    m_list->setCurrentIndex(m_matches->index(0, 0));
    m_list->scrollToTop();
}

/// To the section the reader is in.
void OutlinePanel::goToReader()
{
    const QModelIndex here = m_matches->mapFromSource(m_model->index(m_model->currentRow()));
    m_list->setCurrentIndex(here);
    m_list->scrollTo(here, QAbstractItemView::PositionAtCenter);
}

void OutlinePanel::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const qsizetype start = index.data(OutlineModel::StartRole).toLongLong();
    hide();
    m_session.open(Place {m_session.story().info.id, {start, 0}});
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && pressKey(watched, static_cast<QKeyEvent *>(event)))
        || QFrame::eventFilter(watched, event);
}

/// Whether a key was for the panel rather than for the widget that has the keyboard.
bool OutlinePanel::pressKey(const QObject *watched, QKeyEvent *event)
{
    m_delegate->showRing(true);
    m_list->viewport()->update();
    switch (event->key()) {
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex()); return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return watched == m_filter && QCoreApplication::sendEvent(m_list, event);
    default: return false;
    }
}

void OutlinePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_head->isHidden())
        return;
    const QRect field = m_head->geometry();
    painter.drawLine(field.left(), field.bottom() + 1, field.right(), field.bottom() + 1);
    QRectF box(0, 0, glyphSize, glyphSize);
    box.moveCenter({filterLeft / 2.0 + listMargin, field.top() + field.height() / 2.0});
    painter.setRenderHint(QPainter::Antialiasing);
    drawGlyph(painter, Glyph::Search, box, palette().color(QPalette::PlaceholderText));
}

} // namespace Frontispiece
