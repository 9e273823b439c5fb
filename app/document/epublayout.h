// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "epubcontents.h"
#include "epubmatter.h"
#include "epubpackage.h"

#include <QSet>

namespace Frontispiece {

/// A place where the contents say that something begins. It reaches to the next one.
struct EpubMark
{
    QString title;          ///< empty for what stands before the first line of the contents
    qsizetype document = 0; ///< of EpubPackage::documents
    QString fragment;       ///< where in the document; empty for its beginning
    int depth = 1;
    EpubMatter matter = EpubMatter::Text;

    friend bool operator==(const EpubMark &, const EpubMark &) = default;
};

/// What would be one story if the book were a collection: some marks that follow each other.
struct EpubPart
{
    QString key; ///< names it within the file for good: a member, and "#…" where it does not begin with it
    QString title;
    QString id; ///< unlike every other part's
    qsizetype firstMark = 0;
    qsizetype endMark = 0;  ///< behind its last
    bool isCaption = false; ///< what stands between a heading for several stories and the first of them

    friend bool operator==(const EpubPart &, const EpubPart &) = default;
};

/// How a book hangs together.
struct EpubLayout
{
    QList<EpubMark> marks;
    QList<EpubPart> parts;         ///< in the order of reading; front and back matter is none
    QSet<qsizetype> leftDocuments; ///< no contents lead to them, and nothing in them is for reading
};

/// Lays a book out by its contents. `fallbackId` begins every part's id.
[[nodiscard]] EpubLayout layOutEpub(const EpubPackage &package, const EpubContents &contents,
                                    const QString &fallbackId);

} // namespace Frontispiece
