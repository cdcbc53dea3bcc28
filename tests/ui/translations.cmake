# SPDX-FileCopyrightText: 2026 The Lightfoot developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D LUPDATE=<program> -D SOURCE=<root> -D WORK=<folder> -D LANGUAGE=en|de|... [-D ONLY=-pluralonly] -P: fails
# when a text has no translation in lightfoot_<LANGUAGE>.ts. Mend it with the target update_translations, then fill in
# what is unfinished.
set(file lightfoot_${LANGUAGE}.ts)
file(COPY_FILE ${SOURCE}/translations/${file} ${WORK}/${file})
execute_process(COMMAND ${LUPDATE} ${SOURCE}/core ${SOURCE}/ui ${SOURCE}/app -I ${SOURCE}
    -locations none -no-obsolete ${ONLY} -ts ${WORK}/${file}
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(failed)
    message(FATAL_ERROR "lupdate: ${said}")
endif()
file(STRINGS ${WORK}/${file} lines REGEX "<source>|unfinished")
set(source "")
foreach(line IN LISTS lines)
    if(line MATCHES "unfinished")
        message(FATAL_ERROR "not translated in ${file}:${source}")
    endif()
    set(source "${line}")
endforeach()
