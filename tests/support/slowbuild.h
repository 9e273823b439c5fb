// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Frontispiece::Test {

/// By how much a bound in time is stretched where a sanitizer watches every access to memory, or every branch
/// is counted. What is bounded is that the time does not grow with the square of the input, which it still
/// shows.
#ifdef FRONTISPIECE_COVERAGE // not optimised, either
inline constexpr int slowness = 20;
#elif defined(FRONTISPIECE_SLOW_BUILD) // tests/CMakeLists.txt says which are
inline constexpr int slowness = 10;
#else
inline constexpr int slowness = 1;
#endif

/// Whether what the program takes of the memory is what a reader's takes: sanitizers keep what was freed.
inline constexpr bool isMemoryReal = slowness == 1;

} // namespace Frontispiece::Test
