// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece::Bench {

enum class LibraryFormat { Markdown, PlainText, Html, Epub };

/// Makes a library of made-up stories below a folder, one file each, in folders per artist: twenty to an
/// artist, up to five thousand artists. A text is between 1 and 10 kB long, 4.4 kB on average; Markdown has
/// all of the front matter that the bundled stories have. The same at every call. False if something could
/// not be written.
[[nodiscard]] bool generateLibrary(const QString &folder, int stories, LibraryFormat format);

} // namespace Frontispiece::Bench
