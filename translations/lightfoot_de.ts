<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EndpointFilter</name>
    <message>
        <source>Words that must all occur in name, target, kind, group or labels.
Also group:shop, kind:http, label:env=prod, status:down, name:, target:
-word: without it; &quot;two words&quot;: together</source>
        <translation>Wörter, die alle in Name, Ziel, Art, Gruppe oder Labels vorkommen müssen.
Auch group:shop, kind:http, label:env=prod, status:down, name:, target:
-word: ohne das Wort; &quot;zwei Wörter&quot;: zusammen</translation>
    </message>
</context>
<context>
    <name>EndpointGrouping</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>Label %1</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and a status: 3 down</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message numerus="yes">
        <source>%1 and %n more cause(s)</source>
        <translation>
            <numerusform>%1 und %n weitere Ursache</numerusform>
            <numerusform>%1 und %n weitere Ursachen</numerusform>
        </translation>
    </message>
    <message>
        <source>the default channel</source>
        <translation>Standardkanal</translation>
    </message>
    <message>
        <source>Not told: it flaps.</source>
        <translation>Nicht gemeldet: flappt.</translation>
    </message>
    <message>
        <source>Not told: it is muted.</source>
        <translation>Nicht gemeldet: stummgeschaltet.</translation>
    </message>
    <message>
        <source>Not told: a maintenance window is under way.</source>
        <translation>Nicht gemeldet: ein Wartungsfenster läuft.</translation>
    </message>
    <message>
        <source>Not told yet: it waits for what it depends on.</source>
        <translation>Noch nicht gemeldet: wartet auf das, wovon es abhängt.</translation>
    </message>
    <message>
        <source>Not told: what it depends on is down.</source>
        <translation>Nicht gemeldet: wovon es abhängt, ist ausgefallen.</translation>
    </message>
    <message>
        <source>Not told yet: it waits for its own next result.</source>
        <translation>Noch nicht gemeldet: wartet auf sein nächstes Ergebnis.</translation>
    </message>
    <message>
        <source>Not told: it cannot be measured now.</source>
        <translation>Nicht gemeldet: kann derzeit nicht gemessen werden.</translation>
    </message>
    <message>
        <source>Not told: it is acknowledged.</source>
        <translation>Nicht gemeldet: quittiert.</translation>
    </message>
    <message>
        <source>Told as part of an incident.</source>
        <translation>Als Teil einer Störung gemeldet.</translation>
    </message>
    <message>
        <source>Told as often as the list asks for.</source>
        <translation>So oft gemeldet, wie die Liste verlangt.</translation>
    </message>
    <message>
        <source>Not told yet.</source>
        <translation>Noch nicht gemeldet.</translation>
    </message>
    <message>
        <source>We are blind</source>
        <translation>Wir sehen nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail together: %1</source>
        <translation>
            <numerusform>%n Endpunkt fällt mit anderen aus: %1</numerusform>
            <numerusform>%n Endpunkte fallen zusammen aus: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The fault is gone; we trust our eyes again after a minute without another.</source>
        <translation>Der Fehler ist weg; nach einer Minute ohne weiteren gilt wieder, was wir sehen.</translation>
    </message>
    <message>
        <source>The fault is on our side: %1.</source>
        <translation>Der Fehler liegt bei uns: %1.</translation>
    </message>
    <message>
        <source>What this explains counts as unknown and not as down; one message tells when it begins, one when it is over.</source>
        <translation>Was das erklärt, zählt als unbekannt und nicht als ausgefallen; eine Meldung sagt, wenn es beginnt, eine, wenn es vorbei ist.</translation>
    </message>
    <message>
        <source>Nobody was told yet.</source>
        <translation>Noch niemandem gemeldet.</translation>
    </message>
    <message>
        <source>Told in one message to: %1.</source>
        <translation>In einer Meldung gemeldet an: %1.</translation>
    </message>
    <message>
        <source>Acknowledged by %1 until %2</source>
        <translation>Quittiert von %1 bis %2</translation>
    </message>
    <message>
        <source>Acknowledged by %1 until it is up</source>
        <translation>Quittiert von %1, bis es wieder läuft</translation>
    </message>
    <message>
        <source>Muted by %1 until %2</source>
        <translation>Stummgeschaltet von %1 bis %2</translation>
    </message>
    <message>
        <source>Muted by %1 until told otherwise</source>
        <translation>Stummgeschaltet von %1 bis auf Weiteres</translation>
    </message>
    <message numerus="yes">
        <source>Told %n time(s).</source>
        <translation>
            <numerusform>%n Mal gemeldet.</numerusform>
            <numerusform>%n Mal gemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>It flaps.</source>
        <translation>Schwankt.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>“%1” is not a duration; write a number with a unit, such as 500ms, 10s or 1m30s</source>
        <translation>„%1“ ist keine Dauer; erwartet wird eine Zahl mit Einheit, etwa 500ms, 10s oder 1m30s</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>einer der Werte %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a duration from %1 to %2, such as 500ms, 10s or 1m30s</source>
        <translation>eine Dauer von %1 bis %2, etwa 500ms, 10s oder 1m30s</translation>
    </message>
    <message>
        <source>a duration such as 500ms, 10s or 1m30s</source>
        <translation>eine Dauer, etwa 500ms, 10s oder 1m30s</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a map of names and texts</source>
        <translation>eine Map aus Namen und Texten</translation>
    </message>
    <message>
        <source>a list of pairs such as [[200, 299]]</source>
        <translation>eine Liste von Paaren wie [[200, 299]]</translation>
    </message>
    <message>
        <source>a list of maps of names and texts</source>
        <translation>eine Liste von Maps aus Namen und Texten</translation>
    </message>
    <message>
        <source>%1: expected %2, got “%3”</source>
        <translation>%1: erwartet %2, gefunden „%3“</translation>
    </message>
    <message>
        <source>the probe broke off: %1</source>
        <translation>die Prüfung ist abgebrochen: %1</translation>
    </message>
    <message>
        <source>not measured: half of all places in flight wait for endpoints that do not answer</source>
        <translation>nicht gemessen: die Hälfte aller Plätze für laufende Prüfungen wartet auf Endpunkte, die nicht antworten</translation>
    </message>
    <message>
        <source>not measured: as many probes are in flight as allowed; raise the limit of open files, or probe less often</source>
        <translation>nicht gemessen: es laufen so viele Prüfungen wie erlaubt; das Limit offener Dateien erhöhen oder seltener prüfen</translation>
    </message>
    <message>
        <source>a block of the history is damaged</source>
        <translation>ein Block des Verlaufs ist beschädigt</translation>
    </message>
    <message>
        <source>too many results for one block: %1</source>
        <translation>zu viele Ergebnisse für einen Block: %1</translation>
    </message>
    <message>
        <source>a block cannot be compressed: %1</source>
        <translation>ein Block lässt sich nicht komprimieren: %1</translation>
    </message>
    <message>
        <source>the disk of the history has not answered for %1</source>
        <translation>der Datenträger des Verlaufs antwortet seit %1 nicht</translation>
    </message>
    <message>
        <source>an hour of the history is damaged</source>
        <translation>eine Stunde des Verlaufs ist beschädigt</translation>
    </message>
    <message>
        <source>the history %1 is not open</source>
        <translation>der Verlauf %1 ist nicht geöffnet</translation>
    </message>
    <message>
        <source>the history %1 cannot be used: %2</source>
        <translation>der Verlauf %1 ist nicht nutzbar: %2</translation>
    </message>
    <message>
        <source>the history %1 is in use by another Lightfoot</source>
        <translation>der Verlauf %1 wird von einem anderen Lightfoot benutzt</translation>
    </message>
    <message>
        <source>the disk of the history %1 is full</source>
        <translation>der Datenträger des Verlaufs %1 ist voll</translation>
    </message>
    <message>
        <source>the history %1 cannot be made anew</source>
        <translation>der Verlauf %1 lässt sich nicht neu anlegen</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>the history %1 is read-only</source>
        <translation>der Verlauf %1 ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the history %1 is damaged: %2</source>
        <translation>der Verlauf %1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>%1 is no history of Lightfoot</source>
        <translation>%1 ist kein Verlauf von Lightfoot</translation>
    </message>
    <message>
        <source>the history %1 was written by a newer Lightfoot</source>
        <translation>der Verlauf %1 wurde von einem neueren Lightfoot geschrieben</translation>
    </message>
    <message>
        <source>the damaged history %1 cannot be moved aside: %2</source>
        <translation>der beschädigte Verlauf %1 lässt sich nicht beiseitelegen: %2</translation>
    </message>
    <message>
        <source>A new history was started; the old one is kept as %1. Reason: %2</source>
        <translation>Ein neuer Verlauf wurde begonnen; der alte bleibt als %1 erhalten. Grund: %2</translation>
    </message>
    <message>
        <source>%1 must be positive; it is not used</source>
        <translation>%1 muss positiv sein; der Wert wird nicht benutzt</translation>
    </message>
    <message>
        <source>notify.%1: expected a list of notifiers, got “%2”</source>
        <translation>notify.%1: erwartet eine Liste von Meldern, gefunden „%2“</translation>
    </message>
    <message>
        <source>there is no kind of channel “%1”; notifiers left out: %2</source>
        <translation>es gibt keine Kanalart „%1“; ausgelassene Melder: %2</translation>
    </message>
    <message>
        <source>there is no kind of channel “%1”; notifiers left out: %2. Is “%3” meant?</source>
        <translation>es gibt keine Kanalart „%1“; ausgelassene Melder: %2. Ist „%3“ gemeint?</translation>
    </message>
    <message>
        <source>expected a notifier, a map that begins with its name, got “%1”</source>
        <translation>erwartet ein Melder, eine Map mit dem Namen am Anfang, gefunden „%1“</translation>
    </message>
    <message>
        <source>notifier “%1”: the key “%2” is missing; expected %3</source>
        <translation>Melder „%1“: der Schlüssel „%2“ fehlt; erwartet %3</translation>
    </message>
    <message>
        <source>%1: expected a URL that begins with http:// or https://; it is not used</source>
        <translation>%1: erwartet eine URL, die mit http:// oder https:// beginnt; der Wert wird nicht benutzt</translation>
    </message>
    <message>
        <source>settings.maintenance: expected a list of maintenance windows, got “%1”</source>
        <translation>settings.maintenance: erwartet eine Liste von Wartungsfenstern, gefunden „%1“</translation>
    </message>
    <message>
        <source>expected a maintenance window, a map with its times, got “%1”</source>
        <translation>erwartet ein Wartungsfenster, eine Map mit seinen Zeiten, gefunden „%1“</translation>
    </message>
    <message>
        <source>maintenance “%1”: expected its times as from and to, or as weekly, or as cron and duration</source>
        <translation>Wartung „%1“: erwartet Zeiten als from und to, als weekly oder als cron und duration</translation>
    </message>
    <message>
        <source>the name “%1” is taken by the notifier at %2; this one is left out</source>
        <translation>der Name „%1“ ist schon vom Melder bei %2 belegt; dieser hier wird ausgelassen</translation>
    </message>
    <message>
        <source>notifier “%1”: the option “%2” is left out: its kind does not have it</source>
        <translation>Melder „%1“: die Option „%2“ wird ausgelassen: seine Art kennt sie nicht</translation>
    </message>
    <message>
        <source>notifier “%1” is left out: its kind “%2” is not known</source>
        <translation>Melder „%1“ wird ausgelassen: seine Art „%2“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>endpoint “%1”: a bare connect to %2 does harm: %3; use the kind “%4”, which says goodbye</source>
        <translation>Endpunkt „%1“: ein bloßer Verbindungsaufbau zu %2 richtet Schaden an: %3; besser die Art „%4“, die sich verabschiedet</translation>
    </message>
    <message>
        <source>endpoint “%1”: %2</source>
        <translation>Endpunkt „%1“: %2</translation>
    </message>
    <message>
        <source>notifier “%1”: %2; it is left out</source>
        <translation>Melder „%1“: %2; er wird ausgelassen</translation>
    </message>
    <message>
        <source>maintenance “%1”: %2; it is left out</source>
        <translation>Wartung „%1“: %2; sie wird ausgelassen</translation>
    </message>
    <message>
        <source>the list is larger than %1 MiB, the limit</source>
        <translation>die Liste ist größer als das Limit von %1 MiB</translation>
    </message>
    <message>
        <source>the variables of the list stand for more than %1 MiB, the limit</source>
        <translation>die Variablen der Liste stehen für mehr als %1 MiB, das Limit</translation>
    </message>
    <message>
        <source>the list holds more than %1 endpoints, the limit</source>
        <translation>die Liste enthält mehr als %1 Endpunkte, das Limit</translation>
    </message>
    <message>
        <source>the section “%1” is here twice, first in line %2; only the first is read</source>
        <translation>der Abschnitt „%1“ steht hier zweimal, zuerst in Zeile %2; nur der erste wird gelesen</translation>
    </message>
    <message>
        <source>“&lt;&lt;” is not read at the top of a list; write the sections out</source>
        <translation>„&lt;&lt;“ wird am Anfang einer Liste nicht gelesen; die Abschnitte ausschreiben</translation>
    </message>
    <message>
        <source>section “%1”: expected a list of endpoints, got “%2”</source>
        <translation>Abschnitt „%1“: erwartet eine Liste von Endpunkten, gefunden „%2“</translation>
    </message>
    <message>
        <source>section “%1” is not used by this version; endpoints left out: %2</source>
        <translation>Abschnitt „%1“ wird von dieser Version nicht benutzt; ausgelassene Endpunkte: %2</translation>
    </message>
    <message>
        <source>there is no section “%1”: its endpoints stand in “%2”, each with “%3: %4”; endpoints left out: %5</source>
        <translation>es gibt keinen Abschnitt „%1“: seine Endpunkte gehören unter „%2“, jeder mit „%3: %4“; ausgelassene Endpunkte: %5</translation>
    </message>
    <message>
        <source>the key “%1” is here twice, first in line %2</source>
        <translation>der Schlüssel „%1“ steht hier zweimal, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>a second document begins before this; only the first of a file is read</source>
        <translation>davor beginnt ein zweites Dokument; nur das erste einer Datei wird gelesen</translation>
    </message>
    <message>
        <source>the name “%1” is taken by the endpoint at %2; this one is left out</source>
        <translation>der Name „%1“ ist schon vom Endpunkt bei %2 belegt; dieser hier wird ausgelassen</translation>
    </message>
    <message>
        <source>the id “%1” is taken by the endpoint at %2; this one is left out</source>
        <translation>die ID „%1“ ist schon vom Endpunkt bei %2 belegt; dieser hier wird ausgelassen</translation>
    </message>
    <message>
        <source>the list holds no endpoint</source>
        <translation>die Liste enthält keinen Endpunkt</translation>
    </message>
    <message>
        <source>endpoint “%1” is left out: its kind “%2” is not known</source>
        <translation>Endpunkt „%1“ wird ausgelassen: seine Art „%2“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>endpoint “%1”: the option “%2” is left out: its kind does not have it</source>
        <translation>Endpunkt „%1“: die Option „%2“ wird ausgelassen: seine Art kennt sie nicht</translation>
    </message>
    <message>
        <source>this entry holds a text of more than %1 KiB, the limit; it is left out</source>
        <translation>dieser Eintrag enthält einen Text von mehr als %1 KiB, dem Limit; er wird ausgelassen</translation>
    </message>
    <message>
        <source>this entry holds more than %1 values, the limit (aliases count as what they stand for); it is left out</source>
        <translation>dieser Eintrag enthält mehr als %1 Werte, das Limit (Aliase zählen als das, wofür sie stehen); er wird ausgelassen</translation>
    </message>
    <message>
        <source>expected an endpoint, a map that begins with its name, got “%1”</source>
        <translation>erwartet ein Endpunkt, eine Map mit dem Namen am Anfang, gefunden „%1“</translation>
    </message>
    <message>
        <source>endpoint “%1”: the key “%2” is missing; expected %3</source>
        <translation>Endpunkt „%1“: der Schlüssel „%2“ fehlt; erwartet %3</translation>
    </message>
    <message>
        <source>“%1: %2” is not used by this version; the endpoint is left out</source>
        <translation>„%1: %2“ wird von dieser Version nicht benutzt; der Endpunkt wird ausgelassen</translation>
    </message>
    <message>
        <source>%1 must be positive; the default %2 is used</source>
        <translation>%1 muss positiv sein; es gilt der Standardwert %2</translation>
    </message>
    <message>
        <source>“%1”: close and nolinger contradict each other; close is used</source>
        <translation>„%1“: close und nolinger widersprechen sich; es gilt close</translation>
    </message>
    <message>
        <source>“%1” is not used by this version</source>
        <translation>„%1“ wird von dieser Version nicht benutzt</translation>
    </message>
    <message>
        <source>%1: expected a map of strategy, factor and max, got “%2”</source>
        <translation>%1: erwartet eine Map mit strategy, factor und max, gefunden „%2“</translation>
    </message>
    <message>
        <source>%1: expected a map, or a name from the section&apos;s “%1”, got “%2”</source>
        <translation>%1: erwartet eine Map oder ein Name aus „%1“ des Abschnitts, gefunden „%2“</translation>
    </message>
    <message>
        <source>“${keychain:…}” needs the name of a secret: at most 128 letters, digits and . _ - @ / +</source>
        <translation>„${keychain:…}“ braucht den Namen eines Geheimnisses: höchstens 128 Buchstaben, Ziffern und . _ - @ / +</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>is a directory; expected a file</source>
        <translation>ist ein Verzeichnis; erwartet eine Datei</translation>
    </message>
    <message>
        <source>is a pipe, a device or a socket; expected a file</source>
        <translation>ist eine Pipe, ein Gerät oder ein Socket; erwartet eine Datei</translation>
    </message>
    <message>
        <source>holds more than %1 list files, the limit</source>
        <translation>enthält mehr als %1 Listendateien, das Limit</translation>
    </message>
    <message>
        <source>is a directory without a *.yaml or *.yml file</source>
        <translation>ist ein Verzeichnis ohne *.yaml- oder *.yml-Datei</translation>
    </message>
    <message>
        <source>endpoint “%1” depends on “%2”, which the list does not have; it goes on without that</source>
        <translation>Endpunkt „%1“ hängt von „%2“ ab, das nicht in der Liste steht; es geht ohne diese Abhängigkeit weiter</translation>
    </message>
    <message>
        <source>endpoint “%1” depends on “%2”, which depends on it; it goes on without that</source>
        <translation>Endpunkt „%1“ hängt von „%2“ ab, das wiederum von ihm abhängt; es geht ohne diese Abhängigkeit weiter</translation>
    </message>
    <message>
        <source>no notifier listens to the channel “%1”; endpoints that name it: %2</source>
        <translation>kein Melder hört auf den Kanal „%1“; Endpunkte, die ihn nennen: %2</translation>
    </message>
    <message>
        <source>no notifier tells of this endpoint; there are %1 of this sort</source>
        <translation>kein Melder meldet diesen Endpunkt; davon gibt es %1</translation>
    </message>
    <message>
        <source>the list asks for more than %1 secrets, the limit</source>
        <translation>die Liste verlangt mehr als %1 Geheimnisse, das Limit</translation>
    </message>
    <message>
        <source>“%1” has an escaped “$” beside a variable: an export will hold its value, not the variable</source>
        <translation>„%1“ hat ein maskiertes „$“ neben einer Variablen: ein Export wird ihren Wert enthalten, nicht die Variable</translation>
    </message>
    <message>
        <source>“%1” cannot come from the keychain: only texts of endpoints and notifiers can</source>
        <translation>„%1“ kann nicht aus dem Schlüsselbund kommen: das geht nur bei Texten von Endpunkten und Meldern</translation>
    </message>
    <message>
        <source>“%1” has an escaped “$” beside a secret of the keychain; keep the whole text in the keychain</source>
        <translation>„%1“ hat ein maskiertes „$“ neben einem Geheimnis des Schlüsselbunds; besser den ganzen Text im Schlüsselbund ablegen</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>“%1” loses text at a “$”, which begins a variable; write “\x24” in a double-quoted text for a dollar sign</source>
        <translation>„%1“ verliert Text an einem „$“, das eine Variable beginnt; für ein Dollarzeichen „\x24“ in einem Text in doppelten Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>“%1”: the environment variable “%2” is not set; nothing is put in its place</source>
        <translation>„%1“: die Umgebungsvariable „%2“ ist nicht gesetzt; an ihrer Stelle bleibt es leer</translation>
    </message>
    <message>
        <source>“%1”: “%2” is taken for a variable and vanishes; write “\x24” in a double-quoted text for a dollar sign</source>
        <translation>„%1“: „%2“ gilt als Variable und verschwindet; für ein Dollarzeichen „\x24“ in einem Text in doppelten Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>“%1”: variables are not put in place in a key; it stays “%2”</source>
        <translation>„%1“: in Schlüsseln werden Variablen nicht ersetzt; er bleibt „%2“</translation>
    </message>
    <message>
        <source>“%1”: a range needs its lowest and its highest number, such as [200, 299]; this one is left out</source>
        <translation>„%1“: ein Bereich braucht seine kleinste und größte Zahl, etwa [200, 299]; dieser wird ausgelassen</translation>
    </message>
    <message>
        <source>%1: expected %2</source>
        <translation>%1: erwartet %2</translation>
    </message>
    <message>
        <source>%1: expected %2, got “%3” without a unit; write “%3s” for seconds</source>
        <translation>%1: erwartet %2, gefunden „%3“ ohne Einheit; für Sekunden „%3s“ schreiben</translation>
    </message>
    <message>
        <source>endpoint “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written</source>
        <translation>Endpunkt „%1“: „%2“ hat „%3“ zweimal, was eine Liste nicht darstellen kann; nur das erste wird geschrieben</translation>
    </message>
    <message>
        <source>endpoint “%1”: the secret in “%2” is not written; set the environment variable %3</source>
        <translation>Endpunkt „%1“: das Geheimnis in „%2“ wird nicht geschrieben; die Umgebungsvariable %3 setzen</translation>
    </message>
    <message>
        <source>endpoint “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back</source>
        <translation>Endpunkt „%1“: „%2“ ist kein UTF-8 oder zu lang; beim Lesen der Liste kommt es nicht zurück</translation>
    </message>
    <message>
        <source>notifier “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written</source>
        <translation>Melder „%1“: „%2“ hat „%3“ zweimal, was eine Liste nicht darstellen kann; nur das erste wird geschrieben</translation>
    </message>
    <message>
        <source>notifier “%1”: the secret in “%2” is not written; set the environment variable %3</source>
        <translation>Melder „%1“: das Geheimnis in „%2“ wird nicht geschrieben; die Umgebungsvariable %3 setzen</translation>
    </message>
    <message>
        <source>notifier “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back</source>
        <translation>Melder „%1“: „%2“ ist kein UTF-8 oder zu lang; beim Lesen der Liste kommt es nicht zurück</translation>
    </message>
    <message>
        <source>maintenance “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written</source>
        <translation>Wartung „%1“: „%2“ hat „%3“ zweimal, was eine Liste nicht darstellen kann; nur das erste wird geschrieben</translation>
    </message>
    <message>
        <source>maintenance “%1”: the secret in “%2” is not written; set the environment variable %3</source>
        <translation>Wartung „%1“: das Geheimnis in „%2“ wird nicht geschrieben; die Umgebungsvariable %3 setzen</translation>
    </message>
    <message>
        <source>maintenance “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back</source>
        <translation>Wartung „%1“: „%2“ ist kein UTF-8 oder zu lang; beim Lesen der Liste kommt es nicht zurück</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: it is no ordinary file</source>
        <translation>%1 lässt sich nicht schreiben: es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>section “%1”: expected a map of names, each with a map of “%2”, of at most %3 values</source>
        <translation>Abschnitt „%1“: erwartet eine Map aus Namen, jeder mit einer Map für „%2“, mit höchstens %3 Werten</translation>
    </message>
    <message>
        <source>section “%1”: expected a map under “%2.%3”, got “%4”</source>
        <translation>Abschnitt „%1“: erwartet eine Map unter „%2.%3“, gefunden „%4“</translation>
    </message>
    <message>
        <source>“%1.%2” is used from here, not from %3</source>
        <translation>„%1.%2“ gilt von hier, nicht von %3</translation>
    </message>
    <message>
        <source>endpoint “%1” is left out: something is wrong in its “%2.%3” at %4</source>
        <translation>Endpunkt „%1“ wird ausgelassen: in seinem „%2.%3“ bei %4 stimmt etwas nicht</translation>
    </message>
    <message>
        <source>endpoint “%1” is left out: the tables of the list stand for more than %2 MiB, the limit</source>
        <translation>Endpunkt „%1“ wird ausgelassen: die Tabellen der Liste stehen für mehr als %2 MiB, das Limit</translation>
    </message>
    <message>
        <source>%1: there is no “%2”; the section “%3” has no “%1”</source>
        <translation>%1: es gibt kein „%2“; der Abschnitt „%3“ hat kein „%1“</translation>
    </message>
    <message>
        <source>%1: there is no “%2”; the “%1” of the section “%3” has: %4</source>
        <translation>%1: es gibt kein „%2“; „%1“ des Abschnitts „%3“ hat: %4</translation>
    </message>
    <message>
        <source>this is UTF-16 or UTF-32 text; expected UTF-8: save it as UTF-8</source>
        <translation>das ist UTF-16- oder UTF-32-Text; erwartet UTF-8: als UTF-8 speichern</translation>
    </message>
    <message>
        <source>the byte %1 is not UTF-8; expected a text in UTF-8</source>
        <translation>das Byte %1 ist kein UTF-8; erwartet ein Text in UTF-8</translation>
    </message>
    <message>
        <source>the control character %1 is not allowed here; write it as an escape in a double-quoted text</source>
        <translation>das Steuerzeichen %1 ist hier nicht erlaubt; als Escape in einem Text in doppelten Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>unknown key “%1”; it is not used</source>
        <translation>unbekannter Schlüssel „%1“; er wird nicht benutzt</translation>
    </message>
    <message>
        <source>unknown key “%1”; it is not used. Is “%2” meant?</source>
        <translation>unbekannter Schlüssel „%1“; er wird nicht benutzt. Ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>expected a map of sections, each with a list of endpoints, and found a text</source>
        <translation>erwartet eine Map von Abschnitten, jeder mit einer Liste von Endpunkten, gefunden ein Text</translation>
    </message>
    <message>
        <source>this alias stands for a value that is not complete here or is too large; it cannot be used</source>
        <translation>dieser Alias steht für einen Wert, der hier unvollständig oder zu groß ist; er ist nicht nutzbar</translation>
    </message>
    <message>
        <source>maps and lists are nested deeper than %1, the limit</source>
        <translation>Maps und Listen sind tiefer verschachtelt als das Limit von %1</translation>
    </message>
    <message>
        <source>the list holds more than %1 values, the limit (aliases count as what they stand for)</source>
        <translation>die Liste enthält mehr als %1 Werte, das Limit (Aliase zählen als das, wofür sie stehen)</translation>
    </message>
    <message>
        <source>expected a map of sections, each with a list of endpoints, and found a list</source>
        <translation>erwartet eine Map von Abschnitten, jeder mit einer Liste von Endpunkten, gefunden eine Liste</translation>
    </message>
    <message>
        <source>more than %1 values have anchors (“&amp;”), the limit</source>
        <translation>mehr als %1 Werte haben Anker („&amp;“), das Limit</translation>
    </message>
    <message>
        <source>expected a key that is a text</source>
        <translation>erwartet ein Schlüssel, der ein Text ist</translation>
    </message>
    <message>
        <source>expected the name of a section</source>
        <translation>erwartet der Name eines Abschnitts</translation>
    </message>
    <message>
        <source>“&lt;&lt;”: expected a map or a list of maps to merge</source>
        <translation>„&lt;&lt;“: erwartet eine Map oder eine Liste von Maps zum Zusammenführen</translation>
    </message>
    <message>
        <source>%1: expected a map of settings of at most %2 values</source>
        <translation>%1: erwartet eine Map von Einstellungen mit höchstens %2 Werten</translation>
    </message>
    <message>
        <source>an inline [..] or {..} or a text that ends after this line is longer than %1 KiB, the limit</source>
        <translation>ein eingebettetes [..] oder {..} oder ein Text, der nach dieser Zeile endet, ist länger als das Limit von %1 KiB</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>the text cannot be read: %1</source>
        <translation>der Text ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the request is not readable</source>
        <translation>die Anforderung ist nicht lesbar</translation>
    </message>
    <message>
        <source>the request is too long</source>
        <translation>die Anforderung ist zu lang</translation>
    </message>
    <message>
        <source>People were told that it flaps, so they are told that this is over.</source>
        <translation>Das Flapping wurde gemeldet, also wird auch sein Ende gemeldet.</translation>
    </message>
    <message>
        <source>It is down: that is told instead.</source>
        <translation>Der Endpunkt ist ausgefallen: stattdessen wird das gemeldet.</translation>
    </message>
    <message>
        <source>Nobody was told that it flaps.</source>
        <translation>Das Flapping wurde nicht gemeldet.</translation>
    </message>
    <message>
        <source>People were told that it was down, so they are told that it is over, whatever else holds.</source>
        <translation>Der Ausfall wurde gemeldet, also wird auch sein Ende gemeldet, was auch immer sonst gilt.</translation>
    </message>
    <message>
        <source>Nobody was told that it was down, so nobody is told that it is over.</source>
        <translation>Der Ausfall wurde nicht gemeldet, also auch nicht sein Ende.</translation>
    </message>
    <message>
        <source>The stored state of an alert cannot be read.</source>
        <translation>Der gespeicherte Zustand eines Alarms ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is down since %1.</source>
        <translation>Ausgefallen seit %1.</translation>
    </message>
    <message>
        <source>It failed; the list asks for one failure.</source>
        <translation>Die Prüfung schlug fehl; die Liste verlangt einen Fehlschlag.</translation>
    </message>
    <message>
        <source>It failed %1 times in a row; the list asks for %2.</source>
        <translation>%1 Prüfungen in Folge schlugen fehl; die Liste verlangt %2.</translation>
    </message>
    <message>
        <source>The acknowledgement ran out, and it is still down.</source>
        <translation>Die Quittierung ist abgelaufen, und der Ausfall dauert an.</translation>
    </message>
    <message>
        <source>It is still down, failed probe number %1 of this outage; the list&apos;s strategy asks for a repeat at %2.</source>
        <translation>Der Ausfall dauert an, fehlgeschlagene Prüfung Nummer %1 dieses Ausfalls; die Strategie der Liste verlangt eine Wiederholung bei %2.</translation>
    </message>
    <message>
        <source>It is up again.</source>
        <translation>Wieder in Ordnung.</translation>
    </message>
    <message>
        <source>It succeeded %1 times in a row; the list asks for %2.</source>
        <translation>%1 Prüfungen in Folge waren erfolgreich; die Liste verlangt %2.</translation>
    </message>
    <message>
        <source>It flaps: its status changed in %1 % of the last 20 results, newer ones weighing more; above %2 % it is told once and then left alone.</source>
        <translation>Der Endpunkt flappt: sein Status wechselte in %1 % der letzten 20 Ergebnisse, neuere zählen mehr; über %2 % wird das einmal gemeldet und dann nicht mehr.</translation>
    </message>
    <message>
        <source>It no longer flaps: its status changed in %1 % of the last 20 results; the limit is %2 %.</source>
        <translation>Der Endpunkt flappt nicht mehr: sein Status wechselte in %1 % der letzten 20 Ergebnisse; die Grenze ist %2 %.</translation>
    </message>
    <message>
        <source>Muted by %1: %2.</source>
        <translation>Stummgeschaltet von %1: %2.</translation>
    </message>
    <message>
        <source>Muted by %1 until %2: %3.</source>
        <translation>Stummgeschaltet von %1 bis %2: %3.</translation>
    </message>
    <message>
        <source>The maintenance window &quot;%1&quot; is under way.</source>
        <translation>Das Wartungsfenster „%1“ läuft.</translation>
    </message>
    <message>
        <source>It depends on %1, which was not probed since: it waits for that.</source>
        <translation>Der Endpunkt hängt von %1 ab, seitdem nicht geprüft: darauf wird gewartet.</translation>
    </message>
    <message>
        <source>It depends on %1, which fails but is not down yet: it waits for that.</source>
        <translation>Der Endpunkt hängt von %1 ab; das schlägt fehl, gilt aber noch nicht als ausgefallen: darauf wird gewartet.</translation>
    </message>
    <message>
        <source>It depends on %1, which is down.</source>
        <translation>Der Endpunkt hängt von %1 ab, und das ist ausgefallen.</translation>
    </message>
    <message>
        <source>What it depends on is up again: it waits for its own next result.</source>
        <translation>Was ihm zugrunde liegt, ist wieder in Ordnung: der Endpunkt wartet auf sein eigenes nächstes Ergebnis.</translation>
    </message>
    <message>
        <source>Whether it is still down cannot be told now.</source>
        <translation>Ob der Ausfall andauert, lässt sich gerade nicht feststellen.</translation>
    </message>
    <message>
        <source>Acknowledged by %1: %2.</source>
        <translation>Quittiert von %1: %2.</translation>
    </message>
    <message>
        <source>Acknowledged by %1 until %2: %3.</source>
        <translation>Quittiert von %1 bis %2: %3.</translation>
    </message>
    <message>
        <source>It is part of the incident &quot;%1&quot;, which is told as one.</source>
        <translation>Der Ausfall gehört zur Störung „%1“, die als eine gemeldet wird.</translation>
    </message>
    <message>
        <source>It was told %1 times; the list asks for %2 at most.</source>
        <translation>Der Ausfall wurde %1-mal gemeldet; die Liste verlangt höchstens %2.</translation>
    </message>
    <message>
        <source>It was held back while it flapped.</source>
        <translation>Die Meldung wurde während des Flappings zurückgehalten.</translation>
    </message>
    <message>
        <source>The mute that held it back is over.</source>
        <translation>Die Stummschaltung, die sie zurückhielt, ist vorbei.</translation>
    </message>
    <message>
        <source>The maintenance window is over, and it is still down.</source>
        <translation>Das Wartungsfenster ist vorbei, und der Ausfall dauert an.</translation>
    </message>
    <message>
        <source>What it depends on turned out to be up.</source>
        <translation>Was dem Endpunkt zugrunde liegt, ist doch in Ordnung.</translation>
    </message>
    <message>
        <source>What it depends on is up again, and it failed since.</source>
        <translation>Was dem Endpunkt zugrunde liegt, ist wieder in Ordnung, und seitdem schlug eine Prüfung fehl.</translation>
    </message>
    <message>
        <source>It was measured again and is still down.</source>
        <translation>Der Endpunkt wurde noch einmal gemessen und ist weiter ausgefallen.</translation>
    </message>
    <message>
        <source>The acknowledgement that held it back is over.</source>
        <translation>Die Quittierung, die sie zurückhielt, ist vorbei.</translation>
    </message>
    <message>
        <source>There are more than %1 maintenance windows.</source>
        <translation>Es gibt mehr als %1 Wartungsfenster.</translation>
    </message>
    <message>
        <source>The maintenance window &quot;%1&quot; needs exactly one of these: from and to; weekly; cron and duration.</source>
        <translation>Das Wartungsfenster „%1“ braucht genau eines davon: from und to; weekly; cron und duration.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected a time after %2.</source>
        <translation>„%1“: erwartet eine Zeit nach %2.</translation>
    </message>
    <message>
        <source>The duration of the maintenance window &quot;%1&quot; is %2: expected one from 1m to 744h, such as 1h30m.</source>
        <translation>Die Dauer des Wartungsfensters „%1“ ist %2: erwartet eine von 1m bis 744h, etwa 1h30m.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a minute from 0 to 59, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet eine Minute von 0 bis 59, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected an hour from 0 to 23, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet eine Stunde von 0 bis 23, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a day of the month from 1 to 31, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet ein Tag des Monats von 1 bis 31, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a month from 1 to 12 or such as jan, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet ein Monat von 1 bis 12 oder wie jan, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a day of the week from 0 to 7 or such as sun, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet ein Wochentag von 0 bis 7 oder wie sun, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a step from 1 on, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet eine Schrittweite ab 1, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a range that does not end before it begins, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet ein Bereich, der nicht vor seinem Anfang endet, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected five fields and no more, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet fünf Felder und nicht mehr, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a day that no month has.</source>
        <translation>„%1“ nennt einen Tag, den kein Monat hat.</translation>
    </message>
    <message>
        <source>The cron fields are longer than %1 characters.</source>
        <translation>Die cron-Felder sind länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected a date that exists and a time, such as 2026-11-27 22:00.</source>
        <translation>„%1“: erwartet ein existierendes Datum mit Uhrzeit, etwa 2026-11-27 22:00.</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;: expected an IANA name such as Europe/Berlin, or nothing for this machine&apos;s.</source>
        <translation>Es gibt keine Zeitzone „%1“: erwartet ein IANA-Name wie Europe/Berlin oder nichts für die dieses Rechners.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a day such as Mon, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet ein Tag wie Mon, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a time from 00:00 to 24:00, such as 22:00, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet eine Uhrzeit von 00:00 bis 24:00, etwa 22:00, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected - and the time at which it ends, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet - und die Endzeit, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected two different times, not &quot;%3&quot;; a whole day is 00:00-24:00.</source>
        <translation>„%1“, Zeichen %2: erwartet zwei verschiedene Uhrzeiten, nicht „%3“; ein ganzer Tag ist 00:00-24:00.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a comma or the end, not &quot;%3&quot;.</source>
        <translation>„%1“, Zeichen %2: erwartet ein Komma oder das Ende, nicht „%3“.</translation>
    </message>
    <message>
        <source>The times of a week are longer than %1 characters.</source>
        <translation>Die Zeiten einer Woche sind länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>the stored status “%1” cannot be read</source>
        <translation>der gespeicherte Status „%1“ ist nicht lesbar</translation>
    </message>
    <message>
        <source>this machine has no network link</source>
        <translation>dieser Rechner hat keine Netzwerkverbindung</translation>
    </message>
    <message>
        <source>this machine has no default route for %1</source>
        <translation>dieser Rechner hat keine Standardroute für %1</translation>
    </message>
    <message>
        <source>the gateway %1 does not answer</source>
        <translation>das Gateway %1 antwortet nicht</translation>
    </message>
    <message>
        <source>the resolver %1 fails</source>
        <translation>der Resolver %1 versagt</translation>
    </message>
    <message>
        <source>the proxy %1 accepts no connection</source>
        <translation>der Proxy %1 nimmt keine Verbindung an</translation>
    </message>
    <message>
        <source>the bastion %1 accepts no connection</source>
        <translation>die Bastion %1 nimmt keine Verbindung an</translation>
    </message>
    <message>
        <source>this machine was asleep</source>
        <translation>dieser Rechner war im Ruhezustand</translation>
    </message>
    <message>
        <source>this machine stalled: probes started or ended late</source>
        <translation>dieser Rechner stockte: Prüfungen begannen oder endeten verspätet</translation>
    </message>
    <message>
        <source>this program has no file descriptor left</source>
        <translation>dieses Programm hat keinen Dateideskriptor mehr frei</translation>
    </message>
    <message>
        <source>this machine has no local port left</source>
        <translation>dieser Rechner hat keinen lokalen Port mehr frei</translation>
    </message>
    <message>
        <source>the stored state of our own health cannot be read</source>
        <translation>der gespeicherte Zustand der eigenen Gesundheit ist nicht lesbar</translation>
    </message>
    <message>
        <source>cannot be told, as %1 (%2)</source>
        <translation>nicht feststellbar, Grund: %1 (%2)</translation>
    </message>
    <message>
        <source>that %1 does not explain “%2”</source>
        <translation>„%2“ wird nicht dadurch erklärt: %1</translation>
    </message>
    <message>
        <source>that %1 explains “%2”: the result counts as unknown, not as down</source>
        <translation>„%2“ wird dadurch erklärt: %1; das Ergebnis zählt als unbekannt, nicht als ausgefallen</translation>
    </message>
    <message>
        <source>the proxy %1</source>
        <translation>der Proxy %1</translation>
    </message>
    <message>
        <source>the bastion %1</source>
        <translation>die Bastion %1</translation>
    </message>
    <message>
        <source>the resolver %1</source>
        <translation>der Resolver %1</translation>
    </message>
    <message>
        <source>the address %1</source>
        <translation>die Adresse %1</translation>
    </message>
    <message>
        <source>the network %1</source>
        <translation>das Netz %1</translation>
    </message>
    <message>
        <source>the certificate issuer %1</source>
        <translation>der Zertifikatsaussteller %1</translation>
    </message>
    <message>
        <source>the gateway %1</source>
        <translation>das Gateway %1</translation>
    </message>
    <message>
        <source>the group %1</source>
        <translation>die Gruppe %1</translation>
    </message>
    <message>
        <source>the label %1</source>
        <translation>das Label %1</translation>
    </message>
    <message>
        <source>the port %1</source>
        <translation>der Port %1</translation>
    </message>
    <message>
        <source>nothing but that they are watched from here</source>
        <translation>nichts, außer dass sie von hier aus überwacht werden</translation>
    </message>
    <message>
        <source>%1 of the %2 that share %3 and were probed meanwhile fail, %4 of %5 others</source>
        <translation>%1 von %2 mit dieser Gemeinsamkeit (%3), die inzwischen geprüft wurden, schlagen fehl, von den anderen %4 von %5</translation>
    </message>
    <message>
        <source>not told by itself: it is part of an incident that was told, of those that share %1</source>
        <translation>nicht einzeln gemeldet: gehört zu einer gemeldeten Störung, Gemeinsamkeit: %1</translation>
    </message>
    <message>
        <source>told by itself: it shares no cause with others that fail</source>
        <translation>einzeln gemeldet: hat keine gemeinsame Ursache mit anderen, die fehlschlagen</translation>
    </message>
    <message>
        <source>counted as recovered in the incident of those that share %1; %2 of them are still down</source>
        <translation>in der Störung mit dieser Gemeinsamkeit (%1) als erholt gezählt; %2 davon sind weiter ausgefallen</translation>
    </message>
    <message>
        <source>told by itself, as its failure was</source>
        <translation>einzeln gemeldet, wie schon der Ausfall</translation>
    </message>
    <message>
        <source>told by itself: within %1 nothing that it shares failed with it</source>
        <translation>einzeln gemeldet: innerhalb von %1 fiel nichts mit aus, was eine Gemeinsamkeit hat</translation>
    </message>
    <message>
        <source>told as part of one incident: %1</source>
        <translation>als Teil einer Störung gemeldet: %1</translation>
    </message>
    <message>
        <source>the stored state of incidents is not readable</source>
        <translation>der gespeicherte Zustand der Störungen ist nicht lesbar</translation>
    </message>
    <message>
        <source>there is no endpoint “%1”</source>
        <translation>es gibt keinen Endpunkt „%1“</translation>
    </message>
    <message>
        <source>“%1”: the time that was asked for is over</source>
        <translation>„%1“: die verlangte Zeit ist schon vorbei</translation>
    </message>
    <message>
        <source>“%1” is not down: there is nothing to acknowledge</source>
        <translation>„%1“ ist nicht ausgefallen: es gibt nichts zu quittieren</translation>
    </message>
    <message>
        <source>“%1” is acknowledged until %2</source>
        <translation>„%1“ ist bis %2 quittiert</translation>
    </message>
    <message>
        <source>“%1” is acknowledged until it is up</source>
        <translation>„%1“ ist quittiert, bis es wieder in Ordnung ist</translation>
    </message>
    <message>
        <source>“%1” is not acknowledged any more</source>
        <translation>„%1“ ist nicht mehr quittiert</translation>
    </message>
    <message>
        <source>“%1” is muted until %2</source>
        <translation>„%1“ ist bis %2 stummgeschaltet</translation>
    </message>
    <message>
        <source>“%1” is muted</source>
        <translation>„%1“ ist stummgeschaltet</translation>
    </message>
    <message>
        <source>“%1” is not muted any more</source>
        <translation>„%1“ ist nicht mehr stummgeschaltet</translation>
    </message>
    <message>
        <source>“%1”: the monitor cannot do that</source>
        <translation>„%1“: das kann der Monitor nicht</translation>
    </message>
    <message>
        <source>this machine&apos;s own limit: all %1 threads for libraries that block are waiting for other endpoints</source>
        <translation>eigenes Limit dieses Rechners: alle %1 Threads für blockierende Bibliotheken warten auf andere Endpunkte</translation>
    </message>
    <message>
        <source>a certificate of %1 has expired</source>
        <translation>ein Zertifikat von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>a certificate of %1 is not valid yet (or this machine&apos;s clock is wrong)</source>
        <translation>ein Zertifikat von %1 ist noch nicht gültig (oder die Uhr dieses Rechners geht falsch)</translation>
    </message>
    <message>
        <source>the certificate is not for %1</source>
        <translation>das Zertifikat gilt nicht für %1</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2</source>
        <translation>dem Zertifikat von %1 wird nicht vertraut: %2</translation>
    </message>
    <message>
        <source>“%1” is not a port; ports go from 1 to 65535</source>
        <translation>„%1“ ist kein Port; Ports gehen von 1 bis 65535</translation>
    </message>
    <message>
        <source>“%1” is not an IPv6 address in brackets, such as [::1]:443</source>
        <translation>„%1“ ist keine IPv6-Adresse in eckigen Klammern, etwa [::1]:443</translation>
    </message>
    <message>
        <source>“%1”: expected a colon and a port behind the bracket</source>
        <translation>„%1“: erwartet ein Doppelpunkt und ein Port nach der Klammer</translation>
    </message>
    <message>
        <source>“%1”: write an IPv6 address in brackets, such as [::1]:443</source>
        <translation>„%1“: eine IPv6-Adresse in eckige Klammern setzen, etwa [::1]:443</translation>
    </message>
    <message>
        <source>“%1” has no valid host name or address</source>
        <translation>„%1“ enthält keinen gültigen Hostnamen und keine gültige Adresse</translation>
    </message>
    <message>
        <source>“%1” has no port; write host:port</source>
        <translation>„%1“ hat keinen Port; host:port schreiben</translation>
    </message>
    <message>
        <source>“%1” is not a URL; it begins with a scheme such as https://</source>
        <translation>„%1“ ist keine URL; sie beginnt mit einem Schema wie https://</translation>
    </message>
    <message>
        <source>“%1” has blanks or control characters, or is longer than 8192 bytes</source>
        <translation>„%1“ enthält Leer- oder Steuerzeichen oder ist länger als 8192 Bytes</translation>
    </message>
    <message>
        <source>%1 did not choose HTTP/2 in the TLS handshake (ALPN)</source>
        <translation>%1 hat im TLS-Handshake (ALPN) nicht HTTP/2 gewählt</translation>
    </message>
    <message>
        <source>the request cannot be sent over HTTP/2: %1</source>
        <translation>die Anfrage lässt sich nicht über HTTP/2 senden: %1</translation>
    </message>
    <message>
        <source>%1 sends HTTP/2 frames without end that hold no answer</source>
        <translation>%1 sendet endlos HTTP/2-Frames, die keine Antwort enthalten</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer</source>
        <translation>%1 hat die Verbindung mitten in der Antwort geschlossen</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>the head of the answer of %1 is larger than 64 KiB</source>
        <translation>der Kopf der Antwort von %1 ist größer als 64 KiB</translation>
    </message>
    <message>
        <source>%1 sends interim answers without end</source>
        <translation>%1 sendet endlos Zwischenantworten</translation>
    </message>
    <message>
        <source>%1 broke off the request (HTTP/2: %2)</source>
        <translation>%1 hat die Anfrage abgebrochen (HTTP/2: %2)</translation>
    </message>
    <message>
        <source>%1 took leave instead of answering (HTTP/2: %2)</source>
        <translation>%1 hat sich verabschiedet, statt zu antworten (HTTP/2: %2)</translation>
    </message>
    <message>
        <source>%1 does not speak HTTP/2: it answers in HTTP/1</source>
        <translation>%1 spricht kein HTTP/2: die Antwort kommt in HTTP/1</translation>
    </message>
    <message>
        <source>%1 does not answer in valid HTTP/2: %2</source>
        <translation>%1 antwortet nicht in gültigem HTTP/2: %2</translation>
    </message>
    <message>
        <source>%1 is at an address that no certificate may send us to</source>
        <translation>%1 liegt an einer Adresse, zu der uns kein Zertifikat schicken darf</translation>
    </message>
    <message>
        <source>the answer of %1 is larger than %2 bytes</source>
        <translation>die Antwort von %1 ist größer als %2 Bytes</translation>
    </message>
    <message>
        <source>the answer of %1 is not valid HTTP: %2</source>
        <translation>die Antwort von %1 ist kein gültiges HTTP: %2</translation>
    </message>
    <message>
        <source>%1 answers with the HTTP status %2, not 200</source>
        <translation>%1 antwortet mit HTTP-Status %2, nicht 200</translation>
    </message>
    <message>
        <source>its URL holds bytes that no URL has</source>
        <translation>die URL enthält Bytes, die keine URL hat</translation>
    </message>
    <message>
        <source>“%1” is not http://, and nothing else is asked</source>
        <translation>„%1“ ist nicht http://, und nichts anderes wird gefragt</translation>
    </message>
    <message>
        <source>“%1” carries a login, and none is sent</source>
        <translation>„%1“ enthält Anmeldedaten, und es werden keine gesendet</translation>
    </message>
    <message>
        <source>“%1” names the port %2; below 1024 nothing but 80 is asked</source>
        <translation>„%1“ nennt den Port %2; unter 1024 wird nur 80 gefragt</translation>
    </message>
    <message>
        <source>“%1” names an interface of its own machine</source>
        <translation>„%1“ nennt eine Schnittstelle des eigenen Rechners</translation>
    </message>
    <message>
        <source>%1 sent more than %2 MiB, which no answer needs</source>
        <translation>%1 sendete mehr als %2 MiB, die keine Antwort braucht</translation>
    </message>
    <message>
        <source>cancelled before it ended</source>
        <translation>vor dem Ende abgebrochen</translation>
    </message>
    <message>
        <source>%1 is not a name that a certificate can hold</source>
        <translation>%1 ist kein Name, den ein Zertifikat enthalten kann</translation>
    </message>
    <message>
        <source>the TLS handshake with %1 failed: %2</source>
        <translation>der TLS-Handshake mit %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 broke the TLS handshake off</source>
        <translation>%1 hat den TLS-Handshake abgebrochen</translation>
    </message>
    <message>
        <source>no answer from the resolver within %1</source>
        <translation>keine Antwort vom Resolver innerhalb von %1</translation>
    </message>
    <message>
        <source>no answer to the connect within %1</source>
        <translation>keine Antwort auf den Verbindungsaufbau innerhalb von %1</translation>
    </message>
    <message>
        <source>no answer from the proxy within %1</source>
        <translation>keine Antwort vom Proxy innerhalb von %1</translation>
    </message>
    <message>
        <source>the TLS handshake did not end within %1</source>
        <translation>der TLS-Handshake endete nicht innerhalb von %1</translation>
    </message>
    <message>
        <source>connected, but no answer within %1</source>
        <translation>verbunden, aber keine Antwort innerhalb von %1</translation>
    </message>
    <message>
        <source>the answer began, but did not end within %1</source>
        <translation>die Antwort begann, endete aber nicht innerhalb von %1</translation>
    </message>
    <message>
        <source>proxy: expected socks5://host:port, http://host:port or https://host:port</source>
        <translation>proxy: erwartet socks5://host:port, http://host:port oder https://host:port</translation>
    </message>
    <message>
        <source>proxy: the scheme “%1” is not known; expected socks5://, http:// or https://</source>
        <translation>proxy: das Schema „%1“ ist nicht bekannt; erwartet socks5://, http:// oder https://</translation>
    </message>
    <message>
        <source>proxy: user and password may have 255 bytes each</source>
        <translation>proxy: Benutzer und Passwort dürfen je 255 Bytes haben</translation>
    </message>
    <message>
        <source>the name %1 has no address (asked %2)</source>
        <translation>der Name %1 hat keine Adresse (gefragt: %2)</translation>
    </message>
    <message>
        <source>%1 is not a valid host name</source>
        <translation>%1 ist kein gültiger Hostname</translation>
    </message>
    <message>
        <source>no answer for %1 from the resolver (%2)</source>
        <translation>keine Antwort zu %1 vom Resolver (%2)</translation>
    </message>
    <message>
        <source>none of the resolvers (%2) could look up %1: they cannot be reached, or fail</source>
        <translation>keiner der Resolver (%2) konnte %1 auflösen: nicht erreichbar oder fehlerhaft</translation>
    </message>
    <message>
        <source>no resolver can be reached (%2) to look up %1</source>
        <translation>kein Resolver erreichbar (%2), um %1 aufzulösen</translation>
    </message>
    <message>
        <source>this machine could not look up %1: %2</source>
        <translation>dieser Rechner konnte %1 nicht auflösen: %2</translation>
    </message>
    <message>
        <source>the resolver (%2) failed for %1: %3</source>
        <translation>der Resolver (%2) ist bei %1 gescheitert: %3</translation>
    </message>
    <message>
        <source>the resolver %1 cannot be used: %2</source>
        <translation>der Resolver %1 ist nicht nutzbar: %2</translation>
    </message>
    <message>
        <source>not measured: the resolver %1 is asked as often as its cap allows</source>
        <translation>nicht gemessen: der Resolver %1 wird schon so oft gefragt, wie seine Obergrenze erlaubt</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens there, or a firewall rejects it</source>
        <translation>%1 hat die Verbindung abgelehnt: dort lauscht nichts, oder eine Firewall weist ab</translation>
    </message>
    <message>
        <source>%1 reset the connection</source>
        <translation>%1 hat die Verbindung zurückgesetzt</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>no route to %1</source>
        <translation>keine Route zu %1</translation>
    </message>
    <message>
        <source>this machine&apos;s own limit: no file descriptor is left (raise the limit or probe less often)</source>
        <translation>eigenes Limit dieses Rechners: kein Dateideskriptor mehr frei (Limit erhöhen oder seltener prüfen)</translation>
    </message>
    <message>
        <source>this machine&apos;s own limit: no local port is left towards %1</source>
        <translation>eigenes Limit dieses Rechners: kein lokaler Port mehr frei zu %1</translation>
    </message>
    <message>
        <source>this machine would not connect to %1: %2</source>
        <translation>dieser Rechner verweigerte die Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>this machine has no way to %1: %2</source>
        <translation>dieser Rechner hat keinen Weg zu %1: %2</translation>
    </message>
    <message>
        <source>the connection to %1 failed: %2</source>
        <translation>die Verbindung zu %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>the proxy&apos;s rules do not allow a connection to %1</source>
        <translation>die Regeln des Proxys erlauben keine Verbindung zu %1</translation>
    </message>
    <message>
        <source>the proxy has no route to %1</source>
        <translation>der Proxy hat keine Route zu %1</translation>
    </message>
    <message>
        <source>%1 refused the connection (seen by the proxy)</source>
        <translation>%1 hat die Verbindung abgelehnt (vom Proxy aus gesehen)</translation>
    </message>
    <message>
        <source>%1 does not answer (seen by the proxy)</source>
        <translation>%1 antwortet nicht (vom Proxy aus gesehen)</translation>
    </message>
    <message>
        <source>the proxy could not connect to %1 (SOCKS reply %2)</source>
        <translation>der Proxy konnte keine Verbindung zu %1 aufbauen (SOCKS-Antwort %2)</translation>
    </message>
    <message>
        <source>%1 does not speak SOCKS5</source>
        <translation>%1 spricht kein SOCKS5</translation>
    </message>
    <message>
        <source>the proxy %1 refused user and password</source>
        <translation>der Proxy %1 hat Benutzer und Passwort abgelehnt</translation>
    </message>
    <message>
        <source>the proxy %1 asks for a login</source>
        <translation>der Proxy %1 verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>the answer of the proxy %1 has no end</source>
        <translation>die Antwort des Proxys %1 hat kein Ende</translation>
    </message>
    <message>
        <source>%1 does not answer as an HTTP proxy</source>
        <translation>%1 antwortet nicht wie ein HTTP-Proxy</translation>
    </message>
    <message>
        <source>the proxy could not connect to %1 (HTTP status %2)</source>
        <translation>der Proxy konnte keine Verbindung zu %1 aufbauen (HTTP-Status %2)</translation>
    </message>
    <message>
        <source>%1 sent a longer answer than this protocol has (over %2 bytes)</source>
        <translation>%1 sendete eine längere Antwort, als dieses Protokoll hat (über %2 Bytes)</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of the TLS handshake</source>
        <translation>%1 hat die Verbindung mitten im TLS-Handshake geschlossen</translation>
    </message>
    <message>
        <source>%1 does not speak the protocol that was asked for in the TLS handshake (ALPN)</source>
        <translation>%1 spricht nicht das Protokoll, das im TLS-Handshake verlangt wurde (ALPN)</translation>
    </message>
    <message>
        <source>TLS with %1 failed: %2</source>
        <translation>TLS mit %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>this machine could not start TLS: %1</source>
        <translation>dieser Rechner konnte TLS nicht starten: %1</translation>
    </message>
    <message>
        <source>the file %1 cannot be read: %2</source>
        <translation>die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>the file %1 is larger than 4 MiB, too large for certificates</source>
        <translation>die Datei %1 ist größer als 4 MiB, zu groß für Zertifikate</translation>
    </message>
    <message>
        <source>no certificate in the PEM text of the authorities</source>
        <translation>kein Zertifikat im PEM-Text der CAs</translation>
    </message>
    <message>
        <source>no certificate could be read from %1: %2</source>
        <translation>aus %1 ließ sich kein Zertifikat lesen: %2</translation>
    </message>
    <message>
        <source>a client certificate needs both cert and key</source>
        <translation>ein Client-Zertifikat braucht sowohl cert als auch key</translation>
    </message>
    <message>
        <source>no private key could be read from %1: %2</source>
        <translation>aus %1 ließ sich kein privater Schlüssel lesen: %2</translation>
    </message>
    <message>
        <source>the key in %1 does not belong to the certificate in %2</source>
        <translation>der Schlüssel in %1 gehört nicht zum Zertifikat in %2</translation>
    </message>
    <message>
        <source>TLS cannot be used: %1</source>
        <translation>TLS ist nicht nutzbar: %1</translation>
    </message>
    <message>
        <source>%1: has a line break or another control character</source>
        <translation>%1: enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>region: expected a name such as eu-central-1, got “%1”</source>
        <translation>region: erwartet ein Name wie eu-central-1, gefunden „%1“</translation>
    </message>
    <message>
        <source>arn: expected arn:aws:sns:REGION:ACCOUNT:NAME, got “%1”</source>
        <translation>arn: erwartet arn:aws:sns:REGION:ACCOUNT:NAME, gefunden „%1“</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>the service asks to try again later: %1</source>
        <translation>der Dienst bittet, es später noch einmal zu versuchen: %1</translation>
    </message>
    <message>
        <source>the service refused the message: %1</source>
        <translation>der Dienst hat die Nachricht abgelehnt: %1</translation>
    </message>
    <message>
        <source>the mail server %1 refuses %2</source>
        <translation>der Mailserver %1 lehnt %2 ab</translation>
    </message>
    <message>
        <source>%1: expected host:port</source>
        <translation>%1: erwartet host:port</translation>
    </message>
    <message>
        <source>%1: a password is not sent without TLS</source>
        <translation>%1: ohne TLS wird kein Passwort gesendet</translation>
    </message>
    <message>
        <source>cannot write to %1: %2</source>
        <translation>kann nicht in %1 schreiben: %2</translation>
    </message>
    <message>
        <source>there is no folder for the file %1</source>
        <translation>für die Datei %1 gibt es keinen Ordner</translation>
    </message>
    <message>
        <source>%1: expected the path of a socket</source>
        <translation>%1: erwartet der Pfad eines Sockets</translation>
    </message>
    <message>
        <source>%1: must not hold a NUL character</source>
        <translation>%1: darf kein NUL-Zeichen enthalten</translation>
    </message>
    <message>
        <source>room: the id of a room begins with an exclamation mark</source>
        <translation>room: die ID eines Raums beginnt mit einem Ausrufezeichen</translation>
    </message>
    <message>
        <source>token: has a line break in it</source>
        <translation>token: enthält einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>topic: expected at most 64 letters, digits, - and _</source>
        <translation>topic: erwartet höchstens 64 Buchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>tags: at most 20 of them</source>
        <translation>tags: höchstens 20 Stück</translation>
    </message>
    <message>
        <source>env: expected NAME=value in entry %1</source>
        <translation>env: erwartet NAME=Wert in Eintrag %1</translation>
    </message>
    <message>
        <source>cmd, args and env: longer than %1 bytes together</source>
        <translation>cmd, args und env: zusammen länger als %1 Bytes</translation>
    </message>
    <message>
        <source>headers: “%1” is not a valid header name</source>
        <translation>headers: „%1“ ist kein gültiger Header-Name</translation>
    </message>
    <message>
        <source>headers: the value of %1 has a line break or another control character</source>
        <translation>headers: der Wert von %1 enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>the answer was %1, and only %2 is a success</source>
        <translation>die Antwort war %1, und nur %2 ist ein Erfolg</translation>
    </message>
    <message>
        <source>there is no kind of channel %1</source>
        <translation>es gibt keine Kanalart %1</translation>
    </message>
    <message>
        <source>no notifier %1 was there for a day</source>
        <translation>einen Tag lang war kein Melder %1 da</translation>
    </message>
    <message>
        <source>a request to %1 “%2” is older than a day</source>
        <translation>eine Anforderung %1 „%2“ ist älter als ein Tag</translation>
    </message>
    <message>
        <source>messages that are sent again: %1</source>
        <translation>erneut gesendete Nachrichten: %1</translation>
    </message>
    <message>
        <source>messages that were dropped: %1</source>
        <translation>verworfene Nachrichten: %1</translation>
    </message>
    <message>
        <source>that message is not undelivered</source>
        <translation>diese Nachricht ist nicht unzugestellt</translation>
    </message>
    <message>
        <source>what was asked of the alerts is dropped: %1</source>
        <translation>eine Anforderung an die Alarme wird verworfen: %1</translation>
    </message>
    <message>
        <source>the program ended before it was sent</source>
        <translation>das Programm endete, bevor sie gesendet war</translation>
    </message>
    <message>
        <source>the program ended while it was sent: it may have arrived or not</source>
        <translation>das Programm endete während des Sendens: sie kann angekommen sein oder nicht</translation>
    </message>
    <message>
        <source>too many messages wait for this notifier</source>
        <translation>für diesen Melder warten zu viele Nachrichten</translation>
    </message>
    <message>
        <source>it could not be sent within a day</source>
        <translation>sie ließ sich einen Tag lang nicht senden</translation>
    </message>
    <message>
        <source>quiet hours: a later message tells it</source>
        <translation>Ruhezeit: eine spätere Nachricht meldet es</translation>
    </message>
    <message>
        <source>it began and ended within the quiet hours</source>
        <translation>es begann und endete innerhalb der Ruhezeit</translation>
    </message>
    <message>
        <source>the alert store %1 cannot be used: %2</source>
        <translation>der Alarmspeicher %1 ist nicht nutzbar: %2</translation>
    </message>
    <message>
        <source>the disk of the alert store %1 is full</source>
        <translation>der Datenträger des Alarmspeichers %1 ist voll</translation>
    </message>
    <message>
        <source>the alert store %1 is read-only</source>
        <translation>der Alarmspeicher %1 ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the alert store %1 cannot be made anew</source>
        <translation>der Alarmspeicher %1 lässt sich nicht neu anlegen</translation>
    </message>
    <message>
        <source>the alert store %1 is in use by another Lightfoot</source>
        <translation>der Alarmspeicher %1 wird von einem anderen Lightfoot benutzt</translation>
    </message>
    <message>
        <source>the alert store %1 is damaged: %2</source>
        <translation>der Alarmspeicher %1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>%1 is no alert store of Lightfoot</source>
        <translation>%1 ist kein Alarmspeicher von Lightfoot</translation>
    </message>
    <message>
        <source>the alert store %1 was written by a newer Lightfoot</source>
        <translation>der Alarmspeicher %1 wurde von einem neueren Lightfoot geschrieben</translation>
    </message>
    <message>
        <source>the damaged alert store %1 cannot be moved aside: %2</source>
        <translation>der beschädigte Alarmspeicher %1 lässt sich nicht beiseitelegen: %2</translation>
    </message>
    <message>
        <source>A new alert store was started; the old one is kept as %1. Reason: %2</source>
        <translation>Ein neuer Alarmspeicher wurde begonnen; der alte bleibt als %1 erhalten. Grund: %2</translation>
    </message>
    <message>
        <source>%1 is no alert store of this version of Lightfoot</source>
        <translation>%1 ist kein Alarmspeicher dieser Version von Lightfoot</translation>
    </message>
    <message>
        <source>%1 requests wait already in %2</source>
        <translation>%1 Anforderungen warten schon in %2</translation>
    </message>
    <message>
        <source>answered with status %1</source>
        <translation>mit Status %1 beantwortet</translation>
    </message>
    <message>
        <source>answered with status %1: %2</source>
        <translation>mit Status %1 beantwortet: %2</translation>
    </message>
    <message>
        <source>%1: expected a URL that begins with http:// or https:// and names a host</source>
        <translation>%1: erwartet eine URL, die mit http:// oder https:// beginnt und einen Host nennt</translation>
    </message>
    <message>
        <source>the template is longer than 16 KiB</source>
        <translation>die Vorlage ist länger als 16 KiB</translation>
    </message>
    <message>
        <source>the brace at character %1 is never closed; write {{ for a brace</source>
        <translation>die Klammer bei Zeichen %1 wird nie geschlossen; für eine Klammer {{ schreiben</translation>
    </message>
    <message>
        <source>{%1} at character %2 is not known; there are: %3</source>
        <translation>{%1} bei Zeichen %2 ist nicht bekannt; es gibt: %3</translation>
    </message>
    <message>
        <source>given up, since the program ends</source>
        <translation>aufgegeben, da das Programm endet</translation>
    </message>
    <message>
        <source>the name of %1 could not be looked up</source>
        <translation>der Name von %1 ließ sich nicht auflösen</translation>
    </message>
    <message>
        <source>the name of the proxy to %1 could not be looked up</source>
        <translation>der Name des Proxys zu %1 ließ sich nicht auflösen</translation>
    </message>
    <message>
        <source>no connection to %1: %2</source>
        <translation>keine Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>%1 took longer than %2</source>
        <translation>%1 brauchte länger als %2</translation>
    </message>
    <message>
        <source>sending to %1 failed: %2</source>
        <translation>Senden an %1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header</source>
        <translation>„%1“ kann kein Header-Name sein</translation>
    </message>
    <message>
        <source>the address to send to is no URL</source>
        <translation>die Zieladresse ist keine URL</translation>
    </message>
    <message>
        <source>the system log at %1 takes no message: %2</source>
        <translation>das Systemprotokoll auf %1 nimmt keine Nachricht an: %2</translation>
    </message>
    <message>
        <source>the name of the system log %1 could not be looked up: %2</source>
        <translation>der Name des Systemprotokolls %1 ließ sich nicht auflösen: %2</translation>
    </message>
    <message>
        <source>the system log %1:%2 takes no message: %3</source>
        <translation>das Systemprotokoll %1:%2 nimmt keine Nachricht an: %3</translation>
    </message>
    <message>
        <source>“%1” is no mail address</source>
        <translation>„%1“ ist keine Mailadresse</translation>
    </message>
    <message>
        <source>the mail server %1 refuses the login</source>
        <translation>der Mailserver %1 lehnt die Anmeldung ab</translation>
    </message>
    <message>
        <source>the mail server %1 offers no TLS, and nothing is sent without</source>
        <translation>der Mailserver %1 bietet kein TLS an, und ohne wird nichts gesendet</translation>
    </message>
    <message>
        <source>the mail server %1 refuses the message with %2</source>
        <translation>der Mailserver %1 lehnt die Nachricht mit %2 ab</translation>
    </message>
    <message>
        <source>“%1” could not be started: %2</source>
        <translation>„%1“ ließ sich nicht starten: %2</translation>
    </message>
    <message>
        <source>the command was ended by signal %1</source>
        <translation>der Befehl wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>the command ended with exit code %1</source>
        <translation>der Befehl endete mit Exit-Code %1</translation>
    </message>
    <message>
        <source>the command ended with exit code %1 and said: %2</source>
        <translation>der Befehl endete mit Exit-Code %1 und meldete: %2</translation>
    </message>
    <message>
        <source>the command did not end within %1 and was killed</source>
        <translation>der Befehl endete nicht innerhalb von %1 und wurde abgebrochen</translation>
    </message>
    <message>
        <source>no failure</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>the name does not exist</source>
        <translation>der Name existiert nicht</translation>
    </message>
    <message>
        <source>the resolver failed</source>
        <translation>der Resolver hat versagt</translation>
    </message>
    <message>
        <source>the resolver did not answer</source>
        <translation>der Resolver hat nicht geantwortet</translation>
    </message>
    <message>
        <source>no route to the host</source>
        <translation>keine Route zum Host</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>Verbindung zurückgesetzt</translation>
    </message>
    <message>
        <source>no answer to the connect</source>
        <translation>keine Antwort auf den Verbindungsaufbau</translation>
    </message>
    <message>
        <source>the proxy failed</source>
        <translation>der Proxy hat versagt</translation>
    </message>
    <message>
        <source>the TLS handshake failed</source>
        <translation>der TLS-Handshake ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the certificate is not trusted</source>
        <translation>das Zertifikat ist nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>a certificate expired</source>
        <translation>ein Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>the certificate is for another host</source>
        <translation>das Zertifikat gilt für einen anderen Host</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>die Antwort ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>the status is not a good one</source>
        <translation>der Status ist kein guter</translation>
    </message>
    <message>
        <source>the content is not as expected</source>
        <translation>der Inhalt ist nicht wie erwartet</translation>
    </message>
    <message>
        <source>a threshold is passed</source>
        <translation>ein Schwellwert ist überschritten</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the command failed</source>
        <translation>der Befehl ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>this machine&apos;s own limit</source>
        <translation>eigenes Limit dieses Rechners</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>the endpoint&apos;s settings are wrong</source>
        <translation>die Einstellungen des Endpunkts sind falsch</translation>
    </message>
    <message>
        <source>vhost: a virtual host has at most 255 bytes</source>
        <translation>vhost: ein virtueller Host hat höchstens 255 Bytes</translation>
    </message>
    <message>
        <source>password: there is no user for it</source>
        <translation>password: dazu fehlt ein Benutzer</translation>
    </message>
    <message>
        <source>username and password: AMQP takes 3500 bytes together, without NUL</source>
        <translation>username und password: AMQP nimmt zusammen 3500 Bytes, ohne NUL</translation>
    </message>
    <message>
        <source>%1 does not take a user and a password; it offers %2</source>
        <translation>%1 nimmt keine Anmeldung mit Benutzer und Passwort an; angeboten: %2</translation>
    </message>
    <message>
        <source>%1 closed the connection instead of accepting the login</source>
        <translation>%1 hat die Verbindung geschlossen, statt die Anmeldung anzunehmen</translation>
    </message>
    <message>
        <source>%1 asks for an authentication that goes beyond a password</source>
        <translation>%1 verlangt eine Authentifizierung, die über ein Passwort hinausgeht</translation>
    </message>
    <message>
        <source>%1 sent something that is no %2 of AMQP 0-9-1</source>
        <translation>%1 sendete etwas, das kein %2 von AMQP 0-9-1 ist</translation>
    </message>
    <message>
        <source>%1 speaks AMQP %2, not 0-9-1</source>
        <translation>%1 spricht AMQP %2, nicht 0-9-1</translation>
    </message>
    <message>
        <source>%1 does not answer in AMQP</source>
        <translation>%1 antwortet nicht in AMQP</translation>
    </message>
    <message>
        <source>%1 closed the connection: %2</source>
        <translation>%1 hat die Verbindung geschlossen: %2</translation>
    </message>
    <message>
        <source>expected the answer “%1”, got none</source>
        <translation>erwartet die Antwort „%1“, erhalten keine</translation>
    </message>
    <message>
        <source>expected the answer “%1”, got %2</source>
        <translation>erwartet die Antwort „%1“, erhalten %2</translation>
    </message>
    <message>
        <source>the TTL is %1, less than the %2 it must be at least</source>
        <translation>die TTL ist %1, weniger als das Minimum von %2</translation>
    </message>
    <message>
        <source>the TTL is %1, more than the %2 it may be at most</source>
        <translation>die TTL ist %1, mehr als das Maximum von %2</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>erwartet %1, erhalten %2</translation>
    </message>
    <message>
        <source>the name has no %1 record: the answer is empty</source>
        <translation>der Name hat keinen %1-Eintrag: die Antwort ist leer</translation>
    </message>
    <message>
        <source>the server does not say that DNSSEC proves the answer (no AD flag)</source>
        <translation>der Server sagt nicht, dass DNSSEC die Antwort beweist (kein AD-Flag)</translation>
    </message>
    <message>
        <source>this machine has no random numbers to give</source>
        <translation>dieser Rechner hat keine Zufallszahlen zu vergeben</translation>
    </message>
    <message>
        <source>what %1 sent is not an answer to the question</source>
        <translation>was %1 sendete, ist keine Antwort auf die Frage</translation>
    </message>
    <message>
        <source>no answer from %1 within %2</source>
        <translation>keine Antwort von %1 innerhalb von %2</translation>
    </message>
    <message>
        <source>%1 cut its answer short although TCP has room for it</source>
        <translation>%1 hat seine Antwort gekürzt, obwohl TCP Platz dafür hat</translation>
    </message>
    <message>
        <source>“%1” is not a DNS name: labels of 1 to 63 bytes, 253 in all</source>
        <translation>„%1“ ist kein DNS-Name: Labels von 1 bis 63 Bytes, insgesamt 253</translation>
    </message>
    <message>
        <source>query: %1</source>
        <translation>query: %1</translation>
    </message>
    <message>
        <source>ttl_min is longer than ttl_max</source>
        <translation>ttl_min ist länger als ttl_max</translation>
    </message>
    <message>
        <source>“%1”: expected dns://server/name?type=MX</source>
        <translation>„%1“: erwartet dns://server/name?type=MX</translation>
    </message>
    <message>
        <source>proxy: DNS over UDP goes through no proxy</source>
        <translation>proxy: DNS über UDP geht durch keinen Proxy</translation>
    </message>
    <message>
        <source>type: expected a record type such as A, AAAA, MX or a number from 1 to 65535, got “%1”</source>
        <translation>type: erwartet ein Record-Typ wie A, AAAA, MX oder eine Zahl von 1 bis 65535, gefunden „%1“</translation>
    </message>
    <message>
        <source>it has more than %1 elements, attributes and texts</source>
        <translation>hat mehr als %1 Elemente, Attribute und Texte</translation>
    </message>
    <message>
        <source>it is nested more than %1 levels deep</source>
        <translation>ist mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>it has more than %1 bytes</source>
        <translation>hat mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>variable %1: expected name, type and query, got “%2”</source>
        <translation>Variable %1: erwartet name, type und query, gefunden „%2“</translation>
    </message>
    <message>
        <source>variable %1 has two of “%2”</source>
        <translation>Variable %1 hat „%2“ zweimal</translation>
    </message>
    <message>
        <source>variable %1 needs a name, a type and a query</source>
        <translation>Variable %1 braucht name, type und query</translation>
    </message>
    <message>
        <source>variable “%1”: expected one of int, float, string, bool, time, duration, got “%2”</source>
        <translation>Variable „%1“: erwartet einer der Typen int, float, string, bool, time, duration, gefunden „%2“</translation>
    </message>
    <message>
        <source>variable “%1” has the name of a function</source>
        <translation>Variable „%1“ hat den Namen einer Funktion</translation>
    </message>
    <message>
        <source>variable “%1”: %2</source>
        <translation>Variable „%1“: %2</translation>
    </message>
    <message>
        <source>more than %1 variables</source>
        <translation>mehr als %1 Variablen</translation>
    </message>
    <message>
        <source>there are two variables “%1”</source>
        <translation>es gibt zwei Variablen „%1“</translation>
    </message>
    <message>
        <source>“%1” needs %2, got “%3”</source>
        <translation>„%1“ braucht %2, erhalten „%3“</translation>
    </message>
    <message>
        <source>there is no variable “%1”</source>
        <translation>es gibt keine Variable „%1“</translation>
    </message>
    <message>
        <source>a text of more than %1 bytes comes out</source>
        <translation>heraus kommt ein Text von mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>%1(“%2”): %3</source>
        <translation>%1(„%2“): %3</translation>
    </message>
    <message>
        <source>its result is neither true nor false, a number nor a text: %1</source>
        <translation>das Ergebnis ist weder wahr noch falsch, keine Zahl und kein Text: %1</translation>
    </message>
    <message>
        <source>the expression is wrong at character %1: %2</source>
        <translation>der Ausdruck ist bei Zeichen %1 falsch: %2</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>das ist keine Zahl</translation>
    </message>
    <message>
        <source>the text that begins here has no end</source>
        <translation>der Text, der hier beginnt, hat kein Ende</translation>
    </message>
    <message>
        <source>the name that begins here has no end</source>
        <translation>der Name, der hier beginnt, hat kein Ende</translation>
    </message>
    <message>
        <source>“%1” has no place here</source>
        <translation>„%1“ gehört hier nicht hin</translation>
    </message>
    <message>
        <source>there is no operator “%1”; two of them need a blank between</source>
        <translation>es gibt keinen Operator „%1“; zwischen zweien muss ein Leerzeichen stehen</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>endet zu früh</translation>
    </message>
    <message>
        <source>it has more than %1 parts</source>
        <translation>hat mehr als %1 Teile</translation>
    </message>
    <message>
        <source>expected a regular expression, got %1</source>
        <translation>erwartet ein regulärer Ausdruck, gefunden %1</translation>
    </message>
    <message>
        <source>there is no function “%1”</source>
        <translation>es gibt keine Funktion „%1“</translation>
    </message>
    <message>
        <source>the function “%1” needs parentheses</source>
        <translation>die Funktion „%1“ braucht Klammern</translation>
    </message>
    <message>
        <source>%1 takes %2 arguments, not %3</source>
        <translation>%1 nimmt %2 Argumente, nicht %3</translation>
    </message>
    <message>
        <source>%1 needs a text, got %2</source>
        <translation>%1 braucht einen Text, erhalten %2</translation>
    </message>
    <message>
        <source>the expression has more than %1 bytes</source>
        <translation>der Ausdruck hat mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>it is HTML that takes too long or too much memory to understand</source>
        <translation>ist HTML, dessen Auswertung zu viel Zeit oder Speicher braucht</translation>
    </message>
    <message>
        <source>it is no JSON, at byte %1: %2</source>
        <translation>ist kein JSON, bei Byte %1: %2</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>nothing in it matches “%1”</source>
        <translation>nichts darin passt auf „%1“</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>„%1“ ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation>„%1“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>“%1” is no time such as 2026-07-01T12:00:00Z</source>
        <translation>„%1“ ist keine Zeit wie 2026-07-01T12:00:00Z</translation>
    </message>
    <message>
        <source>“%1” is no duration such as 500ms or 1m30s</source>
        <translation>„%1“ ist keine Dauer wie 500ms oder 1m30s</translation>
    </message>
    <message>
        <source>it is no XML, at line %1, column %2: %3</source>
        <translation>ist kein XML, in Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>an element has more than %1 attributes</source>
        <translation>ein Element hat mehr als %1 Attribute</translation>
    </message>
    <message>
        <source>this machine has no memory left</source>
        <translation>dieser Rechner hat keinen Speicher mehr frei</translation>
    </message>
    <message>
        <source>it declares entities, which are not put in place</source>
        <translation>deklariert Entities, die nicht eingesetzt werden</translation>
    </message>
    <message>
        <source>it is no XML</source>
        <translation>ist kein XML</translation>
    </message>
    <message>
        <source>“%1” is not XPath, at character %2</source>
        <translation>„%1“ ist kein XPath, bei Zeichen %2</translation>
    </message>
    <message>
        <source>“%1” is not XPath, at character %2: there is no function %3</source>
        <translation>„%1“ ist kein XPath, bei Zeichen %2: es gibt keine Funktion %3</translation>
    </message>
    <message>
        <source>“%1” is not XPath, at character %2: %3</source>
        <translation>„%1“ ist kein XPath, bei Zeichen %2: %3</translation>
    </message>
    <message>
        <source>expected XPath of 1 to %1 bytes</source>
        <translation>erwartet XPath von 1 bis %1 Bytes</translation>
    </message>
    <message>
        <source>it takes too many steps</source>
        <translation>braucht zu viele Schritte</translation>
    </message>
    <message>
        <source>it does not fit this document: %1</source>
        <translation>passt nicht zu diesem Dokument: %1</translation>
    </message>
    <message>
        <source>“%1” is not a regular expression: %2</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2</translation>
    </message>
    <message>
        <source>headers: %1 belongs to gRPC itself</source>
        <translation>headers: %1 gehört gRPC selbst</translation>
    </message>
    <message>
        <source>headers: the value of %1 may hold printable ASCII only</source>
        <translation>headers: der Wert von %1 darf nur druckbares ASCII enthalten</translation>
    </message>
    <message>
        <source>gRPC knows no user and password; metadata may hold what a server asks for</source>
        <translation>gRPC kennt weder Benutzer noch Passwort; was ein Server verlangt, kann in metadata stehen</translation>
    </message>
    <message>
        <source>service: at most %1 bytes, these are %2</source>
        <translation>service: höchstens %1 Bytes, das hier sind %2</translation>
    </message>
    <message>
        <source>authority: expected a name with or without a port, got “%1”</source>
        <translation>authority: erwartet ein Name mit oder ohne Port, gefunden „%1“</translation>
    </message>
    <message>
        <source>%1 answered the call with HTTP status %2</source>
        <translation>%1 beantwortete den Aufruf mit HTTP-Status %2</translation>
    </message>
    <message>
        <source>%1 does not answer as a gRPC server would (content type “%2”)</source>
        <translation>%1 antwortet nicht wie ein gRPC-Server (Content-Type „%2“)</translation>
    </message>
    <message>
        <source>the answer of %1 ends without a gRPC status</source>
        <translation>die Antwort von %1 endet ohne gRPC-Status</translation>
    </message>
    <message>
        <source>%1 does not know the service “%2”</source>
        <translation>%1 kennt den Dienst „%2“ nicht</translation>
    </message>
    <message>
        <source>%1 does not offer the health service grpc.health.v1.Health (%2)</source>
        <translation>%1 bietet den Health-Dienst grpc.health.v1.Health nicht an (%2)</translation>
    </message>
    <message>
        <source>%1 answered the call with gRPC status %2</source>
        <translation>%1 beantwortete den Aufruf mit gRPC-Status %2</translation>
    </message>
    <message>
        <source>%1 says of itself: %2</source>
        <translation>%1 sagt von sich selbst: %2</translation>
    </message>
    <message>
        <source>%1 says of the service “%2”: %3</source>
        <translation>%1 sagt vom Dienst „%2“: %3</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer (%2) although it was asked for a plain one</source>
        <translation>%1 sendete eine komprimierte Antwort (%2), obwohl eine unkomprimierte verlangt war</translation>
    </message>
    <message>
        <source>%1 does not answer a health check as a gRPC server would</source>
        <translation>%1 beantwortet einen Health-Check nicht wie ein gRPC-Server</translation>
    </message>
    <message>
        <source>the machine does not tell what is in %1</source>
        <translation>der Rechner sagt nicht, was in %1 steht</translation>
    </message>
    <message>
        <source>the command answered nothing</source>
        <translation>der Befehl gab nichts zurück</translation>
    </message>
    <message>
        <source>the command answered with something else: %1</source>
        <translation>der Befehl gab etwas anderes zurück: %1</translation>
    </message>
    <message>
        <source>the command answered with a line that makes no sense: %1</source>
        <translation>der Befehl gab eine Zeile zurück, die keinen Sinn ergibt: %1</translation>
    </message>
    <message>
        <source>the command&apos;s answer is cut off</source>
        <translation>die Ausgabe des Befehls ist abgeschnitten</translation>
    </message>
    <message>
        <source>%1: expected a number</source>
        <translation>%1: erwartet eine Zahl</translation>
    </message>
    <message>
        <source>disks: expected paths such as /data, got “%1”</source>
        <translation>disks: erwartet Pfade wie /data, gefunden „%1“</translation>
    </message>
    <message>
        <source>disks: at most %1, of %2 bytes together</source>
        <translation>disks: höchstens %1, zusammen höchstens %2 Bytes</translation>
    </message>
    <message>
        <source>sample: %1 is not shorter than the timeout</source>
        <translation>sample: %1 ist nicht kürzer als der Timeout</translation>
    </message>
    <message>
        <source>beyond the threshold: %1</source>
        <translation>über dem Schwellwert: %1</translation>
    </message>
    <message>
        <source>there is no disk %1</source>
        <translation>es gibt kein Dateisystem %1</translation>
    </message>
    <message>
        <source>beyond the threshold: %1; there is no disk %2</source>
        <translation>über dem Schwellwert: %1; es gibt kein Dateisystem %2</translation>
    </message>
    <message>
        <source>the disk “%1” did not answer within %2</source>
        <translation>das Dateisystem „%1“ antwortete nicht innerhalb von %2</translation>
    </message>
    <message>
        <source>local: this machine has no host beside it</source>
        <translation>local: neben diesem Rechner gibt es keinen Host</translation>
    </message>
    <message>
        <source>host is missing; local: true is this machine</source>
        <translation>host fehlt; local: true steht für diesen Rechner</translation>
    </message>
    <message>
        <source>the first 1 MiB of the answer does not contain “%1”; more is not read</source>
        <translation>das erste 1 MiB der Antwort enthält „%1“ nicht; mehr wird nicht gelesen</translation>
    </message>
    <message>
        <source>the answer does not contain “%1”: it came compressed (%2) and is not unpacked</source>
        <translation>die Antwort enthält „%1“ nicht: sie kam komprimiert (%2) und wird nicht entpackt</translation>
    </message>
    <message>
        <source>the answer does not contain “%1”</source>
        <translation>die Antwort enthält „%1“ nicht</translation>
    </message>
    <message>
        <source>the answer contains “%1”, which it must not</source>
        <translation>die Antwort enthält „%1“, was sie nicht darf</translation>
    </message>
    <message>
        <source>whether the answer contains “%1” is not known: it came compressed (%2) and is not unpacked</source>
        <translation>ob die Antwort „%1“ enthält, ist nicht bekannt: sie kam komprimiert (%2) und wird nicht entpackt</translation>
    </message>
    <message>
        <source>eval: %1</source>
        <translation>eval: %1</translation>
    </message>
    <message>
        <source>the answer has more than 1 MiB: the expression is not tried on it</source>
        <translation>die Antwort hat mehr als 1 MiB: der Ausdruck wird nicht darauf angewendet</translation>
    </message>
    <message>
        <source>the expression is not tried: the answer came compressed (%1) and is not unpacked</source>
        <translation>der Ausdruck wird nicht angewendet: die Antwort kam komprimiert (%1) und wird nicht entpackt</translation>
    </message>
    <message>
        <source>the expression cannot be tried on the answer (%1): %2</source>
        <translation>der Ausdruck lässt sich nicht auf die Antwort anwenden (%1): %2</translation>
    </message>
    <message>
        <source>the expression is not true: %1</source>
        <translation>der Ausdruck ist nicht wahr: %1</translation>
    </message>
    <message>
        <source>username: Basic authentication knows no colon in a user&apos;s name</source>
        <translation>username: Basic-Authentifizierung kennt keinen Doppelpunkt im Benutzernamen</translation>
    </message>
    <message>
        <source>success_code: %1 to %2 is no range of status codes</source>
        <translation>success_code: %1 bis %2 ist kein Bereich von Statuscodes</translation>
    </message>
    <message>
        <source>“%1” is neither http:// nor https://</source>
        <translation>„%1“ ist weder http:// noch https://</translation>
    </message>
    <message>
        <source>content_encoding has a line break or another control character</source>
        <translation>content_encoding enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>the redirect of %1 cannot be followed: %2</source>
        <translation>der Weiterleitung von %1 lässt sich nicht folgen: %2</translation>
    </message>
    <message>
        <source>stopped after %1 redirects: %2</source>
        <translation>nach %1 Weiterleitungen aufgehört: %2</translation>
    </message>
    <message>
        <source>the server asks for a login, or refused the one it got (%1)</source>
        <translation>der Server verlangt eine Anmeldung oder hat die erhaltene abgelehnt (%1)</translation>
    </message>
    <message>
        <source>the server answered %1; a success is %2</source>
        <translation>der Server antwortete %1; ein Erfolg ist %2</translation>
    </message>
    <message>
        <source>%1 does not answer in HTTP/1</source>
        <translation>%1 antwortet nicht in HTTP/1</translation>
    </message>
    <message>
        <source>%1 sends a chunk&apos;s head or trailers of over 64 KiB</source>
        <translation>%1 sendet einen Chunk-Kopf oder Trailer von über 64 KiB</translation>
    </message>
    <message>
        <source>%1 does not speak IMAP: it sent “%2”</source>
        <translation>%1 spricht kein IMAP: gesendet wurde „%2“</translation>
    </message>
    <message>
        <source>%1 wants no conversation: %2</source>
        <translation>%1 will kein Gespräch: %2</translation>
    </message>
    <message>
        <source>%1 does not answer the command, but sends “%2”</source>
        <translation>%1 beantwortet den Befehl nicht, sondern sendet „%2“</translation>
    </message>
    <message>
        <source>%1 answers %2 with an error: %3</source>
        <translation>%1 beantwortet %2 mit einem Fehler: %3</translation>
    </message>
    <message>
        <source>%1 answers %2 unexpectedly: %3</source>
        <translation>%1 beantwortet %2 unerwartet: %3</translation>
    </message>
    <message>
        <source>%1 refuses the login of %2: %3</source>
        <translation>%1 lehnt die Anmeldung von %2 ab: %3</translation>
    </message>
    <message>
        <source>%1 takes no login with a password here</source>
        <translation>%1 nimmt hier keine Anmeldung mit Passwort an</translation>
    </message>
    <message>
        <source>username, password: a login has at most %1 bytes in each, without NUL</source>
        <translation>username, password: je höchstens %1 Bytes für die Anmeldung, ohne NUL</translation>
    </message>
    <message>
        <source>mechanism: there is no password to log in with; leave it out</source>
        <translation>mechanism: es gibt kein Passwort für die Anmeldung; weglassen</translation>
    </message>
    <message>
        <source>topic: expected at most 249 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, got “%1”</source>
        <translation>topic: erwartet höchstens 249 Buchstaben, Ziffern, &apos;.&apos;, &apos;_&apos; und &apos;-&apos;, gefunden „%1“</translation>
    </message>
    <message>
        <source>%1 names no broker of its cluster</source>
        <translation>%1 nennt keinen Broker seines Clusters</translation>
    </message>
    <message>
        <source>The cluster of %1 has no controller</source>
        <translation>Der Cluster von %1 hat keinen Controller</translation>
    </message>
    <message>
        <source>Topic “%1” does not exist</source>
        <translation>Topic „%1“ existiert nicht</translation>
    </message>
    <message>
        <source>Topic “%1”: %2</source>
        <translation>Topic „%1“: %2</translation>
    </message>
    <message>
        <source>Topic “%1” has no partition</source>
        <translation>Topic „%1“ hat keine Partition</translation>
    </message>
    <message>
        <source>Topic “%1”: %2 of %3 partitions have no leader (%4)</source>
        <translation>Topic „%1“: %2 von %3 Partitionen haben keinen Leader (%4)</translation>
    </message>
    <message>
        <source>%1 answers in TLS, which is not switched on</source>
        <translation>%1 antwortet in TLS, das nicht eingeschaltet ist</translation>
    </message>
    <message>
        <source>%1 does not offer %2 in a version from %3 to %4</source>
        <translation>%1 bietet %2 in keiner Version von %3 bis %4 an</translation>
    </message>
    <message>
        <source>%1 answered %2 with an error: %3</source>
        <translation>%1 beantwortete %2 mit einem Fehler: %3</translation>
    </message>
    <message>
        <source>%1 answered %2 with an error: %3: %4</source>
        <translation>%1 beantwortete %2 mit einem Fehler: %3: %4</translation>
    </message>
    <message>
        <source>%1 does not answer %2 as a Kafka broker would</source>
        <translation>%1 beantwortet %2 nicht wie ein Kafka-Broker</translation>
    </message>
    <message>
        <source>%1 closed the connection instead of answering %2, as brokers do where a login is expected</source>
        <translation>%1 schloss die Verbindung, statt %2 zu beantworten, wie es Broker tun, die eine Anmeldung erwarten</translation>
    </message>
    <message>
        <source>%1 closed the connection instead of answering %2</source>
        <translation>%1 schloss die Verbindung, statt %2 zu beantworten</translation>
    </message>
    <message>
        <source>%1 offers no login here</source>
        <translation>%1 bietet hier keine Anmeldung an</translation>
    </message>
    <message>
        <source>%1 does not take a login by %2; it offers %3</source>
        <translation>%1 nimmt keine Anmeldung mit %2 an; angeboten: %3</translation>
    </message>
    <message>
        <source>%1 expects no login at this port: %2</source>
        <translation>%1 erwartet an diesem Port keine Anmeldung: %2</translation>
    </message>
    <message>
        <source>%1 answered the login of another conversation</source>
        <translation>%1 beantwortete die Anmeldung eines anderen Gesprächs</translation>
    </message>
    <message>
        <source>%1 wants a number of iterations for the login that is not from %2 to %3</source>
        <translation>%1 verlangt für die Anmeldung eine Zahl von Iterationen, die nicht zwischen %2 und %3 liegt</translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1 hat die Anmeldung abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1 accepted the login but does not prove that it knows the password</source>
        <translation>%1 hat die Anmeldung angenommen, weist aber nicht nach, selbst das Passwort zu kennen</translation>
    </message>
    <message>
        <source>%1 does not speak LDAP: it sent “%2”</source>
        <translation>%1 spricht kein LDAP: gesendet wurde „%2“</translation>
    </message>
    <message>
        <source>%1 has no entry “%2”</source>
        <translation>%1 hat keinen Eintrag „%2“</translation>
    </message>
    <message>
        <source>the entry “%2” of %1 has no %3 that is “%4”</source>
        <translation>der Eintrag „%2“ von %1 hat kein %3 mit dem Wert „%4“</translation>
    </message>
    <message>
        <source>data: expected attribute=value or nothing, got “%1”</source>
        <translation>data: erwartet attribut=wert oder nichts, gefunden „%1“</translation>
    </message>
    <message>
        <source>password is missing: without one a bind proves nothing</source>
        <translation>password fehlt: ohne eines beweist ein Bind nichts</translation>
    </message>
    <message>
        <source>data: a key has 1 to 250 bytes without blanks and control characters, got “%1”</source>
        <translation>data: ein Schlüssel hat 1 bis 250 Bytes ohne Leer- und Steuerzeichen, gefunden „%1“</translation>
    </message>
    <message>
        <source>username, password: this protocol knows neither blanks nor ends of line there</source>
        <translation>username, password: dieses Protokoll kennt darin weder Leerzeichen noch Zeilenenden</translation>
    </message>
    <message>
        <source>%1 refused the login of %2: %3</source>
        <translation>%1 hat die Anmeldung von %2 abgelehnt: %3</translation>
    </message>
    <message>
        <source>Key “%1” does not exist</source>
        <translation>Schlüssel „%1“ existiert nicht</translation>
    </message>
    <message>
        <source>Key “%1” holds %2 bytes, expected “%3”</source>
        <translation>Schlüssel „%1“ enthält %2 Bytes, erwartet „%3“</translation>
    </message>
    <message>
        <source>Key “%1” is “%2”, expected “%3”</source>
        <translation>Schlüssel „%1“ ist „%2“, erwartet „%3“</translation>
    </message>
    <message>
        <source>%1 does not answer %2 as a memcached server would</source>
        <translation>%1 beantwortet %2 nicht wie ein memcached-Server</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>%1 does not speak MongoDB&apos;s protocol</source>
        <translation>%1 spricht nicht das Protokoll von MongoDB</translation>
    </message>
    <message>
        <source>%1 announces an answer of %2 bytes, more than %3</source>
        <translation>%1 kündigt eine Antwort von %2 Bytes an, mehr als %3</translation>
    </message>
    <message>
        <source>%1 wants the password hashed more than %2 times (SCRAM), which would keep this machine busy</source>
        <translation>%1 verlangt, das Passwort mehr als %2-mal zu hashen (SCRAM), was diesen Rechner auslasten würde</translation>
    </message>
    <message>
        <source>%1 closed the connection instead of answering</source>
        <translation>%1 schloss die Verbindung, statt zu antworten</translation>
    </message>
    <message>
        <source>data: expected database:collection, got “%1”</source>
        <translation>data: erwartet Datenbank:Collection, gefunden „%1“</translation>
    </message>
    <message>
        <source>data: the filter for “%1” is no JSON object: “%2”</source>
        <translation>data: der Filter für „%1“ ist kein JSON-Objekt: „%2“</translation>
    </message>
    <message>
        <source>%1: needs a %2 as well</source>
        <translation>%1: braucht auch %2</translation>
    </message>
    <message>
        <source>%1: no user and password with %2, the certificate says who logs in</source>
        <translation>%1: mit %2 weder Benutzer noch Passwort, das Zertifikat sagt, wer sich anmeldet</translation>
    </message>
    <message>
        <source>%1: logins by certificate are always $external</source>
        <translation>%1: Anmeldungen mit Zertifikat sind immer $external</translation>
    </message>
    <message>
        <source>%1: none, but there is a user to log in</source>
        <translation>%1: none, aber es ist ein Benutzer für die Anmeldung angegeben</translation>
    </message>
    <message>
        <source>host: one server for each endpoint, got “%1”</source>
        <translation>host: ein Server je Endpunkt, gefunden „%1“</translation>
    </message>
    <message>
        <source>proxy: %1 goes through a socks5:// or http:// proxy only</source>
        <translation>proxy: %1 geht nur durch einen socks5://- oder http://-Proxy</translation>
    </message>
    <message>
        <source>%1: must be UTF-8</source>
        <translation>%1: muss UTF-8 sein</translation>
    </message>
    <message>
        <source>the settings do not suit %1: %2</source>
        <translation>die Einstellungen passen nicht zu %1: %2</translation>
    </message>
    <message>
        <source>data: the filter for “%1” is no extended JSON: %2</source>
        <translation>data: der Filter für „%1“ ist kein Extended JSON: %2</translation>
    </message>
    <message>
        <source>this machine could not start %1</source>
        <translation>dieser Rechner konnte %1 nicht starten</translation>
    </message>
    <message>
        <source>%1 does not answer a find in %2 as a MongoDB server would</source>
        <translation>%1 beantwortet ein find in %2 nicht wie ein MongoDB-Server</translation>
    </message>
    <message>
        <source>no document in %1 matches %2</source>
        <translation>kein Dokument in %1 passt auf %2</translation>
    </message>
    <message>
        <source>%1 refused the greeting: %2</source>
        <translation>%1 hat die Begrüßung abgelehnt: %2</translation>
    </message>
    <message>
        <source>the login at %1 failed: %2</source>
        <translation>die Anmeldung bei %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 does not answer as a MongoDB server would: %2</source>
        <translation>%1 antwortet nicht wie ein MongoDB-Server: %2</translation>
    </message>
    <message>
        <source>%1 answered with an error: %2 (error %3)</source>
        <translation>%1 antwortete mit einem Fehler: %2 (Fehler %3)</translation>
    </message>
    <message>
        <source>not built in: this Lightfoot was built without %1</source>
        <translation>nicht eingebaut: dieses Lightfoot wurde ohne %1 gebaut</translation>
    </message>
    <message>
        <source>%1 disconnected instead of answering the ping: %2</source>
        <translation>%1 hat die Verbindung getrennt, statt den Ping zu beantworten: %2</translation>
    </message>
    <message>
        <source>%1 does not answer in MQTT %2</source>
        <translation>%1 antwortet nicht in MQTT %2</translation>
    </message>
    <message>
        <source>%1 sent a packet that is no %2 of MQTT %3</source>
        <translation>%1 sendete ein Paket, das kein %2 von MQTT %3 ist</translation>
    </message>
    <message>
        <source>%1: MQTT takes UTF-8 without NUL of at most 65535 bytes</source>
        <translation>%1: MQTT nimmt UTF-8 ohne NUL von höchstens 65535 Bytes</translation>
    </message>
    <message>
        <source>password: MQTT takes at most 65535 bytes</source>
        <translation>password: MQTT nimmt höchstens 65535 Bytes</translation>
    </message>
    <message>
        <source>password: MQTT 3.1.1 knows none without a user</source>
        <translation>password: MQTT 3.1.1 kennt keines ohne Benutzer</translation>
    </message>
    <message>
        <source>%1 answered CONNECT with code %2, which MQTT %3 does not know</source>
        <translation>%1 beantwortete CONNECT mit Code %2, den MQTT %3 nicht kennt</translation>
    </message>
    <message>
        <source>%1 refused the connection: %2</source>
        <translation>%1 hat die Verbindung abgelehnt: %2</translation>
    </message>
    <message>
        <source>TLS: the %1 of this machine does not use OpenSSL</source>
        <translation>TLS: %1 auf diesem Rechner benutzt kein OpenSSL</translation>
    </message>
    <message>
        <source>%1 does not offer TLS, which is asked for</source>
        <translation>%1 bietet kein TLS an, das aber verlangt ist</translation>
    </message>
    <message>
        <source>%1 does not greet as a MySQL server would</source>
        <translation>%1 begrüßt nicht wie ein MySQL-Server</translation>
    </message>
    <message>
        <source>%1 does not answer SHOW STATUS as a MySQL server would</source>
        <translation>%1 beantwortet SHOW STATUS nicht wie ein MySQL-Server</translation>
    </message>
    <message>
        <source>%1 answered a query with something else than was asked</source>
        <translation>%1 beantwortete eine Abfrage mit etwas anderem als verlangt</translation>
    </message>
    <message>
        <source>%1 asks for a way to log in that is not used here: %2</source>
        <translation>%1 verlangt eine Anmeldeart, die hier nicht benutzt wird: %2</translation>
    </message>
    <message>
        <source>%1 does not speak as a MySQL server would: %2</source>
        <translation>%1 spricht nicht wie ein MySQL-Server: %2</translation>
    </message>
    <message>
        <source>%1 says: %2 (error %3)</source>
        <translation>%1 meldet: %2 (Fehler %3)</translation>
    </message>
    <message>
        <source>the server refuses: it is asked too often (RATE)</source>
        <translation>der Server lehnt ab: er wird zu oft gefragt (RATE)</translation>
    </message>
    <message>
        <source>the server refuses: this machine is not allowed to ask (%1)</source>
        <translation>der Server lehnt ab: dieser Rechner darf nicht fragen (%1)</translation>
    </message>
    <message>
        <source>the server refuses, with the code “%1”</source>
        <translation>der Server lehnt ab, mit dem Code „%1“</translation>
    </message>
    <message>
        <source>expected a server&apos;s answer of NTP version 1 to 4, got mode %1 of version %2</source>
        <translation>erwartet eine Server-Antwort in NTP-Version 1 bis 4, erhalten Modus %1 der Version %2</translation>
    </message>
    <message>
        <source>the server&apos;s own clock is not set (leap %1, stratum %2)</source>
        <translation>die Uhr des Servers selbst ist nicht gestellt (leap %1, Stratum %2)</translation>
    </message>
    <message>
        <source>the server&apos;s answer does not say what time it is</source>
        <translation>die Antwort des Servers sagt nicht, wie spät es ist</translation>
    </message>
    <message>
        <source>this machine&apos;s clock is %1 behind the server&apos;s, more than %2</source>
        <translation>die Uhr dieses Rechners geht gegenüber der des Servers %1 nach, mehr als %2</translation>
    </message>
    <message>
        <source>this machine&apos;s clock is %1 ahead of the server&apos;s, more than %2</source>
        <translation>die Uhr dieses Rechners geht gegenüber der des Servers %1 vor, mehr als %2</translation>
    </message>
    <message>
        <source>%1 answered none of %2 echo requests within %3</source>
        <translation>%1 hat keine von %2 Echo-Anfragen innerhalb von %3 beantwortet</translation>
    </message>
    <message>
        <source>%1 of %2 echo requests came to nothing (%3), more than %4</source>
        <translation>%1 von %2 Echo-Anfragen blieben ergebnislos (%3), mehr als %4</translation>
    </message>
    <message>
        <source>lost: expected a number from 0 to 1</source>
        <translation>lost: erwartet eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>count: %1 requests %2 apart take longer than the timeout</source>
        <translation>count: %1 Anfragen im Abstand von %2 dauern länger als der Timeout</translation>
    </message>
    <message>
        <source>this machine lets us send no ICMP echo: add this user&apos;s group to the sysctl net.ipv4.ping_group_range, or give the program CAP_NET_RAW (setcap cap_net_raw+ep)</source>
        <translation>dieser Rechner lässt uns kein ICMP-Echo senden: die Gruppe dieses Benutzers in sysctl net.ipv4.ping_group_range aufnehmen oder dem Programm CAP_NET_RAW geben (setcap cap_net_raw+ep)</translation>
    </message>
    <message>
        <source>data: more than %1 databases; each of them needs a connection of its own</source>
        <translation>data: mehr als %1 Datenbanken; jede braucht eine eigene Verbindung</translation>
    </message>
    <message>
        <source>%1 does not speak as a PostgreSQL server would: %2</source>
        <translation>%1 spricht nicht wie ein PostgreSQL-Server: %2</translation>
    </message>
    <message>
        <source>%1 asks for the password as it is, which it gets over TLS with a checked certificate alone</source>
        <translation>%1 verlangt das Passwort im Klartext; das gibt es nur über TLS mit geprüftem Zertifikat</translation>
    </message>
    <message>
        <source>%1 cannot be asked with libpq: %2</source>
        <translation>%1 lässt sich mit libpq nicht fragen: %2</translation>
    </message>
    <message>
        <source>%1 asks for a password, and none is given</source>
        <translation>%1 verlangt ein Passwort, und es ist keines angegeben</translation>
    </message>
    <message>
        <source>expected the number of a database after the /, got “%1”</source>
        <translation>erwartet die Nummer einer Datenbank nach dem /, gefunden „%1“</translation>
    </message>
    <message>
        <source>Key “%1” does not exist, expected “%2”</source>
        <translation>Schlüssel „%1“ existiert nicht, erwartet „%2“</translation>
    </message>
    <message>
        <source>%1 answered %2 with “%3”, expected %4</source>
        <translation>%1 beantwortete %2 mit „%3“, erwartet %4</translation>
    </message>
    <message>
        <source>%1 does not answer %2 as a Redis server would</source>
        <translation>%1 beantwortet %2 nicht wie ein Redis-Server</translation>
    </message>
    <message>
        <source>the command prints more than %1 MiB, which no check needs</source>
        <translation>der Befehl gibt mehr als %1 MiB aus, was keine Prüfung braucht</translation>
    </message>
    <message>
        <source>the command ended with exit code %1, expected 0</source>
        <translation>der Befehl endete mit Exit-Code %1, erwartet 0</translation>
    </message>
    <message>
        <source>the command ended with exit code %1, expected 0; it said: %2</source>
        <translation>der Befehl endete mit Exit-Code %1, erwartet 0; er meldete: %2</translation>
    </message>
    <message>
        <source>the output contains “%1”, which it must not</source>
        <translation>die Ausgabe enthält „%1“, was sie nicht darf</translation>
    </message>
    <message>
        <source>the first 1 MiB of the output does not contain “%1”; more is not kept</source>
        <translation>das erste 1 MiB der Ausgabe enthält „%1“ nicht; mehr wird nicht behalten</translation>
    </message>
    <message>
        <source>the command printed nothing, expected “%1”</source>
        <translation>der Befehl gab nichts aus, erwartet „%1“</translation>
    </message>
    <message>
        <source>the output does not contain “%1”; it begins: %2</source>
        <translation>die Ausgabe enthält „%1“ nicht; sie beginnt: %2</translation>
    </message>
    <message>
        <source>ip: expected an address such as 10.0.0.5 or ::1, got “%1”</source>
        <translation>ip: erwartet eine Adresse wie 10.0.0.5 oder ::1, gefunden „%1“</translation>
    </message>
    <message>
        <source>resolver: expected an address with or without a port, such as 10.0.0.2 or 10.0.0.2:53, got “%1”</source>
        <translation>resolver: erwartet eine Adresse mit oder ohne Port, etwa 10.0.0.2 oder 10.0.0.2:53, gefunden „%1“</translation>
    </message>
    <message>
        <source>%1 is not a regular expression, at character %2: %3</source>
        <translation>%1 ist kein regulärer Ausdruck, bei Zeichen %2: %3</translation>
    </message>
    <message>
        <source>username, password: expected text without line ends and NUL</source>
        <translation>username, password: erwartet Text ohne Zeilenenden und NUL</translation>
    </message>
    <message>
        <source>starttls: never leaves ca, cert, key and insecure without use; leave them out</source>
        <translation>starttls: bei never bleiben ca, cert, key und insecure ohne Nutzen; weglassen</translation>
    </message>
    <message>
        <source>%1 went on in the clear after it agreed to start TLS; somebody in between may have put that in</source>
        <translation>%1 machte nach der Zusage von STARTTLS im Klartext weiter; das kann jemand dazwischen eingefügt haben</translation>
    </message>
    <message>
        <source>%1 does not offer STARTTLS, which is required</source>
        <translation>%1 bietet kein STARTTLS an, das aber erforderlich ist</translation>
    </message>
    <message>
        <source>%1 refused STARTTLS, which is required: %2</source>
        <translation>%1 hat STARTTLS abgelehnt, das aber erforderlich ist: %2</translation>
    </message>
    <message>
        <source>%1 has no TLS, and the password is not sent in the clear (starttls: never would send it)</source>
        <translation>%1 hat kein TLS, und das Passwort wird nicht im Klartext gesendet (mit starttls: never schon)</translation>
    </message>
    <message>
        <source>%1: expected \r, \n, \t, \0, \\ or \x and two hexadecimal digits at character %2</source>
        <translation>%1: erwartet \r, \n, \t, \0, \\ oder \x und zwei Hexadezimalziffern bei Zeichen %2</translation>
    </message>
    <message>
        <source>%1: expected pairs of hexadecimal digits, at character %2</source>
        <translation>%1: erwartet Paare von Hexadezimalziffern, bei Zeichen %2</translation>
    </message>
    <message>
        <source>send and send_hex: only one of them can be sent</source>
        <translation>send und send_hex: nur eines davon kann gesendet werden</translation>
    </message>
    <message>
        <source>proxy: %1 goes through a socks5:// proxy only</source>
        <translation>proxy: %1 geht nur durch einen socks5://-Proxy</translation>
    </message>
    <message>
        <source>%1: longer than %2 bytes</source>
        <translation>%1: länger als %2 Bytes</translation>
    </message>
    <message>
        <source>data: expected database:table:column:key column:whole number, got “%1”</source>
        <translation>data: erwartet Datenbank:Tabelle:Spalte:Schlüsselspalte:ganze Zahl, gefunden „%1“</translation>
    </message>
    <message>
        <source>%1 has no row where %2 is %3, expected “%4”</source>
        <translation>%1 hat keine Zeile, in der %2 %3 ist, erwartet „%4“</translation>
    </message>
    <message>
        <source>%1 is NULL, expected “%2”</source>
        <translation>%1 ist NULL, erwartet „%2“</translation>
    </message>
    <message>
        <source>%1 is “%2”, expected “%3”</source>
        <translation>%1 ist „%2“, erwartet „%3“</translation>
    </message>
    <message>
        <source>the command did not end within %1 and was killed with its children</source>
        <translation>der Befehl endete nicht innerhalb von %1 und wurde samt Kindprozessen abgebrochen</translation>
    </message>
    <message>
        <source>expected a command</source>
        <translation>erwartet ein Befehl</translation>
    </message>
    <message>
        <source>cmd: there is no program “%1” on this machine</source>
        <translation>cmd: auf diesem Rechner gibt es kein Programm „%1“</translation>
    </message>
    <message>
        <source>this machine would not start “%1”: %2</source>
        <translation>dieser Rechner verweigerte den Start von „%1“: %2</translation>
    </message>
    <message>
        <source>cmd: “%1” cannot be started: %2</source>
        <translation>cmd: „%1“ lässt sich nicht starten: %2</translation>
    </message>
    <message>
        <source>the command was killed by signal %1 (%2)</source>
        <translation>der Befehl wurde durch Signal %1 beendet (%2)</translation>
    </message>
    <message>
        <source>%1 does not speak SMTP: it sent “%2”</source>
        <translation>%1 spricht kein SMTP: gesendet wurde „%2“</translation>
    </message>
    <message>
        <source>%1 offers no login with PLAIN or LOGIN; it offers: %2</source>
        <translation>%1 bietet keine Anmeldung mit PLAIN oder LOGIN an; angeboten: %2</translation>
    </message>
    <message>
        <source>helo: expected a host name or [address], got “%1”</source>
        <translation>helo: erwartet ein Hostname oder [Adresse], gefunden „%1“</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of SSH&apos;s handshake: %2</source>
        <translation>%1 schloss die Verbindung mitten im SSH-Handshake: %2</translation>
    </message>
    <message>
        <source>%1 does not speak SSH as expected: %2</source>
        <translation>%1 spricht SSH nicht wie erwartet: %2</translation>
    </message>
    <message>
        <source>%1 shows another host key than the one in %2: %3; it was replaced, or somebody stands in between</source>
        <translation>%1 zeigt einen anderen Host-Key als den in %2: %3; er wurde ersetzt, oder jemand steht dazwischen</translation>
    </message>
    <message>
        <source>the host keys in %1 cannot be read: %2</source>
        <translation>die Host-Keys in %1 sind nicht lesbar: %2</translation>
    </message>
    <message>
        <source>the host key of %1 is not in %2: %3; add it there, or set host_key_check to accept-new</source>
        <translation>der Host-Key von %1 steht nicht in %2: %3; dort eintragen oder host_key_check auf accept-new setzen</translation>
    </message>
    <message>
        <source>the host key of %1 cannot be written to %2: %3</source>
        <translation>der Host-Key von %1 lässt sich nicht in %2 schreiben: %3</translation>
    </message>
    <message>
        <source>%1 refuses the login of “%2”: tried %3, the server takes %4</source>
        <translation>%1 lehnt die Anmeldung von „%2“ ab: versucht %3, der Server nimmt %4</translation>
    </message>
    <message>
        <source>the settings for %1 do not suit libssh: %2</source>
        <translation>die Einstellungen für %1 passen nicht zu libssh: %2</translation>
    </message>
    <message>
        <source>%1 would not run the command: %2</source>
        <translation>%1 wollte den Befehl nicht ausführen: %2</translation>
    </message>
    <message>
        <source>the bastion %1 made no connection to %2: %3</source>
        <translation>die Bastion %1 hat keine Verbindung zu %2 aufgebaut: %3</translation>
    </message>
    <message>
        <source>%1: “%2” is no file that can be read</source>
        <translation>%1: „%2“ ist keine lesbare Datei</translation>
    </message>
    <message>
        <source>%1: “%2” is no private key, or its passphrase is wrong or missing (%3)</source>
        <translation>%1: „%2“ ist kein privater Schlüssel, oder die Passphrase ist falsch oder fehlt (%3)</translation>
    </message>
    <message>
        <source>%1: not built in; this program was built without %2</source>
        <translation>%1: nicht eingebaut; dieses Programm wurde ohne %2 gebaut</translation>
    </message>
    <message>
        <source>env: “%1” is not the name of a variable</source>
        <translation>env: „%1“ ist kein Variablenname</translation>
    </message>
    <message>
        <source>the command was killed by signal %1</source>
        <translation>der Befehl wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>the server ended the command without an exit code</source>
        <translation>der Server beendete den Befehl ohne Exit-Code</translation>
    </message>
    <message>
        <source>expected “%1” in the answer, got “%2”</source>
        <translation>erwartet „%1“ in der Antwort, erhalten „%2“</translation>
    </message>
    <message>
        <source>send: at most %1 bytes are sent, these are %2</source>
        <translation>send: höchstens %1 Bytes werden gesendet, das hier sind %2</translation>
    </message>
    <message>
        <source>another probe has asked, and waits for the answer</source>
        <translation>eine andere Prüfung hat schon gefragt und wartet auf die Antwort</translation>
    </message>
    <message>
        <source>no time was left to ask</source>
        <translation>zum Fragen blieb keine Zeit</translation>
    </message>
    <message>
        <source>this probe has asked enough others</source>
        <translation>diese Prüfung hat schon genug andere gefragt</translation>
    </message>
    <message>
        <source>the certificate “%1” expired on %2</source>
        <translation>das Zertifikat „%1“ ist am %2 abgelaufen</translation>
    </message>
    <message>
        <source>the certificate “%1” is not valid before %2 (or this machine&apos;s clock is wrong)</source>
        <translation>das Zertifikat „%1“ gilt nicht vor %2 (oder die Uhr dieses Rechners geht falsch)</translation>
    </message>
    <message>
        <source>the certificate “%1” expires on %2, in %3 days</source>
        <translation>das Zertifikat „%1“ läuft am %2 ab, in %3 Tagen</translation>
    </message>
    <message>
        <source>it says that its responder does not know the certificate</source>
        <translation>besagt, dass der Responder das Zertifikat nicht kennt</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB</source>
        <translation>ist größer als 64 KiB</translation>
    </message>
    <message>
        <source>it is no OCSP response</source>
        <translation>ist keine OCSP-Antwort</translation>
    </message>
    <message>
        <source>it says “%1” and nothing of the certificate</source>
        <translation>besagt „%1“ und nichts über das Zertifikat</translation>
    </message>
    <message>
        <source>it answers another question than ours (its nonce)</source>
        <translation>beantwortet eine andere Frage als unsere (ihre Nonce)</translation>
    </message>
    <message>
        <source>it is about another certificate</source>
        <translation>betrifft ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>nobody signed it who may: %1</source>
        <translation>niemand hat sie signiert, der es darf: %1</translation>
    </message>
    <message>
        <source>the certificate “%1” (serial %2) was revoked on %3 (%4), says the OCSP response that the server staples</source>
        <translation>das Zertifikat „%1“ (Seriennummer %2) wurde am %3 gesperrt (%4), laut der OCSP-Antwort, die der Server anheftet</translation>
    </message>
    <message>
        <source>the certificate “%1” (serial %2) was revoked on %3 (%4), says the OCSP responder %5</source>
        <translation>das Zertifikat „%1“ (Seriennummer %2) wurde am %3 gesperrt (%4), laut OCSP-Responder %5</translation>
    </message>
    <message>
        <source>the certificate “%1” (serial %2) was revoked on %3 (%4), says the revocation list %5</source>
        <translation>das Zertifikat „%1“ (Seriennummer %2) wurde am %3 gesperrt (%4), laut Sperrliste %5</translation>
    </message>
    <message>
        <source>the certificate “%1” demands that an OCSP response is stapled (must-staple), and the server sends none</source>
        <translation>das Zertifikat „%1“ verlangt eine angeheftete OCSP-Antwort (must-staple), und der Server sendet keine</translation>
    </message>
    <message>
        <source>the certificate “%1” demands that an OCSP response is stapled (must-staple), and the one that the server sends is worthless: %2</source>
        <translation>das Zertifikat „%1“ verlangt eine angeheftete OCSP-Antwort (must-staple), und die vom Server gesendete ist wertlos: %2</translation>
    </message>
    <message>
        <source>the certificate names none</source>
        <translation>das Zertifikat nennt keine</translation>
    </message>
    <message>
        <source>whether the certificate “%1” was revoked could not be told: %2</source>
        <translation>ob das Zertifikat „%1“ gesperrt wurde, ließ sich nicht feststellen: %2</translation>
    </message>
    <message>
        <source>it holds something that is not understood here</source>
        <translation>enthält etwas, das hier nicht verstanden wird</translation>
    </message>
    <message>
        <source>it lists changes only</source>
        <translation>führt nur Änderungen auf</translation>
    </message>
    <message>
        <source>it is not for the certificates of its authority</source>
        <translation>gilt nicht für die Zertifikate ihrer CA</translation>
    </message>
    <message>
        <source>it is for other certificates of the authority</source>
        <translation>gilt für andere Zertifikate der CA</translation>
    </message>
    <message>
        <source>it is larger than 8 MiB</source>
        <translation>ist größer als 8 MiB</translation>
    </message>
    <message>
        <source>it is no list of revoked certificates</source>
        <translation>ist keine Liste gesperrter Zertifikate</translation>
    </message>
    <message>
        <source>it is of another authority</source>
        <translation>stammt von einer anderen CA</translation>
    </message>
    <message>
        <source>its authority may not sign lists</source>
        <translation>ihre CA darf keine Listen signieren</translation>
    </message>
    <message>
        <source>the certificate&apos;s serial number is none</source>
        <translation>die Seriennummer des Zertifikats ist keine</translation>
    </message>
    <message>
        <source>it lists some reasons only</source>
        <translation>führt nur manche Gründe auf</translation>
    </message>
    <message>
        <source>the server sends none</source>
        <translation>der Server sendet keine</translation>
    </message>
    <message>
        <source>this machine could not write the question</source>
        <translation>dieser Rechner konnte die Frage nicht schreiben</translation>
    </message>
    <message>
        <source>it does not say when it holds</source>
        <translation>sagt nicht, wann sie gilt</translation>
    </message>
    <message>
        <source>it holds from %1 only (or this machine&apos;s clock is wrong)</source>
        <translation>gilt erst ab %1 (oder die Uhr dieses Rechners geht falsch)</translation>
    </message>
    <message>
        <source>it held until %1 only</source>
        <translation>galt nur bis %1</translation>
    </message>
    <message>
        <source>it is of %1 and does not say how long it holds</source>
        <translation>ist von %1 und sagt nicht, wie lange sie gilt</translation>
    </message>
    <message>
        <source>revocation: nobody vouches for a chain that is not verified; take insecure_skip_verify away, or revocation</source>
        <translation>revocation: für eine ungeprüfte Kette bürgt niemand; insecure_skip_verify oder revocation entfernen</translation>
    </message>
    <message>
        <source>neither an answer nor a refusal came: UDP does not tell whether anybody listens; say what to expect to be sure</source>
        <translation>weder eine Antwort noch eine Ablehnung kam: bei UDP bleibt offen, ob jemand lauscht; für Gewissheit angeben, was erwartet wird</translation>
    </message>
    <message>
        <source>send: a datagram holds at most %1 bytes, these are %2</source>
        <translation>send: ein Datagramm fasst höchstens %1 Bytes, das hier sind %2</translation>
    </message>
    <message>
        <source>headers: %1 belongs to the handshake and cannot be set</source>
        <translation>headers: %1 gehört zum Handshake und lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>%1 answered %2; expected 101 Switching Protocols</source>
        <translation>%1 antwortete %2; erwartet 101 Switching Protocols</translation>
    </message>
    <message>
        <source>%1 answered %2, but not with an upgrade to a WebSocket</source>
        <translation>%1 antwortete %2, aber nicht mit einem Upgrade auf WebSocket</translation>
    </message>
    <message>
        <source>%1 did not prove that it read the handshake: its Sec-WebSocket-Accept is not the one of our key</source>
        <translation>%1 wies nicht nach, den Handshake gelesen zu haben: Sec-WebSocket-Accept ist nicht der unseres Schlüssels</translation>
    </message>
    <message>
        <source>%1 turned on an extension that was not asked for: %2</source>
        <translation>%1 schaltete eine Erweiterung ein, die nicht verlangt war: %2</translation>
    </message>
    <message>
        <source>%1 chose a subprotocol that was not offered: %2</source>
        <translation>%1 wählte ein Subprotokoll, das nicht angeboten war: %2</translation>
    </message>
    <message>
        <source>“%1” is neither ws:// nor wss://</source>
        <translation>„%1“ ist weder ws:// noch wss://</translation>
    </message>
    <message>
        <source>the head of the answer of %1 is larger than 16 KiB</source>
        <translation>der Kopf der Antwort von %1 ist größer als 16 KiB</translation>
    </message>
    <message>
        <source>the answer of %1 is not valid HTTP</source>
        <translation>die Antwort von %1 ist kein gültiges HTTP</translation>
    </message>
    <message>
        <source>%1 sends other messages without end instead of a pong</source>
        <translation>%1 sendet endlos andere Nachrichten statt eines Pong</translation>
    </message>
    <message>
        <source>%1 closed the connection without a pong</source>
        <translation>%1 schloss die Verbindung ohne Pong</translation>
    </message>
    <message>
        <source>%1 sent something that is no WebSocket frame</source>
        <translation>%1 sendete etwas, das kein WebSocket-Frame ist</translation>
    </message>
    <message>
        <source>%1 closed the WebSocket instead of answering the ping: %2</source>
        <translation>%1 schloss den WebSocket, statt den Ping zu beantworten: %2</translation>
    </message>
    <message>
        <source>data: expected a path such as /a/b, got “%1”</source>
        <translation>data: erwartet ein Pfad wie /a/b, gefunden „%1“</translation>
    </message>
    <message>
        <source>username: a digest login knows no colon in a user&apos;s name</source>
        <translation>username: eine Digest-Anmeldung kennt keinen Doppelpunkt im Benutzernamen</translation>
    </message>
    <message>
        <source>%1 closed the connection at the greeting, as a ZooKeeper server without a quorum does</source>
        <translation>%1 schloss die Verbindung bei der Begrüßung, wie es ein ZooKeeper-Server ohne Quorum tut</translation>
    </message>
    <message>
        <source>%1 grants no session</source>
        <translation>%1 gewährt keine Sitzung</translation>
    </message>
    <message>
        <source>Node %1 holds %2 bytes, expected “%3”</source>
        <translation>Knoten %1 enthält %2 Bytes, erwartet „%3“</translation>
    </message>
    <message>
        <source>Node %1 is “%2”, expected “%3”</source>
        <translation>Knoten %1 ist „%2“, erwartet „%3“</translation>
    </message>
    <message>
        <source>%1 cannot be read from %2: %3</source>
        <translation>%1 lässt sich nicht von %2 lesen: %3</translation>
    </message>
    <message>
        <source>%1 does not answer %2 as a ZooKeeper server would</source>
        <translation>%1 beantwortet %2 nicht wie ein ZooKeeper-Server</translation>
    </message>
    <message>
        <source>not permitted: to close a socket takes the right CAP_NET_ADMIN, as root has it</source>
        <translation>nicht erlaubt: einen Socket zu schließen braucht das Recht CAP_NET_ADMIN, wie root es hat</translation>
    </message>
    <message>
        <source>the socket is gone already</source>
        <translation>der Socket ist schon weg</translation>
    </message>
    <message>
        <source>this kernel does not close sockets in state %1 for others, or was built without CONFIG_INET_DIAG_DESTROY</source>
        <translation>dieser Kernel schließt keine Sockets im Zustand %1 für andere oder wurde ohne CONFIG_INET_DIAG_DESTROY gebaut</translation>
    </message>
    <message>
        <source>the kernel did not close the socket: %1</source>
        <translation>der Kernel hat den Socket nicht geschlossen: %1</translation>
    </message>
    <message>
        <source>%1 (pid %2) does not accept fast enough: the queue of %5 is full, %3 connections wait where %4 may</source>
        <translation>%1 (PID %2) nimmt nicht schnell genug an: die Warteschlange von %5 ist voll, %3 Verbindungen warten, wo %4 dürfen</translation>
    </message>
    <message>
        <source>The queue of the service %3 is full: %1 connections wait where %2 may</source>
        <translation>Die Warteschlange des Dienstes %3 ist voll: %1 Verbindungen warten, wo %2 dürfen</translation>
    </message>
    <message>
        <source>%1 (pid %2) accepts late: %3 connections waited at %5, where %4 may</source>
        <translation>%1 (PID %2) nimmt spät an: an %5 warteten %3 Verbindungen, wo %4 dürfen</translation>
    </message>
    <message>
        <source>The service %3 accepts late: %1 connections waited where %2 may</source>
        <translation>Der Dienst %3 nimmt spät an: %1 Verbindungen warteten, wo %2 dürfen</translation>
    </message>
    <message>
        <source>Most connections that waited for accept (Recv-Q)</source>
        <translation>Die meisten Verbindungen, die auf accept warteten (Recv-Q)</translation>
    </message>
    <message>
        <source>Connections that wait now (Recv-Q)</source>
        <translation>Verbindungen, die jetzt warten (Recv-Q)</translation>
    </message>
    <message>
        <source>The backlog: how many may wait (Send-Q)</source>
        <translation>Der Backlog: wie viele warten dürfen (Send-Q)</translation>
    </message>
    <message>
        <source>Connections turned away because a queue was full</source>
        <translation>Wegen voller Warteschlange abgewiesene Verbindungen</translation>
    </message>
    <message>
        <source>The kernel drops new connections while the queue is full. Clients see no refusal: they try again after 1, 3 and 7 s, and think the network is slow.</source>
        <translation>Der Kernel verwirft neue Verbindungen, solange die Warteschlange voll ist. Clients sehen keine Ablehnung: nach 1, 3 und 7 s versuchen sie es erneut und halten das Netz für langsam.</translation>
    </message>
    <message>
        <source>Find out why it does not accept: blocked, out of threads or of file descriptors. A longer backlog (listen() and net.core.somaxconn) helps against bursts only.</source>
        <translation>Herausfinden, warum nicht angenommen wird: blockiert, keine Threads oder Dateideskriptoren mehr. Ein längerer Backlog (listen() und net.core.somaxconn) hilft nur gegen kurze Lastspitzen.</translation>
    </message>
    <message>
        <source>Do not turn on tcp_abort_on_overflow to hide it, and do not only lengthen the queue of a service that is too slow: the wait in it grows as well.</source>
        <translation>Nicht tcp_abort_on_overflow einschalten, um es zu verdecken, und nicht nur die Warteschlange eines zu langsamen Dienstes verlängern: das Warten darin wächst mit.</translation>
    </message>
    <message>
        <source>A service does not accept fast enough</source>
        <translation>Ein Dienst nimmt nicht schnell genug an</translation>
    </message>
    <message>
        <source>In CLOSE_WAIT all the time that we watched</source>
        <translation>Während der ganzen Beobachtung in CLOSE_WAIT</translation>
    </message>
    <message>
        <source>Came to CLOSE_WAIT while we watched, and stayed</source>
        <translation>Kamen während der Beobachtung nach CLOSE_WAIT und blieben</translation>
    </message>
    <message>
        <source>Were in CLOSE_WAIT and were closed while we watched</source>
        <translation>Waren in CLOSE_WAIT und wurden während der Beobachtung geschlossen</translation>
    </message>
    <message>
        <source>The other end closed more than a minute ago</source>
        <translation>Die Gegenseite schloss vor mehr als einer Minute</translation>
    </message>
    <message>
        <source>Since the oldest was closed by its other end</source>
        <translation>Seit die älteste von der Gegenseite geschlossen wurde</translation>
    </message>
    <message>
        <source>Files open, of %1 it may open</source>
        <translation>Offene Dateien, von %1 erlaubten</translation>
    </message>
    <message>
        <source>%1 (pid %2) holds %3 connections that their other ends closed long ago</source>
        <translation>%1 (PID %2) hält %3 Verbindungen, die die Gegenseite längst geschlossen hat</translation>
    </message>
    <message>
        <source>Processes that our rights do not show hold %1 connections that their other ends closed long ago</source>
        <translation>Prozesse, die unsere Rechte nicht zeigen, halten %1 Verbindungen, die die Gegenseite längst geschlossen hat</translation>
    </message>
    <message>
        <source>%1 (pid %2) forgets to close: %3 connections in CLOSE_WAIT</source>
        <translation>%1 (PID %2) vergisst das Schließen: %3 Verbindungen in CLOSE_WAIT</translation>
    </message>
    <message>
        <source>A process that our rights do not show forgets to close: %1 connections in CLOSE_WAIT</source>
        <translation>Ein Prozess, den unsere Rechte nicht zeigen, vergisst das Schließen: %1 Verbindungen in CLOSE_WAIT</translation>
    </message>
    <message>
        <source>CLOSE_WAIT means that the other end has closed and this program has not. No time-out ends it: each one keeps a file descriptor until the process ends or reaches its limit and accepts no more.</source>
        <translation>CLOSE_WAIT heißt, dass die Gegenseite geschlossen hat und dieses Programm nicht. Kein Timeout beendet es: jede solche Verbindung belegt einen Dateideskriptor, bis der Prozess endet oder sein Limit erreicht und nichts mehr annimmt.</translation>
    </message>
    <message>
        <source>It is a fault of the program: look for a path, most often one for errors, on which a socket is not closed when a read returns 0. Until it is mended, restart the program before it reaches its limit.</source>
        <translation>Das ist ein Fehler im Programm: gesucht ist ein Pfad, meist einer für Fehler, auf dem ein Socket nicht geschlossen wird, wenn read 0 zurückgibt. Bis zur Behebung das Programm neu starten, bevor es sein Limit erreicht.</translation>
    </message>
    <message>
        <source>No kernel setting helps: neither tcp_fin_timeout nor keep-alive ends CLOSE_WAIT in a program that never looks.</source>
        <translation>Keine Kernel-Einstellung hilft: weder tcp_fin_timeout noch Keep-alive beenden CLOSE_WAIT in einem Programm, das nie nachsieht.</translation>
    </message>
    <message>
        <source>A process forgets to close</source>
        <translation>Ein Prozess vergisst das Schließen</translation>
    </message>
    <message>
        <source>Connection tracking is %1 full: %2 of %3 entries</source>
        <translation>Das Connection-Tracking ist zu %1 voll: %2 von %3 Einträgen</translation>
    </message>
    <message>
        <source>Connections that are tracked</source>
        <translation>Verfolgte Verbindungen</translation>
    </message>
    <message>
        <source>The most that are tracked</source>
        <translation>Höchstzahl verfolgter Verbindungen</translation>
    </message>
    <message>
        <source>When the table is full the kernel drops packets of new connections (“nf_conntrack: table full, dropping packet”), incoming and outgoing. A connection in TIME_WAIT keeps an entry, for 120 s by default.</source>
        <translation>Ist die Tabelle voll, verwirft der Kernel Pakete neuer Verbindungen („nf_conntrack: table full, dropping packet“), eingehender wie ausgehender. Eine Verbindung in TIME_WAIT belegt einen Eintrag, standardmäßig 120 s lang.</translation>
    </message>
    <message>
        <source>Make fewer short connections, raise net.netfilter.nf_conntrack_max (about 256 bytes an entry), shorten nf_conntrack_tcp_timeout_time_wait, or do not track what needs no tracking (NOTRACK).</source>
        <translation>Weniger kurze Verbindungen aufbauen, net.netfilter.nf_conntrack_max erhöhen (etwa 256 Bytes je Eintrag), nf_conntrack_tcp_timeout_time_wait verkürzen oder nicht verfolgen, was keine Verfolgung braucht (NOTRACK).</translation>
    </message>
    <message>
        <source>Do not unload connection tracking where NAT or a stateful firewall depends on it.</source>
        <translation>Das Connection-Tracking nicht entladen, wo NAT oder eine zustandsbehaftete Firewall davon abhängt.</translation>
    </message>
    <message>
        <source>Connection tracking is nearly full</source>
        <translation>Das Connection-Tracking ist fast voll</translation>
    </message>
    <message>
        <source>tcp_fin_timeout is %1 s; TIME_WAIT still lasts 60 s</source>
        <translation>tcp_fin_timeout ist %1 s; TIME_WAIT dauert trotzdem 60 s</translation>
    </message>
    <message>
        <source>Seconds that an orphan stays in FIN_WAIT_2</source>
        <translation>Sekunden, die ein verwaister Socket in FIN_WAIT_2 bleibt</translation>
    </message>
    <message>
        <source>TIME_WAIT sockets now, on which it has no effect</source>
        <translation>TIME_WAIT-Sockets jetzt, auf die es keine Wirkung hat</translation>
    </message>
    <message>
        <source>tcp_fin_timeout is how long a closed socket waits in FIN_WAIT_2 for the other end&apos;s FIN. The length of TIME_WAIT is fixed in the kernel; no setting changes it.</source>
        <translation>tcp_fin_timeout sagt, wie lange ein geschlossener Socket in FIN_WAIT_2 auf das FIN der Gegenseite wartet. Die Dauer von TIME_WAIT steht im Kernel fest; keine Einstellung ändert sie.</translation>
    </message>
    <message>
        <source>Leave it at 60 s unless sockets pile up in FIN_WAIT_2. Against TIME_WAIT keep connections alive, pool them, and let the client close.</source>
        <translation>Bei 60 s lassen, solange sich in FIN_WAIT_2 keine Sockets stauen. Gegen TIME_WAIT: Verbindungen offen halten, Pools benutzen und den Client schließen lassen.</translation>
    </message>
    <message>
        <source>Do not lower tcp_fin_timeout to get rid of TIME_WAIT: peers that close slowly are cut off instead.</source>
        <translation>tcp_fin_timeout nicht senken, um TIME_WAIT loszuwerden: stattdessen werden Gegenseiten abgeschnitten, die langsam schließen.</translation>
    </message>
    <message>
        <source>tcp_fin_timeout is not the length of TIME_WAIT</source>
        <translation>tcp_fin_timeout ist nicht die Dauer von TIME_WAIT</translation>
    </message>
    <message>
        <source>Most that waited for %1 (pid %2), where %3 may</source>
        <translation>Meiste Wartende bei %1 (PID %2), wo %3 dürfen</translation>
    </message>
    <message>
        <source>Most that waited, where %1 may</source>
        <translation>Meiste Wartende, wo %1 dürfen</translation>
    </message>
    <message>
        <source>%1 connections were turned away by a full accept queue while we watched</source>
        <translation>%1 Verbindungen wurden während der Beobachtung von einer vollen Accept-Warteschlange abgewiesen</translation>
    </message>
    <message>
        <source>The queue of half-open connections overflowed %1 times while we watched</source>
        <translation>Die Warteschlange halboffener Verbindungen lief während der Beobachtung %1-mal über</translation>
    </message>
    <message>
        <source>Connections dropped by listening sockets, for any reason</source>
        <translation>Von lauschenden Sockets verworfene Verbindungen, aus beliebigem Grund</translation>
    </message>
    <message>
        <source>Half-open connections answered with a cookie</source>
        <translation>Mit einem Cookie beantwortete halboffene Verbindungen</translation>
    </message>
    <message>
        <source>Half-open connections dropped</source>
        <translation>Verworfene halboffene Verbindungen</translation>
    </message>
    <message>
        <source>A dropped connection is no error that a client sees: it tries again after a second or more, so that some requests are slow for no visible reason.</source>
        <translation>Eine verworfene Verbindung ist kein Fehler, den ein Client sieht: er versucht es nach einer Sekunde oder mehr erneut, sodass manche Anfragen ohne sichtbaren Grund langsam sind.</translation>
    </message>
    <message>
        <source>Let the service accept faster, or give it a longer backlog: listen(), then net.core.somaxconn, for half-open ones net.ipv4.tcp_max_syn_backlog. A flood of SYNs from strangers is an attack, for a firewall.</source>
        <translation>Den Dienst schneller annehmen lassen oder ihm einen längeren Backlog geben: listen(), dann net.core.somaxconn, für halboffene net.ipv4.tcp_max_syn_backlog. Eine Flut von SYNs von Fremden ist ein Angriff und Sache einer Firewall.</translation>
    </message>
    <message>
        <source>Do not turn off tcp_syncookies: without them the connections are lost.</source>
        <translation>tcp_syncookies nicht ausschalten: ohne sie gehen die Verbindungen verloren.</translation>
    </message>
    <message>
        <source>Incoming connections are dropped</source>
        <translation>Eingehende Verbindungen werden verworfen</translation>
    </message>
    <message>
        <source>%1 (pid %2) has used up the ports to %4: all %3 are taken, and connect() fails</source>
        <translation>%1 (PID %2) hat die Ports zu %4 aufgebraucht: alle %3 sind belegt, und connect() scheitert</translation>
    </message>
    <message>
        <source>The ports to %2 are used up: all %1 are taken, and connect() fails</source>
        <translation>Die Ports zu %2 sind aufgebraucht: alle %1 sind belegt, und connect() scheitert</translation>
    </message>
    <message>
        <source>%1 (pid %2) uses up the ports to %5: %3 of %4 are taken</source>
        <translation>%1 (PID %2) braucht die Ports zu %5 auf: %3 von %4 sind belegt</translation>
    </message>
    <message>
        <source>The ports to %3 run out: %1 of %2 are taken</source>
        <translation>Die Ports zu %3 gehen aus: %1 von %2 sind belegt</translation>
    </message>
    <message>
        <source>First and last port for outgoing connections</source>
        <translation>Erster und letzter Port für ausgehende Verbindungen</translation>
    </message>
    <message>
        <source>Ports of connections to it</source>
        <translation>Ports von Verbindungen dorthin</translation>
    </message>
    <message>
        <source>Ports in TIME_WAIT</source>
        <translation>Ports in TIME_WAIT</translation>
    </message>
    <message>
        <source>Ports that are left</source>
        <translation>Freie Ports</translation>
    </message>
    <message>
        <source>Time until none is left, if it goes on so</source>
        <translation>Zeit, bis keiner mehr frei ist, wenn es so weitergeht</translation>
    </message>
    <message>
        <source>Each connection to one remote address and port needs a port of its own. From half of them on connect() searches for milliseconds; with none left it fails with EADDRNOTAVAIL, “cannot assign requested address”.</source>
        <translation>Jede Verbindung zu einer Adresse samt Port der Gegenstelle braucht einen eigenen Port. Ab der Hälfte sucht connect() millisekundenlang; ist keiner mehr frei, scheitert es mit EADDRNOTAVAIL, „cannot assign requested address“.</translation>
    </message>
    <message>
        <source>Pool connections or keep them alive. More room: a wider net.ipv4.ip_local_port_range, a second address at either end, net.ipv4.tcp_tw_reuse=1 for outgoing connections.</source>
        <translation>Verbindungen in Pools oder offen halten. Mehr Platz: ein breiteres net.ipv4.ip_local_port_range, eine zweite Adresse an einem der Enden, net.ipv4.tcp_tw_reuse=1 für ausgehende Verbindungen.</translation>
    </message>
    <message>
        <source>Do not turn on tcp_tw_recycle, and do not lower tcp_fin_timeout: TIME_WAIT does not get shorter by it.</source>
        <translation>Nicht tcp_tw_recycle einschalten und nicht tcp_fin_timeout senken: TIME_WAIT wird dadurch nicht kürzer.</translation>
    </message>
    <message>
        <source>Ports for outgoing connections run out</source>
        <translation>Ports für ausgehende Verbindungen gehen aus</translation>
    </message>
    <message>
        <source>Only %1 ports for outgoing connections to one remote</source>
        <translation>Nur %1 Ports für ausgehende Verbindungen zu einer Gegenstelle</translation>
    </message>
    <message>
        <source>Ports that are reserved; %1 of them in that range</source>
        <translation>Reservierte Ports; %1 davon in diesem Bereich</translation>
    </message>
    <message>
        <source>Each connection to the same remote address and port needs a port of its own, for 60 s longer than it lives if this end closes first. With half of them taken connect() grows slow, with all taken it fails.</source>
        <translation>Jede Verbindung zur selben Adresse samt Port der Gegenstelle braucht einen eigenen Port, und zwar 60 s länger, als sie lebt, wenn diese Seite zuerst schließt. Ist die Hälfte belegt, wird connect() langsam, sind alle belegt, scheitert es.</translation>
    </message>
    <message>
        <source>Widen it, for example net.ipv4.ip_local_port_range=&quot;16384 60999&quot;, and reserve only what services here listen on (net.ipv4.ip_local_reserved_ports).</source>
        <translation>Den Bereich erweitern, zum Beispiel net.ipv4.ip_local_port_range=&quot;16384 60999&quot;, und nur reservieren, worauf Dienste hier lauschen (net.ipv4.ip_local_reserved_ports).</translation>
    </message>
    <message>
        <source>Do not begin below the ports that services here listen on: an outgoing connection may then hold the port a service needs when it starts.</source>
        <translation>Nicht unterhalb der Ports beginnen, auf denen Dienste hier lauschen: sonst kann eine ausgehende Verbindung den Port belegen, den ein Dienst beim Start braucht.</translation>
    </message>
    <message>
        <source>Few ports for outgoing connections</source>
        <translation>Wenige Ports für ausgehende Verbindungen</translation>
    </message>
    <message>
        <source>%1 (pid %2) has %3 of %4 files open</source>
        <translation>%1 (PID %2) hat %3 von %4 Dateien offen</translation>
    </message>
    <message>
        <source>Files open, sockets among them</source>
        <translation>Offene Dateien, darunter Sockets</translation>
    </message>
    <message>
        <source>The most it may open (soft limit)</source>
        <translation>Höchstzahl, die er öffnen darf (Soft-Limit)</translation>
    </message>
    <message>
        <source>At the limit accept() and socket() fail with “too many open files”: a service stops accepting, its queue fills, and its clients wait.</source>
        <translation>Am Limit scheitern accept() und socket() mit „too many open files“: ein Dienst nimmt nichts mehr an, seine Warteschlange läuft voll, und seine Clients warten.</translation>
    </message>
    <message>
        <source>See whether it needs so many or forgets to close (CLOSE_WAIT). If it needs them, raise its limit: LimitNOFILE= of its systemd unit, or ulimit -n.</source>
        <translation>Nachsehen, ob er so viele braucht oder das Schließen vergisst (CLOSE_WAIT). Braucht er sie, sein Limit erhöhen: LimitNOFILE= der systemd-Unit oder ulimit -n.</translation>
    </message>
    <message>
        <source>Do not raise the limit of a process that leaks: it only fails later, with more to clean up.</source>
        <translation>Nicht das Limit eines Prozesses mit Leck erhöhen: er scheitert nur später, mit mehr Aufräumarbeit.</translation>
    </message>
    <message>
        <source>A process has nearly all files open that it may</source>
        <translation>Ein Prozess hat fast alle Dateien offen, die er darf</translation>
    </message>
    <message>
        <source>Closed with SO_LINGER(0), or data came after the close</source>
        <translation>Mit SO_LINGER(0) geschlossen, oder nach dem Schließen kamen Daten</translation>
    </message>
    <message>
        <source>Connections opened from here</source>
        <translation>Von hier geöffnete Verbindungen</translation>
    </message>
    <message>
        <source>A reset throws away what was not yet sent and what the client has not yet read: answers are cut off at random, and clients see “connection reset by peer”.</source>
        <translation>Ein Reset wirft weg, was noch nicht gesendet und was vom Client noch nicht gelesen ist: Antworten brechen zufällig ab, und Clients sehen „connection reset by peer“.</translation>
    </message>
    <message>
        <source>Take SO_LINGER(0) off the listening socket, from which accepted ones inherit it, and let the clients close first.</source>
        <translation>SO_LINGER(0) vom lauschenden Socket nehmen, von dem angenommene es erben, und die Clients zuerst schließen lassen.</translation>
    </message>
    <message>
        <source>Do not use SO_LINGER(0) to get rid of a server&apos;s TIME_WAIT. It is for probing clients only.</source>
        <translation>SO_LINGER(0) nicht benutzen, um das TIME_WAIT eines Servers loszuwerden. Es ist nur für prüfende Clients.</translation>
    </message>
    <message>
        <source>Connections of the service that went from established to nothing, without TIME_WAIT</source>
        <translation>Verbindungen des Dienstes, die ohne TIME_WAIT von hergestellt ins Nichts gingen</translation>
    </message>
    <message>
        <source>%1 (pid %2) resets the connections of its service %4: %3 resets while we watched</source>
        <translation>%1 (PID %2) setzt die Verbindungen des Dienstes %4 zurück: %3 Resets während der Beobachtung</translation>
    </message>
    <message>
        <source>The service %2 resets its connections: %1 resets while we watched</source>
        <translation>Der Dienst %2 setzt seine Verbindungen zurück: %1 Resets während der Beobachtung</translation>
    </message>
    <message>
        <source>%1 (pid %2) at %4 or its clients on this machine reset their connections: %3 resets while we watched</source>
        <translation>%1 (PID %2) an %4 oder seine Clients auf diesem Rechner setzen ihre Verbindungen zurück: %3 Resets während der Beobachtung</translation>
    </message>
    <message>
        <source>The service %2 or its clients on this machine reset their connections: %1 resets while we watched</source>
        <translation>Der Dienst %2 oder seine Clients auf diesem Rechner setzen ihre Verbindungen zurück: %1 Resets während der Beobachtung</translation>
    </message>
    <message>
        <source>A service on this machine resets its connections: %1 resets while we watched</source>
        <translation>Ein Dienst auf diesem Rechner setzt seine Verbindungen zurück: %1 Resets während der Beobachtung</translation>
    </message>
    <message>
        <source>A service resets its connections</source>
        <translation>Ein Dienst setzt seine Verbindungen zurück</translation>
    </message>
    <message>
        <source>somaxconn is %3 and cuts the backlog of %1 (pid %2) at %4</source>
        <translation>somaxconn ist %3 und kürzt den Backlog von %1 (PID %2) an %4</translation>
    </message>
    <message>
        <source>somaxconn is %1 and cuts the backlog of the service %2</source>
        <translation>somaxconn ist %1 und kürzt den Backlog des Dienstes %2</translation>
    </message>
    <message>
        <source>The longest backlog a service gets</source>
        <translation>Der längste Backlog, den ein Dienst bekommt</translation>
    </message>
    <message>
        <source>A service gets the smaller of what it asks for and somaxconn. A burst of connections beyond that is dropped.</source>
        <translation>Ein Dienst bekommt das Kleinere aus dem, was er verlangt, und somaxconn. Bei einem Schwall von Verbindungen wird verworfen, was darüber liegt.</translation>
    </message>
    <message>
        <source>net.core.somaxconn=4096 (the kernel&apos;s default since 5.4), then restart the service: a listening socket keeps the backlog it began with.</source>
        <translation>net.core.somaxconn=4096 (Standard im Kernel seit 5.4), dann den Dienst neu starten: ein lauschender Socket behält den Backlog, mit dem er begann.</translation>
    </message>
    <message>
        <source>Do not expect a longer backlog to help a service that is always too slow.</source>
        <translation>Von einem längeren Backlog keine Hilfe für einen Dienst erwarten, der ständig zu langsam ist.</translation>
    </message>
    <message>
        <source>somaxconn is low</source>
        <translation>somaxconn ist niedrig</translation>
    </message>
    <message>
        <source>This machine has %1 of %2 files open</source>
        <translation>Dieser Rechner hat %1 von %2 Dateien offen</translation>
    </message>
    <message>
        <source>Files open on the whole machine</source>
        <translation>Offene Dateien auf dem ganzen Rechner</translation>
    </message>
    <message>
        <source>The most there may be</source>
        <translation>Erlaubte Höchstzahl</translation>
    </message>
    <message>
        <source>At the limit every program fails to open files and sockets, whatever limit it has itself.</source>
        <translation>Am Limit kann kein Programm mehr Dateien und Sockets öffnen, gleich welches Limit es selbst hat.</translation>
    </message>
    <message>
        <source>Find the process with the most open files first; then raise fs.file-max.</source>
        <translation>Zuerst den Prozess mit den meisten offenen Dateien finden; dann fs.file-max erhöhen.</translation>
    </message>
    <message>
        <source>Do not wait for it: at the limit only the superuser can still open a file to repair it.</source>
        <translation>Nicht darauf warten: am Limit kann nur noch der Superuser eine Datei öffnen, um es zu beheben.</translation>
    </message>
    <message>
        <source>This machine has nearly all files open that it may</source>
        <translation>Dieser Rechner hat fast alle Dateien offen, die er darf</translation>
    </message>
    <message>
        <source>tcp_max_tw_buckets is reached: %1 connections went without TIME_WAIT while we watched</source>
        <translation>tcp_max_tw_buckets ist erreicht: %1 Verbindungen endeten während der Beobachtung ohne TIME_WAIT</translation>
    </message>
    <message>
        <source>%1 TIME_WAIT sockets, nearly as many as tcp_max_tw_buckets allows</source>
        <translation>%1 TIME_WAIT-Sockets, fast so viele, wie tcp_max_tw_buckets erlaubt</translation>
    </message>
    <message>
        <source>tcp_max_tw_buckets was reached: %1 connections went without TIME_WAIT since the kernel started</source>
        <translation>tcp_max_tw_buckets war erreicht: %1 Verbindungen endeten seit dem Start des Kernels ohne TIME_WAIT</translation>
    </message>
    <message>
        <source>The most TIME_WAIT sockets that are kept</source>
        <translation>Höchstzahl der behaltenen TIME_WAIT-Sockets</translation>
    </message>
    <message>
        <source>TIME_WAIT sockets now</source>
        <translation>TIME_WAIT-Sockets jetzt</translation>
    </message>
    <message>
        <source>TIME_WAIT ended at once, as there were too many</source>
        <translation>Sofort beendetes TIME_WAIT, weil es zu viele waren</translation>
    </message>
    <message>
        <source>What TIME_WAIT protects from comes back: a late segment of an old connection can get into a new one, and a lost last ACK is answered with a reset.</source>
        <translation>Wovor TIME_WAIT schützt, kehrt zurück: ein verspätetes Segment einer alten Verbindung kann in eine neue geraten, und ein verlorenes letztes ACK wird mit einem Reset beantwortet.</translation>
    </message>
    <message>
        <source>Find who makes so many (keep-alive, pooling), and raise net.ipv4.tcp_max_tw_buckets: a socket in TIME_WAIT takes about 256 bytes.</source>
        <translation>Herausfinden, wer so viele erzeugt (Keep-alive, Pools), und net.ipv4.tcp_max_tw_buckets erhöhen: ein Socket in TIME_WAIT braucht etwa 256 Bytes.</translation>
    </message>
    <message>
        <source>Do not lower tcp_max_tw_buckets to see fewer TIME_WAIT sockets.</source>
        <translation>tcp_max_tw_buckets nicht senken, um weniger TIME_WAIT-Sockets zu sehen.</translation>
    </message>
    <message>
        <source>More TIME_WAIT than the kernel keeps</source>
        <translation>Mehr TIME_WAIT, als der Kernel behält</translation>
    </message>
    <message>
        <source>%1 (pid %2) reconnects all the time: %3 TIME_WAIT sockets to %4</source>
        <translation>%1 (PID %2) verbindet sich ständig neu: %3 TIME_WAIT-Sockets zu %4</translation>
    </message>
    <message>
        <source>Somebody reconnects all the time: %1 TIME_WAIT sockets to %2</source>
        <translation>Jemand verbindet sich ständig neu: %1 TIME_WAIT-Sockets zu %2</translation>
    </message>
    <message>
        <source>TIME_WAIT sockets to that remote</source>
        <translation>TIME_WAIT-Sockets zu dieser Gegenstelle</translation>
    </message>
    <message>
        <source>Of these, of that process: inferred from who talks to the same remote</source>
        <translation>Davon von diesem Prozess: erschlossen daraus, wer mit derselben Gegenstelle spricht</translation>
    </message>
    <message>
        <source>Of these, of that process: seen while they lived</source>
        <translation>Davon von diesem Prozess: gesehen, als sie lebten</translation>
    </message>
    <message>
        <source>Part of the ports to that remote</source>
        <translation>Anteil der Ports zu dieser Gegenstelle</translation>
    </message>
    <message>
        <source>A client that closes first leaves its port in TIME_WAIT for 60 s. At so many a second to one remote connect() grows slow and in the end fails.</source>
        <translation>Ein Client, der zuerst schließt, lässt seinen Port 60 s in TIME_WAIT. Bei so vielen pro Sekunde zu einer Gegenstelle wird connect() langsam und scheitert am Ende.</translation>
    </message>
    <message>
        <source>Keep connections alive or pool them. Where that cannot be, net.ipv4.tcp_tw_reuse=1 lets outgoing connections take the ports again; a prober, which has read all it wants, may close with SO_LINGER(0).</source>
        <translation>Verbindungen offen halten oder in Pools. Wo das nicht geht, lässt net.ipv4.tcp_tw_reuse=1 ausgehende Verbindungen die Ports wieder nehmen; ein Prüfprogramm, das alles Gewünschte gelesen hat, darf mit SO_LINGER(0) schließen.</translation>
    </message>
    <message>
        <source>Do not use SO_LINGER(0) in a client whose last bytes matter, never on a server; do not turn on tcp_tw_recycle, and do not lower tcp_fin_timeout for it.</source>
        <translation>SO_LINGER(0) nicht in einem Client benutzen, dessen letzte Bytes zählen, und nie auf einem Server; nicht tcp_tw_recycle einschalten und dafür nicht tcp_fin_timeout senken.</translation>
    </message>
    <message>
        <source>A client reconnects all the time</source>
        <translation>Ein Client verbindet sich ständig neu</translation>
    </message>
    <message>
        <source>%1 (pid %2) closes first: its service %4 keeps %3 TIME_WAIT sockets</source>
        <translation>%1 (PID %2) schließt zuerst: bei seinem Dienst %4 bleiben %3 TIME_WAIT-Sockets</translation>
    </message>
    <message>
        <source>The service %2 closes first and keeps %1 TIME_WAIT sockets</source>
        <translation>Der Dienst %2 schließt zuerst, und bei ihm bleiben %1 TIME_WAIT-Sockets</translation>
    </message>
    <message>
        <source>TIME_WAIT sockets on the side of the service</source>
        <translation>TIME_WAIT-Sockets auf der Seite des Dienstes</translation>
    </message>
    <message>
        <source>Connections of the service now</source>
        <translation>Verbindungen des Dienstes jetzt</translation>
    </message>
    <message>
        <source>Whoever closes first keeps TIME_WAIT for 60 s. A server that does it keeps that of all its clients together: memory, and work for each new connection.</source>
        <translation>Wer zuerst schließt, behält 60 s lang TIME_WAIT. Ein Server, der das tut, behält es für alle seine Clients zusammen: Speicher, und Arbeit bei jeder neuen Verbindung.</translation>
    </message>
    <message>
        <source>Let the clients close: keep connections alive (keep-alive with a time-out above the clients&apos;), and do not answer with “Connection: close”.</source>
        <translation>Die Clients schließen lassen: Verbindungen offen halten (Keep-alive mit einem Timeout über dem der Clients) und nicht mit „Connection: close“ antworten.</translation>
    </message>
    <message>
        <source>Do not set SO_LINGER(0) on the service: clients would lose the end of answers. tcp_tw_reuse does nothing for incoming connections, and tcp_tw_recycle breaks clients behind NAT.</source>
        <translation>Kein SO_LINGER(0) auf dem Dienst setzen: Clients verlören das Ende von Antworten. tcp_tw_reuse bewirkt nichts bei eingehenden Verbindungen, und tcp_tw_recycle macht Clients hinter NAT kaputt.</translation>
    </message>
    <message>
        <source>A service closes first</source>
        <translation>Ein Dienst schließt zuerst</translation>
    </message>
    <message>
        <source>tcp_tw_recycle is on: clients behind NAT fail to connect</source>
        <translation>tcp_tw_recycle ist an: Clients hinter NAT können sich nicht verbinden</translation>
    </message>
    <message>
        <source>This kernel still has tcp_tw_recycle; it is off, as it must be</source>
        <translation>Dieser Kernel hat noch tcp_tw_recycle; es ist aus, wie es sein muss</translation>
    </message>
    <message>
        <source>tcp_tw_recycle</source>
        <translation>tcp_tw_recycle</translation>
    </message>
    <message>
        <source>Connections refused because of it</source>
        <translation>Deswegen abgelehnte Verbindungen</translation>
    </message>
    <message>
        <source>It drops every SYN whose timestamp is older than the last one from the same address. Clients that share an address behind NAT or a load balancer have clocks of their own, so their connections fail at random.</source>
        <translation>Es verwirft jedes SYN, dessen Zeitstempel älter ist als der letzte von derselben Adresse. Clients mit gemeinsamer Adresse hinter NAT oder Load Balancer haben eigene Uhren, also scheitern ihre Verbindungen zufällig.</translation>
    </message>
    <message>
        <source>Turn it off now: sysctl -w net.ipv4.tcp_tw_recycle=0, and take it out of /etc/sysctl.d.</source>
        <translation>Sofort ausschalten: sysctl -w net.ipv4.tcp_tw_recycle=0, und aus /etc/sysctl.d entfernen.</translation>
    </message>
    <message>
        <source>Leave it off. A kernel from 4.12 on does not have it any more.</source>
        <translation>Ausgeschaltet lassen. Ein Kernel ab 4.12 hat es nicht mehr.</translation>
    </message>
    <message>
        <source>Never turn tcp_tw_recycle on, whatever the number of TIME_WAIT sockets.</source>
        <translation>tcp_tw_recycle nie einschalten, gleich wie viele TIME_WAIT-Sockets es gibt.</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is on, but does nothing without tcp_timestamps</source>
        <translation>tcp_tw_reuse ist an, bewirkt aber nichts ohne tcp_timestamps</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is on for all outgoing connections</source>
        <translation>tcp_tw_reuse ist für alle ausgehenden Verbindungen an</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is 2, for loopback only: it does not help the %1 TIME_WAIT sockets to %2</source>
        <translation>tcp_tw_reuse ist 2, nur für Loopback: den %1 TIME_WAIT-Sockets zu %2 hilft es nicht</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is off, so that the ports of %1 TIME_WAIT sockets to %2 wait for 60 s</source>
        <translation>tcp_tw_reuse ist aus, sodass die Ports von %1 TIME_WAIT-Sockets zu %2 60 s warten</translation>
    </message>
    <message>
        <source>0 is off, 1 is all outgoing connections, 2 is loopback only</source>
        <translation>0 ist aus, 1 alle ausgehenden Verbindungen, 2 nur Loopback</translation>
    </message>
    <message>
        <source>Timestamps, on which reuse depends</source>
        <translation>Zeitstempel, von denen die Wiederverwendung abhängt</translation>
    </message>
    <message>
        <source>It lets a new outgoing connection take over a port from TIME_WAIT after a second. It is for whoever connects; on incoming connections it has no effect.</source>
        <translation>Es lässt eine neue ausgehende Verbindung nach einer Sekunde einen Port aus TIME_WAIT übernehmen. Es ist für den, der die Verbindung aufbaut; bei eingehenden Verbindungen wirkt es nicht.</translation>
    </message>
    <message>
        <source>Pool connections or keep them alive first. Where a client must reconnect all the time, net.ipv4.tcp_tw_reuse=1 with tcp_timestamps=1 is safe for it.</source>
        <translation>Zuerst Verbindungen in Pools oder offen halten. Wo ein Client sich ständig neu verbinden muss, ist net.ipv4.tcp_tw_reuse=1 mit tcp_timestamps=1 für ihn sicher.</translation>
    </message>
    <message>
        <source>Do not expect it to lessen the TIME_WAIT of a server, and do not take tcp_tw_recycle for it.</source>
        <translation>Nicht erwarten, dass es das TIME_WAIT eines Servers verringert, und nicht stattdessen tcp_tw_recycle nehmen.</translation>
    </message>
    <message>
        <source>tcp_tw_reuse</source>
        <translation>tcp_tw_reuse</translation>
    </message>
    <message>
        <source>column %1: “%2” is not expected here; expected “and”, “or” or the end</source>
        <translation>Spalte %1: „%2“ wird hier nicht erwartet; erwartet „and“, „or“ oder das Ende</translation>
    </message>
    <message>
        <source>column %1: “not” and “(” are nested deeper than %2</source>
        <translation>Spalte %1: „not“ und „(“ sind tiefer verschachtelt als %2</translation>
    </message>
    <message>
        <source>column %1: this “(” is never closed; expected “)”</source>
        <translation>Spalte %1: dieses „(“ wird nie geschlossen; erwartet „)“</translation>
    </message>
    <message>
        <source>column %1: “%2” is not expected here; expected “and”, “or” or “)”</source>
        <translation>Spalte %1: „%2“ wird hier nicht erwartet; erwartet „and“, „or“ oder „)“</translation>
    </message>
    <message>
        <source>column %1: the filter ends here; expected “not”, “(” or one of %2</source>
        <translation>Spalte %1: der Filter endet hier; erwartet „not“, „(“ oder eines von %2</translation>
    </message>
    <message>
        <source>column %1: more than %2 tests in one filter</source>
        <translation>Spalte %1: mehr als %2 Bedingungen in einem Filter</translation>
    </message>
    <message>
        <source>column %1: the filter is longer than %2 bytes</source>
        <translation>Spalte %1: der Filter ist länger als %2 Bytes</translation>
    </message>
    <message>
        <source>column %1: “%2” is no state; expected one of %3</source>
        <translation>Spalte %1: „%2“ ist kein Zustand; erwartet einer von %3</translation>
    </message>
    <message>
        <source>column %1: “%2” is not understood; expected a whole number from 0 to %3</source>
        <translation>Spalte %1: „%2“ wird nicht verstanden; erwartet eine ganze Zahl von 0 bis %3</translation>
    </message>
    <message>
        <source>column %1: “%2” is no address; expected IP[/PREFIX][:PORT], such as 10.0.0.0/8, 10.0.0.5:443 or [::1]:443</source>
        <translation>Spalte %1: „%2“ ist keine Adresse; erwartet IP[/PREFIX][:PORT], etwa 10.0.0.0/8, 10.0.0.5:443 oder [::1]:443</translation>
    </message>
    <message>
        <source>column %1: “%2” is no time; expected one such as 10s or 1m30s</source>
        <translation>Spalte %1: „%2“ ist keine Zeit; erwartet eine wie 10s oder 1m30s</translation>
    </message>
    <message>
        <source>column %1: “%2” is not known; expected one of %3</source>
        <translation>Spalte %1: „%2“ ist nicht bekannt; erwartet eines von %3</translation>
    </message>
    <message>
        <source>column %1: “%2” cannot stand behind “%3”; expected one of %4</source>
        <translation>Spalte %1: „%2“ kann nicht hinter „%3“ stehen; erwartet eines von %4</translation>
    </message>
    <message>
        <source>column %1: “%2” is not known; expected “not”, “(” or one of %3</source>
        <translation>Spalte %1: „%2“ ist nicht bekannt; erwartet „not“, „(“ oder eines von %3</translation>
    </message>
    <message>
        <source>column %1: expected a value for “%2”</source>
        <translation>Spalte %1: erwartet ein Wert für „%2“</translation>
    </message>
    <message>
        <source>column %1: this quotation mark is never closed; expected %2</source>
        <translation>Spalte %1: dieses Anführungszeichen wird nie geschlossen; erwartet %2</translation>
    </message>
    <message>
        <source>let the probes close with a reset (without nolinger: true and close: graceful), or probe less often</source>
        <translation>die Prüfungen mit Reset schließen lassen (ohne nolinger: true und close: graceful) oder seltener prüfen</translation>
    </message>
    <message>
        <source>after %1 half of the %2 ports to %3 are in TIME_WAIT: from there on each connect() searches for milliseconds</source>
        <translation>nach %1 ist die Hälfte der %2 Ports zu %3 in TIME_WAIT: von da an sucht jedes connect() millisekundenlang</translation>
    </message>
    <message>
        <source>after %1 all %2 ports to %3 are taken: connect() fails with EADDRNOTAVAIL</source>
        <translation>nach %1 sind alle %2 Ports zu %3 belegt: connect() scheitert mit EADDRNOTAVAIL</translation>
    </message>
    <message>
        <source>after %1 there are %2 TIME_WAIT, as many as tcp_max_tw_buckets allows: further ones of any program are dropped early</source>
        <translation>nach %1 gibt es %2 TIME_WAIT, so viele wie tcp_max_tw_buckets erlaubt: weitere werden bei jedem Programm vorzeitig verworfen</translation>
    </message>
    <message>
        <source>the resolver %1 would be asked for %2 names a second, and is asked for %3 at most: probes wait for their turn, or are not measured</source>
        <translation>der Resolver %1 würde nach %2 Namen pro Sekunde gefragt und wird höchstens nach %3 gefragt: Prüfungen warten, bis sie an der Reihe sind, oder werden nicht gemessen</translation>
    </message>
    <message>
        <source>probe less often, give the address with ip:, or ask a resolver of your own</source>
        <translation>seltener prüfen, die Adresse mit ip: angeben oder einen eigenen Resolver fragen</translation>
    </message>
    <message>
        <source>shorten the timeout, probe less often, or raise the limit of open files</source>
        <translation>den Timeout verkürzen, seltener prüfen oder das Limit offener Dateien erhöhen</translation>
    </message>
    <message>
        <source>when no endpoint answers, %1 probes would be in flight, and %2 may be: the others are not measured</source>
        <translation>wenn kein Endpunkt antwortet, würden %1 Prüfungen laufen, und %2 dürfen: die anderen werden nicht gemessen</translation>
    </message>
    <message>
        <source>when no endpoint answers, %1 file descriptors would be open, and the limit is %2</source>
        <translation>wenn kein Endpunkt antwortet, wären %1 Dateideskriptoren offen, und das Limit ist %2</translation>
    </message>
    <message>
        <source>fits: no limit of this machine is met</source>
        <translation>passt: kein Limit dieses Rechners wird erreicht</translation>
    </message>
    <message>
        <source>fits while the endpoints answer, but not when all of them are silent until their timeout</source>
        <translation>passt, solange die Endpunkte antworten, aber nicht, wenn alle bis zu ihrem Timeout schweigen</translation>
    </message>
    <message>
        <source>does not fit: a limit of this machine breaks</source>
        <translation>passt nicht: ein Limit dieses Rechners reißt</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 says “%2”, which makes no sense there</source>
        <translation>%1 lautet „%2“, was dort keinen Sinn ergibt</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>known by the port it listens on</source>
        <translation>bekannt durch den Port, auf dem er lauscht</translation>
    </message>
    <message>
        <source>inferred: %1 % of %2 sockets seen to this remote are this process&apos;s</source>
        <translation>erschlossen: %1 % von %2 Sockets, die zu dieser Gegenstelle gesehen wurden, gehören diesem Prozess</translation>
    </message>
    <message>
        <source>seen, but not whose it was</source>
        <translation>gesehen, aber nicht, wem er gehörte</translation>
    </message>
    <message>
        <source>not seen, nor any other socket to this remote</source>
        <translation>nicht gesehen, auch kein anderer Socket zu dieser Gegenstelle</translation>
    </message>
    <message>
        <source>not seen; no process had nearly all of the %1 sockets seen to this remote</source>
        <translation>nicht gesehen; kein Prozess hatte fast alle der %1 Sockets, die zu dieser Gegenstelle gesehen wurden</translation>
    </message>
    <message>
        <source>TIME_WAIT stays here, and each one holds a local port towards this remote for 60 s. Keep connections open and use them again (keep-alive, a pool). tcp_tw_reuse helps outgoing connections alone; SO_LINGER(0) belongs in probes, as it may destroy data that is on its way.</source>
        <translation>TIME_WAIT bleibt hier, und jedes belegt 60 s lang einen lokalen Port zu dieser Gegenstelle. Verbindungen offen halten und wieder benutzen (Keep-alive, ein Pool). tcp_tw_reuse hilft nur ausgehenden Verbindungen; SO_LINGER(0) gehört in Prüfungen, denn es kann Daten zerstören, die unterwegs sind.</translation>
    </message>
    <message>
        <source>TIME_WAIT stays at the server, no local port is held here. If the server is yours, let its clients close: a longer keep-alive time and more requests a connection.</source>
        <translation>TIME_WAIT bleibt beim Server, hier wird kein lokaler Port belegt. Bei einem eigenen Server die Clients schließen lassen: eine längere Keep-alive-Zeit und mehr Anfragen je Verbindung.</translation>
    </message>
    <message>
        <source>TIME_WAIT gathers at this service. It costs no local ports, but memory and room in tcp_max_tw_buckets. Let the clients close: a longer keep-alive time and more requests a connection. Never SO_LINGER(0) on a service, as clients would lose the end of replies.</source>
        <translation>TIME_WAIT sammelt sich bei diesem Dienst. Es kostet keine lokalen Ports, aber Speicher und Platz in tcp_max_tw_buckets. Die Clients schließen lassen: eine längere Keep-alive-Zeit und mehr Anfragen je Verbindung. Nie SO_LINGER(0) auf einem Dienst, denn Clients verlören das Ende von Antworten.</translation>
    </message>
    <message>
        <source>Who closes depends on whose idle time-out is shorter. Make the server&apos;s longer than the clients&apos;, so that the clients close, and keep connections open longer on both.</source>
        <translation>Wer schließt, hängt davon ab, wessen Leerlauf-Timeout kürzer ist. Den des Servers länger machen als den der Clients, damit die Clients schließen, und Verbindungen auf beiden Seiten länger offen halten.</translation>
    </message>
    <message>
        <source>Our reset leaves nothing behind, but with other clients TIME_WAIT stays at the server. Let clients close: a longer keep-alive time and more requests a connection.</source>
        <translation>Unser Reset hinterlässt nichts, aber bei anderen Clients bleibt TIME_WAIT beim Server. Clients schließen lassen: eine längere Keep-alive-Zeit und mehr Anfragen je Verbindung.</translation>
    </message>
    <message>
        <source>The server resets: it closes with unread data or with SO_LINGER(0), and clients may lose the end of replies. On a service neither is right.</source>
        <translation>Der Server setzt zurück: er schließt mit ungelesenen Daten oder mit SO_LINGER(0), und Clients können das Ende von Antworten verlieren. Auf einem Dienst ist keines davon richtig.</translation>
    </message>
    <message>
        <source>The probes close in the ordinary way, so each leaves a TIME_WAIT here. Without “close: graceful” they leave none.</source>
        <translation>Die Prüfungen schließen regulär, also hinterlässt jede hier ein TIME_WAIT. Ohne „close: graceful“ hinterlassen sie keines.</translation>
    </message>
    <message>
        <source>this machine closed first in %1 of %2 connections</source>
        <translation>dieser Rechner schloss zuerst bei %1 von %2 Verbindungen</translation>
    </message>
    <message>
        <source>the peer closed first in %1 of %2 connections</source>
        <translation>die Gegenseite schloss zuerst bei %1 von %2 Verbindungen</translation>
    </message>
    <message>
        <source>both sides close first: this machine in %1 of %2 connections</source>
        <translation>beide Seiten schließen zuerst: dieser Rechner bei %1 von %2 Verbindungen</translation>
    </message>
    <message>
        <source>only %1 connections were seen to end</source>
        <translation>nur bei %1 Verbindungen wurde das Ende gesehen</translation>
    </message>
    <message>
        <source>%1 (pid %2) does not close: %3 connections have waited for it in CLOSE_WAIT for longer than %4, the oldest for %5; %6 more an hour (%7 to %8)</source>
        <translation>%1 (PID %2) schließt nicht: %3 Verbindungen warten in CLOSE_WAIT seit mehr als %4 darauf, die älteste seit %5; pro Stunde %6 mehr (%7 bis %8)</translation>
    </message>
    <message>
        <source>%1 (pid %2) does not close: %3 connections have waited for it in CLOSE_WAIT for longer than %4, and %5 of its %6 files are open</source>
        <translation>%1 (PID %2) schließt nicht: %3 Verbindungen warten in CLOSE_WAIT seit mehr als %4 darauf, und %5 der %6 erlaubten Dateien sind offen</translation>
    </message>
    <message>
        <source>%1 (pid %2) has %3 connections that have waited for it in CLOSE_WAIT for longer than %4, the oldest for %5; they are not shown to grow</source>
        <translation>bei %1 (PID %2) warten %3 Verbindungen in CLOSE_WAIT seit mehr als %4, die älteste seit %5; ein Wachstum ist nicht belegt</translation>
    </message>
    <message>
        <source>The program has to close its end when it reads the end of the peer&apos;s: look for a path that forgets it, most often after an error or in a pool. No kernel setting ends CLOSE_WAIT; restarting the process gives time.</source>
        <translation>Das Programm muss sein Ende schließen, wenn es das Ende der Gegenseite liest: gesucht ist ein Pfad, der das vergisst, meist nach einem Fehler oder in einem Pool. Keine Kernel-Einstellung beendet CLOSE_WAIT; ein Neustart des Prozesses verschafft Zeit.</translation>
    </message>
    <message>
        <source>the processes in %1 cannot be listed: %2</source>
        <translation>die Prozesse in %1 lassen sich nicht auflisten: %2</translation>
    </message>
    <message>
        <source>this kernel does not tell about its TCP sockets: inet_diag is missing</source>
        <translation>dieser Kernel gibt keine Auskunft über seine TCP-Sockets: inet_diag fehlt</translation>
    </message>
    <message>
        <source>the kernel&apos;s socket table cannot be read: %1</source>
        <translation>die Socket-Tabelle des Kernels ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>“%1” is not an IP address</source>
        <translation>„%1“ ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>the kernel&apos;s socket table could not be read whole in %1 tries</source>
        <translation>die Socket-Tabelle des Kernels ließ sich in %1 Versuchen nicht vollständig lesen</translation>
    </message>
    <message>
        <source>column %1: the port must be a number from 1 to 65535</source>
        <translation>Spalte %1: der Port muss eine Zahl von 1 bis 65535 sein</translation>
    </message>
    <message>
        <source>the data directory %1 cannot be made: %2</source>
        <translation>das Datenverzeichnis %1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>nothing to try: no endpoint of the list makes a TCP connection</source>
        <translation>nichts zu probieren: kein Endpunkt der Liste baut eine TCP-Verbindung auf</translation>
    </message>
    <message>
        <source>%1 results were not kept: the disk is too slow</source>
        <translation>%1 Ergebnisse wurden nicht aufbewahrt: der Datenträger ist zu langsam</translation>
    </message>
    <message>
        <source>“%1” has the id “%2” of the endpoint “%3”; give it another id</source>
        <translation>„%1“ hat die ID „%2“ des Endpunkts „%3“; eine andere ID vergeben</translation>
    </message>
    <message>
        <source>notifier “%1”: %2: %3</source>
        <translation>Melder „%1“: %2: %3</translation>
    </message>
    <message>
        <source>%1 is not there; give the folder that Lightfoot keeps its history in with --data DIR</source>
        <translation>%1 ist nicht da; den Ordner, in dem Lightfoot seinen Verlauf aufbewahrt, mit --data DIR angeben</translation>
    </message>
    <message>
        <source>--for: “%1” is out of range; expected more than 0s and at most 24h</source>
        <translation>--for: „%1“ ist außerhalb des Bereichs; erwartet mehr als 0s und höchstens 24h</translation>
    </message>
    <message>
        <source>--for: a time is missing, such as 3s</source>
        <translation>--for: eine Zeit fehlt, etwa 3s</translation>
    </message>
    <message>
        <source>“%1” is not known; expected --json, --for or --help</source>
        <translation>„%1“ ist nicht bekannt; erwartet --json, --for oder --help</translation>
    </message>
    <message>
        <source>%1: no kind of probe for “%2”; there are %3</source>
        <translation>%1: keine Prüfungsart für „%2“; es gibt %3</translation>
    </message>
    <message>
        <source>“%1” is not positive</source>
        <translation>„%1“ ist nicht positiv</translation>
    </message>
    <message>
        <source>standard input cannot be read: %1</source>
        <translation>die Standardeingabe ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>there is no secret on standard input</source>
        <translation>auf der Standardeingabe ist kein Geheimnis</translation>
    </message>
    <message>
        <source>the secret is longer than 64 KiB, the limit</source>
        <translation>das Geheimnis ist länger als 64 KiB, das Limit</translation>
    </message>
    <message>
        <source>the secret has to be one line of text</source>
        <translation>das Geheimnis muss eine Zeile Text sein</translation>
    </message>
    <message>
        <source>the secret is not UTF-8</source>
        <translation>das Geheimnis ist kein UTF-8</translation>
    </message>
    <message>
        <source>the terminal&apos;s echo cannot be switched off</source>
        <translation>das Echo des Terminals lässt sich nicht abschalten</translation>
    </message>
    <message>
        <source>each probe is a bare connection: no TLS, login, request or goodbye, and no name is asked for</source>
        <translation>jede Prüfung ist eine bloße Verbindung: kein TLS, keine Anmeldung, Anfrage oder Verabschiedung, und kein Name wird aufgelöst</translation>
    </message>
    <message>
        <source>every server and proxy is one local server that waits for us to close; what shares a remote shares one there</source>
        <translation>jeder Server und Proxy ist ein lokaler Server, der auf unser Schließen wartet; was eine Gegenstelle teilt, teilt sie auch dort</translation>
    </message>
    <message>
        <source>the schedule is that of a list that has run for long: without the faster first round</source>
        <translation>der Zeitplan ist der einer Liste, die schon lange läuft: ohne die schnellere erste Runde</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is 0 there: on the loopback interface its usual value 2 would hide what other remotes will see</source>
        <translation>tcp_tw_reuse ist dort 0: auf der Loopback-Schnittstelle würde der übliche Wert 2 verdecken, was andere Gegenstellen sehen werden</translation>
    </message>
    <message>
        <source>left out: %1 endpoints that make no TCP connection</source>
        <translation>ausgelassen: %1 Endpunkte, die keine TCP-Verbindung aufbauen</translation>
    </message>
    <message>
        <source>all intervals are longer by the factor %1, so that there are %2 connections a second</source>
        <translation>alle Intervalle sind um den Faktor %1 länger, sodass es %2 Verbindungen pro Sekunde sind</translation>
    </message>
    <message>
        <source>the linger lab&apos;s process ended before its time</source>
        <translation>der Prozess des Linger-Labors endete vorzeitig</translation>
    </message>
    <message>
        <source>the linger lab&apos;s server cannot listen: %1</source>
        <translation>der Server des Linger-Labors kann nicht lauschen: %1</translation>
    </message>
    <message>
        <source>the linger lab cannot read the kernel&apos;s table of sockets</source>
        <translation>das Linger-Labor kann die Socket-Tabelle des Kernels nicht lesen</translation>
    </message>
    <message>
        <source>the linger lab&apos;s process cannot be started: %1</source>
        <translation>der Prozess des Linger-Labors lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>the linger lab was stopped</source>
        <translation>das Linger-Labor wurde angehalten</translation>
    </message>
    <message>
        <source>a private network cannot be made here: %1 is %2, which forbids it (%3: %4)</source>
        <translation>ein privates Netz lässt sich hier nicht anlegen: %1 ist %2, was es verbietet (%3: %4)</translation>
    </message>
    <message>
        <source>a private network cannot be made here: %1: %2; the sysctls kernel.unprivileged_userns_clone, user.max_user_namespaces, user.max_net_namespaces and kernel.apparmor_restrict_unprivileged_userns allow it, so a container or a security module forbids it</source>
        <translation>ein privates Netz lässt sich hier nicht anlegen: %1: %2; die sysctls kernel.unprivileged_userns_clone, user.max_user_namespaces, user.max_net_namespaces und kernel.apparmor_restrict_unprivileged_userns erlauben es, also verbietet es ein Container oder ein Sicherheitsmodul</translation>
    </message>
    <message>
        <source>the keychain has no secret “%1”; put it there with: lightfoot-cli secret set %1</source>
        <translation>der Schlüsselbund hat kein Geheimnis „%1“; ablegen mit: lightfoot-cli secret set %1</translation>
    </message>
    <message>
        <source>the keychain is locked, and the secret “%1” in it; unlock it and try again</source>
        <translation>der Schlüsselbund ist gesperrt und mit ihm das Geheimnis „%1“; entsperren und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the keychain does not answer when asked for the secret “%1”; unlock it, or use an environment variable</source>
        <translation>der Schlüsselbund antwortet nicht auf die Frage nach dem Geheimnis „%1“; entsperren oder eine Umgebungsvariable benutzen</translation>
    </message>
    <message>
        <source>there is no keychain to ask for the secret “%1” (%2); start a keyring service, or use an environment variable</source>
        <translation>es gibt keinen Schlüsselbund für das Geheimnis „%1“ (%2); einen Schlüsselbund-Dienst starten oder eine Umgebungsvariable benutzen</translation>
    </message>
    <message>
        <source>It was told as part of an incident, and now it fails by itself.</source>
        <translation>Wurde als Teil einer Störung gemeldet und schlägt nun für sich allein fehl.</translation>
    </message>
    <message>
        <source>It is no longer in the list. People were told that it was down, so they are told that this is over.</source>
        <translation>Steht nicht mehr in der Liste. Der Ausfall wurde gemeldet, also wird auch sein Ende gemeldet.</translation>
    </message>
    <message>
        <source>Muted by %1.</source>
        <translation>Stummgeschaltet von %1.</translation>
    </message>
    <message>
        <source>Muted by %1 until %2.</source>
        <translation>Stummgeschaltet von %1 bis %2.</translation>
    </message>
    <message>
        <source>Acknowledged by %1.</source>
        <translation>Quittiert von %1.</translation>
    </message>
    <message>
        <source>Acknowledged by %1 until %2.</source>
        <translation>Quittiert von %1 bis %2.</translation>
    </message>
    <message>
        <source>an endpoint needs a name</source>
        <translation>ein Endpunkt braucht einen Namen</translation>
    </message>
    <message>
        <source>two endpoints have the id “%1”</source>
        <translation>zwei Endpunkte haben die ID „%1“</translation>
    </message>
    <message>
        <source>there is no endpoint with the id “%1” any more</source>
        <translation>es gibt keinen Endpunkt mit der ID „%1“ mehr</translation>
    </message>
    <message>
        <source>there is an endpoint “%1” already</source>
        <translation>es gibt schon einen Endpunkt „%1“</translation>
    </message>
    <message>
        <source>“%1” depends on “%2”, which is not there</source>
        <translation>„%1“ hängt von „%2“ ab, das es nicht gibt</translation>
    </message>
    <message>
        <source>“%1” depends on “%2”, which depends on it</source>
        <translation>„%1“ hängt von „%2“ ab, das wiederum davon abhängt</translation>
    </message>
    <message>
        <source>no kind of probe for “%1”</source>
        <translation>keine Prüfungsart für „%1“</translation>
    </message>
    <message>
        <source>there is no kind of probe “%1”</source>
        <translation>es gibt keine Prüfungsart „%1“</translation>
    </message>
    <message>
        <source>a secret&apos;s name has at most 128 letters, digits and . _ - @ / +</source>
        <translation>der Name eines Geheimnisses hat höchstens 128 Buchstaben, Ziffern und . _ - @ / +</translation>
    </message>
    <message>
        <source>interval and timeout must be at least a millisecond</source>
        <translation>Intervall und Timeout müssen mindestens eine Millisekunde betragen</translation>
    </message>
    <message>
        <source>the templates cannot be read: %1; correct or remove the file</source>
        <translation>die Vorlagen können nicht gelesen werden: %1; die Datei berichtigen oder entfernen</translation>
    </message>
    <message>
        <source>there are %1 templates already; delete one first</source>
        <translation>es gibt schon %1 Vorlagen; zuerst eine löschen</translation>
    </message>
    <message>
        <source>too many questions wait for the disk</source>
        <translation>zu viele Anfragen warten auf den Datenträger</translation>
    </message>
    <message>
        <source>notifier “%1”: %2</source>
        <translation>Melder „%1“: %2</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 is up again</source>
        <translation>%1 ist wieder in Ordnung</translation>
    </message>
    <message>
        <source>It was down for %1.</source>
        <translation>Der Ausfall dauerte %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are down</source>
        <translation>
            <numerusform>%n Endpunkt ist ausgefallen</numerusform>
            <numerusform>%n Endpunkte sind ausgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are up again</source>
        <translation>
            <numerusform>%n Endpunkt ist wieder in Ordnung</numerusform>
            <numerusform>%n Endpunkte sind wieder in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is still down</source>
        <translation>%1 ist weiter ausgefallen</translation>
    </message>
    <message>
        <source>It has been down for %1.</source>
        <translation>Ausgefallen seit %1.</translation>
    </message>
    <message>
        <source>%1 is no longer watched</source>
        <translation>%1 wird nicht mehr überwacht</translation>
    </message>
    <message>
        <source>%1 goes up and down</source>
        <translation>%1 flappt</translation>
    </message>
    <message>
        <source>%1 is steady again: %2</source>
        <translation>%1 flappt nicht mehr: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail together</source>
        <translation>
            <numerusform>%n Endpunkt fällt mit anderen aus</numerusform>
            <numerusform>%n Endpunkte fallen zusammen aus</numerusform>
        </translation>
    </message>
    <message>
        <source>They share %1.</source>
        <translation>Gemeinsamkeit: %1.</translation>
    </message>
    <message>
        <source>Over after %1</source>
        <translation>Nach %1 vorbei</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) failed that shared %1.</source>
        <translation>
            <numerusform>%n Endpunkt war ausgefallen, Gemeinsamkeit: %1.</numerusform>
            <numerusform>%n Endpunkte waren ausgefallen, Gemeinsamkeit: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lightfoot cannot see</source>
        <translation>Lightfoot sieht nichts</translation>
    </message>
    <message>
        <source>Our own machine or network is at fault. What it explains is unknown, not down; all else is watched as ever.</source>
        <translation>Der Fehler liegt beim eigenen Rechner oder Netz. Was das erklärt, ist unbekannt und nicht ausgefallen; alles andere wird überwacht wie immer.</translation>
    </message>
    <message>
        <source>Lightfoot sees again</source>
        <translation>Lightfoot sieht wieder</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) could not be told in the meantime.</source>
        <translation>
            <numerusform>Über %n Endpunkt ließ sich in der Zwischenzeit nichts sagen.</numerusform>
            <numerusform>Über %n Endpunkte ließ sich in der Zwischenzeit nichts sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail</source>
        <translation>
            <numerusform>%n Endpunkt fällt aus</numerusform>
            <numerusform>%n Endpunkte fallen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are no longer watched</source>
        <translation>
            <numerusform>%n Endpunkt wird nicht mehr überwacht</numerusform>
            <numerusform>%n Endpunkte werden nicht mehr überwacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>in all, before the first long pause</source>
        <translation>insgesamt, vor der ersten langen Pause</translation>
    </message>
    <message>
        <source>Pause between attempts</source>
        <translation>Pause zwischen Versuchen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>once: 2026-11-27 22:00</source>
        <translation>einmalig: 2026-11-27 22:00</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An / bis</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Sun 02:00-04:00, or Mon-Fri 22:00-06:00</source>
        <translation>Sun 02:00-04:00 oder Mon-Fri 22:00-06:00</translation>
    </message>
    <message>
        <source>Cron</source>
        <translation>Cron</translation>
    </message>
    <message>
        <source>five fields; lasts duration from each match</source>
        <translation>fünf Felder; dauert ab jedem Treffer duration</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Europe/Berlin; without: this machine&apos;s</source>
        <translation>Europe/Berlin; sonst die dieses Rechners</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>names or ids; without any condition it holds for all</source>
        <translation>Namen oder IDs; ohne jede Bedingung gilt es für alle</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Whom messages come from; Lightfoot where empty</source>
        <translation>Von wem Nachrichten kommen; wenn leer, Lightfoot</translation>
    </message>
    <message>
        <source>Picture of the sender</source>
        <translation>Bild des Absenders</translation>
    </message>
    <message>
        <source>http:// or https://, for services that show one</source>
        <translation>http:// oder https://, für Dienste, die eines zeigen</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>which of the kinds of its section it is</source>
        <translation>welche der Arten seines Abschnitts es ist</translation>
    </message>
    <message>
        <source>Lightfoot / EaseProbe YAML</source>
        <translation>Lightfoot-/EaseProbe-YAML</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>http://host:9093, with the path it is served at</source>
        <translation>http://host:9093, mit dem Pfad, unter dem er erreichbar ist</translation>
    </message>
    <message>
        <source>Added to each alert, for its routes</source>
        <translation>Werden jedem Alarm für dessen Routen angehängt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Label of that name; critical where nothing is said</source>
        <translation>Label dieses Namens; ohne Angabe critical</translation>
    </message>
    <message>
        <source>Ends by itself after</source>
        <translation>Endet von selbst nach</translation>
    </message>
    <message>
        <source>When no recovery is told; 24h where nothing is said</source>
        <translation>Wenn keine Erholung gemeldet wird; ohne Angabe 24h</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Bearer token of a proxy before it; or user and password</source>
        <translation>Bearer-Token eines Proxys davor; oder Benutzer und Passwort</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Basic authentication</source>
        <translation>Basic-Authentifizierung</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Basic authentication, with a user</source>
        <translation>Basic-Authentifizierung, mit einem Benutzer</translation>
    </message>
    <message>
        <source>Alertmanager</source>
        <translation>Alertmanager</translation>
    </message>
    <message>
        <source>Hands alerts to Prometheus Alertmanager, which routes them</source>
        <translation>Gibt Alarme an Prometheus Alertmanager, der sie weiterleitet</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Of the topic: eu-central-1</source>
        <translation>Des Topics: eu-central-1</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Its ARN: arn:aws:sns:REGION:ACCOUNT:NAME</source>
        <translation>Seine ARN: arn:aws:sns:REGION:ACCOUNT:NAME</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>URL of the service; without: the region&apos;s public one</source>
        <translation>URL des Dienstes; sonst der öffentliche der Region</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>id and key of an access key that may publish to the topic</source>
        <translation>ID und Schlüssel eines Zugriffsschlüssels, der im Topic veröffentlichen darf</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Has no effect, as in EaseProbe: the credential counts</source>
        <translation>Ohne Wirkung, wie in EaseProbe: es gelten die Zugangsdaten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>json: a document for programs; all else: text</source>
        <translation>json: ein Dokument für Programme; alles andere: Text</translation>
    </message>
    <message>
        <source>Amazon SNS</source>
        <translation>Amazon SNS</translation>
    </message>
    <message>
        <source>Publishes to a topic of Amazon&apos;s Simple Notification Service</source>
        <translation>Veröffentlicht in einem Topic von Amazons Simple Notification Service</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>https://oapi.dingtalk.com/robot/send?access_token=...</source>
        <translation>https://oapi.dingtalk.com/robot/send?access_token=...</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>SEC..., where the robot asks for signatures; better as ${VARIABLE}</source>
        <translation>SEC..., falls der Roboter Signaturen verlangt; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>DingTalk</source>
        <translation>DingTalk</translation>
    </message>
    <message>
        <source>Writes into a group of DingTalk as its robot</source>
        <translation>Schreibt als Roboter in eine DingTalk-Gruppe</translation>
    </message>
    <message>
        <source>https://discord.com/api/webhooks/...; better as ${VARIABLE}</source>
        <translation>https://discord.com/api/webhooks/...; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>Angezeigter Name</translation>
    </message>
    <message>
        <source>Who the message seems to come from; this program&apos;s name where empty</source>
        <translation>Von wem die Nachricht zu kommen scheint; wenn leer, Name dieses Programms</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>URL of the picture beside the name</source>
        <translation>URL des Bilds neben dem Namen</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>URL of a picture in the message</source>
        <translation>URL eines Bilds in der Nachricht</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Posts into a Discord channel through a webhook</source>
        <translation>Schreibt über einen Webhook in einen Discord-Kanal</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>host:port; on port 465 TLS from the first byte, elsewhere STARTTLS</source>
        <translation>host:port; auf Port 465 TLS ab dem ersten Byte, sonst STARTTLS</translation>
    </message>
    <message>
        <source>Without one nobody logs in</source>
        <translation>Ohne Angabe meldet sich niemand an</translation>
    </message>
    <message>
        <source>Never sent without TLS, except to this machine</source>
        <translation>Nie ohne TLS gesendet, außer an diesen Rechner</translation>
    </message>
    <message>
        <source>Mail addresses, with ; or , between them</source>
        <translation>Mailadressen, getrennt mit ; oder ,</translation>
    </message>
    <message>
        <source>A mail address, or Name &lt;address&gt;; without: the user</source>
        <translation>Eine Mailadresse oder Name &lt;adresse&gt;; sonst der Benutzer</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>auto: where the server has it, and always where a password is sent</source>
        <translation>auto: wo der Server es hat, und immer, wo ein Passwort gesendet wird</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>Vertraute CAs</translation>
    </message>
    <message>
        <source>a PEM file; without: the system&apos;s</source>
        <translation>eine PEM-Datei; sonst die des Systems</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Sends a mail by SMTP, in plain text and HTML</source>
        <translation>Sendet eine Mail per SMTP, als reinen Text und HTML</translation>
    </message>
    <message>
        <source>https://chat.googleapis.com/v1/spaces/...; better as ${VARIABLE}</source>
        <translation>https://chat.googleapis.com/v1/spaces/...; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Google Chat</source>
        <translation>Google Chat</translation>
    </message>
    <message>
        <source>Posts a card into a Google Chat space through a webhook</source>
        <translation>Schreibt über einen Webhook eine Karte in einen Google-Chat-Gruppenbereich</translation>
    </message>
    <message>
        <source>https://gotify.example.com, with the path it is served at</source>
        <translation>https://gotify.example.com, mit dem Pfad, unter dem er erreichbar ist</translation>
    </message>
    <message>
        <source>Of an application</source>
        <translation>Einer Anwendung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Of failures, up to 10; 8 where nothing is said</source>
        <translation>Von Ausfällen, bis 10; ohne Angabe 8</translation>
    </message>
    <message>
        <source>Gotify</source>
        <translation>Gotify</translation>
    </message>
    <message>
        <source>Push messages to phones by a Gotify server of yours</source>
        <translation>Push-Nachrichten an Telefone über einen eigenen Gotify-Server</translation>
    </message>
    <message>
        <source>https://open.larksuite.com/open-apis/bot/v2/hook/...; better as ${VARIABLE}</source>
        <translation>https://open.larksuite.com/open-apis/bot/v2/hook/...; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Where the bot asks for signatures; better as ${VARIABLE}</source>
        <translation>Falls der Bot Signaturen verlangt; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Lark</source>
        <translation>Lark</translation>
    </message>
    <message>
        <source>Posts a card into a group of Lark or Feishu as its bot</source>
        <translation>Schreibt als Bot eine Karte in eine Gruppe von Lark oder Feishu</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Lines are added to it; syslog: the system log instead</source>
        <translation>Zeilen werden angehängt; syslog: stattdessen das Systemprotokoll</translation>
    </message>
    <message>
        <source>System log</source>
        <translation>Systemprotokoll</translation>
    </message>
    <message>
        <source>host:port of another machine&apos;s, or a socket&apos;s path; without: /dev/log</source>
        <translation>host:port eines anderen Rechners oder Pfad eines Sockets; sonst /dev/log</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>How the system log is reached</source>
        <translation>Wie das Systemprotokoll erreicht wird</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Facility</translation>
    </message>
    <message>
        <source>What the system log files it under; without: daemon</source>
        <translation>Worunter das Systemprotokoll es ablegt; sonst daemon</translation>
    </message>
    <message>
        <source>Log file or system log</source>
        <translation>Logdatei oder Systemprotokoll</translation>
    </message>
    <message>
        <source>Adds a line to a file, or to the system log here or elsewhere</source>
        <translation>Hängt eine Zeile an eine Datei oder an das Systemprotokoll hier oder anderswo</translation>
    </message>
    <message>
        <source>Homeserver</source>
        <translation>Homeserver</translation>
    </message>
    <message>
        <source>Its URL: https://matrix.example.com</source>
        <translation>Seine URL: https://matrix.example.com</translation>
    </message>
    <message>
        <source>Access token of the account that writes; better as ${VARIABLE}</source>
        <translation>Zugangs-Token des schreibenden Kontos; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Its id, !abc:example.com, not its address; the account is in it</source>
        <translation>Seine ID, !abc:example.com, nicht seine Adresse; das Konto ist darin</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Writes into a Matrix room</source>
        <translation>Schreibt in einen Matrix-Raum</translation>
    </message>
    <message>
        <source>https://server/hooks/...; better as ${VARIABLE}</source>
        <translation>https://server/hooks/...; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Mattermost</source>
        <translation>Mattermost</translation>
    </message>
    <message>
        <source>Posts into a Mattermost channel through an incoming webhook</source>
        <translation>Schreibt über einen eingehenden Webhook in einen Mattermost-Kanal</translation>
    </message>
    <message>
        <source>https://ntfy.sh where nothing is said</source>
        <translation>ohne Angabe https://ntfy.sh</translation>
    </message>
    <message>
        <source>Letters, digits, - and _; on a public server whoever knows it reads it</source>
        <translation>Buchstaben, Ziffern, - und _; auf einem öffentlichen Server liest mit, wer es kennt</translation>
    </message>
    <message>
        <source>Access token, tk_...; or user and password</source>
        <translation>Zugangs-Token, tk_...; oder Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Of failures, 1 to 5; 4 where nothing is said</source>
        <translation>Von Ausfällen, 1 bis 5; ohne Angabe 4</translation>
    </message>
    <message>
        <source>ntfy</source>
        <translation>ntfy</translation>
    </message>
    <message>
        <source>Push messages to phones by ntfy.sh or a server of yours</source>
        <translation>Push-Nachrichten an Telefone über ntfy.sh oder einen eigenen Server</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>API key of an API integration</source>
        <translation>API-Schlüssel einer API-Integration</translation>
    </message>
    <message>
        <source>P2 where nothing is said</source>
        <translation>ohne Angabe P2</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Names of those who respond; without: as the integration says</source>
        <translation>Namen der Zuständigen; sonst wie in der Integration festgelegt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>At most 20 of 50 characters</source>
        <translation>Höchstens 20 mit 50 Zeichen</translation>
    </message>
    <message>
        <source>Where the account is; us where nothing is said</source>
        <translation>Wo das Konto liegt; ohne Angabe us</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>What /v2/alerts follows; for Jira Service Management https://api.atlassian.com/jsm/ops/integration</source>
        <translation>Worauf /v2/alerts folgt; für Jira Service Management https://api.atlassian.com/jsm/ops/integration</translation>
    </message>
    <message>
        <source>Opsgenie</source>
        <translation>Opsgenie</translation>
    </message>
    <message>
        <source>Opens an alert for an outage and closes it afterwards; also in Jira Service Management</source>
        <translation>Öffnet einen Alert für einen Ausfall und schließt ihn danach; auch in Jira Service Management</translation>
    </message>
    <message>
        <source>Routing key</source>
        <translation>Routing-Schlüssel</translation>
    </message>
    <message>
        <source>Integration key of an Events API v2 integration</source>
        <translation>Integrationsschlüssel einer Integration der Events API v2</translation>
    </message>
    <message>
        <source>critical where nothing is said</source>
        <translation>ohne Angabe critical</translation>
    </message>
    <message>
        <source>Of a relay; without: the region&apos;s own</source>
        <translation>Eines Relays; sonst die der Region</translation>
    </message>
    <message>
        <source>PagerDuty</source>
        <translation>PagerDuty</translation>
    </message>
    <message>
        <source>Opens an incident for an outage and resolves it afterwards</source>
        <translation>Öffnet einen Incident für einen Ausfall und löst ihn danach</translation>
    </message>
    <message>
        <source>Of your application at pushover.net</source>
        <translation>Der eigenen Anwendung bei pushover.net</translation>
    </message>
    <message>
        <source>Key of a user or a group</source>
        <translation>Schlüssel eines Benutzers oder einer Gruppe</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Names, several with commas; without: all of them</source>
        <translation>Namen, mehrere mit Kommas; sonst alle</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Its name; without: as the user has set it</source>
        <translation>Sein Name; sonst wie vom Benutzer eingestellt</translation>
    </message>
    <message>
        <source>Of failures, -2 to 2; 1 where nothing is said; 2 rings until somebody acknowledges it</source>
        <translation>Von Ausfällen, -2 bis 2; ohne Angabe 1; 2 klingelt, bis jemand quittiert</translation>
    </message>
    <message>
        <source>Rings again after</source>
        <translation>Klingelt erneut nach</translation>
    </message>
    <message>
        <source>With priority 2; 1m where nothing is said</source>
        <translation>Bei Priorität 2; ohne Angabe 1m</translation>
    </message>
    <message>
        <source>Stops ringing after</source>
        <translation>Klingelt nicht mehr nach</translation>
    </message>
    <message>
        <source>With priority 2; 1h where nothing is said</source>
        <translation>Bei Priorität 2; ohne Angabe 1h</translation>
    </message>
    <message>
        <source>Without: https://api.pushover.net/1/messages.json</source>
        <translation>Sonst https://api.pushover.net/1/messages.json</translation>
    </message>
    <message>
        <source>Pushover</source>
        <translation>Pushover</translation>
    </message>
    <message>
        <source>Push messages to phones by Pushover</source>
        <translation>Push-Nachrichten an Telefone über Pushover</translation>
    </message>
    <message>
        <source>https://hooks.ringcentral.com/webhook/v2/...; better as ${VARIABLE}</source>
        <translation>https://hooks.ringcentral.com/webhook/v2/...; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>RingCentral</source>
        <translation>RingCentral</translation>
    </message>
    <message>
        <source>Posts a card into a RingCentral team through an incoming webhook</source>
        <translation>Schreibt über einen eingehenden Webhook eine Karte in ein RingCentral-Team</translation>
    </message>
    <message>
        <source>Rocket.Chat</source>
        <translation>Rocket.Chat</translation>
    </message>
    <message>
        <source>Posts into a Rocket.Chat channel through an incoming integration</source>
        <translation>Schreibt über eine eingehende Integration in einen Rocket.Chat-Kanal</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>a program, by its path or by its name in PATH; no shell is between</source>
        <translation>ein Programm, mit Pfad oder mit Namen aus PATH; ohne Shell dazwischen</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>each as the program shall see it</source>
        <translation>jedes so, wie das Programm es sehen soll</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>NAME=value, beside the EASEPROBE_ and LIGHTFOOT_ variables</source>
        <translation>NAME=Wert, neben den Variablen EASEPROBE_ und LIGHTFOOT_</translation>
    </message>
    <message>
        <source>Clean environment</source>
        <translation>Saubere Umgebung</translation>
    </message>
    <message>
        <source>the command gets the variables named here and no others</source>
        <translation>der Befehl bekommt nur die hier genannten Variablen</translation>
    </message>
    <message>
        <source>Command on this machine</source>
        <translation>Befehl auf diesem Rechner</translation>
    </message>
    <message>
        <source>Runs a command with what happened in its environment and input</source>
        <translation>Führt einen Befehl aus; was geschah, steht in Umgebung und Eingabe</translation>
    </message>
    <message>
        <source>https://hooks.slack.com/services/...; better as ${VARIABLE}</source>
        <translation>https://hooks.slack.com/services/...; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Posts into a Slack channel through an incoming webhook</source>
        <translation>Schreibt über einen eingehenden Webhook in einen Slack-Kanal</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Who sends the messages; nexmo is Vonage today</source>
        <translation>Wer die Nachrichten sendet; nexmo heißt heute Vonage</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>With the country&apos;s code, several with commas: +4915112345678</source>
        <translation>Mit Landesvorwahl, mehrere mit Kommas: +4915112345678</translation>
    </message>
    <message>
        <source>Number or name that the provider gave; Twilio also takes the MG… of a messaging service; not for Yunpian</source>
        <translation>Nummer oder Name vom Anbieter; Twilio nimmt auch das MG… eines Messaging Service; nicht bei Yunpian</translation>
    </message>
    <message>
        <source>API key; of Twilio the account&apos;s SID</source>
        <translation>API-Schlüssel; bei Twilio die SID des Kontos</translation>
    </message>
    <message>
        <source>API secret; of Twilio the auth token; not for Yunpian</source>
        <translation>API-Geheimnis; bei Twilio der Auth-Token; nicht bei Yunpian</translation>
    </message>
    <message>
        <source>Of the provider&apos;s API; without: its public one</source>
        <translation>Der API des Anbieters; sonst deren öffentliche</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Of Yunpian: the registered name that begins each text</source>
        <translation>Von Yunpian: der registrierte Name, mit dem jeder Text beginnt</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Text messages to phones by Twilio, Vonage (Nexmo) or Yunpian</source>
        <translation>Textnachrichten an Telefone über Twilio, Vonage (Nexmo) oder Yunpian</translation>
    </message>
    <message>
        <source>Of a workflow that posts cards, or of a connector; better as ${VARIABLE}</source>
        <translation>Eines Workflows, der Karten schreibt, oder eines Connectors; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>auto tells workflow and connector by the webhook&apos;s host</source>
        <translation>auto unterscheidet Workflow und Connector am Host des Webhooks</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Posts a card into a Teams channel through a workflow or a connector</source>
        <translation>Schreibt über einen Workflow oder Connector eine Karte in einen Teams-Kanal</translation>
    </message>
    <message>
        <source>Of the bot; better as ${VARIABLE}</source>
        <translation>Des Bots; besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Number of the person, group or channel, or @name of a channel</source>
        <translation>Nummer der Person, der Gruppe oder des Kanals oder @name eines Kanals</translation>
    </message>
    <message>
        <source>https://api.telegram.org where nothing is said</source>
        <translation>ohne Angabe https://api.telegram.org</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Writes into a Telegram chat as a bot</source>
        <translation>Schreibt als Bot in einen Telegram-Chat</translation>
    </message>
    <message>
        <source>http:// or https://</source>
        <translation>http:// oder https://</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>POST where nothing is said</source>
        <translation>ohne Angabe POST</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Each with name and value</source>
        <translation>Je mit name und value</translation>
    </message>
    <message>
        <source>Status that is a success</source>
        <translation>Status bei Erfolg</translation>
    </message>
    <message>
        <source>The only one; without: every status from 200 to 299</source>
        <translation>Der einzige; sonst jeder Status von 200 bis 299</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>text where nothing is said; json: a document for programs</source>
        <translation>ohne Angabe text; json: ein Dokument für Programme</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>http://, https:// or socks5h://[user:password@]host:port; else as the environment says</source>
        <translation>http://, https:// oder socks5h://[benutzer:passwort@]host:port; sonst wie in der Umgebung</translation>
    </message>
    <message>
        <source>Do not verify the certificate</source>
        <translation>Zertifikat nicht prüfen</translation>
    </message>
    <message>
        <source>Whoever is in between reads the message and its headers; better trust an authority of yours</source>
        <translation>Wer dazwischen sitzt, liest Nachricht und Header mit; besser einer eigenen CA vertrauen</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP-Anfrage</translation>
    </message>
    <message>
        <source>Sends text or JSON to a URL of yours</source>
        <translation>Sendet Text oder JSON an eine eigene URL</translation>
    </message>
    <message>
        <source>https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=...</source>
        <translation>https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=...</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>WeCom</translation>
    </message>
    <message>
        <source>Writes into a group of WeCom as its robot</source>
        <translation>Schreibt als Roboter in eine WeCom-Gruppe</translation>
    </message>
    <message>
        <source>the title as it would be without a template</source>
        <translation>der Titel, wie er ohne Vorlage wäre</translation>
    </message>
    <message>
        <source>the text as it would be without a template</source>
        <translation>der Text, wie er ohne Vorlage wäre</translation>
    </message>
    <message>
        <source>the endpoint&apos;s name, or several</source>
        <translation>der Name des Endpunkts, oder mehrere</translation>
    </message>
    <message>
        <source>down, still down, up, flapping ...</source>
        <translation>down, still down, up, flapping ...</translation>
    </message>
    <message>
        <source>a coloured dot for it</source>
        <translation>ein farbiger Punkt dafür</translation>
    </message>
    <message>
        <source>what happened, for programs: down, still-down, recovered ...</source>
        <translation>was geschah, für Programme: down, still-down, recovered ...</translation>
    </message>
    <message>
        <source>what was probed</source>
        <translation>was geprüft wurde</translation>
    </message>
    <message>
        <source>how it was probed</source>
        <translation>wie geprüft wurde</translation>
    </message>
    <message>
        <source>why it is not up</source>
        <translation>warum der Endpunkt nicht in Ordnung ist</translation>
    </message>
    <message>
        <source>what several endpoints share</source>
        <translation>was mehrere Endpunkte gemeinsam haben</translation>
    </message>
    <message>
        <source>the endpoint&apos;s group</source>
        <translation>die Gruppe des Endpunkts</translation>
    </message>
    <message>
        <source>how many endpoints it is about</source>
        <translation>um wie viele Endpunkte es geht</translation>
    </message>
    <message>
        <source>how many times this outage has been told, this time included</source>
        <translation>wie oft dieser Ausfall gemeldet wurde, dieses Mal eingeschlossen</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>wann es begann</translation>
    </message>
    <message>
        <source>how long it has lasted</source>
        <translation>wie lange es schon dauert</translation>
    </message>
    <message>
        <source>when this was decided</source>
        <translation>wann das entschieden wurde</translation>
    </message>
    <message>
        <source>the name from the list&apos;s settings</source>
        <translation>der Name aus den Einstellungen der Liste</translation>
    </message>
    <message>
        <source>the machine that probes</source>
        <translation>der prüfende Rechner</translation>
    </message>
    <message>
        <source>the message&apos;s own, the same in every attempt</source>
        <translation>die ID der Nachricht, in jedem Versuch dieselbe</translation>
    </message>
    <message>
        <source>the outage&apos;s own, the same in all its messages</source>
        <translation>die ID des Ausfalls, in allen seinen Nachrichten dieselbe</translation>
    </message>
    <message>
        <source>all labels of the endpoint</source>
        <translation>alle Labels des Endpunkts</translation>
    </message>
    <message>
        <source>the value of one label</source>
        <translation>der Wert eines Labels</translation>
    </message>
    <message>
        <source>Unique among the notifiers of its kind</source>
        <translation>Eindeutig unter den Meldern seiner Art</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>It tells of endpoints that name one of these; without any: of those that name none</source>
        <translation>Meldet Endpunkte, die einen davon nennen; ohne Kanal: die, die keinen nennen</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Writes to the log what it would send</source>
        <translation>Schreibt ins Log, was gesendet würde</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>Of one attempt</source>
        <translation>Eines Versuchs</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>No messages then and the latest state afterwards: 22:00-07:00, or Mon-Fri 22:00-07:00</source>
        <translation>Dann keine Nachrichten und danach der letzte Stand: 22:00-07:00 oder Mon-Fri 22:00-07:00</translation>
    </message>
    <message>
        <source>Of the quiet hours: Europe/Berlin; without: this machine&apos;s</source>
        <translation>Der Ruhezeit: Europe/Berlin; sonst die dieses Rechners</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>Nachrichten pro Minute</translation>
    </message>
    <message>
        <source>At most; what is more waits</source>
        <translation>Höchstens; was darüber ist, wartet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Template of the first line</source>
        <translation>Vorlage der ersten Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Template of the lines after the first</source>
        <translation>Vorlage der Zeilen nach der ersten</translation>
    </message>
    <message>
        <source>unique within the list</source>
        <translation>eindeutig innerhalb der Liste</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>keeps the history when the name changes</source>
        <translation>behält den Verlauf, wenn sich der Name ändert</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>from one probe&apos;s start to the next</source>
        <translation>vom Start einer Prüfung zur nächsten</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>for the whole probe</source>
        <translation>für die ganze Prüfung</translation>
    </message>
    <message>
        <source>Failures before down</source>
        <translation>Fehlschläge bis ausgefallen</translation>
    </message>
    <message>
        <source>Successes before up</source>
        <translation>Erfolge bis in Ordnung</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>how often a lasting failure is told again: a map of strategy, factor and max</source>
        <translation>wie oft ein anhaltender Ausfall erneut gemeldet wird: eine Map mit strategy, factor und max</translation>
    </message>
    <message>
        <source>Degraded above</source>
        <translation>Beeinträchtigt ab</translation>
    </message>
    <message>
        <source>slower than this is degraded</source>
        <translation>langsamer als das ist beeinträchtigt</translation>
    </message>
    <message>
        <source>Close the ordinary way (leaves TIME_WAIT)</source>
        <translation>Regulär schließen (hinterlässt TIME_WAIT)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>reset leaves nothing behind</source>
        <translation>reset hinterlässt nichts</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>connect here whatever DNS says</source>
        <translation>hierhin verbinden, was auch immer DNS sagt</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>ask this DNS server, address[:port]</source>
        <translation>diesen DNS-Server fragen, adresse[:port]</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Repeat alerts</source>
        <translation>Alarme wiederholen</translation>
    </message>
    <message>
        <source>regular: every so many failures; increment and exponent: less and less often</source>
        <translation>regular: alle so viele Fehlschläge; increment und exponent: immer seltener</translation>
    </message>
    <message>
        <source>Failures between alerts</source>
        <translation>Fehlschläge zwischen Alarmen</translation>
    </message>
    <message>
        <source>Alerts of one outage</source>
        <translation>Alarme je Ausfall</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>empty: only the greeting is awaited, and the broker&apos;s log will complain</source>
        <translation>leer: es wird nur auf die Begrüßung gewartet, und das Log des Brokers beschwert sich</translation>
    </message>
    <message>
        <source>better as ${VARIABLE}</source>
        <translation>besser als ${VARIABLE}</translation>
    </message>
    <message>
        <source>Virtual host</source>
        <translation>Virtueller Host</translation>
    </message>
    <message>
        <source>opened after the login; / where nothing is said</source>
        <translation>nach der Anmeldung geöffnet; ohne Angabe /</translation>
    </message>
    <message>
        <source>AMQP</source>
        <translation>AMQP</translation>
    </message>
    <message>
        <source>Awaits a broker&apos;s greeting, logs in and opens a virtual host</source>
        <translation>Wartet auf die Begrüßung eines Brokers, meldet sich an und öffnet einen virtuellen Host</translation>
    </message>
    <message>
        <source>the broker&apos;s greeting, the login and the virtual host where a user is named; chain and name over TLS</source>
        <translation>die Begrüßung des Brokers, Anmeldung und virtueller Host, wenn ein Benutzer angegeben ist; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>udp (the default), tcp or tls (DNS over TLS, port 853)</source>
        <translation>udp (Standard), tcp oder tls (DNS über TLS, Port 853)</translation>
    </message>
    <message>
        <source>Name to ask for</source>
        <translation>Gefragter Name</translation>
    </message>
    <message>
        <source>such as www.example.com; empty: the root</source>
        <translation>etwa www.example.com; leer: die Wurzel</translation>
    </message>
    <message>
        <source>Record type</source>
        <translation>Record-Typ</translation>
    </message>
    <message>
        <source>A, AAAA, MX, TXT, NS, SOA, SRV, CNAME, PTR, CAA, DS, DNSKEY or a number; empty: A, for the root NS</source>
        <translation>A, AAAA, MX, TXT, NS, SOA, SRV, CNAME, PTR, CAA, DS, DNSKEY oder eine Zahl; leer: A, für die Wurzel NS</translation>
    </message>
    <message>
        <source>Answers that must be there</source>
        <translation>Antworten, die da sein müssen</translation>
    </message>
    <message>
        <source>as in a zone file, such as 10.0.0.1 or 10 mail.example.com; none: any answer will do</source>
        <translation>wie in einer Zonendatei, etwa 10.0.0.1 oder 10 mail.example.com; keine: jede Antwort genügt</translation>
    </message>
    <message>
        <source>Expected code</source>
        <translation>Erwarteter Code</translation>
    </message>
    <message>
        <source>what the server must say; empty: NOERROR</source>
        <translation>was der Server sagen muss; leer: NOERROR</translation>
    </message>
    <message>
        <source>Shortest TTL</source>
        <translation>Kürzeste TTL</translation>
    </message>
    <message>
        <source>of the answers, such as 1m</source>
        <translation>der Antworten, etwa 1m</translation>
    </message>
    <message>
        <source>Longest TTL</source>
        <translation>Längste TTL</translation>
    </message>
    <message>
        <source>of the answers, such as 24h; 0s: any</source>
        <translation>der Antworten, etwa 24h; 0s: beliebig</translation>
    </message>
    <message>
        <source>DNSSEC must prove it</source>
        <translation>DNSSEC muss es beweisen</translation>
    </message>
    <message>
        <source>the server must set the AD flag: it has checked the signatures</source>
        <translation>der Server muss das AD-Flag setzen: er hat die Signaturen geprüft</translation>
    </message>
    <message>
        <source>Answers of the type asked for</source>
        <translation>Antworten des gefragten Typs</translation>
    </message>
    <message>
        <source>Shortest TTL among the answers</source>
        <translation>Kürzeste TTL unter den Antworten</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Asks a DNS server and checks its answers</source>
        <translation>Fragt einen DNS-Server und prüft seine Antworten</translation>
    </message>
    <message>
        <source>the server&apos;s code, its answers, their TTL and DNSSEC flag where asked for; chain and name over TLS</source>
        <translation>der Code des Servers, seine Antworten, deren TTL und DNSSEC-Flag, wo verlangt; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>its full name, such as shop.v1.Cart; empty: the server as a whole</source>
        <translation>voller Name, etwa shop.v1.Cart; leer: der Server als Ganzes</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>name asked for, and expected in the certificate, instead of the host</source>
        <translation>statt des Hosts gefragter und im Zertifikat erwarteter Name</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Sent with the call, such as authorization; names that end in -bin in base64</source>
        <translation>Mit dem Aufruf gesendet, etwa authorization; bei Namen auf -bin in Base64</translation>
    </message>
    <message>
        <source>gRPC health</source>
        <translation>gRPC-Health</translation>
    </message>
    <message>
        <source>Asks for the health of a server or of one of its services</source>
        <translation>Fragt nach der Gesundheit eines Servers oder eines seiner Dienste</translation>
    </message>
    <message>
        <source>that the health service (grpc.health.v1) says SERVING; chain and name over TLS</source>
        <translation>dass der Health-Dienst (grpc.health.v1) SERVING meldet; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Host und Port</translation>
    </message>
    <message>
        <source>[user@]host[:port] of its SSH server; without a port 22</source>
        <translation>[benutzer@]host[:port] seines SSH-Servers; ohne Port 22</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>instead of a host: the one this program runs on, without SSH</source>
        <translation>statt eines Hosts: der, auf dem dieses Programm läuft, ohne SSH</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Dateisysteme</translation>
    </message>
    <message>
        <source>mount points; usually / alone</source>
        <translation>Mountpoints; üblich nur /</translation>
    </message>
    <message>
        <source>CPU below</source>
        <translation>CPU unter</translation>
    </message>
    <message>
        <source>the share that is busy, usually 0.8; above 1 nothing is</source>
        <translation>der ausgelastete Anteil, üblich 0.8; über 1 ist nichts</translation>
    </message>
    <message>
        <source>Memory below</source>
        <translation>Speicher unter</translation>
    </message>
    <message>
        <source>the share that programs cannot have, usually 0.8</source>
        <translation>der Anteil, den Programme nicht bekommen können, üblich 0.8</translation>
    </message>
    <message>
        <source>Disks below</source>
        <translation>Dateisysteme unter</translation>
    </message>
    <message>
        <source>the share in use of each, usually 0.95</source>
        <translation>der belegte Anteil jedes einzelnen, üblich 0.95</translation>
    </message>
    <message>
        <source>Load of 1 minute up to</source>
        <translation>Last über 1 Minute bis</translation>
    </message>
    <message>
        <source>per core, usually 0.8</source>
        <translation>je Kern, üblich 0.8</translation>
    </message>
    <message>
        <source>Load of 5 minutes up to</source>
        <translation>Last über 5 Minuten bis</translation>
    </message>
    <message>
        <source>Load of 15 minutes up to</source>
        <translation>Last über 15 Minuten bis</translation>
    </message>
    <message>
        <source>CPU looked at for</source>
        <translation>Messdauer der CPU</translation>
    </message>
    <message>
        <source>usually 500ms, less where the timeout is short; no latency</source>
        <translation>üblich 500ms, bei kurzem Timeout weniger; keine Latenz</translation>
    </message>
    <message>
        <source>CPU busy</source>
        <translation>CPU ausgelastet</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Speicher belegt</translation>
    </message>
    <message>
        <source>Fullest disk</source>
        <translation>Vollstes Dateisystem</translation>
    </message>
    <message>
        <source>Load of 1 minute</source>
        <translation>Last über 1 Minute</translation>
    </message>
    <message>
        <source>Load of 5 minutes</source>
        <translation>Last über 5 Minuten</translation>
    </message>
    <message>
        <source>Load of 15 minutes</source>
        <translation>Last über 15 Minuten</translation>
    </message>
    <message>
        <source>Linux machine</source>
        <translation>Linux-Rechner</translation>
    </message>
    <message>
        <source>Looks at CPU, memory, disks and load, over SSH or of this machine</source>
        <translation>Sieht sich CPU, Speicher, Dateisysteme und Last an, über SSH oder auf diesem Rechner</translation>
    </message>
    <message>
        <source>CPU, memory, disks and load against their thresholds; over SSH the server&apos;s host key against known_hosts, and our login</source>
        <translation>CPU, Speicher, Dateisysteme und Last gegen ihre Schwellwerte; über SSH der Host-Key des Servers gegen known_hosts und unsere Anmeldung</translation>
    </message>
    <message>
        <source>http://, https:// or socks5://[user:password@]host:port; else as the environment says</source>
        <translation>http://, https:// oder socks5://[benutzer:passwort@]host:port; sonst wie in der Umgebung</translation>
    </message>
    <message>
        <source>GET where nothing is said</source>
        <translation>ohne Angabe GET</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP-Version</translation>
    </message>
    <message>
        <source>1.1 where nothing is said; 2 accepts nothing else, in the clear by prior knowledge</source>
        <translation>ohne Angabe 1.1; 2 akzeptiert nichts anderes, im Klartext per Prior Knowledge</translation>
    </message>
    <message>
        <source>Sent with the request; Host changes the name asked for</source>
        <translation>Mit der Anfrage gesendet; Host ändert den gefragten Namen</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>Content-Type of the body, such as application/json</source>
        <translation>Content-Type des Body, etwa application/json</translation>
    </message>
    <message>
        <source>Sent with the request</source>
        <translation>Mit der Anfrage gesendet</translation>
    </message>
    <message>
        <source>Basic authentication, with a password</source>
        <translation>Basic-Authentifizierung, mit einem Passwort</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>CAs</translation>
    </message>
    <message>
        <source>PEM file trusted instead of the system&apos;s authorities</source>
        <translation>PEM-Datei, der statt den CAs des Systems vertraut wird</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>PEM file, with its key</source>
        <translation>PEM-Datei, mit ihrem Schlüssel</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>PEM file without a pass phrase</source>
        <translation>PEM-Datei ohne Passphrase</translation>
    </message>
    <message>
        <source>Trust any certificate</source>
        <translation>Jedem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Neither chain nor name are checked</source>
        <translation>Weder Kette noch Name werden geprüft</translation>
    </message>
    <message>
        <source>Status codes that are a success</source>
        <translation>Statuscodes, die ein Erfolg sind</translation>
    </message>
    <message>
        <source>[[0, 499]] where nothing is said</source>
        <translation>ohne Angabe [[0, 499]]</translation>
    </message>
    <message>
        <source>Answer contains</source>
        <translation>Antwort enthält</translation>
    </message>
    <message>
        <source>Looked for in the first 1 MiB</source>
        <translation>Gesucht im ersten 1 MiB</translation>
    </message>
    <message>
        <source>Answer does not contain</source>
        <translation>Antwort enthält nicht</translation>
    </message>
    <message>
        <source>Both are regular expressions</source>
        <translation>Beide sind reguläre Ausdrücke</translation>
    </message>
    <message>
        <source>RE2 syntax</source>
        <translation>RE2-Syntax</translation>
    </message>
    <message>
        <source>Limit redirects</source>
        <translation>Weiterleitungen begrenzen</translation>
    </message>
    <message>
        <source>Beyond the number below the redirect itself is the answer</source>
        <translation>Über die Zahl darunter hinaus ist die Weiterleitung selbst die Antwort</translation>
    </message>
    <message>
        <source>Redirects to follow</source>
        <translation>Zu folgende Weiterleitungen</translation>
    </message>
    <message>
        <source>Counts only when redirects are limited; 10 otherwise</source>
        <translation>Zählt nur bei begrenzten Weiterleitungen; sonst 10</translation>
    </message>
    <message>
        <source>Answer is read as</source>
        <translation>Antwort lesen als</translation>
    </message>
    <message>
        <source>For the expression; XPath for XML, HTML and JSON, RE2 for TEXT</source>
        <translation>Für den Ausdruck; XPath bei XML, HTML und JSON, RE2 bei TEXT</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Must be true: x_int(&apos;//used&apos;) / total &lt; 0.8; up to 1 MiB is read</source>
        <translation>Muss wahr sein: x_int(&apos;//used&apos;) / total &lt; 0.8; bis zu 1 MiB wird gelesen</translation>
    </message>
    <message>
        <source>Variables of the expression</source>
        <translation>Variablen des Ausdrucks</translation>
    </message>
    <message>
        <source>Each with name, type (int, float, string, bool, time, duration) and query</source>
        <translation>Je mit name, type (int, float, string, bool, time, duration) und query</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Asks for a URL and checks status, content and certificate</source>
        <translation>Fragt eine URL ab und prüft Status, Inhalt und Zertifikat</translation>
    </message>
    <message>
        <source>the certificate and its name, the status, and the content where asked for</source>
        <translation>das Zertifikat und sein Name, der Status und der Inhalt, wo verlangt</translation>
    </message>
    <message>
        <source>Mailbox server (IMAP)</source>
        <translation>Postfachserver (IMAP)</translation>
    </message>
    <message>
        <source>Talks to a mailbox server, starts TLS and logs in; opens no mailbox</source>
        <translation>Spricht mit einem Postfachserver, startet TLS und meldet sich an; öffnet kein Postfach</translation>
    </message>
    <message>
        <source>the greeting and an answer to NOOP, the login where a user is named; chain and name over TLS</source>
        <translation>die Begrüßung und eine Antwort auf NOOP, die Anmeldung, wenn ein Benutzer angegeben ist; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>for the login by SASL</source>
        <translation>für die Anmeldung per SASL</translation>
    </message>
    <message>
        <source>better as ${VARIABLE}; empty: no login</source>
        <translation>besser als ${VARIABLE}; leer: keine Anmeldung</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mechanismus</translation>
    </message>
    <message>
        <source>of the login: plain where nothing is said, which without TLS sends the password in the clear; scram-sha-256, scram-sha-512</source>
        <translation>der Anmeldung: ohne Angabe plain, das ohne TLS das Passwort im Klartext sendet; scram-sha-256, scram-sha-512</translation>
    </message>
    <message>
        <source>must exist, with a leader for each partition; none is created; empty: all topics are counted</source>
        <translation>muss existieren, mit einem Leader je Partition; es wird keines angelegt; leer: alle Topics werden gezählt</translation>
    </message>
    <message>
        <source>Brokers of the cluster</source>
        <translation>Broker des Clusters</translation>
    </message>
    <message>
        <source>Topics that may be seen, where none is named</source>
        <translation>Sichtbare Topics, wenn keines genannt ist</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Logs in to a broker and asks for its cluster and a topic</source>
        <translation>Meldet sich bei einem Broker an und fragt nach seinem Cluster und einem Topic</translation>
    </message>
    <message>
        <source>the login, that the cluster has a controller, and each partition&apos;s leader of a named topic</source>
        <translation>die Anmeldung, dass der Cluster einen Controller hat, und der Leader jeder Partition eines genannten Topics</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>DN: attribute=value that the entry has; empty: that it is there</source>
        <translation>DN: attribut=wert, das der Eintrag hat; leer: dass er da ist</translation>
    </message>
    <message>
        <source>DN to bind with; empty: anonymous</source>
        <translation>DN für den Bind; leer: anonym</translation>
    </message>
    <message>
        <source>Directory (LDAP)</source>
        <translation>Verzeichnis (LDAP)</translation>
    </message>
    <message>
        <source>Binds to a directory, starts TLS and looks for entries</source>
        <translation>Bindet sich an ein Verzeichnis, startet TLS und sucht Einträge</translation>
    </message>
    <message>
        <source>the bind, and the entries where asked for; chain and name over TLS</source>
        <translation>der Bind und die Einträge, wo verlangt; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>of the server&apos;s auth file; sent only where the server wants a login</source>
        <translation>aus der Auth-Datei des Servers; nur gesendet, wo der Server eine Anmeldung will</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>key and the value it must have; blank: any value</source>
        <translation>Schlüssel und der Wert, den er haben muss; leer: beliebiger Wert</translation>
    </message>
    <message>
        <source>Memcached</source>
        <translation>Memcached</translation>
    </message>
    <message>
        <source>Asks for the version and compares items</source>
        <translation>Fragt nach der Version und vergleicht Elemente</translation>
    </message>
    <message>
        <source>that the server says its version, and the items where asked for; chain and name over TLS</source>
        <translation>dass der Server seine Version nennt, und die Elemente, wo verlangt; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>Database of the user</source>
        <translation>Datenbank des Benutzers</translation>
    </message>
    <message>
        <source>where the user is known; admin where nothing is said</source>
        <translation>wo der Benutzer bekannt ist; ohne Angabe admin</translation>
    </message>
    <message>
        <source>Way to log in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>unset: with a user the better SCRAM that the server has, with a certificate alone MONGODB-X509; none: the certificate is for TLS only</source>
        <translation>nicht gesetzt: mit Benutzer das bessere SCRAM, das der Server hat, nur mit Zertifikat MONGODB-X509; none: das Zertifikat ist nur für TLS</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>database:collection and a filter in (extended) JSON that must find a document</source>
        <translation>Datenbank:Collection und ein Filter in (Extended) JSON, der ein Dokument finden muss</translation>
    </message>
    <message>
        <source>PEM file, for mutual TLS; without a user it is the login too, see the way to log in</source>
        <translation>PEM-Datei, für gegenseitiges TLS; ohne Benutzer auch die Anmeldung, siehe Art der Anmeldung</translation>
    </message>
    <message>
        <source>MongoDB</source>
        <translation>MongoDB</translation>
    </message>
    <message>
        <source>Logs in, pings the server or looks documents up</source>
        <translation>Meldet sich an, pingt den Server oder schlägt Dokumente nach</translation>
    </message>
    <message>
        <source>our login and, with SCRAM, that the server knows the password too; that a document matches each filter, else that it answers a ping</source>
        <translation>unsere Anmeldung und, bei SCRAM, dass auch der Server das Passwort kennt; dass ein Dokument auf jeden Filter passt, sonst, dass er einen Ping beantwortet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>of the protocol; 3.1.1 where nothing is said</source>
        <translation>des Protokolls; ohne Angabe 3.1.1</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>empty: a new one in each probe; a broker throws out who has it already</source>
        <translation>leer: bei jeder Prüfung eine neue; ein Broker wirft hinaus, wer sie schon hat</translation>
    </message>
    <message>
        <source>Ping to its answer</source>
        <translation>Vom Ping zur Antwort</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Connects to a broker, pings and disconnects</source>
        <translation>Verbindet sich mit einem Broker, pingt und trennt die Verbindung</translation>
    </message>
    <message>
        <source>that the broker accepts us, by login where a user is named, and answers a ping; chain and name over TLS</source>
        <translation>dass der Broker uns annimmt, mit Anmeldung, wenn ein Benutzer angegeben ist, und einen Ping beantwortet; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>Server running for</source>
        <translation>Server läuft seit</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL oder MariaDB</translation>
    </message>
    <message>
        <source>Logs in, asks for the server&apos;s status and compares values</source>
        <translation>Meldet sich an, fragt nach dem Status des Servers und vergleicht Werte</translation>
    </message>
    <message>
        <source>the login, and the values where asked for, else that the server says its uptime; chain and name over TLS</source>
        <translation>die Anmeldung und die Werte, wo verlangt, sonst, dass der Server seine Uptime nennt; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>the server counts it as an error and in the end blocks this whole machine (max_connect_errors)</source>
        <translation>der Server zählt es als Fehler und sperrt am Ende diesen ganzen Rechner (max_connect_errors)</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>Zeitserver</translation>
    </message>
    <message>
        <source>host or host:port; usually port 123</source>
        <translation>host oder host:port; üblich Port 123</translation>
    </message>
    <message>
        <source>Largest offset</source>
        <translation>Größte Abweichung</translation>
    </message>
    <message>
        <source>how far this machine&apos;s clock may be from the server&apos;s; 0s: any</source>
        <translation>wie weit die Uhr dieses Rechners von der des Servers abweichen darf; 0s: beliebig</translation>
    </message>
    <message>
        <source>How far this clock is behind</source>
        <translation>Wie weit diese Uhr nachgeht</translation>
    </message>
    <message>
        <source>Way there and back</source>
        <translation>Hin- und Rückweg</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Dispersion to the root</source>
        <translation>Dispersion zur Wurzel</translation>
    </message>
    <message>
        <source>NTP</source>
        <translation>NTP</translation>
    </message>
    <message>
        <source>Asks a time server and compares clocks</source>
        <translation>Fragt einen Zeitserver und vergleicht die Uhren</translation>
    </message>
    <message>
        <source>that the server&apos;s clock is set, and the offset where asked for</source>
        <translation>dass die Uhr des Servers gestellt ist, und die Abweichung, wo verlangt</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>a name or an address; a port means nothing here</source>
        <translation>ein Name oder eine Adresse; ein Port bedeutet hier nichts</translation>
    </message>
    <message>
        <source>Echo requests</source>
        <translation>Echo-Anfragen</translation>
    </message>
    <message>
        <source>how many a probe sends, usually 3</source>
        <translation>wie viele eine Prüfung sendet, üblich 3</translation>
    </message>
    <message>
        <source>Time between requests</source>
        <translation>Zeit zwischen Anfragen</translation>
    </message>
    <message>
        <source>usually 200ms, less where the timeout is short</source>
        <translation>üblich 200ms, bei kurzem Timeout weniger</translation>
    </message>
    <message>
        <source>Loss that is accepted</source>
        <translation>Akzeptierter Verlust</translation>
    </message>
    <message>
        <source>the share of requests that may be lost, 0 to 1: 0.4 is 40 percent</source>
        <translation>der Anteil der Anfragen, die verloren gehen dürfen, 0 bis 1: 0.4 sind 40 Prozent</translation>
    </message>
    <message>
        <source>Raw socket first</source>
        <translation>Raw-Socket zuerst</translation>
    </message>
    <message>
        <source>the other kind of socket is taken where the machine refuses one</source>
        <translation>verweigert der Rechner die eine Socket-Art, wird die andere genommen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Shortest round trip</source>
        <translation>Kürzeste Umlaufzeit</translation>
    </message>
    <message>
        <source>Average round trip</source>
        <translation>Mittlere Umlaufzeit</translation>
    </message>
    <message>
        <source>Longest round trip</source>
        <translation>Längste Umlaufzeit</translation>
    </message>
    <message>
        <source>Deviation of round trips</source>
        <translation>Abweichung der Umlaufzeiten</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Sends ICMP echo requests and counts the replies</source>
        <translation>Sendet ICMP-Echo-Anfragen und zählt die Antworten</translation>
    </message>
    <message>
        <source>that no more echo requests are lost than accepted</source>
        <translation>dass nicht mehr Echo-Anfragen verloren gehen als akzeptiert</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Logs in, asks for the server&apos;s uptime or compares values</source>
        <translation>Meldet sich an, fragt nach der Uptime des Servers oder vergleicht Werte</translation>
    </message>
    <message>
        <source>the login, and the values where asked for, else that the server answers a query; chain and name over TLS</source>
        <translation>die Anmeldung und die Werte, wo verlangt, sonst, dass der Server eine Abfrage beantwortet; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>of an ACL, since Redis 6; empty: the default user</source>
        <translation>einer ACL, seit Redis 6; leer: der Standardbenutzer</translation>
    </message>
    <message>
        <source>better as ${VARIABLE}; without user and password no login</source>
        <translation>besser als ${VARIABLE}; ohne Benutzer und Passwort keine Anmeldung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>its number; 0 where nothing is said</source>
        <translation>ihre Nummer; ohne Angabe 0</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>key and the string it must hold, exactly</source>
        <translation>Schlüssel und der String, den er genau enthalten muss</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Logs in, pings and compares values</source>
        <translation>Meldet sich an, pingt und vergleicht Werte</translation>
    </message>
    <message>
        <source>the answer to PING, the login and the keys where asked for; chain and name over TLS</source>
        <translation>die Antwort auf PING, die Anmeldung und die Schlüssel, wo verlangt; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>NAME=value, added to what the command has anyway</source>
        <translation>NAME=Wert, zusätzlich zu dem, was der Befehl ohnehin hat</translation>
    </message>
    <message>
        <source>Output contains</source>
        <translation>Ausgabe enthält</translation>
    </message>
    <message>
        <source>Looked for in the first 1 MiB of the output</source>
        <translation>Gesucht im ersten 1 MiB der Ausgabe</translation>
    </message>
    <message>
        <source>Output does not contain</source>
        <translation>Ausgabe enthält nicht</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>never, try or require; unset: require where an authority or a certificate is named, else try, but then no password is sent without TLS</source>
        <translation>never, try oder require; nicht gesetzt: require, wo eine CA oder ein Zertifikat angegeben ist, sonst try, aber dann wird ohne TLS kein Passwort gesendet</translation>
    </message>
    <message>
        <source>from the first byte, on a port of its own; off: see STARTTLS</source>
        <translation>ab dem ersten Byte, auf einem eigenen Port; aus: siehe STARTTLS</translation>
    </message>
    <message>
        <source>Text to send</source>
        <translation>Zu sendender Text</translation>
    </message>
    <message>
        <source>\r, \n, \t, \0, \\ and \x0a stand for bytes</source>
        <translation>\r, \n, \t, \0, \\ und \x0a stehen für Bytes</translation>
    </message>
    <message>
        <source>Bytes to send</source>
        <translation>Zu sendende Bytes</translation>
    </message>
    <message>
        <source>in hexadecimal, such as 00ff 0d0a; instead of a text</source>
        <translation>hexadezimal, etwa 00ff 0d0a; statt eines Texts</translation>
    </message>
    <message>
        <source>Answer must contain</source>
        <translation>Antwort muss enthalten</translation>
    </message>
    <message>
        <source>a text with the same escapes, or a regular expression</source>
        <translation>ein Text mit denselben Escapes oder ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>what must be in the answer is one (RE2)</source>
        <translation>was die Antwort enthalten muss, ist einer (RE2)</translation>
    </message>
    <message>
        <source>host:port, [IPv6]:port; without a port the usual one</source>
        <translation>host:port, [IPv6]:port; ohne Port der übliche</translation>
    </message>
    <message>
        <source>socks5://[user:password@]host:port, http://... or https://...</source>
        <translation>socks5://[benutzer:passwort@]host:port, http://... oder https://...</translation>
    </message>
    <message>
        <source>empty: no login</source>
        <translation>leer: keine Anmeldung</translation>
    </message>
    <message>
        <source>on also where an authority or a certificate is named</source>
        <translation>auch an, wenn eine CA oder ein Zertifikat angegeben ist</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>PEM file, for mutual TLS</source>
        <translation>PEM-Datei, für gegenseitiges TLS</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>neither chain nor name are checked</source>
        <translation>weder Kette noch Name werden geprüft</translation>
    </message>
    <message>
        <source>empty: the user that this program runs as</source>
        <translation>leer: der Benutzer, unter dem dieses Programm läuft</translation>
    </message>
    <message>
        <source>to connect to; empty: none, or the one that every server has</source>
        <translation>zum Verbinden; leer: keine oder die, die jeder Server hat</translation>
    </message>
    <message>
        <source>database:table:column:key column:number and the value as text</source>
        <translation>Datenbank:Tabelle:Spalte:Schlüsselspalte:Zahl und der Wert als Text</translation>
    </message>
    <message>
        <source>Runs a command here and looks at exit code and output</source>
        <translation>Führt hier einen Befehl aus und sieht sich Exit-Code und Ausgabe an</translation>
    </message>
    <message>
        <source>exit code 0, and the output where it is asked for</source>
        <translation>Exit-Code 0 und die Ausgabe, wo verlangt</translation>
    </message>
    <message>
        <source>Name to greet with</source>
        <translation>Name zur Begrüßung</translation>
    </message>
    <message>
        <source>host name said in EHLO; empty: this machine&apos;s address</source>
        <translation>in EHLO genannter Hostname; leer: Adresse dieses Rechners</translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <translation>Mailserver (SMTP)</translation>
    </message>
    <message>
        <source>Greets a mail server, starts TLS and logs in; sends no mail</source>
        <translation>Begrüßt einen Mailserver, startet TLS und meldet sich an; sendet keine Mail</translation>
    </message>
    <message>
        <source>the greeting and the answer to EHLO, the login where a user is named; chain and name over TLS</source>
        <translation>die Begrüßung und die Antwort auf EHLO, die Anmeldung, wenn ein Benutzer angegeben ist; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>[user@]host[:port]; without a port 22</source>
        <translation>[benutzer@]host[:port]; ohne Port 22</translation>
    </message>
    <message>
        <source>for the server&apos;s shell; without one the login is all</source>
        <translation>für die Shell des Servers; ohne Befehl genügt die Anmeldung</translation>
    </message>
    <message>
        <source>put behind the command with blanks between, for the same shell</source>
        <translation>hinter den Befehl gesetzt, mit Leerzeichen dazwischen, für dieselbe Shell</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Logs in, runs a command there and looks at exit code and output</source>
        <translation>Meldet sich an, führt dort einen Befehl aus und sieht sich Exit-Code und Ausgabe an</translation>
    </message>
    <message>
        <source>the server&apos;s host key against known_hosts, and our login</source>
        <translation>der Host-Key des Servers gegen known_hosts und unsere Anmeldung</translation>
    </message>
    <message>
        <source>sshd writes each bare connect into its log and counts it towards MaxStartups</source>
        <translation>sshd schreibt jeden bloßen Verbindungsaufbau ins Log und zählt ihn zu MaxStartups</translation>
    </message>
    <message>
        <source>better as ${VARIABLE}; tried after the key</source>
        <translation>besser als ${VARIABLE}; versucht nach dem Schlüssel</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>OpenSSH or PEM file; without key and password those in ~/.ssh</source>
        <translation>OpenSSH- oder PEM-Datei; ohne Schlüssel und Passwort die in ~/.ssh</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Bastion</source>
        <translation>Bastion</translation>
    </message>
    <message>
        <source>[user@]host[:port] of an SSH server that the way leads through</source>
        <translation>[benutzer@]host[:port] eines SSH-Servers, über den der Weg führt</translation>
    </message>
    <message>
        <source>User at the bastion</source>
        <translation>Benutzer auf der Bastion</translation>
    </message>
    <message>
        <source>Password at the bastion</source>
        <translation>Passwort auf der Bastion</translation>
    </message>
    <message>
        <source>Private key for the bastion</source>
        <translation>Privater Schlüssel für die Bastion</translation>
    </message>
    <message>
        <source>Passphrase of the bastion&apos;s key</source>
        <translation>Passphrase des Schlüssels für die Bastion</translation>
    </message>
    <message>
        <source>Known hosts</source>
        <translation>Bekannte Hosts</translation>
    </message>
    <message>
        <source>file of host keys; else ~/.ssh/known_hosts; the system&apos;s count too</source>
        <translation>Datei mit Host-Keys; sonst ~/.ssh/known_hosts; die des Systems zählen auch</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Key</translation>
    </message>
    <message>
        <source>strict (usual): must be known; accept-new: an unknown one is written down at first use; off: anybody&apos;s is good</source>
        <translation>strict (üblich): muss bekannt sein; accept-new: ein unbekannter wird beim ersten Mal notiert; off: jeder ist recht</translation>
    </message>
    <message>
        <source>socks5://[user:password@]host:port or http://..., to the first server</source>
        <translation>socks5://[benutzer:passwort@]host:port oder http://..., zum ersten Server</translation>
    </message>
    <message>
        <source>TCP connect</source>
        <translation>TCP-Verbindung</translation>
    </message>
    <message>
        <source>Connects to a port, sends and listens where asked to, and resets</source>
        <translation>Verbindet sich mit einem Port, sendet und hört zu, wo verlangt, und setzt zurück</translation>
    </message>
    <message>
        <source>that the port is open, and the answer where one is expected</source>
        <translation>dass der Port offen ist, und die Antwort, wo eine erwartet wird</translation>
    </message>
    <message>
        <source>Check revocation</source>
        <translation>Sperrung prüfen</translation>
    </message>
    <message>
        <source>staple: by what the server staples; ocsp: else by the responder; crl: by the authority&apos;s list; any: by whichever can tell</source>
        <translation>staple: nach dem, was der Server anheftet; ocsp: sonst nach dem Responder; crl: nach der Liste der CA; any: nach dem, was Auskunft gibt</translation>
    </message>
    <message>
        <source>Down when revocation is unknown</source>
        <translation>Ausgefallen, wenn Sperrung unbekannt</translation>
    </message>
    <message>
        <source>Otherwise a remark: a responder out of reach is no fault of the endpoint</source>
        <translation>Sonst ein Hinweis: ein unerreichbarer Responder ist kein Fehler des Endpunkts</translation>
    </message>
    <message>
        <source>Neither chain nor name are checked; expiry is</source>
        <translation>Weder Kette noch Name werden geprüft; das Ablaufdatum schon</translation>
    </message>
    <message>
        <source>Accept expired certificates</source>
        <translation>Abgelaufene Zertifikate akzeptieren</translation>
    </message>
    <message>
        <source>Chain and name are still checked</source>
        <translation>Kette und Name werden trotzdem geprüft</translation>
    </message>
    <message>
        <source>Alert before expiry</source>
        <translation>Alarm vor Ablauf</translation>
    </message>
    <message>
        <source>For every certificate the server sends; 0s: never</source>
        <translation>Für jedes Zertifikat, das der Server sendet; 0s: nie</translation>
    </message>
    <message>
        <source>Authorities as text</source>
        <translation>CAs als Text</translation>
    </message>
    <message>
        <source>PEM text; goes before the file</source>
        <translation>PEM-Text; geht der Datei vor</translation>
    </message>
    <message>
        <source>Days until a certificate expires</source>
        <translation>Tage, bis ein Zertifikat abläuft</translation>
    </message>
    <message>
        <source>Shakes hands and checks every certificate</source>
        <translation>Macht einen Handshake und prüft jedes Zertifikat</translation>
    </message>
    <message>
        <source>the chain, the name and the dates of every certificate that the server sends; that none was revoked where asked for</source>
        <translation>Kette, Name und Daten jedes Zertifikats, das der Server sendet; dass keines gesperrt wurde, wo verlangt</translation>
    </message>
    <message>
        <source>host:port, [IPv6]:port</source>
        <translation>host:port, [IPv6]:port</translation>
    </message>
    <message>
        <source>Wait for a refusal</source>
        <translation>Warten auf Ablehnung</translation>
    </message>
    <message>
        <source>how long, where no answer is expected; usually 1s</source>
        <translation>wie lange, wenn keine Antwort erwartet wird; üblich 1s</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>Sends a datagram and looks at the answer</source>
        <translation>Sendet ein Datagramm und sieht sich die Antwort an</translation>
    </message>
    <message>
        <source>the answer where one is expected; else only that nobody refuses</source>
        <translation>die Antwort, wo eine erwartet wird; sonst nur, dass niemand ablehnt</translation>
    </message>
    <message>
        <source>ws:// or wss://</source>
        <translation>ws:// oder wss://</translation>
    </message>
    <message>
        <source>http:// or socks5://[user:password@]host:port; else as the environment says</source>
        <translation>http:// oder socks5://[benutzer:passwort@]host:port; sonst wie in der Umgebung</translation>
    </message>
    <message>
        <source>Sent with the upgrade; Sec-WebSocket-Protocol offers subprotocols</source>
        <translation>Mit dem Upgrade gesendet; Sec-WebSocket-Protocol bietet Subprotokolle an</translation>
    </message>
    <message>
        <source>Ping to pong</source>
        <translation>Vom Ping zum Pong</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Upgrades to a WebSocket, pings and waits for the pong</source>
        <translation>Macht ein Upgrade auf WebSocket, pingt und wartet auf den Pong</translation>
    </message>
    <message>
        <source>the upgrade and the pong to a ping of ours; chain and name over TLS</source>
        <translation>das Upgrade und der Pong auf unseren Ping; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>path and the data it must hold, exactly</source>
        <translation>Pfad und die Daten, die er genau enthalten muss</translation>
    </message>
    <message>
        <source>ZooKeeper</source>
        <translation>ZooKeeper</translation>
    </message>
    <message>
        <source>Opens a session and compares nodes</source>
        <translation>Öffnet eine Sitzung und vergleicht Knoten</translation>
    </message>
    <message>
        <source>that the server opens a session and answers in it, and the nodes where asked for; chain and name over TLS</source>
        <translation>dass der Server eine Sitzung öffnet und darin antwortet, und die Knoten, wo verlangt; mit TLS Kette und Name</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>OptionField</name>
    <message>
        <source>“%1” is no “name: value”</source>
        <translation>„%1“ ist kein „Name: Wert“</translation>
    </message>
    <message>
        <source>Type the value of “%1” again</source>
        <translation>Den Wert von „%1“ noch einmal eingeben</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) taken over</source>
        <translation>
            <numerusform>%Ln Endpunkt übernommen</numerusform>
            <numerusform>%Ln Endpunkte übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Lightfoot</source>
        <translation>Über Lightfoot</translation>
    </message>
    <message>
        <source>A network health monitor that treads lightly:
a probe leaves no TIME_WAIT behind, here or at the server.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Ein Netzwerk-Monitor, der leise auftritt:
eine Prüfung hinterlässt kein TIME_WAIT, weder hier noch beim Server.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>In einer Tabelle</translation>
    </message>
    <message>
        <source>Go to a row</source>
        <translation>Zu einer Zeile gehen</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>Mehrere Zeilen auswählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was damit möglich ist</translation>
    </message>
    <message>
        <source>In the heat grid</source>
        <translation>In der Heatmap</translation>
    </message>
    <message>
        <source>Go to a cell</source>
        <translation>Zu einer Zelle gehen</translation>
    </message>
    <message>
        <source>Open the endpoint</source>
        <translation>Endpunkt öffnen</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>In einem Diagramm</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Vergrößern und verkleinern</translation>
    </message>
    <message>
        <source>Earlier and later</source>
        <translation>Früher und später</translation>
    </message>
    <message>
        <source>In the filter and in the search</source>
        <translation>Im Filter und in der Suche</translation>
    </message>
    <message>
        <source>Clear and leave</source>
        <translation>Leeren und verlassen</translation>
    </message>
    <message>
        <source>On to the table, or take what is chosen</source>
        <translation>Weiter zur Tabelle oder Auswahl übernehmen</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
</context>
<context>
    <name>SocketColumns</name>
    <message>
        <source>retransmit in %1 s</source>
        <translation>Retransmit in %1 s</translation>
    </message>
    <message>
        <source>keep-alive in %1 s</source>
        <translation>Keep-alive in %1 s</translation>
    </message>
    <message>
        <source>gone in %1 s</source>
        <translation>weg in %1 s</translation>
    </message>
    <message>
        <source>window probe in %1 s</source>
        <translation>Window-Probe in %1 s</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>%1, inferred %2 %</source>
        <translation>%1, erschlossen zu %2 %</translation>
    </message>
    <message>
        <source>round trip %1, varying by %2, as the kernel smooths it</source>
        <translation>Umlaufzeit %1, schwankt um %2, vom Kernel geglättet</translation>
    </message>
    <message>
        <source>Proto</source>
        <translation>Proto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>Retrans</source>
        <translation>Retrans</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Answers, but slowly: %1 where at most %2 is wanted.</source>
        <translation>Antwortet, aber langsam: %1, gewünscht höchstens %2.</translation>
    </message>
    <message>
        <source>Most of it is %1, %2.</source>
        <translation>Das meiste davon: %1, %2.</translation>
    </message>
    <message>
        <source>Answers in %1.</source>
        <translation>Antwortet in %1.</translation>
    </message>
    <message>
        <source>Still taken for up, but the last probe failed: %1.</source>
        <translation>Gilt noch als in Ordnung, aber die letzte Prüfung schlug fehl: %1.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Paused: it is not probed and nobody is told of it.</source>
        <translation>Pausiert: wird nicht geprüft und nicht gemeldet.</translation>
    </message>
    <message>
        <source>Down for %1; it answers again, but not yet often enough.</source>
        <translation>Ausgefallen seit %1; antwortet wieder, aber noch nicht oft genug.</translation>
    </message>
    <message>
        <source>Down for %1: %2.</source>
        <translation>Ausgefallen seit %1: %2.</translation>
    </message>
    <message>
        <source>Could not be told: %1. This says nothing about the endpoint.</source>
        <translation>Nicht feststellbar: %1. Das sagt nichts über den Endpunkt.</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>valid for %n day(s)</source>
        <translation>
            <numerusform>noch %n Tag gültig</numerusform>
            <numerusform>noch %n Tage gültig</numerusform>
        </translation>
    </message>
    <message>
        <source>Was down when it was last measured: %1.</source>
        <translation>War bei der letzten Messung ausgefallen: %1.</translation>
    </message>
    <message>
        <source>Was slow when it was last measured.</source>
        <translation>War bei der letzten Messung langsam.</translation>
    </message>
    <message>
        <source>Was up when it was last measured.</source>
        <translation>War bei der letzten Messung erreichbar.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>TIME_WAIT left by Lightfoot</source>
        <translation>Von Lightfoot hinterlassenes TIME_WAIT</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>erstes Byte</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>No connection was opened</source>
        <translation>Keine Verbindung geöffnet</translation>
    </message>
    <message>
        <source>Reset by us: nothing left behind</source>
        <translation>Von uns zurückgesetzt: nichts hinterlassen</translation>
    </message>
    <message>
        <source>The server closed first, then reset by us: nothing left behind</source>
        <translation>Der Server schloss zuerst, dann von uns zurückgesetzt: nichts hinterlassen</translation>
    </message>
    <message>
        <source>Reset by the server</source>
        <translation>Vom Server zurückgesetzt</translation>
    </message>
    <message>
        <source>Closed the ordinary way: a TIME_WAIT stays here for 60 s</source>
        <translation>Regulär geschlossen: hier bleibt 60 s lang ein TIME_WAIT</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>lightfoot::AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>You take care of it: nobody is reminded of this outage meanwhile.</source>
        <translation>Jemand kümmert sich: an diesen Ausfall wird inzwischen niemand erinnert.</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>What you are doing about it</source>
        <translation>Was dagegen getan wird</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Quittieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>until it is up</source>
        <translation>bis es wieder läuft</translation>
    </message>
    <message>
        <source>for 1 h</source>
        <translation>für 1 h</translation>
    </message>
    <message>
        <source>for 4 h</source>
        <translation>für 4 h</translation>
    </message>
    <message>
        <source>until tomorrow, %1</source>
        <translation>bis morgen, %1</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
</context>
<context>
    <name>lightfoot::Actions</name>
    <message>
        <source>&amp;Import list…</source>
        <translation>Liste &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>Liste &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Pause &amp;all</source>
        <translation>&amp;Alle pausieren</translation>
    </message>
    <message>
        <source>&amp;Copy target</source>
        <translation>Ziel &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>&amp;Endpunkte</translation>
    </message>
    <message>
        <source>&amp;Sockets</source>
        <translation>&amp;Sockets</translation>
    </message>
    <message>
        <source>&amp;TIME_WAIT</source>
        <translation>&amp;TIME_WAIT</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Lightfoot</source>
        <translation>&amp;Über Lightfoot</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>&amp;Endpunkt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Incidents</source>
        <translation>&amp;Störungen</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge…</source>
        <translation>&amp;Quittieren…</translation>
    </message>
    <message>
        <source>&amp;Take acknowledgement back</source>
        <translation>Quittierung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Mute for &amp;1 hour</source>
        <translation>Für &amp;1 Stunde stummschalten</translation>
    </message>
    <message>
        <source>Mute for &amp;8 hours</source>
        <translation>Für &amp;8 Stunden stummschalten</translation>
    </message>
    <message>
        <source>&amp;Mute until told otherwise</source>
        <translation>Bis auf &amp;Weiteres stummschalten</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>Stummschaltung &amp;aufheben</translation>
    </message>
    <message>
        <source>Export se&amp;lection…</source>
        <translation>Auswahl e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Res&amp;ume selected</source>
        <translation>Auswahl &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Sa&amp;ve filter…</source>
        <translation>Filter speiche&amp;rn …</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>High contrast, &amp;black</source>
        <translation>Hoher Kontrast, sch&amp;warz</translation>
    </message>
    <message>
        <source>High contrast, &amp;white</source>
        <translation>Hoher K&amp;ontrast, weiß</translation>
    </message>
    <message>
        <source>Add e&amp;ndpoint…</source>
        <translation>Endpunkt hi&amp;nzufügen …</translation>
    </message>
    <message>
        <source>Add &amp;several…</source>
        <translation>&amp;Mehrere hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplizieren …</translation>
    </message>
    <message>
        <source>La&amp;bels…</source>
        <translation>&amp;Labels …</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <source>P&amp;robe now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>Find action or endp&amp;oint…</source>
        <translation>Aktion oder Endpu&amp;nkt suchen …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>Einstell&amp;ungen</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
</context>
<context>
    <name>lightfoot::AlertCommands</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n Endpunkt</numerusform>
            <numerusform>%n Endpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) acknowledged</source>
        <translation>
            <numerusform>%n Ausfall quittiert</numerusform>
            <numerusform>%n Ausfälle quittiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n endpoint(s) not down: nothing to acknowledge</source>
        <translation>
            <numerusform>%1; %n Endpunkt nicht ausgefallen: nichts zu quittieren</numerusform>
            <numerusform>%1; %n Endpunkte nicht ausgefallen: nichts zu quittieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not acknowledged any more</source>
        <translation>%1: nicht mehr quittiert</translation>
    </message>
    <message>
        <source>%1: muted until %2</source>
        <translation>%1: stummgeschaltet bis %2</translation>
    </message>
    <message>
        <source>%1: muted until told otherwise</source>
        <translation>%1: stummgeschaltet bis auf Weiteres</translation>
    </message>
    <message>
        <source>%1: not muted any more</source>
        <translation>%1: nicht mehr stummgeschaltet</translation>
    </message>
</context>
<context>
    <name>lightfoot::AvailabilityCard</name>
    <message>
        <source>Availability, 24 hours</source>
        <translation>Verfügbarkeit, 24 Stunden</translation>
    </message>
    <message>
        <source>Being added up…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>schlechteste zuerst</translation>
    </message>
    <message>
        <source>unknown kept apart</source>
        <translation>Unbekanntes gesondert</translation>
    </message>
    <message>
        <source>Nothing was measured in the last 24 hours.</source>
        <translation>In den letzten 24 Stunden wurde nichts gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n group(s) more</source>
        <translation>
            <numerusform>und %n weitere Gruppe</numerusform>
            <numerusform>und %n weitere Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of it could be read: %1</source>
        <translation>Nicht alles war lesbar: %1</translation>
    </message>
</context>
<context>
    <name>lightfoot::BulkEditor</name>
    <message numerus="yes">
        <source>Edit %Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt bearbeiten</numerusform>
            <numerusform>%Ln Endpunkte bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>What you leave alone stays as each of them has it.</source>
        <translation>Was unberührt bleibt, behält jeder Endpunkt, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt ä&amp;ndern</numerusform>
            <numerusform>%Ln Endpunkte ä&amp;ndern</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch nichts geändert</translation>
    </message>
</context>
<context>
    <name>lightfoot::CaseDetail</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Endpoints that this is about</source>
        <translation>Endpunkte, um die es geht</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them acknowledged.</source>
        <translation>
            <numerusform>%n davon quittiert.</numerusform>
            <numerusform>%n davon quittiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them muted.</source>
        <translation>
            <numerusform>%n davon stummgeschaltet.</numerusform>
            <numerusform>%n davon stummgeschaltet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::CertificateCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 (not the server&apos;s own: %2)</source>
        <translation>%1 (nicht das des Servers: %2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::ChangeStack</name>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
</context>
<context>
    <name>lightfoot::ChartCard</name>
    <message>
        <source>Sockets of this machine</source>
        <translation>Sockets dieses Rechners</translation>
    </message>
    <message>
        <source>TIME_WAIT &amp;only</source>
        <translation>&amp;Nur TIME_WAIT</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>nach Zustand</translation>
    </message>
    <message>
        <source>by remote</source>
        <translation>nach Gegenstelle</translation>
    </message>
    <message>
        <source>by process</source>
        <translation>nach Prozess</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>owner not seen</source>
        <translation>Besitzer nicht gesehen</translation>
    </message>
</context>
<context>
    <name>lightfoot::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>lightfoot::ClosersCard</name>
    <message>
        <source>service on port %1</source>
        <translation>Dienst auf Port %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Who closes first</source>
        <translation>Wer zuerst schließt</translation>
    </message>
    <message>
        <source>Too few connections were seen to end to tell who closes first.</source>
        <translation>Von zu wenigen Verbindungen wurde das Ende gesehen, um zu sagen, wer zuerst schließt.</translation>
    </message>
    <message>
        <source>TIME_WAIT stays here</source>
        <translation>TIME_WAIT bleibt hier</translation>
    </message>
    <message>
        <source>TIME_WAIT stays with the peer</source>
        <translation>TIME_WAIT bleibt bei der Gegenstelle</translation>
    </message>
    <message>
        <source>TIME_WAIT stays on both sides</source>
        <translation>TIME_WAIT bleibt auf beiden Seiten</translation>
    </message>
    <message>
        <source>no TIME_WAIT on either side</source>
        <translation>kein TIME_WAIT auf beiden Seiten</translation>
    </message>
</context>
<context>
    <name>lightfoot::CommandPalette</name>
    <message>
        <source>Find an action or an endpoint</source>
        <translation>Aktion oder Endpunkt suchen</translation>
    </message>
    <message>
        <source>Search endpoints and actions</source>
        <translation>Endpunkte und Aktionen durchsuchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>gerade nicht möglich</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>lightfoot::CountersCard</name>
    <message>
        <source>TIME_WAIT begun</source>
        <translation>TIME_WAIT begonnen</translation>
    </message>
    <message>
        <source>ended early, port used again</source>
        <translation>vorzeitig beendet, Port wieder benutzt</translation>
    </message>
    <message>
        <source>not kept, too many</source>
        <translation>nicht behalten, zu viele</translation>
    </message>
    <message>
        <source>connects failed</source>
        <translation>Verbindungsaufbau gescheitert</translation>
    </message>
    <message>
        <source>connections reset</source>
        <translation>Verbindungen zurückgesetzt</translation>
    </message>
    <message>
        <source>resets sent</source>
        <translation>Resets gesendet</translation>
    </message>
    <message>
        <source>accept queue full</source>
        <translation>Accept-Warteschlange voll</translation>
    </message>
    <message>
        <source>dropped by a listener</source>
        <translation>von einem Listener verworfen</translation>
    </message>
    <message>
        <source>SYN cookies sent</source>
        <translation>SYN-Cookies gesendet</translation>
    </message>
    <message>
        <source>Kernel counters</source>
        <translation>Kernel-Zähler</translation>
    </message>
    <message>
        <source>a second, last %1 min</source>
        <translation>pro Sekunde, letzte %1 min</translation>
    </message>
    <message>
        <source>%1 a second: %2</source>
        <translation>%1 pro Sekunde: %2</translation>
    </message>
</context>
<context>
    <name>lightfoot::DesktopNotifier</name>
    <message>
        <source>Notifications: no session bus</source>
        <translation>Benachrichtigungen: kein Session-Bus</translation>
    </message>
    <message>
        <source>Notifications: %1</source>
        <translation>Benachrichtigungen: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>1 h stummschalten</translation>
    </message>
</context>
<context>
    <name>lightfoot::DetailPane</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Phases of the last probe</source>
        <translation>Phasen der letzten Prüfung</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Adresse der Gegenstelle</translation>
    </message>
    <message>
        <source>How the socket ended</source>
        <translation>Wie der Socket endete</translation>
    </message>
    <message>
        <source>Details of the selected endpoint</source>
        <translation>Einzelheiten zum gewählten Endpunkt</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Letzte Ergebnisse</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>%1 · every %2</source>
        <translation>%1 · alle %2</translation>
    </message>
</context>
<context>
    <name>lightfoot::DoctorCard</name>
    <message>
        <source>Doctor</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>The sockets of this machine have not been looked at yet.</source>
        <translation>Die Sockets dieses Rechners wurden noch nicht angesehen.</translation>
    </message>
    <message>
        <source>nothing serious</source>
        <translation>nichts Ernstes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln zu beachten</numerusform>
            <numerusform>%Ln zu beachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found: the TCP life of this machine is in order.</source>
        <translation>Nichts gefunden: das TCP-Leben dieses Rechners ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>lightfoot::EditDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Nothing is saved yet: %1.</source>
        <translation>Noch ist nichts gespeichert: %1.</translation>
    </message>
</context>
<context>
    <name>lightfoot::EditorCommands</name>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) added</source>
        <translation>
            <numerusform>%Ln Endpunkt hinzugefügt</numerusform>
            <numerusform>%Ln Endpunkte hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) changed</source>
        <translation>
            <numerusform>%Ln Endpunkt geändert</numerusform>
            <numerusform>%Ln Endpunkte geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) removed</source>
        <translation>
            <numerusform>%Ln Endpunkt entfernt</numerusform>
            <numerusform>%Ln Endpunkte entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; undo brings them back</source>
        <translation>%1; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message numerus="yes">
        <source>Probing %Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt wird geprüft</numerusform>
            <numerusform>%Ln Endpunkte werden geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::EndpointEditor</name>
    <message>
        <source>Add an endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Name, required</source>
        <translation>Name, erforderlich</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Add endpoint</source>
        <translation>Endpunkt &amp;hinzufügen</translation>
    </message>
    <message>
        <source>https://example.com or db.example.com:3306</source>
        <translation>https://example.com oder db.example.com:3306</translation>
    </message>
    <message>
        <source>Fills in the fields below and proposes the kind</source>
        <translation>Füllt die Felder darunter aus und schlägt die Art vor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name *</source>
        <translation>Name *</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Better as %1: %2</source>
        <translation>Besser als %1: %2</translation>
    </message>
    <message>
        <source>Choose a kind of probe</source>
        <translation>Prüfungsart wählen</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>Namen vergeben</translation>
    </message>
    <message>
        <source>There is an endpoint of this name already</source>
        <translation>Es gibt schon einen Endpunkt mit diesem Namen</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund …</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>lightfoot::EndpointModel</name>
    <message>
        <source>Recent results of %1</source>
        <translation>Letzte Ergebnisse von %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2×</source>
        <comment>a phase and a factor: first byte 6.1×</comment>
        <translation>%1 %2×</translation>
    </message>
    <message>
        <source>%1, folded: %2</source>
        <translation>%1, zugeklappt: %2</translation>
    </message>
    <message>
        <source>%1, unfolded: %2</source>
        <translation>%1, aufgeklappt: %2</translation>
    </message>
    <message>
        <source>The phase of the newest good result that took longest against what is usual here since the program started</source>
        <translation>Die Phase des neuesten guten Ergebnisses, die am längsten dauerte, gemessen am hier seit Programmstart Üblichen</translation>
    </message>
    <message>
        <source>Results of the last 24 hours: %1 up, %2 down. Not counted, as they say nothing of it: %3 unknown</source>
        <translation>Ergebnisse der letzten 24 Stunden: %1 OK, %2 ausgefallen. Nicht gezählt, weil ohne Aussage: %3 unbekannt</translation>
    </message>
    <message>
        <source>The phase that takes much longer than usual</source>
        <translation>Die Phase, die viel länger dauert als üblich</translation>
    </message>
    <message>
        <source>Up, of the results of the last 24 hours that tell</source>
        <translation>Anteil OK an den aussagekräftigen Ergebnissen der letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Slow phase</source>
        <translation>Langsame Phase</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Not all of it could be read: %1</source>
        <translation>Nicht alles war lesbar: %1</translation>
    </message>
    <message>
        <source>As it was last measured; not measured since</source>
        <translation>Stand der letzten Messung; seitdem nicht gemessen</translation>
    </message>
</context>
<context>
    <name>lightfoot::EndpointsPage</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>No endpoint matches the filter. Escape in the filter field clears it.</source>
        <translation>Kein Endpunkt passt zum Filter. Escape im Filterfeld leert ihn.</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>Saved fi&amp;lters</source>
        <translation>Gespei&amp;cherte Filter</translation>
    </message>
    <message>
        <source>Move current column &amp;left	Alt+Shift+Left</source>
        <translation>Aktuelle Spalte nach &amp;links	Alt+Umschalt+Links</translation>
    </message>
    <message>
        <source>Move current column &amp;right	Alt+Shift+Right</source>
        <translation>Aktuelle Spalte nach &amp;rechts	Alt+Umschalt+Rechts</translation>
    </message>
    <message>
        <source>&amp;Save filter…</source>
        <translation>Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Delete filter</source>
        <translation>Filter &amp;löschen</translation>
    </message>
</context>
<context>
    <name>lightfoot::FilterBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Delete filter “%1”</source>
        <translation>Filter „%1“ löschen</translation>
    </message>
    <message>
        <source>Save filter…</source>
        <translation>Filter speichern …</translation>
    </message>
    <message>
        <source>Keeps words, statuses and groups under a name</source>
        <translation>Merkt sich Wörter, Status und Gruppen unter einem Namen</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>There is no room for another one. Delete one first, or take its name.</source>
        <translation>Für einen weiteren ist kein Platz. Zuerst einen löschen oder dessen Namen nehmen.</translation>
    </message>
</context>
<context>
    <name>lightfoot::FindingCard</name>
    <message>
        <source>Show the sockets</source>
        <translation>Sockets zeigen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Why and evidence</source>
        <translation>Warum und Belege</translation>
    </message>
    <message>
        <source>%1: %2 (from %3)</source>
        <translation>%1: %2 (aus %3)</translation>
    </message>
</context>
<context>
    <name>lightfoot::ForecastCard</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>What the list does to this machine</source>
        <translation>Was die Liste mit diesem Rechner macht</translation>
    </message>
    <message>
        <source>Connects</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>TIME_WAIT, closed politely</source>
        <translation>TIME_WAIT, regulär geschlossen</translation>
    </message>
    <message>
        <source>TIME_WAIT, closed by reset</source>
        <translation>TIME_WAIT, mit Reset geschlossen</translation>
    </message>
    <message>
        <source>DNS queries</source>
        <translation>DNS-Anfragen</translation>
    </message>
    <message>
        <source>no limit is met</source>
        <translation>kein Limit erreicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt</numerusform>
            <numerusform>%Ln Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them to %2</source>
        <translation>davon %1 zu %2</translation>
    </message>
    <message>
        <source>most to %1</source>
        <translation>die meisten an %1</translation>
    </message>
    <message>
        <source>As the list stands: %1</source>
        <translation>Die Liste, wie sie ist: %1</translation>
    </message>
</context>
<context>
    <name>lightfoot::HeatGrid</name>
    <message>
        <source>Endpoints by group</source>
        <translation>Endpunkte nach Gruppe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n Endpunkt</numerusform>
            <numerusform>%n Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, group %3</source>
        <translation>%1 von %2, Gruppe %3</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>lightfoot::HourChart</name>
    <message>
        <source>%1: nothing measured</source>
        <translation>%1: nichts gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) began</source>
        <translation>
            <numerusform>%n Ausfall begann</numerusform>
            <numerusform>%n Ausfälle begannen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
</context>
<context>
    <name>lightfoot::ImportDialog</name>
    <message>
        <source>Entries of the list and what happens to them</source>
        <translation>Einträge der Liste und was mit ihnen geschieht</translation>
    </message>
    <message>
        <source>Commands that the list would run</source>
        <translation>Befehle, die die Liste ausführen würde</translation>
    </message>
    <message>
        <source>What is not carried as it stands</source>
        <translation>Was nicht unverändert übernommen wird</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Liste wird gelesen …</translation>
    </message>
    <message>
        <source>Where a name is there already:</source>
        <translation>Wenn es einen Namen schon gibt:</translation>
    </message>
    <message>
        <source>Where a name is there already</source>
        <translation>Wenn es einen Namen schon gibt</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>Übe&amp;rschreiben</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) on what the list says</source>
        <translation>
            <numerusform>%Ln Anmerkung zum Inhalt der Liste</numerusform>
            <numerusform>%Ln Anmerkungen zum Inhalt der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have read the %Ln command(s) above: &amp;allow them to run</source>
        <translation>
            <numerusform>Den %Ln Befehl oben gelesen: Ausführung &amp;erlauben</numerusform>
            <numerusform>Die %Ln Befehle oben gelesen: Ausführung &amp;erlauben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have read the %Ln line(s) above: &amp;allow them</source>
        <translation>
            <numerusform>Ich habe die Zeile oben gelesen: &amp;zulassen</numerusform>
            <numerusform>Ich habe die %Ln Zeilen oben gelesen: &amp;zulassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands that the list would run, and secrets that it would use</source>
        <translation>Befehle, die die Liste ausführen, und Geheimnisse, die sie benutzen würde</translation>
    </message>
</context>
<context>
    <name>lightfoot::ImportModel</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Notifier: %1</source>
        <translation>Melder: %1</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>command not allowed</source>
        <translation>Befehl nicht erlaubt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to create</source>
        <translation>
            <numerusform>%Ln anzulegen</numerusform>
            <numerusform>%Ln anzulegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to change</source>
        <translation>
            <numerusform>%Ln zu ändern</numerusform>
            <numerusform>%Ln zu ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln gleich</numerusform>
            <numerusform>%Ln gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: not allowed</source>
        <translation>
            <numerusform>%Ln ausgelassen: nicht erlaubt</numerusform>
            <numerusform>%Ln ausgelassen: nicht erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln angelegt</numerusform>
            <numerusform>%Ln angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nichts geändert</translation>
    </message>
    <message>
        <source>secret not allowed</source>
        <translation>Geheimnis nicht zugelassen</translation>
    </message>
    <message numerus="yes">
        <source>%1 … and %Ln more byte(s)</source>
        <translation>
            <numerusform>%1 … und noch %Ln Byte</numerusform>
            <numerusform>%1 … und noch %Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: uses “%2” of the keychain</source>
        <translation>%1: benutzt „%2“ aus dem Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>lightfoot::IncidentsPage</name>
    <message>
        <source>What is going on</source>
        <translation>Was gerade los ist</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Nothing is going on.</source>
        <translation>Es liegt nichts an.</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) up, and nothing wrong with this machine or its network.</source>
        <translation>
            <numerusform>%n Endpunkt in Ordnung, und mit diesem Rechner und seinem Netz auch alles.</numerusform>
            <numerusform>%n Endpunkte in Ordnung, und mit diesem Rechner und seinem Netz auch alles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n endpoint(s) we cannot tell.</source>
        <translation>
            <numerusform>Über %n Endpunkt lässt sich nichts sagen.</numerusform>
            <numerusform>Über %n Endpunkte lässt sich nichts sagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to watch yet</source>
        <translation>Noch nichts zu überwachen</translation>
    </message>
    <message>
        <source>What fails is shown here, once there are endpoints.</source>
        <translation>Hier erscheint, was ausfällt, sobald es Endpunkte gibt.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>No endpoint has been measured since the start.</source>
        <translation>Seit dem Start wurde noch kein Endpunkt gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n endpoint(s) more</source>
        <translation>
            <numerusform>und %n weiterer Endpunkt</numerusform>
            <numerusform>und %n weitere Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>worst and newest first</source>
        <translation>das Schlimmste und Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>lightfoot::KindChooser</name>
    <message>
        <source>Kind of probe</source>
        <translation>Prüfungsart</translation>
    </message>
</context>
<context>
    <name>lightfoot::LabelDialog</name>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln endpoint(s)</source>
        <translation>
            <numerusform>Labels von %Ln Endpunkt</numerusform>
            <numerusform>Labels von %Ln Endpunkten</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>env</source>
        <translation>env</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>A label is a word and its value; the table can be grouped by it.</source>
        <translation>Ein Label ist ein Wort mit einem Wert; die Tabelle lässt sich danach gruppieren.</translation>
    </message>
    <message>
        <source>A label is one word without “=” and “,”.</source>
        <translation>Ein Label ist ein Wort ohne „=“ und „,“.</translation>
    </message>
    <message>
        <source>None of them has it yet.</source>
        <translation>Noch keiner davon hat es.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have it; set takes the place of their value.</source>
        <translation>
            <numerusform>%Ln davon hat es; „Setzen“ ersetzt seinen Wert.</numerusform>
            <numerusform>%Ln davon haben es; „Setzen“ ersetzt ihren Wert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %1=%2 set at %Ln endpoint(s)</source>
        <translation>
            <numerusform>Label %1=%2 bei %Ln Endpunkt gesetzt</numerusform>
            <numerusform>Label %1=%2 bei %Ln Endpunkten gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %1 removed from %Ln endpoint(s)</source>
        <translation>
            <numerusform>Label %1 bei %Ln Endpunkt entfernt</numerusform>
            <numerusform>Label %1 bei %Ln Endpunkten entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::LatencyCard</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Drag to zoom, double-click to show all; by keyboard + − 0 and the arrows.</source>
        <translation>Ziehen zum Zoomen, Doppelklick zeigt alles; per Tastatur + − 0 und die Pfeiltasten.</translation>
    </message>
    <message>
        <source>zoomed</source>
        <translation>gezoomt</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 could not be written; choose another folder</source>
        <translation>%1 ließ sich nicht schreiben; einen anderen Ordner wählen</translation>
    </message>
</context>
<context>
    <name>lightfoot::LatencyChart</name>
    <message>
        <source>Latency over time</source>
        <translation>Latenz im Zeitverlauf</translation>
    </message>
    <message>
        <source>median %1, 95 %: %2, worst %3</source>
        <translation>Median %1, 95 %: %2, Maximum %3</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n nicht feststellbar</numerusform>
            <numerusform>%n nicht feststellbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::LeaksCard</name>
    <message>
        <source>CLOSE_WAIT that stays</source>
        <translation>CLOSE_WAIT, das bleibt</translation>
    </message>
    <message>
        <source>No process forgets to close its connections.</source>
        <translation>Kein Prozess vergisst, seine Verbindungen zu schließen.</translation>
    </message>
    <message>
        <source>%1 leaks</source>
        <translation>%1 hat ein Leck</translation>
    </message>
    <message>
        <source>%1 may leak</source>
        <translation>%1 hat vielleicht ein Leck</translation>
    </message>
    <message>
        <source>grows by %1 an hour (95 %: %2 to %3)</source>
        <translation>wächst um %1 je Stunde (95 %: %2 bis %3)</translation>
    </message>
    <message>
        <source>its limit of %1 open files is reached in %2</source>
        <translation>seine Grenze von %1 offenen Dateien ist in %2 erreicht</translation>
    </message>
</context>
<context>
    <name>lightfoot::LingerLabCard</name>
    <message>
        <source>Linger lab</source>
        <translation>Linger-Labor</translation>
    </message>
    <message>
        <source>Progress of the linger lab</source>
        <translation>Fortschritt des Linger-Labors</translation>
    </message>
    <message>
        <source>Runs this list against a server of its own, in a private network that nothing leaves: %1 s with reset, %1 s without, and shows what TIME_WAIT each leaves.</source>
        <translation>Lässt diese Liste gegen einen eigenen Server laufen, in einem privaten Netz, das nichts verlässt: %1 s mit Reset, %1 s ohne, und zeigt, welches TIME_WAIT beide hinterlassen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run both, %1 s each</source>
        <translation>Beide laufen lassen, je %1 s</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>with reset: %1</source>
        <translation>mit Reset: %1</translation>
    </message>
    <message>
        <source>without reset, dashed: %1</source>
        <translation>ohne Reset, gestrichelt: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>With reset: %1 connections, %2 TIME_WAIT at the most. Without: %3 connections, %4 TIME_WAIT at the most, and rising until 60 s.</source>
        <translation>Mit Reset: %1 Verbindungen, höchstens %2 TIME_WAIT. Ohne: %3 Verbindungen, höchstens %4 TIME_WAIT, bis 60 s steigend.</translation>
    </message>
    <message>
        <source>Failed: %1 with reset, %2 without.</source>
        <translation>Fehlgeschlagen: %1 mit Reset, %2 ohne.</translation>
    </message>
</context>
<context>
    <name>lightfoot::ListCommands</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Nothing was imported: %1</source>
        <translation>Nichts importiert: %1</translation>
    </message>
    <message>
        <source>import: %1</source>
        <translation>Import: %1</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) imported</source>
        <translation>
            <numerusform>%n Endpunkt importiert</numerusform>
            <numerusform>%n Endpunkte importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list: secrets are left out</source>
        <translation>Liste exportieren: ohne Geheimnisse</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln endpoint(s): secrets are left out</source>
        <translation>
            <numerusform>%Ln Endpunkt exportieren: ohne Geheimnisse</numerusform>
            <numerusform>%Ln Endpunkte exportieren: ohne Geheimnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written; secrets are left out</source>
        <translation>%1 geschrieben; ohne Geheimnisse</translation>
    </message>
