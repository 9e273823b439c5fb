// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace Frontispiece {

/// A Slavic family name has a form for men and one for women: Kalmurzaev, Kalmurzaeva; Kowalski, Kowalska;
/// Tolstoy, Tolstaya.
struct FamilyForm
{
    QByteArray stem; ///< the same for both
    bool isWomans = false;

    friend bool operator==(const FamilyForm &, const FamilyForm &) = default;
};

/// Reads a name's key (see soundKeys()) as a family name of the kinds -ov, -ev, -in, -ski, -cki, -oy and
/// their counterparts. None for others, and for given names that only end so, as Marina and Konstantin do.
[[nodiscard]] std::optional<FamilyForm> familyFormOf(QByteArrayView soundKey);

/// The same for Czech and Slovak names, which can be told by their accents alone: Novák, Nováková; Svoboda,
/// Svobodová; Černý, Černá. `name`: small letters with their accents, or, if `isPlain`, typed without them:
/// such a reading may only be compared with names that have theirs.
[[nodiscard]] std::optional<FamilyForm> czechFormOf(QStringView name, bool isPlain = false);

} // namespace Frontispiece
