// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "setaside.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

std::optional<QString> setAside(const QString &path, const QString &ending, const QStringList &companions)
{
    // The file itself comes last: alone, a companion of a lost file would be taken for the next one's.
    const QStringList parts = companions + QStringList(QString());
    const auto isTaken = [&parts](const QString &name) {
        return std::ranges::any_of(parts,
                                   [&name](const QString &part) { return QFileInfo::exists(name + part); });
    };
    QString name = path + ending;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1%2-%3"_s.arg(path, ending).arg(number);
    for (const QString &part : parts) {
        if (QFileInfo::exists(path + part) && !QFile::rename(path + part, name + part))
            return std::nullopt;
    }
    return name;
}

} // namespace Frontispiece
