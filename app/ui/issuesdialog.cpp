// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuesdialog.h"

#include "issuedelegate.h"
#include "issuemodel.h"
#include "openpaths.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize {640, 440};
constexpr int margin = 18;
/// More are looked through with words.
constexpr int manyIssues = 20;
/// So many rows are measured between two frames.
constexpr int rowsAtOnce = 100;

/// The issues that have the words typed, in their sentence, their advice or their path.
class IssueFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
        invalidate();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        if (m_words.isEmpty())
            return true;
        const QModelIndex index = sourceModel()->index(row, 0);
        const auto severity = static_cast<Issue::Severity>(index.data(IssueModel::SeverityRole).toInt());
        const QString text = severityWord(severity) + u'\n' + index.data().toString() + u'\n'
            + index.data(IssueModel::AdviceRole).toString() + u'\n'
            + index.data(IssueModel::FileRole).toString();
        return std::ranges::all_of(
            m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

QString fileName(const QString &path)
{
    return shownPath(path.section(u'/', -1));
}

} // namespace

IssuesDialog::IssuesDialog(IssueModel &model, const Library &library, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
{
    setWindowTitle(tr("Problems in the library"));
    auto *rows = new IssueFilter(this);
    rows->setSourceModel(&model);
    m_rows = rows;
    setupLayout();
    connectParts();
    connect(m_filter, &QLineEdit::textChanged, rows, &IssueFilter::setText);
    m_list->setCurrentIndex(m_rows->index(0, 0));
    showRows();
    resize(usualSize);
}

void IssuesDialog::setupLayout()
{
    m_intro = new QLabel(this);
    m_intro->setWordWrap(true);
    m_intro->setForegroundRole(QPalette::PlaceholderText);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find a file, or a word of what is said"));
    m_filter->setAccessibleName(tr("Find a problem"));
    m_filter->setClearButtonEnabled(true);
    m_list = new QListView(this);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new IssueDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true); // or a change of the width alone would leave the rows as high as they were
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(rowsAtOnce);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room is kept free, since rows are measured by the width that it leaves.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setAccessibleName(windowTitle());
    m_said = new QLabel(this);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin - 4);
    layout->setSpacing(12);
    layout->addWidget(m_intro);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_said);
    layout->addLayout(makeButtons());
}

QLayout *IssuesDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [this, row](const QString &text, void (IssuesDialog::*does)()) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, does);
        row->addWidget(button);
        return button;
    };
    m_open = add(tr("&Open the story"), &IssuesDialog::openStory);
    m_readAgain = add(tr("&Try again"), &IssuesDialog::readAgain);
    m_show = add(tr("&Show in folder"), &IssuesDialog::showFolder);
    m_copy = add(tr("&Copy the list"), &IssuesDialog::copyAll);
    m_readAgain->setToolTip(tr("Reads the file again (F5)"));
    m_copy->setToolTip(tr("Copies what the list shows, as text (Ctrl+C)"));
    row->addStretch(1);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is the list's
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(close);
    return row;
}

void IssuesDialog::connectParts()
{
    connect(m_rows, &QAbstractItemModel::modelAboutToBeReset, this, &IssuesDialog::keepChosen);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &IssuesDialog::restoreChosen);
    connect(m_rows, &QAbstractItemModel::layoutChanged, this, &IssuesDialog::showRows);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &IssuesDialog::showRows);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &IssuesDialog::showRows);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &IssuesDialog::showChosen);
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &IssuesDialog::showAwaited);
    connect(m_list, &QListView::activated, this, &IssuesDialog::openStory);
    connect(&m_library, &Library::changed, this, &IssuesDialog::showChosen);
    auto *down = new QShortcut(Qt::Key_Down, m_filter, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_list, qOverload<>(&QWidget::setFocus));
    auto *end = new QShortcut(Qt::Key_End, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(end, &QShortcut::activated, this, &IssuesDialog::goToEnd);
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(again, &QShortcut::activated, m_readAgain, &QPushButton::click);
    auto *copy
        = new QShortcut(QKeySequence(QKeySequence::Copy), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &IssuesDialog::copyAll);
}

void IssuesDialog::keepChosen()
{
    m_chosenText = m_list->currentIndex().data().toString();
    m_chosenRow = std::max(0, m_list->currentIndex().row());
}

