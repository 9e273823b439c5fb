// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

#include <QPersistentModelIndex>
#include <optional>

namespace Frontispiece {

class StoryListDelegate;

/// The list of artists and answers. Enter chooses a row, as a click does; what is typed goes to the search.
class StoryListView final : public QListView
{
    Q_OBJECT
public:
    explicit StoryListView(QWidget *parent = nullptr);

    /// Has the delegate prepare the pictures of the rows that will be seen first.
    void preparePictures(const StoryListDelegate &delegate) const;
    void setModel(QAbstractItemModel *model) override;
    void doItemsLayout() override;

Q_SIGNALS:
    /// Enter was pressed on a row.
    void chosen(const QModelIndex &index);
    /// Right (unfold) or left (fold) was pressed on a row.
    void unfoldRequested(const QModelIndex &index);
    void foldRequested(const QModelIndex &index);
    /// Up was pressed on the first row: back to the search.
    void leftUpwards();
    /// Letters were typed, or one was deleted (an empty text).
    void typed(const QString &text);
    /// Space: read on, or back with Shift.
    void readOnRequested(int direction);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;

private:
    /// A row that is seen, and where.
    struct SeenRow
    {
        QPersistentModelIndex row;
        int top; ///< in the viewport
    };

    [[nodiscard]] bool isFirstChoosable(const QModelIndex &index) const;
    void keepPlace();

    std::optional<QPoint> m_pointer; ///< where it is, while it is over the rows
    QList<SeenRow> m_seen;     ///< before the rows changed, the most important first; until they are laid out
    bool m_byKeyboard = false; ///< the ring around the current row is for those who use the keyboard
};

} // namespace Frontispiece
