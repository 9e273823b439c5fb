// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdownreader.h"

#include <QHash>

namespace Frontispiece {

/// How strictly markup is read. What is said to be XHTML and is not well-formed is read as HTML.
enum class Markup {
    Html, ///< a page from the web: what stands around its text is left out
    Xhtml ///< a chapter of a book: all of it is text, but what is hidden, runs or asks
};

/// A page of HTML, read.
struct ReadHtml
{
    ReadText content;                  ///< its main text: no navigation, forms, scripts, styles
    QHash<QString, qsizetype> anchors; ///< where in the text an element with an id (or name) begins
    QString title;                     ///< of its head
    QString heading;                   ///< the first of the first level, even outside the main text
    QString byline;                    ///< who is said to have written it, without "By"
    QString language;                  ///< as the root element gives it
    QHash<QString, QStringList>
        meta;                  ///< of its head, by name or property in small letters: "author", "og:title"
    bool hasMedia = false;     ///< a film, a sound or a frame in the main text is not shown
    bool isSimplified = false; ///< nested too deeply, so that parts are shown as plain paragraphs
};

/// Reads a page of HTML: as a browser does, however broken it is, but without anything that runs, loads or
/// asks. A picture's source and a link stay as they are written.
[[nodiscard]] ReadHtml readHtml(const QString &markup, Markup kind = Markup::Html);

} // namespace Frontispiece
