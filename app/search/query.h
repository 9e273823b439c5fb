// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace Frontispiece {

/// One word of a query, folded.
struct Term
{
    enum class Extent { WholeWord, Prefix };

    QString text;
    Extent extent = Extent::WholeWord;

    friend bool operator==(const Term &, const Term &) = default;
};

/// What somebody looks for: every term must be found, the last one as the beginning of a word.
///   "Grey  doo"  →  grey (whole word), doo (prefix)
/// Nothing that can be typed is an error; what holds no letter or digit is an empty query.
class Query
{
public:
    Query() = default;
    [[nodiscard]] static Query fromString(const QString &typed);

    /// The query as it was typed, without the blanks around it.
    [[nodiscard]] const QString &toString() const { return m_typed; }
    [[nodiscard]] const QList<Term> &terms() const { return m_terms; }
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    friend bool operator==(const Query &, const Query &) = default;

private:
    QString m_typed;
    QList<Term> m_terms;
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::Query)
