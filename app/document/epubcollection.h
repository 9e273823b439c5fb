// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "epublayout.h"

namespace Frontispiece {

/// Whether a book is many stories rather than one, judged by what it says of itself, by its contents, and by
/// the kinds of a sample of its sections (EPUB 3's vocabulary, all in one line: "chapter se:short-story").
/// In doubt it is one: nothing is lost then, and its outline leads to the chapters.
[[nodiscard]] bool isCollection(const EpubPackage &package, const EpubLayout &layout,
                                const QStringList &sectionKinds);

} // namespace Frontispiece
