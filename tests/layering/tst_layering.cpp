// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "sourcerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

static QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

static QString projectPath(const QString &below)
{
    return QStringLiteral(FRONTISPIECE_SOURCE_DIR) + u'/' + below;
}

static QStringList filesBelow(const QString &folder, const QStringList &names)
{
    QStringList paths;
    QDirIterator files(projectPath(folder), names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    return paths;
}

static QList<SourceFile> filesOfApp()
{
    const QDir app(projectPath(u"app"_s));
    QList<SourceFile> files;
    for (const QString &path : filesBelow(u"app"_s, {u"*.h"_s, u"*.cpp"_s})) {
        const QString below = app.relativeFilePath(path);
        files.append({below.section(u'/', 0, -2), below.section(u'/', -1), textOf(path)});
    }
    return files;
}

// "ui/sidebar.h: what is wrong" for each sentence.
static void tell(QStringList &all, const QString &file, const QStringList &faults)
{
    for (const QString &fault : faults)
        all.append(file + u": "_s + fault);
}

class TestLayering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aFault_isSeen_data();
    void aFault_isSeen();
    void whatIsRight_isNoFault_data();
    void whatIsRight_isNoFault();
    void theNetwork_isSeen_data();
    void theNetwork_isSeen();
    void everyFolder_keepsTheRules_data();
    void everyFolder_keepsTheRules();
    void everyFolder_linksAsItsArrowsSay_data();
    void everyFolder_linksAsItsArrowsSay();
    void tests_includeNothingOfTheNetwork();
    void resources_sayNothingOfTheNetwork();

private:
    QList<SourceFile> m_files;
};

static const QString head = u"// SPDX-FileCopyrightText: 2026 The Frontispiece authors\n"
                            "// SPDX-License-Identifier: MIT\n"_s;

void TestLayering::initTestCase()
{
    m_files = filesOfApp();
    QVERIFY(m_files.size() > 100);
    // Every folder has its place in the table.
    for (const SourceFile &file : m_files)
        QVERIFY2(std::ranges::count(folders(), file.folder, &Folder::name) == 1, qPrintable(file.folder));
}

void TestLayering::aFault_isSeen_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");
    const QString once = head + u"#pragma once\n"_s;
    const auto header
        = [&once](const char *row, const QString &folder, const QString &line, const QString &fault) {
              QTest::newRow(row) << folder << u"new.h"_s << QString(once + line + u'\n') << fault;
          };
    header("up an arrow", u"document"_s, u"#include \"library.h\""_s, u"against the arrows"_s);
    header("up, spaced out", u"models"_s, u"  #  include   \"sidebar.h\""_s, u"against the arrows"_s);
    header("beside an arrow", u"search"_s, u"#include \"readingsession.h\""_s, u"against the arrows"_s);
    header("the page knows no library", u"page"_s, u"#include \"library.h\""_s, u"against the arrows"_s);
    header("the window knows no terminal", u"ui"_s, u"#include \"commandline.h\""_s, u"against the arrows"_s);
    header("settings know nobody", u"settings"_s, u"#include \"story.h\""_s, u"against the arrows"_s);
    header("instance knows nobody", u"instance"_s, u"#include \"paths.h\""_s, u"against the arrows"_s);
    header("nobody knows the composition", u"ui"_s, u"#include \"composition.h\""_s, u"against the arrows"_s);
    header("by its path", u"library"_s, u"#include \"../document/story.h\""_s, u"by its path"_s);
    header("no such header", u"ui"_s, u"#include \"nowhere.h\""_s, u"none of ours"_s);
    header("ours in angles", u"ui"_s, u"#include <story.h>"_s, u"as if it were not"_s);
    header("a widget", u"page"_s, u"#include <QWidget>"_s, u"a widget"_s);
    header("a widget's own header", u"models"_s, u"#include <qmessagebox.h>"_s, u"a widget"_s);
    header("a widget by its module", u"terminal"_s, u"#include <QtWidgets/QApplication>"_s, u"a widget"_s);
    header("a picture", u"document"_s, u"#include <QImage>"_s, u"needs a display's library"_s);
    header("a module", u"ui"_s, u"#include <QtWidgets>"_s, u"a whole module"_s);
    header("a module's name", u"ui"_s, u"#include <QtCore/QString>"_s, u"by the module's name"_s);
    header("the network", u"ui"_s, u"#include <QNetworkAccessManager>"_s, u"of the network"_s);
    header("the network's word", u"ui"_s, u"class QTcpSocket;"_s, u"of the network"_s);
    header("too long", u"ui"_s, QString(400, u'\n'), u"more than 400 lines"_s);
    QTest::newRow("no pragma") << u"ui"_s << u"new.h"_s << head << u"included twice"_s;
    QTest::newRow("no licence") << u"ui"_s << u"new.h"_s << u"#pragma once\n"_s << u"under which licence"_s;
    QTest::newRow("a header's name again") << u"ui"_s << u"story.h"_s << once << u"another header has"_s;
    QTest::newRow("pragma in a source") << u"document"_s << u"story.cpp"_s
                                        << QString(once + u"#include \"story.h\"\n"_s) << u"is no header"_s;
    QTest::newRow("own header second")
        << u"document"_s << u"archive.cpp"_s
        << QString(head + u"#include \"story.h\"\n#include \"archive.h\"\n"_s) << u"does not begin with"_s;
    QTest::newRow("Qt's first") << u"document"_s << u"second.cpp"_s
                                << QString(head + u"#include <QString>\n#include \"story.h\"\n"_s)
                                << u"does not begin with"_s;
}

