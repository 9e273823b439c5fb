// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "aboutdialog.h"

#include "artloader.h"
#include "textface.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 96;

QLabel *centredLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Frontispiece"));
    auto *icon = centredLabel({}, this);
    QImage drawn
        = drawArt({u":/icons/frontispiece.svg"_s, QSizeF(iconSize, iconSize), devicePixelRatioF()}).image;
    drawn.setDevicePixelRatio(devicePixelRatioF());
    icon->setPixmap(QPixmap::fromImage(drawn));

    auto *name = centredLabel(tr("Frontispiece"), this);
    QFont face = name->font();
    setTextFace(face);
    face.setPointSizeF(face.pointSizeF() * 2.2);
    name->setFont(face);
    auto *version
        = centredLabel(tr("Version %1, with Qt %2")
                           .arg(QCoreApplication::applicationVersion(), QLatin1StringView(qVersion())),
                       this);
    version->setForegroundRole(QPalette::PlaceholderText);
    auto *what = centredLabel(tr("A reader for stories about artists."), this);
    auto *licence = centredLabel(tr("© 2026 The Frontispiece authors. Free software under the MIT licence; "
                                    "the stories and their pictures are part of it."),
                                 this);
    licence->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(36, 28, 36, 16);
    layout->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *> {icon, name, version, what, licence})
        layout->addWidget(part);
    layout->addSpacing(12);
    layout->addWidget(buttons);
    setFixedSize(380, sizeHint().height() + 30);
}

} // namespace Frontispiece
