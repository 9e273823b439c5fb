// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "passage.h"

#include <QList>

namespace Frontispiece {

/// The places a reader came from and, after going back, those left behind.
class History
{
public:
    /// Remembers the place that is left for a new one; what lay forward is forgotten.
    void leave(const Place &place);
    /// Where going back or forward would lead. Call only if it is possible.
    [[nodiscard]] const Place &backTarget() const { return m_back.constLast(); }
    [[nodiscard]] const Place &forwardTarget() const { return m_forward.constLast(); }
    /// Forgets a target that cannot be reached any more.
    void dropBackTarget() { m_back.removeLast(); }
    void dropForwardTarget() { m_forward.removeLast(); }
    /// Goes back from `current`. Call only if canGoBack().
    Place goBack(const Place &current);
    /// Goes forward from `current`. Call only if canGoForward().
    Place goForward(const Place &current);
    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.isEmpty(); }

private:
    QList<Place> m_back;
    QList<Place> m_forward;
};

} // namespace Frontispiece
