// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QUrl>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace Frontispiece {

class Importer;
class Library;
class SettingsStore;
class SourceModel;

/// The folders and files that the library is made of: what is in them, and how they come and go.
class LibraryDialog final : public QDialog
{
    Q_OBJECT
public:
    /// All must outlive the dialog.
    LibraryDialog(Importer &importer, const Library &library, SettingsStore &settings, QWidget *parent);

    /// Takes files and folders in. What is no file of stories is told of.
    void add(const QList<QUrl> &offered);

Q_SIGNALS:
    void issuesRequested();

private:
    void setupLayout();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeEmpty();
    [[nodiscard]] QWidget *makeNote();
    [[nodiscard]] QPushButton *button(const QString &text, void (LibraryDialog::*does)(), QWidget *parent);
    void connectParts();

    void askFiles();
    void askFolder();
    void remove();
    void undo();
    void readAgain();
    void showFolder();
    void showSources();
    void showChosen();
    void showIssues();
    void say(const QString &text);
    [[nodiscard]] QString chosen() const;

    Importer &m_importer;
    const Library &m_library;
    SettingsStore &m_settings;
    SourceModel *m_sources;
    QListView *m_list;
    QWidget *m_full;  ///< the list and what can be done
    QWidget *m_empty; ///< in place of it, while there is nothing
    QWidget *m_note;
    QLabel *m_said;
    QPushButton *m_undo;
    QPushButton *m_readAgain;
    QPushButton *m_show;
    QPushButton *m_remove;
    QCheckBox *m_bundled;
    QPushButton *m_issues;
    QStringList m_removed; ///< the last is put back first
};

} // namespace Frontispiece
