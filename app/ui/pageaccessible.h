// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Frontispiece {

/// Lets screen readers read the page: its text, what is selected, and where on the screen its words
/// stand. To be called before the first page is made; calling it again changes nothing.
void installPageAccessibility();

} // namespace Frontispiece
