// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "commandline.h"

#include <QCoreApplication>

#include <optional>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Goes through the arguments one by one.
class Parser
{
public:
    explicit Parser(const QStringList &arguments)
        : m_arguments(arguments)
    {
    }

    CommandLine parse()
    {
        while (m_at < m_arguments.size() && m_result.task != CommandLine::Task::Refuse)
            parseOne();
        if (m_result.task == CommandLine::Task::Refuse)
            return m_result;
        if (m_result.json && m_result.task == CommandLine::Task::OpenWindow)
            refuse(CommandLineText::tr("--json goes with --list, --search or --show."));
        return m_result;
    }

private:
    void parseOne()
    {
        const QString argument = m_arguments.at(m_at++);
        if (m_onlyOperands || !argument.startsWith(u'-') || argument == "-"_L1) {
            takeOperand(argument);
            return;
        }
        if (argument == "--"_L1) {
            m_onlyOperands = true;
            return;
        }
        const qsizetype equals = argument.indexOf(u'=');
        m_name = argument.left(equals);
        m_inline = equals < 0 ? std::nullopt : std::optional(argument.mid(equals + 1));
        takeOption();
    }

    void takeOption()
    {
        if (m_name == "--list"_L1)
            takeTask(CommandLine::Task::List);
        else if (m_name == "--search"_L1)
            takeTask(CommandLine::Task::Search, value());
        else if (m_name == "--show"_L1)
            takeTask(CommandLine::Task::Show, value());
        else if (m_name == "--version"_L1 || m_name == "-v"_L1)
            takeTask(CommandLine::Task::Version);
        else if (m_name == "--help"_L1 || m_name == "-h"_L1)
            takeTask(CommandLine::Task::Help);
        else if (m_name == "--json"_L1)
            m_result.json = true;
        else if (m_name == "--limit"_L1)
            takeLimit(value());
        else if (m_name == "--folder"_L1)
            m_result.folders.append(value());
        else if (isToolkitOption())
            (void)value();
        else
            refuse(CommandLineText::tr("There is no option “%1”; --help lists those there are.").arg(m_name));
    }

    /// Options that QApplication takes, each with a value.
    [[nodiscard]] bool isToolkitOption() const
    {
        static const QStringList names {u"-platform"_s,     u"-style"_s,    u"-stylesheet"_s,
                                        u"-display"_s,      u"-geometry"_s, u"-qwindowgeometry"_s,
                                        u"-platformtheme"_s};
        return names.contains(m_name) || (m_name.startsWith("--"_L1) && names.contains(m_name.mid(1)));
    }

    /// The option's value: behind its "=", or the next argument.
    QString value()
    {
        if (m_inline)
            return *m_inline;
        if (m_at < m_arguments.size())
            return m_arguments.at(m_at++);
        refuse(CommandLineText::tr("“%1” needs a value behind it.").arg(m_name));
        return {};
    }

    void takeTask(CommandLine::Task task, const QString &argument = {})
    {
        if (m_result.task == CommandLine::Task::Refuse || m_result.task == CommandLine::Task::Help)
            return;
        const bool first = m_result.task == CommandLine::Task::OpenWindow && m_result.targets.isEmpty();
        if (!first && task != CommandLine::Task::Help) {
            refuse(CommandLineText::tr("Only one thing can be asked for at a time."));
            return;
        }
        m_result.task = task;
        m_result.argument = argument;
    }

    void takeOperand(const QString &operand)
    {
        if (operand.isEmpty() && m_result.task == CommandLine::Task::OpenWindow)
            return; // a variable of the shell that holds nothing
        if (m_result.task == CommandLine::Task::OpenWindow)
            m_result.targets.append(operand);
        else
            refuse(
                CommandLineText::tr("“%1” is one word too many; a query of several words stands in quotes.")
                    .arg(operand));
    }

    void takeLimit(const QString &text)
    {
        bool ok = false;
        m_result.limit = text.toInt(&ok);
        if (!ok || m_result.limit < 0)
            refuse(CommandLineText::tr("--limit needs a number, not “%1”.").arg(text));
    }

    void refuse(const QString &complaint)
    {
        if (m_result.task == CommandLine::Task::Refuse)
            return;
        m_result.task = CommandLine::Task::Refuse;
        m_result.complaint = complaint;
    }

    const QStringList &m_arguments;
    qsizetype m_at = 0;
    bool m_onlyOperands = false;
    QString m_name;
    std::optional<QString> m_inline;
    CommandLine m_result;
};

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

QString helpText()
{
    return CommandLineText::tr(
        "Frontispiece, a reader for stories about artists.\n"
        "\n"
        "frontispiece [STORY-ID | FILE… | FOLDER…] open the window there; files and folders become part of\n"
        "                                          the library, and stay where they are\n"
        "frontispiece --list                       id, artist, title: one line a story\n"
        "frontispiece --search QUERY               id, artist, title, reason, excerpt: one line a match,\n"
        "                                          best first\n"
        "frontispiece --show STORY-ID              the story as plain text\n"
        "\n"
        "  --folder DIR   for this call, take the stories of DIR into the library too (may be repeated)\n"
        "  --limit N      with --search: at most N matches\n"
        "  --json         print JSON Lines instead of lines with tabs\n"
        "  --version      print the version\n"
        "  --help         print this\n"
        "\n"
        "Exit status: 0 something was found, 1 nothing was found, 2 an error.\n");
}

} // namespace Frontispiece
