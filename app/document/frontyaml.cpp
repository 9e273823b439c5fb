// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "frontsyntax.h"

#include <QCoreApplication>

#include <yaml-cpp/yaml.h>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct FrontYaml
{
    Q_DECLARE_TR_FUNCTIONS(FrontYaml)
};

/// The front matter begins on the file's second line, YAML counts from 0.
constexpr int firstLine = 2;

int lineOf(const YAML::Mark &mark)
{
    return mark.is_null() ? 1 : mark.line + firstLine;
}

QString scalarOf(const YAML::Node &node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

FrontItem itemOf(const YAML::Node &node)
{
    const int line = lineOf(node.Mark());
    if (node.IsScalar() || node.IsNull())
        return {scalarOf(node), true, line};
    if (node.IsMap()) {
        const YAML::Node name = node["name"];
        return {name ? scalarOf(name) : QString(), false, line};
    }
    const bool holdsOne = node.IsSequence() && node.size() == 1;
    return {holdsOne ? scalarOf(node[0]) : QString(), false, line};
}

FrontEntry entryOf(const QString &key, int line, const YAML::Node &value)
{
    FrontEntry entry {key, line, FrontEntry::Shape::Other, {}};
    if (value.IsNull()) {
        entry.shape = FrontEntry::Shape::Nothing;
    } else if (value.IsSequence()) {
        entry.shape = FrontEntry::Shape::List;
        for (const YAML::Node &item : value)
            entry.items.append(itemOf(item));
    } else {
        entry.shape = value.IsScalar() ? FrontEntry::Shape::Text : FrontEntry::Shape::Other;
        entry.items.append(itemOf(value));
    }
    return entry;
}

void readRoot(const YAML::Node &root, const QString &file, FrontEntries &result)
{
    const auto warn = [&](int line, const QString &what, const QString &advice) {
        result.issues.append({Issue::Severity::Warning, file, line, what, advice});
    };
    if (root.IsNull())
        return;
    if (!root.IsMap()) {
        warn(lineOf(root.Mark()), FrontYaml::tr("The front matter is not made of keys and values."),
             FrontYaml::tr("Write one “key: value” a line, beginning with “title” and “artist”."));
        return;
    }
    for (const auto &pair : root) {
        const int line = lineOf(pair.first.Mark());
        if (pair.first.IsScalar())
            result.entries.append(entryOf(scalarOf(pair.first), line, pair.second));
        else
            warn(line, FrontYaml::tr("A key of the front matter is not a word."),
                 FrontYaml::tr("Write one “key: value” a line."));
    }
}

} // namespace

FrontEntries readYaml(const QString &yaml, const QString &file)
{
    FrontEntries result;
    try {
        readRoot(YAML::Load(yaml.toStdString()), file, result);
    } catch (const YAML::Exception &error) {
        result.issues.append(
            {Issue::Severity::Warning, file, lineOf(error.mark),
             FrontYaml::tr("The front matter cannot be read: %1.").arg(QString::fromStdString(error.msg)),
             FrontYaml::tr("A text with a colon or quotes in it must stand in quotes; "
                           "lists stand in [brackets].")});
    }
    return result;
}

} // namespace Frontispiece
