// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "oldpositions.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

qsizetype offsetOf(const QJsonObject &object)
{
    return std::max<qsizetype>(object["offset"_L1].toInteger(), 0);
}

ReadingPosition positionOf(const QJsonObject &object)
{
    return {offsetOf(object), object["quote"_L1].toString(),
            std::clamp(object["progress"_L1].toDouble(), 0.0, 1.0), object["finished"_L1].toBool()};
}

} // namespace

std::optional<ReadingPlaces> oldPositions(const QByteArray &json, qint64 changed)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document["positions"_L1].isObject() || document["version"_L1].toInt() != formatVersion)
        return std::nullopt;
    ReadingPlaces places;
    const QJsonObject positions = document["positions"_L1].toObject();
    for (auto it = positions.begin(); it != positions.end(); ++it)
        places.positions.insert(StoryId {it.key()}, {positionOf(it->toObject()), changed});
    if (const QJsonObject last = document["last"_L1].toObject(); !last.isEmpty())
        places.last = DatedPlace {{StoryId {last["story"_L1].toString()}, {offsetOf(last), 0}}, changed};
    return places;
}

} // namespace Frontispiece
