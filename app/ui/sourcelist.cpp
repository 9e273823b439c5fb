// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "sourcelist.h"

#include "openpaths.h"
#include "plainline.h"
#include "rowfield.h"
#include "rowtext.h"

#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

// In logical pixels.
constexpr int sideMargin = 12;
constexpr int topMargin = 8;
constexpr int lineGap = 2;
constexpr int columnGap = 16;

QStringList missingOf(const QStringList &paths)
{
    QStringList missing;
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            missing.append(path);
    }
    return missing;
}

} // namespace

SourceModel::SourceModel(const Importer &importer, QObject *parent)
    : QAbstractListModel(parent)
    , m_importer(importer)
    , m_sources(importer.sources())
{
    connect(&importer, &Importer::sourcesChanged, this, &SourceModel::takeSources);
    connect(&importer, &Importer::counted, this, &SourceModel::tellChanged);
    connect(&importer, &Importer::finished, this, &SourceModel::lookForMissing);
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        m_missing = m_looking.result();
        tellChanged();
    });
    lookForMissing();
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const QString &source = m_sources.at(index.row());
    const QString name = shownPath(source.section(u'/', -1));
    switch (role) {
    case Qt::DisplayRole: return name.isEmpty() ? source : name;
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(shownPath(source), state(source));
    case Qt::ToolTipRole: return plainToolTip(shownPath(source));
    case PathRole: return source;
    case StateRole: return state(source);
    case IsMissingRole: return m_missing.contains(source);
    default: return {};
    }
}

QString SourceModel::state(const QString &source) const
{
    if (m_missing.contains(source))
        return tr("not there now");
    const qsizetype stories = m_importer.storiesIn(source);
    if (stories == 0 && m_importer.isRunning())
        return tr("being read");
    if (stories == 1)
        return tr("one story");
    return stories == 0 ? tr("no stories") : tr("%1 stories").arg(QLocale().toString(stories));
}

/// Removes and adds only what differs, so that a view's current row stays, or goes to its neighbour.
void SourceModel::takeSources()
{
    const QStringList now = m_importer.sources();
    const auto differs = std::ranges::mismatch(std::as_const(m_sources), now).in1;
    const auto head = static_cast<int>(std::distance(m_sources.cbegin(), differs));
    int tail = 0;
    while (tail < std::min(m_sources.size(), now.size()) - head
           && m_sources.at(m_sources.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;
    if (const int last = rowCount() - tail - 1; last >= head) {
        beginRemoveRows({}, head, last);
        m_sources.remove(head, last - head + 1);
        endRemoveRows();
    }
    if (const int last = static_cast<int>(now.size()) - tail - 1; last >= head) {
        beginInsertRows({}, head, last);
        m_sources = now;
        endInsertRows();
    }
    lookForMissing();
}

/// Beside the window's thread: a disk that is asleep, or in the net, takes its time.
void SourceModel::lookForMissing()
{
    m_looking.setFuture(QtConcurrent::run(missingOf, m_sources));
}

void SourceModel::tellChanged()
{
    if (!m_sources.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void SourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = option.palette;
    drawRowField(*painter, option);
    QRect line = option.rect.adjusted(sideMargin, topMargin, -sideMargin, 0);
    const QFont small = smallFont(option.font);
    const QString state = index.data(SourceModel::StateRole).toString();
    line.setHeight(option.fontMetrics.height());
    painter->setFont(small);
    painter->setPen(colors.color(
        index.data(SourceModel::IsMissingRole).toBool() ? QPalette::Link : QPalette::PlaceholderText));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, state);

    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const int stateWidth = QFontMetrics(small).horizontalAdvance(state) + columnGap;
    painter->setFont(strong);
    painter->setPen(colors.color(QPalette::Text));
    painter->drawText(
        line, Qt::AlignVCenter,
        QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideMiddle, line.width() - stateWidth));
    line.translate(0, line.height() + lineGap);
    painter->setFont(small);
    painter->setPen(colors.color(QPalette::PlaceholderText));
    painter->drawText(line, Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(shownPath(index.data(SourceModel::PathRole).toString()),
                                                     Qt::ElideMiddle, line.width()));
    painter->restore();
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * option.fontMetrics.height() + lineGap + 2 * topMargin};
}

} // namespace Frontispiece
