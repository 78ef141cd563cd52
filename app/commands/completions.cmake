# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DPROGRAM=… -DSHELL=bash -DFILE=… -P completions.cmake: writes what the program prints into the file.
execute_process(COMMAND ${PROGRAM} completions ${SHELL} OUTPUT_FILE ${FILE} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} completions ${SHELL} ended with ${result}.")
endif()
