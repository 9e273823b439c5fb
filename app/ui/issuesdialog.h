// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace Frontispiece {

class IssueModel;

/// The problems found in the library: what happened to which file, and what can be done.
class IssuesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// The model must outlive the dialog.
    IssuesDialog(IssueModel &model, QWidget *parent);
};

} // namespace Frontispiece
