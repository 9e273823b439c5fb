// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace Frontispiece {

class ReadingSession;

/// What is known of a story. Its title and artists can be corrected, which its file never learns of.
class InformationDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Shows the story that is open now. The session and the library must outlive the dialog.
    InformationDialog(const ReadingSession &session, const Library &library, QWidget *parent);

Q_SIGNALS:
    /// An empty correction takes back what was corrected before.
    void corrected(const Frontispiece::StoryId &story, const Frontispiece::Correction &correction);

private:
    void setupLayout();
    [[nodiscard]] QWidget *makeFields();
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QLayout *makeButtons();
    [[nodiscard]] QString lengthText() const;
    [[nodiscard]] QString lastReadText() const;

    void askFile();
    void showFile();
    void refresh();
    void fillFields();
    void showEdited();
    void save();
    void reset();
    [[nodiscard]] Correction edited() const;

    const ReadingSession &m_session;
    const Library &m_library;
    CatalogueEntry m_entry;
    std::optional<StoryInfo> m_inFile; ///< what the file says by itself, once it has been read
    QFutureWatcher<std::optional<StoryInfo>> m_reading;
    QLineEdit *m_title;
    QLineEdit *m_artists;
    QScrollArea *m_facts;
    QPushButton *m_save;
    QPushButton *m_reset;
};

} // namespace Frontispiece
