// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "match.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

QString reasonName(Reason reason)
{
    switch (reason) {
    case Reason::Artist: return u"artist"_s;
    case Reason::Title: return u"title"_s;
    case Reason::Work: return u"work"_s;
    case Reason::Person: return u"person"_s;
    case Reason::Place: return u"place"_s;
    case Reason::Keyword: return u"keyword"_s;
    case Reason::Summary: return u"summary"_s;
    case Reason::Text: return u"text"_s;
    }
    return {};
}

} // namespace Frontispiece
