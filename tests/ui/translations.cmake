# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a text of the console has no German, or a plural no English. Run by CTest with LUPDATE, SOURCES (a list
# file), ROOT and WORK. The catalogues themselves stay as they are.
foreach(language de en)
    set(copy ${WORK}/meterdesk_${language}.ts)
    file(COPY_FILE ${ROOT}/translations/meterdesk_${language}.ts ${copy})
    execute_process(
        COMMAND ${LUPDATE} -silent -no-obsolete -locations none -I ${ROOT} @${SOURCES} -ts ${copy}
        RESULT_VARIABLE failed ERROR_VARIABLE words)
    if(failed)
        message(FATAL_ERROR "lupdate could not read the sources: ${words}")
    endif()
    file(READ ${copy} catalogue)
    string(REPLACE ";" "," catalogue "${catalogue}")
    string(REPLACE "</message>" ";" messages "${catalogue}")
    set(open "")
    foreach(text IN LISTS messages)
        if(text MATCHES "type=\"unfinished\"" AND (language STREQUAL "de" OR text MATCHES "numerus=\"yes\""))
            string(REGEX MATCH "<source>([^<]*)" unused "${text}")
            string(APPEND open "\n  ${CMAKE_MATCH_1}")
        endif()
    endforeach()
    if(open)
        message(FATAL_ERROR "without a translation in meterdesk_${language}.ts "
            "(cmake --build --preset dev --target update_translations lists them there):${open}")
    endif()
endforeach()
