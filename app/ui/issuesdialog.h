// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyid.h"

#include <QDialog>
#include <QPersistentModelIndex>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace Frontispiece {

class IssueModel;
class Library;

/// The problems found in the library: what happened to which file, and what can be done about it.
class IssuesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// The model and the library must outlive the dialog.
    IssuesDialog(IssueModel &model, const Library &library, QWidget *parent);

    /// A file was read again, or whatever else was to be done: says what came of it.
    void finishReading();

Q_SIGNALS:
    void storyRequested(const Frontispiece::StoryId &story);
    void readAgainRequested(const QString &path);

private:
    void setupLayout();
    [[nodiscard]] QLayout *makeButtons();
    void connectParts();

    void keepChosen();
    void restoreChosen();
    void showRows();
    void showChosen();
    void goToEnd();
    void showAwaited();
    void openStory();
    void readAgain();
    void showFolder();
    void copyAll();
    [[nodiscard]] QString chosenFile() const;
    [[nodiscard]] StoryId chosenStory() const;

    const Library &m_library;
    QSortFilterProxyModel *m_rows;
    QLabel *m_intro;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_said;
    QPushButton *m_open;
    QPushButton *m_readAgain;
    QPushButton *m_show;
    QPushButton *m_copy;
    QString m_chosenText; ///< the current row, while rows come and go
    int m_chosenRow = 0;
    QPersistentModelIndex m_awaited; ///< the current row, until it is laid out
    QString m_reading;               ///< the file being read again
};

} // namespace Frontispiece
