// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gathering.h"
#include "library.h"

#include <QAbstractListModel>

namespace Frontispiece {

/// The library's issues, the gravest first, and by file. Qt::DisplayRole is what happened, with its file and
/// line. Where there are too many to keep, a last row that cannot be chosen says how many more there are.
class IssueModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        AdviceRole = Qt::UserRole, ///< what can be done
        FileRole,                  ///< full path of the file
        SeverityRole,              ///< Issue::Severity, as int
    };

    /// The library must outlive the model.
    explicit IssueModel(const Library &library, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void look() const;
    [[nodiscard]] QVariant omittedData(int role) const;

    const Library &m_library;
    mutable bool m_isCurrent = false; ///< what follows is; it is looked up only if somebody asks
    mutable Issues m_issues;
    mutable qsizetype m_omitted = 0;
    Gathering m_reset;
};

/// "rings.md, line 3: …", or without the parts that are unknown.
[[nodiscard]] QString issueSentence(const Issue &issue);

} // namespace Frontispiece
