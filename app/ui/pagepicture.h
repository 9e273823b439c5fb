// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "artloader.h"

#include <optional>

namespace Frontispiece {

/// The frontispiece of the page: which one it is, how large it is set, and what was drawn of it.
class PagePicture
{
public:
    /// The loader must outlive the picture.
    explicit PagePicture(ArtLoader &art);

    /// Takes another picture; an empty path for none.
    void setPath(const QString &path);
    [[nodiscard]] const QString &path() const { return m_request.path; }

    /// Says how much room there is, in logical pixels, and on what scale it is shown.
    void setRoom(const QSizeF &box, qreal ratio);
    /// How large it is set: as large as the room allows. Empty if there is none to be shown.
    [[nodiscard]] QSizeF size() const;
    /// The picture, if it has to be put into the page: for the first time, or in another size. The first
    /// time it is waited for if it is a bundled one; later the page has one to scale until it comes.
    [[nodiscard]] std::optional<QImage> takeDrawn();
    /// The page was set anew, and has nothing drawn in it.
    void forgetDrawn();

private:
    ArtLoader &m_art;
    QSizeF m_proportions; ///< its own, once they are known
    ArtRequest m_request; ///< what the page needs now
    ArtRequest m_asked;   ///< what is being drawn: one at a time, however fast the window changes
    ArtRequest m_taken;   ///< what the page has
};

} // namespace Frontispiece
