# SPDX-FileCopyrightText: 2026 The Frontispiece authors
# SPDX-License-Identifier: MIT

# Half of what a compiler does here is to read the same headers of Qt. Where everything is compiled once and
# thrown away, as under sanitizers in continuous integration, they are read once for all and kept.
# It is off everywhere else: a file that leans on a header it does not include would go unnoticed.
# A folder says which part of Qt its targets use: what a macro like QT_GUI_LIB says must be the same for all of them.
set(frontispiece_toolkit core)

set(frontispiece_headers_core
    <algorithm> <array> <chrono> <cmath> <functional> <memory> <optional> <utility> <vector>
    <QCoreApplication> <QDateTime> <QDir> <QFileInfo> <QHash> <QList> <QLocale> <QRegularExpression> <QSet>
    <QString> <QStringList> <QThreadPool> <QTimer>)
set(frontispiece_headers_gui ${frontispiece_headers_core} <QGuiApplication> <QPainter> <QTextLayout>)
set(frontispiece_headers_widgets ${frontispiece_headers_gui} <QApplication> <QListView> <QStyledItemDelegate>)
# What Qt's test header says differs from folder to folder, so it is not among them.

# frontispiece_precompile(<target>): the first target of a toolkit has its headers compiled, all others use them.
function(frontispiece_precompile target)
    if(NOT FRONTISPIECE_PRECOMPILE)
        return()
    endif()
    get_property(first GLOBAL PROPERTY frontispiece_precompiled_${frontispiece_toolkit})
    if(first)
        target_precompile_headers(${target} REUSE_FROM ${first})
    else()
        target_precompile_headers(${target} PRIVATE ${frontispiece_headers_${frontispiece_toolkit}})
        set_property(GLOBAL PROPERTY frontispiece_precompiled_${frontispiece_toolkit} ${target})
    endif()
endfunction()
