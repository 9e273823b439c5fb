// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>

#include <functional>
#include <unordered_set>
#include <vector>

namespace Frontispiece {

/// The words of names, titles and keywords, each once, and in which of these values it stands. Some 60 bytes
/// a word, and four for each place where it stands. Only grows.
class NameWords final
{
public:
    NameWords();
    ~NameWords() = default;
    Q_DISABLE_COPY_MOVE(NameWords)

    /// Takes in the words of a value, as of indexedWords().
    void add(QByteArrayView words, quint32 value);

    /// The values a word stands in, in the order they were added, once for each time; null if it is in none.
    using Values = std::vector<quint32>;
    [[nodiscard]] const Values *find(QByteArrayView word) const;
    /// Hands out the words that begin with some letters, as long as `take` returns true.
    using Take = std::function<bool(QByteArrayView word, const Values &values)>;
    void forEachBeginning(QByteArrayView letters, const Take &take) const;
    /// Hands out all words.
    void forEach(const Take &take) const;

private:
    struct Hash
    {
        using is_transparent = void;
        const NameWords *words;
        size_t operator()(quint32 number) const { return qHash(words->word(number)); }
        size_t operator()(QByteArrayView word) const { return qHash(word); }
    };
    struct Equal
    {
        using is_transparent = void;
        const NameWords *words;
        bool operator()(quint32 left, quint32 right) const { return left == right; }
        bool operator()(QByteArrayView word, quint32 number) const { return word == words->word(number); }
        bool operator()(quint32 number, QByteArrayView word) const { return word == words->word(number); }
    };

    [[nodiscard]] QByteArrayView word(quint32 number) const;
    [[nodiscard]] quint32 numberOf(QByteArrayView word);

    QByteArray m_text;           ///< a blank before each word, and one at the end
    std::vector<quint32> m_ends; ///< of each word, where the blank behind it stands
    std::vector<Values> m_values;
    std::unordered_set<quint32, Hash, Equal> m_numbers;
};

} // namespace Frontispiece
