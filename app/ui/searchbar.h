// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QAbstractItemView;
class QCompleter;
class QLineEdit;
class QStringListModel;

namespace Frontispiece {

class GlyphButton;

/// The field at the head of the list. Every keystroke is a query; Down and Enter lead on to the answers.
class SearchBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchBar(QWidget *parent = nullptr);

    /// Shown at the right while nothing is typed: the shortcut that leads here.
    void setHint(const QString &hint);
    /// Searches to choose from while nothing is typed, the newest first.
    void setRecent(const QStringList &searches);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    void clear();
    /// What offers the recent searches.
    [[nodiscard]] QAbstractItemView *recentList();

Q_SIGNALS:
    void textChanged(const QString &text);
    /// Down was pressed: on to the list.
    void leftDownwards();
    /// Enter was pressed: open the best answer.
    void accepted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool offersRecent() const;
    void makeRecentPopup();
    void offerRecent();
    void showButtons();

    QLineEdit *m_edit;
    GlyphButton *m_clear;
    GlyphButton *m_showRecent;
    QStringListModel *m_recent;
    QCompleter *m_recentPopup = nullptr; ///< made when it is first needed
    QLabel *m_hint;
};

} // namespace Frontispiece
