// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistmodel.h"

#include "artistrows.h"
#include "personname.h"
#include "progresstext.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Several times a second is as good as at once; more often would be noticed as stutter.
constexpr std::chrono::milliseconds refreshPace {150};
/// At a start the stories come a moment after the window; that there are none is not said before.
constexpr std::chrono::milliseconds startLasts {700};

} // namespace

bool asksTheSame(const Query &one, const Query &other)
{
    return one.terms() == other.terms() && one.excluded() == other.excluded();
}

StoryListModel::StoryListModel(const Library &library, const ReadingSession &session, Searcher &searcher,
                               QObject *parent)
    : StoryRowsModel(library, parent)
    , m_library(library)
    , m_session(session)
    , m_searcher(searcher)
    , m_refresh(refreshPace, [this] { refresh(); })
{
    connect(&m_library, &Library::changed, this, &StoryListModel::take);
    connect(&m_searcher, &Searcher::found, this, [this](const SearchResult &result) {
        // Of what is nowhere so far it cannot be said that there is nothing.
        if (!isAnswer(result) || (!result.isWhole && result.matches.isEmpty()))
            return;
        m_result = result;
        m_refresh.doNow();
        Q_EMIT answered();
    });
    connect(&m_sorter, &StorySorter::sorted, this, [this](const StoryListing &stories) {
        if (isListing() && m_order != StoryOrder::Artist)
            list(stories);
    });
    connect(&m_sorter, &StorySorter::ready, this, [this] { m_refresh.ask(); });
    connectReading();
    for (const PackedEntry &entry : m_library.entries())
        m_begun.look(entry, m_session);
    refresh(); // not gathered: what comes next is the first change
    QTimer::singleShot(startLasts, this, [this] {
        m_hasStarted = true;
        if (m_library.size() == 0)
            m_refresh.doNow();
    });
}

void StoryListModel::connectReading()
{
    connect(&m_session, &ReadingSession::storyOpened, this, [this](const Story &story) {
        announceOpen();
        forgetRows();
        if (const StoryId left = std::exchange(m_open, story.info.id); m_library.contains(left))
            m_begun.look(m_library.packed(left), m_session);
        announceOpen();
        // The story that was left may be another kind now.
        if (m_filter != StoryFilter::All || m_order == StoryOrder::LastRead)
            m_refresh.doNow();
    });
    connect(&m_session, &ReadingSession::positionChanged, this, &StoryListModel::announceOpen);
}

void StoryListModel::takePositions()
{
    m_begun.clear();
    for (const PackedEntry &entry : m_library.entries())
        m_begun.look(entry, m_session);
    m_refresh.doNow();
}

QVariant StoryListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    // A view asks for every row's kind, to know its height; the other roles are of those that are seen.
    if (role == KindRole)
        return static_cast<int>(kind(index));
    const StoryRow shown = row(index);
    switch (role) {
    case Qt::DisplayRole: return shown.text;
    case Qt::AccessibleTextRole: return spokenText(shown);
    case DetailRole: return shown.detail;
    case StatusRole: return statusOf(shown);
    case ProgressRole: return isOpen(shown) ? m_session.progress() : -1.0;
    case PictureRole: return shown.picture;
    case RangesRole: return QVariant::fromValue(shown.ranges);
    case OpenRole: return isOpen(shown);
    case FoldableRole: return shown.foldable;
    case FoldedRole: return shown.folded;
    case NoteRole: return tierNote(shown.tier);
    default: return {};
    }
}

void StoryListModel::setQuery(const Query &query)
{
    if (asksTheSame(query, m_query)) {
        m_query = query;
        return;
    }
    m_query = query;
    m_shown.clear();
    m_searcher.search(query);
    if (!isListing())
        return;
    if (m_listedOrder == m_order && m_listedFilter == m_filter && listing().size() > 0)
        list(listing()); // sorting it again may take a moment
    m_refresh.doNow();
    Q_EMIT answered();
}

/// The searcher may have been asked for the same words typed otherwise, and adds to them what it found.
bool StoryListModel::isAnswer(const SearchResult &result) const
{
    return result.query.toString() == m_searcher.query().toString();
}

void StoryListModel::setOrder(StoryOrder order)
{
    if (std::exchange(m_order, order) != order)
        choose();
}

void StoryListModel::setFilter(StoryFilter filter)
{
    if (std::exchange(m_filter, filter) != filter)
        choose();
}

