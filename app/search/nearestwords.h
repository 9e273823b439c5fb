// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "query.h"

#include <QHash>

namespace Frontispiece {

/// Goes through words to find those that were meant by a term which nothing was found for.
class NearestWords
{
public:
    explicit NearestWords(const Term &term);

    /// `word`: folded, UTF-8. `count`: how often it comes.
    void look(QByteArrayView word, qint64 count = 1);

    /// Those with the fewest slips: the most frequent first, and few of them.
    [[nodiscard]] QStringList words() const;
    /// Whether a term is long enough to have slips.
    [[nodiscard]] bool canHaveAny() const { return m_most > 0; }

private:
    QString m_typed;
    quint64 m_letters = 0;
    int m_most = 0; ///< slips that still count
    bool m_isBeginning = false;
    struct Found
    {
        int slips = 0;
        bool isWhole = false;
        qint64 count = 0;
    };
    QHash<QString, Found> m_found;
};

} // namespace Frontispiece
