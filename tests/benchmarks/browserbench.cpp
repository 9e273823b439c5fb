// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "browserbench.h"

#include "silence.h"

#include <QScrollBar>
#include <QTextCursor>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize {1280, 800};
constexpr int turns = 50;
constexpr int resizeSteps = 20;
constexpr int resizeBy = 17;
/// It does not say when it has laid out everything; then its height has not changed for so long, in ms.
constexpr qint64 unchangedFor = 300;

} // namespace

BrowserBench::BrowserBench(Results &results)
    : m_results(results)
{
    m_browser.setFont(m_style.text());
    m_browser.resize(usualSize);
    // As wide a column as the page has.
    m_browser.document()->setDocumentMargin((usualSize.width() - m_style.measure()) / 2);
    m_browser.show();
}

void BrowserBench::paint()
{
    m_browser.viewport()->repaint();
    m_browser.verticalScrollBar()->repaint();
}

/// Puts a story's blocks into the document, with the formats that cost time.
void BrowserBench::fill(const Story &story)
{
    m_browser.clear();
    QTextCursor cursor(m_browser.document());
    cursor.beginEditBlock();
    QTextCharFormat italic;
    italic.setFontItalic(true);
    QTextCharFormat heading;
    heading.setFont(m_style.heading());
    for (const Block &block : story.blocks) {
        const QTextCharFormat usual = block.kind == Block::Kind::Heading ? heading : QTextCharFormat();
        qsizetype at = block.range.start;
        for (const Span &span : block.spans) {
            cursor.insertText(story.text.sliced(at, span.range.start - at), usual);
            cursor.insertText(story.text.sliced(span.range.start, span.range.length), italic);
            at = span.range.end();
        }
        cursor.insertText(story.text.sliced(at, block.range.end() - at), usual);
        cursor.insertBlock();
    }
    cursor.endEditBlock();
}

void BrowserBench::waitUntilLaidOut(const QString &column)
{
    const QScrollBar *bar = m_browser.verticalScrollBar();
    int height = bar->maximum();
    QElapsedTimer unchanged;
    unchanged.start();
    const Silence silence = listenUntil([&] {
        if (bar->maximum() != height)
            unchanged.start();
        height = bar->maximum();
        return unchanged.elapsed() > unchangedFor;
    });
    m_results.at(u"QTextBrowser: longest silence after opening"_s, column).add(silence.longest);
}

void BrowserBench::run(const Story &story, const QString &column)
{
    m_browser.clear();
    m_browser.resize(usualSize);
    paint();
    m_results.at(u"QTextBrowser: open"_s, column).time([&] {
        fill(story);
        paint();
    });
    waitUntilLaidOut(column);
    QScrollBar *bar = m_browser.verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    paint();
    QSize size = usualSize;
    for (int step = 0; step < resizeSteps; ++step) {
        size.rwidth() -= resizeBy;
        m_results.at(u"QTextBrowser: resize, a step"_s, column).time([&] {
            m_browser.resize(size);
            paint();
        });
    }
    bar->setValue(bar->maximum() / 2);
    paint();
    for (int turn = 0; turn < turns; ++turn) {
        if (bar->value() == bar->maximum())
            bar->setValue(0);
        m_results.at(u"QTextBrowser: turn"_s, column).time([&] {
            bar->setValue(bar->value() + bar->pageStep());
            paint();
        });
    }
    m_browser.clear();
}

} // namespace Frontispiece::Bench
