// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "searchbar.h"

#include "glyphs.h"
#include "rowtext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>
#include <QStyledItemDelegate>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 38;
constexpr qreal glyphSize = 15;
constexpr qreal glyphCentre = 20; ///< from the left edge
constexpr int textLeft = 34;
constexpr qreal radius = 8;
constexpr int recentShown = 10; ///< at once; the rest scrolls
constexpr int recentSideRoom = 9;
constexpr int recentRoom = 6; ///< above and below the words

/// A search that was made before. The list never has the focus, so that the current row has to look it.
class RecentRow final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        drawLine(*painter, option.rect.adjusted(recentSideRoom, 0, -recentSideRoom, 0),
                 index.data().toString(), option.font, option.palette.color(QPalette::Text));
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * recentSideRoom, 2 * recentRoom);
    }
};

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_clear(new GlyphButton(Glyph::Clear, tr("Clear the search"), this))
    , m_showRecent(new GlyphButton(Glyph::Unfold, tr("Recent searches"), this))
    , m_recent(new QStringListModel(this))
    , m_hint(new QLabel(this))
{
    setFixedHeight(barHeight);
    setFocusProxy(m_edit);
    m_edit->setFrame(false);
    m_edit->setPlaceholderText(tr("Name or keyword"));
    m_edit->setAccessibleName(tr("Search names and stories"));
    m_edit->installEventFilter(this);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setFixedSize(barHeight - 10, barHeight - 10);
    m_clear->hide();
    m_showRecent->setFocusPolicy(Qt::NoFocus);
    m_showRecent->setFixedSize(m_clear->size());
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setContentsMargins(0, 0, 8, 0);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setFont(smallFont(font()));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(textLeft, 4, 5, 4);
    layout->setSpacing(0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_showRecent);
    layout->addWidget(m_clear);
    showButtons();

    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_recentPopup)
            m_recentPopup->popup()->hide();
        showButtons();
        Q_EMIT textChanged(text);
    });
    connect(m_showRecent, &QToolButton::clicked, this, &SearchBar::offerRecent);
}

void SearchBar::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void SearchBar::setRecent(const QStringList &searches)
{
    m_recent->setStringList(searches);
    showButtons();
}

QAbstractItemView *SearchBar::recentList()
{
    if (!m_recentPopup)
        makeRecentPopup();
    return m_recentPopup->popup();
}

/// When it is first needed: most starts need none, and a list of its own takes time to make.
void SearchBar::makeRecentPopup()
{
    m_recentPopup = new QCompleter(m_recent, this);
    m_recentPopup->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_recentPopup->setMaxVisibleItems(recentShown);
    m_recentPopup->setWidget(m_edit);
    QAbstractItemView *list = m_recentPopup->popup();
    list->setItemDelegate(new RecentRow(list));
    list->installEventFilter(this);
    list->setAccessibleName(m_showRecent->accessibleName());
    connect(m_recentPopup, qOverload<const QString &>(&QCompleter::activated), m_edit, &QLineEdit::setText);
}

bool SearchBar::offersRecent() const
{
    return m_edit->text().isEmpty() && m_recent->rowCount() > 0;
}

void SearchBar::offerRecent()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    QAbstractItemView *list = recentList();
    m_recentPopup->complete(rect().translated(-m_edit->pos()));
    list->setCurrentIndex(list->model()->index(0, 0));
}

void SearchBar::showButtons()
{
    m_clear->setVisible(!m_edit->text().isEmpty());
    m_showRecent->setVisible(offersRecent());
    m_hint->setVisible(m_edit->text().isEmpty());
}

QString SearchBar::text() const
{
    return m_edit->text();
}

void SearchBar::clear()
{
    m_edit->clear();
}

void SearchBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    painter.setPen(QPen(palette().color(focused ? QPalette::Link : QPalette::Mid), focused ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    QRectF box(0, 0, glyphSize, glyphSize);
    box.moveCenter(QPointF(glyphCentre, height() / 2.0));
    drawGlyph(painter, Glyph::Search, box, palette().color(QPalette::PlaceholderText));
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit) {
        // Esc closes the recent searches, and nothing else.
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        event->accept();
        return true;
    }
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut: update(); break;
    case QEvent::KeyPress:
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            if (offersRecent())
                offerRecent();
            else
                Q_EMIT leftDownwards();
            return true;
        case Qt::Key_PageDown: Q_EMIT leftDownwards(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT accepted(); return true;
        default: break;
        }
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Frontispiece
