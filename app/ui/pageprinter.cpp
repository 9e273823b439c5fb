// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageprinter.h"

#include "printjob.h"

#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <chrono>

namespace Frontispiece {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qreal marginMillimetres = 22;
/// Work that is done sooner needs no dialog.
constexpr std::chrono::milliseconds patience = 500ms;
/// File systems allow 255 bytes; sync and backup programs add to a name.
constexpr qsizetype longestName = 200;

QPageLayout usualLayout()
{
    const QMarginsF margins(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres);
    return {usualPaper(), QPageLayout::Portrait, margins, QPageLayout::Millimeter};
}

/// A printer with the paper that is in it; for a file, with the usual one.
std::shared_ptr<QPrinter> usualPrinter(const StoryInfo &info)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const QPageLayout layout = usualLayout();
    if (QPrinterInfo::defaultPrinterName().isEmpty())
        printer->setPageSize(layout.pageSize());
    printer->setPageMargins(layout.margins(), layout.units());
    printer->setDocName(info.title);
    printer->setCreator(QGuiApplication::applicationDisplayName());
    return printer;
}

PrintJob jobOf(const Story &story, const Settings &settings, const QPrinter &printer)
{
    PrintJob job {story, settings, printer.pageLayout(), {}, printer.pageOrder() == QPrinter::LastPageFirst,
                  1};
    if (printer.printRange() == QPrinter::PageRange)
        job.ranges = printer.pageRanges();
    if (!printer.supportsMultipleCopies())
        job.copies = printer.copyCount();
    return job;
}

Issues printPages(const PrintJob &job, QPrinter &printer, const GoOn &goOn)
{
    const PrintOutcome outcome = drawPages(job, printer, [&](double share) {
        if (goOn(share))
            return true;
        printer.abort();
        return false;
    });
    if (outcome == PrintOutcome::NoSuchPages)
        return {noSuchPages()};
    if (outcome != PrintOutcome::Refused)
        return {};
    return {
        {Issue::Severity::Error,
         {},
         0,
         PagePrinter::tr("The story could not be printed."),
         PagePrinter::tr("Check that the printer is connected and switched on, or save the story as PDF.")}};
}

} // namespace

PagePrinter::PagePrinter(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PagePrinter::end);
}

PagePrinter::~PagePrinter()
{
    m_watcher.cancel();
    m_thread.waitForDone();
}

void PagePrinter::print(const Story &story, const Settings &settings, QWidget *window)
{
    const std::shared_ptr<QPrinter> printer = usualPrinter(story.info);
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, story, settings, printer, window] {
                const PrintJob job = jobOf(story, settings, *printer);
                const QString path = printer->outputFileName();
                start(
                    tr("Printing “%1”…").arg(story.info.title),
                    [job, path, printer](const GoOn &goOn) {
                        return path.isEmpty() ? printPages(job, *printer, goOn) : writePages(job, path, goOn);
                    },
                    window);
            });
    dialog->open();
}

void PagePrinter::preview(const Story &story, const Settings &settings, QWidget *window)
{
    if (story.text.size() > longestPreview) {
        Q_EMIT failed({Issue::Severity::Note,
                       {},
                       0,
                       tr("This story is too long for a preview."),
                       tr("Save it as PDF and look at it there.")});
        return;
    }
    const std::shared_ptr<QPrinter> printer = usualPrinter(story.info);
    auto *dialog = new QPrintPreviewDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The printer has to live as long as the dialog.
    connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
            [this, story, settings, printer](QPrinter *paper) {
                const GoOn toTheEnd = [](double) { return true; };
                const Issues issues = printPages(jobOf(story, settings, *paper), *paper, toTheEnd);
                for (const Issue &issue : issues)
                    Q_EMIT failed(issue);
            });
    dialog->open();
}

void PagePrinter::savePdf(const Story &story, const Settings &settings, QWidget *window)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog
        = new QFileDialog(window, tr("Save as PDF"), QDir(documents).exists() ? documents : QDir::homePath(),
                          tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(pdfName(story.info));
    connect(dialog, &QFileDialog::fileSelected, this, [this, story, settings, window](const QString &path) {
        writePdf(story, settings, path, window);
    });
    dialog->open();
}

void PagePrinter::writePdf(const Story &story, const Settings &settings, const QString &path, QWidget *window)
{
    const PrintJob job {story, settings, usualLayout(), {}, false, 1};
    start(
        tr("Saving “%1”…").arg(story.info.title),
        [job, path](const GoOn &goOn) { return writePages(job, path, goOn); }, window);
}

/// Does the work in the thread. `what`: a line for the reader who waits.
void PagePrinter::start(const QString &what, const Work &work, QWidget *window)
{
    if (m_busy)
        return;
    m_busy = true;
    auto *progress = new QProgressDialog(what, tr("Cancel"), 0, 100, window);
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(static_cast<int>(patience.count()));
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, progress, &QProgressDialog::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, progress, &QObject::deleteLater);
    connect(progress, &QProgressDialog::canceled, &m_watcher, &QFutureWatcherBase::cancel);
    m_watcher.setFuture(QtConcurrent::run(&m_thread, [work](QPromise<Issues> &promise) {
        promise.addResult(work([&promise](double share) {
            promise.setProgressValue(static_cast<int>(share * 100));
            return !promise.isCanceled();
        }));
    }));
}

void PagePrinter::end()
{
    m_busy = false;
    if (m_watcher.isCanceled())
        return;
    const Issues issues = m_watcher.result();
    for (const Issue &issue : issues)
        Q_EMIT failed(issue);
    if (issues.isEmpty())
        Q_EMIT finished();
}

QString pdfName(const StoryInfo &info)
{
    const QString artists = info.artists.join(u", "_s);
    QString name
        = artists.isEmpty() || info.title.isEmpty() ? artists + info.title : artists + u" – "_s + info.title;
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control || u"/\\:*?\"<>|"_s.contains(c))
            c = u' ';
    }
    name = name.simplified();
    while (name.startsWith(u'.')) // else it would be hidden
        name = name.sliced(1).trimmed();
    while (name.toUtf8().size() > longestName)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    name = name.trimmed();
    return (name.isEmpty() ? PagePrinter::tr("Story") : name) + u".pdf"_s;
}

QPageSize usualPaper(const QLocale &locale)
{
    // Unicode CLDR, supplemental data, paperSize.
    static const QList<QLocale::Territory> letter {
        QLocale::Belize,       QLocale::Canada,     QLocale::Chile,       QLocale::Colombia,
        QLocale::CostaRica,    QLocale::ElSalvador, QLocale::Guatemala,   QLocale::Mexico,
        QLocale::Nicaragua,    QLocale::Panama,     QLocale::Philippines, QLocale::PuertoRico,
        QLocale::UnitedStates, QLocale::Venezuela};
    return QPageSize(letter.contains(locale.territory()) ? QPageSize::Letter : QPageSize::A4);
}

} // namespace Frontispiece
