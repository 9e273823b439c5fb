// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storymatching.h"

#include <QByteArray>

/// How texts and places are kept in the index: bytes that may come back as anything.
namespace Frontispiece {

/// A text as it is shown, and as it is searched (see searchedText()), character by character in the same
/// places.
struct StoredText
{
    QString shown;
    QString searched;
};

/// Compressed.
[[nodiscard]] QByteArray packText(const Story &story);
/// Nothing if these are not the bytes that were packed.
[[nodiscard]] std::optional<StoredText> unpackText(const QByteArray &bytes);

/// Where the values of a story are first spoken of.
[[nodiscard]] QByteArray packMentions(const StoryInfo &info, const FoldedText &text);
[[nodiscard]] std::optional<Passage> findMention(const QByteArray &bytes, const StoryValue &value);

} // namespace Frontispiece
