// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <algorithm>

namespace Frontispiece {

/// Reads a text line by line, blank ones too, and knows what is left of it.
class LineSource
{
public:
    explicit LineSource(QStringView text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] QStringView rest() const { return m_rest; }
    [[nodiscard]] QStringView peek() const { return m_rest.first(lineEnd()); }
    QStringView take()
    {
        const QStringView line = peek();
        m_rest = m_rest.sliced(std::min(line.size() + 1, m_rest.size()));
        return line;
    }
    void skipBlank()
    {
        while (!atEnd() && peek().trimmed().isEmpty())
            take();
    }

private:
    [[nodiscard]] qsizetype lineEnd() const
    {
        const qsizetype end = m_rest.indexOf(u'\n');
        return end < 0 ? m_rest.size() : end;
    }

    QStringView m_rest;
};

} // namespace Frontispiece
