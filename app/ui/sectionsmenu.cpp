// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "sectionsmenu.h"

#include "readingsession.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

SectionsMenu::SectionsMenu(ReadingSession &session, QWidget *parent)
    : QMenu(tr("&Sections"), parent)
    , m_session(session)
{
    connect(this, &QMenu::aboutToShow, this, &SectionsMenu::fill);
}

void SectionsMenu::fill()
{
    clear();
    const Outline &outline = m_session.story().outline;
    const auto passed
        = std::ranges::count_if(outline, [here = m_session.visible().start](const OutlineEntry &entry) {
              return entry.start <= here;
          });
    add(tr("Beginning"), 0, passed == 0);
    for (qsizetype at = 0; at < outline.size(); ++at)
        add(outline.at(at).title, outline.at(at).start, at + 1 == passed);
}

void SectionsMenu::add(const QString &title, qsizetype start, bool current)
{
    QAction *action = addAction(QString(title).replace(u'&', u"&&"_s));
    action->setCheckable(true);
    action->setChecked(current);
    connect(action, &QAction::triggered, &m_session, [this, start] {
        m_session.open(Place {m_session.story().info.id, {start, 0}});
    });
}

} // namespace Frontispiece
