// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "theme.h"

#include <algorithm>
#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// `share` of `other`, the rest of `one`.
QColor mix(const QColor &one, const QColor &other, double share)
{
    const auto channel
        = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {channel(one.red(), other.red()), channel(one.green(), other.green()),
            channel(one.blue(), other.blue())};
}

/// What can be read: WCAG 2.1, 1.4.3.
constexpr double leastContrast = 4.5;
/// Of the contrast that the reader's own colours have, so much is left on what is selected or found.
constexpr double keptContrast = 0.8;

/// `color`, mixed with `other` until its contrast to `against` is enough; `other` itself if that never is.
QColor apart(QColor color, const QColor &against, const QColor &other, double least = leastContrast)
{
    for (int step = 0; step < 20; ++step) {
        if (contrast(color, against) >= least)
            return color;
        color = mix(color, other, 0.1);
    }
    return other;
}

} // namespace

// Page, panel, selection, line, text, muted, accent, match.

Theme Theme::paper()
{
    return {0xfcfaf5, 0xf4f0e8, 0xe8e0d1, 0xe2dbcd, 0x211d19, 0x665e54, 0xa8412a, 0xfbe6a2};
}

Theme Theme::sepia()
{
    return {0xf5ead3, 0xeddfc4, 0xe0cfae, 0xd9c8a8, 0x35291d, 0x65543f, 0x8f3620, 0xf2cd72};
}

Theme Theme::dusk()
{
    return {0x1e1f23, 0x18191c, 0x2a2b31, 0x303138, 0xdcd6cb, 0x9d968b, 0xe59a6f, 0x4d3f1a};
}

Theme Theme::night()
{
    return {0x0b0c0e, 0x070809, 0x1b1c20, 0x212227, 0xbfb8ab, 0x8d867a, 0xd58a5f, 0x362b0f};
}

Theme Theme::custom(const QColor &page, const QColor &text)
{
    const Theme model = luminance(page) > luminance(text) ? paper() : dusk();
    // What can be read on the panel can be read on the page, which is farther from the text.
    const QColor panel = mix(page, text, 0.04);
    const double least = std::min(leastContrast, contrast(page, text) * keptContrast);
    const auto ground = [&](const QColor &color) { return apart(color, text, page, least); };
    return {page,
            panel,
            ground(mix(page, text, 0.12)),
            mix(page, text, 0.14),
            text,
            apart(mix(page, text, 0.65), panel, text),
            apart(model.accent, panel, text),
            ground(mix(page, model.match, 0.8))};
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, panel);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, page);
    palette.setColor(QPalette::AlternateBase, panel);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, accent);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::ToolTipBase, panel);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, page);
    palette.setColor(QPalette::Midlight, panel);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, muted);
    palette.setColor(QPalette::Shadow, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace Frontispiece
