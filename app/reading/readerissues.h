// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QDateTime>

#include <optional>

/// What a reader is told when something is wrong with the file that keeps places, folders and corrections.
/// `copy`: the name a damaged file was kept under.
namespace Frontispiece::ReaderIssues {

[[nodiscard]] Issue unreadable(const QString &path, const QString &error);
[[nodiscard]] Issue unwritable(const QString &path, const QString &error);
/// The file has an earlier form, and could be read but not brought to the present one.
[[nodiscard]] Issue notUpgraded(const QString &path, const QString &error);
[[nodiscard]] Issue notBackedUp(const QString &path, const QString &error);
[[nodiscard]] Issue newer(const QString &path);
/// Nothing is left of what the file held.
[[nodiscard]] Issue damaged(const QString &path, const QString &copy);
/// What the file held was still in memory.
[[nodiscard]] Issue rewritten(const QString &path, const QString &copy);
/// What the file held was taken from a backup of that time.
[[nodiscard]] Issue restored(const QString &path, const QString &copy, const QDateTime &backup);
/// There was no file, but a backup.
[[nodiscard]] Issue missing(const QString &path, const QDateTime &backup);
/// About the positions.json that came before.
[[nodiscard]] Issue unreadableOld(const QString &path, const QString &error);
[[nodiscard]] Issue damagedOld(const QString &path, const std::optional<QString> &copy);

} // namespace Frontispiece::ReaderIssues
