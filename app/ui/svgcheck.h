// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Frontispiece {

/// Looks through an SVG file that came from outside before it is drawn. Returns why it must not be, or
/// an empty string: a picture may not load files or addresses, run scripts, or repeat itself without end.
[[nodiscard]] QString reasonToRefuseSvg(const QByteArray &svg);

} // namespace Frontispiece
