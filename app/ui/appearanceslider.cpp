// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearanceslider.h"

#include "appearancelook.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyleOptionSlider>

namespace Frontispiece {

namespace {

/// A hair line and a knob in the colours of the palette.
class KnobSlider final : public QSlider
{
public:
    explicit KnobSlider(QWidget *parent)
        : QSlider(Qt::Horizontal, parent)
    {
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!isEnabled())
            painter.setOpacity(disabledOpacity);
        const QPalette &colors = palette();
        const QPointF knob = knobCentre();
        const qreal end = isRightToLeft() ? width() - 2 : 2;
        painter.setPen(QPen(colors.color(QPalette::Mid), 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(2, knob.y()), QPointF(width() - 2, knob.y()));
        painter.setPen(QPen(colors.color(QPalette::PlaceholderText), 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(end, knob.y()), knob);
        const bool isHeld = isSliderDown() || underMouse();
        painter.setBrush(colors.color(isHeld ? QPalette::Highlight : QPalette::Base));
        painter.setPen(QPen(colors.color(hasFocus() ? QPalette::Link : QPalette::PlaceholderText), 2));
        painter.drawEllipse(knob, 6, 6);
    }

private:
    /// Where the style would draw, and takes hold of, its own.
    [[nodiscard]] QPointF knobCentre() const
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return QRectF(style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this))
            .center();
    }
};

} // namespace

AppearanceSlider::AppearanceSlider(const QString &name, const Range &range, Wording wording, QWidget *parent)
    : QWidget(parent)
    , m_slider(new KnobSlider(this))
    , m_value(new QLabel(this))
    , m_wording(std::move(wording))
{
    m_slider->setAccessibleName(name);
    m_slider->setRange(range.least, range.most);
    m_slider->setSingleStep(range.step);
    m_slider->setPageStep(2 * range.step);
    setFocusPolicy(Qt::ClickFocus); // for a mnemonic; Tab goes to the slider
    setFocusProxy(m_slider);
    setMinimumHeight(controlHeight);
    // Digits enough for the words of every slider, so that all are of one length.
    m_value->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 11);
    m_value->setForegroundRole(QPalette::PlaceholderText);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_value);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        showValue(value);
        Q_EMIT chosen(value);
    });
    showValue(range.least);
}

void AppearanceSlider::setValue(int value)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(value);
    showValue(value);
}

void AppearanceSlider::showValue(int value)
{
    m_value->setText(m_wording(value));
}

} // namespace Frontispiece
