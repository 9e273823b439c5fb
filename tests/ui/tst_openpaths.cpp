// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "openpaths.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestOpenPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void offered_isSortedByWhatCanBeRead()
    {
        const QTemporaryDir folder;
        QVERIFY(Test::writeBytes(folder.filePath(u"notes"_s), "text"));
        const OfferedPaths paths
            = sortOffered({QUrl::fromLocalFile(folder.path()), QUrl::fromLocalFile(u"/a/Rings.MD"_s),
                           QUrl::fromLocalFile(folder.filePath(u"notes"_s)),
                           QUrl::fromLocalFile(u"/a/photo.png"_s), QUrl(u"https://example.org/a.md"_s)});
        QCOMPARE(paths.good, (QStringList {folder.path(), u"/a/Rings.MD"_s}));
        QCOMPARE(paths.others, (QStringList {u"notes"_s, u"photo.png"_s, u"https://example.org/a.md"_s}));
        QCOMPARE(paths.left, 0);
    }

    void refusals_nameTheFirst_data()
    {
        QTest::addColumn<OfferedPaths>("paths");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("none") << OfferedPaths {{u"a.md"_s}, {}, 0} << QStringList {};
        QTest::newRow("one") << OfferedPaths {{}, {u"a.png"_s}, 0}
                             << QStringList {u"“a.png” is not a file of stories."_s};
        QTest::newRow("many") << OfferedPaths {{}, {u"a.png"_s, u"b"_s, u"c"_s}, 0}
                              << QStringList {u"“a.png” and 2 more are not files of stories."_s};
        QTest::newRow("too many") << OfferedPaths {{u"a.md"_s}, {}, 7}
                                  << QStringList {u"7 more were left out: so many at once are too many."_s};
    }
    void refusals_nameTheFirst()
    {
        QFETCH(OfferedPaths, paths);
        QStringList sentences;
        for (const Issue &issue : paths.refusals()) {
            sentences.append(issue.text);
            QVERIFY(!issue.advice.isEmpty());
        }
        QTEST(sentences, "sentences");
    }

    void tooMany_areLeftOut()
    {
        QList<QUrl> offered;
        for (qsizetype number = 0; number < mostPathsAtOnce + 5; ++number)
            offered.append(QUrl::fromLocalFile(u"/a/%1.md"_s.arg(number)));
        const OfferedPaths paths = sortOffered(offered);
        QCOMPARE(paths.good.size(), mostPathsAtOnce);
        QCOMPARE(paths.left, 5);
    }

    void shownPath_isOneHonestLine_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"/a/b c.md"_s << u"/a/b c.md"_s;
        QTest::newRow("home") << QDir::homePath() + u"/Stories"_s << u"~/Stories"_s;
        QTest::newRow("beside home") << QDir::homePath() + u"2/x"_s << QDir::homePath() + u"2/x"_s;
        QTest::newRow("newline") << u"/a/b\nc.md"_s << u"/a/b\uFFFDc.md"_s;
        QTest::newRow("turned round") << u"/a/b\u202Edm.exe"_s << u"/a/b\uFFFDdm.exe"_s;
        QTest::newRow("line separator") << u"/a\u2028b"_s << u"/a\uFFFDb"_s;
    }
    void shownPath_isOneHonestLine()
    {
        QFETCH(QString, path);
        QTEST(shownPath(path), "shown");
    }

    void showInFolder_saysWhatIsNotThere()
    {
        QCOMPARE(showInFolder(u"/nowhere/at all/x.md"_s), u"“/nowhere/at all” is not there now."_s);
    }
};

QTEST_MAIN(TestOpenPaths)
#include "tst_openpaths.moc"
