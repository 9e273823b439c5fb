// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QWidget>

class QLabel;

namespace Frontispiece {

class AppearanceButton;

/// The two colours of the reader's own theme, and how well one can be read on the other.
class AppearanceColours final : public QWidget
{
    Q_OBJECT
public:
    explicit AppearanceColours(QWidget *parent = nullptr);

    void setColours(const QColor &page, const QColor &text);

Q_SIGNALS:
    /// The reader wants another colour, and used `button` to say so.
    void pageWanted(const QWidget *button);
    void textWanted(const QWidget *button);

private:
    AppearanceButton *m_page;
    AppearanceButton *m_text;
    QLabel *m_contrast;
    QLabel *m_warning;
};

/// The least contrast that text may have (WCAG 2.1, 1.4.3).
constexpr double leastContrast = 4.5;

} // namespace Frontispiece
