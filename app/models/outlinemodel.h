// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "outline.h"

#include <QAbstractListModel>

namespace Frontispiece {

/// The headings of a story, a row each, below a first row for its beginning. Qt::DisplayRole is the title.
class OutlineModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        LevelRole = Qt::UserRole, ///< 0 for the story's highest headings, 1 for those below, …
        StartRole,                ///< offset in the story's text
        ShareRole,                ///< how far through the story it begins, 0 to 1
        CurrentRole,              ///< whether the reader is in this section
    };

    explicit OutlineModel(QObject *parent = nullptr);

    /// Shows the headings of a text of `textSize` characters, whose reader is at `offset`.
    void setOutline(const Outline &outline, qsizetype textSize, qsizetype offset = 0);
    /// The section that an offset in the text lies in.
    [[nodiscard]] int rowAt(qsizetype offset) const;
    [[nodiscard]] int currentRow() const { return m_current; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString title(const OutlineEntry &entry) const;
    [[nodiscard]] double share(const OutlineEntry &entry) const;

    Outline m_rows; ///< the beginning first
    qsizetype m_textSize = 0;
    int m_highest = 1; ///< the lowest number among the levels
    int m_current = 0;
};

/// "40 %", rounded down.
[[nodiscard]] QString shareText(double share);

} // namespace Frontispiece
