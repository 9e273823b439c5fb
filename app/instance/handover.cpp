// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "handover.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

// Two versions of the application may meet, so nothing here ever changes its name or meaning.
constexpr auto folderKey = "folder"_L1;
constexpr auto targetsKey = "targets"_L1;
constexpr auto guestsKey = "guests"_L1;
constexpr auto activationKey = "activation"_L1;

/// A text that can be a path: no file's name has a zero in it.
QString textOf(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.contains(QChar::Null) ? QString() : text;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto &entry : array) {
        if (const QString text = textOf(entry); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

} // namespace

QByteArray Handover::toBytes() const
{
    const QJsonObject object {{folderKey, folder},
                              {targetsKey, QJsonArray::fromStringList(targets)},
                              {guestsKey, QJsonArray::fromStringList(guests)},
                              {activationKey, activation}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Handover> Handover::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    return Handover {textOf(document[folderKey]), textsOf(document[targetsKey]), textsOf(document[guestsKey]),
                     textOf(document[activationKey])};
}

} // namespace Frontispiece