</context>
<context>
    <name>lightfoot::MachineCard</name>
    <message>
        <source>mostly %1</source>
        <translation>meist %1</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>nicht bekannt: %1</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>none ours</source>
        <translation>keine von uns</translation>
    </message>
    <message>
        <source>%1 ours</source>
        <translation>%1 von uns</translation>
    </message>
    <message>
        <source>%1 left to each remote</source>
        <translation>noch %1 zu jeder Gegenstelle</translation>
    </message>
    <message>
        <source>%1 left to the tightest remote, %2</source>
        <translation>noch %1 zur knappsten Gegenstelle, %2</translation>
    </message>
    <message>
        <source>%1 left to %2, none in %3</source>
        <translation>noch %1 zu %2, keine mehr in %3</translation>
    </message>
    <message>
        <source>no process leaks</source>
        <translation>kein Prozess leckt</translation>
    </message>
    <message>
        <source>%1 leaks</source>
        <translation>%1 leckt</translation>
    </message>
    <message>
        <source>%1 may leak</source>
        <translation>%1 leckt vielleicht</translation>
    </message>
    <message>
        <source>%1, +%2 an hour</source>
        <translation>%1, +%2 pro Stunde</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>fit again, if it stays so for a minute</source>
        <translation>wieder in Ordnung, wenn es eine Minute so bleibt</translation>
    </message>
