// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Frontispiece {

/// The line under the page: what is left to read, and a hair line of progress.
class FooterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FooterBar(QWidget *parent = nullptr);

    /// `text`: "7 min left · 12 %"; `progress`: 0 to 1.
    void setProgress(const QString &text, double progress);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    double m_progress = 0;
};

} // namespace Frontispiece
