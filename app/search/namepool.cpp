// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "namepool.h"

#include "indexedwords.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace Frontispiece {

namespace {

/// After so many values it is looked whether anybody still waits: some microseconds.
constexpr size_t valuesBetweenLooks = 1024;

constexpr auto allAlphabets = quint8(~0U);

size_t hashOf(Reason reason, Alphabet alphabet, QByteArrayView text)
{
    return qHash(text, static_cast<size_t>(reason) * 16 + static_cast<size_t>(alphabet));
}

quint64 beginningOf(QByteArrayView words)
{
    quint64 beginning = 0;
    if (!words.isEmpty()) // which may be null
        std::memcpy(&beginning, words.data(), std::min(size_t(words.size()), sizeof(beginning)));
    return qFromBigEndian(beginning);
}

bool isShared(Reason reason)
{
    return reason != Reason::Title && reason != Reason::Summary;
}

} // namespace

HeldValues::HeldValues(qsizetype values)
    : m_isHeld(size_t(values) / 64 + 1, 0)
    , m_at(size_t(values), 0)
    , m_held(1)
    , m_values(1)
{
}

NamePool::NamePool()
    : m_wordsAt(1, 0)
    , m_textsAt(1, 0)
    , m_vocabulary(std::make_unique<NameWords>())
{
}

quint32 NamePool::add(const StoryValue &value)
{
    const QString text = value.text.left(longestValue);
    const QByteArray bytes = text.toUtf8();
    const size_t hash = hashOf(value.reason, value.alphabet, bytes);
    if (isShared(value.reason)) {
        const auto known = m_shared.constFind(hash);
        if (known != m_shared.cend()) {
            const quint32 other = *known;
            const QByteArrayView otherText
                = QByteArrayView(m_texts).sliced(m_textsAt[other], m_textsAt[other + 1] - m_textsAt[other]);
            if (reason(other) == value.reason && alphabet(other) == value.alphabet && otherText == bytes)
                return other;
        }
    }
    const auto number = quint32(m_reasons.size());
    m_reasons.push_back(static_cast<quint8>(value.reason));
    m_texts += bytes;
    m_textsAt.push_back(quint32(m_texts.size()));
    m_alphabets.push_back(value.alphabet);
    m_words += indexedWords(FoldedText(text, value.alphabet).text());
    m_wordsAt.push_back(quint32(m_words.size()));
    m_vocabulary->add(words(number), number);
    m_beginnings.push_back(beginningOf(words(number)));
    if (isShared(value.reason))
        m_shared.insert(hash, number);
    return number;
}

StoryValue NamePool::value(quint32 value) const
{
    const qsizetype start = m_textsAt[value];
    return {reason(value), QString::fromUtf8(m_texts.constData() + start, m_textsAt[value + 1] - start),
            alphabet(value)};
}

QByteArrayView NamePool::words(quint32 value) const
{
    return QByteArrayView(m_words).sliced(m_wordsAt[value], m_wordsAt[value + 1] - m_wordsAt[value]);
}

int NamePool::compare(quint32 left, quint32 right) const
{
    // Most differ here, and nothing has to be fetched from elsewhere.
    if (m_beginnings[left] != m_beginnings[right])
        return m_beginnings[left] < m_beginnings[right] ? -1 : 1;
    return words(left).compare(words(right));
}

HeldValues NamePool::find(const QList<Term> &terms, const std::stop_token &stop) const
{
    HeldValues held(size());
    quint64 bit = 1;
    for (const Term &term : terms.first(std::min(terms.size(), mostTerms))) {
        const bool isBeginning = term.extent != Term::Extent::WholeWord;
        quint8 elsewhere = 0; // alphabets that fold the term another way
        for (const WordForm &form : term.forms)
            elsewhere |= form.alphabets;
        find({term, bit, term.text.toUtf8(), Tier::Exact, isBeginning, quint8(~elsewhere)}, held, stop);
        for (const WordForm &form : term.forms) {
            const bool isSameWord = form.tier == Tier::Exact;
            const auto in = isSameWord ? form.alphabets : allAlphabets;
            find({term, bit, form.text.toUtf8(), form.tier, isBeginning && isSameWord, in}, held, stop);
        }
        bit <<= 1U;
    }
    return held;
}

void NamePool::find(const Wanted &wanted, HeldValues &held, const std::stop_token &stop) const
{
    if (wanted.words.contains(' ')) {
        findPhrase(wanted, held, stop);
        return;
    }
    size_t values = 0;
    const auto take = [&](QByteArrayView word, const NameWords::Values &found) {
        const Hit hit(wanted, word.size());
        for (const quint32 value : found)
            note(wanted, value, hit, held);
        values += found.size();
        if (values < valuesBetweenLooks)
            return true;
        values = 0;
        return !stop.stop_requested();
    };
    if (wanted.isBeginning)
        m_vocabulary->forEachBeginning(wanted.words, take);
    else if (const NameWords::Values *found = m_vocabulary->find(wanted.words))
        take(wanted.words, *found);
}

/// Several words behind each other: those values that hold the first are looked through.
void NamePool::findPhrase(const Wanted &wanted, HeldValues &held, const std::stop_token &stop) const
{
    const NameWords::Values *found
        = m_vocabulary->find(QByteArrayView(wanted.words).first(wanted.words.indexOf(' ')));
    if (!found)
        return;
    const QByteArray needle = ' ' + wanted.words + (wanted.isBeginning ? "" : " ");
    for (size_t at = 0; at < found->size(); ++at) {
        if (at % valuesBetweenLooks == 0 && stop.stop_requested())
            return;
        const quint32 value = (*found)[at];
        if (at > 0 && (*found)[at - 1] == value)
            continue; // the first word stands in it twice
        const QByteArrayView text = words(value);
        for (qsizetype place = text.indexOf(needle); place >= 0; place = text.indexOf(needle, place + 1)) {
            const qsizetype end = text.indexOf(' ', place + 1 + wanted.words.size());
            note(wanted, value, Hit(wanted, end - place - 1), held);
        }
    }
}

/// What is looked for, found in words of so many letters.
NamePool::Hit::Hit(const Wanted &wanted, qsizetype letters)
    : closeness(wanted.tier == Tier::Prefix ? 0.5F : float(wanted.words.size()) / float(letters))
    , mustBeName(wanted.term.extent == Term::Extent::Initial && letters != wanted.words.size())
{
}

/// Takes note that a value holds what is looked for.
void NamePool::note(const Wanted &wanted, quint32 value, const Hit &hit, HeldValues &held) const
{
    if ((wanted.term.field && *wanted.term.field != reason(value))
        || (wanted.alphabets != allAlphabets && (wanted.alphabets & bitOf(alphabet(value))) == 0)
        || (hit.mustBeName && !isPersonsName(reason(value))))
        return;
    HeldTerms &terms = held[value];
    const bool isKnown = (terms.terms & wanted.bit) != 0;
    if (isKnown && wanted.tier != Tier::Exact)
        return; // by a nearer form
    terms.terms |= wanted.bit;
    terms.tier = std::max(terms.tier, wanted.tier);
    terms.closeness += hit.closeness;
    ++terms.hits;
}

} // namespace Frontispiece
