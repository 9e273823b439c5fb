// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

namespace Frontispiece {

/// A block on its way into the story: ranges count in its own text, and the numbers of footnotes, which
/// only the whole story knows, are still missing from it.
struct DraftBlock
{
    struct Reference
    {
        qsizetype at;   ///< in the text
        qsizetype note; ///< of Footnotes::notes()
    };

    /// Adds text, without what would end a block on a page or divide a table's cell.
    void append(QStringView more, EmphasisFlags emphasis = {}, const QString &link = {});
    void appendReference(qsizetype toNote) { references.append({text.size(), toNote}); }
    /// Takes the last line's end from a code block.
    void chopLineEnd();
    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && references.isEmpty(); }
    /// Whether it is one of the kinds that only differ in what they stand in.
    [[nodiscard]] bool isParagraph() const;

    Block block;
    QString text;
    QList<Reference> references;
    qsizetype note = -1; ///< the note it belongs to, or -1
};

/// Whether a text is empty or has nothing but blanks.
[[nodiscard]] bool isBlank(QStringView text);

} // namespace Frontispiece
