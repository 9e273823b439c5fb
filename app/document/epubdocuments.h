// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "archive.h"
#include "htmlreader.h"
#include "issue.h"

#include <QCache>
#include <QSet>

namespace Frontispiece {

/// Reads a book's documents as they are asked for, and keeps the last few: stories that share one, and the
/// notes that all of them lead to, are not read anew each time.
class EpubDocuments
{
public:
    /// `file` names the book in issues.
    EpubDocuments(Archive &archive, QString file);

    /// A document of the book; one without text if it cannot be unpacked, which is an issue, once.
    /// Stays valid until the next one is asked for.
    [[nodiscard]] const ReadHtml &read(const QString &member);
    /// Whether there are footnotes in a document. It is read to know, but only once.
    [[nodiscard]] bool hasNotes(const QString &member);
    /// The kinds (EPUB 3's vocabulary) of the outermost sections of a document, in one line.
    [[nodiscard]] QString sectionKinds(const QString &member);
    [[nodiscard]] const Issues &issues() const { return m_issues; }
    [[nodiscard]] QString find(const QString &member) const { return m_archive.find(member); }

private:
    [[nodiscard]] QByteArray unpack(const QString &member);
    void tellWhatIsMissing(const ReadHtml &document, const QString &member);

    Archive &m_archive;
    QString m_file;
    QCache<QString, ReadHtml> m_read;
    QHash<QString, bool> m_hasNotes;
    QSet<QString> m_broken; ///< documents that there is an issue about
    bool m_hasToldOfNesting = false;
    bool m_hasToldOfMedia = false;
    Issues m_issues;
};

} // namespace Frontispiece
