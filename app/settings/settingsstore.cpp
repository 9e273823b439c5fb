// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "settingsstore.h"

#include "settingsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>
#include <array>
#include <chrono>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds saveDelay {500};
/// A search longer than this is a pasted text.
constexpr qsizetype longestSearch = 400;

/// A choice and what it is called in the file.
template <typename Choice>
struct Named
{
    Choice choice;
    QLatin1StringView name;
};

constexpr std::array<Named<ThemeChoice>, 6> themes {{
    {ThemeChoice::FollowSystem, "follow-system"_L1},
    {ThemeChoice::Paper, "paper"_L1},
    {ThemeChoice::Sepia, "sepia"_L1},
    {ThemeChoice::Dusk, "dusk"_L1},
    {ThemeChoice::Night, "night"_L1},
    {ThemeChoice::Custom, "custom"_L1},
}};
constexpr std::array<Named<ParagraphStyle>, 2> paragraphStyles {{
    {ParagraphStyle::Indented, "indented"_L1},
    {ParagraphStyle::Spaced, "spaced"_L1},
}};
constexpr std::array<Named<Alignment>, 2> alignments {{
    {Alignment::Ragged, "ragged"_L1},
    {Alignment::Justified, "justified"_L1},
}};
constexpr std::array<Named<PageMode>, 2> pageModes {{
    {PageMode::Scrolled, "scrolled"_L1},
    {PageMode::Paged, "paged"_L1},
}};

constexpr std::array<Named<StoryOrder>, 5> orders {{
    {StoryOrder::Artist, "artist"_L1},
    {StoryOrder::Title, "title"_L1},
    {StoryOrder::Added, "added"_L1},
    {StoryOrder::LastRead, "last-read"_L1},
    {StoryOrder::Length, "length"_L1},
}};
constexpr std::array<Named<StoryFilter>, 4> filters {{
    {StoryFilter::All, "all"_L1},
    {StoryFilter::Unread, "unread"_L1},
    {StoryFilter::Reading, "reading"_L1},
    {StoryFilter::Finished, "finished"_L1},
}};

template <typename Choice, std::size_t size>
QString nameOf(Choice choice, const std::array<Named<Choice>, size> &names)
{
    return std::ranges::find(names, choice, &Named<Choice>::choice)->name;
}

// What is kept under a key, or `usual` where there is nothing of the kind.

template <typename Choice, std::size_t size>
Choice choice(const QSettings &file, const QString &key, const std::array<Named<Choice>, size> &names,
              Choice usual)
{
    const QString kept = file.value(key).toString();
    const auto found
        = std::ranges::find_if(names, [&kept](const Named<Choice> &entry) { return entry.name == kept; });
    return found == names.end() ? usual : found->choice;
}

int number(const QSettings &file, const QString &key, int usual)
{
    bool isNumber = false;
    const int kept = file.value(key).toInt(&isNumber);
    return isNumber ? kept : usual;
}

/// QVariant would take any word for a yes.
bool flag(const QSettings &file, const QString &key, bool usual)
{
    const QString kept = file.value(key).toString();
    return kept == "true"_L1 || (kept != "false"_L1 && usual);
}

constexpr quint32 opaque = 0xff000000;

quint32 colour(const QSettings &file, const QString &key, quint32 usual)
{
    static const QRegularExpression form(u"^#([0-9A-Fa-f]{6})$"_s);
    const QRegularExpressionMatch kept = form.match(file.value(key).toString());
    return kept.hasMatch() ? opaque | kept.captured(1).toUInt(nullptr, 16) : usual;
}

/// 0xff0000ff → "#0000ff"
QString nameOfColour(quint32 colour)
{
    return u"#%1"_s.arg(colour & ~opaque, 6, 16, QChar(u'0'));
}

Settings bounded(Settings settings)
{
    const auto bring = [](int &value, int least, int most) { value = std::clamp(value, least, most); };
    bring(settings.textSize, Settings::smallestText, Settings::largestText);
    bring(settings.measure, Settings::narrowestMeasure, Settings::widestMeasure);
    bring(settings.lineHeight, Settings::closestLines, Settings::widestLines);
    settings.customPage |= opaque;
    settings.customText |= opaque;
    return settings;
}

