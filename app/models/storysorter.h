// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storylisting.h"
#include "storysorting.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Frontispiece {

/// Sorts stories without keeping the window waiting: a few at once, many in a thread of its own, one sorting
/// at a time and with a rest after each.
class StorySorter final : public QObject
{
    Q_OBJECT
public:
    /// So many are sorted within two milliseconds.
    static constexpr qsizetype mostAtOnce = 2000;

    explicit StorySorter(QObject *parent = nullptr);
    ~StorySorter() override;

    /// Whether it sorts or rests. Who finds it busy is told by ready().
    [[nodiscard]] bool isBusy();
    /// Gives the answer by sorted(), which may come before this returns.
    void sort(const StorySorting &sorting);
    /// No answer is wanted to what was asked, and no rest is needed: the reader chose something else.
    void forget();

Q_SIGNALS:
    void sorted(const Frontispiece::StoryListing &stories);
    /// Somebody found it busy, and it is no longer.
    void ready();

private:
    void finish(quint64 number, StoryListing stories, qint64 milliseconds);
    void discard(StoryListing stories);
    void discardGiven();
    void stopResting();

    quint64 m_number = 0; ///< of the newest sorting
    bool m_isSorting = false;
    bool m_isWanted = false; ///< somebody found it busy
    /// The last answer. Whoever has the last of a long list pays for a hundred thousand ids that are given
    /// back to the system one by one, more than a frame: that is to be the thread.
    StoryListing m_given;
    QTimer m_rest;
    QThreadPool m_thread;
};

} // namespace Frontispiece
