// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
//
// Tells ThreadSanitizer what Qt itself cannot: distributions build Qt without it, and Qt's locks are
// futexes, which it does not see. For each way our threads speak to one another through Qt, this says what
// happens before what, and no more than Qt's documentation promises:
//
// - what precedes a call to invokeMethod() happens before the function that was handed over;
// - what precedes a signal's emission happens before the slots it calls, in whatever thread;
// - what precedes QThreadPool::start() happens before the task; where a pool has one thread, each task
//   happens before the next; all tasks happen before waitForDone() returns, and before the pool is gone;
// - what precedes QFuture::then() happens before what is to be done then; what each copy of a future is used
// for
//   happens before the last of them takes the results with it;
// - what a QThread does happens before wait() returns true;
// - what precedes QSemaphore::release() happens before tryAcquire() returns true.
//
// Everything else is seen as it is: what passes between threads in any other way is reported. Nothing of
// this is part of the program, or of any test that runs without ThreadSanitizer.
#include <QDeadlineTimer>
#include <QFutureInterface>
#include <QObject>
#include <QRunnable>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

#include <sanitizer/tsan_interface.h>

namespace {

void happensBefore(const volatile void *place)
{
    __tsan_release(const_cast<void *>(place));
}

void happensAfter(const volatile void *place)
{
    __tsan_acquire(const_cast<void *>(place));
}

/// A moment in one thread that what another does comes after.
class Moment
{
public:
    Moment() { happensBefore(this); }
    void isPast() const { happensAfter(this); }
    void comesNow() const { happensBefore(this); }
};

/// A function handed over by invokeMethod(). Who lets go of it last, of the two threads, destroys it.
class HandedOver final : public QtPrivate::QSlotObjectBase
{
public:
    explicit HandedOver(QtPrivate::QSlotObjectBase *function)
        : QSlotObjectBase(&HandedOver::operate)
        , m_function(function)
    {
    }

private:
    static void operate(int which, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *)
    {
        auto *self = static_cast<HandedOver *>(base);
        self->m_reached.isPast();
        if (which == Call) {
            self->m_function->call(receiver, arguments);
            self->m_reached.comesNow();
        } else if (which == Destroy) {
            self->m_function->destroyIfLastRef();
            delete self;
        }
    }

    QtPrivate::QSlotObjectBase *m_function;
    Moment m_reached;
};

/// A slot of a signal.
class ConnectedSlot final : public QtPrivate::QSlotObjectBase
{
public:
    ConnectedSlot(const QObject *sender, QtPrivate::QSlotObjectBase *slot)
        : QSlotObjectBase(&ConnectedSlot::operate)
        , m_sender(sender)
        , m_slot(slot)
    {
    }

private:
    static void operate(int which, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *same)
    {
        auto *self = static_cast<ConnectedSlot *>(base);
        if (which == Call) {
            happensAfter(self->m_sender);
            self->m_slot->call(receiver, arguments);
            self->m_called.comesNow();
        } else if (which == Compare) {
            *same = self->m_slot->compare(arguments);
        } else if (which == Destroy) {
            self->m_called.isPast();
            self->m_slot->destroyIfLastRef();
            delete self;
        }
    }

    const QObject *m_sender;
    QtPrivate::QSlotObjectBase *m_slot;
    Moment m_called;
};

/// A task of a pool.
class Task final : public QRunnable
{
public:
    Task(QThreadPool *pool, std::function<void()> work)
        : m_pool(pool)
        , m_work(std::move(work))
    {
    }
    ~Task() override
    {
        m_started.isPast(); // also where it never ran: then it is taken out by another thread
        m_work = nullptr;
        happensBefore(m_pool);
    }
    Q_DISABLE_COPY_MOVE(Task)

    void run() override
    {
        m_started.isPast();
        if (m_pool->maxThreadCount() == 1)
            happensAfter(m_pool);
        m_work();
    }

private:
    QThreadPool *m_pool;
    std::function<void()> m_work;
    Moment m_started;
};

} // namespace

// The names are the ones that compilers give these functions; a member's first argument is its object.
#define REAL(name) __asm__("__real_" name)
#define WRAP(name) __asm__("__wrap_" name)
#define INVOKE                                                                                               \
    "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"
#define CONNECT                                                                                              \
    "_ZN7QObject11connectImplEPKS_PPvS1_S3_"                                                                 \
    "PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject"

