// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace Frontispiece {

/// Names one story for good: from its front matter, or else from its file's name.
struct StoryId
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const StoryId &, const StoryId &) = default;
    friend auto operator<=>(const StoryId &left, const StoryId &right)
    {
        return left.value.compare(right.value) <=> 0;
    }
    friend size_t qHash(const StoryId &id, size_t seed = 0) { return qHash(id.value, seed); }
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::StoryId)
