// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfacts.h"

#include "openpaths.h"
#include "plainline.h"
#include "storyformat.h"

#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

QLabel *nameLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(name, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StoryFacts::StoryFacts(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 4, 8, 4);
    m_form->setHorizontalSpacing(18);
    m_form->setVerticalSpacing(9);
}

void StoryFacts::add(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText); // the words are an author's
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_form->addRow(nameLabel(name, this), label);
}

void StoryFacts::addPath(const QString &name, const QString &path)
{
    // A path has no blanks to wrap at; in a field all of it can be reached and copied.
    auto *field = new QLineEdit(shownPath(path), this);
    field->setReadOnly(true);
    field->setFrame(false);
    field->setStyleSheet(u"QLineEdit { background: transparent; }"_s);
    field->setCursorPosition(0);
    field->setToolTip(plainToolTip(shownPath(path)));
    field->setAccessibleName(name);
    auto *show = new QPushButton(tr("Show in folder"), this);
    show->setAutoDefault(false);
    auto *said = new QLabel(this);
    said->setTextFormat(Qt::PlainText);
    said->setWordWrap(true);
    said->setForegroundRole(QPalette::PlaceholderText);
    said->hide();
    connect(show, &QPushButton::clicked, said, [path, said] {
        const QString hindrance = showInFolder(path);
        said->setText(hindrance);
        said->setVisible(!hindrance.isEmpty());
    });
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(show);
    m_form->addRow(nameLabel(name, this), row);
    m_form->addRow(QString(), said);
}

QString dateText(qint64 time)
{
    if (time <= 0)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).date(), QLocale::LongFormat);
}

QString languageText(const QString &tag)
{
    const QLocale locale(tag);
    return locale.language() == QLocale::C ? tag : locale.nativeLanguageName();
}

QString formatText(const QString &path)
{
    switch (formatOf(path).value_or(StoryFormat::PlainText)) {
    case StoryFormat::Markdown: return StoryFacts::tr("Markdown");
    case StoryFormat::Html: return StoryFacts::tr("HTML");
    case StoryFormat::Epub: return StoryFacts::tr("EPUB");
    case StoryFormat::PlainText: break;
    }
    return StoryFacts::tr("plain text");
}

} // namespace Frontispiece