Settings readSettings(const QSettings &file)
{
    Settings kept;
    kept.theme = choice(file, u"page/theme"_s, themes, kept.theme);
    kept.customPage = colour(file, u"page/custom-page"_s, kept.customPage);
    kept.customText = colour(file, u"page/custom-text"_s, kept.customText);
    kept.face = file.value("page/face"_L1).toString();
    kept.textSize = number(file, u"page/text-size"_s, kept.textSize);
    kept.measure = number(file, u"page/measure"_s, kept.measure);
    kept.lineHeight = number(file, u"page/line-height"_s, kept.lineHeight);
    kept.paragraphs = choice(file, u"page/paragraphs"_s, paragraphStyles, kept.paragraphs);
    kept.alignment = choice(file, u"page/alignment"_s, alignments, kept.alignment);
    kept.accessibleSpacing = flag(file, u"page/accessible-spacing"_s, kept.accessibleSpacing);
    kept.pageMode = choice(file, u"page/mode"_s, pageModes, kept.pageMode);
    kept.footerShown = flag(file, u"page/footer"_s, kept.footerShown);
    kept.paragraphFocus = flag(file, u"page/paragraph-focus"_s, kept.paragraphFocus);
    kept.order = choice(file, u"list/order"_s, orders, kept.order);
    kept.filter = choice(file, u"list/show"_s, filters, kept.filter);
    kept.showBundled = flag(file, u"list/bundled"_s, kept.showBundled);
    kept.keepSearches = flag(file, u"search/keep-recent"_s, kept.keepSearches);
    return bounded(kept);
}

void writeSettings(QSettings &file, const Settings &settings)
{
    file.setValue("page/theme"_L1, nameOf(settings.theme, themes));
    file.setValue("page/custom-page"_L1, nameOfColour(settings.customPage));
    file.setValue("page/custom-text"_L1, nameOfColour(settings.customText));
    file.setValue("page/face"_L1, settings.face);
    file.setValue("page/text-size"_L1, settings.textSize);
    file.setValue("page/measure"_L1, settings.measure);
    file.setValue("page/line-height"_L1, settings.lineHeight);
    file.setValue("page/paragraphs"_L1, nameOf(settings.paragraphs, paragraphStyles));
    file.setValue("page/alignment"_L1, nameOf(settings.alignment, alignments));
    file.setValue("page/accessible-spacing"_L1, settings.accessibleSpacing);
    file.setValue("page/mode"_L1, nameOf(settings.pageMode, pageModes));
    file.setValue("page/footer"_L1, settings.footerShown);
    file.setValue("page/paragraph-focus"_L1, settings.paragraphFocus);
    file.setValue("list/order"_L1, nameOf(settings.order, orders));
    file.setValue("list/show"_L1, nameOf(settings.filter, filters));
    file.setValue("list/bundled"_L1, settings.showBundled);
    file.setValue("search/keep-recent"_L1, settings.keepSearches);
}

QStringList readSearches(const QSettings &file)
{
    QStringList kept = file.value("search/recent"_L1).toStringList();
    for (QString &search : kept)
        search = search.left(longestSearch).trimmed();
    kept.removeAll(QString());
    kept.removeDuplicates();
    return kept.first(std::min(kept.size(), SettingsStore::mostSearches));
}

WindowState readWindowState(const QSettings &file)
{
    WindowState kept;
    kept.geometry = file.value("geometry"_L1).toByteArray();
    kept.sideBarWidth = std::clamp(number(file, u"side-bar/width"_s, kept.sideBarWidth), 200, 800);
    kept.sideBarShown = flag(file, u"side-bar/shown"_s, kept.sideBarShown);
    kept.menuBarShown = flag(file, u"menu-bar/shown"_s, kept.menuBarShown);
    kept.systemWasDark = flag(file, u"system-was-dark"_s, kept.systemWasDark);
    return kept;
}

