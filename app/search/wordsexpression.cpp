// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "wordsexpression.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

namespace {

/// A name's beginning of fewer letters stands in nearly every text.
constexpr qsizetype shortestNameBeginning = 3;

/// Beginnings that are longer than the indexed ones (“prefix” in makeTables()) are gathered by FTS5 before it
/// goes from row to row: all places of all words that begin so.
constexpr qsizetype longestIndexedBeginning = 4;

/// A term or any of its forms among the names of a story, and some more. Empty for what too many texts hold,
/// which FTS5 would have to go through as well.
QByteArray nameExpression(const Term &term)
{
    const bool isBeginning = term.extent != Term::Extent::WholeWord;
    if (isBeginning && term.text.size() < shortestNameBeginning)
        return {};
    // FTS5 picks those in names out while it gathers a beginning, but stops at a whole word in each text,
    // too. So the beginning is looked for, of which the word is one.
    const auto string = [](const QString &words, bool mayGoOn) {
        return WordsExpression::quoted(words.toUtf8())
            + (mayGoOn || words.size() > longestIndexedBeginning ? "*" : "");
    };
    QByteArray alternatives = string(term.text, isBeginning);
    for (const WordForm &form : term.forms)
        alternatives += " OR " + string(form.text, isBeginning && form.tier == Tier::Exact);
    return "{names} : (" + alternatives + ')';
}

bool isIndexedBeginning(const QByteArray &letters)
{
    return QString::fromUtf8(letters).toUcs4().size() <= longestIndexedBeginning;
}

} // namespace

WordsExpression::WordsExpression(MeasuredExpression &measured, std::vector<Words> wanted,
                                 WordsBeginning wordsBeginning)
    : m_measured(measured)
    , m_wordsBeginning(std::move(wordsBeginning))
{
    m_measured.strings.clear();
    m_measured.wanted = std::move(wanted);
}

QByteArray WordsExpression::quoted(const QByteArray &words)
{
    return '"' + QByteArray(words).replace('"', "\"\"") + '"';
}

QByteArray WordsExpression::of(const WordsDatabase::Sought &sought)
{
    QByteArray all;
    for (qsizetype at = 0; at < sought.terms.size(); ++at)
        all += (at > 0 ? " AND (" : "(") + alternatives(sought.terms.at(at), int(at)) + ')';
    // Several words may stand in names and text; of one, names would only have to be left out again. (A row
    // of words is seldom a name, and FTS5 takes longer to look at columns than to find it.)
    const bool isOneWord = sought.terms.size() == 1 && !sought.terms.constFirst().text.contains(u' ');
    QByteArray expression = (isOneWord ? "({summary text} : " : "(") + all + ')';
    // The rarer of two lists leads the way through the other.
    for (const Term &term : sought.names) {
        if (const QByteArray name = nameExpression(term); !name.isEmpty())
            expression += " AND (" + name + ')';
    }
    return expression;
}

QByteArray WordsExpression::alternatives(const Term &term, int place)
{
    m_strings.clear();
    const bool mayGoOn = term.extent == Term::Extent::Prefix;
    addSame(term.text.toUtf8(), mayGoOn, {.term = place});
    for (const WordForm &form : term.forms) {
        if (form.tier == Tier::Exact)
            addSame(form.text.toUtf8(), mayGoOn, {.term = place});
        else
            add(form.text.toUtf8(), "", {place, Words::Forms, Words::Forms});
    }
    return m_strings;
}

/// Adds what was typed, as a whole and as a beginning.
void WordsExpression::addSame(const QByteArray &words, bool mayGoOn, MeasuredString string)
{
    string.from = Words::Whole;
    string.upTo = Words::Forms;
    if (!mayGoOn) {
        add(words, "", string);
        return;
    }
    const bool isRow = words.contains(' ');
    const bool areBeginningsWanted
        = std::ranges::any_of(m_measured.wanted, [](Words wanted) { return wanted != Words::Whole; });
    if (isRow && areBeginningsWanted && m_measured.wanted.front() == Words::Whole) {
        addRow(words, string);
        return;
    }
    std::optional<QList<QByteArray>> known;
    if (!isRow && areBeginningsWanted && !isIndexedBeginning(words))
        known = m_wordsBeginning(words);
    if (known) {
        add(words, "", string);
        string.from = Words::Beginnings;
        for (const QByteArray &word : std::as_const(*known)) {
            if (word != words)
                add(word, "", string);
        }
        return;
    }
    string.upTo = Words::Whole;
    add(words, "", string);
    string.from = Words::Beginnings;
    string.upTo = Words::Forms;
    add(words, "*", string);
}

/// Adds a row of words the last of which may go on. To look for it as it was typed, too, would take FTS5 as
/// long again: where it is found, it is only asked where the last word stands. The first word is there in any
/// case, so that nothing is left out.
void WordsExpression::addRow(const QByteArray &words, MeasuredString string)
{
    string.lastWord = int(m_measured.strings.size()) + 1;
    string.wordsBefore = int(words.count(' '));
    m_measured.strings.push_back(string);
    for (int helping = 0; helping < 2; ++helping) {
        m_measured.strings.push_back(helpingString);
        m_measured.strings.back().term = string.term;
    }
    const QByteArray first = words.first(words.indexOf(' '));
    const QByteArray last = words.sliced(words.lastIndexOf(' ') + 1);
    m_strings += (m_strings.isEmpty() ? "(" : " OR (") + quoted(words) + "* AND (" + quoted(last) + " OR "
        + quoted(first) + "))";
}

/// Adds a string to the alternatives of the term at hand, if any rows that are wanted are measured by it.
void WordsExpression::add(const QByteArray &words, const char *end, const MeasuredString &string)
{
    const auto stands = [&string](Words wanted) { return string.standsFor(wanted); };
    if (std::ranges::none_of(m_measured.wanted, stands))
        return;
    m_measured.strings.push_back(string);
    m_strings += (m_strings.isEmpty() ? "" : " OR ") + quoted(words) + end;
}

} // namespace Frontispiece
