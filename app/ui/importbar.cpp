// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "importbar.h"

#include "glyphs.h"
#include "rowtext.h"

#include <QLocale>
#include <QPainter>
#include <QProgressBar>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A few changed files are read in less; a line that comes and goes would only disturb.
constexpr std::chrono::milliseconds patience {400};
/// Figures that change more often cannot be read.
constexpr qint64 figuresLast = 300; // ms

// In logical pixels.
constexpr int leftMargin = 18;
constexpr int rightMargin = 8;
constexpr int padding = 7; ///< above and below the lines
constexpr int lineGap = 1;
constexpr int hairLine = 2;

constexpr int steps = 1000; ///< of the hair line: more than it has pixels

QString timeText(std::chrono::seconds left)
{
    using namespace std::chrono;
    if (left < minutes(1))
        return ImportBar::tr("%n s left", nullptr, static_cast<int>(left.count()));
    if (left < hours(2))
        return ImportBar::tr("%n min left", nullptr, static_cast<int>(round<minutes>(left).count()));
    return ImportBar::tr("%n h left", nullptr, static_cast<int>(round<hours>(left).count()));
}

} // namespace

QString countText(const ImportProgress &progress)
{
    const QLocale locale;
    if (progress.total > 0) {
        return ImportBar::tr("Reading %1 of %2")
            .arg(locale.toString(progress.done), locale.toString(progress.total));
    }
    return ImportBar::tr("Looking through the folders…");
}

QString paceText(const ImportProgress &progress)
{
    const QLocale locale;
    if (progress.total == 0) {
        return progress.done == 1 ? ImportBar::tr("One file")
                                  : ImportBar::tr("%1 files").arg(locale.toString(progress.done));
    }
    if (progress.perSecond < 1)
        return {};
    QString pace = ImportBar::tr("%1 a second").arg(locale.toString(std::llround(progress.perSecond)));
    if (progress.left.count() <= 0)
        return pace;
    return ImportBar::tr("%1 · %2").arg(pace, timeText(progress.left));
}

ImportBar::ImportBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QProgressBar(this))
    , m_cancel(new GlyphButton(Glyph::Clear, tr("Stop reading the folders"), this))
{
    m_line->setTextVisible(false);
    m_line->setRange(0, steps);
    m_line->setValue(0);
    m_wait.setSingleShot(true);
    m_wait.setInterval(patience);
    connect(&m_wait, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &GlyphButton::clicked, this, &ImportBar::cancelRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void ImportBar::follow(Importer &importer)
{
    connect(&importer, &Importer::progressed, this, &ImportBar::showProgress);
    connect(&importer, &Importer::finished, this, &ImportBar::finish);
    connect(this, &ImportBar::cancelRequested, &importer, &Importer::cancel);
    if (importer.isRunning())
        showProgress(importer.progress());
}

void ImportBar::showProgress(const ImportProgress &progress)
{
    if (isHidden() && !m_wait.isActive()) {
        m_wait.start();
        m_sinceTold.invalidate();
    }
    m_line->setValue(progress.total == 0 ? 0 : static_cast<int>(steps * progress.done / progress.total));
    if (m_sinceTold.isValid() && !m_sinceTold.hasExpired(figuresLast))
        return;
    m_sinceTold.start();
    m_count = countText(progress);
    m_pace = paceText(progress);
    m_line->setAccessibleName(text());
    setAccessibleName(text());
    setToolTip(text());
    update();
}

void ImportBar::finish()
{
    m_wait.stop();
    hide();
}

QString ImportBar::text() const
{
    return m_pace.isEmpty() ? m_count : tr("%1 · %2").arg(m_count, m_pace);
}

QFont ImportBar::smallFace() const
{
    return smallFont(font());
}

QSize ImportBar::sizeHint() const
{
    const int lines = 2 * QFontMetrics(smallFace()).height() + lineGap;
    return {0, std::max(lines + 2 * padding, m_cancel->sizeHint().height()) + hairLine};
}

void ImportBar::resizeEvent(QResizeEvent *)
{
    m_line->setGeometry(0, 0, width(), hairLine);
    QRect button(QPoint(), m_cancel->sizeHint());
    button.moveCenter({width() - rightMargin - button.width() / 2, (height() + hairLine) / 2});
    m_cancel->setGeometry(button);
}

void ImportBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont face = smallFace();
    const QFontMetrics metrics(face);
    painter.setFont(face);
    QRect line(leftMargin, 0, m_cancel->x() - leftMargin, metrics.height());
    const int lines = m_pace.isEmpty() ? metrics.height() : 2 * metrics.height() + lineGap;
    line.moveTop(hairLine + (height() - hairLine - lines) / 2);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(line, Qt::AlignVCenter, metrics.elidedText(m_count, Qt::ElideRight, line.width()));
    line.translate(0, metrics.height() + lineGap);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(line, Qt::AlignVCenter, metrics.elidedText(m_pace, Qt::ElideRight, line.width()));
}

} // namespace Frontispiece
