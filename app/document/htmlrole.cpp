// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlrole.h"

#include <QHash>
#include <QStringList>

namespace Frontispiece {

using namespace Qt::StringLiterals;

HtmlRole roleOf(const QString &name)
{
    static const QHash<QString, HtmlRole> roles = [] {
        QHash<QString, HtmlRole> known;
        const auto add = [&known](QLatin1StringView names, HtmlRole role) {
            for (const QString &one : QString(names).split(u' '))
                known.insert(one, role);
        };
        add("address article aside body center details dialog div fieldset figcaption figure footer form "
            "header "
            "hgroup html legend main p search section summary"_L1,
            HtmlRole::Block);
        add("h1 h2 h3 h4 h5 h6"_L1, HtmlRole::Heading);
        add("blockquote"_L1, HtmlRole::Quote);
        add("ul menu dir"_L1, HtmlRole::BulletList);
        add("ol"_L1, HtmlRole::NumberedList);
        add("li"_L1, HtmlRole::Item);
        add("dl"_L1, HtmlRole::Terms);
        add("dt"_L1, HtmlRole::Term);
        add("dd"_L1, HtmlRole::Definition);
        add("pre"_L1, HtmlRole::Code);
        add("table"_L1, HtmlRole::Table);
        add("thead"_L1, HtmlRole::TableHead);
        add("tr"_L1, HtmlRole::Row);
        add("td th"_L1, HtmlRole::Cell);
        add("caption"_L1, HtmlRole::Caption);
        add("a"_L1, HtmlRole::Link);
        add("em i cite dfn var"_L1, HtmlRole::Italic);
        add("b strong"_L1, HtmlRole::Bold);
        add("code kbd samp tt"_L1, HtmlRole::Typed);
        add("s del strike"_L1, HtmlRole::Struck);
        return known;
    }();
    return roles.value(name, HtmlRole::Inline);
}

} // namespace Frontispiece
