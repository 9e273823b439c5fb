// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "typist.h"

#include "searchbar.h"
#include "sidebar.h"
#include "storylistmodel.h"
#include "storylistview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace Frontispiece::Bench {

namespace {

constexpr int keyPace = 30;      // ms, as a fast typist's
constexpr int patience = 20'000; // ms

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

Typist::Typist(SideBar &sideBar)
    : m_sideBar(sideBar)
    , m_model(qobject_cast<StoryListModel *>(sideBar.list()->model()))
{
    sideBar.list()->viewport()->installEventFilter(this);
}

bool Typist::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !(m_hasFirst && m_hasPassages))
        QMetaObject::invokeMethod(this, &Typist::lookAfterPainting, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

/// What was painted is the model's rows: those of its last answer.
void Typist::lookAfterPainting()
{
    const SearchResult &answer = m_model->answer();
    if (answer.query.toString() != m_typed.trimmed())
        return;
    if (!m_hasFirst)
        m_firstRows.append(milliseconds(m_sinceKey));
    m_hasFirst = true;
    const bool hasPassages = answer.isWhole || std::ranges::any_of(answer.matches, [](const Match &match) {
                                 return match.reason == Reason::Text;
                             });
    if (hasPassages && !m_hasPassages) {
        m_passages.append(milliseconds(m_sinceKey));
        m_hasPassages = true;
    }
}

void Typist::press(const QString &letter)
{
    m_typed += letter;
    m_hasFirst = m_hasPassages = false;
    m_sinceKey.start();
    QKeyEvent key(QEvent::KeyPress, letter.at(0).toUpper().unicode(), Qt::NoModifier, letter);
    QCoreApplication::sendEvent(m_sideBar.searchBar()->edit(), &key);
}

void Typist::type(const QString &query)
{
    m_typed.clear();
    for (const QChar letter : query) {
        press(QString(letter));
        ++m_keys;
        wait(keyPace);
    }
    QElapsedTimer waited;
    for (waited.start(); waited.elapsed() < patience && !m_hasPassages;)
        wait(keyPace);
    wait(keyPace); // should an older answer still come
    const bool isRight
        = m_sideBar.searchBar()->text() == query && m_model->answer().query.toString() == query.trimmed();
    m_wrong += isRight ? 0 : 1;
    m_hasFirst = m_hasPassages = true;
    m_sideBar.searchBar()->clear();
    wait(keyPace);
}

} // namespace Frontispiece::Bench
