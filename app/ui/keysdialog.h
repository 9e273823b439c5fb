// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace Frontispiece {

class Actions;

/// The list of all keys, as the actions have them.
class KeysDialog final : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(const Actions &actions, QWidget *parent);
};

} // namespace Frontispiece
