// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Frontispiece::Bench {

/// A story of about so many bytes, as a Markdown file: paragraphs of prose between 40 and 900 characters,
/// a heading every 6 kB, and now and then a word in italics, a quote or a list. The same at every call.
[[nodiscard]] QByteArray generateStory(qsizetype bytes);

} // namespace Frontispiece::Bench
