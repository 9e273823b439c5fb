// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "glyphs.h"

#include <QWidget>

namespace Frontispiece {

/// The slim bar over the page: back, forward, what is open, appearance, outline.
class HeaderBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);

    /// "Mia Kalmurzaeva · Rings on Still Water"
    void setTitle(const QString &artists, const QString &title);
    void setSteps(bool canGoBack, bool canGoForward);
    /// Where the list is hidden, a button leads to it.
    void setListShown(bool shown);
    /// The buttons that panels open below.
    [[nodiscard]] QWidget *appearanceButton() const { return m_appearance; }
    [[nodiscard]] QWidget *outlineButton() const { return m_outline; }

Q_SIGNALS:
    void appearanceRequested();
    void outlineRequested();
    void listRequested();
    void backRequested();
    void forwardRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    GlyphButton *m_list;
    GlyphButton *m_back;
    GlyphButton *m_forward;
    GlyphButton *m_appearance;
    GlyphButton *m_outline;
    QString m_artists;
    QString m_title;
};

} // namespace Frontispiece
