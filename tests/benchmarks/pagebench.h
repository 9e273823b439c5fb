// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pageview.h"
#include "samples.h"

namespace Frontispiece::Bench {

/// What a reader does to a page, timed from the first call until it is painted.
class PageBench
{
public:
    PageBench(PageView &view, Results &results)
        : m_view(view)
        , m_results(results)
    {
    }

    /// Everything once, for a story set in this way. `column` is the results' column.
    void run(const Story &story, Alignment alignment, const QString &column);
    /// Waits until words can be broken; false if there are no patterns for English.
    [[nodiscard]] bool waitForHyphens(const Story &story);

private:
    void open();
    void turnPages();
    void resize();
    void changeLook();
    void find();
    void listen(const QString &after);
    void turn50(const QString &row);
    void toMiddle();
    void choose(const Settings &settings, const Theme &theme = Theme::paper());
    void paint();
    [[nodiscard]] Samples &samples(const QString &row);

    PageView &m_view;
    Results &m_results;
    Story m_story;
    Settings m_settings;
    QString m_column;
};

} // namespace Frontispiece::Bench
