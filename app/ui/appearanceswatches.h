// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"
#include "theme.h"

#include <QAbstractButton>
#include <QHash>

namespace Frontispiece {

/// A theme as a round button in its own colours, its name below; the current one is ringed.
class ThemeSwatch final : public QAbstractButton
{
    Q_OBJECT
public:
    /// `caption` is the short form of `name`.
    ThemeSwatch(const QString &name, const QString &caption, QWidget *parent = nullptr);

    /// The colours of both halves; a theme that holds always has the same twice.
    void setThemes(const Theme &left, const Theme &right);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHalf(QPainter &painter, const QRectF &half, const Theme &theme) const;
    void paintRing(QPainter &painter) const;
    void paintCaption(QPainter &painter) const;

    Theme m_left;
    Theme m_right;
};

/// The themes in a row; arrow keys move between them.
class ThemeSwatches final : public QWidget
{
    Q_OBJECT
public:
    explicit ThemeSwatches(QWidget *parent = nullptr);

    void setCurrent(ThemeChoice choice);
    /// Draws the reader's own theme in these colours.
    void setCustomColours(const QColor &page, const QColor &text);

Q_SIGNALS:
    void chosen(Frontispiece::ThemeChoice choice);

private:
    ThemeSwatch *add(ThemeChoice choice, const QString &name, const QString &caption);

    QHash<ThemeChoice, ThemeSwatch *> m_swatches;
};

} // namespace Frontispiece
