// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageview.h"

#include "textexport.h"
#include "textlanguage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>

#include <chrono>
#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// So much of the view's height a frontispiece may take, so that the first lines show below it.
constexpr qreal frontispieceShare = 0.45;
constexpr qreal pictureShare = 0.6;
/// A slice of measuring; with what else a frame needs, it stays below the 16 ms of one.
constexpr qint64 measureSlice = 5;
/// Who drags a window's edge has better use for the time.
constexpr auto measureDelay = 60ms;
constexpr auto glideTime = 140ms;
constexpr auto leftOffTime = 1s;

} // namespace

PageView::PageView(ArtLoader &art, PageStyle style, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_style(std::move(style))
    , m_pictures(art)
    , m_pointer(m_page, m_selection, this)
    , m_bar(new MarkedScrollBar(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Story"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setupBar();
    setupPointer();
    setupTimers();
    const auto showAgain = [this](const QString &path) {
        if (m_pictures.has(path))
            viewport()->update();
    };
    connect(&art, &ArtLoader::loaded, this, showAgain);
    connect(&art, &ArtLoader::failed, this, [this](const QString &path) {
        if (m_pictures.has(path))
            reset();
    });
    connect(&m_hyphenators, &HyphenatorLoader::loaded, this, &PageView::reset);
}

void PageView::setupBar()
{
    setVerticalScrollBar(m_bar);
    connect(m_bar, &QScrollBar::valueChanged, this, &PageView::barMoved);
    connect(m_bar, &QScrollBar::rangeChanged, m_bar,
            [bar = m_bar](int lowest, int highest) { bar->setEnabled(highest > lowest); });
}

void PageView::setupPointer()
{
    connect(&m_pointer, &PagePointer::linkActivated, this, &PageView::linkActivated);
    connect(&m_pointer, &PagePointer::edgeClicked, this, &PageView::turn);
    connect(&m_pointer, &PagePointer::scrollWanted, this, [this](qreal distance) {
        m_page.scrollBy(distance);
        moved(Movement::ByReader);
    });
    connect(&m_pointer, &PagePointer::selectionChanged, this, [this] { select(m_selection.range()); });
}

void PageView::setupTimers()
{
    m_glide.setEndValue(0.0);
    m_glide.setDuration(static_cast<int>(std::chrono::milliseconds(glideTime).count()));
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, viewport(), QOverload<>::of(&QWidget::update));
    m_measure.setSingleShot(true);
    connect(&m_measure, &QTimer::timeout, this, &PageView::measureOn);
    m_leftOff.setSingleShot(true);
    m_leftOff.setInterval(leftOffTime);
    connect(&m_leftOff, &QTimer::timeout, viewport(), QOverload<>::of(&QWidget::update));
}

void PageView::setStory(const Story &story)
{
    m_page.setStory(story);
    m_pictures.setStory(story);
    // The picture is part of the text, which screen readers are given without its description.
    const QString &description = story.info.frontispiece.description;
    setAccessibleDescription(description.isEmpty() ? QString() : tr("Picture: %1").arg(description));
    m_marks = {};
    m_selection.clear();
    m_leftOff.stop();
    m_glide.stop();
    reset();
}

void PageView::setPageStyle(const PageStyle &style)
{
    m_style = style;
    reset();
}

/// Sets the story again, in the present style and size; the place is kept. While the page is not seen,
/// and so has no size to be set for, that waits.
void PageView::reset()
{
    m_stale = !isVisible() || viewport()->size().isEmpty() || m_page.text().items().isEmpty();
    if (m_stale)
        return;
    const PageGeometry geometry = pageGeometry(viewport()->size(), m_style);
    const qreal least = m_style.lineHeight() * 3;
    m_pictures.setRoom({std::min(m_style.pictureWidth(), geometry.column),
                        std::max(geometry.height * frontispieceShare, least)},
                       {geometry.column, std::max(geometry.height * pictureShare, least)},
                       devicePixelRatioF());
    std::shared_ptr<const Hyphenator> hyphenator;
    if (m_style.alignment() == Alignment::Justified)
        hyphenator = m_hyphenators.find(hyphenationLanguage(m_page.text().story()));
    m_page.setStyle(m_style, viewport()->size(), hyphenator,
                    [this](const PageItem &item) { return m_pictures.room(item); });
    m_glide.stop();
    updateFocusParagraph();
    updateBar();
    updateBarMarks();
    m_measure.start(measureDelay);
    viewport()->update();
}

/// Takes over the pictures that have been drawn; their own proportions may differ from those kept free.
void PageView::showPictures()
{
    const QList<VisiblePage::Part> seen = m_page.parts();
    bool changed = false;
    for (const VisiblePage::Part &part : seen) {
        const PageItem &item = m_page.text().items().at(part.item);
        if (!part.block->hasPicture() || !m_pictures.refresh(item, part.block->picture().size()))
            continue;
        m_page.resetItem(part.item);
        changed = true;
    }
    if (changed)
        updateBar();
}

/// Sets what was only estimated, a slice at a time.
void PageView::measureOn()
{
    if (m_stale)
        return;
    const bool more = m_page.measureOn(QDeadlineTimer(measureSlice));
    updateBar();
    if (more)
        m_measure.start(0);
    else
        updateBarMarks();
}

void PageView::updateBar()
{
    if (m_stale)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    m_bar->setRange(0, static_cast<int>(std::ceil(m_page.bottomMost())));
    m_bar->setPageStep(static_cast<int>(m_page.geometry().height));
    m_bar->setSingleStep(static_cast<int>(m_style.lineHeight()));
    m_bar->setValue(static_cast<int>(std::lround(m_page.top())));
}

void PageView::updateBarMarks()
{
    if (m_stale)
        return;
    const qreal height = std::max(1.0, m_page.flow().height());
    QList<double> places;
    places.reserve(m_marks.found.size());
    for (const Passage &hit : std::as_const(m_marks.found))
        places.append(m_page.flow().estimatedTop(hit.start) / height);
    m_bar->setMarks(places, m_marks.current < 0 ? -1 : places.at(m_marks.current));
}

/// The scroll bar moved; unless the view did that itself, the reader did.
void PageView::barMoved(int value)
{
    if (m_quiet || m_stale)
        return;
    m_glide.stop();
    m_page.scrollTo(value);
    moved(Movement::ByReader);
}

void PageView::moved(Movement movement)
{
    m_marks.link = {};
    updateFocusParagraph();
    updateBar();
    viewport()->update();
    if (!m_stale)
        Q_EMIT visibleChanged(visible(), movement);
}

/// Moves the page, and lets what is painted follow a moment later, so that the eye can too.
template <typename Move>
void PageView::glide(Move move)
{
    const qreal behind = m_glide.state() == QAbstractAnimation::Running ? m_glide.currentValue().toReal() : 0;
    const qreal before = m_page.top();
    move();
    const bool animated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_glide.stop();
    if (!animated || m_page.isPaged())
        return;
    m_glide.setStartValue(before + behind - m_page.top());
    m_glide.start();
}

bool PageView::turn(int direction)
{
    if (m_stale)
        return false;
    bool turned = false;
    glide([&] { turned = m_page.turn(direction); });
    if (m_page.readOnFrom())
        m_leftOff.start();
    moved(Movement::ByReader);
    return turned;
}

void PageView::scrollByLines(qreal lines)
{
    glide([&] { m_page.scrollBy(lines * m_style.lineHeight()); });
    moved(Movement::ByReader);
}

void PageView::showPassage(const Passage &passage)
{
    m_glide.stop();
    m_page.showPassage(passage);
    if (!m_stale)
        moved(Movement::ByProgram);
}

void PageView::setMarks(const QList<Passage> &marks)
{
    m_marks.searched = marks;
    viewport()->update();
}

void PageView::setFound(const QList<Passage> &hits, qsizetype current)
{
    m_marks.found = hits;
    m_marks.current = current < hits.size() ? current : -1;
    updateBarMarks();
    viewport()->update();
}

Passage PageView::visible() const
{
    return m_stale ? Passage {} : m_page.visible();
}

QString PageView::text() const
{
    const PageText &text = m_page.text();
    return plainText(text, {text.start(), text.end() - text.start()});
}

QString PageView::selectedText() const
{
    return plainText(m_page.text(), m_selection.range());
}

void PageView::select(const Passage &range)
{
    if (range != m_selection.range())
        m_selection.select(range);
    m_marks.selection = range;
    viewport()->update();
    if (QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->supportsSelection() && !range.isEmpty())
        clipboard->setText(selectedText(), QClipboard::Selection);
    Q_EMIT selectionChanged();
}

void PageView::selectAll()
{
    const PageText &text = m_page.text();
    select({text.start(), text.end() - text.start()});
}

void PageView::copy(CopySource source) const
{
    if (!m_selection.isEmpty())
        QGuiApplication::clipboard()->setMimeData(
            copyOf(m_page.text(), m_selection.range(), source).release());
}

void PageView::updateFocusParagraph()
{
    m_marks.focus.reset();
    if (!m_style.hasParagraphFocus() || m_stale)
        return;
    // A passage shown stands in the upper third: so does what is read.
    const qreal height = m_page.geometry().height / 3 + m_style.lineHeight() / 2;
    const QList<VisiblePage::Part> seen = m_page.parts();
    for (const VisiblePage::Part &part : seen) {
        if (m_page.text().block(part.item))
            m_marks.focus = part.item;
        if (m_marks.focus && part.origin.y() + part.block->lines().at(part.endLine - 1).bottom() > height)
            return;
    }
}

void PageView::moveFocusParagraph(int direction)
{
    const qsizetype next = m_marks.focus.value_or(0) + direction;
    if (next < 0 || next >= m_page.text().items().size())
        return;
    const Passage range = m_page.text().items().at(next).range;
    glide([&] { m_page.showPassage({range.start, 1}); });
    moved(Movement::ByReader);
    m_marks.focus = next;
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = m_style.theme();
    painter.fillRect(viewport()->rect(), theme.page);
    if (!m_stale) {
        showPictures();
        const bool gliding = m_glide.state() == QAbstractAnimation::Running;
        const QList<VisiblePage::Part> seen = m_page.parts(gliding ? m_glide.currentValue().toReal() : 0);
        drawPage(painter, seen, m_page.text(), theme, m_marks);
        for (const VisiblePage::Part &part : seen) {
            if (part.block->hasPicture())
                m_pictures.draw(painter, m_page.text().items().at(part.item),
                                part.block->picture().translated(part.origin));
        }
        if (m_leftOff.isActive() && !gliding)
            paintLeftOff(painter);
    }
    if (!m_painted) {
        m_painted = true;
        Q_EMIT firstPainted();
    }
}

/// A thin line over the first line that was not seen before.
void PageView::paintLeftOff(QPainter &painter) const
{
    const auto from = m_page.readOnFrom();
    if (!from)
        return;
    const QList<QRectF> first = m_page.rectangles({*from, 1});
    if (first.isEmpty())
        return;
    const PageGeometry &geometry = m_page.geometry();
    QColor color = m_style.theme().accent;
    color.setAlphaF(0.55F);
    const qreal y = std::round(first.constFirst().center().y() - m_style.lineHeight() / 2);
    painter.fillRect(QRectF(geometry.columns.constFirst() - 14, y, geometry.column + 28, 1), color);
}

} // namespace Frontispiece
