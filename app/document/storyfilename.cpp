// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfilename.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Folders that name nobody, but hold what is by somebody.
bool isMereFolder(const QString &folder)
{
    static const QSet<QString> names {
        u"posts"_s,  u"_posts"_s, u"_drafts"_s, u"drafts"_s,   u"content"_s,   u"articles"_s,  u"blog"_s,
        u"docs"_s,   u"notes"_s,  u"stories"_s, u"texts"_s,    u"text"_s,      u"txt"_s,       u"books"_s,
        u"ebooks"_s, u"html"_s,   u"web"_s,     u"markdown"_s, u"downloads"_s, u"documents"_s, u"files"_s};
    return names.contains(folder.toLower());
}

/// Folders of which each file is somebody's.
bool isFolderOfPeople(const QString &folder)
{
    static const QSet<QString> names {
        u"artists"_s,   u"authors"_s,  u"painters"_s, u"sculptors"_s, u"people"_s,   u"persons"_s,
        u"writers"_s,   u"künstler"_s, u"maler"_s,    u"autoren"_s,   u"personen"_s, u"artistes"_s,
        u"auteurs"_s,   u"peintres"_s, u"artisti"_s,  u"autori"_s,    u"artistas"_s, u"autores"_s,
        u"художники"_s, u"авторы"_s,   u"люди"_s};
    return names.contains(folder.toLower());
}

} // namespace

StoryFileName storyFileName(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.path().section(u'/', -1);
    const QString base = file.completeBaseName();
    const bool folderIsStory = base == "story"_L1 || base == "index"_L1;
    const QString above = file.path().section(u'/', -2, -2);
    QString artist = folder.isEmpty() || isFolderOfPeople(folder) ? base : folder;
    if (isMereFolder(folder) && !above.isEmpty() && !isMereFolder(above))
        artist = above;
    return {path, folderIsStory && !folder.isEmpty() ? folder : base, nameFromFile(artist)};
}

QString nameFromFile(const QString &name)
{
    static const QRegularExpression date(u"^\\d{4}(?:-\\d{2}){1,2}$"_s);
    if (name != name.toLower() || date.match(name).hasMatch())
        return name;
    static const QRegularExpression gap(u"[-_ ]+"_s);
    QStringList words = name.split(gap, Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.isEmpty() ? name : words.join(u' ');
}

} // namespace Frontispiece