</context>
<context>
    <name>lightfoot::MainWindow</name>
    <message>
        <source>Show Lightfoot</source>
        <translation>Lightfoot zeigen</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source>TIME_WAIT</source>
        <translation>TIME_WAIT</translation>
    </message>
    <message>
        <source>Pause &amp;all</source>
        <translation>&amp;Alle pausieren</translation>
    </message>
    <message>
        <source>Resume &amp;all</source>
        <translation>&amp;Alle fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Lightfoot keeps watching</source>
        <translation>Lightfoot überwacht weiter</translation>
    </message>
    <message>
        <source>Its icon in the tray brings the window back.</source>
        <translation>Das Symbol im Infobereich bringt das Fenster zurück.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>Vorwärts zu %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) paused</source>
        <translation>
            <numerusform>%n Endpunkt angehalten</numerusform>
            <numerusform>%n Endpunkte angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) resumed</source>
        <translation>
            <numerusform>%n Endpunkt fortgesetzt</numerusform>
            <numerusform>%n Endpunkte fortgesetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>lightfoot::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>lightfoot::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n offen</numerusform>
            <numerusform>%1, %n offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::NeedRow</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>%1 quittieren</translation>
    </message>
</context>
<context>
    <name>lightfoot::NeedsCard</name>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>Nothing needs you. Enjoy the quiet.</source>
        <translation>Nichts braucht Sie. Genießen Sie die Ruhe.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Es wurde noch nichts gemessen.</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>schlechteste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::OptionField</name>
    <message>
        <source>one a line</source>
        <translation>eins pro Zeile</translation>
    </message>
    <message>
        <source>name: value, one a line</source>
        <translation>Name: Wert, eins pro Zeile</translation>
    </message>
    <message>
        <source>name: value, one a line; an empty line begins the next</source>
        <translation>Name: Wert, eins pro Zeile; eine Leerzeile beginnt den nächsten Eintrag</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, erforderlich</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Can be changed in a list file only; it stays as it is.</source>
        <translation>Nur in einer Listendatei zu ändern; bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>verschiedene Werte</translation>
    </message>
