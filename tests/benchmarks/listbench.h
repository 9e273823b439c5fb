// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "artloader.h"
#include "samples.h"
#include "sidebar.h"

#include <QTemporaryDir>

#include <functional>

namespace Frontispiece::Bench {

/// How many stories a library has, and by how many artists.
struct LibrarySize
{
    QString name;
    int stories = 0;
    int artists = 0;
};

/// What a reader does to the list, and what an import does to it, timed until it is painted.
class ListBench
{
public:
    ListBench(LibrarySize size, Results &results);

    /// Everything, `rounds` times.
    void run(int rounds);

private:
    void fill();
    void begin(int stories);
    void takeMore();
    void unfold();
    void scroll();
    void filter();
    void sort();
    void listen(const QString &row, const std::function<bool()> &isDone);
    void settle();
    void paint();
    [[nodiscard]] PackedEntry story(int number) const;
    [[nodiscard]] Samples &samples(const QString &row) { return m_results.at(row, m_size.name); }

    LibrarySize m_size;
    Results &m_results;
    QTemporaryDir m_home;
    Library m_library;
    PositionStore m_positions;
    ReadingSession m_session;
    Searcher m_searcher;
    ArtLoader m_art;
    StoryListModel m_model;
    SideBar m_sideBar;
    int m_next = 0; ///< number of the next story
    bool m_wasUnfolded = false;
};

} // namespace Frontispiece::Bench
