# SPDX-FileCopyrightText: 2026 The Lightfoot developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D SOURCE=<root> -P: fails unless all that desktops read of us uses the id that the program uses.
file(READ ${SOURCE}/resources/CMakeLists.txt build)
if(NOT build MATCHES "LIGHTFOOT_APPLICATION_ID ([A-Za-z.]+)\\)")
    message(FATAL_ERROR "resources/CMakeLists.txt names no id")
endif()
set(id ${CMAKE_MATCH_1})

foreach(file linux/${id}.desktop linux/${id}.metainfo.xml icons/${id}.svg)
    if(NOT EXISTS ${SOURCE}/resources/${file})
        message(FATAL_ERROR "resources/${file} is not there")
    endif()
endforeach()

file(READ ${SOURCE}/resources/linux/${id}.desktop desktop)
if(NOT desktop MATCHES "\nIcon=${id}\n")
    message(FATAL_ERROR "the desktop file's icon is not ${id}")
endif()
file(READ ${SOURCE}/resources/linux/${id}.metainfo.xml metainfo)
foreach(line "<id>${id}</id>" "<launchable type=\"desktop-id\">${id}.desktop</launchable>")
    string(FIND "${metainfo}" "${line}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "the metainfo does not have ${line}")
    endif()
endforeach()
