// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct StoryFile
{
    Q_DECLARE_TR_FUNCTIONS(StoryFile)
};

struct Bytes
{
    QByteArray bytes;
    Issues issues; ///< not empty if the file could not be read
};

Bytes readBytes(const QString &path)
{
    const auto refuse = [&path](const QString &text, const QString &advice) -> Bytes {
        return {{}, {{Issue::Severity::Error, path, 0, text, advice}}};
    };
    // Checked before opening: opening a FIFO would wait for somebody to write to it.
    if (const QFileInfo file(path); !file.isFile()) {
        return file.exists() ? refuse(StoryFile::tr("This is not a file that could hold a story."),
                                      StoryFile::tr("Remove it from the folder."))
                             : refuse(StoryFile::tr("The file is no longer there."),
                                      StoryFile::tr("Put it back, or open its folder again."));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refuse(StoryFile::tr("The file cannot be opened: %1.").arg(file.errorString()),
                      StoryFile::tr("Check that you may read it."));
    }
    // One byte more than allowed, since a file may be larger than it says, or grow.
    QByteArray bytes = file.read(largestStoryFile + 1);
    if (bytes.size() > largestStoryFile) {
        return refuse(StoryFile::tr("The file is larger than %1 MB, which no story is.")
                          .arg(largestStoryFile / 1024 / 1024),
                      StoryFile::tr("Divide it into several stories."));
    }
    if (file.error() != QFileDevice::NoError) {
        return refuse(StoryFile::tr("The file cannot be read to its end: %1.").arg(file.errorString()),
                      StoryFile::tr("Check the disk it is on."));
    }
    return {std::move(bytes), {}};
}

/// The line on which a key of the front matter stands, or 0.
int lineOfKey(const QByteArray &bytes, const QByteArray &key)
{
    const qsizetype at = bytes.indexOf("\n" + key);
    return at < 0 ? 0 : 2 + static_cast<int>(QByteArrayView(bytes).first(at).count('\n'));
}

} // namespace

ParsedInfo readStoryInfo(const QString &path)
{
    const Bytes read = readBytes(path);
    if (!read.issues.isEmpty())
        return {std::nullopt, read.issues};
    ParsedInfo parsed = parseStoryInfo(read.bytes, storyFileName(path));
    if (parsed.info && !parsed.info->frontispiece.file.isEmpty()
        && picturePath({*parsed.info, path}).isEmpty()) {
        parsed.issues.append(
            {Issue::Severity::Warning, path, lineOfKey(read.bytes, "art:"),
             StoryFile::tr("The picture “%1” is not in the story’s folder.")
                 .arg(parsed.info->frontispiece.file),
             StoryFile::tr("Put it there, or correct its name; the story is shown without it.")});
    }
    return parsed;
}

ParsedStory readStory(const CatalogueEntry &entry)
{
    const Bytes read = readBytes(entry.path);
    if (!read.issues.isEmpty())
        return {std::nullopt, read.issues};
    ParsedStory parsed = parseStory(read.bytes, storyFileName(entry.path));
    if (!parsed.story)
        return parsed;
    parsed.story->info.id = entry.info.id;
    const auto find = [&](const QString &name) {
        if (!name.isEmpty() && !parsed.story->pictures.contains(name))
            parsed.story->pictures.insert(name, findPicture(entry, name));
    };
    find(parsed.story->info.frontispiece.file);
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
        return refuse(
            StoryFile::tr("The picture “%1” is not in the story’s folder; Frontispiece opens no addresses."));
    const QString clean = QDir::cleanPath(name);
    if (QDir::isAbsolutePath(clean) || clean == ".."_L1 || clean.startsWith("../"_L1)
        || clean.startsWith(u':'))
        return refuse(StoryFile::tr("The picture “%1” is outside the story’s folder."));
    const QString folder = entry.path.section(u'/', 0, -2);
    const QString path = folder + u'/' + clean;
    if (entry.isBundled())
        return {path, {}};
    if (const QFileInfo file(path); !file.isFile())
        return refuse(file.exists() ? StoryFile::tr("The picture “%1” is not a file.")
                                    : StoryFile::tr("The picture “%1” is not there."));
    // A symbolic link inside the folder may lead out of it.
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (!canonical.startsWith(QFileInfo(folder).canonicalFilePath() + u'/'))
        return refuse(StoryFile::tr("The picture “%1” is outside the story’s folder."));
    return {canonical, {}};
}

QString picturePath(const CatalogueEntry &entry)
{
    const QString &file = entry.info.frontispiece.file;
    return file.isEmpty() ? QString() : findPicture(entry, file).path;
}

} // namespace Frontispiece
