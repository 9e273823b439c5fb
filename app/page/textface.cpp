// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textface.h"

#include <QFontDatabase>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What every system has, in the place of a face.
constexpr auto anyWithSerifs = "serif"_L1;

/// Asked for at each row that is painted; what is installed later is there at the next start.
const QString &textFace()
{
    static const QString face = [] {
        const QString installed = firstInstalled(textFaces());
        return installed.isEmpty() ? QString(anyWithSerifs) : installed;
    }();
    return face;
}

} // namespace

QStringList textFaces()
{
    return {u"Vollkorn"_s,          u"Gentium Book Plus"_s, u"Gentium Plus"_s,
            u"Linux Libertine O"_s, u"Libertinus Serif"_s,  u"Charis SIL"_s,
            u"Noto Serif"_s,        u"Georgia"_s,           u"DejaVu Serif"_s};
}

QString firstInstalled(const QStringList &faces)
{
    // Not hasFamily(), which asks fontconfig what else each of them may be called.
    const QStringList families = QFontDatabase::families();
    const auto isThere = [&families](const QString &face) {
        return std::ranges::any_of(families, [&face](const QString &family) {
            return family == face || family.startsWith(face + " ["_L1); // of which foundry
        });
    };
    const auto found = std::ranges::find_if(faces, isThere);
    return found == faces.cend() ? QString() : *found;
}

void setTextFace(QFont &font, const QString &chosen)
{
    font.setFamilies(chosen.isEmpty() ? QStringList {textFace()} : QStringList {chosen, textFace()});
    font.setStyleHint(QFont::Serif);
}

} // namespace Frontispiece
