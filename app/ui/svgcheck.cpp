// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "svgcheck.h"

#include <QCoreApplication>
#include <QSet>
#include <QXmlStreamReader>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct SvgCheck
{
    Q_DECLARE_TR_FUNCTIONS(SvgCheck)
};

/// Each level is a call on the stack of the renderer.
constexpr int deepestNesting = 100;
/// A detailed drawing has a few thousand.
constexpr int mostElements = 50'000;

bool leadsOutside(QStringView href)
{
    const QStringView trimmed = href.trimmed();
    return !trimmed.isEmpty() && !trimmed.startsWith(u'#');
}

} // namespace

QString reasonToRefuseSvg(const QByteArray &svg)
{
    // "use" draws another part again, and parts that use parts multiply beyond all bounds.
    static const QSet<QString> refused {u"image"_s, u"script"_s, u"foreignObject"_s,
                                        u"use"_s,   u"video"_s,  u"audio"_s};
    QXmlStreamReader reader(svg);
    int depth = 0;
    int elements = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            if (!reader.entityDeclarations().isEmpty())
                return SvgCheck::tr("it defines entities");
            break;
        case QXmlStreamReader::StartElement:
            if (++depth > deepestNesting || ++elements > mostElements)
                return SvgCheck::tr("it has too many parts");
            if (refused.contains(reader.name().toString()))
                return SvgCheck::tr("it contains “%1”, which is not drawn").arg(reader.name());
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                if (attribute.name() == "href"_L1 && leadsOutside(attribute.value()))
                    return SvgCheck::tr("it refers to another file");
            }
            break;
        case QXmlStreamReader::EndElement: --depth; break;
        default: break;
        }
    }
    return reader.hasError() ? SvgCheck::tr("it is damaged (line %1)").arg(reader.lineNumber()) : QString();
}

} // namespace Frontispiece
