// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Frontispiece::Test {

/// By how much a bound in time is stretched where a sanitizer watches every access to memory, or every branch
/// is counted. What is bounded is that the time does not grow with the square of the input, which it still
/// shows.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(FRONTISPIECE_COVERAGE)
inline constexpr int slowness = 10;
#else
inline constexpr int slowness = 1;
#endif

} // namespace Frontispiece::Test
