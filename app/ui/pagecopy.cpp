// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagecopy.h"

#include "textexport.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

std::unique_ptr<QMimeData> copyOf(const PageText &text, const Passage &range, CopySource source)
{
    QString plain = plainText(text, range);
    QString rich = richText(text, range);
    if (source == CopySource::With) {
        const QString line = sourceLine(text.story().info);
        plain += "\n\n"_L1 + line + u'\n';
        rich += "<p>"_L1 + line.toHtmlEscaped() + "</p>"_L1;
    }
    auto copy = std::make_unique<QMimeData>();
    copy->setText(plain);
    copy->setHtml(rich);
    return copy;
}

} // namespace Frontispiece
