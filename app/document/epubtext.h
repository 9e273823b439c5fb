// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "epubdocuments.h"
#include "epublayout.h"

namespace Frontispiece {

/// What a stretch of a book is read into.
struct EpubText
{
    ReadText content;
    QString author; ///< as a line under the title tells; empty if none does
};

/// Reads one of a collection's stories.
[[nodiscard]] EpubText readEpubPart(EpubDocuments &documents, const EpubPackage &package,
                                    const EpubLayout &layout, const EpubPart &part);

/// Reads a book that is one story, without its title page, contents and licence.
[[nodiscard]] EpubText readWholeEpub(EpubDocuments &documents, const EpubPackage &package,
                                     const EpubLayout &layout);

} // namespace Frontispiece
