// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "finding.h"

#include "findbar.h"
#include "pageview.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

namespace {

bool overlap(const Passage &one, const Passage &other)
{
    return one.start < other.end() && other.start < one.end();
}

bool contains(const Passage &whole, const Passage &part)
{
    return whole.start <= part.start && part.end() <= whole.end();
}

} // namespace

Finding::Finding(FindBar &bar, PageView &page, ReadingSession &session, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_page(page)
    , m_session(session)
{
    connect(&m_bar, &FindBar::queryChanged, this, &Finding::lookFor);
    connect(&m_bar, &FindBar::stepRequested, this, &Finding::step);
    connect(&m_bar, &FindBar::stayRequested, this, &Finding::stay);
    connect(&m_bar, &FindBar::closeRequested, this, &Finding::giveUp);
    connect(&m_finder, &StoryFinder::found, this, &Finding::take);
    connect(&m_session, &ReadingSession::storyOpened, this, &Finding::followStory);
    connect(&m_session, &ReadingSession::passageRequested, this, &Finding::followPassage);
    connect(&m_page, &PageView::visibleChanged, this, [this](const Passage &, Movement movement) {
        if (movement == Movement::ByReader)
            m_readOn = true;
    });
}

void Finding::setSearched(const QList<Passage> &words)
{
    m_searched = words;
    if (m_areSearched)
        clear();
}

/// The words searched become the hits; the one the reader was led to is the current one.
void Finding::takeSearched()
{
    m_hits = m_searched;
    m_areSearched = true;
    m_current = -1;
    for (qsizetype at = 0; at < m_hits.size() && m_current < 0; ++at) {
        if (contains(m_origin, m_hits.at(at)) || contains(m_hits.at(at), m_origin))
            m_current = at;
    }
}

void Finding::begin(const QString &selectedText)
{
    if (!m_session.hasStory())
        return;
    const bool opens = !std::exchange(m_active, true);
    if (opens) {
        m_origin = {m_page.visible().start, 0};
        m_moved = false;
    }
    m_bar.start(selectedText); // which asks, if it takes the text over
    if (m_asked != m_bar.query()) {
        m_leads = false;
        ask(m_bar.query());
    } else if (!m_awaiting) {
        m_bar.setCount(m_current, m_hits.size());
    }
    if (opens)
        Q_EMIT activeChanged(true);
}

void Finding::lookFor(const FindQuery &query)
{
    m_leads = true;
    ask(query);
}

void Finding::ask(const FindQuery &query)
{
    m_asked = query;
    m_awaiting = true;
    m_stepsToCome = 0;
    m_stayNext = false;
    m_finder.find(m_session.story().text, query);
}

void Finding::take(const QList<Passage> &hits)
{
    m_awaiting = false;
    m_areSearched = false;
    m_hits = hits;
    m_current = -1;
    if (m_leads && !hits.isEmpty()) {
        m_current = firstFrom(m_origin.start);
        m_readOn = false;
    }
    for (int steps = std::exchange(m_stepsToCome, 0); steps != 0; steps += steps > 0 ? -1 : 1)
        move(steps > 0 ? 1 : -1);
    show();
    if (m_leads && m_asked->isBlank())
        returnToOrigin();
    if (std::exchange(m_stayNext, false))
        stay();
}

void Finding::step(int step)
{
    if (!m_active && !m_awaiting && m_hits.isEmpty() && !m_searched.isEmpty())
        takeSearched();
    if (m_awaiting) {
        m_stepsToCome += step;
    } else if (!m_hits.isEmpty()) {
        move(step);
        show();
    } else if (!m_active) {
        begin();
    }
}

void Finding::move(int step)
{
    const qsizetype count = m_hits.size();
    if (count == 0)
        return;
    const Passage visible = m_page.visible();
    const bool leftBehind = m_readOn && m_current >= 0 && !overlap(m_hits.at(m_current), visible);
    if (m_current >= 0 && !leftBehind)
        m_current = (m_current + step + count) % count;
    else if (step > 0)
        m_current = firstFrom(visible.start);
    else
        m_current = (firstFrom(visible.start) + count - 1) % count;
}

/// The first hit at or behind `offset`; round the end, if need be. There must be hits.
qsizetype Finding::firstFrom(qsizetype offset) const
{
    const auto hit = std::ranges::lower_bound(m_hits, offset, {}, &Passage::start);
    return hit == m_hits.cend() ? 0 : std::distance(m_hits.cbegin(), hit);
}

void Finding::show()
{
    m_page.setFound(m_hits, m_current);
    m_bar.setCount(m_current, m_hits.size());
    if (m_current >= 0)
        reveal(m_hits.at(m_current));
}

void Finding::reveal(const Passage &hit)
{
    const Passage visible = m_page.visible();
    if (contains(visible, hit))
        return;
    // Whoever has read on since staying at a hit leaves a reading place by stepping to another.
    if (std::exchange(m_readOn, false) && !m_active)
        m_session.leavePlace(visible);
    m_moved = true;
    m_page.showPassage(hit);
}

void Finding::stay()
{
    if (!m_active)
        return;
    if (m_awaiting) {
        m_stayNext = true;
        return;
    }
    if (m_moved)
        m_session.leavePlace(m_origin);
    m_finder.stop(); // the hits found are all that stepping needs
    leaveBar();
}

void Finding::giveUp()
{
    if (!m_active)
        return;
    clear();
    returnToOrigin();
    leaveBar();
}

void Finding::clear()
{
    m_finder.stop();
    m_asked.reset();
    m_areSearched = false;
    m_awaiting = false;
    m_hits.clear();
    m_current = -1;
    m_page.setFound({}, -1);
}

void Finding::returnToOrigin()
{
    if (std::exchange(m_moved, false))
        m_page.showPassage(m_origin);
}

void Finding::leaveBar()
{
    m_active = false;
    m_page.setFocus(Qt::OtherFocusReason);
    m_bar.hide();
    Q_EMIT activeChanged(false);
}

/// Hits in another story's text are none in this one's.
void Finding::followStory()
{
    m_searched.clear();
    m_origin = {};
    clear();
    if (!m_active)
        return;
    m_leads = false;
    ask(m_bar.query());
}

/// The reader was taken elsewhere while the bar was open, and meant to be.
void Finding::followPassage(const Passage &passage)
{
    m_origin = passage;
    m_moved = false;
    m_readOn = true;
}

} // namespace Frontispiece
