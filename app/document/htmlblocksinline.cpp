// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlblocks.h"
#include "htmlparts.h"

#include <QRegularExpression>
#include <QUrl>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Far above any address that leads somewhere; a picture that is its own address is larger.
constexpr qsizetype longestAddress = 4'000;

/// Far above any id that is ever linked to.
constexpr qsizetype longestId = 500;

/// What is to be seen of a reference to a footnote is not longer: "[note 12]".
constexpr qsizetype longestReference = 12;

/// How many nodes a raised number consists of at most.
constexpr qsizetype mostInReference = 12;

/// A picture as low as a line is a sign in it.
constexpr int signSize = 32;

/// An address as far as it may be followed; nothing for what would run.
QString addressOf(const QString &written)
{
    if (written.size() > longestAddress)
        return {};
    static const QRegularExpression ignored(u"[\\x00-\\x20]+"_s);
    const QString address = written.trimmed();
    const QString plain = QString(address).remove(ignored).toLower();
    const bool runs = plain.startsWith("javascript:"_L1) || plain.startsWith("vbscript:"_L1)
        || plain.startsWith("data:"_L1);
    return runs ? QString() : address;
}

/// Of a picture that is written into its own address, only what it is.
QString sourceOf(const QString &written)
{
    const QString address = written.trimmed();
    if (address.startsWith("data:"_L1, Qt::CaseInsensitive))
        return address.left(longestId).section(u',', 0, 0);
    return address.left(longestAddress);
}

} // namespace

void HtmlBlocks::addAnchors(const MarkupNode &node)
{
    const QString id = node.value("id"_L1);
    if (!id.isEmpty() && id.size() <= longestId)
        m_flow.addAnchor(id);
    const QString name = node.name == "a"_L1 ? node.value("name"_L1) : QString();
    if (!name.isEmpty() && name != id && name.size() <= longestId)
        m_flow.addAnchor(name);
}

qsizetype HtmlBlocks::noteReferredTo(const MarkupNode &node, qsizetype at) const
{
    const QString href = node.value("href"_L1);
    if (!href.startsWith(u'#'))
        return -1;
    const QString id = QUrl::fromPercentEncoding(href.sliced(1).left(longestId).toUtf8());
    const qsizetype note = m_page.noteOfId.value(id, -1);
    if (note < 0 || isNoteReference(node))
        return note;
    const QString shown = textBetween(m_page.tree, at, node.end, 2 * longestReference);
    return shown.size() <= longestReference ? note : -1;
}

/// Reads a link to a footnote, or the raised number that is one.
bool HtmlBlocks::readReference(qsizetype at)
{
    const MarkupNode &node = m_page.tree.at(at);
    qsizetype link = node.name == "a"_L1 ? at : -1;
    if (link < 0 && node.end - at <= mostInReference) {
        for (qsizetype inside = at + 1; inside < node.end; ++inside) {
            if (m_page.tree.at(inside).name != "a"_L1)
                continue;
            if (link >= 0)
                return false; // two: each is read by itself
            link = inside;
        }
    }
    const qsizetype note = link < 0 ? -1 : noteReferredTo(m_page.tree.at(link), link);
    if (note < 0)
        return false;
    for (qsizetype inside = at + 1; inside <= link; ++inside)
        addAnchors(m_page.tree.at(inside));
    m_flow.addReference(note);
    return true;
}

bool HtmlBlocks::repeatsPicture(qsizetype at) const
{
    const QString &description = m_flow.lastDescription();
    const qsizetype most = 2 * description.size(); // more than its words and the blanks between
    return !description.isEmpty()
        && textBetween(m_page.tree, at, m_page.tree.at(at).end, most) == description;
}

void HtmlBlocks::addPicture(const MarkupNode &node)
{
    const auto isLow = [&node](QLatin1StringView name) {
        bool isNumber = false;
        const int size = node.value(name).toInt(&isNumber);
        return isNumber && size <= signSize;
    };
    const QString description = node.value("alt"_L1).left(longestAddress);
    if (isLow("width"_L1) || isLow("height"_L1))
        m_flow.addText(description, m_style);
    else
        m_flow.addPicture(description, sourceOf(node.value("src"_L1)), m_style);
}

void HtmlBlocks::enterLink(const MarkupNode &node)
{
    const QString address = addressOf(node.value("href"_L1));
    if (address.isEmpty())
        return;
    m_style.link = address;
    if (isNoteReference(node))
        m_style.emphasis |= Emphasis::Superscript;
}

void HtmlBlocks::enterText(const MarkupNode &node, Open &open)
{
    switch (open.role) {
    case HtmlRole::Link: enterLink(node); break;
    case HtmlRole::Italic: m_style.emphasis |= Emphasis::Italic; break;
    case HtmlRole::Bold: m_style.emphasis |= Emphasis::Bold; break;
    case HtmlRole::Typed: m_style.emphasis |= Emphasis::Code; break;
    case HtmlRole::Struck: m_style.emphasis |= Emphasis::Strike; break;
    default: break;
    }
    const QString style = node.value("style"_L1);
    if (style.isEmpty())
        return;
    const QString plain = style.left(longestAddress).toLower().remove(u' ');
    if (plain.contains("font-style:italic"_L1))
        m_style.emphasis |= Emphasis::Italic;
    if (plain.contains("font-weight:bold"_L1) || plain.contains("font-weight:700"_L1))
        m_style.emphasis |= Emphasis::Bold;
}

} // namespace Frontispiece
