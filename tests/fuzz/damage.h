// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Frontispiece::Fuzz {

/// Damages a sound database as the input says, whose first line is how: "sql", and the rest is done to it,
/// short of other files; "whole", and the rest stands in its place; else the rest is patches of its bytes:
/// a place (24 bits), a length (8 bits), and so many bytes.
void damage(const QString &path, QByteArrayView input);

} // namespace Frontispiece::Fuzz