void writeWindowState(QSettings &file, const WindowState &state)
{
    file.setValue("geometry"_L1, state.geometry);
    file.setValue("side-bar/width"_L1, state.sideBarWidth);
    file.setValue("side-bar/shown"_L1, state.sideBarShown);
    file.setValue("menu-bar/shown"_L1, state.menuBarShown);
    file.setValue("system-was-dark"_L1, state.systemWasDark);
}

/// QSettings would make the folder with everybody's permissions.
void makeFolder(const QString &file)
{
    const QString folder = QFileInfo(file).path();
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Writes both files. Returns the path of one that could not be written, or an empty string.
QString write(const Paths &paths, const Settings &settings, const WindowState &state,
              const QStringList &searches)
{
    makeFolder(paths.settings);
    QSettings choices(paths.settings, QSettings::IniFormat);
    writeSettings(choices, settings);
    if (searches.isEmpty())
        choices.remove("search/recent"_L1);
    else
        choices.setValue("search/recent"_L1, searches);

    makeFolder(paths.windowState);
    QSettings window(paths.windowState, QSettings::IniFormat);
    writeWindowState(window, state);
    for (QSettings *file : {&choices, &window}) {
        file->sync();
        if (file->status() != QSettings::NoError)
            return file->fileName();
    }
    return {};
}

} // namespace

int steppedTextSize(int size, int steps)
{
    // About a tenth, so that large text grows visibly too.
    const int stride = std::max(1, size / 12);
    return std::clamp(size + steps * stride, Settings::smallestText, Settings::largestText);
}

SettingsStore::SettingsStore(Paths paths, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &SettingsStore::save);
    m_writer.setMaxThreadCount(1);
    load();
}

SettingsStore::~SettingsStore()
{
    if (m_saveTimer.isActive())
        save();
    m_writer.waitForDone();
}

void SettingsStore::load()
{
    const auto mayRead = [this](const QString &path) {
        const bool isFine = isHarmless(path);
        if (!isFine && moveAside(path))
            m_setAside.append(path);
        return isFine;
    };
    if (mayRead(m_paths.settings))
        m_settings = readSettings(QSettings(m_paths.settings, QSettings::IniFormat));
    if (mayRead(m_paths.windowState))
        m_state = readWindowState(QSettings(m_paths.windowState, QSettings::IniFormat));
    if (m_settings.keepSearches)
        m_searches = readSearches(QSettings(m_paths.settings, QSettings::IniFormat));
}

void SettingsStore::setSettings(const Settings &settings)
{
    const Settings taken = bounded(settings);
    if (taken == m_settings)
        return;
    m_settings = taken;
    if (!m_settings.keepSearches)
        clearSearches();
    saveSoon();
    Q_EMIT settingsChanged(m_settings);
}

void SettingsStore::setWindowState(const WindowState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    saveSoon();
}

void SettingsStore::addSearch(const QString &typed)
{
    const QString search = typed.left(longestSearch).simplified();
    if (!m_settings.keepSearches || search.isEmpty() || m_searches.value(0) == search)
        return;
    m_searches.removeIf(
        [&search](const QString &other) { return other.compare(search, Qt::CaseInsensitive) == 0; });
    m_searches.prepend(search);
    m_searches.resize(std::min(m_searches.size(), mostSearches));
    saveSoon();
    Q_EMIT searchesChanged();
}

void SettingsStore::clearSearches()
{
    if (m_searches.isEmpty())
        return;
    m_searches.clear();
    saveSoon();
    Q_EMIT searchesChanged();
}

/// Counted from the first change that is not yet written: a slider that is dragged must not put it off.
void SettingsStore::saveSoon()
{
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
}

void SettingsStore::save()
{
    m_saveTimer.stop();
    m_writer.start([this, paths = m_paths, settings = m_settings, state = m_state, searches = m_searches] {
        const QString file = write(paths, settings, state, searches);
        if (!file.isEmpty())
            QMetaObject::invokeMethod(this, [this, file] { Q_EMIT failed(file); });
    });
}

} // namespace Frontispiece
