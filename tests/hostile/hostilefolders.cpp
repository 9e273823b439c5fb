// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hostilefile.h"
#include "storyfiles.h"

#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace Frontispiece::Hostile {

using namespace Qt::StringLiterals;
using enum Issue::Severity;

namespace {

constexpr int deep = 300;

QByteArray words()
{
    return "---\ntitle: Hostile\nartist: Nadia Roe\n---\nWords.\n";
}

bool makePipe(const QString &path)
{
    return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0;
}

bool makeSocket(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address {};
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return false;
    address.sun_family = AF_UNIX;
    std::memcpy(static_cast<char *>(address.sun_path), name.constData(), static_cast<size_t>(name.size()));
    const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool isBound
        = ::bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0; // the C way
    ::close(handle);
    return isBound;
}

std::function<bool(const QString &)> linkTo(const QByteArray &target)
{
    return [target](const QString &path) {
        return ::symlink(target.constData(), QFile::encodeName(path).constData()) == 0;
    };
}

/// A folder that its owner took the permissions from, with a story in it. Root may read it all the same.
bool makeForbidden(const QString &path)
{
    return ::geteuid() != 0 && Test::writeBytes(path + u"/inside.md"_s, words())
        && QFile::setPermissions(path, QFile::Permissions());
}

/// As deep as a path may be long, step by step, with a story at its end.
bool makeDeep(const QString &path)
{
    const QString deepest = path + u'/' + QString(u"d/"_s).repeated(deep);
    return Test::writeBytes(deepest + u"end.md"_s, words());
}

/// A name that is no UTF-8; `path` ends with a sign that stands for the byte.
std::function<bool(const QString &)> latin1(bool isFolder)
{
    return [isFolder](const QString &path) {
        const QByteArray name = QFile::encodeName(path).replace(QByteArray("\xef\xbf\xbd"), "\xe9");
        return (isFolder ? ::mkdir(name.constData(), 0700) : ::mknod(name.constData(), S_IFREG | 0600, 0))
            == 0;
    };
}

} // namespace

QList<HostileFile> hostileFolders()
{
    const QString link = u"link to another place"_s;
    const QString noFile = u"not a file"_s;
    const QString name = u"name cannot be read"_s;
    return {
        {u"odd/pipe.md"_s, makePipe, Error, noFile, 0},
        {u"odd/pipe.epub"_s, makePipe, Error, noFile, 0},
        {u"odd/socket.md"_s, makeSocket, Error, noFile, 0},
        {u"odd/zero.md"_s, linkTo("/dev/zero"), Note, link, 0},
        {u"odd/random.epub"_s, linkTo("/dev/urandom"), Note, link, 0},
        {u"odd/dangling.md"_s, linkTo("nothing"), Note, link, 0},
        {u"odd/itself.md"_s, linkTo("itself.md"), Note, link, 0},
        {u"odd/up"_s, linkTo(".."), Note, link, 0},
        {u"odd/loop/in/a/circle"_s, linkTo("../../../loop"), Note, link, 0},
        {u"odd/root"_s, linkTo("/"), Note, link, 0},
        {u"odd/caf\uFFFD.md"_s, latin1(false), Error, name, 0},
        {u"odd/caf\uFFFD"_s, latin1(true), Error, name, 0},
        {u"odd/line\nbreak.md"_s, bytes(words()), {}, {}, 1},
        {u"odd/gpj.\u202Edm.md"_s, bytes(words()), {}, {}, 1},
        {u"odd/\u2066\u200B\uFEFF.md"_s, bytes(words()), {}, {}, 1},
        {u"odd/\x1b[31mred.md"_s, bytes(words()), {}, {}, 1},
        {u"odd/%1 %n &amp; <b>.md"_s, bytes(words()), {}, {}, 1},
        {u"odd/"_s + QString(252, u'n') + u".md"_s, bytes(words()), {}, {}, 1},
        {u"odd/ .md"_s, bytes(words()), {}, {}, 1},
        {u"odd/folder.epub/inside.md"_s, bytes(words()), {}, {}, 1},
        {u"forbidden"_s, makeForbidden, Error, u"may not be read"_s, 0},
        {u"deep"_s, makeDeep, {}, {}, 0}, // what is said of it is said of a folder below
    };
}

void prepareRemoval(const QString &folder)
{
    QFile::setPermissions(folder + u"/forbidden"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray place = QFile::encodeName(folder);
    ::unlink((place + "/odd/caf\xe9.md").constData());
    ::rmdir((place + "/odd/caf\xe9").constData());
}

} // namespace Frontispiece::Hostile
