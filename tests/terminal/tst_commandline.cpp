// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "commandline.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

using Task = CommandLine::Task;

namespace {

CommandLine asked(Task task, const QString &argument = {})
{
    return {task, argument, {}, {}, {}, 0, false};
}

CommandLine opened(const QStringList &targets)
{
    return {Task::OpenWindow, {}, targets, {}, {}, 0, false};
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arguments_askForThis_data();
    void arguments_askForThis();
    void wrongArguments_areRefusedWithAReason_data();
    void wrongArguments_areRefusedWithAReason();
    void help_namesEveryOption_data();
    void help_namesEveryOption();
};

void TestCommandLine::arguments_askForThis_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CommandLine>("expected");

    const auto row = [](const char *name, const QStringList &arguments, const CommandLine &expected) {
        QTest::newRow(name) << arguments << expected;
    };
    row("nothing", {}, {});
    row("a story", {u"mia"_s}, opened({u"mia"_s}));
    row("several files", {u"one.md"_s, u"two.epub"_s}, opened({u"one.md"_s, u"two.epub"_s}));
    row("a link", {u"frontispiece:mia"_s}, opened({u"frontispiece:mia"_s}));
    row("an empty word", {QString()}, {});
    row("a lone dash", {u"-"_s}, opened({u"-"_s}));
    row("a file that looks like an option", {u"--"_s, u"--list"_s}, opened({u"--list"_s}));
    row("list", {u"--list"_s}, asked(Task::List));
    row("search", {u"--search"_s, u"grey door"_s}, asked(Task::Search, u"grey door"_s));
    row("search with a sign", {u"--search=a=b"_s}, asked(Task::Search, u"a=b"_s));
    row("search for nothing", {u"--search"_s, QString()}, asked(Task::Search));
    row("search for a word with a dash", {u"--search"_s, u"-door"_s}, asked(Task::Search, u"-door"_s));
    row("show", {u"--show"_s, u"mia"_s}, asked(Task::Show, u"mia"_s));
    row("version", {u"--version"_s}, asked(Task::Version));
    row("version in short", {u"-v"_s}, asked(Task::Version));
    row("help", {u"--help"_s}, asked(Task::Help));
    row("help in short", {u"-h"_s}, asked(Task::Help));
    row("help goes before all", {u"--list"_s, u"--help"_s}, asked(Task::Help));
    row("help, and then something", {u"--help"_s, u"--list"_s}, asked(Task::Help));
    row("JSON, before", {u"--json"_s, u"--list"_s}, {Task::List, {}, {}, {}, {}, 0, true});
    row("JSON, behind", {u"--list"_s, u"--json"_s}, {Task::List, {}, {}, {}, {}, 0, true});
    row("limit", {u"--search"_s, u"a"_s, u"--limit"_s, u"3"_s}, {Task::Search, u"a"_s, {}, {}, {}, 3, false});
    row("no limit", {u"--limit=0"_s, u"--search=a"_s}, asked(Task::Search, u"a"_s));
    row("folders", {u"--folder"_s, u"one"_s, u"--folder=two"_s, u"--list"_s},
        {Task::List, {}, {}, {}, {u"one"_s, u"two"_s}, 0, false});
    row("a folder for the window", {u"--folder"_s, u"one"_s, u"mia"_s},
        {Task::OpenWindow, {}, {u"mia"_s}, {}, {u"one"_s}, 0, false});
    row("the toolkit's own", {u"-platform"_s, u"offscreen"_s, u"--style=fusion"_s, u"mia"_s},
        opened({u"mia"_s}));
}

void TestCommandLine::arguments_askForThis()
{
    QFETCH(const QStringList, arguments);
    QTEST(parseCommandLine(arguments), "expected");
}

void TestCommandLine::wrongArguments_areRefusedWithAReason_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // what the complaint is about

    QTest::newRow("unknown option") << QStringList {u"--lsit"_s} << u"--lsit"_s;
    QTest::newRow("unknown short option") << QStringList {u"-x"_s} << u"-x"_s;
    QTest::newRow("search without a query") << QStringList {u"--search"_s} << u"--search"_s;
    QTest::newRow("show without a story") << QStringList {u"--show"_s} << u"--show"_s;
    QTest::newRow("folder without a name") << QStringList {u"--list"_s, u"--folder"_s} << u"--folder"_s;
    QTest::newRow("limit without a number") << QStringList {u"--search=a"_s, u"--limit"_s} << u"--limit"_s;
    QTest::newRow("limit that is no number") << QStringList {u"--limit"_s, u"many"_s} << u"many"_s;
    QTest::newRow("limit below nothing") << QStringList {u"--limit=-1"_s} << u"-1"_s;
    QTest::newRow("limit beyond numbers") << QStringList {u"--limit=99999999999"_s} << u"99999999999"_s;
    QTest::newRow("two tasks") << QStringList {u"--list"_s, u"--search"_s, u"a"_s} << u"one thing"_s;
    QTest::newRow("the same task twice") << QStringList {u"--list"_s, u"--list"_s} << u"one thing"_s;
    QTest::newRow("a task and a story") << QStringList {u"--list"_s, u"mia"_s} << u"mia"_s;
    QTest::newRow("a story and a task") << QStringList {u"mia"_s, u"--list"_s} << u"one thing"_s;
    QTest::newRow("a query without quotes") << QStringList {u"--search"_s, u"grey"_s, u"door"_s} << u"door"_s;
    QTest::newRow("JSON for a window") << QStringList {u"--json"_s} << u"--json"_s;
    QTest::newRow("a toolkit option without its value") << QStringList {u"-style"_s} << u"-style"_s;
    QTest::newRow("the first of several faults") << QStringList {u"--lsit"_s, u"--help"_s} << u"--lsit"_s;
}

void TestCommandLine::wrongArguments_areRefusedWithAReason()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const CommandLine command = parseCommandLine(arguments);
    QCOMPARE(command.task, Task::Refuse);
    QVERIFY2(command.complaint.contains(named), qPrintable(command.complaint));
}

void TestCommandLine::help_namesEveryOption_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option :
         {"--list", "--search", "--show", "--folder", "--limit", "--json", "--version", "--help"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestCommandLine::help_namesEveryOption()
{
    QFETCH(const QString, option);
    QVERIFY(helpText().contains(option));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
