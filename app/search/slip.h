// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace Frontispiece {

/// How many slips of the finger a word of so many letters may have to be taken for another: none in three
/// letters or fewer, two in eight or more, else one.
[[nodiscard]] int mostSlips(qsizetype letters);

/// How many slips make `typed` of `word`: letters left out, added, exchanged for another or for their
/// neighbour (the distance of Damerau, each place touched once). More than `most` are not counted: most + 1.
/// `isBeginning`: more letters of the word may follow.
[[nodiscard]] int slipsBetween(QStringView typed, QStringView word, int most, bool isBeginning = false);

} // namespace Frontispiece
