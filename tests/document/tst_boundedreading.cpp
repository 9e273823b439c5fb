// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "boundedreading.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// Says that it is empty, as files of the system do, and gives a little at a time.
class Understated final : public QIODevice
{
public:
    explicit Understated(const QByteArray &bytes)
        : m_left(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return 0; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 given = std::min({most, qint64(1000), qint64(m_left.size())});
        std::copy_n(m_left.cbegin(), given, data);
        m_left.remove(0, given);
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_left;
};

QByteArray bytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype at = 0; at < size; ++at)
        bytes[at] = char('a' + at % 23);
    return bytes;
}

} // namespace

class TestBoundedReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reading_endsAtTheBound_data();
    void reading_endsAtTheBound();
    void reading_beginsWhereTheDeviceIs();
    void room_isTakenForWhatIsThere();
};

void TestBoundedReading::reading_endsAtTheBound_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("isRead");
    QTest::newRow("nothing") << 0 << 100 << 0;
    QTest::newRow("nothing wanted") << 100 << 0 << 0;
    QTest::newRow("less") << 99 << 100 << 99;
    QTest::newRow("as much") << 100 << 100 << 100;
    QTest::newRow("more") << 101 << 100 << 100;
    QTest::newRow("several pieces") << 300'000 << 500'000 << 300'000;
    QTest::newRow("several pieces and more") << 300'000 << 299'999 << 299'999;
}

void TestBoundedReading::reading_endsAtTheBound()
{
    QFETCH(int, size);
    QFETCH(int, most);
    QFETCH(int, isRead);
    QByteArray all = bytes(size);
    QBuffer memory(&all);
    QVERIFY(memory.open(QIODevice::ReadOnly));
    QCOMPARE(readUpTo(memory, most), all.left(isRead));
    Understated device(all);
    QCOMPARE(readUpTo(device, most), all.left(isRead));
}

void TestBoundedReading::reading_beginsWhereTheDeviceIs()
{
    QByteArray all = bytes(200'000);
    QBuffer memory(&all);
    QVERIFY(memory.open(QIODevice::ReadOnly));
    QVERIFY(memory.seek(150'000));
    QCOMPARE(readUpTo(memory, 100'000), all.mid(150'000));
}

void TestBoundedReading::room_isTakenForWhatIsThere()
{
    QByteArray all = bytes(10'000);
    QBuffer memory(&all);
    QVERIFY(memory.open(QIODevice::ReadOnly));
    QVERIFY(readUpTo(memory, 16LL * 1024 * 1024).capacity() < 1'000'000);
}

QTEST_GUILESS_MAIN(TestBoundedReading)
#include "tst_boundedreading.moc"
