// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "hyphenator.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace Frontispiece {

/// Reads the patterns of languages in a thread of its own, each once.
class HyphenatorLoader final : public QObject
{
    Q_OBJECT
public:
    explicit HyphenatorLoader(QObject *parent = nullptr,
                              QStringList folders = Hyphenator::dictionaryFolders());
    ~HyphenatorLoader() override;

    /// What breaks the words of a language, given as a BCP 47 tag. Null if its patterns are not read
    /// yet, which begins now, or if there are none.
    [[nodiscard]] std::shared_ptr<const Hyphenator> find(const QString &language);

Q_SIGNALS:
    /// The words of a language asked for can be broken from now on.
    void loaded(const QString &language);

private:
    void load(const QString &language);

    QHash<QString, std::shared_ptr<const Hyphenator>> m_languages; ///< those asked for
    /// Touched in m_thread only: several languages, and names of one, may share a file.
    QHash<QString, std::shared_ptr<const Hyphenator>> m_dictionaries;
    QStringList m_folders;
    QThreadPool m_thread;
};

} // namespace Frontispiece
