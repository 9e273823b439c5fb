// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paths.h"
#include "readingplaces.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace Frontispiece::Test {

/// Stories that come with the program.
inline const StoryId ana {QStringLiteral("ana-kalmurzaev")};
inline const StoryId egor {QStringLiteral("egor-kalmurzaeva")};
inline const StoryId mia {QStringLiteral("mia-kalmurzaeva")};
inline const StoryId wiktoria {QStringLiteral("wiktoria-kalmurzaev")};

/// A home of somebody who has read for a while: places, a correction, a folder of stories, choices. Nobody
/// else's home is ever touched.
class ReaderHome final
{
public:
    ReaderHome();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString home() const { return path(QStringLiteral("home")); }
    [[nodiscard]] QString stories() const { return path(QStringLiteral("stories")); }
    [[nodiscard]] const Paths &paths() const { return m_paths; }
    /// What a program finds itself in here.
    [[nodiscard]] QProcessEnvironment environment() const;

    /// Writes so many stories into a folder beside the home, which is not part of the library yet.
    [[nodiscard]] QString makeStories(const QString &folder, int count) const;
    /// What the reader's file holds, as the next start will find it.
    [[nodiscard]] LoadedPlaces kept() const;
    /// What was on the page last, on disk.
    [[nodiscard]] StoryId lastStory() const;
    /// What is not as it was left, in words; nothing if all is well.
    [[nodiscard]] QStringList lost() const;
    /// The same of the choices alone.
    [[nodiscard]] QStringList lostChoices() const;
    /// Makes the home, and what is in it, a user's who is not root.
    [[nodiscard]] bool giveAway() const;

private:
    void fill() const;

    QTemporaryDir m_folder;
    Paths m_paths;
};

} // namespace Frontispiece::Test
