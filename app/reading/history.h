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
    /// Goes back from `current`. Call only if canGoBack().
    [[nodiscard]] Place goBack(const Place &current);
    /// Goes forward from `current`. Call only if canGoForward().
    [[nodiscard]] Place goForward(const Place &current);
    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.isEmpty(); }

private:
    QList<Place> m_back;
    QList<Place> m_forward;
};

} // namespace Frontispiece
