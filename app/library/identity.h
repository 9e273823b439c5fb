// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Frontispiece {

/// Where a story was and what it was made of when it was read: by the one it is recognised where the other
/// has changed.
struct Identity
{
    QString path;     ///< absolute
    QString part;     ///< which of a file's stories it is, as its format names them; empty for its only one
    QByteArray stamp; ///< a fingerprint of the content

    friend bool operator==(const Identity &, const Identity &) = default;
};

} // namespace Frontispiece
