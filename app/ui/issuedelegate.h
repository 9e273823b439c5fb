// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QStyledItemDelegate>

namespace Frontispiece {

/// "Error", "Warning" or "Note".
[[nodiscard]] QString severityWord(Issue::Severity severity);

/// Draws an issue: a sign and a word for how grave it is, what happened, and below it, muted, what can be
/// done. Both wrap.
class IssueDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Frontispiece