</context>
<context>
    <name>lightfoot::OptionForm</name>
    <message>
        <source>Up or down</source>
        <translation>Erreichbar oder ausgefallen</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Wohin es gehört</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Search the options</source>
        <translation>Optionen durchsuchen</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>More options, shown</source>
        <translation>Weitere Optionen, angezeigt</translation>
    </message>
    <message>
        <source>More options, folded away</source>
        <translation>Weitere Optionen, eingeklappt</translation>
    </message>
</context>
<context>
    <name>lightfoot::OursCard</name>
    <message>
        <source>Left behind by Lightfoot</source>
        <translation>Von Lightfoot hinterlassen</translation>
    </message>
    <message>
        <source>Not known: the kernel&apos;s table was not read.</source>
        <translation>Nicht bekannt: die Tabelle des Kernels wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>No TIME_WAIT in the kernel&apos;s table belongs to a probe.</source>
        <translation>Kein TIME_WAIT in der Tabelle des Kernels gehört zu einer Prüfung.</translation>
    </message>
    <message>
        <source>in TIME_WAIT, of connections that probes opened: endpoints that are set to close the ordinary way, or resets that something between swallowed.</source>
        <translation>in TIME_WAIT, von Verbindungen, die Prüfungen geöffnet haben: Endpunkte, die regulär schließen sollen, oder Resets, die unterwegs verschluckt wurden.</translation>
    </message>
