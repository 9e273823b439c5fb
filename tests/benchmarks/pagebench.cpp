// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagebench.h"

#include "silence.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize {1280, 800};
constexpr QSize spreadSize {1600, 800};
constexpr int turns = 50;
constexpr int resizeSteps = 20;
constexpr int resizeBy = 17; ///< pixels a step, about what an edge that is dragged goes in a frame
constexpr qsizetype mostHits = 10'000;
constexpr qsizetype hitLength = 4;
constexpr int hitSteps = 20;

} // namespace

Samples &PageBench::samples(const QString &row)
{
    const QString lines = m_settings.alignment == Alignment::Justified ? u"justified: "_s : u"ragged: "_s;
    return m_results.at(lines + row, m_column);
}

void PageBench::paint()
{
    m_view.viewport()->repaint();
    m_view.verticalScrollBar()->repaint();
}

void PageBench::choose(const Settings &settings, const Theme &theme)
{
    m_view.setPageStyle(PageStyle(theme, settings));
}

void PageBench::toMiddle()
{
    m_view.showPassage({m_story.text.size() / 2, 0});
    paint();
}

bool PageBench::waitForHyphens(const Story &story)
{
    m_settings.alignment = Alignment::Justified;
    choose(m_settings);
    m_view.setStory(story);
    bool found = false;
    (void)listenUntil([&] {
        PageFlow &flow = m_view.page().flow();
        if (!flow.isMeasured()) // it is set, and measured, again when the patterns have come
            return false;
        for (qsizetype item = 0; item < flow.text().items().size() && !found; ++item)
            found = std::ranges::any_of(flow.block(item)->lines(), &SetLine::isHyphenated);
        return found;
    });
    return found;
}

void PageBench::run(const Story &story, Alignment alignment, const QString &column)
{
    m_story = story;
    m_settings = {};
    m_settings.alignment = alignment;
    m_column = column;
    open();
    resize();
    turnPages();
    changeLook();
    find();
}

void PageBench::listen(const QString &after)
{
    const Silence silence = listenUntil([this] { return m_view.page().flow().isMeasured(); });
    samples(u"longest silence after "_s + after).add(silence.longest);
    samples(u"… of it at work"_s + u" ("_s + after + u')').add(silence.longestAtWork);
    samples(u"all measured after "_s + after).add(silence.total);
}

void PageBench::open()
{
    m_view.setStory({});
    m_view.resize(usualSize);
    choose(m_settings);
    paint();
    samples(u"open"_s).time([&] {
        m_view.setStory(m_story);
        paint();
    });
    listen(u"opening"_s);
}

void PageBench::resize()
{
    toMiddle();
    QSize size = usualSize;
    for (int step = 0; step < resizeSteps; ++step) {
        size.rwidth() -= resizeBy;
        samples(u"resize, a step"_s).time([&] {
            m_view.resize(size);
            paint();
        });
    }
    listen(u"resizing"_s);
    m_view.resize(usualSize);
    paint();
}

void PageBench::turn50(const QString &row)
{
    toMiddle();
    for (int turn = 0; turn < turns; ++turn) {
        if (m_view.visible().end() >= m_story.text.size())
            m_view.showPassage({0, 0});
        samples(row).time([&] {
            QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
            QCoreApplication::sendEvent(&m_view, &space);
            paint();
        });
    }
}

void PageBench::turnPages()
{
    turn50(u"turn, scrolled"_s);
    Settings paged = m_settings;
    paged.pageMode = PageMode::Paged;
    choose(paged);
    turn50(u"turn, paged"_s);
    m_view.resize(spreadSize);
    turn50(u"turn, spread"_s);
    m_view.resize(usualSize);
    choose(m_settings);
}

void PageBench::changeLook()
{
    toMiddle();
    samples(u"another theme"_s).time([&] {
        choose(m_settings, Theme::dusk());
        paint();
    });
    Settings larger = m_settings;
    larger.textSize += 2;
    samples(u"another text size"_s).time([&] {
        choose(larger, Theme::dusk());
        paint();
    });
    Settings paged = m_settings;
    paged.pageMode = PageMode::Paged;
    choose(m_settings);
    paint();
    samples(u"scrolled to paged"_s).time([&] {
        choose(paged);
        paint();
    });
    samples(u"paged to scrolled"_s).time([&] {
        choose(m_settings);
        paint();
    });
}

void PageBench::find()
{
    toMiddle();
    const qsizetype step = std::max(hitLength + 1, m_story.text.size() / mostHits);
    QList<Passage> hits;
    for (qsizetype at = 0; at + step < m_story.text.size() && hits.size() < mostHits; at += step)
        hits.append({at, hitLength});
    samples(u"mark 10,000 hits"_s).time([&] {
        m_view.setFound(hits, hits.size() / 2);
        paint();
    });
    for (int more = 1; more <= hitSteps; ++more) {
        const qsizetype current = (hits.size() / 2 + more * 37) % hits.size();
        samples(u"to another hit"_s).time([&] {
            m_view.showPassage(hits.at(current));
            m_view.setFound(hits, current);
            paint();
        });
    }
    m_view.setFound({}, -1);
    paint();
}

} // namespace Frontispiece::Bench
