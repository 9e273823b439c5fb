// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancefaces.h"

#include "textface.h"

#include <QCollator>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QStandardItemModel>

#include <algorithm>
#include <iterator>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// By the names they are packaged under, too.
QStringList facesForDyslexicReaders()
{
    return {u"OpenDyslexic"_s,
            u"OpenDyslexic Alta"_s,
            u"OpenDyslexicAlta"_s,
            u"OpenDyslexic3"_s,
            u"Atkinson Hyperlegible"_s,
            u"Atkinson Hyperlegible Next"_s,
            u"Lexend"_s,
            u"Lexend Deca"_s};
}

/// Those of `wanted` that are installed, taken out of `installed`.
QStringList take(const QStringList &wanted, QStringList &installed)
{
    QStringList found;
    for (const QString &face : wanted) {
        if (installed.removeOne(face))
            found.append(face);
    }
    return found;
}

/// "Nimbus Roman [urw]" → "Nimbus Roman": which foundry's it is, where several have one of that name.
QString withoutFoundry(const QString &face)
{
    return face.left(face.indexOf(" ["_L1));
}

/// "Inter Semi Bold" is a style of "Inter" that some systems list as a family of its own.
bool isStyleOfAnother(const QString &face, const QStringList &faces)
{
    static const QRegularExpression weight(
        u" (Thin|Hairline|Light|Regular|Book|Medium|Bold|Black|Heavy|((Extra|Ultra|Semi|Demi) ?(Light|Bold)))$"_s);
    QString family = face;
    family.remove(weight);
    return family != face && faces.contains(family);
}

/// Those that text can be set in at any size.
QStringList installedFaces()
{
    QStringList families;
    for (const QString &family : QFontDatabase::families(QFontDatabase::Latin)) {
        const bool isSymbols = QFontDatabase::writingSystems(family).contains(QFontDatabase::Symbol);
        if (!isSymbols && !QFontDatabase::isPrivateFamily(family)
            && QFontDatabase::isSmoothlyScalable(family))
            families.append(withoutFoundry(family));
    }
    families.removeDuplicates();
    QStringList faces;
    std::ranges::copy_if(families, std::back_inserter(faces),
                         [&](const QString &family) { return !isStyleOfAnother(family, families); });
    std::ranges::sort(faces, QCollator());
    return faces;
}

} // namespace

FaceBox::FaceBox(QWidget *parent)
    : ChoiceBox(parent)
{
    connect(this, &QComboBox::activated, this, [this](int row) { Q_EMIT chosen(itemData(row).toString()); });
}

void FaceBox::fill()
{
    if (count() > 0)
        return;
    QStringList installed = installedFaces();
    QStringList good = take(textFaces(), installed);
    addItem(good.isEmpty() ? tr("Ours") : tr("%1 (ours)").arg(good.takeFirst()), QString());
    addGroup(tr("Easier for dyslexic readers"), take(facesForDyslexicReaders(), installed));
    addGroup(tr("Other text faces"), good);
    addGroup(tr("All other faces"), installed);
    setFace(m_face);
}

void FaceBox::addGroup(const QString &heading, const QStringList &faces)
{
    if (faces.isEmpty())
        return;
    addItem(heading);
    qobject_cast<QStandardItemModel *>(model())->item(count() - 1)->setFlags(Qt::NoItemFlags);
    for (const QString &face : faces)
        addItem(face, face);
}

void FaceBox::setFace(const QString &face)
{
    m_face = face;
    if (count() == 0)
        return;
    if (!face.isEmpty() && findData(face) < 0)
        insertItem(1, tr("%1 (not installed)").arg(face), face);
    setCurrentIndex(face.isEmpty() ? 0 : findData(face));
}

} // namespace Frontispiece
