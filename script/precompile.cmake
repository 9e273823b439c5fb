# SPDX-FileCopyrightText: 2026 The Frontispiece authors
# SPDX-License-Identifier: MIT

# Half of what a compiler does here is to read the same headers of Qt. Where everything is compiled once and
# thrown away, as in continuous integration, they are read once for all and kept. There one build leaves app/
# without (TESTS), and it is off everywhere else: a file that leans on a header it does not include would go unnoticed.
# A folder says which part of Qt its targets use: what a macro like QT_GUI_LIB says must be the same for all of them.
set(frontispiece_toolkit core)

set(frontispiece_headers_core
    <algorithm> <array> <chrono> <cmath> <functional> <memory> <optional> <utility> <vector>
    <QCoreApplication> <QDateTime> <QDir> <QFileInfo> <QHash> <QList> <QLocale> <QRegularExpression> <QSet>
    <QString> <QStringList> <QThreadPool> <QTimer>)
set(frontispiece_headers_gui ${frontispiece_headers_core} <QGuiApplication> <QPainter> <QTextLayout>)
set(frontispiece_headers_widgets ${frontispiece_headers_gui} <QApplication> <QListView> <QStyledItemDelegate>)
# What Qt's test header says differs from folder to folder, so it is not among them.

# frontispiece_precompile(<target> [<options>]): a toolkit's headers are compiled once for the same options, by a library
# that has nothing else, so that its macros are those of all who use it.
function(frontispiece_precompile target)
    set(whose ON)
    if(target MATCHES "^tst_")
        list(APPEND whose TESTS)
    endif()
    if(NOT FRONTISPIECE_PRECOMPILE IN_LIST whose)
        return()
    endif()
    set(headers frontispiece-headers-${frontispiece_toolkit}${ARGN})
    if(NOT TARGET ${headers})
        string(SUBSTRING ${frontispiece_toolkit} 0 1 first)
        string(SUBSTRING ${frontispiece_toolkit} 1 -1 rest)
        string(TOUPPER ${first} first)
        set(source ${PROJECT_BINARY_DIR}/${headers}.cpp)
        file(GENERATE OUTPUT ${source} CONTENT "")
        add_library(${headers} STATIC ${source})
        target_compile_options(${headers} PRIVATE ${ARGN})
        target_link_libraries(${headers} PRIVATE Qt6::${first}${rest} frontispiece-options)
        set_target_properties(${headers} PROPERTIES AUTOMOC OFF)
        target_precompile_headers(${headers} PRIVATE ${frontispiece_headers_${frontispiece_toolkit}})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${headers})
endfunction()
