// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuesdialog.h"

#include "issuemodel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Frontispiece {

namespace {

constexpr int rowMargin = 10;

/// Draws an issue: what happened, and below it, muted, what can be done. Both wrap.
class IssueDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        const QRect box = option.rect.adjusted(rowMargin, rowMargin, -rowMargin, -rowMargin);
        QRect used;
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(box, Qt::TextWordWrap, index.data().toString(), &used);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(box.adjusted(0, used.height() + 3, 0, 0), Qt::TextWordWrap,
                          index.data(IssueModel::AdviceRole).toString());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = (option.widget ? option.widget->width() : 400) - 2 * rowMargin - 16;
        const auto height = [&](const QString &text) {
            return option.fontMetrics.boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, text).height();
        };
        return {width,
                height(index.data().toString()) + height(index.data(IssueModel::AdviceRole).toString())
                    + 2 * rowMargin + 3};
    }
};

} // namespace

IssuesDialog::IssuesDialog(IssueModel &model, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Problems in the library"));
    auto *intro = new QLabel(
        model.rowCount() == 0 ? tr("There are none: every story was read in full.")
                              : tr("What was wrong, and what was assumed where something was left out. All "
                                   "other stories are in the list as usual."),
        this);
    intro->setWordWrap(true);
    intro->setForegroundRole(QPalette::PlaceholderText);
    auto *list = new QListView(this);
    list->setModel(&model);
    list->setItemDelegate(new IssueDelegate(list));
    list->setResizeMode(QListView::Adjust);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    list->setVisible(model.rowCount() > 0);
    resize(520, model.rowCount() > 0 ? 380 : 0);
}

} // namespace Frontispiece