</context>
<context>
    <name>lightfoot::OverviewPage</name>
    <message>
        <source>Everything, at a glance</source>
        <translation>Alles auf einen Blick</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>probes, failures, outages</source>
        <translation>Prüfungen, Fehlschläge, Ausfälle</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) by group</source>
        <translation>
            <numerusform>%n Endpunkt nach Gruppe</numerusform>
            <numerusform>%n Endpunkte nach Gruppe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::PasteDialog</name>
    <message>
        <source>Add several endpoints</source>
        <translation>Mehrere Endpunkte hinzufügen</translation>
    </message>
    <message>
        <source>Endpoints, one a line</source>
        <translation>Endpunkte, einer pro Zeile</translation>
    </message>
    <message>
        <source>One a line: a target, a name and a target, or name,target,group</source>
        <comment>example lines follow</comment>
        <translation>Einer pro Zeile: ein Ziel, ein Name und ein Ziel oder Name,Ziel,Gruppe</translation>
    </message>
    <message>
        <source>What will be added</source>
        <translation>Was hinzugefügt wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be used and will be left out</source>
        <translation>
            <numerusform>%Ln Zeile ist nicht brauchbar und wird ausgelassen</numerusform>
            <numerusform>%Ln Zeilen sind nicht brauchbar und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too much at once: what comes after line %Ln is left out</source>
        <translation>
            <numerusform>Zu viel auf einmal: was nach Zeile %Ln kommt, wird ausgelassen</numerusform>
            <numerusform>Zu viel auf einmal: was nach Zeile %Ln kommt, wird ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt &amp;hinzufügen</numerusform>
            <numerusform>%Ln Endpunkte &amp;hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::PastedModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>lightfoot::PhaseComparison</name>
    <message>
        <source>This probe beside those of the last hour</source>
        <translation>Diese Prüfung neben denen der letzten Stunde</translation>
    </message>
    <message>
        <source>this probe</source>
        <translation>diese Prüfung</translation>
    </message>
    <message>
        <source>median, 1 h</source>
        <translation>Median, 1 h</translation>
    </message>
    <message>
        <source>worst, 1 h</source>
        <translation>schlechteste, 1 h</translation>
    </message>
