// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <memory>

namespace Frontispiece {

/// Where words of one language may be broken, from the TeX patterns that the system has installed.
/// It is in doubt for a whole word: a line set loose looks better than a name or an address torn apart.
/// To be used by one thread at a time.
class Hyphenator final
{
public:
    ~Hyphenator();
    Q_DISABLE_COPY_MOVE(Hyphenator)

    /// The folders in which patterns are looked for, the first ones first.
    [[nodiscard]] static QStringList dictionaryFolders();
    /// The patterns for a language, given as a BCP 47 tag: for its region, else for the region most of
    /// its books come from, else for any. Empty if there are none, or if the language is not known.
    [[nodiscard]] static QString dictionaryFor(const QString &language,
                                               const QStringList &folders = dictionaryFolders());
    /// Reads patterns, which takes some 20 ms; null if that is not possible.
    [[nodiscard]] static std::shared_ptr<const Hyphenator> load(const QString &dictionary);

    /// Offsets in a text before which a soft hyphen may stand, in order.
    [[nodiscard]] QList<qsizetype> breaks(QStringView text) const;

private:
    struct Patterns;
    explicit Hyphenator(std::unique_ptr<const Patterns> patterns);

    void breakWords(QStringView run, qsizetype start, QList<qsizetype> &found) const;
    [[nodiscard]] bool mayBreak(QStringView word) const;
    void breakWord(QStringView word, qsizetype start, QList<qsizetype> &found) const;

    std::unique_ptr<const Patterns> m_patterns;
};

} // namespace Frontispiece
