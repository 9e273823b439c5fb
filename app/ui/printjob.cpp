// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "printjob.h"

#include "artloader.h"
#include "hyphenator.h"
#include "printedpages.h"
#include "textlanguage.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace Frontispiece {

namespace {

struct PrintJobTexts
{
    Q_DECLARE_TR_FUNCTIONS(PrintJob)
};

constexpr qreal pointsPerInch = 72;

/// Pictures have no see-through parts on paper, which some printers are slow with.
QImage drawPicture(const QString &path, const QSizeF &size, qreal ratio)
{
    const QImage drawn = drawArt({path, size, ratio, ArtRequest::Fit::Inside, 0}).image;
    if (drawn.isNull())
        return {};
    QImage flat(drawn.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, drawn);
    return flat;
}

/// Calls `draw` with each page asked for, in order. Returns false if it was stopped.
bool forEachPage(PrintedPages &pages, const PrintJob &job, const GoOn &goOn,
                 const std::function<void(int)> &draw)
{
    int last = 0;
    while (job.lastPageFirst && pages.has(last + 1)) {
        if (!goOn(0))
            return false;
        ++last;
    }
    const int step = job.lastPageFirst ? -1 : 1;
    const auto length = double(std::max<qsizetype>(1, job.story.text.size()));
    for (int copy = 0; copy < job.copies; ++copy) {
        for (int page = last; page >= 0 && pages.has(page); page += step) {
            const double share = double(pages.passage(page).start) / length;
            if (!goOn((copy + (job.lastPageFirst ? 1 - share : share)) / job.copies))
                return false;
            if (job.ranges.isEmpty() || job.ranges.contains(page + 1))
                draw(page);
        }
    }
    return true;
}

} // namespace

PrintOutcome drawPages(const PrintJob &job, QPagedPaintDevice &device, const GoOn &goOn)
{
    std::shared_ptr<const Hyphenator> hyphenator;
    if (job.settings.alignment == Alignment::Justified)
        hyphenator = Hyphenator::load(Hyphenator::dictionaryFor(hyphenationLanguage(job.story)));
    PrintedPages pages(job.story, job.settings, hyphenator,
                       device.pageLayout().paintRect(QPageLayout::Point).size(), drawPicture);
    if (!job.ranges.isEmpty() && !pages.has(job.ranges.firstPage() - 1))
        return PrintOutcome::NoSuchPages;
    QPainter painter;
    if (!painter.begin(&device))
        return PrintOutcome::Refused;
    painter.scale(device.logicalDpiX() / pointsPerInch, device.logicalDpiY() / pointsPerInch);
    bool isFirst = true;
    const bool drawn = forEachPage(pages, job, goOn, [&](int page) {
        if (!isFirst)
            device.newPage();
        isFirst = false;
        pages.draw(painter, page);
    });
    return drawn ? PrintOutcome::Drawn : PrintOutcome::Stopped;
}

Issues writePages(const PrintJob &job, const QString &path, const GoOn &goOn)
{
    const auto notWritten = [&path](const QString &error) {
        return Issues {
            {Issue::Severity::Error, path, 0, PrintJobTexts::tr("The PDF could not be saved: %1.").arg(error),
             PrintJobTexts::tr("Choose another folder, or make room on the disk, and save it again.")}};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file.errorString());
    QPdfWriter writer(&file);
    writer.setTitle(job.story.info.title);
    writer.setCreator(QGuiApplication::applicationDisplayName());
    writer.setPageLayout(job.layout);
    const PrintOutcome outcome = drawPages(
        job, writer, [&](double share) { return file.error() == QFileDevice::NoError && goOn(share); });
    if (!goOn(1))
        return {};
    if (outcome == PrintOutcome::NoSuchPages)
        return {noSuchPages()};
    return outcome == PrintOutcome::Drawn && file.commit() ? Issues() : notWritten(file.errorString());
}

Issue noSuchPages()
{
    return {Issue::Severity::Error,
            {},
            0,
            PrintJobTexts::tr("The story does not have the pages you chose."),
            PrintJobTexts::tr("Look at their numbers in the print preview.")};
}

} // namespace Frontispiece
