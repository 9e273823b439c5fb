// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace Frontispiece {

// The words by which the beginning of a story is told from a person's name. Small lists of what is common in
// the languages that stories come in; no dictionary. Case does not count.

/// Stands inside a name in small letters: "de", "van".
[[nodiscard]] bool isParticle(QStringView word);

/// Stands before a name and is no part of it: "Mr", "Sir".
[[nodiscard]] bool isHonorific(QStringView word);

/// Begins sentences, or names of places, and no person's name: "The", "In", "New".
[[nodiscard]] bool isOpener(QStringView word);

/// Is part of no person's name, wherever it stands: "Museum", "Tuesday".
[[nodiscard]] bool isNoName(QStringView word);

/// "The", "a".
[[nodiscard]] bool isArticle(QStringView word);

/// What an artist is: "painter".
[[nodiscard]] bool isProfession(QStringView word);

/// Begins a sentence that tells where a person is from before it names the person: "Born".
[[nodiscard]] bool isOrigin(QStringView word);

} // namespace Frontispiece
