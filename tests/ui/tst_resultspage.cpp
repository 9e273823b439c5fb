// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "resultspage.h"

#include "noticebar.h"
#include "searchactions.h"
#include "storyfiles.h"
#include "storylistroles.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// The window with the passages for some words in the page's place.
class ResultsFixture
{
public:
    explicit ResultsFixture(const QString &typed)
    {
        if (!typed.isEmpty())
            m_hasAnswer = reader.type(typed, u"In the stories"_s);
        reader.actions().results->trigger();
    }

    /// Whether all is as a test begins.
    [[nodiscard]] bool isReady() const { return m_hasAnswer && page().isVisible(); }
    [[nodiscard]] ResultsPage &page() const { return *reader.window().searchActions()->results(); }
    [[nodiscard]] QListView &list() const { return *page().list(); }
    [[nodiscard]] int count(RowKind kind) const
    {
        int count = 0;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            count += list().model()->index(row, 0).data(KindRole).toInt() == int(kind) ? 1 : 0;
        return count;
    }
    [[nodiscard]] QString currentText() const { return list().currentIndex().data().toString(); }
    [[nodiscard]] QComboBox &artists() const { return *page().findChildren<QComboBox *>().at(0); }
    [[nodiscard]] QComboBox &orders() const { return *page().findChildren<QComboBox *>().at(1); }

    const WindowFixture reader;

private:
    bool m_hasAnswer = true;
};

void choose(QComboBox &box, int item)
{
    box.setCurrentIndex(item);
    Q_EMIT box.activated(item);
}

} // namespace