bool realInvoke(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
    REAL(INVOKE);
bool wrapInvoke(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
    WRAP(INVOKE);
bool wrapInvoke(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    return realInvoke(object, new HandedOver(slot), type, result);
}

void realActivate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
    REAL("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
void wrapActivate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
    WRAP("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
void wrapActivate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    happensBefore(sender);
    realActivate(sender, meta, signal, arguments);
}

QMetaObject::Connection realConnect(const QObject *sender, void **signal, const QObject *receiver,
                                    void **function, QtPrivate::QSlotObjectBase *slot,
                                    Qt::ConnectionType type, const int *types, const QMetaObject *meta)
    REAL(CONNECT);
QMetaObject::Connection wrapConnect(const QObject *sender, void **signal, const QObject *receiver,
                                    void **function, QtPrivate::QSlotObjectBase *slot,
                                    Qt::ConnectionType type, const int *types, const QMetaObject *meta)
    WRAP(CONNECT);
QMetaObject::Connection wrapConnect(const QObject *sender, void **signal, const QObject *receiver,
                                    void **function, QtPrivate::QSlotObjectBase *slot,
                                    Qt::ConnectionType type, const int *types, const QMetaObject *meta)
{
    return realConnect(sender, signal, receiver, function, new ConnectedSlot(sender, slot), type, types,
                       meta);
}

void realStartTask(QThreadPool *pool, QRunnable *task, int priority)
    REAL("_ZN11QThreadPool5startEP9QRunnablei");
void wrapStartTask(QThreadPool *pool, QRunnable *task, int priority)
    WRAP("_ZN11QThreadPool5startEP9QRunnablei");
void wrapStartTask(QThreadPool *pool, QRunnable *task, int priority)
{
    // Who starts a task that deletes itself has given it away.
    const std::shared_ptr<QRunnable> owned(task->autoDelete() ? task : nullptr);
    realStartTask(pool, new Task(pool, [task, owned] { task->run(); }), priority);
}

void realStartWork(QThreadPool *pool, std::function<void()> work, int priority)
    REAL("_ZN11QThreadPool5startESt8functionIFvvEEi");
void wrapStartWork(QThreadPool *pool, std::function<void()> work, int priority)
    WRAP("_ZN11QThreadPool5startESt8functionIFvvEEi");
void wrapStartWork(QThreadPool *pool, std::function<void()> work, int priority)
{
    realStartTask(pool, new Task(pool, std::move(work)), priority);
}

bool realWaitForDone(QThreadPool *pool, int milliseconds) REAL("_ZN11QThreadPool11waitForDoneEi");
bool wrapWaitForDone(QThreadPool *pool, int milliseconds) WRAP("_ZN11QThreadPool11waitForDoneEi");
bool wrapWaitForDone(QThreadPool *pool, int milliseconds)
{
    const bool isDone = realWaitForDone(pool, milliseconds);
    if (isDone)
        happensAfter(pool);
    return isDone;
}

void realEndPool(QThreadPool *pool) REAL("_ZN11QThreadPoolD1Ev");
void wrapEndPool(QThreadPool *pool) WRAP("_ZN11QThreadPoolD1Ev");
void wrapEndPool(QThreadPool *pool)
{
    wrapWaitForDone(pool, -1);
    realEndPool(pool);
}

// A future's copies have one mutex, by which they are known.
#define CONTINUE                                                                                             \
    "_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate"

using Continuation = std::function<void(const QFutureInterfaceBase &)>;

void realSetContinuation(QFutureInterfaceBase *future, Continuation work, void *next) REAL(CONTINUE);
void wrapSetContinuation(QFutureInterfaceBase *future, Continuation work, void *next) WRAP(CONTINUE);
void wrapSetContinuation(QFutureInterfaceBase *future, Continuation work, void *next)
{
    happensBefore(&future->mutex());
    realSetContinuation(future, std::move(work), next);
}

void realRunContinuation(const QFutureInterfaceBase *future)
    REAL("_ZNK20QFutureInterfaceBase15runContinuationEv");
void wrapRunContinuation(const QFutureInterfaceBase *future)
    WRAP("_ZNK20QFutureInterfaceBase15runContinuationEv");
void wrapRunContinuation(const QFutureInterfaceBase *future)
{
    happensAfter(&future->mutex());
    realRunContinuation(future);
}

bool realLetGo(const QFutureInterfaceBase *future) REAL("_ZNK20QFutureInterfaceBase6derefTEv");
bool wrapLetGo(const QFutureInterfaceBase *future) WRAP("_ZNK20QFutureInterfaceBase6derefTEv");
bool wrapLetGo(const QFutureInterfaceBase *future)
{
    happensBefore(&future->mutex());
    const bool isHeldByOthers = realLetGo(future);
    if (!isHeldByOthers)
        happensAfter(&future->mutex());
    return isHeldByOthers;
}

void realStartThread(QThread *thread, QThread::Priority priority) REAL("_ZN7QThread5startENS_8PriorityE");
void wrapStartThread(QThread *thread, QThread::Priority priority) WRAP("_ZN7QThread5startENS_8PriorityE");
void wrapStartThread(QThread *thread, QThread::Priority priority)
{
    // Emitted by the thread itself, when it has nothing more to do.
    QObject::connect(
        thread, &QThread::finished, thread, [thread] { happensBefore(thread); },
        static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
    realStartThread(thread, priority);
}

bool realWait(QThread *thread, QDeadlineTimer deadline) REAL("_ZN7QThread4waitE14QDeadlineTimer");
bool wrapWait(QThread *thread, QDeadlineTimer deadline) WRAP("_ZN7QThread4waitE14QDeadlineTimer");
bool wrapWait(QThread *thread, QDeadlineTimer deadline)
{
    const bool hasEnded = realWait(thread, deadline);
    if (hasEnded)
        happensAfter(thread);
    return hasEnded;
}

void realRelease(QSemaphore *semaphore, int count) REAL("_ZN10QSemaphore7releaseEi");
void wrapRelease(QSemaphore *semaphore, int count) WRAP("_ZN10QSemaphore7releaseEi");
void wrapRelease(QSemaphore *semaphore, int count)
{
    happensBefore(semaphore);
    realRelease(semaphore, count);
}

bool realTryAcquire(QSemaphore *semaphore, int count, int milliseconds)
    REAL("_ZN10QSemaphore10tryAcquireEii");
bool wrapTryAcquire(QSemaphore *semaphore, int count, int milliseconds)
    WRAP("_ZN10QSemaphore10tryAcquireEii");
bool wrapTryAcquire(QSemaphore *semaphore, int count, int milliseconds)
{
    const bool isAcquired = realTryAcquire(semaphore, count, milliseconds);
    if (isAcquired)
        happensAfter(semaphore);
    return isAcquired;
}
