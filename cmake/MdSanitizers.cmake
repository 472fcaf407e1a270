# SPDX-License-Identifier: GPL-3.0-or-later
# MD_SANITIZE=address (with undefined) or thread; MD_FUZZ builds the fuzzers (clang only).

if(MD_SANITIZE STREQUAL "address")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(MD_SANITIZE STREQUAL "thread")
    # g++ cannot follow a bare fence, which Asio has in each handler; its locks and atomics alone are followed.
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer -Wno-tsan)
    add_compile_definitions(BOOST_ASIO_DISABLE_FENCED_BLOCK)
    add_link_options(-fsanitize=thread)
elseif(MD_SANITIZE)
    message(FATAL_ERROR "MD_SANITIZE is '${MD_SANITIZE}': say 'address' or 'thread'")
endif()
if(MD_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
