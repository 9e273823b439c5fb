// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "composition.h"

#include "ftsindex.h"
#include "noticebar.h"
#include "pageview.h"
#include "readerpane.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <utility>

namespace Frontispiece {

namespace {

/// A healthy disk has answered while the window was built; another must not keep the first page waiting.
constexpr std::chrono::milliseconds placesPatience {50};
constexpr std::chrono::milliseconds cataloguePatience {50};

bool isWithin(const QString &path, const QString &place)
{
    return path == place || path.startsWith(place + u'/');
}

} // namespace

Composition::Composition(const Paths &paths, Bundle comingAlong)
    : m_bundle(std::move(comingAlong))
    , m_settings(paths)
    , m_positions(paths.reader)
    , m_session(m_library, m_positions)
    , m_searcher(std::make_unique<FtsIndex>(paths.index))
    , m_importer(m_library, paths.catalogue)
    , m_systemTheme(m_settings.windowState().systemWasDark)
    , m_art(paths.art)
    , m_stories(m_library, m_session, m_searcher)
    , m_issues(m_library)
    , m_window(partsOfWindow())
{
    reportFailures();
    connect(&m_positions, &PositionStore::correctionsChanged, &m_library,
            [this] { m_library.setCorrections(m_positions.corrections()); });
    connect(&m_window, &MainWindow::corrected, &m_positions, &PositionStore::setCorrection);
    connect(&m_window, &MainWindow::pathsOpened, this, [this](const QStringList &opened) {
        if (!opened.isEmpty())
            openWhenFound(QFileInfo(opened.constFirst()).absoluteFilePath());
    });
    connect(&m_session, &ReadingSession::openFailed, this, &Composition::openOther);
    connect(&m_settings, &SettingsStore::settingsChanged, this, &Composition::showBundled);
    connect(&m_importer, &Importer::sourcesChanged, this, &Composition::keepSources);
}

/// While the window is made of them, the story that it shows first is read.
MainWindow::Parts Composition::partsOfWindow()
{
    m_session.readAhead(m_bundle.stories.entries, placesPatience);
    return {m_library,     m_bundle.introduction.info.id,
            m_session,     m_searcher,
            m_importer,    m_stories,
            m_issues,      m_settings,
            m_systemTheme, m_art};
}

void Composition::reportFailures()
{
    connect(&m_positions, &PositionStore::loaded, &m_library, &Library::report);
    connect(&m_positions, &PositionStore::failed, &m_library,
            [this](const Issue &issue) { m_library.report({issue}); });
    connect(&m_searcher, &Searcher::failed, &m_library, &Library::report);
    for (const QString &path : m_settings.setAside()) {
        m_library.report({{Issue::Severity::Warning, path, 0,
                           tr("Your choices could not be read; they are the usual ones again."),
                           tr("The old file is beside it, with “.damaged” at the end of its name.")}});
    }
    connect(&m_settings, &SettingsStore::failed, &m_library, [this](const QString &path) {
        m_library.report({{Issue::Severity::Warning, path, 0, tr("Your choices could not be saved."),
                           tr("Make room on the disk, or allow writing there; until then they are forgotten "
                              "at the end.")}});
    });
}

void Composition::start(const QStringList &targets, const QStringList &guests)
{
    m_toOpen = targets;
    m_guests = guests;
    showBundled();
    m_library.addPage(m_bundle.introduction);
    if (!m_positions.waitForLoaded(placesPatience)) {
        connect(&m_positions, &PositionStore::loaded, &m_session, &ReadingSession::positionChanged);
        connect(&m_positions, &PositionStore::loaded, &m_stories, &StoryListModel::takePositions);
        connect(&m_positions, &PositionStore::loaded, this, &Composition::catchUp);
    }
    openFirst();
    connect(&m_window, &MainWindow::firstPainted, this,
            [this] { QTimer::singleShot(0, this, &Composition::startWork); });
    m_window.show();
}

/// The bundled stories are in the library or not, as the reader wants.
void Composition::showBundled()
{
    const bool isShown = m_library.contains(m_bundle.stories.entries.constFirst().info.id);
    if (m_settings.settings().showBundled == isShown)
        return;
    if (!isShown) {
        m_library.add(m_bundle.stories);
        return;
    }
    QList<StoryId> ids;
    for (const CatalogueEntry &entry : std::as_const(m_bundle.stories.entries))
        ids.append(entry.info.id);
    m_library.remove(ids);
}

void Composition::openFirst()
{
    const StoryId wanted {m_toOpen.value(0)};
    if (m_toOpen.size() == 1 && m_library.contains(wanted)) {
        m_toOpen.clear();
        m_session.open(wanted);
        return;
    }
    if (const auto &last = m_positions.placeAtStart())
        openLast(*last);
    else
        openAny();
}

/// Opens the place where reading stopped. Its story may be one of the reader's own, which are read after the
/// first page has been painted: that one is asked for by itself.
void Composition::openLast(const Place &last)
{
    if (m_library.find(last.story) || m_importer.loadFirst(last.story, cataloguePatience)) {
        m_session.open(last);
        return;
    }
    openAny();
    if (m_toOpen.isEmpty())
        openWhenFound(last);
}

/// The story of a start cannot be read: its folder may be on a disk that is not there. Another one is opened,
/// so that the page is not blank, and what was wrong stays on it.
void Composition::openOther(const Issue &hindrance)
{
    if (m_session.hasStory())
        return;
    m_window.readerPane()->notice()->show(hindrance, NoticeUntil::OpenedTwice);
    if (std::exchange(m_hasOpenedOther, true))
        m_session.open(m_bundle.introduction.info.id); // comes with the application
    else
        openAny();
}

void Composition::openAny()
{
    if (const QList<Artist> &artists = m_library.artists(); !artists.isEmpty())
        m_session.open(m_library.storiesOf(artists.constFirst().key).constFirst());
    else
        m_session.open(m_bundle.introduction.info.id);
}

/// The reading places have come later than the first page, which goes where it would have begun. Who has
/// read on meanwhile is left alone.
void Composition::catchUp()
{
    if (m_session.visible().start > 0)
        return;
    const auto &last = m_positions.placeAtStart();
    if (!m_toOpen.isEmpty() || m_session.canGoBack())
        m_session.open(m_session.story().info.id);
    else if (last)
        openLast(*last);
}

/// Opens a place as soon as its story is in the library: it may be in a folder that is still to be read, or
/// on a disk that comes back an hour later. Who has read on meanwhile is left alone.
void Composition::openWhenFound(const Place &place)
{
    auto *waiting = new QObject(this);
    connect(&m_library, &Library::changed, waiting, [this, place, waiting] {
        const bool hasLeft = m_session.canGoBack(); // for another story
        if (!hasLeft && !m_library.contains(place.story))
            return;
        stopWaiting(waiting);
        if (!hasLeft)
            m_session.open(place);
    });
    connect(m_window.readerPane()->page(), &PageView::visibleChanged, waiting,
            [this, waiting](const Passage &, Movement movement) {
                if (movement == Movement::ByReader)
                    stopWaiting(waiting);
            });
}

/// Opens the story of a file, or the first one of a folder, as soon as it is in the library.
void Composition::openWhenFound(const QString &path)
{
    if (openBelow(path))
        return;
    auto *waiting = new QObject(this);
    connect(&m_library, &Library::changed, waiting, [this, path, waiting](const LibraryChange &change) {
        for (const PackedEntry &packed : change.entries) {
            const CatalogueEntry entry = packed.unpack();
            if (!isWithin(entry.path, path))
                continue;
            stopWaiting(waiting);
            m_session.open(entry.info.id);
            return;
        }
    });
    connect(&m_importer, &Importer::finished, waiting, [this, path, waiting](bool wasCancelled) {
        stopWaiting(waiting);
        if (openBelow(path) || wasCancelled)
            return;
        m_window.say({Issue::Severity::Note, path, 0, tr("There is no story in it."),
                      tr("Frontispiece reads Markdown, plain text, HTML and EPUB.")});
    });
}

/// Opens what has been in the library all along.
bool Composition::openBelow(const QString &path)
{
    for (const PackedEntry &packed : m_library.entries()) {
        const CatalogueEntry entry = packed.unpack();
        if (!isWithin(entry.path, path) && !entry.otherPaths.contains(path))
            continue;
        m_session.open(entry.info.id);
        return true;
    }
    return false;
}

/// At once, not when the object is deleted: more stories may be on their way already.
void Composition::stopWaiting(QObject *waiting)
{
    disconnect(&m_library, nullptr, waiting, nullptr);
    disconnect(&m_importer, nullptr, waiting, nullptr);
    waiting->deleteLater();
}

void Composition::startWork()
{
    connect(&m_library, &Library::changed, &m_searcher, [this](const LibraryChange &change) {
        if (!change.removed.isEmpty())
            m_searcher.remove(change.removed);
        if (!change.entries.isEmpty())
            m_searcher.add(change.entries);
    });
    connect(&m_searcher, &Searcher::textsLost, &m_library, [this](const QList<StoryId> &stories) {
        QList<PackedEntry> entries;
        for (const StoryId &story : stories) {
            if (m_library.contains(story))
                entries.append(m_library.packed(story));
        }
        m_searcher.add(entries);
    });
    m_searcher.add(m_library.entries());
    m_systemTheme.start();
    // The list of the reader's folders is in the same file as the reading places.
    if (m_positions.waitForLoaded(std::chrono::milliseconds(0)))
        startImport();
    else
        connect(&m_positions, &PositionStore::loaded, this, &Composition::startImport);
}

void Composition::startImport()
{
    CatalogueKeeper::Known known;
    known.identities = m_positions.identities();
    known.reserved.insert(m_bundle.introduction.info.id);
    for (const CatalogueEntry &entry : std::as_const(m_bundle.stories.entries))
        known.reserved.insert(entry.info.id);
    connect(&m_importer, &Importer::finished, &m_searcher, &Searcher::settle, Qt::SingleShotConnection);
    m_importer.begin(m_positions.sources(), m_guests, known);
    m_isImporting = true;
    add(std::exchange(m_toOpen, {}));
}

/// Adds files and folders, the first of which is to be opened.
void Composition::add(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_importer.add(paths);
    openWhenFound(QFileInfo(paths.constFirst()).absoluteFilePath());
}

void Composition::open(const Handover &handover)
{
    const QDir folder(handover.folder);
    const auto absolute = [&folder](const QStringList &paths) {
        QStringList all;
        for (const QString &path : paths)
            all.append(QDir::cleanPath(folder.absoluteFilePath(path)));
        return all;
    };
    const StoryId wanted {handover.targets.value(0)};
    const bool isStory = handover.targets.size() == 1 && m_library.contains(wanted);
    const QStringList paths = isStory ? QStringList() : absolute(handover.targets);
    const QStringList guests = absolute(handover.guests);
    if (m_isImporting) {
        m_importer.addGuests(guests);
        add(paths);
    } else {
        m_guests += guests;
        m_toOpen += paths;
    }
    if (isStory)
        m_session.open(wanted);
    m_window.comeToFront(handover.activation);
}

/// The importer's folders are the reader's to keep.
void Composition::keepSources()
{
    const QStringList &now = m_importer.sources();
    const QStringList before = m_positions.sources();
    for (const QString &source : before) {
        if (!now.contains(source))
            m_positions.removeSource(source);
    }
    for (const QString &source : now) {
        if (!before.contains(source))
            m_positions.addSource(source);
    }
}

} // namespace Frontispiece
