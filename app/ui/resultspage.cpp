// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "resultspage.h"

#include "choicebox.h"
#include "glyphs.h"
#include "passagedelegate.h"
#include "passagemodel.h"
#include "rowtext.h"
#include "theme.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QStandardPaths>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideMargin = 22;
/// Rows measured at a time: some milliseconds.
constexpr int rowsAtOnce = 100;
/// What is longer is cut by the box that it is chosen in.
constexpr int choiceLetters = 14;
/// File systems allow 255 bytes.
constexpr qsizetype longestName = 60;

/// "Passages with grey door.md"
QString fileNameFor(const Query &query)
{
    QString words = query.toString().left(longestName);
    for (QChar &c : words) {
        if (!c.isLetterOrNumber() && c != u'-')
            c = u' ';
    }
    return ResultsPage::tr("Passages with %1").arg(words.simplified()) + u".md"_s;
}

} // namespace

ResultsPage::ResultsPage(const Library &library, ArtLoader &art, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_rows(new PassageModel(this))
    , m_delegate(new PassageDelegate(art, this))
{
    setupLayout();
    connectParts();
    setAnswer({});
}

void ResultsPage::setupLayout()
{
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setContentsMargins(sideMargin, 60, sideMargin, 0);
    m_list = new QListView(this);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setBatchSize(rowsAtOnce);
    m_list->setWordWrap(true); // or a change of the width alone would leave the rows as high as they were
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room is kept free, since rows are measured by the width that it leaves.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setAccessibleName(tr("Passages found"));
    m_list->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(makeHead());
    layout->addLayout(makeChoices());
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);
    setTabOrder(m_list, m_artist);
    setTabOrder(m_artist, m_order);
    setTabOrder(m_order, m_copy);
    setTabOrder(m_copy, m_save);
}

QLayout *ResultsPage::makeHead()
{
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    QFont face = titleFont(font());
    face.setPointSizeF(face.pointSizeF() * 1.25);
    m_title->setFont(face);
    m_title->setMinimumWidth(1); // a long query is cut, and does not widen the window
    m_count = new QLabel(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setWordWrap(true);
    auto *close = new GlyphButton(Glyph::Clear, tr("Back to the page (Esc)"), this);
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &GlyphButton::clicked, this, &ResultsPage::closeRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_count);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 0, 14, 0);
    row->addLayout(words, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    return row;
}

QLayout *ResultsPage::makeChoices()
{
    m_artist = new ChoiceBox(this);
    m_artist->setAccessibleName(tr("Artist"));
    m_artist->setMinimumContentsLength(choiceLetters);
    m_order = new ChoiceBox(this);
    m_order->setAccessibleName(tr("Order"));
    m_order->setMinimumContentsLength(choiceLetters);
    m_order->addItem(tr("Best first"), static_cast<int>(PassageOrder::Relevance));
    m_order->addItem(tr("By artist and title"), static_cast<int>(PassageOrder::Story));
    m_copy = new QPushButton(tr("Cop&y"), this);
    m_copy->setToolTip(tr("Copies the list as Markdown (Ctrl+C)"));
    m_save = new QPushButton(tr("&Save…"), this);
    m_save->setToolTip(tr("Saves the list as Markdown"));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 0, sideMargin, 0);
    row->setSpacing(8);
    row->addWidget(m_artist);
    row->addWidget(m_order);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    return row;
}

void ResultsPage::connectParts()
{
    connect(m_artist, &QComboBox::activated, this, &ResultsPage::showRows);
    connect(m_order, &QComboBox::activated, this, &ResultsPage::showRows);
    connect(m_copy, &QPushButton::clicked, this, &ResultsPage::copy);
    connect(m_save, &QPushButton::clicked, this, &ResultsPage::askWhere);
    connect(m_list, &QListView::clicked, this, &ResultsPage::choose);
    connect(m_delegate, &PassageDelegate::picturesChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultsPage::reveal);
}

/// The first passage of a story brings its heading into view.
void ResultsPage::reveal()
{
    const QModelIndex current = m_list->currentIndex();
    const QModelIndex above = current.siblingAtRow(current.row() - 1);
    if (above.isValid() && !above.flags().testFlag(Qt::ItemIsSelectable))
        m_list->scrollTo(above);
    m_list->scrollTo(current);
}

/// Not a focus proxy, which would leave the list out of the way back by Tab.
void ResultsPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_list->isVisibleTo(this))
        m_list->setFocus(event->reason());
}

/// Before it was shown it had no height to bring anything into view of.
void ResultsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &ResultsPage::reveal, Qt::QueuedConnection);
}

