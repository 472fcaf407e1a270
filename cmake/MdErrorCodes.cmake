# SPDX-License-Identifier: GPL-3.0-or-later
# The table of error codes is written once, in docs/api/error-codes.json. Both programs compile the rows that are made of
# it here: what the console looks up without a server is what the service answers.
set(codes_file ${PROJECT_SOURCE_DIR}/docs/api/error-codes.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${codes_file})
file(READ ${codes_file} codes)
string(JSON count LENGTH "${codes}")
math(EXPR last "${count} - 1")
set(rows "")
foreach(i RANGE ${last})
    string(JSON status GET "${codes}" ${i} status)
    foreach(name code title cause fix where)
        string(JSON ${name} GET "${codes}" ${i} ${name})
    endforeach()
    string(APPEND rows
        "ErrorCode{\"${code}\", ${status}, R\"~(${title})~\", R\"~(${cause})~\", R\"~(${fix})~\", R\"~(${where})~\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/md_error_codes.inc CONTENT "${rows}" @ONLY)