</context>
<context>
    <name>lightfoot::PortBudgetCard</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is on, but without timestamps it does nothing</source>
        <translation>tcp_tw_reuse ist an, bewirkt aber ohne Zeitstempel nichts</translation>
    </message>
    <message>
        <source>ports in TIME_WAIT are not used again (tcp_tw_reuse is 0)</source>
        <translation>Ports in TIME_WAIT werden nicht wieder benutzt (tcp_tw_reuse ist 0)</translation>
    </message>
    <message>
        <source>new outgoing connections use ports in TIME_WAIT again (tcp_tw_reuse is 1)</source>
        <translation>neue ausgehende Verbindungen benutzen Ports in TIME_WAIT wieder (tcp_tw_reuse ist 1)</translation>
    </message>
    <message>
        <source>ports in TIME_WAIT are used again on loopback only (tcp_tw_reuse is 2)</source>
        <translation>Ports in TIME_WAIT werden nur auf Loopback wieder benutzt (tcp_tw_reuse ist 2)</translation>
    </message>
    <message>
        <source>Ports %1–%2, %3 reserved, %4 held by listeners: %5 for each remote address and port</source>
        <translation>Ports %1–%2, %3 reserviert, %4 von Listenern belegt: %5 je Adresse und Port der Gegenstelle</translation>
    </message>
    <message>
        <source>TIME_WAIT lasts %1 s, fixed in the kernel; %2</source>
        <translation>TIME_WAIT dauert %1 s, fest im Kernel; %2</translation>
    </message>
    <message>
        <source>%1 of at most %2 in TIME_WAIT (tcp_max_tw_buckets)</source>
        <translation>%1 von höchstens %2 in TIME_WAIT (tcp_max_tw_buckets)</translation>
    </message>
    <message>
        <source>Port budget</source>
        <translation>Port-Budget</translation>
    </message>
    <message>
        <source>The sockets of this machine have not been looked at yet.</source>
        <translation>Die Sockets dieses Rechners wurden noch nicht angesehen.</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>New/s</source>
        <translation>Neu/s</translation>
    </message>
    <message>
        <source>Slow in</source>
        <translation>Langsam in</translation>
    </message>
    <message>
        <source>Runs out in</source>
        <translation>Erschöpft in</translation>
    </message>
    <message>
        <source>Ports that live connections and TIME_WAIT take</source>
        <translation>Ports, die lebende Verbindungen und TIME_WAIT belegen</translation>
    </message>
    <message>
        <source>Connections that can still be opened to this remote</source>
        <translation>Verbindungen, die noch zu dieser Gegenstelle geöffnet werden können</translation>
    </message>
    <message>
        <source>Ports taken a second</source>
        <translation>Pro Sekunde belegte Ports</translation>
    </message>
    <message>
        <source>Until half of the ports are taken: from then on connect() has to search</source>
        <translation>Bis die Hälfte der Ports belegt ist: von da an muss connect() suchen</translation>
    </message>
    <message>
        <source>Until connect() fails with EADDRNOTAVAIL</source>
        <translation>Bis connect() mit EADDRNOTAVAIL scheitert</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 zu %2</translation>
    </message>
    <message>
        <source>ports left to %1, the tightest</source>
        <translation>Ports frei zu %1, der knappsten Gegenstelle</translation>
    </message>
    <message>
        <source>ports for each remote; none is taken</source>
        <translation>Ports je Gegenstelle; keiner ist belegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote(s)</source>
        <translation>
            <numerusform>%Ln Gegenstelle</numerusform>
            <numerusform>%Ln Gegenstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::Preferences</name>
    <message>
        <source>Your choices are lost at the end: %1 cannot be written.</source>
        <translation>Ihre Einstellungen gehen beim Beenden verloren: %1 lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>lightfoot::ResultList</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Letzte Ergebnisse</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
