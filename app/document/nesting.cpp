// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "nesting.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Nobody tells more levels apart, and a page has to find room for each.
constexpr qsizetype deepestLevel = 100;

} // namespace

void Nesting::enterQuote()
{
    m_containers.append(Container());
}

void Nesting::enterBulletList()
{
    m_containers.append({true, false, 0, {}});
}

void Nesting::enterNumberedList(qint64 first, QChar delimiter)
{
    m_containers.append({true, true, first, delimiter});
}

void Nesting::enterItem(const QString &box)
{
    QStringList parts;
    if (Container &list = m_containers.last(); list.isNumbered)
        parts.append(QString::number(list.next++) + list.delimiter);
    if (!box.isEmpty())
        parts.append(box);
    m_marker = parts.isEmpty() ? bullet() : parts.join(u' ');
}

int Nesting::depth() const
{
    return static_cast<int>(std::min(m_containers.size(), deepestLevel));
}

bool Nesting::isInList() const
{
    return !isEmpty() && m_containers.constLast().isList;
}

QString Nesting::takeMarker()
{
    return std::exchange(m_marker, {});
}

void Nesting::dropBullet()
{
    if (m_marker == bullet())
        m_marker.clear();
}

QString Nesting::bullet()
{
    return u"•"_s;
}

} // namespace Frontispiece
