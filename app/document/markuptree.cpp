// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "markuptree.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

bool MarkupNode::has(QLatin1StringView attribute) const
{
    return std::ranges::any_of(attributes, [attribute](const auto &one) { return one.first == attribute; });
}

QString MarkupNode::value(QLatin1StringView attribute) const
{
    const auto found
        = std::ranges::find_if(attributes, [attribute](const auto &one) { return one.first == attribute; });
    return found == attributes.cend() ? QString() : found->second;
}

QStringList MarkupNode::words(QLatin1StringView attribute) const
{
    const QString all = value(attribute);
    return all.isEmpty() ? QStringList() : all.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
}

void MarkupTreeMaker::begin(MarkupNode element)
{
    m_open.append(m_tree.size());
    m_tree.append(std::move(element));
}

void MarkupTreeMaker::end()
{
    m_tree[m_open.takeLast()].end = m_tree.size();
    m_lastEnd = m_tree.size();
}

void MarkupTreeMaker::addText(const QString &text)
{
    if (!m_tree.isEmpty() && m_tree.constLast().isText() && m_lastEnd != m_tree.size()) {
        m_tree.last().text += text;
        return;
    }
    MarkupNode node;
    node.text = text;
    node.end = m_tree.size() + 1;
    m_tree.append(std::move(node));
}

MarkupTree MarkupTreeMaker::take()
{
    while (!m_open.isEmpty())
        end();
    return std::move(m_tree);
}

namespace {

/// Keeps elements in elements from being looked through again for each of them.
constexpr qsizetype mostLookedAt = 1'000;

} // namespace

QString textBetween(const MarkupTree &tree, qsizetype begin, qsizetype end, qsizetype most)
{
    QString text;
    const qsizetype last = std::min(end, begin + mostLookedAt);
    for (qsizetype at = begin; at < last && text.size() < most; ++at) {
        const MarkupNode &node = tree.at(at);
        if (node.isText())
            text += QStringView(node.text).left(most);
        else if (node.name == "br"_L1)
            text += u' ';
    }
    return text.remove(QChar::SoftHyphen).left(most).simplified();
}

} // namespace Frontispiece
