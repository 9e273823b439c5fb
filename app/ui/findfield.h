// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Frontispiece {

class GlyphButton;

/// What is typed, the count of its hits, and the button that clears it, in one frame.
class FindField final : public QWidget
{
    Q_OBJECT
public:
    explicit FindField(QWidget *parent);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString countText() const { return m_texts.value(0); }
    /// Shows the first of the texts there is room for.
    void setCountTexts(const QStringList &texts, QPalette::ColorRole color);
    /// Says the count to those who cannot see it, and would go on typing.
    void announceCount();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitCount();

    QLineEdit *m_edit;
    QLabel *m_count;
    GlyphButton *m_clear;
    QStringList m_texts;
};

} // namespace Frontispiece
