// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfile.h"

#include "boundedreading.h"
#include "personname.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <memory>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// No front matter is longer; what names a picture stands in it.
constexpr qint64 largestHead = 64LL * 1024;

struct StoryFileText
{
    Q_DECLARE_TR_FUNCTIONS(StoryFile)
};

/// A file that is open, or why it is not.
struct OpenFile
{
    std::unique_ptr<QFile> file; ///< null if there is an issue
    Issues issues;
};

OpenFile openFile(const QString &path)
{
    const auto refuse = [&path](const QString &text, const QString &advice) {
        return OpenFile {nullptr, {{Issue::Severity::Error, path, 0, text, advice}}};
    };
    // Checked before opening: opening a FIFO would wait for somebody to write to it.
    if (const QFileInfo info(path); !info.isFile()) {
        return info.exists() ? refuse(StoryFileText::tr("This is not a file that could hold a story."),
                                      StoryFileText::tr("Remove it from the folder."))
                             : refuse(StoryFileText::tr("The file is no longer there."),
                                      StoryFileText::tr("Put it back, or open its folder again."));
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        return refuse(StoryFileText::tr("The file cannot be opened: %1.").arg(file->errorString()),
                      StoryFileText::tr("Check that you may read it."));
    }
    return {std::move(file), {}};
}

/// A file that somebody opens without one of the known endings is taken for text.
StoryFormat formatOfFile(const QString &path)
{
    return formatOf(path).value_or(StoryFormat::PlainText);
}

/// A fingerprint of what is left to read of a file.
QByteArray stampOf(QIODevice &file)
{
    // The fastest of Qt's that nobody can choose two contents for; of 20 bytes.
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(&file);
    return hash.result();
}

Issues readingIssues(const QFile &file)
{
    if (file.error() == QFileDevice::NoError)
        return {};
    return {{Issue::Severity::Error, file.fileName(), 0,
             StoryFileText::tr("The file cannot be read to its end: %1.").arg(file.errorString()),
             StoryFileText::tr("Check the disk it is on.")}};
}

/// The line on which a key of the front matter stands, or 0.
int lineOfKey(const QByteArray &bytes, const QByteArray &key)
{
    const qsizetype at = bytes.indexOf("\n" + key);
    return at < 0 ? 0 : 2 + static_cast<int>(QByteArrayView(bytes).first(at).count('\n'));
}

/// Finds an entry's frontispiece, and says so where there is none.
void findFrontispiece(CatalogueEntry &entry, QIODevice &file, Issues &issues)
{
    const QString &name = entry.info.frontispiece.file;
    if (name.isEmpty())
        return;
    entry.picture = findPicture(entry, name).path;
    if (!entry.picture.isEmpty())
        return;
    file.seek(0);
    issues.append({Issue::Severity::Warning, entry.path, lineOfKey(file.read(largestHead), "art:"),
                   StoryFileText::tr("The picture “%1” is not in the story’s folder.").arg(name),
                   StoryFileText::tr("Put it there, or correct its name; the story is shown without it.")});
}

} // namespace

StoryFile readStoryFile(const QString &path)
{
    OpenFile opened = openFile(path);
    if (!opened.file)
        return {{}, opened.issues, {}};
    const StoryFormat format = formatOfFile(path);
    StoryFile found;
    QIODevice *device = opened.file.get();
    QBuffer memory;
    // Most files are small: read once, they are both fingerprinted and parsed. One that is too large is left
    // to the parser, which says so.
    if (device->size() <= largestStoryFile) {
        memory.setData(readUpTo(*device, largestStoryFile + 1));
        memory.open(QIODevice::ReadOnly);
        device = &memory;
    }
    found.issues = readingIssues(*opened.file);
    if (!found.issues.isEmpty())
        return found;
    if (device->size() <= largestCollectionFile)
        found.stamp = stampOf(*device);
    device->seek(0);
    ParsedFile parsed = parseStoryFile(*device, format, storyFileName(path));
    found.issues = std::move(parsed.issues);
    for (FoundStory &story : parsed.stories) {
        CatalogueEntry entry;
        entry.info = std::move(story.info);
        for (QString &artist : entry.info.artists)
            artist = spokenName(artist);
        entry.path = path;
        entry.part = std::move(story.part);
        entry.stamp = found.stamp;
        findFrontispiece(entry, *device, found.issues);
        found.entries.append(std::move(entry));
    }
    return found;
}

ParsedStory readStory(const CatalogueEntry &entry)
{
    OpenFile opened = openFile(entry.path);
    if (!opened.file)
        return {std::nullopt, opened.issues};
    ParsedStory parsed
        = parseStoryFile(*opened.file, formatOfFile(entry.path), storyFileName(entry.path), entry.part);
    if (const Issues issues = readingIssues(*opened.file); !issues.isEmpty())
        return {std::nullopt, issues};
    if (!parsed.story)
        return parsed;
    StoryInfo &info = parsed.story->info;
    info.id = entry.info.id;
    // The reader may have corrected them.
    if (!entry.info.title.isEmpty())
        info.title = entry.info.title;
    if (!entry.info.artists.isEmpty())
        info.artists = entry.info.artists;
    const auto find = [&](const QString &name) {
        if (!name.isEmpty() && !parsed.story->pictures.contains(name))
            parsed.story->pictures.insert(name, findPicture(entry, name));
    };
    find(info.frontispiece.file);
    for (const Block &block : std::as_const(parsed.story->blocks))
        find(block.source);
    return parsed;
}

PictureFile findPicture(const CatalogueEntry &entry, const QString &name)
{
    const auto refuse = [&name](const QString &problem) -> PictureFile { return {{}, problem.arg(name)}; };
    static const QRegularExpression address(u"^[a-z][a-z0-9+.-]+:"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (address.match(name).hasMatch() || name.startsWith("//"_L1))
        return refuse(StoryFileText::tr(
            "The picture “%1” is not in the story’s folder; Frontispiece opens no addresses."));
    const QString clean = QDir::cleanPath(name);
    if (QDir::isAbsolutePath(clean) || clean == ".."_L1 || clean.startsWith("../"_L1)
        || clean.startsWith(u':'))
        return refuse(StoryFileText::tr("The picture “%1” is outside the story’s folder."));
    if (formatOf(entry.path) == StoryFormat::Epub)
        return {entry.path + u'/' + clean, {}};
    const QString folder = entry.path.section(u'/', 0, -2);
    const QString path = folder + u'/' + clean;
    if (entry.isBundled())
        return {path, {}};
    if (const QFileInfo file(path); !file.isFile())
        return refuse(file.exists() ? StoryFileText::tr("The picture “%1” is not a file.")
                                    : StoryFileText::tr("The picture “%1” is not there."));
    // A symbolic link inside the folder may lead out of it.
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (!canonical.startsWith(QFileInfo(folder).canonicalFilePath() + u'/'))
        return refuse(StoryFileText::tr("The picture “%1” is outside the story’s folder."));
    return {canonical, {}};
}

} // namespace Frontispiece
