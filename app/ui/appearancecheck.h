// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCheckBox>

namespace Frontispiece {

/// A check box whose box is to be seen on dark grounds, too.
class AppearanceCheck final : public QCheckBox
{
    Q_OBJECT
public:
    using QCheckBox::QCheckBox;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint &place) const override { return rect().contains(place); }
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Frontispiece
