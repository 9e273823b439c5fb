// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Frontispiece {

/// The bytes of a picture, or why there are none.
struct PictureBytes
{
    QByteArray bytes;
    QString error; ///< the end of a sentence: "it is not there"; empty if it was read
};

/// Reads a picture of at most 64 MB: a file, a resource (":/…"), or a member of a book, which is named by a
/// path below the book's own ("/shelf/tales.epub/OEBPS/lake.png"). May be called from any thread.
[[nodiscard]] PictureBytes readPicture(const QString &path);

/// The file that a picture is in: the picture's own, or the book's. A picture has changed if that has.
[[nodiscard]] QString fileOfPicture(const QString &path);

} // namespace Frontispiece
