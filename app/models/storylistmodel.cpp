// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistmodel.h"

#include "answerrows.h"
#include "artistrows.h"
#include "progresstext.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Whether a reader would call two rows the same row, even if a count or what is set off in it changed.
bool standForTheSame(const StoryRow &left, const StoryRow &right)
{
    return left.kind == right.kind && left.text == right.text && left.story == right.story
        && left.passage == right.passage;
}

} // namespace

StoryListModel::StoryListModel(const Library &library, const ReadingSession &session, Searcher &searcher,
                               QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_session(session)
    , m_searcher(searcher)
{
    connect(&m_library, &Library::storiesAdded, this, [this] {
        if (listsArtists())
            listArtists();
    });
    connect(&m_session, &ReadingSession::storyOpened, this, [this] {
        announce({OpenRole, ProgressRole, StatusRole});
    });
    connect(&m_session, &ReadingSession::positionChanged, this, [this] {
        announce({ProgressRole, StatusRole});
    });
    connect(&m_searcher, &Searcher::found, this, [this](const SearchResult &result) {
        // The answer may be to the same words typed otherwise ("Mia" for "mia").
        if (result.query.terms() != m_query.terms())
            return;
        m_result = result;
        refresh();
        Q_EMIT answered();
    });
    listArtists();
}

int StoryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StoryListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const StoryRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::AccessibleTextRole: return spokenText(row);
    case KindRole: return static_cast<int>(row.kind);
    case DetailRole: return row.detail;
    case StatusRole: return statusOf(row);
    case ProgressRole: return isOpen(row) ? m_session.progress() : -1.0;
    case PictureRole: return row.picture;
    case RangesRole: return QVariant::fromValue(row.ranges);
    case OpenRole: return isOpen(row);
    case FoldableRole: return row.foldable;
    case FoldedRole: return row.folded;
    default: return {};
    }
}

Qt::ItemFlags StoryListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index) || !m_rows.at(index.row()).isChoosable())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void StoryListModel::setQuery(const Query &query)
{
    if (query.terms() == m_query.terms()) {
        m_query = query;
        return;
    }
    m_query = query;
    m_whole.clear();
    m_searcher.search(query);
    if (!listsArtists())
        return;
    listArtists();
    Q_EMIT answered();
}

QModelIndex StoryListModel::firstChoosable() const
{
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        if (m_rows.at(at).isChoosable())
            return index(static_cast<int>(at));
    }
    return {};
}

QModelIndex StoryListModel::openRow() const
{
    QModelIndex folded;
    const CatalogueEntry *open = m_library.find(m_session.story().info.id);
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        const StoryRow &row = m_rows.at(at);
        if (isOpen(row))
            return index(static_cast<int>(at));
        if (open && row.foldable && row.folded && open->info.artists.contains(row.text))
            folded = index(static_cast<int>(at));
    }
    return folded;
}

void StoryListModel::toggle(const QModelIndex &index)
{
    const StoryRow row = m_rows.at(index.row());
    if (row.kind == RowKind::More) {
        m_whole.insert(row.story);
    } else if (row.foldable) {
        if (!m_unfolded.remove(row.text))
            m_unfolded.insert(row.text);
    }
    refresh();
}

QString StoryListModel::statusOf(const StoryRow &row) const
{
    if (row.kind == RowKind::Artist || row.kind == RowKind::Story)
        return lengthAndProgress(row.words, row.foldable ? std::nullopt : m_session.position(row.story));
    return row.count;
}

QString StoryListModel::spokenText(const StoryRow &row) const
{
    QStringList parts {row.text, row.detail, statusOf(row)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

bool StoryListModel::isOpen(const StoryRow &row) const
{
    // Among answers nothing stands out but the one that Enter would open.
    return listsArtists() && !row.story.isEmpty() && row.story == m_session.story().info.id
        && (row.kind == RowKind::Artist || row.kind == RowKind::Story);
}

void StoryListModel::listArtists()
{
    setRows(artistRows(m_library, m_unfolded));
}

void StoryListModel::refresh()
{
    if (listsArtists())
        listArtists();
    else
        setRows(answerRows(m_result, m_library, m_whole));
}

/// Replaces the rows, removing and adding only between the common beginning and the common end, so
/// that the view keeps its place and its selection where nothing changed.
void StoryListModel::setRows(const QList<StoryRow> &rows)
{
    qsizetype head = 0;
    const qsizetype shorter = std::min(rows.size(), m_rows.size());
    while (head < shorter && standForTheSame(rows.at(head), m_rows.at(head)))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head
           && standForTheSame(rows.at(rows.size() - 1 - tail), m_rows.at(m_rows.size() - 1 - tail)))
        ++tail;
    if (const qsizetype old = m_rows.size() - head - tail; old > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + old - 1));
        m_rows.remove(head, old);
        endRemoveRows();
    }
    if (const qsizetype fresh = rows.size() - head - tail; fresh > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + fresh - 1));
        m_rows = m_rows.first(head) + rows.mid(head, fresh) + m_rows.last(tail);
        endInsertRows();
    }
    for (qsizetype at = 0; at < rows.size(); ++at) {
        if (m_rows.at(at) == rows.at(at))
            continue;
        m_rows[at] = rows.at(at);
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed);
    }
}

void StoryListModel::announce(const QList<int> &roles)
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), roles);
}

} // namespace Frontispiece
