// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markuptree.h"

#include <optional>

namespace Frontispiece {

struct HtmlTree
{
    MarkupTree nodes;
    bool isSimplified = false; ///< see TamedHtml
};

/// The tree that a browser makes of HTML, whatever it is. `isXml` says that "<a/>" is meant as a whole
/// element.
[[nodiscard]] HtmlTree htmlTree(const QString &markup, bool isXml);

/// The tree of XHTML; nothing if it is not well-formed, or more than a page.
[[nodiscard]] std::optional<MarkupTree> xhtmlTree(const QString &markup);

} // namespace Frontispiece
