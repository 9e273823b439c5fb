// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "privatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace Frontispiece {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PrivateFile)
};

} // namespace

void makePrivateFolder(const QString &path)
{
    if (!QDir(path).exists() && QDir().mkpath(path))
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString makePrivateFile(const QString &path)
{
    QFile::remove(path);
    QFile file(path);
    const bool made
        = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    return made ? QString() : file.errorString();
}

QString replaceFile(const QString &path, const QString &draft)
{
    // QFile::rename() would not replace the earlier one.
    if (std::rename(QFile::encodeName(draft).constData(), QFile::encodeName(path).constData()) == 0)
        return {};
    return Texts::tr("“%1” cannot be renamed").arg(draft);
}

} // namespace Frontispiece
