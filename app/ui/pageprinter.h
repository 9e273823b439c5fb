// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "printjob.h"

#include <QFutureWatcher>
#include <QLocale>
#include <QPageSize>
#include <QThreadPool>

namespace Frontispiece {

/// Prints stories, shows what they will look like on paper, and saves them as PDF. Pages are set and drawn
/// in a thread of its own, one story at a time; who waits longer than a moment sees how far it is and can
/// stop it.
class PagePrinter final : public QObject
{
    Q_OBJECT
public:
    /// Some three hundred pages: a preview keeps the window waiting and all its pages in memory.
    static constexpr qsizetype longestPreview = 700'000;

    explicit PagePrinter(QObject *parent = nullptr);
    ~PagePrinter() override;

    /// Asks on which printer, and prints.
    void print(const Story &story, const Settings &settings, QWidget *window);
    /// Shows the pages; fails for stories of more than `longestPreview` characters.
    void preview(const Story &story, const Settings &settings, QWidget *window);
    /// Asks for a file, and writes it.
    void savePdf(const Story &story, const Settings &settings, QWidget *window);
    /// Writes a story to a file, which is complete or as it was before.
    void writePdf(const Story &story, const Settings &settings, const QString &path, QWidget *window);

    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// All pages are printed, or in their file.
    void finished();
    void failed(const Frontispiece::Issue &issue);

private:
    using Work = std::function<Issues(const GoOn &)>;

    void start(const QString &what, const Work &work, QWidget *window);
    void end();

    QThreadPool m_thread;
    QFutureWatcher<Issues> m_watcher;
    bool m_busy = false;
};

/// A name for a story's file that every file system can have: "Mia Kalmurzaeva – Rings on Still Water.pdf".
[[nodiscard]] QString pdfName(const StoryInfo &info);

/// The paper that offices use where the reader lives.
[[nodiscard]] QPageSize usualPaper(const QLocale &locale = QLocale());

} // namespace Frontispiece
