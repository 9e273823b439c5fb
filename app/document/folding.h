// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "alphabet.h"
#include "passage.h"

#include <QList>

namespace Frontispiece {

/// A text without the differences a search overlooks, and the way back to the original:
///   "Žižek’s ÆON — Ёлка"  →  "zizek's aeon - елка"
/// Case, accents, the Latin letters that have no decomposition (ł ø đ ß æ œ þ), typographic
/// apostrophes, dashes and soft hyphens are folded; the ends of a verse's lines and of a table's cells are
/// blanks. й stays apart from и, as its readers see it, and so do the own letters of an alphabet from others.
class FoldedText
{
public:
    FoldedText() = default;
    explicit FoldedText(QStringView source, Alphabet alphabet = Alphabet::Common);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Alphabet alphabet() const { return m_alphabet; }
    /// The range of the original text that a range of the folded text came from.
    [[nodiscard]] Passage toSource(Passage folded) const;

private:
    /// From `folded` on, up to the next step, offsets run in parallel with `source`.
    struct Step
    {
        qsizetype folded;
        qsizetype source;
    };
    [[nodiscard]] qsizetype sourceOffset(qsizetype folded) const;
    void append(QStringView characters, qsizetype source);

    Alphabet m_alphabet = Alphabet::Common;
    QString m_text;
    QList<Step> m_steps; ///< empty where nothing changed its length
    qsizetype m_sourceSize = 0;
};

/// Whether all alphabets fold a text alike, having no letters of their own in it.
[[nodiscard]] bool foldsAlike(QStringView text);

/// Whether a character of a folded text belongs to a word.
[[nodiscard]] bool isWordCharacter(QChar c);

} // namespace Frontispiece
