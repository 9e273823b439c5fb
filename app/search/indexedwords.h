// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "passage.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace Frontispiece {

/// The words of a folded text as UTF-8, a blank before each and one behind the last; of no words, nothing:
///   "ring-dove, ring"  →  " ring dove ring "
/// So what " ri" begins and what " ring " is can be looked for as bytes.
[[nodiscard]] QByteArray indexedWords(QStringView folded);

/// Where the words of a folded text stand.
[[nodiscard]] QList<Passage> wordsOf(QStringView folded);

} // namespace Frontispiece
