// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "query.h"

#include "folding.h"
#include "indexedwords.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Longer than anything typed by hand. What is pasted beyond it adds words, and so could only lose matches.
constexpr qsizetype longestQuery = 400;

struct FieldName
{
    QStringView name;
    Reason field;
};
/// As they are typed, in every language of the window.
constexpr std::array fieldNames {
    FieldName {u"artist", Reason::Artist}, FieldName {u"title", Reason::Title},
    FieldName {u"person", Reason::Person}, FieldName {u"place", Reason::Place},
    FieldName {u"work", Reason::Work},
};

bool isQuote(QChar c)
{
    return QStringView(u"\"“”„«»").contains(c);
}

/// The words of a folded text with one blank between each two.
QString joinedWords(QStringView folded)
{
    QString joined;
    for (const Passage word : wordsOf(folded)) {
        if (!joined.isEmpty())
            joined += u' ';
        joined += folded.sliced(word.start, word.length);
    }
    return joined;
}

bool isInitial(QStringView folded, Passage word)
{
    return word.length == 1 && folded[word.start].isLetter() && word.end() < folded.size()
        && folded[word.end()] == u'.';
}

/// The same words as other alphabets fold them: somebody who types "åsa" may mean a Swedish story or an
/// English one.
QList<WordForm> formsInAlphabets(const Term &term)
{
    QList<WordForm> forms;
    if (foldsAlike(term.typed))
        return forms;
    for (const Alphabet alphabet : alphabets) {
        const QString text = joinedWords(FoldedText(term.typed, alphabet).text());
        const auto known = std::ranges::find(forms, text, &WordForm::text);
        if (known != forms.end())
            known->alphabets |= bitOf(alphabet);
        else if (text != term.text)
            forms.append({text, Tier::Exact, bitOf(alphabet)});
    }
    return forms;
}

/// Reads a query from its beginning to its end.
class Reader
{
public:
    explicit Reader(const QString &typed)
        : m_text(typed)
    {
    }

    /// Reads what stands up to the next blank, or a phrase.
    void readNext();
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    QList<Term> terms;
    QList<Term> excluded;
    bool isLastOpen = false; ///< whether the last of the terms may still be being typed

private:
    void readField();
    void readPhrase();
    void readWords();
    void take(const Term &term);
    void skipBlanks();

    const QString &m_text;
    qsizetype m_at = 0;
    std::optional<Reason> m_field;
    bool m_isExcluded = false;
};

void Reader::skipBlanks()
{
    while (!atEnd() && m_text[m_at].isSpace())
        ++m_at;
}

void Reader::readNext()
{
    skipBlanks();
    m_field.reset();
    m_isExcluded = !atEnd() && m_text[m_at] == u'-';
    if (m_isExcluded)
        ++m_at;
    readField();
    if (atEnd())
        return;
    if (isQuote(m_text[m_at]))
        readPhrase();
    else
        readWords();
}

/// "artist:", and the blank that may follow it.
void Reader::readField()
{
    const QStringView rest = QStringView(m_text).sliced(m_at);
    for (const FieldName &field : fieldNames) {
        if (rest.size() > field.name.size() && rest[field.name.size()] == u':'
            && rest.startsWith(field.name, Qt::CaseInsensitive)) {
            m_field = field.field;
            m_at += field.name.size() + 1;
            skipBlanks();
            return;
        }
    }
}

void Reader::readPhrase()
{
    const qsizetype start = ++m_at;
    while (!atEnd() && !isQuote(m_text[m_at]))
        ++m_at;
    const QString typed = m_text.mid(start, m_at - start);
    const bool isOpen = atEnd();
    ++m_at;
    const QString words = joinedWords(FoldedText(typed).text());
    if (words.isEmpty())
        return;
    take({words, Term::Extent::WholeWord, m_field, typed.toCaseFolded(), {}});
    isLastOpen = isLastOpen && isOpen;
}

