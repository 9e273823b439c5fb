// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Frontispiece {

/// What a second start of the window asks of the first: to open this and to come to the front.
struct Handover
{
    /// More than a command line can hold; what is longer comes from nobody who means well.
    static constexpr qsizetype mostBytes = 4 << 20;

    QString folder;      ///< what relative paths begin at: the second start need not be where the first was
    QStringList targets; ///< as they were typed: a story's id, or files and folders
    QStringList guests;  ///< folders that are in the library for this run
    QString activation;  ///< the desktop's leave to come to the front; may be empty

    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing if the bytes are too many or no such thing. What they say is to be trusted no more than a
    /// command line is.
    [[nodiscard]] static std::optional<Handover> fromBytes(const QByteArray &bytes);

    friend bool operator==(const Handover &, const Handover &) = default;
};

} // namespace Frontispiece