/// Goes back to the row that was chosen, or, where that is gone, to the one in its place.
void IssuesDialog::restoreChosen()
{
    const QModelIndexList same = m_rows->match(m_rows->index(0, 0), Qt::DisplayRole, m_chosenText, 1,
                                               Qt::MatchExactly | Qt::MatchCaseSensitive);
    m_list->setCurrentIndex(same.isEmpty() ? m_rows->index(std::min(m_chosenRow, m_rows->rowCount() - 1), 0)
                                           : same.constFirst());
    showRows();
}

void IssuesDialog::showRows()
{
    const int all = m_rows->sourceModel()->rowCount();
    m_intro->setText(all == 0 ? tr("There are none: every story was read in full.")
                              : tr("What was wrong, and what was assumed where something was left out. All "
                                   "other stories are in the list as usual."));
    m_filter->setVisible(all > manyIssues || !m_filter->text().isEmpty());
    m_list->setVisible(all > 0);
    m_copy->setVisible(all > 0);
    m_copy->setEnabled(m_rows->rowCount() > 0);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_rows->index(0, 0));
    showChosen();
}

/// The list's own End leads to the last row that is laid out.
void IssuesDialog::goToEnd()
{
    QModelIndex last = m_rows->index(m_rows->rowCount() - 1, 0);
    while (last.isValid() && !last.flags().testFlag(Qt::ItemIsSelectable))
        last = last.siblingAtRow(last.row() - 1);
    m_list->setCurrentIndex(last);
}

/// Rows are laid out some at a time: the one that was gone to may be among those that have just been.
void IssuesDialog::showAwaited()
{
    if (!m_awaited.isValid() || m_list->visualRect(m_awaited).isEmpty())
        return;
    m_list->scrollTo(m_awaited);
    m_awaited = QModelIndex();
}

void IssuesDialog::showChosen()
{
    const QModelIndex current = m_list->currentIndex();
    m_awaited = m_list->visualRect(current).isEmpty() ? current : QModelIndex();
    const bool isAny = m_rows->sourceModel()->rowCount() > 0;
    const QString file = chosenFile();
    for (QPushButton *forFile : {m_open, m_readAgain, m_show}) {
        forFile->setVisible(isAny);
        forFile->setEnabled(!file.isEmpty());
    }
    m_open->setEnabled(!chosenStory().isEmpty());
}

/// Enter: the story of the issue's file, if there is one.
void IssuesDialog::openStory()
{
    const StoryId story = chosenStory();
    if (story.isEmpty())
        return;
    accept();
    Q_EMIT storyRequested(story);
}

void IssuesDialog::readAgain()
{
    m_reading = chosenFile();
    m_said->setText(tr("“%1” is being read again…").arg(fileName(m_reading)));
    m_said->show();
    Q_EMIT readAgainRequested(m_reading);
}

void IssuesDialog::finishReading()
{
    if (m_reading.isEmpty())
        return;
    const Issues left = m_library.issues().all();
    const bool isLeft
        = std::ranges::any_of(left, [this](const Issue &issue) { return issue.file == m_reading; });
    const QString name = fileName(std::exchange(m_reading, {}));
    m_said->setText(isLeft ? tr("“%1” was read again; this is still so.").arg(name)
                           : tr("“%1” was read again, and all is well now.").arg(name));
}

void IssuesDialog::showFolder()
{
    const QString hindrance = showInFolder(chosenFile());
    m_said->setText(hindrance);
    m_said->setVisible(!hindrance.isEmpty());
}

/// What the list shows, a paragraph for each.
void IssuesDialog::copyAll()
{
    QStringList paragraphs;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        const auto severity = static_cast<Issue::Severity>(index.data(IssueModel::SeverityRole).toInt());
        QStringList lines {tr("%1: %2").arg(severityWord(severity), index.data().toString()),
                           index.data(IssueModel::AdviceRole).toString(),
                           index.data(IssueModel::FileRole).toString()};
        lines.removeAll(QString());
        paragraphs.append(lines.join(u'\n'));
    }
    QGuiApplication::clipboard()->setText(paragraphs.join(u"\n\n"_s) + u'\n');
}

/// Empty for an issue that is of no file of the reader's.
QString IssuesDialog::chosenFile() const
{
    const QString file = m_list->currentIndex().data(IssueModel::FileRole).toString();
    return file.startsWith(u':') ? QString() : file;
}

StoryId IssuesDialog::chosenStory() const
{
    const QString file = m_list->currentIndex().data(IssueModel::FileRole).toString();
    const auto entry = file.isEmpty() ? std::nullopt : m_library.findPath(file);
    return entry ? entry->info.id : StoryId();
}

} // namespace Frontispiece
