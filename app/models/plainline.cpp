// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "plainline.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar nonJoiner {u'\u200C'};
constexpr QChar joiner {u'\u200D'};

bool misleads(QChar sign)
{
    switch (sign.category()) {
    case QChar::Other_Format: return sign != nonJoiner && sign != joiner;
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

} // namespace

QString plainLine(QString text)
{
    std::ranges::replace_if(text, misleads, QChar(QChar::ReplacementCharacter));
    return text;
}

QString plainToolTip(const QString &text)
{
    return u"<span>%1</span>"_s.arg(text.toHtmlEscaped());
}

} // namespace Frontispiece
