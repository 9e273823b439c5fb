// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "finding.h"
#include "windowfixture.h"

using namespace Frontispiece;
using namespace Qt::StringLiterals;

/// From the first letter typed to the page, and back: with the whole window, by keyboard alone.
class TestSearching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void name_downEnter_opensThatArtistsStory()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"mia"_s, u"Artists"_s));
        reader.press(Qt::Key_Down);
        QVERIFY(reader.list().hasFocus());
        reader.press(Qt::Key_Return);
        QCOMPARE(reader.session().story().info.title, u"Rings on Still Water"_s);
        QVERIFY(reader.page().text().contains(u"Rings on Still Water"_s));
        QVERIFY(reader.page().hasFocus());
        QCOMPARE(reader.page().visible().start, 0);
    }

    void name_enterAlone_opensTheBestAnswer()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"wiktoria"_s, u"Artists"_s));
        reader.press(Qt::Key_Return);
        QCOMPARE(reader.session().story().info.title, u"A Door Left Ajar"_s);
    }

    void enterBeforeTheAnswer_opensTheAnswer_data()
    {
        QTest::addColumn<bool>("throughTheList");
        QTest::newRow("from the field") << false;
        QTest::newRow("by way of the list") << true;
    }

    void enterBeforeTheAnswer_opensTheAnswer()
    {
        QFETCH(bool, throughTheList);
        const WindowFixture reader;
        QVERIFY(reader.type(u"wiktoria"_s, u"Artists"_s));
        reader.search().setText(u"mia"_s); // faster than any answer
        if (throughTheList)
            reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Return);
        QTRY_COMPARE(reader.session().story().info.title, u"Rings on Still Water"_s);
        QVERIFY(reader.page().hasFocus());
    }

    void enterAfterABlank_opensTheSameAnswer()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"mia"_s, u"Artists"_s));
        QTest::keyClick(&reader.search(), Qt::Key_Space); // the same words: no new answer comes
        reader.press(Qt::Key_Return);
        QCOMPARE(reader.session().story().info.title, u"Rings on Still Water"_s);
    }

    void keyword_opensAtTheMatchWithTheWordsMarked()
    {
        const WindowFixture reader;
        // A word from the middle of a story that is not the one on the page.
        QVERIFY(reader.type(u"quinces"_s, u"In the stories"_s));
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Return);
        QCOMPARE(reader.session().story().info.title, u"The Third Window"_s);
        QVERIFY(reader.visibleText().contains(u"quinces"_s));
        QVERIFY(reader.page().visible().start > 0);
        QTRY_VERIFY(!reader.page().marks().searched.isEmpty());
        const QList<Passage> marks = reader.page().marks().searched;
        for (const Passage &mark : marks)
            QCOMPARE(reader.session().story().text.mid(mark.start, mark.length).toLower(), u"quinces"_s);
    }

    void nameInAnotherScript_marksItsFormsAndF3WalksThroughThem()
    {
        const WindowFixture reader;
        reader.search().setText(u"Виктория"_s); // which no key of a test can type
        QTRY_VERIFY(reader.rows().contains(u"In the stories"_s));
        const QModelIndexList found = reader.list().model()->match(
            reader.list().model()->index(0, 0), Qt::DisplayRole, u"A Door Left Ajar"_s, -1, Qt::MatchExactly);
        reader.list().setFocus();
        reader.list().setCurrentIndex(found.constLast());
        reader.press(Qt::Key_Return);
        QTRY_VERIFY(reader.page().marks().searched.size() > 1);
        const QList<Passage> marks = reader.page().marks().searched;
        for (const Passage &mark : marks)
            QCOMPARE(reader.session().story().text.mid(mark.start, mark.length), u"Wiktoria"_s);

        // From the one that was opened to the next, and round the end.
        reader.actions().findNext->trigger();
        QCOMPARE(reader.page().marks().current, 1);
        QVERIFY(reader.visibleText().contains(u"Wiktoria"_s));
        reader.actions().findPrevious->trigger();
        reader.actions().findPrevious->trigger();
        QCOMPARE(reader.page().marks().current, marks.size() - 1);
        QCOMPARE_GE(reader.page().visible().end(), marks.constLast().start);
    }

    void f3_afterTheSearchWasCleared_opensTheBar()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"quinces"_s, u"In the stories"_s));
        reader.press(Qt::Key_Return);
        QTRY_VERIFY(!reader.page().marks().searched.isEmpty());
        reader.actions().findNext->trigger();
        QVERIFY(!reader.page().marks().found.isEmpty());
        reader.actions().leave->trigger();
        QVERIFY(reader.page().marks().found.isEmpty());
        reader.actions().findNext->trigger();
        QVERIFY(reader.page().marks().found.isEmpty());
        QVERIFY(reader.window().readerPane()->finding()->isActive());
    }

    void misspeltName_opensTheNearestWithItMarked()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"kalmurzeava"_s, u"Nothing for “kalmurzeava”."_s));
        QVERIFY(reader.search().accessibleDescription().startsWith(u"Nothing for “kalmurzeava”. Showing"_s));
        reader.press(Qt::Key_Return);
        QTRY_VERIFY(!reader.page().marks().searched.isEmpty());
        reader.actions().leave->trigger();
        QCOMPARE(reader.search().accessibleDescription(), QString());
    }

    void everyKeystroke_isAnswered()
    {
        const WindowFixture reader;
        reader.actions().search->trigger();
        for (const QChar c : u"echoes"_s) {
            QTest::keyClick(&reader.search(), c.toLatin1());
            QTRY_VERIFY(reader.rows().contains(u"In the stories"_s));
        }
        QTRY_COMPARE(reader.list().currentIndex().data().toString(), u"Echoes"_s);
        const QModelIndex current = reader.list().currentIndex();
        QCOMPARE(current.data(DetailRole).toString(), u"a work in Rings on Still Water"_s);
    }

    void escape_returnsToThePlaceAndTheArtists()
    {
        const WindowFixture reader;
        reader.press(Qt::Key_Space);
        reader.press(Qt::Key_Space);
        const Passage before = reader.page().visible();
        const QString story = reader.session().story().info.title;
        QVERIFY(reader.type(u"quinces"_s, u"In the stories"_s));
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Return);
        QVERIFY(reader.session().story().info.title != story);
        reader.press(Qt::Key_Escape);
        QCOMPARE(reader.session().story().info.title, story);
        QCOMPARE(reader.page().visible(), before);
        QCOMPARE(reader.search().text(), QString());
        QCOMPARE(reader.rows().constFirst(), u"Ana Kalmurzaev"_s);
        QVERIFY(reader.page().marks().searched.isEmpty());
        QVERIFY(reader.page().hasFocus());
    }

    void escape_withNothingOpened_movesNothing()
    {
        const WindowFixture reader;
        reader.press(Qt::Key_Space);
        const Passage before = reader.page().visible();
        QVERIFY(reader.type(u"mia"_s, u"Artists"_s));
        reader.press(Qt::Key_Escape);
        QCOMPARE(reader.page().visible(), before);
        QVERIFY(!reader.session().canGoBack());
    }

    void lookingUp_isNoProgress()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"quinces"_s, u"In the stories"_s));
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Return);
        const StoryId looked = reader.session().story().info.id;
        reader.press(Qt::Key_Escape);
        QVERIFY(!reader.session().position(looked));
        // Asked for by its row, the story begins at its beginning.
        reader.session().open(looked);
        QCOMPARE(reader.page().visible().start, 0);
    }

    void deletingTheQuery_staysOnThePage()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"quinces"_s, u"In the stories"_s));
        reader.press(Qt::Key_Return);
        const Passage found = reader.page().visible();
        reader.search().clear();
        QCOMPARE(reader.rows().constFirst(), u"Ana Kalmurzaev"_s);
        QCOMPARE(reader.page().visible(), found);
        QCOMPARE(reader.session().story().info.title, u"The Third Window"_s);
    }

    void noMatch_saysSo()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"nosuchword"_s, u"Nothing found for “nosuchword”"_s));
        QCOMPARE(reader.rows().size(), 1);
        reader.press(Qt::Key_Down);
        reader.press(Qt::Key_Return); // there is nothing to open, and nothing happens
        QCOMPARE(reader.session().story().info.title, u"The Loose Thread"_s);
    }

    void typingInTheList_searches()
    {
        const WindowFixture reader;
        reader.list().setFocus();
        QTest::keyClick(&reader.list(), 'm');
        QVERIFY(reader.search().hasFocus());
        QCOMPARE(reader.search().text(), u"m"_s);
        QTest::keyClicks(&reader.search(), u"ia"_s);
        QTRY_VERIFY(reader.rows().contains(u"Artists"_s));
    }

    void up_onTheFirstAnswer_leadsBackToTheField()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"mia"_s, u"Artists"_s));
        reader.press(Qt::Key_Down);
        QVERIFY(reader.list().hasFocus());
        reader.press(Qt::Key_Up);
        QVERIFY(reader.search().hasFocus());
    }

    void more_showsAllPassagesOfAStory()
    {
        const WindowFixture reader;
        QVERIFY(reader.type(u"lena"_s, u"In the stories"_s));
        const qsizetype before = reader.rows().size();
        QModelIndex more;
        for (int row = 0; row < reader.list().model()->rowCount(); ++row) {
            if (reader.list().model()->index(row, 0).data(KindRole).toInt() == int(RowKind::More))
                more = reader.list().model()->index(row, 0);
        }
        QVERIFY(more.isValid());
        reader.list().setFocus();
        reader.list().setCurrentIndex(more);
        reader.press(Qt::Key_Return);
        QVERIFY(reader.rows().size() > before);
        QVERIFY(reader.list().currentIndex().isValid());
    }

    void oddQueries_areNoError_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quote") << u"\""_s;
        QTest::newRow("minus") << u"-"_s;
        QTest::newRow("blanks") << u"   "_s;
        QTest::newRow("percent and brackets") << u"%[(*"_s;
        QTest::newRow("markup") << u"<b>&amp;"_s;
        QTest::newRow("long") << u"long "_s.repeated(500);
        QTest::newRow("emoji") << u"🎨"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    }

    void oddQueries_areNoError()
    {
        QFETCH(QString, text);
        const WindowFixture reader;
        reader.search().setText(text);
        QTRY_VERIFY(!reader.rows().isEmpty());
        reader.actions().leave->trigger();
        QCOMPARE(reader.rows().constFirst(), u"Ana Kalmurzaev"_s);
    }
};

QTEST_MAIN(TestSearching)
#include "tst_searching.moc"
