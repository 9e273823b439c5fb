// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Frontispiece {

/// What of a story a query was found in, best first.
enum class Reason { Artist, Title, Work, Person, Place, Keyword, Summary, Text };

} // namespace Frontispiece
