# SPDX-FileCopyrightText: 2026 The Lightfoot developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D LUPDATE=<program> -D SOURCE=<root> -D WORK=<folder> -P: fails when a text that counts something has no
# plural forms in lightfoot_en.ts. Mend it with the target update_translations, then fill the forms in.
file(COPY_FILE ${SOURCE}/translations/lightfoot_en.ts ${WORK}/lightfoot_en.ts)
execute_process(COMMAND ${LUPDATE} ${SOURCE}/core ${SOURCE}/ui ${SOURCE}/app -I ${SOURCE}
    -locations none -no-obsolete -pluralonly -ts ${WORK}/lightfoot_en.ts
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(failed)
    message(FATAL_ERROR "lupdate: ${said}")
endif()
file(STRINGS ${WORK}/lightfoot_en.ts lines REGEX "<source>|unfinished")
set(source "")
foreach(line IN LISTS lines)
    if(line MATCHES "unfinished")
        message(FATAL_ERROR "no plural forms in lightfoot_en.ts:${source}")
    endif()
    set(source "${line}")
endforeach()
