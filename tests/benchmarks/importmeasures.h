// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace Frontispiece::Bench {

/// What one run told, by name. Times in ms, memory in MiB.
using Measures = QHash<QString, double>;

/// Where a library is, and what is kept of it.
struct ImportPlace
{
    QString stories;
    QString cache; ///< a folder

    [[nodiscard]] QString catalogue() const { return cache + QStringLiteral("/catalogue.db"); }
    [[nodiscard]] QString index() const { return cache + QStringLiteral("/words.db"); }
};

/// Reads all stories into a new catalogue, then all texts into a new index, one after another in one thread.
[[nodiscard]] Measures measureImport(const ImportPlace &place);

/// Starts as the application does, with the catalogue and the index there are, and then edits a story.
[[nodiscard]] Measures measureStart(const ImportPlace &place);

/// Does one of them in a process of its own, so that its memory is its own; see runMeasure().
[[nodiscard]] Measures measureApart(const QString &what, const ImportPlace &place);

/// The other end of measureApart(): the arguments of the program; false if they ask for nothing of the kind.
[[nodiscard]] bool runMeasure(const QStringList &arguments);

} // namespace Frontispiece::Bench
