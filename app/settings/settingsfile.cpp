// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "settingsfile.h"

#include <QFile>
#include <QRegularExpression>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 256LL * 1024; ///< bytes; fifty searches of 400 letters are 40 KB

} // namespace

bool isHarmless(const QString &settingsFile)
{
    QFile file(settingsFile);
    if (!file.open(QIODevice::ReadOnly))
        return true; // QSettings will not be able to, either
    const QByteArray bytes = file.read(longestFile + 1);
    // At a value's beginning; a text that begins so is written with two signs.
    static const QRegularExpression serialised(uR"([=,"]\s*@(?:Variant|DateTime)\()"_s);
    return bytes.size() <= longestFile && !QString::fromLatin1(bytes).contains(serialised);
}

bool moveAside(const QString &settingsFile)
{
    const QString aside = settingsFile + u".damaged"_s;
    QFile::remove(aside);
    return QFile::rename(settingsFile, aside);
}

} // namespace Frontispiece
