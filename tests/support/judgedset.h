// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyfiles.h"
#include "storyparser.h"

/// What was judged by hand: tables with tabs between the columns, and lines of comment that begin with "#".
namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

/// The rows of a table in tests/search/judged, each filled up to `columns`.
[[nodiscard]] inline QList<QStringList> judgedRows(const QString &file, qsizetype columns)
{
    const QString path = QStringLiteral(FRONTISPIECE_SOURCE_DIR "/tests/search/judged/") + file;
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(bytesOf(path)).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList row = line.split(u'\t');
        while (row.size() < columns)
            row.append(QString());
        rows.append(row);
    }
    return rows;
}

/// The stories of library.tsv.
[[nodiscard]] inline QList<Story> judgedStories()
{
    QList<Story> stories;
    for (const QStringList &row : judgedRows(u"library.tsv"_s, 10)) {
        Story story;
        story.info.id.value = row.at(0);
        story.info.language = row.at(1);
        story.info.artists = QStringList {row.at(2)};
        story.info.title = row.at(3);
        story.info.summary = row.at(4);
        story.info.keywords = row.at(5).split(u';', Qt::SkipEmptyParts);
        story.info.people = row.at(6).split(u';', Qt::SkipEmptyParts);
        story.info.places = row.at(7).split(u';', Qt::SkipEmptyParts);
        story.info.works = row.at(8).split(u';', Qt::SkipEmptyParts);
        story.text = row.at(9);
        story.info.words = int(story.text.count(u' ')) + 1;
        stories.append(story);
    }
    return stories;
}

/// The four stories that come with the application, read from their files.
[[nodiscard]] inline QList<Story> fourStories()
{
    QList<Story> stories;
    for (const QString &id :
         {u"ana-kalmurzaev"_s, u"egor-kalmurzaeva"_s, u"mia-kalmurzaeva"_s, u"wiktoria-kalmurzaev"_s}) {
        const QString path = QStringLiteral(FRONTISPIECE_SOURCE_DIR "/stories/%1/story.md").arg(id);
        if (const ParsedStory parsed = parseStory(bytesOf(path), storyFileName(path)); parsed.story)
            stories.append(*parsed.story);
    }
    return stories;
}

} // namespace Frontispiece::Test
