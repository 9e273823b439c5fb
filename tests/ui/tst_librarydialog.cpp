// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "importer.h"
#include "librarydialog.h"
#include "settingsstore.h"
#include "sourcelist.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// The dialog over an importer that works in folders of its own.
class Desk
{
public:
    Desk() { importer.begin({}, {}, {}); }

    void show()
    {
        dialog = std::make_unique<LibraryDialog>(importer, library, settings, nullptr);
        dialog->show();
        list = dialog->findChild<QListView *>();
    }
    [[nodiscard]] QString makeFolder(const QString &name, int stories) const
    {
        const QString path = home.filePath(name);
        QDir().mkpath(path);
        for (int number = 0; number < stories; ++number)
            (void)Test::writeStory(path, u"%1-%2"_s.arg(name).arg(number), u"Some words of %1."_s.arg(name));
        return path;
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString state(int row = 0) const
    {
        return list->model()->index(row, 0).data(SourceModel::StateRole).toString();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names.append(list->model()->index(row, 0).data().toString());
        return names;
    }
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    QTemporaryDir home;
    Library library;
    Importer importer {library, u":memory:"_s};
    SettingsStore settings {Paths::below(home.filePath(u"settings"_s))};
    std::unique_ptr<LibraryDialog> dialog;
    QListView *list = nullptr;
};

} // namespace

class TestLibraryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void nothingOfOnesOwn_offersToAdd()
    {
        Desk desk;
        desk.show();
        QVERIFY(!desk.list->isVisible());
        QVERIFY(desk.said().contains(u"no folders or files of your own"_s));
        QVERIFY(desk.button(u"Add folder…"_s));
        QVERIFY(desk.button(u"Add files…"_s));
        QVERIFY(!desk.button(u"Remove"_s));
    }

    void folder_isAddedWithItsStories()
    {
        Desk desk;
        desk.show();
        const QString path = desk.makeFolder(u"mine"_s, 3);
        desk.dialog->add({QUrl::fromLocalFile(path)});
        QVERIFY(desk.list->isVisible());
        QCOMPARE(desk.list->model()->index(0, 0).data().toString(), u"mine"_s);
        QTRY_COMPARE(desk.state(), u"3 stories"_s);
        QCOMPARE(desk.library.size(), 3);
    }

    void otherFiles_areRefusedInWords()
    {
        Desk desk;
        desk.show();
        desk.dialog->add({QUrl::fromLocalFile(u"/a/photo.png"_s)});
        QVERIFY(desk.said().contains(u"“photo.png” is not a file of stories."_s));
        QVERIFY(desk.importer.sources().isEmpty());
    }

    void remove_keepsTheFilesAndCanBeUndone()
    {
        Desk desk;
        const QString path = desk.makeFolder(u"mine"_s, 2);
        desk.importer.add({path});
        desk.show();
        QTRY_COMPARE(desk.state(), u"2 stories"_s);
        desk.button(u"Remove"_s)->click();
        QVERIFY(desk.importer.sources().isEmpty());
        QTRY_COMPARE(desk.library.size(), 0);
        QVERIFY(desk.said().contains(u"“mine” is no longer part of the library."_s));
        QCOMPARE(QDir(path).entryList(QDir::Files).size(), 2);
        desk.button(u"Undo"_s)->click();
        QCOMPARE(desk.importer.sources(), QStringList {path});
        QTRY_COMPARE(desk.library.size(), 2);
        QVERIFY(!desk.button(u"Undo"_s));
    }

    void remove_ofSeveral_isUndoneInTurn()
    {
        Desk desk;
        const QStringList paths {desk.makeFolder(u"one"_s, 1), desk.makeFolder(u"two"_s, 1)};
        desk.importer.add(paths);
        desk.show();
        desk.button(u"Remove"_s)->click();
        desk.button(u"Remove"_s)->click();
        QVERIFY(desk.importer.sources().isEmpty());
        desk.button(u"Undo"_s)->click();
        desk.button(u"Undo"_s)->click();
        QCOMPARE(QSet<QString>(desk.importer.sources().cbegin(), desk.importer.sources().cend()),
                 QSet<QString>(paths.cbegin(), paths.cend()));
    }

    void deleteKey_removesTheChosenOneAndGoesToItsNeighbour()
    {
        Desk desk;
        desk.importer.add(
            {desk.makeFolder(u"one"_s, 1), desk.makeFolder(u"two"_s, 1), desk.makeFolder(u"three"_s, 1)});
        desk.show();
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog.get()));
        QVERIFY(desk.list->hasFocus());
        QTest::keyClick(desk.list, Qt::Key_Down);
        QTest::keyClick(desk.list, Qt::Key_Delete);
        QVERIFY(desk.said().contains(u"“two” is no longer part of the library."_s));
        QCOMPARE(desk.names(), (QStringList {u"one"_s, u"three"_s}));
        QCOMPARE(desk.list->currentIndex().data().toString(), u"three"_s);
        desk.button(u"Undo"_s)->click();
        QCOMPARE(desk.names(), (QStringList {u"one"_s, u"three"_s, u"two"_s}));
        QCOMPARE(desk.list->currentIndex().data().toString(), u"two"_s);
    }

    void deleteKey_ofTheLast_offersToAddAndToUndo()
    {
        Desk desk;
        desk.importer.add({desk.makeFolder(u"one"_s, 1)});
        desk.show();
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog.get()));
        QTest::keyClick(desk.list, Qt::Key_Delete);
        QVERIFY(!desk.list->isVisible());
        QVERIFY(desk.button(u"Add folder…"_s));
        // The keyboard is led to what takes it back.
        QTRY_COMPARE(desk.dialog->focusWidget(), desk.button(u"Undo"_s));
        QTest::keyClick(desk.dialog->focusWidget(), Qt::Key_Space);
        QVERIFY(desk.list->isVisible());
        QCOMPARE(desk.names(), QStringList {u"one"_s});
    }

    void undo_ofWhatIsGone_saysSo()
    {
        Desk desk;
        const QString path = desk.makeFolder(u"mine"_s, 1);
        desk.importer.add({path});
        desk.show();
        QTRY_VERIFY(!desk.importer.isRunning());
        desk.button(u"Remove"_s)->click();
        QTRY_VERIFY(!desk.importer.isRunning());
        QVERIFY(QDir(path).removeRecursively());
        desk.button(u"Undo"_s)->click();
        QVERIFY(desk.said().contains(u"is not there now"_s));
        QVERIFY(desk.importer.sources().isEmpty());
        QTRY_VERIFY(!desk.importer.isRunning());
        QCOMPARE(desk.library.issues().size(), 0); // it is no part of the library any more
    }

    void missingFolder_isToldOf()
    {
        Desk desk;
        const QString path = desk.makeFolder(u"mine"_s, 1);
        desk.importer.add({path});
        QTRY_VERIFY(!desk.importer.isRunning());
        QVERIFY(QDir(path).removeRecursively());
        desk.show();
        QTRY_COMPARE(desk.state(), u"not there now"_s);
        QVERIFY(!desk.button(u"Show in folder"_s)->isEnabled());
        QVERIFY(desk.button(u"Remove"_s)->isEnabled());
    }

    void bundledStories_areChosenHereToo()
    {
        Desk desk;
        desk.show();
        auto *box = desk.dialog->findChild<QCheckBox *>();
        QVERIFY(box->isChecked());
        box->click();
        QVERIFY(!desk.settings.settings().showBundled);
        Settings settings = desk.settings.settings();
        settings.showBundled = true;
        desk.settings.setSettings(settings);
        QVERIFY(box->isChecked());
    }

    void problems_areCountedAndLeadToTheirList()
    {
        Desk desk;
        desk.show();
        QVERIFY(!desk.button(u"One problem"_s));
        desk.library.report({{Issue::Severity::Error, u"/a/b.md"_s, 1, u"Broke."_s, u"Mend."_s},
                             {Issue::Severity::Note, u"/a/c.md"_s, 1, u"Assumed."_s, u"Read."_s}});
        QVERIFY(desk.button(u"One problem"_s));
        const QSignalSpy requested(desk.dialog.get(), &LibraryDialog::issuesRequested);
        desk.button(u"One problem"_s)->click();
        QCOMPARE(requested.size(), 1);
    }

    void sourceModel_keepsItsPromises()
    {
        Desk desk;
        SourceModel model(desk.importer);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        desk.importer.add({desk.makeFolder(u"one"_s, 2)});
        QCOMPARE(model.index(0).data(SourceModel::StateRole).toString(), u"being read"_s);
        QTRY_COMPARE(model.index(0).data(SourceModel::StateRole).toString(), u"2 stories"_s);
        desk.importer.remove(desk.importer.sources().constFirst());
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestLibraryDialog)
#include "tst_librarydialog.moc"
