// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistview.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

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
