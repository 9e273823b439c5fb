// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "sourcerules.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

constexpr qsizetype mostLines = 400;

const QList<Folder> &folders()
{
    static const QList<Folder> all {
        {u"document"_s, {}},
        {u"settings"_s, {}},
        {u"instance"_s, {}},
        {u"library"_s, {u"document"_s}},
        {u"search"_s, {u"library"_s}},
        {u"reading"_s, {u"library"_s}},
        {u"models"_s, {u"search"_s, u"reading"_s, u"settings"_s}},
        {u"page"_s, {u"document"_s, u"settings"_s}, Toolkit::Gui},
        {u"ui"_s, {u"models"_s, u"page"_s, u"settings"_s}, Toolkit::Widgets},
        {u"terminal"_s, {u"search"_s, u"reading"_s, u"settings"_s}},
        // composition and main
        {QString(), {u"ui"_s, u"instance"_s, u"terminal"_s}, Toolkit::Widgets},
    };
    return all;
}

const Folder &folderNamed(const QString &name)
{
    return *std::ranges::find(folders(), name, &Folder::name);
}

static bool leadsTo(const QString &from, const QString &to)
{
    return from == to || std::ranges::any_of(folderNamed(from).arrows, [&to](const QString &next) {
               return leadsTo(next, to);
           });
}

static QSet<QString> headersIn(const char *folder)
{
    const QStringList names = QDir(QString::fromUtf8(folder)).entryList(QDir::Files);
    return {names.begin(), names.end()};
}

struct Include
{
    bool quoted;
    QString header;
};

static QList<Include> includesOf(const QString &text)
{
    static const QRegularExpression line(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    for (const QRegularExpressionMatch &match : line.globalMatch(text))
        found.append({match.captured(1) == u"\"", match.captured(2)});
    return found;
}

// "QWidget" for "QtWidgets/QWidget".
static QString lastName(const QString &header)
{
    return header.section(u'/', -1);
}

SourceRules::SourceRules(const QList<SourceFile> &files)
    : m_gui(headersIn(FRONTISPIECE_QTGUI_HEADERS))
    , m_widgets(headersIn(FRONTISPIECE_QTWIDGETS_HEADERS))
    , m_network(headersIn(FRONTISPIECE_QTNETWORK_HEADERS))
{
    for (const SourceFile &file : files) {
        if (!file.name.endsWith(u".h"))
            continue;
        if (m_folderOf.contains(file.name))
            m_twice.insert(file.name);
        m_folderOf.insert(file.name, file.folder);
    }
}

QStringList SourceRules::ownFaults(const SourceFile &file, const QString &header) const
{
    if (header.contains(u'/'))
        return {u"includes \"%1\" by its path"_s.arg(header)};
    const auto folder = m_folderOf.constFind(header);
    if (folder == m_folderOf.cend())
        return {u"includes \"%1\", which is none of ours"_s.arg(header)};
    if (!leadsTo(file.folder, *folder))
        return {u"includes \"%1\" of %2, against the arrows"_s.arg(header, *folder)};
    return {};
}

QStringList SourceRules::foreignFaults(const SourceFile &file, const QString &header) const
{
    static const QRegularExpression module(
        u"^Qt(Concurrent|Core|DBus|Gui|Network|OpenGL|PrintSupport|Sql|Svg|SvgWidgets|Test|Widgets|Xml)$"_s);
    const Toolkit toolkit = folderNamed(file.folder).toolkit;
    const QString name = lastName(header);
    QStringList faults;
    if (m_folderOf.contains(name))
        faults.append(u"includes <%1>, which is ours, as if it were not"_s.arg(header));
    if (module.match(header.section(u'/', 0, 0)).hasMatch())
        faults.append(u"includes <%1>, a whole module or by the module's name"_s.arg(header));
    if (toolkit < Toolkit::Widgets && m_widgets.contains(name))
        faults.append(u"includes <%1>, a widget"_s.arg(header));
    if (toolkit < Toolkit::Gui && m_gui.contains(name))
        faults.append(u"includes <%1>, which needs a display's library"_s.arg(header));
    return faults;
}

QString SourceRules::orderFault(const SourceFile &file) const
{
    if (!file.name.endsWith(u".cpp"))
        return {};
    const QList<Include> includes = includesOf(file.text);
    // A class may have a second file, without a header of that name: another of ours is first there.
    const QString own = file.name.chopped(4) + u".h"_s;
    const Include first = includes.value(0);
    const bool inOrder = m_folderOf.contains(own) ? first.header == own : first.quoted;
    return inOrder ? QString() : u"does not begin with the header it makes good"_s;
}

QStringList SourceRules::networkHeaders(const QString &text) const
{
    QStringList found;
    for (const Include &include : includesOf(text)) {
        if (m_network.contains(lastName(include.header)))
            found.append(u"includes <%1>, of the network"_s.arg(include.header));
    }
    return found;
}

QStringList SourceRules::networkWords(const QString &text)
{
    static const QRegularExpression word(
        uR"(\b(Q(Abstract|Tcp|Udp|Ssl|Sctp|Web)Socket|QNetwork\w+|QHttp\w+|QWebEngine\w*|QtNetwork|Qt6::Network)"
        uR"(|Qt6::WebSockets|Qt6::WebEngine\w*|libcurl|curl_\w+|curl|wget|getaddrinfo|gethostbyname|AF_INET6?)\b)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : word.globalMatch(text))
        found.append(u"mentions %1, of the network"_s.arg(match.captured()));
    return found;
}

QStringList SourceRules::faults(const SourceFile &file) const
{
    QStringList faults;
    if (!file.text.startsWith(u"// SPDX-FileCopyrightText: 2026 The Frontispiece authors\n"
                              "// SPDX-License-Identifier: MIT\n"_s)) {
        faults.append(u"does not begin with whose it is and under which licence"_s);
    }
    const bool header = file.name.endsWith(u".h");
    if (header != file.text.contains(u"\n#pragma once\n"_s))
        faults.append(header ? u"may be included twice"_s : u"is no header, and says \"#pragma once\""_s);
    if (m_twice.contains(file.name))
        faults.append(u"has a name that another header has too"_s);
    if (file.text.count(u'\n') > mostLines)
        faults.append(u"has more than %1 lines"_s.arg(mostLines));
    if (const QString order = orderFault(file); !order.isEmpty())
        faults.append(order);
    for (const Include &include : includesOf(file.text))
        faults += include.quoted ? ownFaults(file, include.header) : foreignFaults(file, include.header);
    return faults + networkHeaders(file.text) + networkWords(file.text);
}

} // namespace Frontispiece::Test
