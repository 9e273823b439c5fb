// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyfinder.h"

#include <QWidget>

class QLineEdit;
class QVariantAnimation;

namespace Frontispiece {

class FindField;
class GlyphButton;

/// The strip over the page in which its reader looks for something in the open story. It knows neither
/// the story nor the page: it asks by its signals and is told the count.
///
/// Enter stays at the current hit, Esc returns to where the reader was; F3, Shift+F3 and the arrow
/// keys go from hit to hit.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Comes into view with the keyboard in its field. Text that was selected on the page is taken
    /// over if it is of one line and not too long to be looked for.
    void start(const QString &selectedText);
    /// Which hit is the current one, from 0 (none: -1), and how many there are.
    void setCount(qsizetype current, qsizetype total);
    [[nodiscard]] FindQuery query() const;

    [[nodiscard]] QLineEdit *edit() const;
    /// What the bar says of the count: "3 of 17".
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void queryChanged(const Frontispiece::FindQuery &query);
    /// To the next hit (1) or the one before (-1).
    void stepRequested(int step);
    /// Enter: read on at the current hit.
    void stayRequested();
    /// Back to the reading place.
    void closeRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupLayout();
    void placeContent();
    void forgetCount();
    void pressEnter(QKeyEvent *event);

    QWidget
        *m_content; ///< slides; the bar itself takes its height at once, so that the page is laid out once
    FindField *m_field;
    GlyphButton *m_previous;
    GlyphButton *m_next;
    GlyphButton *m_case;
    GlyphButton *m_words;
    GlyphButton *m_close;
    QVariantAnimation *m_slide;
};

} // namespace Frontispiece