void Reader::readWords()
{
    const qsizetype start = m_at;
    while (!atEnd() && !m_text[m_at].isSpace() && !isQuote(m_text[m_at]))
        ++m_at;
    const QString typed = m_text.mid(start, m_at - start);
    const FoldedText source(typed);
    const QStringView folded = source.text();
    const auto originalOf = [&](Passage word) {
        const Passage range = source.toSource(word);
        return typed.mid(range.start, range.length).toCaseFolded();
    };
    std::optional<Term> term;
    qsizetype end = 0;
    for (const Passage word : wordsOf(folded)) {
        const QString text = folded.mid(word.start, word.length).toString();
        // "O'Keeffe" is one name, in two words; somebody else writes it in one.
        const bool joins = term && word.start == end + 1 && folded[end] == u'\'';
        if (term && !joins)
            take(*std::exchange(term, {}));
        if (term) {
            term->forms = {{QString(term->text).remove(u' ') + text, Tier::Folded}};
            term->text += u' ' + text;
            term->typed += u' ' + originalOf(word);
            term->extent = Term::Extent::WholeWord;
        } else {
            term = Term {text,
                         isInitial(folded, word) ? Term::Extent::Initial : Term::Extent::WholeWord,
                         m_field,
                         originalOf(word),
                         {}};
        }
        end = word.end();
    }
    if (term)
        take(*term);
}

void Reader::take(const Term &term)
{
    QList<Term> &list = m_isExcluded ? excluded : terms;
    list.removeIf([&term](const Term &other) { // said twice, it asks for nothing more; its last place counts
        return other.text == term.text && other.field == term.field;
    });
    list.append(term);
    list.last().forms += formsInAlphabets(term);
    isLastOpen = !m_isExcluded;
}

} // namespace

Query Query::fromString(const QString &typed)
{
    Query query;
    query.m_typed = typed.left(longestQuery).trimmed();
    query.m_folded = FoldedText(query.m_typed).text();
    Reader reader(query.m_typed);
    while (!reader.atEnd())
        reader.readNext();
    query.m_terms = reader.terms;
    query.m_excluded = reader.excluded;
    const qsizetype last = query.m_terms.size() - 1;
    for (qsizetype at = 0; at <= last; ++at) {
        Term &term = query.m_terms[at];
        // "M Kalmurzaeva" is an initial as well.
        if (at < last && term.text.size() == 1 && term.text.at(0).isLetter())
            term.extent = Term::Extent::Initial;
        if (at == last && reader.isLastOpen && term.extent != Term::Extent::Initial)
            term.extent = Term::Extent::Prefix;
    }
    return query;
}

const QString &Term::textIn(Alphabet alphabet) const
{
    const auto own = std::ranges::find_if(
        forms, [alphabet](const WordForm &form) { return (form.alphabets & bitOf(alphabet)) != 0; });
    return own == forms.end() ? text : own->text;
}

QList<Term> Query::freeTerms() const
{
    QList<Term> terms = m_terms;
    terms.removeIf([](const Term &term) { return term.field.has_value(); });
    return terms;
}

bool Query::hasFields() const
{
    return std::ranges::any_of(m_terms, [](const Term &term) { return term.field.has_value(); });
}

QStringList Query::nearestWords() const
{
    QStringList words;
    for (const Term &term : m_terms) {
        for (const WordForm &form : term.forms) {
            if (form.tier == Tier::Slip)
                words.append(form.text);
        }
    }
    return words;
}

Query Query::withForms(const QList<QList<WordForm>> &forms) const
{
    Query query = *this;
    for (qsizetype at = 0; at < std::min(forms.size(), query.m_terms.size()); ++at)
        query.m_terms[at].forms = forms.at(at);
    return query;
}

Query Query::withTerms(const QList<Term> &terms) const
{
    Query query = *this;
    query.m_terms = terms;
    return query;
}

} // namespace Frontispiece
