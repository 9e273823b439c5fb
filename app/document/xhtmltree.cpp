// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "entities.h"
#include "htmltree.h"

#include <QXmlStreamReader>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// As for HTML, see htmltaming.cpp: more than any story has.
constexpr qsizetype mostNodes = 800'000;

/// The parser compares each attribute of an element with all others.
constexpr int mostAttributes = 100;

/// HTML's names, which XML knows only from a document type that is never read.
class HtmlNames : public QXmlStreamEntityResolver
{
    Q_DISABLE_COPY_MOVE(HtmlNames)
public:
    HtmlNames() = default;
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString entity = u'&' + name + u';';
        const QString character = decodeEntity(entity.toUtf8());
        return character == entity ? QString() : character;
    }
};

/// Counts "=" from one "<" to the next: too many where a text has them, never too few.
bool hasTooManyAttributes(QStringView markup)
{
    int count = 0;
    for (const QChar c : markup) {
        if (c == u'<')
            count = 0;
        else if (c == u'=' && ++count > mostAttributes)
            return true;
    }
    return false;
}

MarkupNode nodeOf(const QXmlStreamReader &reader)
{
    MarkupNode node;
    node.name = reader.name().toString().section(u':', -1).toLower();
    const QXmlStreamAttributes attributes = reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes)
        node.attributes.append(
            {attribute.qualifiedName().toString().toLower(), attribute.value().toString()});
    return node;
}

} // namespace

std::optional<MarkupTree> xhtmlTree(const QString &markup)
{
    if (hasTooManyAttributes(markup))
        return {};
    HtmlNames names;
    QXmlStreamReader reader(markup);
    reader.setEntityResolver(&names);
    reader.setNamespaceProcessing(false); // many a page uses "epub:type" and does not say what "epub" is
    MarkupTreeMaker maker;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: maker.begin(nodeOf(reader)); break;
        case QXmlStreamReader::EndElement: maker.end(); break;
        case QXmlStreamReader::DTD:
            // Entities of a page's own can stand for others, and grow to any size.
            if (!reader.entityDeclarations().isEmpty())
                return {};
            break;
        case QXmlStreamReader::Characters: maker.addText(reader.text().toString()); break;
        case QXmlStreamReader::EntityReference: // to what nobody has declared
            maker.addText(u'&' + reader.name().toString() + u';');
            break;
        default: break;
        }
        if (maker.size() > mostNodes)
            return {};
    }
    if (reader.hasError())
        return {};
    return maker.take();
}

} // namespace Frontispiece