void TestLayering::aFault_isSeen()
{
    QFETCH(QString, folder);
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, fault);
    const SourceFile file {folder, name, text};
    const QStringList faults = SourceRules(m_files + QList<SourceFile> {file}).faults(file);
    QVERIFY2(!faults.filter(fault).isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::whatIsRight_isNoFault_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("line");
    QTest::newRow("of the same folder") << u"document"_s << u"#include \"story.h\""_s;
    QTest::newRow("down two arrows") << u"models"_s << u"#include \"story.h\""_s;
    QTest::newRow("the top knows the bottom") << QString() << u"#include \"archive.h\""_s;
    QTest::newRow("a widget above") << u"ui"_s << u"#include <QWidget>"_s;
    QTest::newRow("a picture on the page") << u"page"_s << u"#include <QImage>"_s;
    QTest::newRow("a name that begins like a module") << u"library"_s << u"#include <QtConcurrentRun>"_s;
    QTest::newRow("told of, not included") << u"page"_s << u"// as \"#include <QWidget>\" would"_s;
}

void TestLayering::whatIsRight_isNoFault()
{
    QFETCH(QString, folder);
    QFETCH(QString, line);
    const SourceFile file {folder, u"new.h"_s, head + u"#pragma once\n"_s + line + u'\n'};
    QCOMPARE(SourceRules(m_files + QList<SourceFile> {file}).faults(file), QStringList());
}

void TestLayering::theNetwork_isSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("seen");
    QTest::newRow("linked") << u"target_link_libraries(x PRIVATE Qt6::Network)"_s << true;
    QTest::newRow("a client of C") << u"curl_easy_perform(handle);"_s << true;
    QTest::newRow("a program") << u"run(\"wget\")"_s << true;
    QTest::newRow("an address") << u"https://www.sqlite.org/fts5.html"_s << false;
    QTest::newRow("a socket of the machine") << u"AF_UNIX"_s << false;
}

void TestLayering::theNetwork_isSeen()
{
    QFETCH(QString, text);
    QFETCH(bool, seen);
    QCOMPARE(!SourceRules::networkWords(text).isEmpty(), seen);
}

void TestLayering::everyFolder_keepsTheRules_data()
{
    QTest::addColumn<QString>("folder");
    for (const Folder &folder : folders())
        QTest::newRow(qPrintable(u"app/"_s + folder.name)) << folder.name;
}

void TestLayering::everyFolder_keepsTheRules()
{
    QFETCH(QString, folder);
    const SourceRules rules(m_files);
    qsizetype looked = 0;
    QStringList faults;
    for (const SourceFile &file : std::as_const(m_files)) {
        if (file.folder != folder)
            continue;
        ++looked;
        tell(faults, folder + u'/' + file.name, rules.faults(file));
    }
    QVERIFY(looked > 0);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::everyFolder_linksAsItsArrowsSay_data()
{
    everyFolder_keepsTheRules_data();
}

void TestLayering::everyFolder_linksAsItsArrowsSay()
{
    QFETCH(QString, folder);
    QString text = textOf(projectPath(u"app/"_s + folder + u"/CMakeLists.txt"_s));
    QVERIFY(!text.isEmpty());
    QCOMPARE(SourceRules::networkWords(text), QStringList());
    text.remove(QRegularExpression(u"#[^\n]*"_s));
    // Of the programs on top only the links count: their own names look alike.
    if (folder.isEmpty())
        text.remove(u"frontispiece-composition"_s);
    QStringList linked;
    static const QRegularExpression link(u"\\bfrontispiece-([a-z]+)"_s);
    for (const QRegularExpressionMatch &match : link.globalMatch(text)) {
        if (match.captured(1) != folder && match.captured(1) != u"options")
            linked.append(match.captured(1));
    }
    linked.removeDuplicates();
    linked.sort();
    QStringList arrows = folderNamed(folder).arrows;
    arrows.sort();
    QCOMPARE(linked, arrows);
    const Toolkit toolkit = folderNamed(folder).toolkit;
    QCOMPARE(text.contains(u"Qt6::Widgets"_s), toolkit == Toolkit::Widgets && !folder.isEmpty());
    QCOMPARE(text.contains(u"Qt6::Gui"_s), toolkit == Toolkit::Gui);
}

void TestLayering::tests_includeNothingOfTheNetwork()
{
    const SourceRules rules(m_files);
    QStringList faults;
    for (const QString &path : filesBelow(u"tests"_s, {u"*.h"_s, u"*.cpp"_s}))
        tell(faults, path, rules.networkHeaders(textOf(path)));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::resources_sayNothingOfTheNetwork()
{
    QStringList faults;
    const QStringList resources = filesBelow(u"resources"_s, {});
    QVERIFY(!resources.isEmpty());
    for (const QString &path : resources)
        tell(faults, path, SourceRules::networkWords(textOf(path)));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