void ResultsPage::setTheme(const Theme &theme)
{
    m_delegate->setMatchColor(theme.match);
    m_list->viewport()->update();
}

void ResultsPage::setAnswer(const SearchResult &answer)
{
    m_answer = answer;
    showArtists();
    showRows();
}

/// Who was chosen stays so while the answer holds passages about them.
void ResultsPage::showArtists()
{
    const QString chosen = m_artist->currentData().toString();
    const QList<PassageArtist> artists = passageArtists(m_answer, m_library);
    m_artist->clear();
    m_artist->addItem(tr("All artists"), QString());
    for (const PassageArtist &artist : artists)
        m_artist->addItem(tr("%1 (%2)", "name (passages)").arg(artist.name).arg(artist.passages), artist.key);
    m_artist->setCurrentIndex(std::max(0, m_artist->findData(chosen)));
}

void ResultsPage::showRows()
{
    const PassageChoice choice {m_artist->currentData().toString(),
                                static_cast<PassageOrder>(m_order->currentData().toInt())};
    const int row = m_list->currentIndex().row();
    const int top = m_list->visualRect(m_list->currentIndex()).top();
    const StoryRow current = row < 0 ? StoryRow() : m_rows->rows().at(row);
    m_rows->setRows(passageRows(m_answer, m_library, choice));
    const QModelIndex same = m_rows->like(current);
    if (same.row() < rowsAtOnce)
        layOutBegin();
    m_list->setCurrentIndex(same);
    const StoryRow now = m_rows->rows().value(m_list->currentIndex().row());
    if (row >= 0 && now.story == current.story && now.passage == current.passage) {
        // The answer has grown: the passage stays where it was seen.
        QScrollBar *bar = m_list->verticalScrollBar();
        bar->setValue(bar->value() + m_list->visualRect(m_list->currentIndex()).top() - top);
    }

    const bool asks = m_answer.query.isEmpty();
    const bool isEmpty = m_rows->rows().isEmpty();
    m_title->setText(asks ? tr("Passages") : passageTitle(m_answer.query));
    m_count->setText(passageCount(m_answer, m_rows->rows()));
    m_message->setText(asks ? tr("Type a name or a word in the search: every passage that holds it is shown "
                                 "here.")
                            : tr("No passage holds this. Names and titles are answered in the list."));
    m_message->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    for (QWidget *choosing : std::initializer_list<QWidget *> {m_artist, m_order, m_copy, m_save, m_count})
        choosing->setVisible(!isEmpty);
}

/// Measuring all rows would hold up the window: those that are seen are measured now, and the others a few at
/// a time. Once they are, a change of the width measures them together, so that the view stays where it is.
void ResultsPage::layOutBegin()
{
    m_list->setLayoutMode(QListView::Batched);
    m_list->doItemsLayout();
    m_list->setLayoutMode(QListView::SinglePass);
}

void ResultsPage::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const StoryRow &row = m_rows->rows().at(index.row());
    if (row.kind == RowKind::Excerpt && row.passage)
        Q_EMIT passageChosen({row.story, *row.passage});
}

QString ResultsPage::markdown() const
{
    return passagesAsMarkdown(passageTitle(m_answer.query), passageCount(m_answer, m_rows->rows()),
                              m_rows->rows());
}

void ResultsPage::copy()
{
    QGuiApplication::clipboard()->setText(markdown());
}

void ResultsPage::askWhere()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the passages"),
                                   QDir(documents).exists() ? documents : QDir::homePath(),
                                   tr("Markdown files (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"md"_s);
    dialog->selectFile(fileNameFor(m_answer.query));
    connect(dialog, &QFileDialog::fileSelected, this, &ResultsPage::save);
    dialog->open();
}

void ResultsPage::save(const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(markdown().toUtf8()) >= 0 && file.commit())
        return;
    Q_EMIT failed({Issue::Severity::Error, path, 0, tr("The list could not be saved."),
                   tr("Choose another folder, or make room on the disk.")});
}

/// Enter opens; what is typed is meant for the search.
bool ResultsPage::takeKey(const QKeyEvent &key)
{
    const bool plain = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex()); return true;
    case Qt::Key_Backspace: Q_EMIT typed({}); return true;
    default: break;
    }
    if (key.matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (!plain || key.text().isEmpty() || !key.text().at(0).isPrint() || key.text().at(0).isSpace())
        return false;
    Q_EMIT typed(key.text());
    return true;
}

bool ResultsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept(); // the page's own copying waits below
        return true;
    }
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace Frontispiece
