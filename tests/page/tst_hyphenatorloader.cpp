// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hyphenatorloader.h"

#include "storyfiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestHyphenatorLoader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void find_language_comesOnce();
    void find_languageWithoutPatterns_staysNull();
    void loader_goneWhileReading_waits();
};

void TestHyphenatorLoader::find_language_comesOnce()
{
    HyphenatorLoader loader;
    QSignalSpy loaded(&loader, &HyphenatorLoader::loaded);
    QVERIFY(!loader.find(u"en-GB"_s));
    QVERIFY(!loader.find(u"en-GB"_s));
    QVERIFY(!loader.find(u"en"_s));
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(loaded.at(0).at(0).toString(), u"en-GB"_s);
    const auto hyphenator = loader.find(u"en-GB"_s);
    QVERIFY(hyphenator);
    QCOMPARE(loader.find(u"en"_s), hyphenator);
    QCOMPARE(hyphenator->breaks(u"kitchen"), QList<qsizetype>({3}));
    QCOMPARE(loaded.size(), 2);
}

void TestHyphenatorLoader::find_languageWithoutPatterns_staysNull()
{
    const QTemporaryDir folder;
    HyphenatorLoader loader(nullptr, {folder.path()});
    QSignalSpy loaded(&loader, &HyphenatorLoader::loaded);
    QVERIFY(!loader.find({}));
    QVERIFY(!loader.find(u"en"_s));
    QVERIFY(writeBytes(folder.filePath(u"hyph_fr.dic"_s), "UTF-8\na1b\n"));
    QVERIFY(!loader.find(u"fr"_s));
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.at(0).at(0).toString(), u"fr"_s);
    QVERIFY(!loader.find(u"en"_s));
}

void TestHyphenatorLoader::loader_goneWhileReading_waits()
{
    HyphenatorLoader loader;
    QVERIFY(!loader.find(u"en-GB"_s));
}

QTEST_GUILESS_MAIN(TestHyphenatorLoader)
#include "tst_hyphenatorloader.moc"
