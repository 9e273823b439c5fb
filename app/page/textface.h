// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QStringList>

namespace Frontispiece {

/// The text faces in the order of our liking; the first that is installed is used.
[[nodiscard]] QStringList textFaces();

/// The first of some faces that is installed; empty if none is. To name it alone saves time: where a font
/// names several, Qt looks for stand-ins for each of them before it sets the first letter, and not when a
/// letter is missing. That was a sixteenth of the start.
[[nodiscard]] QString firstInstalled(const QStringList &faces);

/// Sets a font in the text face, or in the one that a reader chose, with the text face for the letters it
/// does not have. What is in neither comes from what the system has with serifs.
void setTextFace(QFont &font, const QString &chosen = {});

} // namespace Frontispiece
