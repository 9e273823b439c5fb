// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <climits>
#include <cstddef>

namespace Frontispiece {

/// A hash in parts. One that has to grow moves all that it holds, which takes longer than a frame where that
/// is a hundred thousand stories; parts grow one by one, at different times.
template <typename Hash>
class SplitHash
{
public:
    /// The part where what has this hash is kept. Taken from its upper bits, since a part looks at the lower.
    [[nodiscard]] Hash &part(size_t hash) { return m_parts[hash >> shift]; }
    [[nodiscard]] const Hash &part(size_t hash) const { return m_parts[hash >> shift]; }

private:
    static constexpr unsigned bits = 6;
    static constexpr unsigned shift = sizeof(size_t) * CHAR_BIT - bits;

    std::array<Hash, size_t {1} << bits> m_parts;
};

} // namespace Frontispiece
