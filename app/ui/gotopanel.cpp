// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "gotopanel.h"

#include "excerpt.h"
#include "readingsession.h"
#include "rowtext.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace Frontispiece {

namespace {

constexpr int widest = 440;
constexpr int narrowest = 280;
constexpr int margin = 18;
constexpr int spacing = 10;
constexpr int distance = 48; ///< from the foot of the widget it stands over
constexpr ExcerptSize previewSize {24, 90};

/// The style's own would hardly be seen on dark pages.
constexpr auto look = R"(
QSpinBox { background: palette(base); border: 1px solid palette(mid); border-radius: 6px; padding: 5px 9px; }
QSpinBox:focus { border: 2px solid palette(link); padding: 4px 8px; }
QSlider { min-height: 20px; }
QSlider::groove:horizontal { background: palette(mid); height: 3px; border-radius: 1px; }
QSlider::sub-page:horizontal { background: palette(dark); height: 3px; border-radius: 1px; }
QSlider::handle:horizontal { background: palette(base); border: 2px solid palette(dark); border-radius: 7px;
                             width: 10px; margin: -6px 0; }
QSlider::handle:horizontal:hover { background: palette(highlight); }
QSlider::handle:horizontal:focus { border-color: palette(link); }
)";

/// A run without a blank that is longer is no word; it is not gone through to its end.
constexpr qsizetype longestWord = 100;

/// Where the last word of a text begins.
qsizetype lastWord(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    qsizetype at = end;
    while (at > 0 && end - at < longestWord && !text[at - 1].isSpace())
        --at;
    return at;
}

/// Where the first word begins that stands at `from` or behind it.
qsizetype wordFrom(QStringView text, qsizetype from)
{
    const qsizetype most = std::min(text.size(), from + longestWord);
    qsizetype at = from;
    while (at > 0 && at < most && !text[at - 1].isSpace())
        ++at;
    while (at < text.size() && text[at].isSpace())
        ++at;
    if (at >= text.size())
        return lastWord(text);
    return text[at].isLowSurrogate() ? at + 1 : at;
}

} // namespace

GoToPanel::GoToPanel(ReadingSession &session, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_percent(new QSpinBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_preview(new QLabel(this))
{
    setAccessibleName(tr("Go to"));
    setupLayout();
    connect(m_percent, &QSpinBox::valueChanged, m_slider, &QSlider::setValue);
    connect(m_slider, &QSlider::valueChanged, m_percent, &QSpinBox::setValue);
    connect(m_percent, &QSpinBox::valueChanged, this, &GoToPanel::showTarget);
    connect(&session, &ReadingSession::storyOpened, this, &QWidget::hide);
}

void GoToPanel::setupLayout()
{
    setStyleSheet(QString::fromLatin1(look));
    m_percent->setButtonSymbols(QAbstractSpinBox::NoButtons); // the slider and the arrow keys are enough
    m_percent->setRange(0, 100);
    m_percent->setSuffix(tr("\u00A0%"));
    m_percent->setAccessibleName(tr("How far through the story, per cent"));
    m_slider->setRange(0, 100);
    m_slider->setPageStep(10);
    m_slider->setAccessibleName(m_percent->accessibleName());
    m_preview->setTextFormat(Qt::PlainText); // the words are an author's
    m_preview->setFont(excerptFont(font()));
    m_preview->setForegroundRole(QPalette::PlaceholderText);

    auto *label = new QLabel(tr("Go to"), this);
    auto *button = new QPushButton(tr("Go"), this);
    connect(button, &QPushButton::clicked, this, &GoToPanel::go);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setHorizontalSpacing(spacing);
    layout->setVerticalSpacing(spacing);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_percent, 0, 1);
    layout->addWidget(m_slider, 0, 2);
    layout->addWidget(button, 0, 3);
    layout->addWidget(m_preview, 1, 0, 1, 4);
    layout->setColumnStretch(2, 1);
}

void GoToPanel::popUp(const QWidget *over)
{
    if (!m_session.hasStory())
        return;
    m_here = static_cast<int>(m_session.progress() * 100);
    m_percent->setValue(m_here);
    place(over);
    show();
    m_percent->setFocus(Qt::PopupFocusReason);
    m_percent->selectAll();
}

/// In the middle of the foot of a widget, no wider than that, and on the screen.
void GoToPanel::place(const QWidget *over)
{
    const QRect screen = over->screen()->availableGeometry();
    const int width = std::clamp(over->width() - 2 * margin, narrowest, widest);
    m_preview->setFixedWidth(width - 2 * margin);
    showTarget();
    setFixedSize(width, sizeHint().height());
    const QPoint foot = over->mapToGlobal(QPoint((over->width() - width) / 2, over->height() - distance));
    move(std::max(screen.left(), std::min(foot.x(), screen.right() + 1 - width)),
         std::max(screen.top(), std::min(foot.y(), screen.bottom() + 1) - height()));
}

QString GoToPanel::preview() const
{
    return m_preview->text();
}

/// Where to go, counted as the reading progress is: all but what a page shows at once lies before the end.
qsizetype GoToPanel::target() const
{
    const QString &text = m_session.story().text;
    const qsizetype hidden = text.size() - m_session.visible().length;
    const double share = m_percent->value() / 100.0;
    if (share >= 1)
        return lastWord(text);
    return wordFrom(text,
                    static_cast<qsizetype>(std::ceil(share * double(hidden > 0 ? hidden : text.size()))));
}

void GoToPanel::showTarget()
{
    const Excerpt excerpt = excerptAround(m_session.story().text, {{target(), 0}}, previewSize);
    m_preview->setText(
        m_preview->fontMetrics().elidedText(excerpt.text.simplified(), Qt::ElideRight, m_preview->width()));
}

void GoToPanel::go()
{
    const Place place {m_session.story().info.id, {target(), 0}};
    hide();
    if (m_percent->value() != m_here)
        m_session.open(place);
}

void GoToPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: hide(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: go(); break;
    default: QFrame::keyPressEvent(event);
    }
}

void GoToPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Frontispiece
