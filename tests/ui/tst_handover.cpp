// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "instance.h"
#include "unprivileged.h"
#include "visitors.h"
#include "windowfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <poll.h>
#include <unistd.h>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

const Handover nothing;

/// A place to listen at that no other test has.
QByteArray ownName()
{
    return "frontispiece-test-" + QByteArray::number(::getpid());
}

/// Calls whoever listens at `name`, and says that. Whoever this is says no more.
Descriptor say(const QByteArray &name, const QByteArray &bytes)
{
    Descriptor socket = LocalSocket::callAt(name);
    qsizetype written = 0;
    while (socket.isOpen() && written < bytes.size()) {
        const qsizetype more = LocalSocket::write(socket, bytes, written);
        if (more < 0)
            break;
        written += more;
        QCoreApplication::processEvents(); // who listens is in the same thread
    }
    if (socket.isOpen())
        LocalSocket::endWriting(socket);
    return socket;
}

/// What the other says to it; empty if it goes without a word.
QByteArray answerTo(const Descriptor &socket)
{
    char byte = 0;
    ssize_t size = -1;
    (void)QTest::qWaitFor([&] { return (size = ::read(socket.number(), &byte, 1)) >= 0; }, 10'000);
    return size == 1 ? QByteArray(1, byte) : QByteArray();
}

} // namespace

/// What a second start hands over, and how the window takes it.
class TestHandover : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void bytes_giveBackWhatWentIn();
    void bytes_thatAreNone_data();
    void bytes_thatAreNone();
    void visitors_areHeardAndAnswered();
    void visitors_thatAreNone_areRefused_data();
    void visitors_thatAreNone_areRefused();
    void visitorsOfOthers_areNotHeard();
    void visitorsWhoGaveUp_areNotServed();
    void visitorsWhoSayNothing_keepNobodyWaiting();
    void secondStart_findsTheFirst_whateverThePathIs();
    void noPlaceForALock_isNoHindrance();
    void window_opensAStory();
    void window_comesBackFromThePanel();
    void window_opensWhatIsInTheFolder_evenBeforeItsFirstPage();
};

void TestHandover::bytes_giveBackWhatWentIn()
{
    const Handover handover {u"/a b"_s, {u"x\ny.md"_s, u"вторник"_s, u"-"_s}, {u"/g"_s}, u"token_TIME1"_s};
    QCOMPARE(Handover::fromBytes(handover.toBytes()), handover);
    QCOMPARE(Handover::fromBytes(nothing.toBytes()), nothing);
}

void TestHandover::bytes_thatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isHandover");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("noise") << QByteArray("\xff\x00\x17", 3) << false;
    QTest::newRow("array") << QByteArray("[\"a.md\"]") << false;
    QTest::newRow("cut off") << QByteArray("{\"targets\":[\"a.m") << false;
    QTest::newRow("too long") << QByteArray(Handover::mostBytes + 1, ' ') + "{}" << false;
    QTest::newRow("other kinds") << QByteArray(R"({"targets":7,"folder":[],"guests":[null,{}]})") << true;
    QTest::newRow("a zero in a path") << QByteArray(R"({"targets":["/etc\u0000/a.md"]})") << true;
    QTest::newRow("of a later version") << QByteArray(R"({"tomorrow":true})") << true;
}

void TestHandover::bytes_thatAreNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isHandover);
    const auto found = Handover::fromBytes(bytes);
    QCOMPARE(found.has_value(), isHandover);
    QCOMPARE(found.value_or(nothing), nothing);
}

void TestHandover::visitors_areHeardAndAnswered()
{
    const Descriptor listening = LocalSocket::listenAt(ownName());
    Visitors visitors(listening);
    QSignalSpy heard(&visitors, &Visitors::handedOver);
    const Handover handover {u"/"_s, QStringList(20'000, u"a long enough path.md"_s), {}, {}};
    const Descriptor socket = say(ownName(), handover.toBytes());
    QCOMPARE(answerTo(socket), QByteArray(1, takenOver));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.constFirst().constFirst().value<Handover>(), handover);
}

void TestHandover::visitors_thatAreNone_areRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("without end") << QByteArray(Handover::mostBytes + (1 << 20), '[');
}

void TestHandover::visitors_thatAreNone_areRefused()
{
    QFETCH(QByteArray, bytes);
    const Descriptor listening = LocalSocket::listenAt(ownName());
    Visitors visitors(listening);
    QSignalSpy heard(&visitors, &Visitors::handedOver);
    QCOMPARE(answerTo(say(ownName(), bytes)), QByteArray());
    QCOMPARE(answerTo(say(ownName(), nothing.toBytes())), QByteArray(1, takenOver));
    QTRY_COMPARE(heard.size(), 1);
}

