// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QSlider;

namespace Frontispiece {

/// A slider with its value in words beside it.
class AppearanceSlider final : public QWidget
{
    Q_OBJECT
public:
    struct Range
    {
        int least;
        int most;
        int step;
    };
    using Wording = std::function<QString(int value)>;

    AppearanceSlider(const QString &name, const Range &range, Wording wording, QWidget *parent = nullptr);

    void setValue(int value);

Q_SIGNALS:
    /// The reader moved the slider.
    void chosen(int value);

private:
    void showValue(int value);

    QSlider *m_slider;
    QLabel *m_value;
    Wording m_wording;
};

} // namespace Frontispiece
