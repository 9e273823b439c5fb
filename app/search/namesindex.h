// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "nameforms.h"
#include "namepool.h"

#include <span>
#include <unordered_set>

namespace Frontispiece {

/// The best matches among names, and how many there are.
struct NameMatches
{
    QList<Match> matches; ///< in no particular order, without passages
    QHash<StoryId, QString> titles;
    qsizetype total = 0;
};

/// Answers by what is known of stories without their texts, all of it in memory: about 200 bytes a story.
/// Everything but summaries, which are sentences and belong to the texts. A story's slot is a small number
/// that is its own as long as it is here.
class NamesIndex final
{
public:
    using Slot = qint32;
    static constexpr Slot noSlot = -1;

    NamesIndex();
    ~NamesIndex() = default;
    Q_DISABLE_COPY_MOVE(NamesIndex)

    /// Takes a story in, in place of an earlier one with its id. Returns noSlot if there is no room.
    Slot put(const StoryInfo &info);
    void remove(Slot slot);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_ids.size()); }
    /// Slots are below this.
    [[nodiscard]] Slot slotEnd() const { return Slot(m_stories.size()); }
    /// noSlot if the story is not here.
    [[nodiscard]] Slot find(const StoryId &id) const;
    [[nodiscard]] bool isUsed(Slot slot) const { return m_stories[size_t(slot)].isUsed; }
    [[nodiscard]] StoryId id(Slot slot) const;
    [[nodiscard]] QString title(Slot slot) const;
    /// Whether a story goes before another in the order of their titles, then of their ids.
    [[nodiscard]] bool goesBefore(Slot left, Slot right) const;
    [[nodiscard]] int words(Slot slot) const { return m_stories[size_t(slot)].words; }

    /// Whether each slot is in it; empty for none.
    using SlotSet = std::vector<bool>;

    /// The query with the words that may stand for its own; see Term::forms.
    [[nodiscard]] Query withForms(const Query &query, const std::stop_token &stop = {}) const;
    /// Words that are a slip or two from a term, the nearest and most frequent first.
    [[nodiscard]] QStringList nearestWords(const Term &term, const std::stop_token &stop = {}) const;
    /// Whether any name, title or keyword holds a term.
    [[nodiscard]] bool holds(const Term &term, const std::stop_token &stop = {}) const;

    /// Stories with names that hold all of some terms, or any of them.
    [[nodiscard]] SlotSet holdingAll(const QList<Term> &terms, const std::stop_token &stop = {}) const;
    [[nodiscard]] SlotSet holdingAny(const QList<Term> &terms, const std::stop_token &stop = {}) const;

    /// As SearchIndex::search(), without stories in `out`; `limit` counts for each reason, 0 being
    /// mostForAReason.
    [[nodiscard]] NameMatches search(const Query &query, qsizetype limit, const SlotSet &out = {},
                                     const std::stop_token &stop = {}) const;

    /// More names than anybody scrolls through; making them takes a few milliseconds. So many artists, too,
    /// of whom each has a share of so many stories.
    static constexpr qsizetype mostForAReason = 100;
    static constexpr qsizetype mostOfArtists = 300;

private:
    struct Entry
    {
        quint32 id = 0;         ///< where in m_idBytes
        quint32 firstValue = 0; ///< where in m_values
        qint32 words = 0;
        quint16 idLength = 0;
        quint16 values = 0;
        bool isUsed = false;
    };
    struct IdHash
    {
        using is_transparent = void;
        const NamesIndex *index;
        size_t operator()(Slot slot) const { return qHash(index->idBytes(slot)); }
        size_t operator()(QByteArrayView id) const { return qHash(id); }
    };
    struct IdEqual
    {
        using is_transparent = void;
        const NamesIndex *index;
        bool operator()(Slot left, Slot right) const { return left == right; }
        bool operator()(QByteArrayView id, Slot slot) const { return id == index->idBytes(slot); }
        bool operator()(Slot slot, QByteArrayView id) const { return id == index->idBytes(slot); }
    };

    [[nodiscard]] QByteArrayView idBytes(Slot slot) const;
    [[nodiscard]] std::optional<quint32> titleValue(Slot slot) const;
    [[nodiscard]] Slot freeSlot(const QByteArray &id);
    void tidy();
    [[nodiscard]] std::span<const PooledValue> valuesOf(Slot slot) const;

    NamePool m_pool;
    NameForms m_forms;
    std::vector<Entry> m_stories; ///< by slot
    std::vector<Slot> m_free;
    std::vector<PooledValue> m_values; ///< of one story after the other
    QByteArray m_idBytes;              ///< UTF-8
    qsizetype m_leftovers = 0;         ///< values of stories that are gone
    std::unordered_set<Slot, IdHash, IdEqual> m_ids;
};

} // namespace Frontispiece
