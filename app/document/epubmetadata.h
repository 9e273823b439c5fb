// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "epubxml.h"

#include <QHash>
#include <QStringList>

namespace Frontispiece {

/// Collects what an EPUB says about itself, element after element, as EPUB 2 (attributes) and EPUB 3
/// (elements that refine others) write it.
class EpubMetadata
{
public:
    /// Takes in the present element of the metadata.
    void read(EpubXml &xml);

    [[nodiscard]] QString title() const;
    /// Who wrote it, as their names are read aloud.
    [[nodiscard]] QStringList authors() const;
    /// The first sentences of the description, without tags.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] const QStringList &keywords() const { return m_keywords; }
    [[nodiscard]] const QString &language() const { return m_language; }
    /// The item that is the cover; empty if none is named.
    [[nodiscard]] const QString &coverId() const { return m_coverId; }

private:
    /// A value that others may refine.
    struct Named
    {
        QString text;
        QString id;
        QString role;
    };

    void readMeta(EpubXml &xml);

    QList<Named> m_titles;
    QList<Named> m_creators;
    QHash<QString, QString> m_roles;      ///< by the id of who has it
    QHash<QString, QString> m_titleTypes; ///< by the title's id
    QStringList m_keywords;
    QString m_description;
    QString m_language;
    QString m_coverId;
};

} // namespace Frontispiece
