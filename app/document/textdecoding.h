// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QByteArrayView>

namespace Frontispiece {

struct DecodedText
{
    QString text; ///< line ends are "\n", no byte order mark, no NUL, no half letters
    Issues issues;
};

/// Turns a file's bytes into text. UTF-8 is expected; UTF-16 and UTF-32 are taken where a byte order
/// mark announces them. A text in another encoding is read in the likeliest, with a note. Bytes that are
/// no letters come out as U+FFFD, with an issue that names the first line concerned; a file cut off inside
/// a character is said to be so, and one that is no text at all is refused with an error. `file` names the
/// file in issues.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes, const QString &file);

} // namespace Frontispiece