</context>
<context>
    <name>lightfoot::SecretEdit</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove what is there</source>
        <translation>Vorhandenes entfernen</translation>
    </message>
    <message>
        <source>Keep in the keychain</source>
        <translation>Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Lists and exports then hold its name alone</source>
        <translation>Listen und Exporte enthalten dann nur den Namen</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Kept as it is; type to replace it</source>
        <translation>Bleibt, wie es ist; zum Ersetzen tippen</translation>
    </message>
</context>
<context>
    <name>lightfoot::SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast on white</source>
        <translation>Hoher Kontrast auf Weiß</translation>
    </message>
    <message>
        <source>High contrast on black</source>
        <translation>Hoher Kontrast auf Schwarz</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Close the open dialog first; then choose the language again.</source>
        <translation>Zuerst den offenen Dialog schließen, dann die Sprache erneut wählen.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>On the &amp;desktop</source>
        <translation>Auf dem &amp;Desktop</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Mit T&amp;on</translation>
    </message>
    <message>
        <source>Send a &amp;test</source>
        <translation>&amp;Test senden</translation>
    </message>
    <message>
        <source>The desktop shows them.</source>
        <translation>Der Desktop zeigt sie an.</translation>
    </message>
    <message>
        <source>Lightfoot can be heard</source>
        <translation>Lightfoot ist zu hören</translation>
    </message>
    <message>
        <source>This is a test. Nothing is down.</source>
        <translation>Dies ist ein Test. Nichts ist ausgefallen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>&amp;Start with the session, hidden in the tray</source>
        <translation>&amp;Mit der Sitzung starten, verborgen im Infobereich</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Takes at &amp;most</source>
        <translation>Belegt &amp;höchstens</translation>
    </message>
    <message>
        <source>Cop&amp;y the folder&apos;s path</source>
        <translation>Ordner&amp;pfad kopieren</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>This session keeps its history in memory alone.</source>
        <translation>Diese Sitzung hält ihren Verlauf nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>%1 are used.</source>
        <translation>%1 sind belegt.</translation>
    </message>
    <message>
        <source>%1 are free on that disk.</source>
        <translation>%1 sind auf diesem Datenträger frei.</translation>
    </message>
    <message>
        <source>The endpoints of this session are not kept; export them to keep them.</source>
        <translation>Die Endpunkte dieser Sitzung werden nicht aufbewahrt; zum Aufbewahren exportieren.</translation>
    </message>
    <message>
        <source>None was sent yet: a test tells whether the desktop shows them.</source>
        <translation>Noch wurde keine gesendet: Ein Test zeigt, ob der Desktop sie anzeigt.</translation>
    </message>
    <message>
        <source>They are off: only a test is shown.</source>
        <translation>Sie sind ausgeschaltet: Nur ein Test wird angezeigt.</translation>
    </message>
    <message>
        <source>It starts with the endpoints that are kept.</source>
        <translation>Gestartet wird mit den aufbewahrten Endpunkten.</translation>
    </message>
