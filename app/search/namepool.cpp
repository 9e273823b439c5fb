// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "namepool.h"

#include "indexedwords.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace Frontispiece {

namespace {

/// After so many hits it is looked whether anybody still waits: a few microseconds.
constexpr qsizetype hitsBetweenLooks = 1024;

size_t hashOf(Reason reason, QByteArrayView text)
{
    return qHash(text, static_cast<size_t>(reason));
}

quint64 beginningOf(QByteArrayView words)
{
    quint64 beginning = 0;
    std::memcpy(&beginning, words.data(), std::min(size_t(words.size()), sizeof(beginning)));
    return qFromBigEndian(beginning);
}

bool isShared(Reason reason)
{
    return reason != Reason::Title && reason != Reason::Summary;
}

/// Where `needle` stands in `text` from a place on; -1 if nowhere. QByteArray takes four times as long.
qsizetype indexOf(const QByteArray &text, const QByteArray &needle, qsizetype from)
{
    const void *found = memmem(text.constData() + from, size_t(text.size() - from), needle.constData(),
                               size_t(needle.size()));
    return found ? static_cast<const char *>(found) - text.constData() : -1;
}

} // namespace

HeldValues::HeldValues(qsizetype values)
    : m_at(size_t(values), 0)
    , m_held(1)
{
}

HeldTerms &HeldValues::operator[](quint32 value)
{
    if (m_at[value] == 0) {
        m_at[value] = quint32(m_held.size());
        m_held.emplace_back();
    }
    return m_held[m_at[value]];
}

NamePool::NamePool()
    : m_wordsAt(1, 0)
    , m_textsAt(1, 0)
{
}

quint32 NamePool::add(const StoryValue &value)
{
    const QString text = value.text.left(longestValue);
    const QByteArray bytes = text.toUtf8();
    const size_t hash = hashOf(value.reason, bytes);
    if (isShared(value.reason)) {
        const auto known = m_shared.constFind(hash);
        if (known != m_shared.cend()) {
            const quint32 other = *known;
            const QByteArrayView otherText
                = QByteArrayView(m_texts).sliced(m_textsAt[other], m_textsAt[other + 1] - m_textsAt[other]);
            if (reason(other) == value.reason && otherText == bytes)
                return other;
        }
    }
    const auto number = quint32(m_reasons.size());
    m_reasons.push_back(static_cast<quint8>(value.reason));
    m_texts += bytes;
    m_textsAt.push_back(quint32(m_texts.size()));
    m_words += '\n';
    m_words += indexedWords(FoldedText(text).text());
    m_wordsAt.push_back(quint32(m_words.size()));
    m_beginnings.push_back(beginningOf(words(number)));
    if (isShared(value.reason))
        m_shared.insert(hash, number);
    return number;
}

StoryValue NamePool::value(quint32 value) const
{
    const qsizetype start = m_textsAt[value];
    return {reason(value), QString::fromUtf8(m_texts.constData() + start, m_textsAt[value + 1] - start)};
}

QByteArrayView NamePool::words(quint32 value) const
{
    return QByteArrayView(m_words).sliced(m_wordsAt[value] + 1, m_wordsAt[value + 1] - m_wordsAt[value] - 1);
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
        find({term, bit, term.text, Tier::Exact, term.extent != Term::Extent::WholeWord}, held, stop);
        for (const WordForm &form : term.forms)
            find({term, bit, form.text, form.tier, false}, held, stop);
        bit <<= 1U;
    }
    return held;
}

bool NamePool::isAskedFor(const Wanted &wanted, quint32 value, bool isWhole) const
{
    if (wanted.term.field && *wanted.term.field != reason(value))
        return false;
    return isWhole || wanted.term.extent != Term::Extent::Initial || isPersonsName(reason(value));
}

void NamePool::find(const Wanted &wanted, HeldValues &held, const std::stop_token &stop) const
{
    QByteArray needle = ' ' + wanted.words.toUtf8();
    const qsizetype length = needle.size() - 1;
    if (!wanted.isBeginning)
        needle += ' ';
    auto next = m_wordsAt.cbegin();
    qsizetype looks = 0;
    for (qsizetype at = indexOf(m_words, needle, 0); at >= 0; at = indexOf(m_words, needle, at + 1)) {
        if (++looks % hitsBetweenLooks == 0 && stop.stop_requested())
            return;
        next = std::upper_bound(next, m_wordsAt.cend(), quint32(at));
        const auto number = quint32(next - m_wordsAt.cbegin() - 1);
        const qsizetype wordLength = m_words.indexOf(' ', at + 1 + length) - at - 1;
        if (!isAskedFor(wanted, number, wordLength == length))
            continue;
        HeldTerms &value = held[number];
        const bool isKnown = (value.terms & wanted.bit) != 0;
        if (isKnown && wanted.tier != Tier::Exact)
            continue; // by a nearer form
        value.terms |= wanted.bit;
        value.tier = std::max(value.tier, wanted.tier);
        value.closeness += wanted.tier == Tier::Prefix ? 0.5F : float(length) / float(wordLength);
        ++value.hits;
    }
}

void NamePool::forEachWord(const std::function<bool(QByteArrayView word)> &take) const
{
    for (qsizetype at = 0; at < m_words.size();) {
        const qsizetype blank = m_words.indexOf(' ', at);
        const qsizetype end = blank < 0 ? m_words.size() : blank;
        if (end > at && m_words.at(at) != '\n' && !take(QByteArrayView(m_words).sliced(at, end - at)))
            return;
        at = end + 1;
    }
}

} // namespace Frontispiece
