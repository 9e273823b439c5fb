// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QStringConverter>

#include <optional>

namespace Frontispiece {

/// Whether the bytes are a picture, a program or the like: they hold what no text in any encoding holds.
[[nodiscard]] bool isBinary(QByteArrayView bytes);

/// UTF-16 that says so by no byte order mark but is told by its zeros: every second byte of Latin letters,
/// and of the blanks in any script.
[[nodiscard]] std::optional<QStringConverter::Encoding> unmarkedUtf16(QByteArrayView bytes);

/// The encoding that a text says it is in, as Project Gutenberg's do in their first lines; empty if it says
/// nothing, or one that is not known.
[[nodiscard]] QByteArray toldEncoding(QByteArrayView bytes);

/// The encoding of a text that is not UTF-8, as far as its letters tell: a name that QStringDecoder knows,
/// as it is usually written ("windows-1251").
[[nodiscard]] QByteArray likelyEncoding(QByteArrayView bytes);

} // namespace Frontispiece
