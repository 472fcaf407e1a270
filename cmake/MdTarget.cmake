# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the project is declared, so that a folder's CMakeLists.txt is a list.

# md_add_library(name SOURCES … LINKS …): a static library of the console (Qt).
# md_add_service_library(name SOURCES … LINKS …): a static library of meterd (no Qt).
# md_write_links() notes what each really links; tests/architecture compares that with ARCHITECTURE.md's picture.
function(md_record_target name)
    set_property(GLOBAL APPEND PROPERTY MD_TARGETS ${name})
endfunction()

function(md_write_links file)
    get_property(targets GLOBAL PROPERTY MD_TARGETS)
    set(text "")
    foreach(target IN LISTS targets)
        get_target_property(links ${target} LINK_LIBRARIES)
        list(FILTER links EXCLUDE REGEX "_warnings$")
        list(REMOVE_DUPLICATES links)
        list(SORT links)
        list(JOIN links " " links)
        string(APPEND text "${target}: ${links}\n")
    endforeach()
    file(WRITE ${file} "${text}")
endfunction()

function(md_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE md_qt_warnings)
    if(NOT name STREQUAL "md_core")
        target_precompile_headers(${name} REUSE_FROM md_core)
    else()
        # In angle brackets, so that two working trees make the same header and share what ccache holds.
        target_precompile_headers(${name} PRIVATE <core/pch.h>)
    endif()
    md_record_target(${name})
    set_property(GLOBAL APPEND PROPERTY MD_CONSOLE_TARGETS ${name})
endfunction()

function(md_add_service_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE md_warnings)
    md_record_target(${name})
endfunction()

# md_add_test(name SOURCES … LINKS … LABELS … [ENVIRONMENT …] [LAUNCHER command …] [TIMEOUT s]): one Qt Test
# executable, run offscreen on a 1920x1080 screen, by the launcher where there is one.
function(md_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT;LAUNCHER" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} Qt6::Test md_qt_warnings)
    target_precompile_headers(${name} REUSE_FROM md_core)
    add_test(NAME ${name} COMMAND ${arg_LAUNCHER} $<TARGET_FILE:${name}>)
    md_test_properties(${name} "${arg_LABELS}" "${arg_TIMEOUT}" "${arg_ENVIRONMENT}")
endfunction()

# md_add_service_test(name SOURCES … LINKS … LABELS … [TIMEOUT s]): one GoogleTest executable for meterd.
function(md_add_service_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} GTest::gtest GTest::gtest_main md_warnings)
    add_test(NAME ${name} COMMAND ${name})
    md_test_properties(${name} "${arg_LABELS}" "${arg_TIMEOUT}" "${arg_ENVIRONMENT}")
endfunction()

function(md_test_properties name labels timeout environment)
    if(NOT timeout)
        set(timeout 120)
    endif()
    set(env
        "QT_QPA_PLATFORM=offscreen:configfile=${PROJECT_SOURCE_DIR}/tests/support/screens.json"
        "TZ=UTC" "LC_ALL=C.UTF-8" "QT_LOGGING_RULES=*.debug=false"
        "METERD=${PROJECT_BINARY_DIR}/bin/meterd"
        "MD_SOURCE_DIR=${PROJECT_SOURCE_DIR}"
        "ASAN_OPTIONS=detect_leaks=1:abort_on_error=0"
        "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0"
        "UBSAN_OPTIONS=print_stacktrace=1"
        "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp:halt_on_error=1")
    list(APPEND env ${environment})
    set_tests_properties(${name} PROPERTIES LABELS "${labels}" TIMEOUT ${timeout} ENVIRONMENT "${env}")
endfunction()
