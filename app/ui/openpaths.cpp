// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "openpaths.h"

#include "plainline.h"
#include "storyformat.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct OpenPaths
{
    Q_DECLARE_TR_FUNCTIONS(OpenPaths)
};

/// ".md, .txt and .epub"
QString endingsInWords()
{
    QStringList endings = storyFileEndings();
    for (QString &ending : endings)
        ending.prepend(u'.');
    if (endings.size() < 2)
        return endings.value(0);
    const QString last = endings.takeLast();
    return OpenPaths::tr("%1 and %2").arg(endings.join(u", "_s), last);
}

QString storyPatterns()
{
    QStringList patterns = storyFileEndings();
    for (QString &pattern : patterns)
        pattern.prepend(u"*."_s);
    return patterns.join(u' ');
}

void ask(QFileDialog *dialog, const PathsChosen &chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::urlsSelected, dialog->parent(), chosen);
    dialog->open();
}

} // namespace

Issues OfferedPaths::refusals() const
{
    Issues issues;
    if (!others.isEmpty()) {
        const auto more = static_cast<int>(others.size() - 1);
        issues.append({Issue::Severity::Note,
                       {},
                       0,
                       more == 0 ? OpenPaths::tr("“%1” is not a file of stories.").arg(others.constFirst())
                                 : OpenPaths::tr("“%1” and %Ln more are not files of stories.", nullptr, more)
                                       .arg(others.constFirst()),
                       OpenPaths::tr("Frontispiece reads files that end in %1, and folders of them.")
                           .arg(endingsInWords())});
    }
    if (left > 0) {
        issues.append({Issue::Severity::Note,
                       {},
                       0,
                       OpenPaths::tr("%n more were left out: so many at once are too many.", nullptr,
                                     static_cast<int>(left)),
                       OpenPaths::tr("Add the folder that they are in.")});
    }
    return issues;
}

OfferedPaths sortOffered(const QList<QUrl> &offered)
{
    OfferedPaths paths;
    paths.left = std::max<qsizetype>(0, offered.size() - mostPathsAtOnce);
    for (const QUrl &url : offered.first(offered.size() - paths.left)) {
        const QString path = url.toLocalFile();
        if (!path.isEmpty() && (formatOf(path) || QFileInfo(path).isDir()))
            paths.good.append(path);
        else
            paths.others.append(shownPath(path.isEmpty() ? url.toDisplayString() : url.fileName()));
    }
    return paths;
}

void askForFiles(QWidget *parent, const PathsChosen &chosen)
{
    auto *dialog = new QFileDialog(parent, OpenPaths::tr("Open stories"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {OpenPaths::tr("Stories (%1)").arg(storyPatterns()), OpenPaths::tr("All files (*)")});
    ask(dialog, chosen);
}

void askForFolder(QWidget *parent, const PathsChosen &chosen)
{
    auto *dialog = new QFileDialog(parent, OpenPaths::tr("Open a folder of stories"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    ask(dialog, chosen);
}

QString showInFolder(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.isDir() ? path : file.absolutePath();
    if (!QFileInfo(folder).isDir())
        return OpenPaths::tr("“%1” is not there now.").arg(shownPath(folder));
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        return OpenPaths::tr("There is no program to show “%1” with.").arg(shownPath(folder));
    return {};
}

QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    return plainLine(path == home || path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path);
}

} // namespace Frontispiece
