// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hostilefile.h"

#include "storyfiles.h"

namespace Frontispiece::Hostile {

using namespace Qt::StringLiterals;

std::function<bool(const QString &)> bytes(const QByteArray &bytes)
{
    return [bytes](const QString &path) { return Test::writeBytes(path, bytes); };
}

QList<HostileFile> allHostileFiles()
{
    return hostileTexts() + hostilePages() + hostileBooks() + hostileFolders();
}

QStringList makeCorpus(const QString &folder)
{
    QStringList missing;
    for (int number = 1; number <= goodStories; ++number) {
        const QByteArray text = "---\ntitle: Good " + QByteArray::number(number)
            + "\nartist: Nadia Roe\n---\nA story that is all right.\n";
        const QString name = u"good-%1.md"_s.arg(number);
        if (!Test::writeBytes(folder + u'/' + name, text))
            missing.append(name);
    }
    for (const HostileFile &file : allHostileFiles()) {
        const QString path = folder + u'/' + file.name;
        QDir().mkpath(QFileInfo(path).path());
        if (!file.make(path))
            missing.append(file.name);
    }
    return missing;
}

} // namespace Frontispiece::Hostile
