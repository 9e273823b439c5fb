// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistview.h"

#include "storyrowsmodel.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// Counts how often it is asked for a row's height.
class CountingDelegate final : public QStyledItemDelegate
{
public:
    /// A story below its artist is less high.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        ++asked;
        return {0, index.data(KindRole) == int(RowKind::Story) ? 10 : 20};
    }
    void paint(QPainter *, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        painted.append(index.data().toString());
    }
    mutable int asked = 0;
    mutable QStringList painted; ///< texts
};

/// Rows that all say the same.
class TextsModel final : public QAbstractListModel
{
public:
    explicit TextsModel(int rows)
        : m_rows(rows)
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_rows;
    }
    [[nodiscard]] QVariant data(const QModelIndex &, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_text) : QVariant();
    }
    void change(const QString &text)
    {
        m_text = text;
        Q_EMIT dataChanged(index(0), index(m_rows - 1));
    }

private:
    int m_rows;
    QString m_text = u"Row"_s;
};

class ListingModel final : public StoryRowsModel
{
public:
    using StoryRowsModel::show;
    using StoryRowsModel::StoryRowsModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == KindRole ? QVariant(int(kind(index))) : QVariant();
    }
};

} // namespace

class TestStoryListView : public QObject
{
    Q_OBJECT

