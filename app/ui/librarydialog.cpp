// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "librarydialog.h"

#include "importbar.h"
#include "openpaths.h"
#include "settingsstore.h"
#include "sourcelist.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize {620, 430};
constexpr int margin = 18;

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // names of files are in it
    label->setWordWrap(true);
    return label;
}

} // namespace

LibraryDialog::LibraryDialog(Importer &importer, const Library &library, SettingsStore &settings,
                             QWidget *parent)
    : QDialog(parent)
    , m_importer(importer)
    , m_library(library)
    , m_settings(settings)
    , m_sources(new SourceModel(importer, this))
{
    setWindowTitle(tr("Library folders"));
    setupLayout();
    connectParts();
    showSources();
    showIssues();
    resize(usualSize);
}

void LibraryDialog::setupLayout()
{
    auto *intro = wrappedLabel(tr("Stories are read where they are. Folders are watched, with those inside "
                                  "them; nothing in them is ever changed."),
                               this);
    intro->setForegroundRole(QPalette::PlaceholderText);
    m_full = makeList();
    m_empty = makeEmpty();
    m_note = makeNote();
    auto *progress = new ImportBar(this);
    progress->follow(m_importer);
    m_bundled = new QCheckBox(tr("Show the &bundled stories"), this);
    m_issues = new QPushButton(this);
    m_issues->setFlat(true);
    m_issues->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_bundled);
    foot->addStretch(1);
    foot->addWidget(m_issues);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin - 4);
    layout->setSpacing(12);
    layout->addWidget(intro);
    layout->addWidget(m_full, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
    layout->addWidget(progress);
    layout->addLayout(foot);
}

QWidget *LibraryDialog::makeList()
{
    auto *part = new QWidget(this);
    m_list = new QListView(part);
    m_list->setModel(m_sources);
    m_list->setItemDelegate(new SourceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(windowTitle());

    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(button(tr("Add &folder…"), &LibraryDialog::askFolder, part));
    column->addWidget(button(tr("&Add files…"), &LibraryDialog::askFiles, part));
    column->addSpacing(12);
    m_show = button(tr("&Show in folder"), &LibraryDialog::showFolder, part);
    m_readAgain = button(tr("Read a&gain"), &LibraryDialog::readAgain, part);
    m_remove = button(tr("&Remove"), &LibraryDialog::remove, part);
    for (QPushButton *forChosen : {m_show, m_readAgain, m_remove})
        column->addWidget(forChosen);
    column->addStretch(1);
    row->addWidget(m_list, 1);
    row->addLayout(column);
    return part;
}

QWidget *LibraryDialog::makeEmpty()
{
    auto *part = new QWidget(this);
    auto *words = wrappedLabel(tr("There are no folders or files of your own yet."), part);
    words->setAlignment(Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(button(tr("Add &folder…"), &LibraryDialog::askFolder, part));
    row->addWidget(button(tr("&Add files…"), &LibraryDialog::askFiles, part));
    row->addStretch(1);
    auto *column = new QVBoxLayout(part);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(words);
    column->addLayout(row);
    column->addStretch(3);
    return part;
}

/// A line that says what has just happened, and takes it back.
QWidget *LibraryDialog::makeNote()
{
    auto *part = new QWidget(this);
    m_said = wrappedLabel({}, part);
    m_undo = button(tr("&Undo"), &LibraryDialog::undo, part);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_said, 1);
    row->addWidget(m_undo);
    part->hide();
    return part;
}

QPushButton *LibraryDialog::button(const QString &text, void (LibraryDialog::*does)(), QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, does);
    return made;
}

void LibraryDialog::connectParts()
{
    connect(m_sources, &QAbstractItemModel::rowsInserted, this, &LibraryDialog::showSources);
    connect(m_sources, &QAbstractItemModel::rowsRemoved, this, &LibraryDialog::showSources);
    connect(m_sources, &QAbstractItemModel::dataChanged, this, &LibraryDialog::showChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryDialog::showChosen);
    connect(&m_library, &Library::issuesChanged, this, &LibraryDialog::showIssues);
    connect(m_issues, &QPushButton::clicked, this, &LibraryDialog::issuesRequested);
    auto *del
        = new QShortcut(QKeySequence(QKeySequence::Delete), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &LibraryDialog::remove);

    m_bundled->setChecked(m_settings.settings().showBundled);
    connect(m_bundled, &QCheckBox::toggled, this, [this](bool shown) {
        Settings settings = m_settings.settings();
        settings.showBundled = shown;
        m_settings.setSettings(settings);
    });
    connect(&m_settings, &SettingsStore::settingsChanged, this,
            [this](const Settings &settings) { m_bundled->setChecked(settings.showBundled); });
}

void LibraryDialog::askFiles()
{
    askForFiles(this, [this](const QList<QUrl> &offered) { add(offered); });
}

void LibraryDialog::askFolder()
{
    askForFolder(this, [this](const QList<QUrl> &offered) { add(offered); });
}

void LibraryDialog::add(const QList<QUrl> &offered)
{
    const OfferedPaths paths = sortOffered(offered);
    QStringList sentences;
    for (const Issue &issue : paths.refusals())
        sentences += {issue.text, issue.advice};
    say(sentences.join(u' '));
    m_importer.add(paths.good);
}

void LibraryDialog::remove()
{
    const QString source = chosen();
    if (source.isEmpty())
        return;
    m_removed.append(source);
    say({});
    m_importer.remove(source);
}

void LibraryDialog::undo()
{
    const QString source = m_removed.takeLast();
    if (!QFileInfo::exists(source)) {
        say(tr("“%1” is not there now; add it again when it is.").arg(shownPath(source)));
        return;
    }
    m_importer.add({source});
    // Back where it was taken from: ready to be looked at.
    if (const auto row = static_cast<int>(m_importer.sources().indexOf(source)); row >= 0)
        m_list->setCurrentIndex(m_sources->index(row));
    say({});
}

void LibraryDialog::readAgain()
{
    m_importer.readAgain(chosen());
}

void LibraryDialog::showFolder()
{
    say(showInFolder(chosen()));
}

/// Shows the list, or what stands in place of it.
void LibraryDialog::showSources()
{
    const bool isEmpty = m_sources->rowCount() == 0;
    m_full->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_sources->index(0));
    showChosen();
}

void LibraryDialog::showChosen()
{
    const QModelIndex current = m_list->currentIndex();
    m_remove->setEnabled(current.isValid());
    const bool isThere = current.isValid() && !current.data(SourceModel::IsMissingRole).toBool();
    m_readAgain->setEnabled(isThere);
    m_show->setEnabled(isThere);
}

void LibraryDialog::showIssues()
{
    const qsizetype count = m_library.issues().serious();
    m_issues->setText(count == 1 ? tr("One &problem") : tr("%1 &problems").arg(QLocale().toString(count)));
    m_issues->setVisible(count > 0);
}

/// Says something, or else what was removed last.
void LibraryDialog::say(const QString &text)
{
    const bool offersUndo = text.isEmpty() && !m_removed.isEmpty();
    m_said->setText(offersUndo ? tr("“%1” is no longer part of the library. On the disk it stays as it is.")
                                     .arg(shownPath(m_removed.constLast().section(u'/', -1)))
                               : text);
    m_undo->setVisible(offersUndo);
    m_note->setVisible(offersUndo || !text.isEmpty());
}

QString LibraryDialog::chosen() const
{
    return m_list->currentIndex().data(SourceModel::PathRole).toString();
}

} // namespace Frontispiece