void TestHandover::visitorsOfOthers_areNotHeard()
{
    if (::geteuid() != 0)
        QSKIP("Only root can be somebody else.");
    const Descriptor listening = LocalSocket::listenAt(ownName());
    Descriptor socket;
    {
        const Test::Unprivileged other({});
        QVERIFY(other.isReady());
        socket = LocalSocket::callAt(ownName());
    }
    QVERIFY(socket.isOpen());
    Visitors visitors(listening);
    QSignalSpy heard(&visitors, &Visitors::handedOver);
    (void)LocalSocket::write(socket, nothing.toBytes(), 0);
    LocalSocket::endWriting(socket);
    QCOMPARE(answerTo(socket), QByteArray());
    QCOMPARE(heard.size(), 0);
}

void TestHandover::visitorsWhoGaveUp_areNotServed()
{
    const Descriptor listening = LocalSocket::listenAt(ownName());
    (void)say(ownName(), nothing.toBytes()); // and goes
    Visitors visitors(listening);
    QSignalSpy heard(&visitors, &Visitors::handedOver);
    QCOMPARE(answerTo(say(ownName(), Handover {u"/"_s, {}, {}, {}}.toBytes())), QByteArray(1, takenOver));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.constFirst().constFirst().value<Handover>().folder, u"/"_s);
}

void TestHandover::visitorsWhoSayNothing_keepNobodyWaiting()
{
    const Descriptor listening = LocalSocket::listenAt(ownName());
    Visitors visitors(listening);
    std::vector<Descriptor> silent;
    for (int number = 0; number < 12; ++number) {
        silent.push_back(LocalSocket::callAt(ownName()));
        QCoreApplication::processEvents();
    }
    const Descriptor socket = say(ownName(), nothing.toBytes());
    QCOMPARE(answerTo(socket), QByteArray(1, takenOver));
}

void TestHandover::secondStart_findsTheFirst_whateverThePathIs()
{
    const QTemporaryDir folder;
    const QString deep = folder.filePath(QString(120, u'd') + u'/' + QString(120, u'e'));
    Instance first(deep + u"/window.lock"_s);
    QCOMPARE(first.begin(nothing, std::chrono::milliseconds(0)), Instance::Role::First);
    QVERIFY(QFile::link(deep, folder.filePath(u"link"_s)));
    Instance second(folder.filePath(u"link/window.lock"_s));
    QCOMPARE(second.begin(nothing, std::chrono::milliseconds(50)), Instance::Role::Refused);
    QVERIFY2(second.complaint().contains(QString::number(::getpid())), qPrintable(second.complaint()));
    first.stopListening();
    Instance third(folder.filePath(u"link/window.lock"_s));
    QCOMPARE(third.begin(nothing, std::chrono::milliseconds(50)), Instance::Role::Refused);
    QVERIFY2(third.complaint().contains(u"link/window.lock"_s), qPrintable(third.complaint()));
}

void TestHandover::noPlaceForALock_isNoHindrance()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &path : {u"/proc/none/window.lock"_s, file.fileName() + u"/window.lock"_s}) {
        Instance instance(path);
        QCOMPARE(instance.begin(nothing, std::chrono::seconds(5)), Instance::Role::First);
        instance.listen();
    }
}

void TestHandover::window_opensAStory()
{
    WindowFixture fixture(u"mia-kalmurzaeva"_s);
    Composition &composition = fixture.composition();
    composition.open({u"/"_s, {u"wiktoria-kalmurzaev"_s}, {}, {}});
    QCOMPARE(fixture.session().story().info.id.value, u"wiktoria-kalmurzaev"_s);
    composition.open(nothing);
    QCOMPARE(fixture.session().story().info.id.value, u"wiktoria-kalmurzaev"_s);
}

void TestHandover::window_comesBackFromThePanel()
{
    WindowFixture fixture;
    fixture.window().showMinimized();
    QTRY_VERIFY(fixture.window().isMinimized());
    fixture.composition().open({{}, {}, {}, u"a token"_s});
    QTRY_VERIFY(!fixture.window().isMinimized() && fixture.window().isVisible());
    QTRY_VERIFY(fixture.window().isActiveWindow());
}

void TestHandover::window_opensWhatIsInTheFolder_evenBeforeItsFirstPage()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"one"_s, u"two"_s}) {
        QFile file(folder.filePath(name + u".md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\nid: " + name.toUtf8() + "\ntitle: T\nartist: Nadia Lind\n---\nOnce.\n");
    }
    const QTemporaryDir home;
    Composition composition(Paths::below(home.path()));
    composition.start({}, {});
    composition.open({folder.path(), {u"two.md"_s}, {}, {}});
    QTRY_COMPARE(composition.session().story().info.id.value, u"two"_s);
    composition.open({folder.path(), {u"./one.md"_s}, {}, {}});
    QTRY_COMPARE(composition.session().story().info.id.value, u"one"_s);
    QCOMPARE(composition.importer().sources(),
             (QStringList {folder.filePath(u"two.md"_s), folder.filePath(u"one.md"_s)}));
}

QTEST_MAIN(TestHandover)
#include "tst_handover.moc"
