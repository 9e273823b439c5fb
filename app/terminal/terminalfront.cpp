// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "terminalfront.h"

#include "bundledstories.h"
#include "folderscan.h"
#include "memoryindex.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

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

TerminalFront::TerminalFront(QTextStream &out, QTextStream &complaints)
    : m_out(out)
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
    m_library.add(bundledStories());
    const bool foldersAreThere = addFolders(command.folders);
    complain(m_library.issues());
    const ExitStatus status = answer(command);
    // As with grep, an answer that leaves out what was asked for is an error, whatever was found.
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

bool TerminalFront::addFolders(const QStringList &folders)
{
    for (const QString &folder : folders)
        scanFolder(folder, [this](const Catalogue &found) { m_library.add(found); });
    return std::ranges::all_of(folders, [](const QString &folder) { return QFileInfo(folder).isReadable(); });
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
        for (const StoryId &id : artist.stories) {
            const StoryInfo &info = m_library.find(id)->info;
            if (info.artists.constFirst() != artist.name)
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
    MemoryIndex index;
    for (const CatalogueEntry &entry : m_library.entries()) {
        if (const ParsedStory parsed = readStory(entry); parsed.story)
            index.add(*parsed.story);
    }
    const SearchResult result = index.search(Query::fromString(command.argument), command.limit);
    for (const Match &match : result.matches) {
        const StoryInfo &info = m_library.find(match.story)->info;
        m_out << (command.json ? jsonLine(describe(match, info))
                               : line({info.id.value, artistsOf(info), info.title, reasonName(match.reason),
                                       match.excerpt.text}));
    }
    return result.matches.isEmpty() ? ExitStatus::NothingFound : ExitStatus::Found;
}

ExitStatus TerminalFront::show(const CommandLine &command)
{
    const CatalogueEntry *entry = m_library.find(StoryId {command.argument});
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
