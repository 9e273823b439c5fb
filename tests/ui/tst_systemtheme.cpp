// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "systemtheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

/// Answers as the desktop's settings portal does.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key) // the portal's own name for it
    {
        const bool known = group == u"org.freedesktop.appearance"_s && key == u"color-scheme"_s;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 99U)));
    }
};

/// Against a message bus of the test's own.
class TestSystemTheme : public QObject
{
    Q_OBJECT

    QProcess m_bus;
    Portal m_portal;

    void change(uint scheme, const QString &key = u"color-scheme"_s)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << u"org.freedesktop.appearance"_s << key << QVariant::fromValue(QDBusVariant(scheme));
        QVERIFY(QDBusConnection(u"portal"_s).send(signal));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.start(u"dbus-daemon"_s,
                    {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
        QVERIFY2(m_bus.waitForStarted(), "dbus-daemon is needed for this test; script/test installs it");
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(address), u"portal"_s);
        QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                   QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void beforeTheDesktopAnswers_lastTimeCounts()
    {
        QVERIFY(SystemTheme(true).isDark());
        QVERIFY(!SystemTheme(false).isDark());
    }

    void desktop_isAsked_data()
    {
        QTest::addColumn<uint>("scheme");
        QTest::addColumn<bool>("wasDark");
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark now") << 1U << false << true;
        QTest::newRow("dark still") << 1U << true << true;
        QTest::newRow("light now") << 2U << true << false;
        QTest::newRow("no preference") << 0U << true << false;
    }

    void desktop_isAsked()
    {
        QFETCH(uint, scheme);
        QFETCH(bool, wasDark);
        QFETCH(bool, dark);
        m_portal.scheme = scheme;
        SystemTheme theme(wasDark);
        const QSignalSpy changed(&theme, &SystemTheme::changed);
        theme.start();
        QTRY_COMPARE(theme.isDark(), dark);
        QCOMPARE(changed.size(), wasDark == dark ? 0 : 1);
    }

    void desktopChanges_andSaysSo()
    {
        m_portal.scheme = 2;
        SystemTheme theme(true);
        QSignalSpy changed(&theme, &SystemTheme::changed);
        theme.start();
        QTRY_COMPARE(changed.size(), 1); // the desktop has answered
        changed.clear();
        change(1);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(theme.isDark());
        change(1, u"contrast"_s); // another setting, which is not ours
        change(2);
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(!theme.isDark());
    }
};

QTEST_MAIN(TestSystemTheme)
#include "tst_systemtheme.moc"
