// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "findbar.h"

#include "findfield.h"
#include "glyphs.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>

namespace Frontispiece {

namespace {

constexpr int barHeight = 44;
constexpr int buttonHeight = 32;
constexpr int buttonWidth = 30; ///< less than in the header, so that all fit beside a field in 320 pixels
constexpr int slideTime = 120;  ///< ms
constexpr qsizetype longestTakenOver = 80;

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// Where a key leads among the hits: 1, -1, or 0 if it is none of these keys.
int stepOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.matches(QKeySequence::FindNext))
        return 1;
    if (event.matches(QKeySequence::FindPrevious))
        return -1;
    if (event.key() == Qt::Key_F3 && (modifiers & ~Qt::ShiftModifier) == 0)
        return modifiers == 0 ? 1 : -1;
    if (modifiers != 0)
        return 0;
    return event.key() == Qt::Key_Down ? 1 : event.key() == Qt::Key_Up ? -1 : 0;
}

/// The texts for a count, the one preferred first.
QStringList countTexts(qsizetype current, qsizetype total)
{
    const QLocale locale;
    if (total == 0)
        return {FindBar::tr("no match")};
    const QString all = locale.toString(total) + (total == mostHits ? QStringLiteral("+") : QString());
    if (current >= 0) {
        const QString number = locale.toString(current + 1);
        return {FindBar::tr("%1 of %2").arg(number, all), FindBar::tr("%1/%2").arg(number, all), number};
    }
    if (total == 1)
        return {FindBar::tr("1 match"), all};
    return {FindBar::tr("%Ln matches", nullptr, static_cast<int>(total)), all};
}

/// A button that names its key in the tool tip.
GlyphButton *makeButton(Glyph glyph, const QString &name, const QKeySequence &key, QWidget *parent)
{
    auto *button = new GlyphButton(glyph, name, parent);
    button->setFixedSize(buttonWidth, buttonHeight);
    if (!key.isEmpty())
        button->setToolTip(FindBar::tr("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    return button;
}

GlyphButton *makeToggle(Glyph glyph, const QString &name, QWidget *parent)
{
    GlyphButton *button = makeButton(glyph, name, {}, parent);
    button->setCheckable(true);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
    , m_field(new FindField(m_content))
    , m_previous(makeButton(Glyph::Fold, tr("Previous match"), {Qt::SHIFT | Qt::Key_F3}, m_content))
    , m_next(makeButton(Glyph::Unfold, tr("Next match"), Qt::Key_F3, m_content))
    , m_case(makeToggle(Glyph::MatchCase, tr("Match capitals and accents"), m_content))
    , m_words(makeToggle(Glyph::WholeWords, tr("Whole words only"), m_content))
    , m_close(makeButton(Glyph::Clear, tr("Back to where I was"), Qt::Key_Escape, m_content))
    , m_slide(new QVariantAnimation(this))
{
    setFixedHeight(barHeight);
    setFocusProxy(m_field->edit());
    setAccessibleName(tr("Find in this story"));
    setupLayout();
    m_slide->setStartValue(-barHeight);
    m_slide->setEndValue(0);
    m_slide->setDuration(slideTime);
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_slide, &QVariantAnimation::valueChanged, this, &FindBar::placeContent);

    const auto ask = [this] {
        if (query().isBlank())
            forgetCount();
        Q_EMIT queryChanged(query());
    };
    connect(edit(), &QLineEdit::textChanged, this, ask);
    connect(m_case, &QToolButton::toggled, this, ask);
    connect(m_words, &QToolButton::toggled, this, ask);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeRequested);
    forgetCount();
    hide();
}

void FindBar::setupLayout()
{
    auto *layout = new QHBoxLayout(m_content);
    layout->setContentsMargins(8, 0, 6, 1);
    layout->setSpacing(0);
    layout->addWidget(m_field, 100);
    layout->addSpacing(3);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_case);
    layout->addWidget(m_words);
    layout->addStretch(1);
    layout->addWidget(m_close);
}

void FindBar::start(const QString &selectedText)
{
    if (isHidden()) {
        forgetCount();
        show();
        if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
            m_slide->start();
    }
    const QString taken = selectedText.trimmed();
    const auto breaksLine
        = [](QChar c) { return c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator; };
    if (!taken.isEmpty() && taken.size() <= longestTakenOver && std::ranges::none_of(taken, breaksLine))
        edit()->setText(taken);
    edit()->setFocus(Qt::ShortcutFocusReason);
    edit()->selectAll();
}

void FindBar::setCount(qsizetype current, qsizetype total)
{
    if (query().isBlank()) {
        forgetCount();
        return;
    }
    m_previous->setEnabled(total > 0);
    m_next->setEnabled(total > 0);
    m_field->setCountTexts(countTexts(current, total),
                           total > 0 ? QPalette::PlaceholderText : QPalette::Link);
    if (total == 0)
        m_field->announceCount();
}

void FindBar::forgetCount()
{
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
    m_field->setCountTexts({}, QPalette::PlaceholderText);
}

FindQuery FindBar::query() const
{
    FindQuery query {edit()->text(), {}};
    query.options.setFlag(FindOption::MatchCase, m_case->isChecked());
    query.options.setFlag(FindOption::WholeWords, m_words->isChecked());
    return query;
}

QLineEdit *FindBar::edit() const
{
    return m_field->edit();
}

QString FindBar::countText() const
{
    return m_field->countText();
}

/// The bar's keys go before the window's: Esc there leaves the search in the list.
bool FindBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape || stepOf(*key) != 0) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (const int step = stepOf(*event); step != 0)
        Q_EMIT stepRequested(step);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (isEnter(*event) && !event->modifiers().testFlag(Qt::ControlModifier))
        pressEnter(event);
    else
        QWidget::keyPressEvent(event);
}

/// In the field Enter means "here it is"; on a button it presses the button, as Space does.
void FindBar::pressEnter(QKeyEvent *event)
{
    if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()))
        button->click();
    else if (edit()->hasFocus())
        Q_EMIT stayRequested();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

void FindBar::resizeEvent(QResizeEvent *)
{
    placeContent();
}

void FindBar::placeContent()
{
    const bool sliding = m_slide->state() == QAbstractAnimation::Running;
    m_content->setGeometry(0, sliding ? m_slide->currentValue().toInt() : 0, width(), height());
}

} // namespace Frontispiece