/// The page of all passages, with the whole window.
class TestResultsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void everyPassage_standsInThePlaceOfThePage()
    {
        const ResultsFixture results(u"lena"_s);
        QVERIFY(results.isReady());
        QVERIFY(!results.reader.page().isVisible());
        QVERIFY(results.list().hasFocus());
        // All of them, where the list shows the first few of a story.
        QCOMPARE_GE(results.count(RowKind::Excerpt), 5);
        QCOMPARE_GE(results.count(RowKind::StoryHeading), 1);
        for (int row = 0; row < results.list().model()->rowCount(); ++row) {
            const QModelIndex index = results.list().model()->index(row, 0);
            const bool isPassage = index.data(KindRole).toInt() == int(RowKind::Excerpt);
            QCOMPARE(index.flags().testFlag(Qt::ItemIsSelectable), isPassage);
            QVERIFY(!isPassage || !index.data(RangesRole).value<QList<Passage>>().isEmpty());
        }
    }

    void commonWord_isShownWhereverItStands()
    {
        const ResultsFixture results(u"the"_s);
        QVERIFY(results.isReady());
        // More than the list is given while the page is not seen.
        QTRY_VERIFY(results.count(RowKind::Excerpt) > SearchIndex::listedPassages);
        QCOMPARE(results.list().currentIndex().row(), 1);
        for (const QLabel *label : results.page().findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u"there are more"_s), qPrintable(label->text()));
    }

    void downEnter_opensAtThePassage()
    {
        const ResultsFixture results(u"lena"_s);
        QVERIFY(results.isReady());
        const QString first = results.currentText();
        results.reader.press(Qt::Key_Down);
        QVERIFY(results.currentText() != first);
        const QModelIndex chosen = results.list().currentIndex();
        const Passage word = chosen.data(RangesRole).value<QList<Passage>>().constFirst();
        const QString found = chosen.data().toString().mid(word.start, word.length);
        results.reader.press(Qt::Key_Return);
        QVERIFY(results.reader.page().isVisible());
        QVERIFY(results.reader.page().hasFocus());
        QVERIFY(!results.page().isVisible());
        QVERIFY(results.reader.visibleText().contains(found));
        QTRY_VERIFY(!results.reader.page().marks().searched.isEmpty());
    }

    void askedForAgain_isWhereItWasLeft()
    {
        const ResultsFixture results(u"lena"_s);
        QVERIFY(results.isReady());
        results.reader.press(Qt::Key_Down);
        const QModelIndex chosen = results.list().currentIndex();
        results.reader.press(Qt::Key_Return);
        results.reader.actions().results->trigger();
        QVERIFY(results.list().hasFocus());
        QCOMPARE(results.list().currentIndex(), chosen);
    }

    void escape_returnsToThePageAsItWas()
    {
        const WindowFixture reader;
        reader.press(Qt::Key_Space);
        const Passage before = reader.page().visible();
        QVERIFY(reader.type(u"quinces"_s, u"In the stories"_s));
        reader.actions().results->trigger();
        QVERIFY(!reader.page().isVisible());
        reader.actions().leave->trigger();
        QVERIFY(reader.page().isVisible());
        QVERIFY(reader.page().hasFocus());
        QCOMPARE(reader.page().visible(), before);
        QCOMPARE(reader.search().text(), u"quinces"_s);
        reader.actions().leave->trigger();
        QCOMPARE(reader.search().text(), QString());
        QCOMPARE(reader.page().visible(), before);
    }

    void escapeInTheSearch_endsBoth()
    {
        const ResultsFixture results(u"quinces"_s);
        results.reader.search().setFocus();
        results.reader.actions().leave->trigger();
        QCOMPARE(results.reader.search().text(), QString());
        QVERIFY(results.reader.page().isVisible());
    }

    void choosingInTheList_showsThePageAgain()
    {
        const ResultsFixture results(u"quinces"_s);
        results.reader.list().setFocus();
        results.reader.press(Qt::Key_Return);
        QVERIFY(results.reader.page().isVisible());
        QVERIFY(results.reader.page().hasFocus());
        QVERIFY(results.reader.visibleText().contains(u"quinces"_s));
    }

    void withoutASearch_oneIsBegun()
    {
        const ResultsFixture results({});
        QVERIFY(results.page().isVisible());
        QVERIFY(results.reader.search().hasFocus());
        QVERIFY(!results.list().isVisible());
        QTest::keyClicks(&results.reader.search(), u"quinces"_s);
        QTRY_VERIFY(results.list().isVisible());
        QVERIFY(results.currentText().contains(u"quinces"_s));
    }

    void whatIsTyped_isMeantForTheSearch()
    {
        const ResultsFixture results(u"quince"_s);
        QTest::keyClick(&results.list(), 's');
        QCOMPARE(results.reader.search().text(), u"quinces"_s);
        QVERIFY(results.reader.search().hasFocus());
        QVERIFY(results.page().isVisible());
        QTest::keyClicks(&results.reader.search(), u"qqqqqqqq"_s);
        QTRY_VERIFY(!results.list().isVisible());
        QVERIFY(results.page().isVisible());
    }

    void artist_filtersAndOrderSorts()
    {
        const ResultsFixture results(u"the"_s);
        QVERIFY(results.isReady());
        QTRY_VERIFY(results.artists().count() >= 3); // as texts are read
        const int all = results.count(RowKind::Excerpt);
        choose(results.artists(), 1);
        QCOMPARE(results.count(RowKind::StoryHeading), 1);
        QVERIFY(results.count(RowKind::Excerpt) < all);
        const QString name = results.list().model()->index(0, 0).data(DetailRole).toString();
        QVERIFY(results.artists().itemText(1).startsWith(name));
        choose(results.artists(), 0);
        choose(results.orders(), 1);
        QCOMPARE(results.count(RowKind::Excerpt), all);
        QStringList artists;
        for (int row = 0; row < results.list().model()->rowCount(); ++row)
            artists.append(results.list().model()->index(row, 0).data(DetailRole).toString());
        artists.removeAll(QString());
        QVERIFY(std::ranges::is_sorted(artists));
    }

    void tab_leadsThroughTheChoicesAndBack()
    {
        const ResultsFixture results(u"red"_s);
        QVERIFY(results.isReady());
        results.reader.press(Qt::Key_Tab);
        QVERIFY(results.artists().hasFocus());
        results.reader.press(Qt::Key_Tab);
        QVERIFY(results.orders().hasFocus());
        results.reader.press(Qt::Key_Backtab);
        results.reader.press(Qt::Key_Backtab);
        QVERIFY(results.list().hasFocus());
        results.reader.actions().nextPane->trigger();
        QVERIFY(results.reader.list().hasFocus());
        results.reader.actions().nextPane->trigger();
        QVERIFY(results.list().hasFocus());
    }

    void copy_isMarkdown()
    {
        const ResultsFixture results(u"quinces"_s);
        QVERIFY(results.isReady());
        QTest::keyClick(&results.list(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"# Passages with “quinces”\n"_s), qPrintable(copied));
        QVERIFY(copied.contains(u"**quinces**"_s));
        QVERIFY(copied.contains(u"\n## The Third Window\n"_s));
    }

    void save_writesMarkdown()
    {
        const ResultsFixture results(u"quinces"_s);
        const QString path = results.reader.home() + u"/list.md"_s;
        results.page().save(path);
        QCOMPARE(QString::fromUtf8(bytesOf(path)), results.page().markdown());
        results.page().save(results.reader.home() + u"/no such folder/list.md"_s);
        const NoticeBar *notice = results.reader.window().readerPane()->notice();
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(u"list.md: The list could not be saved."_s),
                 qPrintable(notice->text()));
    }

    void save_asksForAFileWithAGoodName()
    {
        const ResultsFixture results(u"\"quinces\""_s);
        for (QPushButton *button : results.page().findChildren<QPushButton *>()) {
            if (button->text().contains(u"ve…"_s))
                button->click();
        }
        auto *dialog = results.page().findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY2(dialog->selectedFiles().value(0).endsWith(u"/Passages with quinces.md"_s),
                 qPrintable(dialog->selectedFiles().value(0)));
        dialog->reject();
    }

    void narrowWindow_showsOneAtATime()
    {
        const WindowFixture reader;
        reader.window().resize(500, 600);
        QVERIFY(reader.type(u"quinces"_s, u"In the stories"_s));
        QVERIFY(!reader.page().isVisible());
        reader.actions().results->trigger();
        const ResultsPage &page = *reader.window().searchActions()->results();
        QVERIFY(page.isVisible());
        QVERIFY(page.list()->hasFocus());
        reader.press(Qt::Key_Return);
        QVERIFY(reader.page().isVisible());
        QTRY_VERIFY(reader.visibleText().contains(u"quinces"_s));
    }
};

QTEST_MAIN(TestResultsPage)
#include "tst_resultspage.moc"
