// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace Frontispiece {

class OutlineDelegate;
class OutlineModel;
class ReadingSession;

/// The headings of the open story in a panel below a button, with a mark at where the reader is. Many
/// headings can be searched: what is typed need only stand somewhere in the heading.
class OutlinePanel final : public QFrame
{
    Q_OBJECT
public:
    /// The session must outlive the panel.
    OutlinePanel(ReadingSession &session, QWidget *parent);

    /// Opens below a button, at the place of the reader. Without a story there is nothing to open.
    void popUp(const QWidget *button);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Matches;

    void setupLayout();
    void place(const QWidget *button);
    void showMatches(const QString &text);
    void goToReader();
    void choose(const QModelIndex &index);
    [[nodiscard]] bool pressKey(const QObject *watched, QKeyEvent *event);
    [[nodiscard]] int wantedWidth() const;

    ReadingSession &m_session;
    OutlineModel *m_model;
    Matches *m_matches;
    OutlineDelegate *m_delegate;
    QWidget *m_head; ///< the filter's line; hidden where there are few headings
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_nothing; ///< says that no heading matches
};

} // namespace Frontispiece
