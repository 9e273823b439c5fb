// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubxml.h"

#include "entities.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What an entity may stand for, in characters; those of real books stand for one.
constexpr int longestEntity = 1000;

class HtmlNames final : public QXmlStreamEntityResolver
{
    Q_DISABLE_COPY_MOVE(HtmlNames)
public:
    HtmlNames() = default;
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString entity = u'&' + name + u';';
        const QString character = decodeEntity(entity.toUtf8());
        // What it stands for is read in its turn: one that nobody knows would stand for itself without end.
        return character == entity ? u"&amp;"_s + name + u';' : character;
    }
};

QStringView withoutPrefix(QStringView name)
{
    return name.sliced(name.indexOf(u':') + 1);
}

} // namespace

EpubXml::EpubXml(const QByteArray &bytes)
    : QXmlStreamReader(bytes)
    , m_resolver(std::make_unique<HtmlNames>())
{
    setNamespaceProcessing(false);
    setEntityExpansionLimit(longestEntity);
    setEntityResolver(m_resolver.get());
}

EpubXml::~EpubXml() = default;

QStringView EpubXml::tag() const
{
    return withoutPrefix(qualifiedName());
}

QString EpubXml::value(QLatin1StringView attribute) const
{
    const QXmlStreamAttributes all = attributes();
    for (const QXmlStreamAttribute &one : all) {
        if (withoutPrefix(one.qualifiedName()) == attribute)
            return one.value().toString();
    }
    return {};
}

// QXmlStreamReader::readElementText() calls itself for each element inside another.
QString EpubXml::readText(qsizetype limit)
{
    QString text;
    for (qsizetype depth = 1; depth > 0 && !atEnd();) {
        switch (readNext()) {
        case StartElement: ++depth; break;
        case EndElement: --depth; break;
        case Characters:
        case EntityReference: text += QXmlStreamReader::text().left(limit - text.size()); break;
        default: break;
        }
    }
    return text.simplified();
}

} // namespace Frontispiece
