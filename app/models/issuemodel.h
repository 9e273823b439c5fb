// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"

#include <QAbstractListModel>

namespace Frontispiece {

/// The library's issues, the newest last. Qt::DisplayRole is what happened, with its file and line.
class IssueModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        AdviceRole = Qt::UserRole, ///< what can be done
        FileRole,                  ///< full path of the file
    };

    /// The library must outlive the model.
    explicit IssueModel(const Library &library, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Library &m_library;
    int m_shown = 0; ///< issues the views know of; the library only ever adds
};

/// "rings.md, line 3: …", or without the parts that are unknown.
[[nodiscard]] QString issueSentence(const Issue &issue);

} // namespace Frontispiece
