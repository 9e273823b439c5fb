// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "gathering.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace Frontispiece {

namespace {

/// Work that takes long is done less often: it may have a tenth of the time, the reader has the rest.
constexpr int restFactor = 9;

} // namespace

Gathering::Gathering(std::chrono::milliseconds pace, std::function<void()> work)
    : m_pace(pace)
    , m_work(std::move(work))
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        if (m_isAsked)
            doNow();
    });
}

void Gathering::ask()
{
    if (m_timer.isActive())
        m_isAsked = true;
    else
        doNow();
}

void Gathering::doNow()
{
    m_timer.start(m_pace); // before the work, which may ask again
    m_isAsked = false;
    QElapsedTimer work;
    work.start();
    m_work();
    m_timer.start(std::max(m_pace, restFactor * std::chrono::milliseconds(work.elapsed())));
}

} // namespace Frontispiece
