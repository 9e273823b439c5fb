// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "informationdialog.h"

#include "openpaths.h"
#include "progresstext.h"
#include "readingsession.h"
#include "storyfacts.h"
#include "storyfile.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QtConcurrentRun>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize largestSize {580, 500}; ///< most have few facts
constexpr int margin = 18;
/// Longer is no name; the list and the index hold it many times.
constexpr int longestField = 500; // characters

QString joined(const QStringList &artists)
{
    return artists.join("; "_L1);
}

QStringList split(const QString &artists)
{
    QStringList names;
    for (const QString &name : artists.split(u';', Qt::SkipEmptyParts)) {
        if (const QString known = name.simplified(); !known.isEmpty() && !names.contains(known))
            names.append(known);
    }
    return names;
}

/// What a story's file says, whatever was corrected.
std::optional<StoryInfo> inFile(const CatalogueEntry &entry)
{
    const QList<CatalogueEntry> stories = readStoryFile(entry.path).entries;
    const auto same = std::ranges::find(stories, entry.part, &CatalogueEntry::part);
    return same == stories.cend() ? std::nullopt : std::optional(same->info);
}

} // namespace

InformationDialog::InformationDialog(const ReadingSession &session, const Library &library, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_library(library)
    , m_entry(library.find(session.story().info.id).value_or(CatalogueEntry()))
{
    m_entry.info.id = session.story().info.id;
    setWindowTitle(tr("Story information"));
    setupLayout();
    fillFields();
    connect(&m_library, &Library::changed, this, &InformationDialog::refresh);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &InformationDialog::showFile);
    askFile();
    resize(largestSize.width(), std::min(largestSize.height(), layout()->sizeHint().height()));
}

void InformationDialog::setupLayout()
{
    QWidget *fields = makeFields(); // first, so that Tab leads from them to the facts
    m_facts = new QScrollArea(this);
    m_facts->setWidgetResizable(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setWidget(makeFacts());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin - 4);
    layout->setSpacing(12);
    layout->addWidget(fields);
    layout->addWidget(m_facts, 1);
    layout->addLayout(makeButtons());
}

QWidget *InformationDialog::makeFields()
{
    auto *part = new QWidget(this);
    m_title = new QLineEdit(part);
    m_artists = new QLineEdit(part);
    for (QLineEdit *field : {m_title, m_artists}) {
        field->setMaxLength(longestField);
        field->setReadOnly(m_entry.isBundled() || m_entry.path.isEmpty());
        connect(field, &QLineEdit::textChanged, this, &InformationDialog::showEdited);
    }
    auto *hint = new QLabel(
        m_title->isReadOnly() ? tr("The bundled stories are what they are; only your own can be corrected.")
                              : tr("Several artists stand with “;” between them. The file is never changed: "
                                   "what you write here is kept beside it."),
        part);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);

    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Artists"), m_artists);
    form->addRow(QString(), hint);
    return part;
}

QWidget *InformationDialog::makeFacts()
{
    const StoryInfo &info = m_entry.info;
    auto *facts = new StoryFacts(m_facts);
    facts->add(tr("Length"), lengthText());
    facts->add(tr("Last read"), lastReadText());
    facts->add(tr("Added"), dateText(m_entry.added));
    facts->add(tr("Language"), languageText(info.language));
    facts->add(tr("Format"), m_entry.isBundled() ? tr("part of Frontispiece") : formatText(m_entry.path));
    if (!m_entry.isBundled() && !m_entry.path.isEmpty()) {
        facts->addPath(tr("File"), m_entry.path);
        for (const QString &path : m_entry.otherPaths)
            facts->addPath(tr("Also at"), path);
        facts->add(tr("Part of it"), m_entry.part);
    }
    facts->add(tr("Summary"), info.summary);
    facts->add(tr("Keywords"), info.keywords.join(u", "_s));
    facts->add(tr("People"), info.people.join(u", "_s));
    facts->add(tr("Places"), info.places.join(u", "_s));
    facts->add(tr("Works"), info.works.join(u", "_s));
    return facts;
}

QLayout *InformationDialog::makeButtons()
{
    m_reset = new QPushButton(tr("&Reset to what the file says"), this);
    m_reset->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, this, &InformationDialog::reset);
    m_save = new QPushButton(tr("&Save"), this);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &InformationDialog::save);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_reset);
    row->addStretch(1);
    row->addWidget(m_save);
    row->addWidget(close);
    m_reset->setVisible(!m_title->isReadOnly());
    m_save->setVisible(!m_title->isReadOnly());
    return row;
}

QString InformationDialog::lengthText() const
{
    const QString words = m_entry.info.words == 1
        ? tr("one word")
        : tr("%1 words").arg(QLocale().toString(m_entry.info.words));
    return tr("%1 · %2").arg(words,
                             lengthAndProgress(m_entry.info.words, m_session.position(m_entry.info.id)));
}

QString InformationDialog::lastReadText() const
{
    const auto last = m_session.lastRead(m_entry.info.id);
    return last ? dateText(*last) : tr("not yet");
}

/// Reads the file beside the window's thread: it may be a large collection, or on a slow disk.
void InformationDialog::askFile()
{
    m_inFile.reset();
    showFile();
    if (!m_title->isReadOnly())
        m_reading.setFuture(QtConcurrent::run(inFile, m_entry));
}

void InformationDialog::showFile()
{
    if (m_reading.isFinished() && m_reading.future().resultCount() > 0)
        m_inFile = m_reading.result();
    m_title->setPlaceholderText(m_inFile ? m_inFile->title : QString());
    m_artists->setPlaceholderText(m_inFile ? joined(m_inFile->artists) : QString());
    showEdited();
}

/// The library has changed: what is shown follows, but not over what is being written.
void InformationDialog::refresh()
{
    const auto entry = m_library.find(m_entry.info.id);
    if (!entry || *entry == m_entry)
        return;
    const bool isEdited = m_save->isEnabled();
    m_entry = *entry;
    m_facts->setWidget(makeFacts());
    if (!isEdited)
        fillFields();
    askFile();
}

void InformationDialog::fillFields()
{
    m_title->setText(m_entry.info.title);
    m_artists->setText(joined(m_entry.info.artists));
    m_title->setCursorPosition(0);
    m_artists->setCursorPosition(0);
}

void InformationDialog::showEdited()
{
    const StoryInfo &shown = m_entry.info;
    m_save->setEnabled(m_title->text().simplified() != shown.title
                       || split(m_artists->text()) != shown.artists);
    m_reset->setEnabled(!m_inFile || m_inFile->title != shown.title || m_inFile->artists != shown.artists);
}

/// What differs from the file; an empty field is the file's own.
Correction InformationDialog::edited() const
{
    Correction correction {m_title->text().simplified(), split(m_artists->text())};
    if (m_inFile && correction.title == m_inFile->title)
        correction.title.clear();
    if (m_inFile && correction.artists == m_inFile->artists)
        correction.artists.clear();
    return correction;
}

void InformationDialog::save()
{
    Q_EMIT corrected(m_entry.info.id, edited());
    accept();
}

void InformationDialog::reset()
{
    if (m_inFile) {
        m_title->setText(m_inFile->title);
        m_artists->setText(joined(m_inFile->artists));
    }
    Q_EMIT corrected(m_entry.info.id, {});
}

} // namespace Frontispiece
