// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagestyle.h"
#include "samples.h"
#include "story.h"

#include <QTextBrowser>

namespace Frontispiece::Bench {

/// The same, as far as it has it, done to a plain QTextBrowser: what the page would cost without a
/// layout of its own.
class BrowserBench
{
public:
    explicit BrowserBench(Results &results);

    void run(const Story &story, const QString &column);

private:
    void fill(const Story &story);
    void paint();
    void waitUntilLaidOut(const QString &column);

    Results &m_results;
    QTextBrowser m_browser;
    PageStyle m_style {Theme::paper()};
};

} // namespace Frontispiece::Bench
