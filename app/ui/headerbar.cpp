// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "headerbar.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Frontispiece {

namespace {

constexpr int barHeight = 52;

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_list(new GlyphButton(Glyph::List, tr("Artists and stories"), this))
    , m_back(new GlyphButton(Glyph::Back, tr("Back"), this))
    , m_forward(new GlyphButton(Glyph::Forward, tr("Forward"), this))
    , m_appearance(new GlyphButton(Glyph::Appearance, tr("Appearance"), this))
    , m_outline(new GlyphButton(Glyph::Sections, tr("Sections"), this))
{
    setFixedHeight(barHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 14, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addStretch();
    layout->addWidget(m_appearance);
    layout->addSpacing(8);
    layout->addWidget(m_outline);
    m_list->hide();
    connect(m_list, &GlyphButton::clicked, this, &HeaderBar::listRequested);
    connect(m_back, &GlyphButton::clicked, this, &HeaderBar::backRequested);
    connect(m_forward, &GlyphButton::clicked, this, &HeaderBar::forwardRequested);
    connect(m_appearance, &GlyphButton::clicked, this, &HeaderBar::appearanceRequested);
    connect(m_outline, &GlyphButton::clicked, this, &HeaderBar::outlineRequested);
    setSteps(false, false);
}

void HeaderBar::setTitle(const QString &artists, const QString &title)
{
    m_artists = artists;
    m_title = title;
    setAccessibleName(tr("%1  ·  %2").arg(artists, title));
    update();
}

void HeaderBar::setListShown(bool shown)
{
    m_list->setVisible(!shown);
}

void HeaderBar::setSteps(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base()); // it may stand over the page
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.96);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    // In the middle of the bar, as far as the buttons on the wider side leave room for it.
    const int side = std::max(m_forward->geometry().right(), width() - m_appearance->geometry().left()) + 12;
    const QRect middle = rect().adjusted(side, 0, -side, 0);
    const bool isWhole = !m_artists.isEmpty() && !m_title.isEmpty(); // there may be no story yet
    QString shown = isWhole ? tr("%1  ·  %2").arg(m_artists, m_title) : m_artists + m_title;
    if (painter.fontMetrics().horizontalAdvance(shown) > middle.width())
        shown = painter.fontMetrics().elidedText(m_title, Qt::ElideRight, middle.width());
    painter.drawText(middle, Qt::AlignCenter, shown);
}

} // namespace Frontispiece
