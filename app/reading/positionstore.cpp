// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "positionstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <chrono>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// The longest a change may be unwritten is a second; a scroll makes many changes.
constexpr std::chrono::milliseconds saveDelay {700};

constexpr int formatVersion = 1;

ReadingPosition fromJson(const QJsonObject &object)
{
    return {object["offset"_L1].toInteger(), object["quote"_L1].toString(),
            std::clamp(object["progress"_L1].toDouble(), 0.0, 1.0), object["finished"_L1].toBool()};
}

QJsonObject toJsonObject(const ReadingPosition &position)
{
    return {{"offset"_L1, position.offset},
            {"quote"_L1, position.quote},
            {"progress"_L1, position.progress},
            {"finished"_L1, position.finished}};
}

/// A name beside `path` that nothing has yet: earlier copies are as precious as this one.
QString copyName(const QString &path)
{
    QString name = path + u".damaged"_s;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = u"%1.damaged-%2"_s.arg(path).arg(number);
    return name;
}

/// Replaces the file at `path`. Returns what went wrong, or an empty string.
QString write(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, ownerOnly);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

PositionStore::PositionStore(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &PositionStore::save);
    m_writer.setMaxThreadCount(1);
}

PositionStore::~PositionStore()
{
    if (m_saveTimer.isActive())
        save();
    m_writer.waitForDone();
}

Issues PositionStore::load()
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        return {{Issue::Severity::Warning, m_path, 0,
                 tr("Your reading places cannot be read: %1.").arg(file.errorString()),
                 tr("Check that you may read the file, and start again.")}};
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document["positions"_L1].isObject() || document["version"_L1].toInt() != formatVersion) {
        const QString aside = copyName(m_path);
        file.close();
        const bool moved = QFile::rename(m_path, aside);
        return {{
            Issue::Severity::Warning,
            m_path,
            0,
            tr("The file with your reading places is damaged, so every story opens at its beginning."),
            moved ? tr("It was kept as “%1”; put a copy of it back if you have one.").arg(aside)
                  : tr("Put a copy of it back if you have one."),
        }};
    }
    const QJsonObject positions = document["positions"_L1].toObject();
    for (auto it = positions.begin(); it != positions.end(); ++it)
        m_positions.insert(StoryId {it.key()}, fromJson(it->toObject()));
    if (const QJsonObject last = document["last"_L1].toObject(); !last.isEmpty())
        m_last = Place {StoryId {last["story"_L1].toString()}, {last["offset"_L1].toInteger(), 0}};
    return {};
}

std::optional<ReadingPosition> PositionStore::position(const StoryId &story) const
{
    const auto found = m_positions.constFind(story);
    return found == m_positions.cend() ? std::nullopt : std::optional(*found);
}

void PositionStore::setPosition(const StoryId &story, const ReadingPosition &position)
{
    ReadingPosition &kept = m_positions[story];
    const bool finished = kept.finished || position.finished;
    kept = position;
    kept.finished = finished;
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
}

void PositionStore::setLastPlace(const Place &place)
{
    if (m_last == place)
        return;
    m_last = place;
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
}

QByteArray PositionStore::toJson() const
{
    QJsonObject positions;
    for (auto it = m_positions.cbegin(); it != m_positions.cend(); ++it)
        positions.insert(it.key().value, toJsonObject(*it));
    QJsonObject root {{"version"_L1, formatVersion}, {"positions"_L1, positions}};
    if (m_last)
        root.insert("last"_L1,
                    QJsonObject {{"story"_L1, m_last->story.value}, {"offset"_L1, m_last->passage.start}});
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

void PositionStore::save()
{
    m_saveTimer.stop();
    m_writer.start([this, path = m_path, bytes = toJson()] {
        const QString error = write(path, bytes);
        if (error.isEmpty())
            return;
        QMetaObject::invokeMethod(this, [this, error] {
            Q_EMIT failed(
                {Issue::Severity::Warning, m_path, 0,
                 tr("Your reading place could not be saved: %1.").arg(error),
                 tr("Make room on the disk, or allow writing there; it is tried again as you read on.")});
        });
    });
}

} // namespace Frontispiece
