// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "archive.h"
#include "issue.h"

#include <QHash>

namespace Frontispiece {

struct EpubPackage;

/// A line of a book's table of contents.
struct ContentsEntry
{
    QString title;
    MemberLink place; ///< no member for a mere caption
    int depth = 1;    ///< from 1

    friend bool operator==(const ContentsEntry &, const ContentsEntry &) = default;
};

/// A book's table of contents.
struct EpubContents
{
    QList<ContentsEntry> entries;
    QHash<QString, QString> kinds; ///< of documents, as EPUB 3's landmarks tell: "titlepage", "bodymatter"
};

struct ReadContents
{
    EpubContents contents;
    Issues issues;
};

/// Reads a book's table of contents, EPUB 3's or else EPUB 2's. That there is none is no issue. `file` names
/// the book in issues.
[[nodiscard]] ReadContents readEpubContents(Archive &archive, const EpubPackage &package,
                                            const QString &file);

} // namespace Frontispiece
