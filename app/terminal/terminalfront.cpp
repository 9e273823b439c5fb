// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "terminalfront.h"

#include "bundledstories.h"
#include "cataloguekeeper.h"
#include "ftsindex.h"
#include "personname.h"
#include "positionstore.h"
#include "settingsstore.h"
#include "storyfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// As long as another program may hold the reader's database.
constexpr std::chrono::seconds readerPatience {5};

struct TerminalText
{
    Q_DECLARE_TR_FUNCTIONS(TerminalFront)
};

/// Text as a terminal may have it: what would move its cursor or divide lines and fields becomes a blank.
QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

/// Fields of one line, with tabs between.
QString line(const QStringList &fields)
{
    QStringList clean;
    for (const QString &field : fields)
        clean.append(harmless(field));
    return clean.join(u'\t') + u'\n';
}

/// A block's text on as many lines as its author gave it; a table keeps the tabs between its cells.
QString blockText(const QString &text, Block::Kind kind)
{
    const bool isRow = kind == Block::Kind::TableRow;
    QStringList parts = text.split(isRow ? QChar(u'\t') : QChar(QChar::LineSeparator));
    for (QString &part : parts)
        part = harmless(part);
    return parts.join(isRow ? u'\t' : u'\n');
}

QString jsonLine(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

QJsonObject describe(const StoryInfo &info)
{
    return {{"id"_L1, info.id.value},
            {"artists"_L1, QJsonArray::fromStringList(info.artists)},
            {"title"_L1, info.title}};
}

QJsonObject describe(const Passage &passage)
{
    return {{"start"_L1, passage.start}, {"length"_L1, passage.length}};
}

QJsonObject describe(const Match &match, const StoryInfo &info)
{
    QJsonArray ranges;
    for (const Passage &range : match.excerpt.ranges)
        ranges.append(describe(range));
    QJsonObject object = describe(info);
    object.insert("reason"_L1, reasonName(match.reason));
    object.insert("tier"_L1, tierName(match.tier));
    object.insert("score"_L1, match.score);
    object.insert("excerpt"_L1, match.excerpt.text);
    object.insert("ranges"_L1, ranges);
    if (match.passage)
        object.insert("passage"_L1, describe(*match.passage));
    return object;
}

QString artistsOf(const StoryInfo &info)
{
    return info.artists.join(u", "_s);
}

} // namespace

TerminalFront::TerminalFront(Paths paths, QTextStream &out, QTextStream &complaints)
    : m_paths(std::move(paths))
    , m_out(out)
    , m_complaints(complaints)
{
}

ExitStatus TerminalFront::run(const CommandLine &command)
{
    switch (command.task) {
    case CommandLine::Task::Version:
        m_out << u"frontispiece "_s << QCoreApplication::applicationVersion() << u'\n';
        return ExitStatus::Found;
    case CommandLine::Task::Help: m_out << helpText(); return ExitStatus::Found;
    case CommandLine::Task::Refuse:
        m_complaints << u"frontispiece: "_s << command.complaint << u'\n';
        return ExitStatus::Error;
    default: break;
    }
    loadLibrary(command.folders);
    complain(m_library.issues().all());
    const ExitStatus status = answer(command);
    // As with grep, an answer that leaves out what was asked for is an error, whatever was found.
    const bool foldersAreThere = std::ranges::all_of(
        command.folders, [](const QString &folder) { return QFileInfo(folder).isReadable(); });
    return foldersAreThere ? status : ExitStatus::Error;
}

ExitStatus TerminalFront::answer(const CommandLine &command)
{
    switch (command.task) {
    case CommandLine::Task::List: return list(command);
    case CommandLine::Task::Search: return search(command);
    case CommandLine::Task::Show: return show(command);
    default: return ExitStatus::Error;
    }
}

