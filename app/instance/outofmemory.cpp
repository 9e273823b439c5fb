// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "outofmemory.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <system_error>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct OutOfMemory
{
    Q_DECLARE_TR_FUNCTIONS(OutOfMemory)
};

/// Made while there still is memory.
struct LastWords
{
    QByteArray sentence;
    int status = 1;
    QtMessageHandler usual = nullptr;
};

LastWords &lastWords()
{
    static LastWords words;
    return words;
}

[[noreturn]] void end()
{
    std::fputs(lastWords().sentence.constData(), stderr);
    std::_Exit(lastWords().status);
}

/// Memory may run out at any line, and none of them can go on without.
[[noreturn]] void endUnexpectedly()
{
    try {
        if (const std::exception_ptr thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc &) {
        end();
    } catch (const std::system_error &error) {
        if (error.code() == std::errc::resource_unavailable_try_again)
            end();  // it is what std::thread says
    } catch (...) { // a fault of ours
    }
    std::abort();
}

/// A pool of Qt's that gets no thread says so here and nowhere else: what was asked of it is never done, and
/// who waits for it waits for ever.
void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith("QThread::start: Thread creation error"_L1))
        end();
    if (const QtMessageHandler usual = lastWords().usual)
        usual(type, context, message);
}

} // namespace

void endWhenOutOfMemory(int status)
{
    lastWords().sentence
        = OutOfMemory::tr("frontispiece: There is not enough memory to go on. Close other programs, or "
                          "raise the limit that this one was given, and start again; what was read "
                          "until a second ago is kept.\n")
              .toLocal8Bit();
    lastWords().status = status;
    lastWords().usual = qInstallMessageHandler(listen);
    std::set_terminate(endUnexpectedly);
}

} // namespace Frontispiece
