# SPDX-License-Identifier: GPL-3.0-or-later
# The warning sets, as interface targets. MD_WERROR (on in every preset) makes each an error.

add_library(md_warnings INTERFACE)
target_compile_options(md_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wcast-align -Woverloaded-virtual -Wnon-virtual-dtor -Wformat=2
    $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast -Wduplicated-cond -Wduplicated-branches -Wlogical-op>
    $<$<BOOL:${MD_WERROR}>:-Werror>)

# Instrumented code hides from g++ 12 that Boost.Optional and friends were set: its guess is wrong there, and right in the plain build.
if(MD_SANITIZE)
    target_compile_options(md_warnings INTERFACE -Wno-maybe-uninitialized)
endif()

# At -O3 g++ 12 finds overlapping copies in std::string's own operator+ (GCC bug 105651) and values that are never read
# unset; the same code is clean at -O1, where both warnings stay on.
target_compile_options(md_warnings INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict -Wno-maybe-uninitialized>)

# -Wnull-dereference is for the console alone: in the service it fires inside Asio.
add_library(md_qt_warnings INTERFACE)
target_link_libraries(md_qt_warnings INTERFACE md_warnings)
if(NOT MD_SANITIZE)
    target_compile_options(md_qt_warnings INTERFACE -Wnull-dereference)
endif()
target_compile_definitions(md_qt_warnings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
