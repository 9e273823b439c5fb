// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QXmlStreamReader>

#include <memory>

namespace Frontispiece {

/// Reads XML as the makers of books write it: a prefix that was never declared and an HTML entity are no
/// errors. Nothing outside is ever loaded, and entities that multiply each other end in an error.
class EpubXml final : public QXmlStreamReader
{
public:
    explicit EpubXml(const QByteArray &bytes);
    ~EpubXml();
    Q_DISABLE_COPY_MOVE(EpubXml)

    /// The present element's name without its prefix: "dc:title" → "title".
    [[nodiscard]] QStringView tag() const;
    /// An attribute of the present element, by its name without the prefix; empty if there is none.
    [[nodiscard]] QString value(QLatin1StringView attribute) const;
    /// The text inside the present element and of all within it, blanks run together, at most `limit`
    /// characters of it. Goes on to the element's end.
    [[nodiscard]] QString readText(qsizetype limit);

private:
    std::unique_ptr<QXmlStreamEntityResolver> m_resolver;
};

} // namespace Frontispiece
