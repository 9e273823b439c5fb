// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// A person's name as it is read aloud: "Kalmurzaeva, Mia" and "Kalmurzaeva, Mia, 1950-2020" → "Mia
/// Kalmurzaeva". A name without a comma, and one whose comma stands for something else ("Roe, Doe & Co."),
/// stays as it is.
[[nodiscard]] QString spokenName(const QString &name);

/// The same for every spelling and order of one name that means one person: "Kalmurzaeva, Mia", "mia
/// kalmurzaeva", "Kalmurzaeva  Mia". Case, accents, points, dashes and the order of the words do not count;
/// a name in another form ("Kalmurzaev"), or one with initials, is another.
[[nodiscard]] QString personKey(const QString &name);

} // namespace Frontispiece
