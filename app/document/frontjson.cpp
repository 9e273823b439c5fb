// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "frontsyntax.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct FrontJson
{
    Q_DECLARE_TR_FUNCTIONS(FrontJson)
};

bool isTextual(const QJsonValue &value)
{
    return value.isString() || value.isDouble() || value.isBool() || value.isNull();
}

QString textOf(const QJsonValue &value)
{
    return value.isString() || value.isDouble() ? value.toVariant().toString() : QString();
}

FrontItem itemOf(const QJsonValue &value)
{
    if (value.isObject())
        return {textOf(value.toObject().value("name"_L1)), false, 1};
    return {textOf(value), isTextual(value), 1};
}

FrontEntry entryOf(const QString &key, const QJsonValue &value)
{
    FrontEntry entry {key, 1, FrontEntry::Shape::Other, {}};
    if (value.isNull()) {
        entry.shape = FrontEntry::Shape::Nothing;
    } else if (value.isArray()) {
        entry.shape = FrontEntry::Shape::List;
        const QJsonArray list = value.toArray();
        for (const auto &item : list)
            entry.items.append(itemOf(item));
    } else {
        entry.shape = isTextual(value) ? FrontEntry::Shape::Text : FrontEntry::Shape::Other;
        entry.items.append(itemOf(value));
    }
    return entry;
}

} // namespace

FrontEntries readJson(const QString &json, const QString &file)
{
    FrontEntries result;
    QJsonParseError error {};
    const QByteArray bytes = json.toUtf8();
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError) {
        const qsizetype lines = bytes.first(std::min<qsizetype>(error.offset, bytes.size())).count('\n');
        result.issues.append({Issue::Severity::Warning, file, 1 + static_cast<int>(lines),
                              FrontJson::tr("The front matter cannot be read: %1.").arg(error.errorString()),
                              FrontJson::tr("In JSON keys and texts stand in quotes, with commas between.")});
    }
    for (auto entry = root.constBegin(); entry != root.constEnd(); ++entry)
        result.entries.append(entryOf(entry.key(), entry.value()));
    return result;
}

} // namespace Frontispiece
