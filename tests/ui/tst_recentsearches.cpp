// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QAbstractItemView>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

QAbstractItemView &offered(const WindowFixture &reader)
{
    return *reader.window().sideBar()->searchBar()->recentList();
}

QStringList recent(const WindowFixture &reader)
{
    QStringList texts;
    const QAbstractItemModel *model = offered(reader).model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data().toString());
    return texts;
}

/// Types, opens the best answer, and ends the search.
[[nodiscard]] bool look(const WindowFixture &reader, const QString &text, const QString &answer)
{
    if (!reader.type(text, answer))
        return false;
    reader.press(Qt::Key_Return);
    reader.actions().leave->trigger();
    return reader.search().text().isEmpty();
}

} // namespace

/// The searches that are remembered if the reader wants it, with the whole window.
class TestRecentSearches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void usually_nothingIsKept()
    {
        const WindowFixture reader;
        QVERIFY(!reader.actions().keepSearches->isChecked());
        QVERIFY(!reader.actions().clearSearches->isEnabled());
        QVERIFY(look(reader, u"mia"_s, u"Artists"_s));
        QVERIFY(recent(reader).isEmpty());
        reader.actions().search->trigger();
        reader.press(Qt::Key_Down);
        QVERIFY(reader.list().hasFocus());
    }

    void wanted_whatWasOpenedIsKept()
    {
        WindowFixture reader;
        reader.actions().keepSearches->trigger();
        QVERIFY(look(reader, u"mia"_s, u"Artists"_s));
        QVERIFY(look(reader, u"quinces"_s, u"In the stories"_s));
        // Typed only, it was no search.
        QVERIFY(reader.type(u"egor"_s, u"Artists"_s));
        reader.actions().leave->trigger();
        QCOMPARE(recent(reader), QStringList({u"quinces"_s, u"mia"_s}));
        reader.quit();
        const WindowFixture later({}, &reader);
        QCOMPARE(recent(later), QStringList({u"quinces"_s, u"mia"_s}));
        QVERIFY(later.actions().keepSearches->isChecked());
    }

    void enterWithoutAnAnswer_isASearchToo()
    {
        const WindowFixture reader;
        reader.actions().keepSearches->trigger();
        QVERIFY(reader.type(u"nosuchword"_s, u"Nothing found for “nosuchword”"_s));
        reader.press(Qt::Key_Return);
        QCOMPARE(recent(reader), QStringList {u"nosuchword"_s});
    }

    void downInTheEmptyField_offersThem()
    {
        const WindowFixture reader;
        reader.actions().keepSearches->trigger();
        QVERIFY(look(reader, u"mia"_s, u"Artists"_s));
        QVERIFY(look(reader, u"quinces"_s, u"In the stories"_s));
        reader.actions().search->trigger();
        reader.press(Qt::Key_Down);
        QVERIFY(offered(reader).isVisible());
        QTest::keyClick(&offered(reader), Qt::Key_Down);
        QTest::keyClick(&offered(reader), Qt::Key_Return);
        QVERIFY(!offered(reader).isVisible());
        QCOMPARE(reader.search().text(), u"mia"_s);
        QVERIFY(reader.search().hasFocus());
        QTRY_VERIFY(reader.rows().contains(u"Artists"_s));
    }

    void escape_closesThemAndLeavesTheField()
    {
        const WindowFixture reader;
        reader.actions().keepSearches->trigger();
        QVERIFY(look(reader, u"mia"_s, u"Artists"_s));
        reader.actions().search->trigger();
        reader.press(Qt::Key_Down);
        QTest::keyClick(&offered(reader), Qt::Key_Escape);
        QVERIFY(!offered(reader).isVisible());
        QCOMPARE(reader.search().text(), QString());
    }

    void clear_forgetsThem()
    {
        const WindowFixture reader;
        reader.actions().keepSearches->trigger();
        QVERIFY(look(reader, u"mia"_s, u"Artists"_s));
        reader.actions().clearSearches->trigger();
        QVERIFY(recent(reader).isEmpty());
        QVERIFY(!reader.actions().clearSearches->isEnabled());
        QVERIFY(reader.actions().keepSearches->isChecked());
    }

    void noLongerWanted_theyAreForgotten()
    {
        const WindowFixture reader;
        reader.actions().keepSearches->trigger();
        QVERIFY(look(reader, u"mia"_s, u"Artists"_s));
        reader.actions().keepSearches->trigger();
        QVERIFY(recent(reader).isEmpty());
    }
};

QTEST_MAIN(TestRecentSearches)
#include "tst_recentsearches.moc"
