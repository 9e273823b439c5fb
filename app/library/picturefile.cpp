// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "picturefile.h"

#include "boundedreading.h"
#include "epubstory.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Frontispiece {

namespace {

struct PictureReading
{
    Q_DECLARE_TR_FUNCTIONS(PictureReading)
};

PictureBytes readMember(QFile &book, const QString &member)
{
    if (book.size() > largestCollectionFile)
        return {{}, PictureReading::tr("its book is too large")};
    MemberBytes read = readEpubMember(book, member, largestPictureMember);
    return {std::move(read.bytes), std::move(read.error)};
}

PictureBytes readFile(QFile &file)
{
    const QByteArray bytes = readUpTo(file, largestPictureMember + 1);
    if (bytes.size() > largestPictureMember)
        return {{}, PictureReading::tr("it is too large")};
    if (file.error() != QFileDevice::NoError)
        return {{}, file.errorString()};
    return {bytes, {}};
}

} // namespace

QString fileOfPicture(const QString &path)
{
    // The shortest path that is a file: nothing else can lie below one.
    for (qsizetype end = path.indexOf(u'/', 1); end > 0; end = path.indexOf(u'/', end + 1)) {
        QString above = path.first(end);
        if (formatOf(above) == StoryFormat::Epub && QFileInfo(above).isFile())
            return above;
    }
    return path;
}

PictureBytes readPicture(const QString &path)
{
    const QString name = fileOfPicture(path);
    // Checked before opening: opening a FIFO would wait for somebody to write to it.
    if (!QFileInfo(name).isFile())
        return {{}, PictureReading::tr("it is not there")};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, file.errorString()};
    return name == path ? readFile(file) : readMember(file, path.sliced(name.size() + 1));
}

} // namespace Frontispiece
