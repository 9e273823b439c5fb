// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "composition.h"

#include "bundledstories.h"
#include "memoryindex.h"

#include <QFileInfo>
#include <QTimer>

#include <chrono>

namespace Frontispiece {

namespace {

/// A healthy disk has answered while the window was built; another must not keep the first page waiting.
constexpr std::chrono::milliseconds placesPatience {50};

} // namespace

Composition::Composition(const Paths &paths)
    : m_introduction(introduction())
    , m_settings(paths)
    , m_positions(paths.reader)
    , m_session(m_library, m_positions)
    , m_searcher(std::make_unique<MemoryIndex>())
    , m_import(m_library)
    , m_systemTheme(m_settings.windowState().systemWasDark)
    , m_art(paths.art)
    , m_stories(m_library, m_session, m_searcher)
    , m_issues(m_library)
    , m_window({m_library, m_introduction.info.id, m_session, m_searcher, m_stories, m_issues, m_settings,
                m_systemTheme, m_art})
{
    connect(&m_positions, &PositionStore::loaded, &m_library, &Library::report);
    connect(&m_positions, &PositionStore::failed, &m_library,
            [this](const Issue &issue) { m_library.report({issue}); });
    connect(&m_settings, &SettingsStore::failed, &m_library, [this](const QString &path) {
        m_library.report({{Issue::Severity::Warning, path, 0, tr("Your choices could not be saved."),
                           tr("Make room on the disk, or allow writing there; until then they are forgotten "
                              "at the end.")}});
    });
}

void Composition::start(const QString &target, const QStringList &folders)
{
    m_toImport = folders;
    m_library.add(bundledStories());
    m_library.addPage(m_introduction);
    if (!m_positions.waitForLoaded(placesPatience)) {
        connect(&m_positions, &PositionStore::loaded, &m_session, &ReadingSession::positionChanged);
        connect(&m_positions, &PositionStore::loaded, this, [this, target] { catchUp(target); });
    }
    openFirst(target);
    connect(&m_window, &MainWindow::firstPainted, this,
            [this] { QTimer::singleShot(0, this, &Composition::startWork); });
    m_window.show();
}

void Composition::openFirst(const QString &target)
{
    const StoryId wanted {target};
    if (!target.isEmpty() && m_library.find(wanted)) {
        m_session.open(wanted);
        return;
    }
    const auto &last = m_positions.placeAtStart();
    if (last && m_library.find(last->story))
        m_session.open(*last);
    else if (!m_library.artists().isEmpty())
        m_session.open(m_library.artists().constFirst().stories.constFirst());
    if (!target.isEmpty()) {
        m_toImport.prepend(target);
        openWhenFound(QFileInfo(target).absoluteFilePath());
    } else if (last && !m_library.find(last->story)) {
        openWhenFound(*last);
    }
}

/// The reading places have come later than the first page, which goes where it would have begun. Who has
/// read on meanwhile is left alone.
void Composition::catchUp(const QString &target)
{
    if (m_session.visible().start > 0)
        return;
    const auto &last = m_positions.placeAtStart();
    if (!target.isEmpty() || m_session.canGoBack())
        m_session.open(m_session.story().info.id);
    else if (last && m_library.find(last->story))
        m_session.open(*last);
    else if (last)
        openWhenFound(*last);
}

/// Opens a place as soon as its story is in the library: it may be in a folder that is still to be read.
void Composition::openWhenFound(const Place &place)
{
    auto *waiting = new QObject(this);
    connect(&m_library, &Library::storiesAdded, waiting, [this, place, waiting] {
        if (!m_library.find(place.story))
            return;
        stopWaiting(waiting);
        m_session.open(place);
    });
}

/// Opens the story of a file, or the first one of a folder, as soon as it is in the library.
void Composition::openWhenFound(const QString &path)
{
    auto *waiting = new QObject(this);
    connect(&m_library, &Library::storiesAdded, waiting,
            [this, path, waiting](const QList<CatalogueEntry> &added) {
                for (const CatalogueEntry &entry : added) {
                    if (entry.path != path && !entry.path.startsWith(path + u'/'))
                        continue;
                    stopWaiting(waiting);
                    m_session.open(entry.info.id);
                    return;
                }
            });
}

/// At once, not when the object is deleted: more stories may be on their way already.
void Composition::stopWaiting(QObject *waiting)
{
    disconnect(&m_library, nullptr, waiting, nullptr);
    waiting->deleteLater();
}

void Composition::startWork()
{
    connect(&m_library, &Library::storiesAdded, &m_searcher, &Searcher::add);
    m_searcher.add(m_library.entries());
    m_import.start(m_toImport);
    m_systemTheme.start();
}

} // namespace Frontispiece
