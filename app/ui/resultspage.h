// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "match.h"
#include "passagerows.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace Frontispiece {

class ArtLoader;
class PassageDelegate;
class PassageModel;
struct Theme;

/// All passages that answer the search, in the place of the page: grouped by story, for all artists or one,
/// the best story first or in the order of the list; to walk through, to copy and to save.
class ResultsPage final : public QWidget
{
    Q_OBJECT
public:
    /// More than anybody looks through.
    static constexpr qsizetype mostPassages = 2000;

    /// Both must outlive the page.
    ResultsPage(const Library &library, ArtLoader &art, QWidget *parent = nullptr);

    /// Shows an answer; one with an empty query asks to search for something. The current passage stays, if
    /// it is among those of the answer.
    void setAnswer(const SearchResult &answer);
    void setTheme(const Theme &theme);

    [[nodiscard]] QListView *list() const { return m_list; }
    /// What is copied and saved.
    [[nodiscard]] QString markdown() const;
    /// Writes it to a file.
    void save(const QString &path);

Q_SIGNALS:
    void passageChosen(const Frontispiece::Place &place);
    void closeRequested();
    /// Letters were typed, or one was deleted (an empty text), which are meant for the search.
    void typed(const QString &text);
    void failed(const Frontispiece::Issue &issue);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void setupLayout();
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QLayout *makeChoices();
    void connectParts();
    bool takeKey(const QKeyEvent &key);
    void showArtists();
    void showRows();
    void layOutBegin();
    void reveal();
    void choose(const QModelIndex &index);
    void copy();
    void askWhere();

    const Library &m_library;
    SearchResult m_answer;
    PassageModel *m_rows;
    PassageDelegate *m_delegate;
    QLabel *m_title;
    QLabel *m_count;
    QComboBox *m_artist;
    QComboBox *m_order;
    QPushButton *m_copy;
    QPushButton *m_save;
    QLabel *m_message;
    QListView *m_list;
};

} // namespace Frontispiece
