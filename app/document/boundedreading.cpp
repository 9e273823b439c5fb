// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "boundedreading.h"

#include <QIODevice>

#include <algorithm>

namespace Frontispiece {

namespace {

/// Most stories are one such piece.
constexpr qint64 pieceBytes = 64LL * 1024;

} // namespace

QByteArray readUpTo(QIODevice &device, qint64 most)
{
    QByteArray bytes;
    while (bytes.size() < most) {
        const QByteArray piece = device.read(std::min(pieceBytes, most - bytes.size()));
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

} // namespace Frontispiece
