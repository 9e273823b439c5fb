// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// Two characters that Unicode keeps free for a program's own use. No author's text has them once it is
/// tamed, so that they can mark places in it on its way through the Markdown parser.
inline constexpr char16_t markBegin = u'\uFDD0';
inline constexpr char16_t markEnd = u'\uFDD1';

/// Markdown made safe to parse. Characters that a page could not hold are replaced (half letters, Qt's own
/// marks) or left out (NUL), and what costs the parser time by the square is divided: see the .cpp.
[[nodiscard]] QString tamed(const QString &markdown);

/// Whether so many bare web addresses stand in the text that looking for them would take seconds.
[[nodiscard]] bool hasTooManyAddresses(QStringView markdown);

} // namespace Frontispiece
