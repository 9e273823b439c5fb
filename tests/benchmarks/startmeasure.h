// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <optional>

namespace Frontispiece::Bench {

/// A program that says "first page painted" once it has done so.
struct StartedProgram
{
    QString path;
    QStringList arguments;
    QString home;    ///< a folder for all it keeps
    QString painted; ///< the function that is called then, for callgrind
};

/// How long to wait for what takes a moment, and for what takes long, in ms.
constexpr int soon = 60'000;
constexpr int late = 60 * 60'000;

/// What a start cost; nothing where the program did not get that far.
struct StartCost
{
    double firstPage = 0; ///< ms from before it was started until it said so
    double memory = 0;    ///< MiB (PSS) once it had nothing more to do; 0 where that was not asked for
};

/// Starts a program and ends it. `patience`: how long it may take until it rests, in ms; 0: it is ended with
/// the first page, and its memory is not looked at.
[[nodiscard]] std::optional<StartCost> measureStart(const StartedProgram &program, int patience);

/// How many instructions are carried out until the first page has been painted, as callgrind counts them.
/// Nothing where there is no valgrind.
[[nodiscard]] std::optional<double> countInstructions(const StartedProgram &program);

} // namespace Frontispiece::Bench
