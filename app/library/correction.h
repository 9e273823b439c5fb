// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace Frontispiece {

/// What the reader knows better than a story's file, which is never written to: it takes the place of what
/// stands there.
struct Correction
{
    QString title;       ///< empty: as in the file
    QStringList artists; ///< empty: as in the file

    [[nodiscard]] bool isEmpty() const { return title.isEmpty() && artists.isEmpty(); }
    friend bool operator==(const Correction &, const Correction &) = default;
};

} // namespace Frontispiece
