// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "droptarget.h"
#include "warnings.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

/// Files carried over a window with a field and a page, as Qt hands them to its widgets.
class TestDropTarget : public QObject
{
    Q_OBJECT

    QWidget m_window;
    QLineEdit *m_field = new QLineEdit(&m_window);
    QWidget *m_page = new QWidget(&m_window);
    DropTarget *m_target = new DropTarget(&m_window, m_page);

    static QMimeData *files(const QStringList &paths)
    {
        auto *data = new QMimeData;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data->setUrls(urls);
        return data;
    }

    /// Carries `data` onto a widget. Returns whether that takes it.
    static bool enter(QWidget *widget, const QMimeData *data, Qt::DropActions actions)
    {
        QDragEnterEvent event(QPoint(5, 5), actions, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
        return event.isAccepted();
    }
    static Qt::DropAction drop(QWidget *widget, const QMimeData *data, Qt::DropActions actions)
    {
        QDropEvent event(QPointF(5, 5), actions, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
        return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
    }
    [[nodiscard]] QWidget *sign() const
    {
        for (auto *child : m_window.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child != m_field && child != m_page && child->isVisible())
                return child;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_window.resize(400, 300);
        m_page->setGeometry(100, 40, 300, 260);
        m_window.show();
    }

    void files_areTakenAnywhere_data()
    {
        QTest::addColumn<bool>("onField");
        QTest::newRow("window") << false;
        QTest::newRow("text field") << true;
    }
    void files_areTakenAnywhere()
    {
        QFETCH(bool, onField);
        QWidget *widget = onField ? static_cast<QWidget *>(m_field) : &m_window;
        const std::unique_ptr<QMimeData> data(files({u"/a/b.md"_s, u"/a/c.png"_s}));
        const QSignalSpy dropped(m_target, &DropTarget::dropped);
        QVERIFY(enter(widget, data.get(), Qt::CopyAction | Qt::MoveAction));
        QVERIFY(sign());
        QCOMPARE(sign()->geometry(), m_page->geometry());
        QCOMPARE(drop(widget, data.get(), Qt::CopyAction | Qt::MoveAction), Qt::CopyAction);
        QVERIFY(!sign());
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.constFirst().constFirst().value<QList<QUrl>>(), data->urls());
        QVERIFY(m_field->text().isEmpty());
    }

    void files_areNeverMoved()
    {
        const std::unique_ptr<QMimeData> data(files({u"/a/b.md"_s}));
        QVERIFY(!enter(&m_window, data.get(), Qt::MoveAction));
        QVERIFY(enter(&m_window, data.get(), Qt::LinkAction));
        QCOMPARE(drop(&m_window, data.get(), Qt::LinkAction), Qt::LinkAction);
    }

    void leaving_takesTheSignAway()
    {
        const std::unique_ptr<QMimeData> data(files({u"/a/b.md"_s}));
        QVERIFY(enter(&m_window, data.get(), Qt::CopyAction));
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&m_window, &leave);
        QVERIFY(!sign());
    }

    void hiddenPage_hasTheSignOverTheWindow()
    {
        m_page->hide();
        const std::unique_ptr<QMimeData> data(files({u"/a/b.md"_s}));
        QVERIFY(enter(&m_window, data.get(), Qt::CopyAction));
        QCOMPARE(sign()->geometry(), m_window.rect());
        m_window.resize(500, 200);
        QCOMPARE(sign()->geometry(), m_window.rect());
        QCOMPARE(drop(&m_window, data.get(), Qt::CopyAction), Qt::CopyAction);
        m_page->show();
    }

    void text_isLeftToTheFields()
    {
        QMimeData text;
        text.setText(u"a word"_s);
        QVERIFY(!enter(&m_window, &text, Qt::CopyAction));
        QVERIFY(enter(m_field, &text, Qt::CopyAction));
        QVERIFY(!sign());
    }
};

QTEST_MAIN(TestDropTarget)
#include "tst_droptarget.moc"
