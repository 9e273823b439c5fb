// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmltaming.h"

#include "htmlnesting.h"
#include "htmltokens.h"

#include <QRegularExpression>
#include <QSet>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// The longest of stories have some 300,000 (each line of a play one); each costs the parser 200 bytes.
constexpr qsizetype mostTags = 400'000;

/// One reading of the text. Elements of the names in `shown` are shown although they should be hidden, since
/// one of them has no end and would hide the rest of the page.
class Taming
{
public:
    Taming(QStringView markup, bool isXml, const QSet<QString> &shown)
        : m_tokens(markup)
        , m_isXml(isXml)
        , m_shown(shown)
    {
        m_nesting.reserve(markup.size());
    }

    void run()
    {
        while (const auto token = m_tokens.next()) {
            if (!m_hidden.isEmpty())
                passOver(*token);
            else if (token->kind == HtmlToken::Kind::Text)
                addText(token->source);
            else if (token->kind == HtmlToken::Kind::Start)
                start(*token);
            else
                m_nesting.end(elementNamed(token->name));
        }
        m_nesting.endAll();
    }

    /// The name of an element that hides all behind it; empty if none does.
    [[nodiscard]] const QString &hiding() const { return m_hidden; }
    [[nodiscard]] bool hasTags() const { return m_tags > 0; }
    [[nodiscard]] TamedHtml take() { return {m_nesting.takeMarkup(), m_isSimplified || m_nesting.isCut()}; }

private:
    void passOver(const HtmlToken &token)
    {
        if (token.name != m_hidden || (m_isXml && token.isClosed))
            return;
        m_hiddenDepth += token.kind == HtmlToken::Kind::Start ? 1 : -1;
        if (m_hiddenDepth == 0)
            m_hidden.clear();
    }

    void addText(QStringView text)
    {
        QString escaped = text.toString();
        escaped.replace(u'<', u"&lt;"_s);
        m_nesting.addText(escaped);
    }

    void start(const HtmlToken &token)
    {
        const HtmlElement element = elementNamed(token.name);
        if (++m_tags > mostTags) {
            m_isSimplified = true;
            m_nesting.addText(u" "_s);
            return;
        }
        const bool isWhole = m_isXml && token.isClosed;
        if (element.kind == HtmlKind::Hidden || element.kind == HtmlKind::Media) {
            if (element.kind == HtmlKind::Media)
                m_nesting.addWhole(element.name, token.source);
            if (!isWhole && token.name != "embed"_L1 && !m_shown.contains(token.name)) {
                m_hidden = token.name;
                m_hiddenDepth = 1;
            }
            return;
        }
        if (isWhole && element.kind != HtmlKind::Void)
            m_nesting.addWhole(element, token.source);
        else
            m_nesting.start(element, token.source);
    }

    HtmlTokens m_tokens;
    bool m_isXml;
    const QSet<QString> &m_shown;
    HtmlNesting m_nesting;
    QString m_hidden; ///< the name of the element being passed over; empty for none
    int m_hiddenDepth = 0;
    qsizetype m_tags = 0;
    bool m_isSimplified = false;
};

} // namespace

TamedHtml tamedHtml(const QString &markup, bool isXml)
{
    QSet<QString> shown;
    for (;;) { // at most once for each name that can hide something
        Taming taming(markup, isXml, shown);
        taming.run();
        if (!taming.hiding().isEmpty()) {
            shown.insert(taming.hiding());
            continue;
        }
        TamedHtml tamed = taming.take();
        if (!taming.hasTags()) { // a plain text that is only called HTML
            static const QRegularExpression blankLine(u"\\n[ \\t]*\\n"_s);
            tamed.markup.replace(blankLine, u"\n<p>"_s);
        }
        return tamed;
    }
}

} // namespace Frontispiece
