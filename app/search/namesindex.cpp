// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "namesindex.h"

#include <algorithm>

namespace Frontispiece {

namespace {

/// Of one story; a longer list is none that anybody wrote.
constexpr qsizetype mostValues = 1000;
/// An id is a line of a front matter or a file's name; what is longer is cut.
constexpr qsizetype longestId = 4096;
/// Of all names together: offsets have 32 bits, and a list of stories is no place for books.
constexpr qint64 mostBytes = 512LL * 1024 * 1024;
/// As many as the index on disk numbers; see RowMap.
constexpr size_t mostStories = 4'000'000;

/// What stories leave behind is cleared away when it is as much as this, and as what is left.
constexpr qsizetype leastLeftovers = 10'000;

QList<StoryValue> namesOf(const StoryInfo &info)
{
    QList<StoryValue> values = valuesOf(info);
    values.removeIf([](const StoryValue &value) { return value.reason == Reason::Summary; });
    return values.first(std::min(values.size(), mostValues));
}

bool isName(Reason reason)
{
    return reason == Reason::Artist || reason == Reason::Person || reason == Reason::Place;
}

} // namespace

NamesIndex::NamesIndex()
    : m_ids(0, IdHash {this}, IdEqual {this})
{
}

QByteArrayView NamesIndex::idBytes(Slot slot) const
{
    const Entry &entry = m_stories[size_t(slot)];
    return QByteArrayView(m_idBytes).sliced(entry.id, entry.idLength);
}

StoryId NamesIndex::id(Slot slot) const
{
    return {QString::fromUtf8(idBytes(slot))};
}

std::span<const PooledValue> NamesIndex::valuesOf(Slot slot) const
{
    const Entry &entry = m_stories[size_t(slot)];
    return std::span(m_values).subspan(entry.firstValue, entry.values);
}

std::optional<quint32> NamesIndex::titleValue(Slot slot) const
{
    for (const PooledValue value : valuesOf(slot)) {
        if (value.reason() == Reason::Title)
            return value.number();
    }
    return {};
}

QString NamesIndex::title(Slot slot) const
{
    const auto value = titleValue(slot);
    return value ? m_pool.value(*value).text : QString();
}

bool NamesIndex::goesBefore(Slot left, Slot right) const
{
    const auto leftTitle = titleValue(left);
    const auto rightTitle = titleValue(right);
    const int byTitle = leftTitle && rightTitle ? m_pool.compare(*leftTitle, *rightTitle) : 0;
    return byTitle != 0 ? byTitle < 0 : idBytes(left) < idBytes(right);
}

NamesIndex::Slot NamesIndex::find(const StoryId &id) const
{
    const auto found = m_ids.find(QByteArrayView(id.value.toUtf8().left(longestId)));
    return found == m_ids.cend() ? noSlot : *found;
}

NamesIndex::Slot NamesIndex::freeSlot(const QByteArray &id)
{
    Slot slot = noSlot;
    if (!m_free.empty()) {
        slot = m_free.back();
        m_free.pop_back();
    } else if (m_stories.size() < mostStories) {
        slot = Slot(m_stories.size());
        m_stories.emplace_back();
    } else {
        return noSlot;
    }
    m_stories[size_t(slot)] = {quint32(m_idBytes.size()), 0, 0, quint16(id.size()), 0, true};
    m_idBytes += id;
    m_ids.insert(slot);
    return slot;
}

NamesIndex::Slot NamesIndex::put(const StoryInfo &info)
{
    if (m_pool.bytes() + m_idBytes.size() > mostBytes)
        return noSlot;
    Slot slot = find(info.id);
    if (slot == noSlot)
        slot = freeSlot(info.id.value.toUtf8().left(longestId));
    if (slot == noSlot)
        return noSlot;
    Entry &entry = m_stories[size_t(slot)];
    entry.words = std::max(info.words, 0);
    const QList<StoryValue> values = namesOf(info);
    const std::span<const PooledValue> kept = valuesOf(slot);
    const auto isKept = [this](const StoryValue &value, PooledValue known) {
        return m_pool.value(known.number()) == value;
    };
    if (std::equal(values.cbegin(), values.cend(), kept.begin(), kept.end(), isKept))
        return slot;
    m_leftovers += entry.values;
    entry.firstValue = quint32(m_values.size());
    entry.values = quint16(values.size());
    for (const StoryValue &value : values) {
        const qsizetype before = m_pool.size();
        m_values.emplace_back(m_pool.add(value), value.reason);
        if (m_pool.size() > before && isName(value.reason))
            m_forms.add(value);
    }
    tidy();
    return slot;
}

void NamesIndex::remove(Slot slot)
{
    m_ids.erase(slot);
    Entry &entry = m_stories[size_t(slot)];
    m_leftovers += entry.values;
    entry = {};
    m_free.push_back(slot);
    tidy();
}

/// Clears away what stories that are gone have left behind, once it is much.
void NamesIndex::tidy()
{
    if (m_leftovers < leastLeftovers || m_leftovers * 2 < qsizetype(m_values.size()))
        return;
    NamePool pool;
    std::vector<PooledValue> values;
    QByteArray ids;
    for (Slot slot = 0; slot < slotEnd(); ++slot) {
        Entry &entry = m_stories[size_t(slot)];
        if (!entry.isUsed)
            continue;
        const auto id = quint32(ids.size());
        ids += idBytes(slot);
        entry.id = id;
        const auto first = quint32(values.size());
        for (const PooledValue value : valuesOf(slot))
            values.emplace_back(pool.add(m_pool.value(value.number())), value.reason());
        entry.firstValue = first;
    }
    m_pool = std::move(pool);
    m_values = std::move(values);
    m_idBytes = std::move(ids);
    m_leftovers = 0;
}

} // namespace Frontispiece
