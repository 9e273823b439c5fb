// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "importer.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace Frontispiece {

class GlyphButton;

/// Two small lines that tell how far an import is, a hair line over them, and a button that stops it. Work
/// that is over at once is not told of.
class ImportBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportBar(QWidget *parent = nullptr);

    /// Tells of an importer's work; it must outlive the bar.
    void follow(Importer &importer);

    void showProgress(const ImportProgress &progress);
    void finish();

    /// What the bar says, in one line.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QFont smallFace() const;

    QProgressBar *m_line;
    GlyphButton *m_cancel;
    QString m_count;
    QString m_pace;
    QTimer m_wait;             ///< until the work is worth telling of
    QElapsedTimer m_sinceTold; ///< since the figures were changed
};

/// "Reading 12,400 of 100,000", or how many files were counted so far.
[[nodiscard]] QString countText(const ImportProgress &progress);
/// "3,100 a second · 28 s left"; empty while there is nothing to say yet.
[[nodiscard]] QString paceText(const ImportProgress &progress);

} // namespace Frontispiece
