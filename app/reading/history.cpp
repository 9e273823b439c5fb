// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "history.h"

namespace Frontispiece {

namespace {

/// More steps than anybody goes back.
constexpr qsizetype longestHistory = 200;

} // namespace

void History::leave(const Place &place)
{
    m_forward.clear();
    if (!m_back.isEmpty() && m_back.constLast() == place)
        return;
    m_back.append(place);
    if (m_back.size() > longestHistory)
        m_back.removeFirst();
}

Place History::goBack(const Place &current)
{
    m_forward.append(current);
    return m_back.takeLast();
}

Place History::goForward(const Place &current)
{
    m_back.append(current);
    return m_forward.takeLast();
}

} // namespace Frontispiece
