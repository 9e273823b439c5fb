// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "fuzzing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace Frontispiece::Fuzz {

using namespace Qt::StringLiterals;

namespace {

/// A warning of Qt's says that something was asked of it that makes no sense.
void endAtWarning(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    std::fprintf(stderr, "warning: %s\n", qPrintable(message));
    std::abort();
}

void passOver(QtMsgType, const QMessageLogContext &, const QString &) { }

} // namespace

void require(bool holds, const char *rule)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken rule: %s\n", rule);
    std::abort();
}

bool isCleanText(QStringView text)
{
    return text.isValidUtf16() && !text.contains(QChar::Null) && !text.contains(u'\r');
}

QString scratchFolder()
{
    static const QTemporaryDir folder(QDir::tempPath() + u"/frontispiece-fuzz-XXXXXX"_s);
    require(folder.isValid(), "there is a folder to write to");
    return folder.path();
}

void writeFile(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    const bool isWritten
        = file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size();
    require(isWritten, "the input can be written to a file");
}

void ignoreWarnings()
{
    qInstallMessageHandler(passOver);
}

Halves halvesOf(QByteArrayView input)
{
    const qsizetype end = input.indexOf('\n');
    if (end < 0)
        return {input, {}};
    return {input.first(end), input.sliced(end + 1)};
}

} // namespace Frontispiece::Fuzz

/// libFuzzer calls it once, before the first input.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    qInstallMessageHandler(Frontispiece::Fuzz::endAtWarning);
    return 0;
}
