// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace Frontispiece {

/// A flat button of the appearance panel, drawn in the colours of the palette. A checkable one stands
/// for a choice among several, and leaves its outline to what holds them together.
class AppearanceButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit AppearanceButton(const QString &text, QWidget *parent = nullptr);

    /// Shows a patch of `color` before the text.
    void setPatch(const QColor &color);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintField(QPainter &painter) const;
    void paintLabel(QPainter &painter) const;
    /// In the heaviest weight it is drawn in, so that nothing moves when that changes.
    [[nodiscard]] int textWidth() const;

    QColor m_patch;
};

} // namespace Frontispiece