    QStandardItemModel m_model;

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &text : {u"A heading"_s, u"First"_s, u"Second"_s})
            m_model.appendRow(new QStandardItem(text));
        m_model.item(0)->setFlags(Qt::NoItemFlags);
    }

    void enter_choosesTheCurrentRow()
    {
        StoryListView view;
        view.setModel(&m_model);
        view.setCurrentIndex(m_model.index(2, 0));
        const QSignalSpy chosen(&view, &StoryListView::chosen);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toModelIndex().row(), 2);
    }

    void enter_withoutCurrentRow_doesNothing()
    {
        StoryListView view;
        view.setModel(&m_model);
        const QSignalSpy chosen(&view, &StoryListView::chosen);
        QTest::keyClick(&view, Qt::Key_Enter);
        QCOMPARE(chosen.size(), 0);
    }

    void up_onTheFirstRowThatCanBeChosen_leadsToTheSearch()
    {
        StoryListView view;
        view.setModel(&m_model);
        const QSignalSpy left(&view, &StoryListView::leftUpwards);
        view.setCurrentIndex(m_model.index(2, 0));
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(left.size(), 0);
        QCOMPARE(view.currentIndex().row(), 1);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(left.size(), 1);
    }

    void currentRow_staysInViewAsTheListGetsLower()
    {
        StoryListView view;
        QStandardItemModel model;
        for (int row = 0; row < 60; ++row)
            model.appendRow(new QStandardItem(u"A row"_s));
        CountingDelegate delegate;
        view.setItemDelegate(&delegate);
        view.setModel(&model);
        view.resize(200, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setCurrentIndex(model.index(15, 0));
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        view.resize(200, 300);
        QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex())));
        // Who has scrolled away from it is not taken back.
        view.verticalScrollBar()->setValue(600);
        view.resize(200, 200);
        QCOMPARE(view.verticalScrollBar()->value(), 600);
    }

    void letters_goToTheSearch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("expected");
        QTest::newRow("letter") << u"m"_s << int(Qt::NoModifier) << 1;
        QTest::newRow("capital") << u"M"_s << int(Qt::ShiftModifier) << 1;
        QTest::newRow("with Ctrl") << u"m"_s << int(Qt::ControlModifier) << 0;
        QTest::newRow("with Alt") << u"m"_s << int(Qt::AltModifier) << 0;
    }

    void letters_goToTheSearch()
    {
        QFETCH(QString, text);
        QFETCH(int, modifiers);
        QFETCH(int, expected);
        StoryListView view;
        view.setModel(&m_model);
        const QSignalSpy typed(&view, &StoryListView::typed);
        QTest::sendKeyEvent(QTest::Click, &view, Qt::Key_M, text, Qt::KeyboardModifiers(modifiers));
        QCOMPARE(typed.size(), expected);
        if (expected > 0)
            QCOMPARE(typed.at(0).at(0).toString(), text);
    }

    void rowsThatComeAndGo_leaveWhatIsSeen_data()
    {
        QTest::addColumn<int>("current");
        QTest::addColumn<QString>("change");
        for (const QString &change : {u"above"_s, u"below"_s, u"everywhere"_s, u"removed above"_s}) {
            QTest::addRow("no current row, %s", qPrintable(change)) << -1 << change;
            QTest::addRow("current row seen, %s", qPrintable(change)) << 104 << change;
            QTest::addRow("current row elsewhere, %s", qPrintable(change)) << 3 << change;
        }
    }

    void rowsThatComeAndGo_leaveWhatIsSeen()
    {
        QFETCH(int, current);
        QFETCH(QString, change);
        QStandardItemModel model;
        for (int row = 0; row < 200; ++row)
            model.appendRow(new QStandardItem(u"Row %1"_s.arg(row)));
        StoryListView view;
        view.setModel(&model);
        view.resize(300, 400);
        view.show();
        view.setCurrentIndex(model.index(current, 0));
        view.scrollTo(model.index(100, 0), QAbstractItemView::PositionAtTop);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 5);
        const QPersistentModelIndex seen = model.index(current == 104 ? 104 : 102, 0);
        const int top = view.visualRect(seen).top();
        QVERIFY(top > 0);

        for (int times = 0; times < 20; ++times) {
            if (change == u"above"_s || change == u"everywhere"_s)
                model.insertRow(times, new QStandardItem(u"New above"_s));
            if (change == u"below"_s || change == u"everywhere"_s)
                model.insertRow(seen.row() + 1, new QStandardItem(u"New below"_s));
            if (change == u"removed above"_s)
                model.removeRow(10);
        }
        QCoreApplication::processEvents();
        QCOMPARE(view.visualRect(seen).top(), top);
        QCOMPARE(view.currentIndex().data().toString(), current < 0 ? QString() : u"Row %1"_s.arg(current));
    }

    void rowsThatCome_leaveTheOneThatIsPointedAt_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::addColumn<int>("staying");
        QTest::newRow("pointed at") << false << 110;
        QTest::newRow("chosen by keyboard") << true << 104;
    }
    void rowsThatCome_leaveTheOneThatIsPointedAt()
    {
        QFETCH(bool, byKeyboard);
        QFETCH(int, staying);
        QStandardItemModel model;
        for (int row = 0; row < 200; ++row)
            model.appendRow(new QStandardItem(u"Row %1"_s.arg(row)));
        StoryListView view;
        view.setModel(&model);
        view.resize(300, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setCurrentIndex(model.index(103, 0));
        view.scrollTo(model.index(100, 0), QAbstractItemView::PositionAtTop);
        const QPersistentModelIndex pointed = model.index(110, 0);
        QTest::mouseMove(view.viewport(), view.visualRect(pointed).center());
        if (byKeyboard)
            QTest::keyClick(&view, Qt::Key_Down);
        else
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                              view.visualRect(model.index(104, 0)).center());
        QTest::mouseMove(view.viewport(), view.visualRect(pointed).center() + QPoint(1, 0));

        const QPersistentModelIndex stays = model.index(staying, 0);
        const int top = view.visualRect(stays).top();
        for (const int row : {102, 108, 112})
            model.insertRow(row, new QStandardItem(u"New"_s));
        QCoreApplication::processEvents();
        QCOMPARE(view.visualRect(stays).top(), top);

        QTest::mouseMove(&view, QPoint(-50, -50));
        QEvent left(QEvent::Leave);
        QCoreApplication::sendEvent(view.viewport(), &left);
        const int current = view.visualRect(view.currentIndex()).top();
        model.insertRow(102, new QStandardItem(u"New"_s));
        QCoreApplication::processEvents();
        QCOMPARE(view.visualRect(view.currentIndex()).top(), current);
    }

    void sortedRows_leaveTheCurrentOneWhereItIs()
    {
        QStandardItemModel model;
        for (int row = 0; row < 200; ++row)
            model.appendRow(new QStandardItem(u"%1"_s.arg((row * 71) % 200, 3, 10, QChar(u'0'))));
        StoryListView view;
        view.setModel(&model);
        view.resize(300, 400);
        view.show();
        view.setCurrentIndex(model.index(90, 0));
        view.scrollTo(model.index(90, 0), QAbstractItemView::PositionAtCenter);
        const QString text = view.currentIndex().data().toString();
        const int top = view.visualRect(view.currentIndex()).top();
        model.sort(0);
        QCoreApplication::processEvents();
        QCOMPARE(view.currentIndex().data().toString(), text);
        QVERIFY(view.currentIndex().row() != 90);
        const int now = view.visualRect(view.currentIndex()).top();
        const QScrollBar *bar = view.verticalScrollBar();
        QVERIFY(now == top || bar->value() == 0 || bar->value() == bar->maximum());
    }

    void seenRowsThatGo_leaveTheNextOnes()
    {
        QStandardItemModel model;
        for (int row = 0; row < 200; ++row)
            model.appendRow(new QStandardItem(u"Row %1"_s.arg(row)));
        StoryListView view;
        view.setModel(&model);
        view.resize(300, 400);
        view.show();
        view.scrollTo(model.index(100, 0), QAbstractItemView::PositionAtTop);
        const QPersistentModelIndex next = model.index(103, 0);
        const int top = view.visualRect(next).top();
        model.removeRows(90, 13);
        QCoreApplication::processEvents();
        QCOMPARE(view.visualRect(next).top(), top);
    }

    void changedTexts_layNothingOut()
    {
        QStandardItemModel model;
        for (int row = 0; row < 50; ++row)
            model.appendRow(new QStandardItem(u"Row"_s));
        CountingDelegate delegate;
        StoryListView view;
        view.setModel(&model);
        view.setItemDelegate(&delegate);
        view.resize(300, 400);
        view.show();
        QCoreApplication::processEvents();
        delegate.asked = 0;
        model.item(3)->setText(u"Another"_s);
        QCoreApplication::processEvents();
        QVERIFY2(delegate.asked <= 2, qPrintable(QString::number(delegate.asked))); // the row itself
        QCOMPARE(view.visualRect(model.index(4, 0)).top(), 4 * 20);
    }

    void manyChangedTexts_arePaintedAnew()
    {
        TextsModel model(5'000);
        CountingDelegate delegate;
        StoryListView view;
        view.setModel(&model);
        view.setItemDelegate(&delegate);
        view.resize(300, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCoreApplication::processEvents();
        delegate.painted.clear();
        model.change(u"Another"_s);
        QTRY_COMPARE(delegate.painted.size(), 400 / 20);
        for (const QString &text : std::as_const(delegate.painted))
            QCOMPARE(text, u"Another"_s);
    }

    /// A hundred thousand rows are laid out in less than a frame.
    void rowsOfOneKind_areAskedForOneHeight_data()
    {
        QTest::addColumn<bool>("isUnfolded");
        QTest::newRow("of one kind") << false;
        QTest::newRow("of two") << true;
    }

    void rowsOfOneKind_areAskedForOneHeight()
    {
        QFETCH(bool, isUnfolded);
        const Library library;
        ListingModel model(library);
        CountingDelegate delegate;
        StoryListView view;
        view.setModel(&model);
        view.setItemDelegate(&delegate);
        view.resize(300, 400);
        view.show();
        const QList<StoryId> stories {{u"one"_s}, {u"two"_s}};
        model.show(StoryListing(QList<Artist>(1'000),
                                isUnfolded ? QList<UnfoldedArtist> {{3, stories}} : QList<UnfoldedArtist>()));
        delegate.asked = 0;
        QCOMPARE(view.visualRect(model.index(5, 0)).top(), isUnfolded ? 4 * 20 + 10 : 5 * 20);
        if (isUnfolded)
            QVERIFY(delegate.asked >= 1'000);
        else
            QVERIFY2(delegate.asked < 100, qPrintable(QString::number(delegate.asked)));
    }

    void space_readsOn()
    {
        StoryListView view;
        view.setModel(&m_model);
        const QSignalSpy readOn(&view, &StoryListView::readOnRequested);
        QTest::keyClick(&view, Qt::Key_Space);
        QTest::keyClick(&view, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(readOn.size(), 2);
        QCOMPARE(readOn.at(0).at(0).toInt(), 1);
        QCOMPARE(readOn.at(1).at(0).toInt(), -1);
    }
};

QTEST_MAIN(TestStoryListView)
#include "tst_storylistview.moc"
