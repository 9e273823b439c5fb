// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "findfield.h"

#include "glyphs.h"
#include "rowtext.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace Frontispiece {

namespace {

constexpr int fieldHeight = 32;
constexpr int editWidth = 56;   ///< at least; the count is shortened for it
constexpr int fieldGaps = 14;   ///< the margins and spaces within the field
constexpr int fieldWidth = 420; ///< at most; a line that runs across a wide page is hard to take in
constexpr qreal radius = 7;

} // namespace

FindField::FindField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_clear(new GlyphButton(Glyph::Clear, tr("Clear"), this))
{
    setFixedHeight(fieldHeight);
    setMaximumWidth(fieldWidth);
    m_edit->setFrame(false);
    m_edit->setPlaceholderText(tr("Find in this story"));
    m_edit->setAccessibleName(tr("Find in this story"));
    m_edit->installEventFilter(this);
    m_count->setFont(smallFont(font()));
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setFixedSize(fieldHeight - 8, fieldHeight - 8);
    m_clear->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 3, 4, 3);
    layout->setSpacing(2);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, m_edit, [this] {
        m_edit->clear();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_edit, &QLineEdit::textChanged, m_clear,
            [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

void FindField::setCountTexts(const QStringList &texts, QPalette::ColorRole color)
{
    m_texts = texts;
    m_count->setForegroundRole(color);
    m_count->setAccessibleName(countText()); // in full, however it is shown
    m_count->setToolTip(countText());
    fitCount();
}

void FindField::announceCount()
{
    QAccessibleEvent alert(m_count, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FindField::fitCount()
{
    const int room = std::max(width() - editWidth - m_clear->width() - fieldGaps, 0);
    QString shown;
    for (const QString &text : std::as_const(m_texts)) {
        shown = text;
        if (m_count->fontMetrics().horizontalAdvance(text) <= room)
            break;
    }
    m_count->setText(m_count->fontMetrics().elidedText(shown, Qt::ElideRight, room));
}

void FindField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    painter.setPen(QPen(palette().color(focused ? QPalette::Link : QPalette::Mid), focused ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void FindField::resizeEvent(QResizeEvent *)
{
    fitCount();
}

bool FindField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

} // namespace Frontispiece
