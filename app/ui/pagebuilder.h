// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagestyle.h"
#include "story.h"

#include <QSizeF>

class QTextDocument;

namespace Frontispiece {

/// Where things stand on a page that was built.
struct PageMap
{
    int bodyStart = 0; ///< the document's position of the story's first character
    int picture = -1;  ///< the document's position of the frontispiece; -1 for none

    friend bool operator==(const PageMap &, const PageMap &) = default;
};

/// The name under which the page's document finds its picture.
[[nodiscard]] QString pagePictureName();

/// Sets a story into a document: frontispiece, title, artist, text. The text keeps the story's
/// characters one for one, so that a position in it is bodyStart plus the offset in the story.
/// An empty `pictureSize` leaves the frontispiece out.
[[nodiscard]] PageMap buildPage(QTextDocument &document, const Story &story, const PageStyle &style,
                                const QSizeF &pictureSize);

} // namespace Frontispiece
