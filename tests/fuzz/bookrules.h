// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Frontispiece::Fuzz {

/// Reads a book with all its stories and one of their pictures, and checks what holds of any.
void requireSoundBook(const QByteArray &archive);

} // namespace Frontispiece::Fuzz
