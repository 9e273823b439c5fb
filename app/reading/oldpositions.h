// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingplaces.h"

#include <QByteArray>

namespace Frontispiece {

/// The places in a positions.json, which came before the database; nothing if the file is damaged.
/// `changed`: when it was written, which the file itself does not say.
[[nodiscard]] std::optional<ReadingPlaces> oldPositions(const QByteArray &json, qint64 changed);

} // namespace Frontispiece
