// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "noticebar.h"

#include "glyphs.h"
#include "issuemodel.h"
#include "plainline.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace Frontispiece {

namespace {

QString textOf(const Issue &issue)
{
    return (issueSentence(issue) + u' ' + plainLine(issue.advice)).trimmed();
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Highlight);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new GlyphButton(Glyph::Clear, tr("Close"), this);
    connect(close, &GlyphButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(22, 4, 10, 4);
    layout->addWidget(m_label, 1);
    layout->addWidget(close);
    hide();
}

void NoticeBar::show(const Issue &issue, NoticeUntil until)
{
    m_label->setText(textOf(issue));
    m_until = until;
    setAccessibleName(m_label->text());
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::giveWay()
{
    if (std::exchange(m_until, NoticeUntil::Opened) == NoticeUntil::Opened)
        hide();
}

void NoticeBar::withdraw(const Issue &issue)
{
    if (text() == textOf(issue))
        hide();
}

QString NoticeBar::text() const
{
    return m_label->text();
}

} // namespace Frontispiece
