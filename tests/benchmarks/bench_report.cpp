// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// Puts together what the benchmarks printed: one text, one file for programs. See script/bench.
#include "promises.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

using namespace Frontispiece::Bench;
using namespace Qt::StringLiterals;

namespace {

/// The value of the first line of a file that begins with a word, after its colon.
QString lineOf(const QString &path, const QString &word)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(word))
            return line.section(u':', 1).trimmed();
    }
    return {};
}

QString machine()
{
    const double gigabytes
        = lineOf(u"/proc/meminfo"_s, u"MemTotal"_s).section(u' ', 0, 0).toDouble() / 1024 / 1024;
    const QString processor = lineOf(u"/proc/cpuinfo"_s, u"model name"_s);
    return u"%1, Linux %2, %3 cores of %4, %5 GB, Qt %6"_s.arg(
        QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
        QString::number(QThread::idealThreadCount()),
        processor.isEmpty() ? QSysInfo::currentCpuArchitecture() : processor,
        QString::number(gigabytes, 'f', 0), QString::fromLatin1(qVersion()));
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream complaints(stderr);
    const QDir folder(QCoreApplication::arguments().value(1));
    const QString date = QDate::currentDate().toString(Qt::ISODate);
    QHash<QString, PrintedTable> results;
    QJsonObject json;
    QString details;
    for (const QString &name : folder.entryList({u"*.table"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        const QString title = name.chopped(qsizetype(qstrlen(".table")));
        const PrintedTable table = PrintedTable::fromMarkdown(text);
        if (table.isEmpty())
            continue;
        results.insert(title, table);
        json.insert(title, table.toJson());
        details += u"\n## `%1`\n\n%2\n"_s.arg(title, text.trimmed());
    }
    if (results.isEmpty()) {
        complaints << "There are no results in " << folder.path() << ".\n";
        return 1;
    }
    const QString text = u"# Results\n\n%1. %2. Release build, `script/bench`. What each row means is in "
                         "[README.md](README.md).\n\n## What is promised\n\n%3%4"_s.arg(
                             date, machine(), promisesKept(results), details);
    QTextStream(stdout) << text;
    const QJsonObject all {{u"date"_s, date}, {u"machine"_s, machine()}, {u"results"_s, json}};
    if (write(folder.filePath(u"results.md"_s), text.toUtf8())
        && write(folder.filePath(u"results.json"_s), QJsonDocument(all).toJson()))
        return 0;
    complaints << "The results could not be written to " << folder.path() << ".\n";
    return 1;
}
