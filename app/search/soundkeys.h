// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace Frontispiece {

/// How a name may sound, in plain letters, however it is written: two words are spellings of one name if they
/// have a key in common. Виктория, Viktoria, Victoria and Wiktoria all have "viktoria".
///
/// Cyrillic (with Ukrainian, Kazakh and Kyrgyz letters) is read as it sounds; Latin is read in all the ways
/// in which English, German, French, Polish and Czech write Cyrillic names, which is why a word may have
/// several keys: "ch" is ч in Chekhov, х in Achmatowa, ш in Pouchkine. Capital letters in a key are sounds
/// that have no letter of their own: C ч, S ш, Z ж.
/// Empty for words of other scripts, and for those of more than 40 characters, which are no names.
/// `name`: one word, not folded, since š is not s. `isBeginning`: more letters may follow.
[[nodiscard]] QList<QByteArray> soundKeys(QStringView name, bool isBeginning = false);

} // namespace Frontispiece
