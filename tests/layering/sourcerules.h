// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Frontispiece::Test {

/// A header or source file of app/.
struct SourceFile
{
    QString folder; ///< "document"; "" for what lies in app/ itself
    QString name;   ///< "story.h"
    QString text;
};

/// What a file of a folder may include of Qt: each has all before it.
enum class Toolkit { Core, Gui, Widgets };

/// A folder of app/ and the arrows that lead away from it in ARCHITECTURE.md.
struct Folder
{
    QString name;
    QStringList arrows;
    Toolkit toolkit = Toolkit::Core;
};

/// The folders of app/, lower ones first.
[[nodiscard]] const QList<Folder> &folders();

/// The entry of folders() with that name, which there must be.
[[nodiscard]] const Folder &folderNamed(const QString &name);

/// What the files of app/ have to keep to. One object knows all of them, to tell where an include leads.
class SourceRules
{
public:
    explicit SourceRules(const QList<SourceFile> &files);

    /// What is wrong with `file`, a sentence each; none if nothing is.
    [[nodiscard]] QStringList faults(const SourceFile &file) const;
    /// The headers of Qt's network among those that `text` includes. Tests may not have them either.
    [[nodiscard]] QStringList networkHeaders(const QString &text) const;
    /// What `text`, a source or resource of any kind, says that only a program with a network would.
    [[nodiscard]] static QStringList networkWords(const QString &text);

private:
    [[nodiscard]] QStringList ownFaults(const SourceFile &file, const QString &header) const;
    [[nodiscard]] QStringList foreignFaults(const SourceFile &file, const QString &header) const;
    [[nodiscard]] QString orderFault(const SourceFile &file) const;

    QHash<QString, QString> m_folderOf; // of a header's name
    QSet<QString> m_twice;              // names that two headers have
    QSet<QString> m_gui;
    QSet<QString> m_widgets;
    QSet<QString> m_network;
};

} // namespace Frontispiece::Test
