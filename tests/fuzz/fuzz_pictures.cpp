// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// A picture's file, drawn as the page draws it. The first line is what its name ends with: "svg", "png".
#include "artloader.h"
#include "fuzzing.h"
#include "svgcheck.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF box {120, 80};

/// Qt draws a drawing's letters only where there is an application.
void needApplication()
{
    ignoreWarnings(); // Qt has a word to say of every damaged picture
    static int count = 3;
    static std::array<char, 8> program {"picture"};
    static std::array<char, 10> option {"-platform"};
    static std::array<char, 10> platform {"offscreen"};
    static std::array<char *, 4> arguments {program.data(), option.data(), platform.data(), nullptr};
    static const QGuiApplication application(count, arguments.data());
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    needApplication();
    const auto [first, rest] = halvesOf(bytesOf(data, size));
    const QString path = scratchFolder() + (first == "svg" ? u"/picture.svg"_s : u"/picture.png"_s);
    writeFile(path, rest);
    for (const auto fit : {ArtRequest::Fit::Inside, ArtRequest::Fit::Square}) {
        const DrawnArt drawn = drawArt({path, box, 1, fit, 2});
        require(drawn.image.isNull() != drawn.error.isEmpty(), "a picture is drawn, or there is a reason");
        require(drawn.image.width() <= box.width() && drawn.image.height() <= box.height(),
                "a picture is no larger than it was asked for");
    }
    return 0;
}