void StoryListModel::choose()
{
    if (m_library.contains(m_open))
        m_begun.look(m_library.packed(m_open), m_session);
    m_sorter.forget();
    m_isChosen = true;
    Q_EMIT choiceChanged();
    m_refresh.doNow();
}

const QList<int> &StoryListModel::openRows() const
{
    if (m_openRowsOf != revision()) {
        m_openRowsOf = revision();
        m_openRows
            = isListed() && !m_open.isEmpty() ? listing().rowsOf(m_open, openArtists(), false) : QList<int>();
    }
    return m_openRows;
}

QStringList StoryListModel::openArtists() const
{
    QStringList keys;
    for (const QString &artist : m_library.packed(m_open).unpack().info.artists)
        keys.append(personKey(artist));
    return keys;
}

QModelIndex StoryListModel::openRow() const
{
    if (!isListed() || m_open.isEmpty())
        return {};
    if (!openRows().isEmpty())
        return index(openRows().constFirst());
    return index(listing().rowsOf(m_open, openArtists(), true).value(0, -1));
}

void StoryListModel::toggle(const QModelIndex &index)
{
    const StoryRow toggled = row(index);
    if (toggled.kind == RowKind::More) {
        m_shown.showMore(toggled);
    } else if (toggled.foldable && !isListed()) {
        m_shown.fold(toggled);
    } else if (toggled.foldable) {
        const quint32 artist = listing().artist(index.row())->number;
        if (!m_unfolded.remove(artist))
            m_unfolded.insert(artist);
    }
    m_refresh.doNow();
}

QString StoryListModel::statusOf(const StoryRow &row) const
{
    if (row.kind == RowKind::Artist || row.kind == RowKind::Story || row.kind == RowKind::Entry)
        return lengthAndProgress(row.words, row.foldable ? std::nullopt : m_session.position(row.story));
    return row.count;
}

QString StoryListModel::spokenText(const StoryRow &row) const
{
    QStringList parts {row.text, row.detail, statusOf(row), spokenTierNote(row.tier)};
    parts.removeAll(QString());
    return parts.join(row.kind == RowKind::Nearest ? u" "_s : u", "_s);
}

bool StoryListModel::isOpen(const StoryRow &row) const
{
    // Among answers nothing stands out but the one that Enter would open.
    return isListing() && !row.story.isEmpty() && row.story == m_open
        && (row.kind == RowKind::Artist || row.kind == RowKind::Story || row.kind == RowKind::Entry);
}

void StoryListModel::take(const LibraryChange &change)
{
    for (const StoryId &id : change.removed)
        m_begun.remove(id);
    for (const PackedEntry &entry : change.entries)
        m_begun.look(entry, m_session);
    forgetRows();
    m_refresh.ask();
}

void StoryListModel::refresh()
{
    if (!isListing()) {
        if (isAnswer(m_result))
            write(answerRows(m_result, m_library, m_shown));
    } else if (m_order == StoryOrder::Artist) {
        list(artistListing(m_library, m_begun, m_filter, m_unfolded));
    } else if (!m_sorter.isBusy()) {
        listStories();
    }
}

void StoryListModel::listStories()
{
    StorySorting sorting {{}, m_begun, m_order, m_filter};
    if (m_filter == StoryFilter::Reading || m_filter == StoryFilter::Finished) {
        for (auto story = m_begun.all().cbegin(); story != m_begun.all().cend(); ++story)
            sorting.stories.append(m_library.packed(story.key()));
    } else {
        sorting.stories = m_library.entries();
    }
    m_sorter.sort(sorting);
}

void StoryListModel::list(const StoryListing &listing)
{
    const bool isOther = !isListed() || m_listedOrder != m_order;
    m_listedOrder = m_order;
    m_listedFilter = m_filter;
    if (listing.size() == 0 && m_library.size() > 0)
        write({emptyListRow(m_filter)});
    else if (listing.size() == 0 && m_hasStarted)
        write({emptyListRow(StoryFilter::All)});
    else if (isOther)
        show(listing);
    else
        replace(listing);
    if (std::exchange(m_isChosen, false))
        Q_EMIT rearranged();
}

void StoryListModel::announceOpen()
{
    for (const int row : QList<int>(openRows()))
        Q_EMIT dataChanged(index(row), index(row), {OpenRole, ProgressRole, StatusRole});
}

} // namespace Frontispiece
