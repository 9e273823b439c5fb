// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Frontispiece::Test {

/// Replaces the file at `path`, making its folder. False if that went wrong.
[[nodiscard]] inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The bytes of a file; empty if there is none.
[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Writes a story into `folder` and describes it as the library would.
[[nodiscard]] inline CatalogueEntry writeStory(const QString &folder, const QString &id, const QString &body)
{
    using namespace Qt::StringLiterals;
    const QString path = folder + u'/' + id + u".md"_s;
    const QString text = u"---\nid: %1\ntitle: The %1\nartist: Nadia %1\n---\n%2\n"_s.arg(id, body);
    if (!writeBytes(path, text.toUtf8()))
        return {};
    return readStoryFile(path).entries.value(0);
}

/// A text of sixty paragraphs, "Paragraph number 1 tells …" and so on.
[[nodiscard]] inline QString numberedParagraphs()
{
    using namespace Qt::StringLiterals;
    QString text;
    for (int number = 1; number <= 60; ++number)
        text += u"Paragraph number %1 tells of a lake at another hour.\n\n"_s.arg(number);
    return text;
}

/// The description of a story that stands in no file.
[[nodiscard]] inline CatalogueEntry catalogueEntry(const QString &id, const QStringList &artists,
                                                   const QString &title, int words = 1000)
{
    using namespace Qt::StringLiterals;
    CatalogueEntry entry;
    entry.info.id.value = id;
    entry.info.artists = artists;
    entry.info.title = title;
    entry.info.words = words;
    entry.path = u"/nowhere/"_s + id + u".md"_s;
    return entry;
}

} // namespace Frontispiece::Test
