// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QStringList>

#include <functional>

namespace Frontispiece {

/// The footnotes of a tamed Markdown text, of which the Markdown parser knows nothing. Definitions,
/// "[^label]: text" with further paragraphs indented, are taken out of the text. References, "[^label]",
/// become marks that pass the parser as a word in brackets would; one that has no definition stays as it
/// is. Labels are compared without regard to case.
class Footnotes
{
public:
    /// A reference to a note there is.
    struct Reference
    {
        QString label; ///< as it is spelt there
        qsizetype note = 0;
    };

    explicit Footnotes(const QString &markdown);

    /// The text without definitions, with marks for references.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The Markdown of the definitions, with marks as well, in the order they stand in.
    [[nodiscard]] const QStringList &notes() const { return m_notes; }

    /// Divides a piece of parsed text at its marks.
    void divide(QStringView parsed, const std::function<void(QStringView)> &onText,
                const std::function<void(const Reference &)> &onReference) const;
    /// A piece of parsed text where a reference is none, but code or part of an address.
    [[nodiscard]] QString asWritten(QStringView parsed) const;

private:
    void takeDefinitions(const QString &markdown);
    [[nodiscard]] QString marked(const QString &markdown);
    [[nodiscard]] qsizetype spellingOf(const QString &label);

    QString m_text;
    QStringList m_notes;
    QHash<QString, qsizetype> m_noteOfLabel;     ///< by the label without case
    QHash<QString, qsizetype> m_spellingOfLabel; ///< by the label as it is spelt
    QList<Reference> m_spellings;
};

} // namespace Frontispiece
