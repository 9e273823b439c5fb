// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "alphabet.h"
#include "reason.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>

namespace Frontispiece {

/// How near a found word is to the one that was asked for, the nearest first. Answers of different tiers are
/// never mixed silently: each says which it is.
enum class Tier : quint8 {
    Exact,
    Prefix,    ///< it begins so
    Folded,    ///< but for accents, or letters like ł and ø
    Spelling,  ///< the same name in another script or romanisation
    OtherForm, ///< the form of a family name for the other gender
    Slip,      ///< a letter or two apart
};

/// A word that stands for one of a query.
struct WordForm
{
    QString text; ///< folded; several words, with a blank between, for "o keeffe"
    /// Exact: the typed word itself, as some alphabets fold it. It may go on where the typed one may.
    Tier tier = Tier::Exact;
    quint8 alphabets = 0; ///< a bit for each of these; 0: it is looked for whatever the alphabet

    friend bool operator==(const WordForm &, const WordForm &) = default;
};

/// One thing asked for: a word, or a phrase, of words with one blank between them; folded.
struct Term
{
    enum class Extent {
        WholeWord,
        Prefix,
        Initial, ///< of a name; the beginning of a word in names, else a word
    };

    QString text;
    Extent extent = Extent::WholeWord;
    std::optional<Reason> field; ///< where it must stand; none: anywhere
    QString typed;               ///< the same, not folded, in small letters
    QList<WordForm> forms;       ///< words that may stand in its place

    /// The text as it is folded in an alphabet.
    [[nodiscard]] const QString &textIn(Alphabet alphabet) const;

    /// What is asked for, however it was typed.
    friend bool operator==(const Term &left, const Term &right)
    {
        return left.text == right.text && left.extent == right.extent && left.field == right.field
            && left.forms == right.forms;
    }
};

/// What somebody looks for: every term must be found, the last one as the beginning of a word.
///   Grey  doo                  →  grey (whole word), doo (prefix)
///   "the grey door" -kitchen   →  a phrase; stories that hold the second are left out
///   artist:mia person:"Old T   →  in a certain field: artist, title, person, place or work
///   M. Kalmurzaeva             →  an initial, and a name
/// Nothing that can be typed is an error: a quote that is still open, a minus or a field with nothing behind
/// it mean what will have been meant. What holds no letter or digit is an empty query.
class Query
{
public:
    Query() = default;
    [[nodiscard]] static Query fromString(const QString &typed);

    /// The query as it was typed, without the blanks around it.
    [[nodiscard]] const QString &toString() const { return m_typed; }
    /// The same, folded.
    [[nodiscard]] const QString &folded() const { return m_folded; }
    [[nodiscard]] const QList<Term> &terms() const { return m_terms; }
    /// What no story found may hold.
    [[nodiscard]] const QList<Term> &excluded() const { return m_excluded; }
    /// Those that may stand anywhere, which texts can be searched for.
    [[nodiscard]] QList<Term> freeTerms() const;
    [[nodiscard]] bool hasFields() const;
    /// Words that are looked for since nothing was found as it was typed; see Tier::Slip.
    [[nodiscard]] QStringList nearestWords() const;
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }

    /// The same query with other words for its terms; one list for each.
    [[nodiscard]] Query withForms(const QList<QList<WordForm>> &forms) const;
    /// The same query with other terms in place of its own.
    [[nodiscard]] Query withTerms(const QList<Term> &terms) const;

    friend bool operator==(const Query &, const Query &) = default;

private:
    QString m_typed;
    QString m_folded;
    QList<Term> m_terms;
    QList<Term> m_excluded;
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::Query)
