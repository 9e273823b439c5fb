// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QSlider;
class QSpinBox;

namespace Frontispiece {

class ReadingSession;

/// Asks how far through the open story to go, and shows the words that stand there.
class GoToPanel final : public QFrame
{
    Q_OBJECT
public:
    /// The session must outlive the panel.
    GoToPanel(ReadingSession &session, QWidget *parent);

    /// Opens at the foot of a widget, with the place of the reader. Without a story there is nothing to open.
    void popUp(const QWidget *over);

    [[nodiscard]] QSpinBox *percent() const { return m_percent; }
    [[nodiscard]] QSlider *slider() const { return m_slider; }
    /// The words at the target.
    [[nodiscard]] QString preview() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setupLayout();
    void place(const QWidget *over);
    void showTarget();
    void go();
    [[nodiscard]] qsizetype target() const;

    ReadingSession &m_session;
    QSpinBox *m_percent;
    QSlider *m_slider;
    QLabel *m_preview;
    int m_here = 0; ///< where the reader is, per cent
};

} // namespace Frontispiece
