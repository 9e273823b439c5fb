// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "archive.h"
#include "issue.h"

#include <QHash>

#include <optional>

namespace Frontispiece {

/// What an EPUB says of itself, EPUB 2 or 3.
struct EpubPackage
{
    /// A document in the order of reading.
    struct Document
    {
        QString member;
        bool isLinear = true; ///< false for what is only read where something leads to it

        friend bool operator==(const Document &, const Document &) = default;
    };

    QString title;
    QStringList artists; ///< who wrote it, as read aloud
    QString summary;     ///< without tags; its first sentences
    QStringList keywords;
    QString language;
    QString cover; ///< the picture's member; empty if there is none
    QList<Document> documents;
    QHash<QString, QString> kinds; ///< of documents, as the guide tells: "title-page", "toc"
    QString navigation;            ///< the member of EPUB 3's contents; empty if there is none
    QString ncx;                   ///< the member of EPUB 2's contents; empty if there is none
};

struct ReadPackage
{
    std::optional<EpubPackage> package; ///< none if this is no EPUB
    Issues issues;
};

/// Reads what an EPUB says of itself. `file` names the book in issues.
[[nodiscard]] ReadPackage readEpubPackage(Archive &archive, const QString &file);

} // namespace Frontispiece
