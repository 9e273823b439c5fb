// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "ftsindex.h"

#include "searchissues.h"

#include <QCryptographicHash>

#include <algorithm>
#include <functional>
#include <utility>

namespace Frontispiece {

namespace {

/// What the text is indexed for: its content, and what a reader may have corrected. Empty for an empty stamp.
QByteArray stampOf(const StoryInfo &info, const QByteArray &stamp)
{
    if (stamp.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(stamp);
    for (const QString &part : QStringList {info.title} + info.artists)
        hash.addData('\n' + part.toUtf8());
    return hash.result();
}

/// More than a list shows without being scrolled.
constexpr qsizetype firstRows = 24;

} // namespace

FtsIndex::FtsIndex(QString path)
    : m_texts(std::make_unique<StoryTexts>(std::move(path), m_names))
{
}

NamesIndex::Slot FtsIndex::put(const StoryInfo &info)
{
    const NamesIndex::Slot slot = m_names.put(info);
    m_isFull = m_isFull || slot == NamesIndex::noSlot;
    return slot;
}

bool FtsIndex::describe(const StoryInfo &info, const QByteArray &stamp)
{
    const NamesIndex::Slot slot = put(info);
    // A text that would not be found need not be read.
    return slot == NamesIndex::noSlot || m_texts->find(slot, stampOf(info, stamp));
}

void FtsIndex::add(const Story &story, const QByteArray &stamp)
{
    const NamesIndex::Slot slot = put(story.info);
    if (slot != NamesIndex::noSlot)
        m_texts->add(slot, story, stampOf(story.info, stamp));
}

void FtsIndex::remove(const StoryId &id)
{
    const NamesIndex::Slot slot = m_names.find(id);
    m_texts->remove(slot, id);
    if (slot != NamesIndex::noSlot)
        m_names.remove(slot);
}

void FtsIndex::flush()
{
    m_texts->flush();
}

bool FtsIndex::keepOnlyDescribed()
{
    return m_texts->removeOthers();
}

QList<StoryId> FtsIndex::takeLost()
{
    return m_texts->takeLost();
}

Issues FtsIndex::takeIssues()
{
    Issues issues = m_texts->takeIssues();
    if (std::exchange(m_isFull, false))
        issues.append(SearchIssues::full(m_names.size()));
    return issues;
}

SearchResult FtsIndex::search(const Query &query, qsizetype limit, const std::stop_token &stop,
                              const TakePart &take, qsizetype passages) const
{
    if (query.isEmpty() || stop.stop_requested())
        return {query, {}, 0};
    passages = std::max(passages, limit);
    const Query wanted = m_names.withForms(query, stop);
    SearchResult found = answer(wanted, limit, stop, take, passages);
    if (!found.matches.isEmpty() || stop.stop_requested())
        return found;
    const Query meant = nearest(wanted, stop);
    return meant == wanted ? found : answer(meant, limit, stop, take, passages);
}

NamesIndex::SlotSet FtsIndex::excluded(const Query &query, const std::stop_token &stop) const
{
    if (query.excluded().isEmpty())
        return {};
    NamesIndex::SlotSet out = m_names.holdingAny(query.excluded(), stop);
    QList<Term> anywhere = query.excluded();
    anywhere.removeIf([](const Term &term) { return term.field.has_value(); });
    if (!anywhere.isEmpty())
        m_texts->addHolding(anywhere, out, stop);
    return out;
}

SearchResult FtsIndex::answer(const Query &query, qsizetype limit, const std::stop_token &stop,
                              const TakePart &take, qsizetype passages) const
{
    NamesIndex::SlotSet out = excluded(query, stop);
    NameMatches names = m_names.search(query, limit, out, stop);
    sortMatches(names.matches, names.titles);
    const auto resultWith = [&](const TextAnswer &texts, bool isWhole) {
        SearchResult result {query, names.matches + texts.matches, names.total + texts.total, isWhole,
                             texts.hasAllPassages};
        // As a rule any name goes before any text.
        if (!std::ranges::is_sorted(result.matches, std::ranges::greater(), &Match::score)) {
            QHash<StoryId, QString> titles = names.titles;
            titles.insert(texts.titles);
            sortMatches(result.matches, titles);
        }
        if (limit > 0 && limit < result.matches.size())
            result.matches.resize(limit);
        return result;
    };
    const auto hand = [&](const TextAnswer &texts) {
        if (take && !stop.stop_requested())
            take(resultWith(texts, false));
    };
    // What can be chosen at once opens where it is spoken of.
    m_texts->addMentions(names.matches, firstRows);
    hand({});
    if (query.hasFields()) {
        QList<Term> fields = query.terms();
        fields.removeIf([](const Term &term) { return !term.field.has_value(); });
        const NamesIndex::SlotSet in = m_names.holdingAll(fields, stop);
        out.resize(in.size());
        for (size_t slot = 0; slot < in.size(); ++slot)
            out[slot] = out[slot] || !in[slot];
    }
    const TextAnswer texts = m_texts->search(query, out, passages, stop, hand);
    m_texts->addMentions(names.matches, names.matches.size());
    return resultWith(texts, true);
}

/// The query with the nearest words for those that are nowhere.
Query FtsIndex::nearest(const Query &query, const std::stop_token &stop) const
{
    QList<QList<WordForm>> forms;
    for (const Term &term : query.terms()) {
        forms.append(term.forms);
        const QStringList words
            = term.text.contains(u' ') ? nearestPhrases(term, stop) : nearestWords(term, stop);
        for (const QString &word : words)
            forms.last().append({word, Tier::Slip});
    }
    return query.withForms(forms);
}

/// None for a word that is there.
QStringList FtsIndex::nearestWords(const Term &word, const std::stop_token &stop) const
{
    if (m_names.holds(word, stop) || m_texts->holds(word, stop))
        return {};
    const QStringList words = m_names.nearestWords(word, stop);
    return words.isEmpty() ? m_texts->nearestWords(word, stop) : words;
}

/// Phrases with one of their words put right. None if all words are there, only not in a row.
QStringList FtsIndex::nearestPhrases(const Term &phrase, const std::stop_token &stop) const
{
    QStringList phrases;
    const QStringList words = phrase.text.split(u' ');
    for (qsizetype at = 0; at < words.size(); ++at) {
        Term word = phrase;
        word.text = words.at(at);
        if (at + 1 < words.size())
            word.extent = Term::Extent::WholeWord;
        for (const QString &nearest : nearestWords(word, stop)) {
            QStringList righted = words;
            righted[at] = nearest;
            phrases.append(righted.join(u' '));
        }
    }
    return phrases;
}

} // namespace Frontispiece
