# SPDX-FileCopyrightText: 2026 The Frontispiece authors
# SPDX-License-Identifier: MIT

# The linters need three seconds for the headers of Qt and a blink for the file that includes them, so script/lint has
# them look at several files at once: the bundles that CMake makes for a unity build, which is prepared here and
# never built. What two files of a bundle call the same, each for itself, would clash: they go into different ones.

# The names a file gives to what is its own: what stands at the left edge, behind a type or a keyword.
function(frontispiece_own_names file result)
    set(names)
    file(STRINGS ${file} lines REGEX "^(constexpr|const|static|struct|class|enum|using|[A-Za-z][A-Za-z0-9_:<>]*[ *&]+[a-zA-Z0-9_]+\\()")
    foreach(line IN LISTS lines)
        # One "if" each: CMake tries both sides of an OR, and forgets what the first found.
        if(line MATCHES "^(using|struct|class|enum class|enum) ([A-Za-z0-9_]+)")
            list(APPEND names ${CMAKE_MATCH_2})
        elseif(line MATCHES "^([^(={]*)[ *&]([A-Za-z0-9_]+)(\\[[^]]*\\])*( =| ?[({])")
            list(APPEND names ${CMAKE_MATCH_2})
        endif()
    endforeach()
    list(REMOVE_DUPLICATES names)
    list(REMOVE_ITEM names namespace) # of "using namespace"
    set(${result} ${names} PARENT_SCOPE)
endfunction()

# frontispiece_bundle(<target> <source …>): each file joins the first bundle that has room and no name of its own.
function(frontispiece_bundle target)
    if(NOT FRONTISPIECE_BUNDLE)
        return()
    endif()
    set(largest 12)
    set(bundles 0)
    foreach(source IN LISTS ARGN)
        if(NOT source MATCHES "\\.cpp$")
            continue()
        endif()
        frontispiece_own_names(${CMAKE_CURRENT_SOURCE_DIR}/${source} names)
        set(bundle 0)
        while(bundle LESS bundles)
            set(common ${names})
            if(common AND names_${bundle})
                list(REMOVE_ITEM common ${names_${bundle}})
            endif()
            list(LENGTH names own)
            list(LENGTH common alone)
            list(LENGTH files_${bundle} size)
            if(own EQUAL alone AND size LESS largest)
                break()
            endif()
            math(EXPR bundle "${bundle} + 1")
        endwhile()
        if(bundle EQUAL bundles)
            math(EXPR bundles "${bundles} + 1")
        endif()
        list(APPEND names_${bundle} ${names})
        list(APPEND files_${bundle} ${source})
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${bundle})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
