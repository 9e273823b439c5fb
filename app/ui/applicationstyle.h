// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace Frontispiece {

/// Fusion, which is the same on every desktop, with a sign of ours where every menu bar asks for an icon it
/// may never show: for that one, Qt would look for an icon theme and load all its formats of pictures before
/// the first paint.
class ApplicationStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    ApplicationStyle();

    [[nodiscard]] QIcon standardIcon(StandardPixmap sign, const QStyleOption *option,
                                     const QWidget *widget) const override;
};

} // namespace Frontispiece
