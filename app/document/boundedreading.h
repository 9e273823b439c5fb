// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QIODevice;

namespace Frontispiece {

/// What is left of a device, but no more than `most` bytes. A file may be larger than it says, or grow; and
/// QIODevice::read() would take room for the most there may be, each time. Errors are the device's.
[[nodiscard]] QByteArray readUpTo(QIODevice &device, qint64 most);

} // namespace Frontispiece
