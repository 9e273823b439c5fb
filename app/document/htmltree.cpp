// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmltree.h"

#include "htmltaming.h"

#include <gumbo.h>

#include <memory>

namespace Frontispiece {

namespace {

struct Destroy
{
    const GumboOptions *options;
    void operator()(GumboOutput *output) const { gumbo_destroy_output(options, output); }
};

QString nameOf(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return QString::fromUtf8(name.data, static_cast<qsizetype>(name.length)).toLower();
}

MarkupNode nodeOf(const GumboElement &element)
{
    MarkupNode node;
    node.name = nameOf(element);
    node.attributes.reserve(element.attributes.length);
    for (unsigned int at = 0; at < element.attributes.length; ++at) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[at]);
        node.attributes.append({QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value)});
    }
    return node;
}

struct Place
{
    const GumboElement *element;
    unsigned int child;
};

MarkupTree treeOf(const GumboNode &root)
{
    MarkupTreeMaker maker;
    QList<Place> open;
    maker.begin(nodeOf(root.v.element));
    open.append({&root.v.element, 0});
    while (!open.isEmpty()) {
        Place &place = open.last();
        if (place.child == place.element->children.length) {
            maker.end();
            open.removeLast();
            continue;
        }
        const auto *node = static_cast<const GumboNode *>(place.element->children.data[place.child++]);
        if (node->type == GUMBO_NODE_ELEMENT) {
            maker.begin(nodeOf(node->v.element));
            open.append({&node->v.element, 0});
        } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
            maker.addText(QString::fromUtf8(node->v.text.text));
        }
    }
    return maker.take();
}

} // namespace

HtmlTree htmlTree(const QString &markup, bool isXml)
{
    const TamedHtml tamed = tamedHtml(markup, isXml);
    const QByteArray source = tamed.markup.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // nobody asks for them
    const std::unique_ptr<GumboOutput, Destroy> output(
        gumbo_parse_with_options(&options, source.constData(), static_cast<size_t>(source.size())),
        Destroy {&options});
    if (!output || output->root == nullptr)
        return {{}, true};
    return {treeOf(*output->root), tamed.isSimplified};
}

} // namespace Frontispiece
