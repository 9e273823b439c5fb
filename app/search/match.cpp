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

QString tierName(Tier tier)
{
    switch (tier) {
    case Tier::Exact: return u"exact"_s;
    case Tier::Prefix: return u"prefix"_s;
    case Tier::Folded: return u"folded"_s;
    case Tier::Spelling: return u"spelling"_s;
    case Tier::OtherForm: return u"form"_s;
    case Tier::Slip: return u"slip"_s;
    }
    return {};
}

} // namespace Frontispiece