/// The library of the window, and these folders. What the window knows of its folders is taken over; what
/// has changed since is read, and forgotten again.
void TerminalFront::loadLibrary(const QStringList &folders)
{
    CatalogueKeeper::Known known;
    const Catalogue bundled = bundledStories();
    for (const CatalogueEntry &entry : bundled.entries)
        known.reserved.insert(entry.info.id);
    if (SettingsStore(m_paths).settings().showBundled)
        m_library.add(bundled);
    PositionStore positions(m_paths.reader);
    if (!positions.waitForLoaded(readerPatience))
        m_complaints << u"frontispiece: "_s
                     << TerminalText::tr("Your own folders could not be looked up: %1 does not answer.")
                            .arg(m_paths.reader)
                     << u'\n';
    known.identities = positions.identities();
    m_library.setCorrections(positions.corrections());
    QStringList sources = positions.sources();
    for (const QString &folder : folders)
        sources.append(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    const auto ignore = [](const auto &) {};
    CatalogueKeeper keeper(
        u":memory:"_s,
        {[this](const LibraryChange &change) { m_library.apply(change); }, ignore, ignore, ignore},
        m_paths.catalogue);
    keeper.setKnown(known);
    keeper.setSources(sources);
    keeper.load({});
    for (const QString &source : std::as_const(sources))
        keeper.refresh(source, {});
}

void TerminalFront::complain(const Issues &issues)
{
    for (const Issue &issue : issues) {
        if (issue.severity == Issue::Severity::Note)
            continue; // nothing is missing
        const QString place = issue.line > 0 ? u"%1:%2"_s.arg(issue.file).arg(issue.line) : issue.file;
        m_complaints << u"frontispiece: "_s << harmless(place + u": "_s + issue.text + u' ' + issue.advice)
                     << u'\n';
    }
}

ExitStatus TerminalFront::list(const CommandLine &command)
{
    bool any = false;
    for (const Artist &artist : m_library.artists()) {
        for (const StoryId &id : m_library.storiesOf(artist.key)) {
            const StoryInfo info = m_library.find(id)->info;
            if (personKey(info.artists.constFirst()) != artist.key)
                continue; // a story by several is listed under the first
            any = true;
            m_out << (command.json ? jsonLine(describe(info))
                                   : line({id.value, artistsOf(info), info.title}));
        }
    }
    return any ? ExitStatus::Found : ExitStatus::NothingFound;
}

ExitStatus TerminalFront::search(const CommandLine &command)
{
    // A library may be larger than the memory.
    const QTemporaryDir folder;
    FtsIndex index(folder.isValid() ? folder.filePath(u"index.db"_s) : u":memory:"_s);
    for (const PackedEntry &packed : m_library.entries()) {
        const CatalogueEntry entry = packed.unpack();
        if (const ParsedStory parsed = readStory(entry); parsed.story)
            index.add(*parsed.story, entry.stamp);
    }
    const SearchResult result = index.search(Query::fromString(command.argument), command.limit);
    if (const QStringList nearest = result.query.nearestWords();
        !nearest.isEmpty() && !result.matches.isEmpty()) {
        m_complaints << u"frontispiece: "_s
                     << TerminalText::tr("Nothing for “%1”; these are the nearest words: %2.")
                            .arg(command.argument, nearest.join(u", "_s))
                     << u'\n';
    }
    for (const Match &match : result.matches) {
        const StoryInfo info = m_library.find(match.story)->info;
        m_out << (command.json ? jsonLine(describe(match, info))
                               : line({info.id.value, artistsOf(info), info.title, reasonName(match.reason),
                                       match.excerpt.text}));
    }
    return result.matches.isEmpty() ? ExitStatus::NothingFound : ExitStatus::Found;
}

ExitStatus TerminalFront::show(const CommandLine &command)
{
    const auto entry = m_library.find(StoryId {command.argument});
    if (!entry) {
        m_complaints
            << u"frontispiece: "_s
            << TerminalText::tr("There is no story “%1”; --list shows those there are.").arg(command.argument)
            << u'\n';
        return ExitStatus::NothingFound;
    }
    const ParsedStory parsed = readStory(*entry);
    if (!parsed.story) {
        complain(parsed.issues);
        return ExitStatus::Error;
    }
    const Story &story = *parsed.story;
    if (command.json) {
        QJsonObject object = describe(story.info);
        object.insert("text"_L1, story.text);
        m_out << jsonLine(object);
        return ExitStatus::Found;
    }
    m_out << harmless(story.info.title) << u'\n' << harmless(artistsOf(story.info)) << u'\n';
    for (const Block &block : story.blocks) {
        const QString text = story.text.mid(block.range.start, block.range.length);
        const QString marker = block.marker.isEmpty() ? QString() : harmless(block.marker) + u' ';
        m_out << u'\n' << marker << blockText(text, block.kind) << u'\n';
    }
    return ExitStatus::Found;
}

} // namespace Frontispiece
