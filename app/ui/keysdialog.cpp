// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "keysdialog.h"

#include "actions.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Fits a screen of 768 pixels with its bars; the rest scrolls.
constexpr int tallest = 700;

/// Rows of what is done and the keys that do it, under headings.
class KeyTable
{
public:
    explicit KeyTable(QGridLayout &layout)
        : m_layout(layout)
    {
    }

    void addHeading(const QString &text)
    {
        auto *heading = new QLabel(text);
        QFont font = heading->font();
        font.setWeight(QFont::DemiBold);
        heading->setFont(font);
        heading->setContentsMargins(0, m_row == 0 ? 0 : 12, 0, 2);
        m_layout.addWidget(heading, m_row++, 0, 1, 2);
    }

    void add(const QString &text, const QString &keys)
    {
        auto *name = new QLabel(text);
        auto *shown = new QLabel(keys);
        shown->setForegroundRole(QPalette::PlaceholderText);
        m_layout.addWidget(name, m_row, 0);
        m_layout.addWidget(shown, m_row++, 1);
    }

    void add(const QAction *action)
    {
        QString text = action->text();
        text.remove(u'&');
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts()) {
            if (const QString shown = key.toString(QKeySequence::NativeText); !keys.contains(shown))
                keys.append(shown);
        }
        if (!keys.isEmpty())
            add(text, keys.join(u",  "_s));
    }

private:
    QGridLayout &m_layout;
    int m_row = 0;
};

} // namespace

KeysDialog::KeysDialog(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);

    KeyTable table(*grid);
    const auto addAll = [&table](const QList<QAction *> &all) {
        for (const QAction *action : all)
            table.add(action);
    };
    table.addHeading(tr("Read"));
    table.add(tr("Read on, read back"), tr("Space, Shift+Space, Page Down, Page Up"));
    table.add(tr("To the beginning, to the end"), tr("Home, End"));
    table.add(tr("From link to link, follow one"), tr("Tab, Enter"));
    addAll({actions.sections, actions.goTo, actions.nextStory, actions.previousStory, actions.back,
            actions.forward});
    table.addHeading(tr("Find, select, take along"));
    table.add(tr("Find in this story"), tr("Ctrl+F, / on the page"));
    addAll({actions.findNext, actions.findPrevious});
    table.add(tr("Stay there; back to where you were"), tr("Enter; Esc"));
    table.add(tr("Select by characters, by words"), tr("Shift and an arrow, with Ctrl"));
    addAll({actions.selectAll, actions.copy, actions.copyWithSource, actions.print, actions.printPreview,
            actions.savePdf});
    table.addHeading(tr("Search"));
    table.add(actions.search);
    table.add(actions.results);
    table.add(tr("To the answers, open one"), tr("Down, Enter"));
    table.add(tr("Back to where you were"), tr("Esc"));
    table.addHeading(tr("Your own stories"));
    addAll({actions.open, actions.openFolder, actions.folders, actions.lookAgain, actions.information});
    table.add(tr("In the list of problems: open the story, read the file again, copy the list"),
              tr("Enter, F5, Ctrl+C"));
    table.addHeading(tr("Look"));
    addAll({actions.appearance, actions.largerText, actions.smallerText, actions.usualText});
    table.add(tr("Text size by the wheel"), tr("Ctrl and the wheel"));
    addAll({actions.paged, actions.paragraphFocus, actions.sideBar, actions.footer, actions.menuBar,
            actions.fullScreen});
    table.addHeading(tr("Window"));
    table.add(tr("From the list to the page, and back"), tr("Right or Enter, Esc"));
    addAll({actions.nextPane, actions.previousPane, actions.openMenu, actions.keys, actions.closeWindow,
            actions.quit});

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    buttons->setContentsMargins(12, 0, 12, 0);
    resize(std::max(460, page->sizeHint().width() + 24), std::min(tallest, page->sizeHint().height() + 64));
}

} // namespace Frontispiece
