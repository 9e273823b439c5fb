// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QScrollBar>
#include <QStyle>

#include <vector>

namespace Frontispiece {

/// A vertical scroll bar that shows where in its range something was found. The marks stand beside the
/// handle rather than on it, except for the current one.
class MarkedScrollBar final : public QScrollBar
{
    Q_OBJECT
public:
    explicit MarkedScrollBar(QWidget *parent = nullptr);

    /// Marks these places, from 0 (top) to 1, in place of those before; `current` stands out, and is
    /// negative where there is none.
    void setMarks(const QList<double> &fractions, double current = -1);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect part(QStyle::SubControl control) const;
    void markRows(int height);

    QList<double> m_fractions;
    double m_current = -1;
    std::vector<bool> m_rows; ///< marked or not, a pixel each, for the height last painted
};

} // namespace Frontispiece
