// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textlanguage.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// So many characters tell a story's letters.
constexpr qsizetype sampleLength = 2'000;

} // namespace

QString hyphenationLanguage(const Story &story, const QLocale &reader)
{
    if (!story.info.language.isEmpty())
        return story.info.language;
    qsizetype latin = 0;
    qsizetype cyrillic = 0;
    const QStringView sample = QStringView(story.text).first(std::min(story.text.size(), sampleLength));
    for (const QChar c : sample) {
        latin += c.script() == QChar::Script_Latin ? 1 : 0;
        cyrillic += c.script() == QChar::Script_Cyrillic ? 1 : 0;
    }
    if (latin == 0 && cyrillic == 0)
        return {};
    const QLocale::Script script = latin >= cyrillic ? QLocale::LatinScript : QLocale::CyrillicScript;
    if (reader.script() == script && reader.language() != QLocale::C)
        return reader.bcp47Name();
    return script == QLocale::LatinScript ? u"en"_s : u"ru"_s;
}

} // namespace Frontispiece