</context>
<context>
    <name>lightfoot::SeverityMark</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>lightfoot::ShareBar</name>
    <message>
        <source>%1 up, %2 down, %3 unknown</source>
        <translation>%1 erreichbar, %2 ausgefallen, %3 unbekannt</translation>
    </message>
</context>
<context>
    <name>lightfoot::SocketActions</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy a &amp;filter for this remote</source>
        <translation>&amp;Filter für diese Gegenstelle kopieren</translation>
    </message>
    <message>
        <source>Copy a filter for this &amp;process</source>
        <translation>Filter für diesen &amp;Prozess kopieren</translation>
    </message>
    <message>
        <source>Show &amp;only this remote</source>
        <translation>&amp;Nur diese Gegenstelle zeigen</translation>
    </message>
    <message>
        <source>Show only this p&amp;rocess</source>
        <translation>Nur diesen P&amp;rozess zeigen</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren …</translation>
    </message>
    <message>
        <source>C&amp;lose the socket…</source>
        <translation>Socket &amp;schließen …</translation>
    </message>
    <message>
        <source>Export the sockets shown</source>
        <translation>Gezeigte Sockets exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Close the socket</source>
        <translation>Socket schließen</translation>
    </message>
    <message numerus="yes">
        <source>Close %Ln socket(s)?</source>
        <translation>
            <numerusform>%Ln Socket schließen?</numerusform>
            <numerusform>%Ln Sockets schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The kernel ends it at once: the program gets an error (ECONNABORTED), the peer a reset, and data on their way are lost. A socket in TIME_WAIT is forgotten early: late segments of it may then reach a new connection. This needs the right CAP_NET_ADMIN.</source>
        <translation>Der Kernel beendet ihn sofort: das Programm bekommt einen Fehler (ECONNABORTED), die Gegenseite einen Reset, und Daten unterwegs gehen verloren. Ein Socket in TIME_WAIT wird vorzeitig vergessen: verspätete Segmente können dann eine neue Verbindung treffen. Dazu braucht es das Recht CAP_NET_ADMIN.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln socket(s) closed</source>
        <translation>
            <numerusform>%Ln Socket geschlossen</numerusform>
            <numerusform>%Ln Sockets geschlossen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::SocketsPage</name>
    <message>
        <source>Show only sockets in the state %1</source>
        <translation>Nur Sockets im Zustand %1 zeigen</translation>
    </message>
    <message>
        <source>&amp;UDP too</source>
        <translation>auch &amp;UDP</translation>
    </message>
    <message>
        <source>Sockets of this machine</source>
        <translation>Sockets dieses Rechners</translation>
    </message>
    <message>
        <source>Summary of the socket table</source>
        <translation>Zusammenfassung der Socket-Tabelle</translation>
    </message>
    <message>
        <source>Filter the sockets</source>
        <translation>Sockets filtern</translation>
    </message>
    <message>
        <source>state time-wait and dport = 443</source>
        <translation>state time-wait and dport = 443</translation>
    </message>
    <message>
        <source>A remote as 10.0.0.5:443 or :443, or an expression in the manner of ss:
state time-wait,close-wait    exclude listen
src and dst with an address, a network, a port: dst 10.0.0.0/8    src :443
sport, dport, uid, pid, recvq, sendq, retransmits with = != &lt; &lt;= &gt; &gt;=
age &gt; 1m30s    process ~ java    command ~ -jar    user = www-data    proto udp    family inet6
joined by and, or, not and parentheses</source>
        <translation>Eine Gegenstelle wie 10.0.0.5:443 oder :443 oder ein Ausdruck nach Art von ss:
state time-wait,close-wait    exclude listen
src und dst mit Adresse, Netz, Port: dst 10.0.0.0/8    src :443
sport, dport, uid, pid, recvq, sendq, retransmits mit = != &lt; &lt;= &gt; &gt;=
age &gt; 1m30s    process ~ java    command ~ -jar    user = www-data    proto udp    family inet6
verbunden mit and, or, not und Klammern</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln process(es) our rights do not show the sockets: these are marked hidden. Run with CAP_SYS_PTRACE, or as root, to see them.</source>
        <translation>
            <numerusform>Unsere Rechte zeigen die Sockets von %Ln Prozess nicht: sie sind als verborgen markiert. Mit CAP_SYS_PTRACE oder als root gestartet, sind sie zu sehen.</numerusform>
            <numerusform>Unsere Rechte zeigen die Sockets von %Ln Prozessen nicht: sie sind als verborgen markiert. Mit CAP_SYS_PTRACE oder als root gestartet, sind sie zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln socket(s)</source>
        <translation>
            <numerusform>%Ln Socket</numerusform>
            <numerusform>%Ln Sockets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln socket(s)</source>
        <translation>
            <numerusform>%1 von %Ln Socket</numerusform>
            <numerusform>%1 von %Ln Sockets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
</context>
<context>
    <name>lightfoot::StackChart</name>
    <message>
        <source>Sockets of this machine by name over time</source>
        <translation>Sockets dieses Rechners nach Namen im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>lightfoot::StateChart</name>
    <message>
        <source>TCP sockets of this machine by state over time</source>
        <translation>TCP-Sockets dieses Rechners nach Zustand im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>lightfoot::StatesCard</name>
    <message>
        <source>closed by this machine, waits 60 s</source>
        <translation>von diesem Rechner geschlossen, wartet 60 s</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>the peer has closed, a program here has not</source>
        <translation>die Gegenseite hat geschlossen, ein Programm hier nicht</translation>
    </message>
    <message>
        <source>closing, the peer has not confirmed</source>
        <translation>schließt, die Gegenseite hat nicht bestätigt</translation>
    </message>
    <message>
        <source>closing, the peer has yet to close</source>
        <translation>schließt, die Gegenseite muss noch schließen</translation>
    </message>
    <message>
        <source>closing after the peer did</source>
        <translation>schließt nach der Gegenseite</translation>
    </message>
    <message>
        <source>both closed at the same moment</source>
        <translation>beide schlossen im selben Moment</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>being connected to</source>
        <translation>Verbindung wird von außen aufgebaut</translation>
    </message>
    <message>
        <source>waiting for connections</source>
        <translation>wartet auf Verbindungen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>lightfoot::StatusLine</name>
    <message>
        <source>%1 probes/s</source>
        <translation>%1 Prüfungen/s</translation>
    </message>
    <message>
        <source>%1 in flight, the most this machine allows</source>
        <translation>%1 laufend, mehr erlaubt dieser Rechner nicht</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>left behind by us: not known</source>
        <translation>von uns hinterlassen: nicht bekannt</translation>
    </message>
    <message>
        <source>left behind by us: %1 TIME_WAIT</source>
        <translation>von uns hinterlassen: %1 TIME_WAIT</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This machine was asleep from %1 to %2; nothing was measured.</source>
        <translation>Dieser Rechner schlief von %1 bis %2; nichts wurde gemessen.</translation>
    </message>
</context>
<context>
    <name>lightfoot::TemplateBar</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Delete this template</source>
        <translation>Diese Vorlage löschen</translation>
    </message>
    <message>
        <source>Secrets are left out</source>
        <translation>Geheimnisse werden ausgelassen</translation>
    </message>
    <message>
        <source>Takes the place of the template of this name.</source>
        <translation>Ersetzt die Vorlage dieses Namens.</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Keine Vorlage</translation>
    </message>
</context>
<context>
    <name>lightfoot::TimeWaitPage</name>
    <message>
        <source>TIME_WAIT</source>
        <translation>TIME_WAIT</translation>
    </message>
</context>
<context>
    <name>lightfoot::TopBar</name>
    <message>
        <source>Show only endpoints with the status %1</source>
        <translation>Nur Endpunkte mit dem Status %1 zeigen</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>Endpunkte filtern</translation>
    </message>
    <message>
        <source>Filter endpoints   Ctrl+F</source>
        <translation>Endpunkte filtern   Strg+F</translation>
    </message>
    <message>
        <source>Search endpoints and actions</source>
        <translation>Endpunkte und Aktionen durchsuchen</translation>
    </message>
</context>
<context>
    <name>lightfoot::TrayIcon</name>
    <message>
        <source>Lightfoot watches nothing yet.</source>
        <translation>Lightfoot überwacht noch nichts.</translation>
    </message>
    <message numerus="yes">
        <source>Lightfoot: all of %n endpoint(s) are up.</source>
        <translation>
            <numerusform>Lightfoot: %n Endpunkt ist erreichbar.</numerusform>
            <numerusform>Lightfoot: alle %n Endpunkte sind erreichbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lightfoot: of %n endpoint(s) %1.</source>
        <translation>
            <numerusform>Lightfoot: von %n Endpunkt %1.</numerusform>
            <numerusform>Lightfoot: von %n Endpunkten %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lightfoot::TrialChart</name>
    <message>
        <source>TIME_WAIT over the time of the run, with and without reset</source>
        <translation>TIME_WAIT im Verlauf des Laufs, mit und ohne Reset</translation>
    </message>
</context>
<context>
    <name>lightfoot::TrialPanel</name>
    <message>
        <source>It would be down: %1.</source>
        <translation>Wäre ausgefallen: %1.</translation>
    </message>
    <message>
        <source>&amp;Cancel the probe</source>
        <translation>Prüfung &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Probe now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>It cannot be probed: %1.</source>
        <translation>Nicht prüfbar: %1.</translation>
    </message>
    <message>
        <source>“Up” vouches for: %1.</source>
        <translation>„Erreichbar“ bürgt für: %1.</translation>
    </message>
    <message>
        <source>No longer waiting; the probe ends by its own time limit.</source>
        <translation>Es wird nicht mehr gewartet; die Prüfung endet mit ihrer eigenen Frist.</translation>
    </message>
</context>
<context>
    <name>lightfoot::UseBar</name>
    <message>
        <source>%1 in use, %2 in TIME_WAIT, of %3</source>
        <translation>%1 benutzt, %2 in TIME_WAIT, von %3</translation>
    </message>
</context>
<context>
    <name>lightfoot::Waterfall</name>
    <message>
        <source>Phases of the last probe</source>
        <translation>Phasen der letzten Prüfung</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Nichts wurde gemessen.</translation>
    </message>
</context>
<context>
    <name>lightfoot::WaysIn</name>
    <message>
        <source>Nothing to watch yet</source>
        <translation>Noch nichts zu überwachen</translation>
    </message>
    <message>
        <source>Import a list of endpoints (the YAML of EaseProbe), or look around with endpoints
that Lightfoot makes itself, on this machine only.</source>
        <translation>Eine Liste von Endpunkten importieren (das YAML von EaseProbe) oder sich mit Endpunkten umsehen,
die Lightfoot selbst erzeugt, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Add an endpoint…</source>
        <translation>Endpunkt hinzufügen…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
</context>
<context>
    <name>lightfoot::WhyCard</name>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>still down</source>
        <translation>weiter ausgefallen</translation>
    </message>
    <message>
        <source>up again</source>
        <translation>wieder in Ordnung</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>flappt</translation>
    </message>
    <message>
        <source>no longer flapping</source>
        <translation>flappt nicht mehr</translation>
    </message>
    <message>
        <source>Why people were told, or not</source>
        <translation>Warum gemeldet wurde oder nicht</translation>
    </message>
    <message>
        <source>Nothing was decided so far: there was nothing to tell.</source>
        <translation>Bisher wurde nichts entschieden: es gab nichts zu melden.</translation>
    </message>
    <message>
        <source>%1 · told: %2</source>
        <translation>%1 · gemeldet: %2</translation>
    </message>
    <message>
        <source>%1 · not told: %2</source>
        <translation>%1 · nicht gemeldet: %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Watches endpoints without leaving TIME_WAIT behind.</source>
        <translation>Überwacht Endpunkte, ohne TIME_WAIT zu hinterlassen.</translation>
    </message>
    <message>
        <source>Probe servers of its own on this machine.</source>
        <translation>Eigene Server auf diesem Rechner prüfen.</translation>
    </message>
    <message>
        <source>Keep history and endpoints in this folder.</source>
        <translation>Verlauf und Endpunkte in diesem Ordner aufbewahren.</translation>
    </message>
    <message>
        <source>Start hidden, with an icon in the tray; where there is no tray, shown.</source>
        <translation>Verborgen starten, mit Symbol im Infobereich; ohne Infobereich sichtbar.</translation>
    </message>
    <message>
        <source>Probe this list, not the kept endpoints; may be given several times. Changes to it are not kept.</source>
        <translation>Diese Liste prüfen, nicht die aufbewahrten Endpunkte; mehrfach möglich. Änderungen an ihr werden nicht aufbewahrt.</translation>
    </message>
</context>
</TS>
