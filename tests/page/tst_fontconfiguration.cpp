// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "fontconfiguration.h"

#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

constexpr auto rejected = "Vollkorn"_L1;

/// A configuration of the fonts that are there, but one.
QByteArray configuration(const QString &cache)
{
    QString text = u"<?xml version=\"1.0\"?>\n<fontconfig><cachedir>%1</cachedir>"_s.arg(cache);
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::FontsLocation))
        text += u"<dir>%1</dir>"_s.arg(folder);
    text += u"<selectfont><rejectfont><pattern><patelt name=\"family\"><string>%1</string></patelt></pattern>"
            "</rejectfont></selectfont></fontconfig>\n"_s.arg(rejected);
    return text.toUtf8();
}

} // namespace

class TestFontConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void families_areThoseThatWereReadBeside()
    {
#ifndef Q_OS_LINUX
        QSKIP("Qt does not ask fontconfig here.");
#endif
        QTemporaryDir folder;
        const QString path = folder.filePath(u"fonts.conf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(configuration(folder.path()));
        file.close();
        qputenv("FONTCONFIG_FILE", path.toUtf8());
        std::thread(readFontConfiguration).join();

        // Who reads it only now finds another.
        qunsetenv("FONTCONFIG_FILE");
        int arguments = 0;
        const QGuiApplication application(arguments, nullptr);
        const QStringList families = QFontDatabase::families();
        QVERIFY(families.size() > 1);
        QVERIFY(!families.contains(rejected));
    }
};

// It makes its own application, after what is tested.
QTEST_APPLESS_MAIN(TestFontConfiguration)
#include "tst_fontconfiguration.moc"
