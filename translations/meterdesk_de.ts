<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>md::AboutDialog</name>
    <message>
        <source>About Meterdesk</source>
        <translation>Über Meterdesk</translation>
    </message>
    <message>
        <source>A desktop console for the people who operate a usage-metering and monetization platform.</source>
        <translation>Eine Konsole für alle, die eine Plattform zur Verbrauchsmessung und Abrechnung betreiben.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>md::AiCostColumns</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>mended, to be resolved again</source>
        <translation>behoben, neu aufzulösen</translation>
    </message>
    <message>
        <source>no near name</source>
        <translation>kein naher Name</translation>
    </message>
    <message>
        <source>near %1</source>
        <translation>nahe %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Of its calls</source>
        <translation>Ihrer Aufrufe</translation>
    </message>
    <message>
        <source>Explicit zero</source>
        <translation>Null gesetzt</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Aufruf</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>none sent</source>
        <translation>keiner gesendet</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>Im Katalog</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>For customer</source>
        <translation>Für Kunde</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>In, per million</source>
        <translation>Ein, je Million</translation>
    </message>
    <message>
        <source>Out, per million</source>
        <translation>Aus, je Million</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>In and out, per million</source>
        <translation>Ein und aus, je Million</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gesendet als</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Zählt als</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>md::AiCostPane</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Unmapped models</source>
        <translation>Unbekannte Modelle</translation>
    </message>
    <message>
        <source>Missing prices</source>
        <translation>Fehlende Preise</translation>
    </message>
    <message>
        <source>Without tokens</source>
        <translation>Ohne Tokens</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu abfragen</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Show AI cost</source>
        <translation>KI-Kosten zeigen</translation>
    </message>
    <message>
        <source>Show unmapped models</source>
        <translation>Unbekannte Modelle zeigen</translation>
    </message>
    <message>
        <source>Show missing prices</source>
        <translation>Fehlende Preise zeigen</translation>
    </message>
    <message>
        <source>Show calls without tokens</source>
        <translation>Aufrufe ohne Tokens zeigen</translation>
    </message>
    <message>
        <source>Show prices and aliases</source>
        <translation>Preise und Aliase zeigen</translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation>Alias anlegen…</translation>
    </message>
    <message>
        <source>Set price…</source>
        <translation>Preis setzen…</translation>
    </message>
    <message>
        <source>Resolve the past again…</source>
        <translation>Vergangenes neu auflösen…</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Einzelheiten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>md::AiCostWords</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>explicit zero</source>
        <translation>null gesetzt</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>no organization</source>
        <translation>ohne Organisation</translation>
    </message>
    <message>
        <source>no feature</source>
        <translation>ohne Funktion</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>ohne Modell</translation>
    </message>
    <message>
        <source>no provider</source>
        <translation>ohne Anbieter</translation>
    </message>
    <message>
        <source>no environment</source>
        <translation>ohne Umgebung</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
</context>
<context>
    <name>md::AiWrites</name>
    <message>
        <source>The prices could not be loaded. %1</source>
        <translation>Die Preise konnten nicht geladen werden. %1</translation>
    </message>
    <message>
        <source>Add an alias</source>
        <translation>Einen Alias anlegen</translation>
    </message>
    <message>
        <source>Add alias</source>
        <translation>Alias anlegen</translation>
    </message>
    <message>
        <source>From then on its calls cost what the other model costs. Calls of before wait until they are resolved again.</source>
        <translation>Von da an kosten seine Aufrufe, was das andere Modell kostet. Frühere Aufrufe warten, bis sie neu aufgelöst werden.</translation>
    </message>
    <message>
        <source>counts as</source>
        <translation>zählt als</translation>
    </message>
    <message>
        <source>The alias is added</source>
        <translation>Der Alias ist angelegt</translation>
    </message>
    <message>
        <source>Take away the alias of %1</source>
        <translation>Den Alias von %1 wegnehmen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Calls as %1 are of unknown cost from then on. What is resolved stays so until it is resolved again.</source>
        <translation>Aufrufe als %1 haben von da an unbekannte Kosten. Was aufgelöst ist, bleibt es, bis es neu aufgelöst wird.</translation>
    </message>
    <message>
        <source>The alias is taken away</source>
        <translation>Der Alias ist weggenommen</translation>
    </message>
    <message>
        <source>Set a price</source>
        <translation>Einen Preis setzen</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>Preis setzen</translation>
    </message>
    <message>
        <source>Holds for what comes from then on. Calls of before wait until they are resolved again.</source>
        <translation>Gilt für alles, was von da an kommt. Frühere Aufrufe warten, bis sie neu aufgelöst werden.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>in, per million</source>
        <translation>ein, je Million</translation>
    </message>
    <message>
        <source>out, per million</source>
        <translation>aus, je Million</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>gültig ab</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>The price is set</source>
        <translation>Der Preis ist gesetzt</translation>
    </message>
    <message>
        <source>Take away the price of %1</source>
        <translation>Den Preis von %1 wegnehmen</translation>
    </message>
    <message>
        <source>What is resolved stays so until it is resolved again.</source>
        <translation>Was aufgelöst ist, bleibt es, bis es neu aufgelöst wird.</translation>
    </message>
    <message>
        <source>The price is taken away</source>
        <translation>Der Preis ist weggenommen</translation>
    </message>
    <message>
        <source>Resolve the past again</source>
        <translation>Vergangenes neu auflösen</translation>
    </message>
    <message>
        <source>Resolve again</source>
        <translation>Neu auflösen</translation>
    </message>
    <message>
        <source>What these calls cost is worked out anew with the prices and aliases of now. A cost that a client sent stays.</source>
        <translation>Was diese Aufrufe kosten, wird mit den jetzigen Preisen und Aliasen neu ermittelt. Vom Client gesendete Kosten bleiben.</translation>
    </message>
    <message>
        <source>of unknown cost %1 → %2</source>
        <translation>unbekannte Kosten %1 → %2</translation>
    </message>
</context>
<context>
    <name>md::Alerts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need a look</source>
        <translation>
            <numerusform>%n Sache braucht einen Blick</numerusform>
            <numerusform>%n Sachen brauchen einen Blick</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::AliasForm</name>
    <message>
        <source>Provider, as clients send it</source>
        <translation>Anbieter, wie Clients ihn senden</translation>
    </message>
    <message>
        <source>nothing: none is sent</source>
        <translation>leer: keiner wird gesendet</translation>
    </message>
    <message>
        <source>Model, as clients send it</source>
        <translation>Modell, wie Clients es senden</translation>
    </message>
    <message>
        <source>e.g. gpt-5.4-turbo</source>
        <translation>z. B. gpt-5.4-turbo</translation>
    </message>
    <message>
        <source>Search the models of known price</source>
        <translation>Modelle mit bekanntem Preis suchen</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Zählt als</translation>
    </message>
    <message>
        <source>The model is missing</source>
        <translation>Das Modell fehlt</translation>
    </message>
    <message>
        <source>Choose what it counts as</source>
        <translation>Wählen, als was es zählt</translation>
    </message>
    <message>
        <source>A model cannot count as itself</source>
        <translation>Ein Modell kann nicht als es selbst zählen</translation>
    </message>
</context>
<context>
    <name>md::Application</name>
    <message>
        <source>Key kept in memory only</source>
        <translation>Schlüssel nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>No saved connection is called %1</source>
        <translation>Keine gespeicherte Verbindung heißt %1</translation>
    </message>
    <message>
        <source>Choose one of the list, or make a new one.</source>
        <translation>Eine aus der Liste wählen oder eine neue anlegen.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung mit %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>The key is not here any more</source>
        <translation>Der Schlüssel ist nicht mehr da</translation>
    </message>
    <message>
        <source>It was kept in memory only, or the keychain was emptied. Enter it again.</source>
        <translation>Er war nur im Arbeitsspeicher, oder der Schlüsselbund wurde geleert. Bitte neu eingeben.</translation>
    </message>
    <message>
        <source>No room for the live events</source>
        <translation>Kein Platz für die Live-Ereignisse</translation>
    </message>
    <message>
        <source>%1 could not be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Local sandbox</source>
        <translation>Lokale Sandbox</translation>
    </message>
    <message>
        <source>Starting the local sandbox</source>
        <translation>Die lokale Sandbox wird gestartet</translation>
    </message>
    <message>
        <source>Connections cannot be saved</source>
        <translation>Verbindungen können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The sandbox stopped by itself</source>
        <translation>Die Sandbox hat sich selbst beendet</translation>
    </message>
    <message>
        <source>It is started again.</source>
        <translation>Sie wird neu gestartet.</translation>
    </message>
    <message>
        <source>The local sandbox could not be started</source>
        <translation>Die lokale Sandbox konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>meterd, the program behind it, ended. What it said last stands below.</source>
        <translation>meterd, das Programm dahinter, hat sich beendet. Unten steht, was es zuletzt gesagt hat.</translation>
    </message>
    <message>
        <source>The program meterd was not found, neither beside this one nor in the PATH.</source>
        <translation>Das Programm meterd wurde nicht gefunden, weder neben diesem noch im PATH.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>It said</source>
        <translation>Es sagte</translation>
    </message>
    <message>
        <source>Open event file or bundle</source>
        <translation>Ereignisdatei oder Paket öffnen</translation>
    </message>
    <message>
        <source>Events and bundles (*.ndjson *.jsonl *.json);;All files (*)</source>
        <translation>Ereignisse und Pakete (*.ndjson *.jsonl *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No saved connection leads to %1</source>
        <translation>Keine gespeicherte Verbindung führt zu %1</translation>
    </message>
    <message>
        <source>a server</source>
        <translation>einem Server</translation>
    </message>
    <message>
        <source>The link asks for the trace of %1. If you know this server, connect to it and look for the id there.</source>
        <translation>Der Link fragt nach der Spur von %1. Wenn Sie diesen Server kennen, verbinden Sie sich mit ihm und suchen Sie die Id dort.</translation>
    </message>
    <message>
        <source>Open this trace?</source>
        <translation>Diese Spur öffnen?</translation>
    </message>
    <message>
        <source>A link asks for everything about %1 on the connection %2 (%3). Looking changes nothing.</source>
        <translation>Ein Link fragt nach allem über %1 auf der Verbindung %2 (%3). Ansehen ändert nichts.</translation>
    </message>
    <message>
        <source>Connect to %1 and look</source>
        <translation>Mit %1 verbinden und ansehen</translation>
    </message>
    <message>
        <source>Not signed in to %1</source>
        <translation>Nicht bei %1 angemeldet</translation>
    </message>
    <message>
        <source>Run the first checks</source>
        <translation>Erste Prüfungen starten</translation>
    </message>
    <message>
        <source>key, tenant, address: which of them it is</source>
        <translation>Schlüssel, Mandant, Adresse: was davon es ist</translation>
    </message>
</context>
<context>
    <name>md::ApplicationForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>e.g. checkout-api</source>
        <translation>z. B. checkout-api</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>empty: each event says its own</source>
        <translation>leer: jedes Ereignis nennt seine eigene</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Der Name fehlt</translation>
    </message>
</context>
<context>
    <name>md::ApplicationList</name>
    <message>
        <source>Add application</source>
        <translation>Anwendung hinzufügen</translation>
    </message>
    <message>
        <source>Request upgrade</source>
        <translation>Upgrade anfragen</translation>
    </message>
    <message>
        <source>%1 of %2 in use, as agreed.</source>
        <translation>%1 von %2 in Gebrauch, wie vereinbart.</translation>
    </message>
    <message>
        <source>%1 of %2 in use. %3 allows %2.</source>
        <translation>%1 von %2 in Gebrauch. %3 erlaubt %2.</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>Nicht möglich: %1</translation>
    </message>
    <message>
        <source>No application yet.</source>
        <translation>Noch keine Anwendung.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>diesen Monat</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Was mit %1 möglich ist</translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation>Geheimnis erneuern…</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>Deaktivieren…</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Aktivieren…</translation>
    </message>
    <message>
        <source>Copy UUID</source>
        <translation>UUID kopieren</translation>
    </message>
    <message>
        <source>UUID of %1</source>
        <translation>UUID von %1</translation>
    </message>
</context>
<context>
    <name>md::AttemptList</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>%1, next try after %2</source>
        <translation>%1, nächster Versuch nach %2</translation>
    </message>
    <message>
        <source>Try %1 is due</source>
        <translation>Versuch %1 steht an</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>der letzte</translation>
    </message>
    <message>
        <source>then after %1</source>
        <translation>dann nach %1</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>md::AuditColumns</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
</context>
<context>
    <name>md::AuditDetails</name>
    <message>
        <source>Audit entry</source>
        <translation>Prüfeintrag</translation>
    </message>
    <message>
        <source>Undo this…</source>
        <translation>Rückgängig …</translation>
    </message>
    <message>
        <source>Same request</source>
        <translation>Gleiche Anfrage</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Views of the entry</source>
        <translation>Ansichten des Eintrags</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Entry as JSON</source>
        <translation>Eintrag als JSON</translation>
    </message>
    <message>
        <source>Since this change</source>
        <translation>Seit dieser Änderung</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>No entry is selected</source>
        <translation>Kein Eintrag ist ausgewählt</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Es wurde kein Grund genannt.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>No undo: %1</source>
        <translation>Kein Rückgängig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changed field(s)</source>
        <translation>
            <numerusform>%n geändertes Feld</numerusform>
            <numerusform>%n geänderte Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>fits both neighbours</source>
        <translation>passt zu beiden Nachbarn</translation>
    </message>
    <message>
        <source>stands where the chain is broken</source>
        <translation>steht dort, wo die Kette gebrochen ist</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>next</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dieser</translation>
    </message>
    <message>
        <source>No event came under the old name %1 since.</source>
        <translation>Unter dem alten Namen %1 kam seither kein Ereignis.</translation>
    </message>
    <message>
        <source>%1 events were refused as UNKNOWN_METRIC under the old name %2.</source>
        <translation>%1 Ereignisse wurden unter dem alten Namen %2 als UNKNOWN_METRIC abgelehnt.</translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation>Die %1 zeigen</translation>
    </message>
</context>
<context>
    <name>md::AuditPane</name>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Export with before and after…</source>
        <translation>Vorher/Nachher exportieren …</translation>
    </message>
    <message>
        <source>actor, action, target, field, reason…</source>
        <translation>actor, action, target, field, reason …</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Undo this change…</source>
        <translation>Diese Änderung rückgängig machen …</translation>
    </message>
    <message>
        <source>Follow or pause</source>
        <translation>Folgen oder anhalten</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>Die Kette prüfen</translation>
    </message>
    <message>
        <source>Show or hide the entry</source>
        <translation>Den Eintrag zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation>Zum neuesten</translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>No undo: %1</source>
        <translation>Kein Rückgängig: %1</translation>
    </message>
    <message>
        <source>What it changed could not be loaded. %1</source>
        <translation>Was er geändert hat, konnte nicht geladen werden. %1</translation>
    </message>
    <message>
        <source>Undo a change of %1</source>
        <translation>Eine Änderung von %1 rückgängig machen</translation>
    </message>
    <message>
        <source>Puts back what %1 was before %2 changed it on %3.</source>
        <translation>Stellt wieder her, was %1 war, bevor %2 es am %3 geändert hat.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Undo of %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>It has the old values already</source>
        <translation>Es hat die alten Werte schon</translation>
    </message>
    <message>
        <source>%1 is as it was before</source>
        <translation>%1 ist wieder wie vorher</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 ausschließen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>The audit log</source>
        <translation>Das Prüfprotokoll</translation>
    </message>
    <message>
        <source>Loading the audit log</source>
        <translation>Das Prüfprotokoll wird geladen</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>Each change to keys, units, limits and endpoints leaves an entry here that nobody can take out.</source>
        <translation>Jede Änderung an Schlüsseln, Einheiten, Grenzen und Endpunkten hinterlässt hier einen Eintrag, den niemand entfernen kann.</translation>
    </message>
    <message>
        <source>Nothing was changed in this time</source>
        <translation>In dieser Zeit wurde nichts geändert</translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation>Alle Zeiten ansehen</translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation>Ohne den Filter</translation>
    </message>
    <message>
        <source>all entries</source>
        <translation>alle Einträge</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>Im Protokoll</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>The audit log could not be loaded</source>
        <translation>Das Prüfprotokoll konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Nobody changed anything. The time is %1.</source>
        <translation>Niemand hat etwas geändert. Der Zeitraum ist %1.</translation>
    </message>
    <message>
        <source>Nothing fits %1. The time is %2.</source>
        <translation>Nichts passt zu %1. Der Zeitraum ist %2.</translation>
    </message>
</context>
<context>
    <name>md::AuditWords</name>
    <message>
        <source>%1 was made</source>
        <translation>%1 wurde angelegt</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>%1 was revoked</source>
        <translation>%1 wurde widerrufen</translation>
    </message>
    <message>
        <source>%1 got a new secret</source>
        <translation>%1 hat ein neues Geheimnis</translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation>%1 wurde zu %2</translation>
    </message>
    <message>
        <source>%1: %2 is %3 now</source>
        <translation>%1: %2 ist jetzt %3</translation>
    </message>
    <message>
        <source>%1: %2 is unset now</source>
        <translation>%1: %2 ist jetzt nicht gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n fields changed</source>
        <translation>
            <numerusform>%1: %n Feld geändert</numerusform>
            <numerusform>%1: %n Felder geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>It changed no field.</source>
        <translation>Er hat kein Feld geändert.</translation>
    </message>
    <message>
        <source>The server did it by itself, or before it wrote down how.</source>
        <translation>Der Server tat es von selbst, oder bevor er aufschrieb, wie.</translation>
    </message>
    <message>
        <source>It made something: delete or revoke that where it stands.</source>
        <translation>Er hat etwas angelegt: Löschen oder widerrufen Sie es dort, wo es steht.</translation>
    </message>
    <message>
        <source>It was no edit: what was revoked, rotated or deleted does not come back.</source>
        <translation>Es war keine Bearbeitung: Was widerrufen, erneuert oder gelöscht wurde, kommt nicht zurück.</translation>
    </message>
</context>
<context>
    <name>md::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>md::BudgetCard</name>
    <message>
        <source>This console&apos;s own requests</source>
        <translation>Eigene Anfragen dieser Konsole</translation>
    </message>
    <message>
        <source>Backing off for %1 s</source>
        <translation>Hält sich noch %1 s zurück</translation>
    </message>
    <message>
        <source>%1 of %2 requests left</source>
        <translation>%1 von %2 Anfragen übrig</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ohne Grenze</translation>
    </message>
    <message>
        <source>%1 was refused with 429. What reads it waits as long as Retry-After said, and is asked again by itself.</source>
        <translation>%1 wurde mit 429 abgewiesen. Was dort liest, wartet so lange, wie Retry-After gesagt hat, und fragt dann von selbst wieder.</translation>
    </message>
    <message>
        <source>The minute begins anew in %1 s.</source>
        <translation>Die Minute beginnt in %1 s neu.</translation>
    </message>
    <message>
        <source>Nothing was asked in this minute.</source>
        <translation>In dieser Minute wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>This key may ask as often as it wants.</source>
        <translation>Dieser Schlüssel darf beliebig oft fragen.</translation>
    </message>
    <message>
        <source>%1 in the last minute</source>
        <translation>%1 in der letzten Minute</translation>
    </message>
</context>
<context>
    <name>md::BundleSection</name>
    <message>
        <source>Smallest cURL, secrets taken out</source>
        <translation>Kleinstes cURL, Geheimnisse entfernt</translation>
    </message>
    <message>
        <source>Copy bundle</source>
        <translation>Paket kopieren</translation>
    </message>
    <message>
        <source>Save as .json…</source>
        <translation>.json speichern…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-Id</translation>
    </message>
    <message>
        <source>UTC time</source>
        <translation>UTC-Zeit</translation>
    </message>
    <message>
        <source>Tenant id</source>
        <translation>Mandanten-Id</translation>
    </message>
    <message>
        <source>Server answer</source>
        <translation>Antwort des Servers</translation>
    </message>
    <message>
        <source>Smallest cURL</source>
        <translation>Kleinstes cURL</translation>
    </message>
    <message>
        <source>secrets taken out</source>
        <translation>Geheimnisse entfernt</translation>
    </message>
</context>
<context>
    <name>md::ChainLine</name>
    <message>
        <source>Remember this log instead</source>
        <translation>Stattdessen dieses Protokoll merken</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Verifying the chain</source>
        <translation>Die Kette wird geprüft</translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation>Kette geprüft</translation>
    </message>
    <message>
        <source>%1 entries, none changed or missing, continues what this console saw on %2; checked %3</source>
        <translation>%1 Einträge, keiner verändert oder entfernt, setzt fort, was diese Konsole am %2 sah; geprüft %3</translation>
    </message>
    <message>
        <source>%1 entries, none changed or missing, checked %2</source>
        <translation>%1 Einträge, keiner verändert oder entfernt, geprüft %2</translation>
    </message>
    <message>
        <source>The chain is broken</source>
        <translation>Die Kette ist gebrochen</translation>
    </message>
    <message>
        <source>From entry %1 on, entries were changed or taken out. Nothing after it can be trusted.</source>
        <translation>Ab Eintrag %1 wurden Einträge verändert oder entfernt. Nichts danach ist vertrauenswürdig.</translation>
    </message>
    <message>
        <source>This is not the log that this console saw</source>
        <translation>Das ist nicht das Protokoll, das diese Konsole sah</translation>
    </message>
    <message>
        <source>On %1 entry %2 was another one, or is gone now. The server&apos;s own chain holds, so the log was replaced or cut as a whole.</source>
        <translation>Am %1 war Eintrag %2 ein anderer, oder er fehlt jetzt. Die Kette des Servers hält, also wurde das Protokoll als Ganzes ersetzt oder gekürzt.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>md::CheckView</name>
    <message>
        <source>No connection to check</source>
        <translation>Keine Verbindung zu prüfen</translation>
    </message>
    <message>
        <source>Choose one: the checks are asked of its server, whether or not it lets you in.</source>
        <translation>Eine wählen: Geprüft wird bei ihrem Server, ob er Sie einlässt oder nicht.</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden …</translation>
    </message>
    <message>
        <source>%1 at %2, tenant %3, key %4</source>
        <translation>%1 an %2, Mandant %3, Schlüssel %4</translation>
    </message>
    <message>
        <source>Billable unit to look for</source>
        <translation>Gesuchte Abrechnungseinheit</translation>
    </message>
    <message>
        <source>A unit&apos;s name, if one is in question</source>
        <translation>Name einer Einheit, falls es um eine geht</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Prüfungen starten</translation>
    </message>
    <message>
        <source>Five questions before anything else</source>
        <translation>Fünf Fragen vor allem anderen</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Try it at %1</source>
        <translation>An %1 versuchen</translation>
    </message>
    <message>
        <source>Asks %1 with this key</source>
        <translation>Fragt %1 mit diesem Schlüssel</translation>
    </message>
</context>
<context>
    <name>md::CheckWords</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Tenant header</source>
        <translation>Mandanten-Header</translation>
    </message>
    <message>
        <source>Billable unit</source>
        <translation>Abrechnungseinheit</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>Edit the connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
    <message>
        <source>The server knows this key</source>
        <translation>Der Server kennt diesen Schlüssel</translation>
    </message>
    <message>
        <source>%1… is good here.</source>
        <translation>%1… gilt hier.</translation>
    </message>
    <message>
        <source>Test key, live server</source>
        <translation>Test-Schlüssel, Live-Server</translation>
    </message>
    <message>
        <source>%1… is a sandbox&apos;s key, and this server is a live one: it refuses every call with 401. Use a key that begins with %2, or the address of the sandbox.</source>
        <translation>%1… ist der Schlüssel einer Sandbox, und dieser Server ist ein Live-Server: Er lehnt jeden Aufruf mit 401 ab. Einen Schlüssel verwenden, der mit %2 beginnt, oder die Adresse der Sandbox.</translation>
    </message>
    <message>
        <source>Live key, sandbox server</source>
        <translation>Live-Schlüssel, Sandbox-Server</translation>
    </message>
    <message>
        <source>%1… is a live server&apos;s key, and this server is a sandbox: it refuses every call with 401. Use a key that begins with %2, or the address of the live server.</source>
        <translation>%1… ist der Schlüssel eines Live-Servers, und dieser Server ist eine Sandbox: Er lehnt jeden Aufruf mit 401 ab. Einen Schlüssel verwenden, der mit %2 beginnt, oder die Adresse des Live-Servers.</translation>
    </message>
    <message>
        <source>The server does not know this key</source>
        <translation>Der Server kennt diesen Schlüssel nicht</translation>
    </message>
    <message>
        <source>%1… is of the right kind, but not one of this server&apos;s: mistyped, cut, or of another server.</source>
        <translation>%1… ist von der richtigen Art, aber keiner dieses Servers: vertippt, abgeschnitten oder von einem anderen Server.</translation>
    </message>
    <message>
        <source>This key was revoked</source>
        <translation>Dieser Schlüssel wurde widerrufen</translation>
    </message>
    <message>
        <source>It was taken back, or has a new secret and the old one&apos;s time is over. Ask for the new one.</source>
        <translation>Er wurde zurückgenommen, oder er hat ein neues Geheimnis und die Zeit des alten ist um. Den neuen erbitten.</translation>
    </message>
    <message>
        <source>This key has expired</source>
        <translation>Dieser Schlüssel ist abgelaufen</translation>
    </message>
    <message>
        <source>Its time is over. Ask for a new one.</source>
        <translation>Seine Zeit ist um. Einen neuen erbitten.</translation>
    </message>
    <message>
        <source>This key is not for this machine</source>
        <translation>Dieser Schlüssel gilt nicht für diesen Rechner</translation>
    </message>
    <message>
        <source>It works from certain addresses only, and this machine&apos;s is none of them.</source>
        <translation>Er gilt nur von bestimmten Adressen, und die dieses Rechners gehört nicht dazu.</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>Das ist kein Schlüssel</translation>
    </message>
    <message>
        <source>Something in it cannot be part of one: a space, a line break. Copy it again.</source>
        <translation>Etwas darin kann nicht dazugehören: ein Leerzeichen, ein Zeilenumbruch. Noch einmal kopieren.</translation>
    </message>
    <message>
        <source>No key was sent</source>
        <translation>Es wurde kein Schlüssel gesendet</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>Einen eingeben.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>There was no answer that says anything of the key.</source>
        <translation>Keine Antwort sagte etwas über den Schlüssel.</translation>
    </message>
    <message>
        <source>The tenant is the key&apos;s own</source>
        <translation>Der Mandant gehört zum Schlüssel</translation>
    </message>
    <message>
        <source>X-Tenant-Id is missing</source>
        <translation>X-Tenant-Id fehlt</translation>
    </message>
    <message>
        <source>Every call is refused with 400. Send the tenant&apos;s id, which begins with %1.</source>
        <translation>Jeder Aufruf wird mit 400 abgelehnt. Die Mandanten-Id senden, die mit %1 beginnt.</translation>
    </message>
    <message>
        <source>A name instead of a tenant&apos;s id</source>
        <translation>Ein Name statt einer Mandanten-Id</translation>
    </message>
    <message>
        <source>%1 is not of the form %2: every call is refused with 400. The id stands beside the key where you got that.</source>
        <translation>%1 hat nicht die Form %2: Jeder Aufruf wird mit 400 abgelehnt. Die Id steht dort, woher der Schlüssel kommt.</translation>
    </message>
    <message>
        <source>Not this key&apos;s tenant</source>
        <translation>Nicht der Mandant dieses Schlüssels</translation>
    </message>
    <message>
        <source>%1 is not there, or belongs to others: the calls are refused with 404. Key and tenant must belong together.</source>
        <translation>%1 ist nicht da oder gehört anderen: Die Aufrufe werden mit 404 abgelehnt. Schlüssel und Mandant müssen zusammengehören.</translation>
    </message>
    <message>
        <source>The tenant is suspended</source>
        <translation>Der Mandant ist gesperrt</translation>
    </message>
    <message>
        <source>Nothing is taken and nothing is shown until who runs the platform ends that.</source>
        <translation>Es wird nichts angenommen und nichts gezeigt, bis der Betreiber der Plattform das aufhebt.</translation>
    </message>
    <message>
        <source>Its form is right</source>
        <translation>Seine Form stimmt</translation>
    </message>
    <message>
        <source>Whether %1 is there, a server tells to a good key only.</source>
        <translation>Ob es %1 gibt, sagt ein Server nur einem gültigen Schlüssel.</translation>
    </message>
    <message>
        <source>Look at the units</source>
        <translation>Zu den Einheiten</translation>
    </message>
    <message>
        <source>Nothing was refused for its unit</source>
        <translation>Nichts wurde seiner Einheit wegen abgelehnt</translation>
    </message>
    <message>
        <source>%1 units are declared, and no event of the last hour came under another name.</source>
        <translation>%1 Einheiten sind angelegt, und kein Ereignis der letzten Stunde kam unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>No unit is declared</source>
        <translation>Keine Einheit ist angelegt</translation>
    </message>
    <message>
        <source>Every event that names one is refused as %1.</source>
        <translation>Jedes Ereignis, das eine nennt, wird als %1 abgelehnt.</translation>
    </message>
    <message>
        <source>It is declared</source>
        <translation>Sie ist angelegt</translation>
    </message>
    <message>
        <source>%1 counts.</source>
        <translation>%1 zählt.</translation>
    </message>
    <message>
        <source>It is an alias</source>
        <translation>Es ist ein Alias</translation>
    </message>
    <message>
        <source>%1 counts as %2.</source>
        <translation>%1 zählt als %2.</translation>
    </message>
    <message>
        <source>No unit has this name</source>
        <translation>Keine Einheit hat diesen Namen</translation>
    </message>
    <message>
        <source>Events come under a name that no unit has</source>
        <translation>Ereignisse kommen unter einem Namen, den keine Einheit hat</translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation>Diese Ereignisse zeigen</translation>
    </message>
    <message>
        <source>%1 is refused as %2. Declare it, or have the senders use another name.</source>
        <translation>%1 wird als %2 abgelehnt. Anlegen, oder die Sender einen anderen Namen verwenden lassen.</translation>
    </message>
    <message>
        <source>%1 is refused as %2. Did you mean %3? Declare the name, or add it there as an alias.</source>
        <translation>%1 wird als %2 abgelehnt. Meinten Sie %3? Den Namen anlegen, oder ihn dort als Alias hinzufügen.</translation>
    </message>
    <message>
        <source>The address is not the reason</source>
        <translation>An der Adresse liegt es nicht</translation>
    </message>
    <message>
        <source>%1 does not know this key either.</source>
        <translation>%1 kennt diesen Schlüssel auch nicht.</translation>
    </message>
    <message>
        <source>A metering server answers there</source>
        <translation>Dort antwortet ein Messserver</translation>
    </message>
    <message>
        <source>%1 is well.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>No such host</source>
        <translation>Kein solcher Rechner</translation>
    </message>
    <message>
        <source>The name in %1 has no address.</source>
        <translation>Der Name in %1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <translation>Dort hört nichts</translation>
    </message>
    <message>
        <source>The machine of %1 answers, but not at this port.</source>
        <translation>Der Rechner von %1 antwortet, aber nicht an diesem Port.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1 did not answer in time, or the connection broke.</source>
        <translation>%1 antwortete nicht rechtzeitig, oder die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>The certificate was not accepted</source>
        <translation>Das Zertifikat wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Nothing was sent to %1. Check the name, the clock, and who signed the certificate.</source>
        <translation>An %1 wurde nichts gesendet. Den Namen prüfen, die Uhr, und wer das Zertifikat unterschrieben hat.</translation>
    </message>
    <message>
        <source>http would send the key in clear</source>
        <translation>http würde den Schlüssel offen senden</translation>
    </message>
    <message>
        <source>Use https for %1.</source>
        <translation>https für %1 verwenden.</translation>
    </message>
    <message>
        <source>The server sends us elsewhere</source>
        <translation>Der Server schickt woandershin</translation>
    </message>
    <message>
        <source>%1 redirects. Enter the address that it leads to: a redirect is not followed, because the key would go along.</source>
        <translation>%1 leitet um. Bitte die Zieladresse eintragen: Einer Umleitung wird nicht gefolgt, weil der Schlüssel mitginge.</translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>%1 cannot be asked.</source>
        <translation>%1 kann nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Something else answers there</source>
        <translation>Dort antwortet etwas anderes</translation>
    </message>
    <message>
        <source>%1 is no metering server of this kind. Look at address and port, and for a proxy between.</source>
        <translation>%1 ist kein Messserver dieser Art. Adresse und Port prüfen, und ob ein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>A server answers; is it the right one?</source>
        <translation>Ein Server antwortet; ist es der richtige?</translation>
    </message>
    <message>
        <source>%1 is well, but does not take this key. It may be another connection&apos;s: the key is sent there only when you say so.</source>
        <translation>%1 läuft, nimmt aber diesen Schlüssel nicht. Vielleicht gehört er zu einer anderen Verbindung: Der Schlüssel wird nur dorthin gesendet, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>The key belongs to %1</source>
        <translation>Der Schlüssel gehört zu %1</translation>
    </message>
    <message>
        <source>This key is good at the address of %1, and not at %2.</source>
        <translation>Dieser Schlüssel gilt an der Adresse von %1 und nicht an %2.</translation>
    </message>
    <message>
        <source>Two connections are crossed</source>
        <translation>Zwei Verbindungen sind vertauscht</translation>
    </message>
    <message>
        <source>This key is good at the address of %1, and the key of %1 is good here: their addresses, or their keys, were exchanged.</source>
        <translation>Dieser Schlüssel gilt an der Adresse von %1, und der Schlüssel von %1 gilt hier: Ihre Adressen oder ihre Schlüssel wurden vertauscht.</translation>
    </message>
    <message>
        <source>%1, by %2, %3.</source>
        <translation>%1, von %2, %3.</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Die Änderungen zeigen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>The audit log has no entry of the last hour.</source>
        <translation>Das Prüfprotokoll hat keinen Eintrag der letzten Stunde.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes in the last hour</source>
        <translation>
            <numerusform>%n Änderung in der letzten Stunde</numerusform>
            <numerusform>%n Änderungen in der letzten Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>A change that can break calls</source>
        <translation>Eine Änderung, die Aufrufe scheitern lassen kann</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>This key lacks the scope %1.</source>
        <translation>Diesem Schlüssel fehlt das Recht %1.</translation>
    </message>
    <message>
        <source>A server answers this to a good key and tenant only.</source>
        <translation>Das beantwortet ein Server nur, wenn Schlüssel und Mandant gelten.</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>Der Server lehnt ab</translation>
    </message>
    <message>
        <source>It answered %1.</source>
        <translation>Er antwortete %1.</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Nothing stands against the connection</source>
        <translation>Nichts spricht gegen die Verbindung</translation>
    </message>
    <message>
        <source>%1 → %2 in %3</source>
        <translation>%1 → %2 in %3</translation>
    </message>
</context>
<context>
    <name>md::ClosedPane</name>
    <message>
        <source>%1: not offered by this server</source>
        <translation>%1: bietet dieser Server nicht</translation>
    </message>
    <message>
        <source>The server does not have the feature %1. Nothing is wrong; a newer or larger installation may have it.</source>
        <translation>Der Server hat die Funktion %1 nicht. Es ist nichts falsch; eine neuere oder größere Installation hat sie vielleicht.</translation>
    </message>
    <message>
        <source>Connect to another server…</source>
        <translation>Mit einem anderen Server verbinden…</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1: your key lacks the scope %2</source>
        <translation>%1: Ihrem Schlüssel fehlt der Scope %2</translation>
    </message>
    <message>
        <source>Its role %1 may have it, but it was not given. An owner or admin can add %2 to the key.</source>
        <translation>Seine Rolle %1 darf ihn haben, aber er wurde nicht vergeben. OWNER oder ADMIN können dem Schlüssel %2 geben.</translation>
    </message>
    <message>
        <source>Its role %1 can never have it: that takes one of %2. An owner or admin can give the key another role.</source>
        <translation>Seine Rolle %1 kann ihn nie haben: dazu braucht es eine von %2. OWNER oder ADMIN können dem Schlüssel eine andere Rolle geben.</translation>
    </message>
    <message>
        <source>Connect with another key…</source>
        <translation>Mit einem anderen Schlüssel verbinden…</translation>
    </message>
    <message>
        <source>Copy what to ask for</source>
        <translation>Kopieren, worum zu bitten ist</translation>
    </message>
    <message>
        <source>for a message to an owner</source>
        <translation>für eine Nachricht an einen OWNER</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Bitte</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Roles that can have it</source>
        <translation>Rollen, die ihn haben können</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Ihr Schlüssel</translation>
    </message>
    <message>
        <source>Please give the API key %1 of the tenant %2 the scope %3: the console&apos;s pane “%4” needs it.</source>
        <translation>Bitte geben Sie dem API-Schlüssel %1 des Mandanten %2 den Scope %3: Die Ansicht „%4“ der Konsole braucht ihn.</translation>
    </message>
    <message>
        <source>Please give the API key %1 of the tenant %2 the role %5 and the scope %3: the console&apos;s pane “%4” needs them.</source>
        <translation>Bitte geben Sie dem API-Schlüssel %1 des Mandanten %2 die Rolle %5 und den Scope %3: Die Ansicht „%4“ der Konsole braucht beides.</translation>
    </message>
</context>
<context>
    <name>md::CodeColumns</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>md::CodeView</name>
    <message>
        <source>A code, a status, or any word of them</source>
        <translation>Ein Code, ein Status oder ein Wort daraus</translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation>Fehlercodes</translation>
    </message>
    <message>
        <source>Look up an error code</source>
        <translation>Fehlercode nachschlagen</translation>
    </message>
    <message>
        <source>No code fits</source>
        <translation>Kein Code passt</translation>
    </message>
    <message>
        <source>Neither a code nor its words hold %1. Another platform&apos;s code, or one of a newer server, is not in this table.</source>
        <translation>Weder ein Code noch seine Worte enthalten %1. Der Code einer anderen Plattform oder eines neueren Servers steht nicht in dieser Tabelle.</translation>
    </message>
    <message>
        <source>Show all codes</source>
        <translation>Alle Codes zeigen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>md::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Tick to show; drag, or Alt and arrows, to move.</source>
        <translation>Haken zeigt sie; Ziehen oder Alt und Pfeile verschieben sie.</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Standardspalten</translation>
    </message>
</context>
<context>
    <name>md::CommandPalette</name>
    <message>
        <source>Command, pane, saved view, id or filter</source>
        <translation>Befehl, Bereich, gespeicherte Ansicht, Id oder Filter</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>md::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type %1 to go on.</source>
        <translation>Zum Fortfahren %1 eintippen.</translation>
    </message>
</context>
<context>
    <name>md::ConflictDialog</name>
    <message>
        <source>Somebody was faster</source>
        <translation>Jemand war schneller</translation>
    </message>
    <message>
        <source>%1 was not sent: the same field was changed since you loaded it. The audit log says by whom.</source>
        <translation>%1 wurde nicht gesendet: Dasselbe Feld wurde geändert, seit Sie es geladen haben. Das Prüfprotokoll sagt, von wem.</translation>
    </message>
    <message>
        <source>%1 was not sent: something else in it was changed since you loaded it. Your change fits beside it.</source>
        <translation>%1 wurde nicht gesendet: Etwas anderes darin wurde geändert, seit Sie es geladen haben. Ihre Änderung passt daneben.</translation>
    </message>
    <message>
        <source>Putting yours on top sends nothing yet: you see the new request first.</source>
        <translation>Ihre Änderung darüberzulegen sendet noch nichts: Sie sehen zuerst die neue Anfrage.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die fremde übernehmen</translation>
    </message>
    <message>
        <source>Apply mine on top…</source>
        <translation>Meine darüberlegen …</translation>
    </message>
</context>
<context>
    <name>md::ConflictTable</name>
    <message>
        <source>%1: loaded %2, theirs %3, mine %4</source>
        <translation>%1: geladen %2, fremd %3, meins %4</translation>
    </message>
    <message>
        <source>When you loaded it</source>
        <translation>Als Sie es luden</translation>
    </message>
    <message>
        <source>Theirs, now there</source>
        <translation>Fremd, jetzt dort</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
</context>
<context>
    <name>md::ConnectController</name>
    <message>
        <source>The list could not be written</source>
        <translation>Die Liste konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Asking the server who you are…</source>
        <translation>Der Server wird gefragt, wer Sie sind …</translation>
    </message>
</context>
<context>
    <name>md::ConnectDialog</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Start local sandbox</source>
        <translation>Lokale Sandbox starten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove this connection?</source>
        <translation>Diese Verbindung entfernen?</translation>
    </message>
    <message>
        <source>%1 goes from the list, and its key from the keychain. Nothing changes on the server.</source>
        <translation>%1 verschwindet aus der Liste und der Schlüssel aus dem Schlüsselbund. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>acme production</source>
        <translation>acme Produktion</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>Remember the key in the keychain</source>
        <translation>Schlüssel im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Choose a saved connection first</source>
        <translation>Erst eine gespeicherte Verbindung wählen</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>Liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>The key stays in memory until Meterdesk is closed.</source>
        <translation>Der Schlüssel bleibt im Arbeitsspeicher, bis Meterdesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Only the desktop&apos;s keychain has it; no file does.</source>
        <translation>Nur der Schlüsselbund der Arbeitsumgebung hat ihn, keine Datei.</translation>
    </message>
    <message>
        <source>No keychain answers here, so the key stays in memory and is asked for again at the next start.</source>
        <translation>Hier antwortet kein Schlüsselbund. Der Schlüssel bleibt im Arbeitsspeicher und wird beim nächsten Start wieder erfragt.</translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>It begins with https:// and names a host, as https://metering.example.com.</source>
        <translation>Sie beginnt mit https:// und nennt einen Rechner, etwa https://metering.example.com.</translation>
    </message>
    <message>
        <source>The tenant is missing</source>
        <translation>Der Mandant fehlt</translation>
    </message>
    <message>
        <source>It begins with ten_ and stands beside the key where you got that.</source>
        <translation>Er beginnt mit ten_ und steht dort, woher der Schlüssel kommt.</translation>
    </message>
    <message>
        <source>The key is missing</source>
        <translation>Der Schlüssel fehlt</translation>
    </message>
    <message>
        <source>An owner or admin of the tenant can create one for you.</source>
        <translation>Ein Owner oder Admin des Mandanten kann einen anlegen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-Id</translation>
    </message>
    <message>
        <source>It answers: a LIVE server</source>
        <translation>Es antwortet: ein LIVE-Server</translation>
    </message>
    <message>
        <source>It answers: a SANDBOX</source>
        <translation>Es antwortet: eine SANDBOX</translation>
    </message>
    <message>
        <source>%1, as %2 (%3). %4</source>
        <translation>%1, als %2 (%3). %4</translation>
    </message>
    <message>
        <source>Run the first checks</source>
        <translation>Erste Prüfungen starten</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
</context>
<context>
    <name>md::ConnectWords</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>The server asks to wait a little. Try again in a minute.</source>
        <translation>Der Server bittet um etwas Geduld. In einer Minute noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>Der Server hat einen Fehler</translation>
    </message>
    <message>
        <source>It answered %1. That is a fault there: try again, or tell who runs it.</source>
        <translation>Er antwortete %1. Der Fehler liegt dort: noch einmal versuchen oder dem Betreiber melden.</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>Der Server lehnt ab</translation>
    </message>
    <message>
        <source>It gave no reason that can be shown.</source>
        <translation>Einen Grund, der sich zeigen lässt, nannte er nicht.</translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>It begins with https:// and names a host, without a user or a key in it.</source>
        <translation>Sie beginnt mit https:// und nennt einen Rechner, ohne Benutzer oder Schlüssel darin.</translation>
    </message>
    <message>
        <source>http would send the key in clear</source>
        <translation>http würde den Schlüssel offen senden</translation>
    </message>
    <message>
        <source>Use https. Plain http is for a server on this machine only.</source>
        <translation>https verwenden. Einfaches http ist nur für einen Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>No such host</source>
        <translation>Kein solcher Rechner</translation>
    </message>
    <message>
        <source>The name has no address. Look for a typing error, or a VPN that is off.</source>
        <translation>Der Name hat keine Adresse. Vielleicht ein Tippfehler, oder ein VPN ist aus.</translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <translation>Dort hört nichts</translation>
    </message>
    <message>
        <source>The machine answers, but not at this port. Check the port, and that meterd runs.</source>
        <translation>Der Rechner antwortet, aber nicht an diesem Port. Port prüfen, und ob meterd läuft.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Nothing came before the time limit. A firewall may swallow it, or the host is down.</source>
        <translation>Bis zur Zeitgrenze kam nichts. Vielleicht verschluckt es eine Firewall, oder der Rechner ist aus.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>It began and ended without a whole answer. Try again; check the network.</source>
        <translation>Sie begann und endete ohne ganze Antwort. Noch einmal versuchen; das Netz prüfen.</translation>
    </message>
    <message>
        <source>The proxy refused</source>
        <translation>Der Proxy lehnt ab</translation>
    </message>
    <message>
        <source>Check the desktop&apos;s proxy settings.</source>
        <translation>Die Proxy-Einstellungen der Arbeitsumgebung prüfen.</translation>
    </message>
    <message>
        <source>The certificate was not accepted</source>
        <translation>Das Zertifikat wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the name in the address, the clock of this machine, and who signed the certificate.</source>
        <translation>Es wurde nichts gesendet. Den Namen in der Adresse prüfen, die Uhr dieses Rechners, und wer das Zertifikat unterschrieben hat.</translation>
    </message>
    <message>
        <source>The server sends us elsewhere</source>
        <translation>Der Server schickt woandershin</translation>
    </message>
    <message>
        <source>A redirect is not followed, because the key would go along. Enter the address that it leads to.</source>
        <translation>Einer Umleitung wird nicht gefolgt, weil der Schlüssel mitginge. Bitte die Zieladresse eintragen.</translation>
    </message>
    <message>
        <source>Something else answers there</source>
        <translation>Dort antwortet etwas anderes</translation>
    </message>
    <message>
        <source>It is not a metering server of this kind. Check address and port, and whether a proxy stands in between.</source>
        <translation>Das ist kein Messserver dieser Art. Adresse und Port prüfen, und ob ein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>The tenant is missing</source>
        <translation>Der Mandant fehlt</translation>
    </message>
    <message>
        <source>It begins with ten_ and stands beside the key where you got that.</source>
        <translation>Er beginnt mit ten_ und steht dort, woher der Schlüssel kommt.</translation>
    </message>
    <message>
        <source>This is not a tenant id</source>
        <translation>Das ist keine Mandanten-Id</translation>
    </message>
    <message>
        <source>It begins with ten_; a character may be missing.</source>
        <translation>Sie beginnt mit ten_; vielleicht fehlt ein Zeichen.</translation>
    </message>
    <message>
        <source>This account is suspended</source>
        <translation>Dieses Konto ist gesperrt</translation>
    </message>
    <message>
        <source>No such tenant for this key</source>
        <translation>Kein solcher Mandant für diesen Schlüssel</translation>
    </message>
    <message>
        <source>Tenant and key must belong together. Check both.</source>
        <translation>Mandant und Schlüssel müssen zusammengehören. Beide prüfen.</translation>
    </message>
    <message>
        <source>The key is missing</source>
        <translation>Der Schlüssel fehlt</translation>
    </message>
    <message>
        <source>An owner or admin of the tenant can create one for you.</source>
        <translation>Ein Owner oder Admin des Mandanten kann einen anlegen.</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>Das ist kein Schlüssel</translation>
    </message>
    <message>
        <source>Something in it cannot be part of one: a space, a line break. Copy it again.</source>
        <translation>Etwas darin kann nicht dazugehören: ein Leerzeichen, ein Zeilenumbruch. Noch einmal kopieren.</translation>
    </message>
    <message>
        <source>This key was revoked</source>
        <translation>Dieser Schlüssel wurde widerrufen</translation>
    </message>
    <message>
        <source>This key has expired</source>
        <translation>Dieser Schlüssel ist abgelaufen</translation>
    </message>
    <message>
        <source>This key is for the other mode</source>
        <translation>Dieser Schlüssel ist für den anderen Modus</translation>
    </message>
    <message>
        <source>A sk_test_ key opens a sandbox only, a sk_live_ key a live server only.</source>
        <translation>Ein sk_test_-Schlüssel öffnet nur eine Sandbox, ein sk_live_-Schlüssel nur einen Live-Server.</translation>
    </message>
    <message>
        <source>This key may not sign in</source>
        <translation>Dieser Schlüssel darf sich nicht anmelden</translation>
    </message>
    <message>
        <source>It is known, but has no right even to ask who it is. Ask for one with the role VIEWER.</source>
        <translation>Er ist bekannt, darf aber nicht einmal fragen, wem er gehört. Einen mit der Rolle VIEWER erbitten.</translation>
    </message>
    <message>
        <source>The server does not know this key</source>
        <translation>Der Server kennt diesen Schlüssel nicht</translation>
    </message>
    <message>
        <source>It may belong to another tenant or server, or a character is missing. Copy it again.</source>
        <translation>Vielleicht gehört er zu einem anderen Mandanten oder Server, oder ein Zeichen fehlt. Noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Somebody took it back, or gave it a new secret. Ask for the new one.</source>
        <translation>Jemand hat ihn zurückgenommen oder ihm ein neues Geheimnis gegeben. Fragen Sie nach dem neuen.</translation>
    </message>
    <message>
        <source>This key is not for this machine</source>
        <translation>Dieser Schlüssel gilt nicht für diesen Rechner</translation>
    </message>
    <message>
        <source>It works from certain addresses only. Connect from one of them, or have this one added.</source>
        <translation>Er gilt nur von bestimmten Adressen. Verbinden Sie sich von einer davon, oder lassen Sie diese hinzufügen.</translation>
    </message>
    <message>
        <source>The key is good: who runs the platform has stopped the whole account, and no key of it opens anything. They can say why and end it.</source>
        <translation>Der Schlüssel gilt: Der Betreiber der Plattform hat das ganze Konto gesperrt, und keiner seiner Schlüssel öffnet etwas. Er kann sagen, warum, und es aufheben.</translation>
    </message>
    <message>
        <source>The account is there; the key&apos;s own date has passed. An owner or admin can make a new key, or give this one a later date.</source>
        <translation>Das Konto ist da; das eigene Datum des Schlüssels ist vorbei. Ein Owner oder Admin kann einen neuen anlegen oder diesem ein späteres Datum geben.</translation>
    </message>
</context>
<context>
    <name>md::CostChart</name>
    <message>
        <source>Cost over time</source>
        <translation>Kosten über die Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%1 in all; %Ln call(s) of unknown cost</source>
        <translation>
            <numerusform>%1 insgesamt; %Ln Aufruf mit unbekannten Kosten</numerusform>
            <numerusform>%1 insgesamt; %Ln Aufrufe mit unbekannten Kosten</numerusform>
        </translation>
    </message>
    <message>
        <source>no known cost</source>
        <translation>keine bekannten Kosten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of unknown cost</source>
        <translation>
            <numerusform>%Ln mit unbekannten Kosten</numerusform>
            <numerusform>%Ln mit unbekannten Kosten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::CostSplit</name>
    <message>
        <source>Calls by what became of their cost</source>
        <translation>Aufrufe nach dem, was aus ihren Kosten wurde</translation>
    </message>
</context>
<context>
    <name>md::CostView</name>
    <message>
        <source>Counting AI calls</source>
        <translation>KI-Aufrufe werden gezählt</translation>
    </message>
    <message>
        <source>AI cost by group</source>
        <translation>KI-Kosten nach Gruppe</translation>
    </message>
    <message>
        <source>Each call has a cost, or says that it has none</source>
        <translation>Jeder Aufruf hat Kosten oder sagt, dass er keine hat</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>Währung des Diagramms</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt nach</translation>
    </message>
    <message>
        <source>org, feature, provider, model…</source>
        <translation>org, feature, provider, model…</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>AI cost could not be loaded</source>
        <translation>Die KI-Kosten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No AI call in this time</source>
        <translation>Kein KI-Aufruf in dieser Zeit</translation>
    </message>
    <message>
        <source>An event that names a provider, a model and its tokens stands here with what it cost.</source>
        <translation>Ein Ereignis, das Anbieter, Modell und Tokens nennt, steht hier mit dem, was es gekostet hat.</translation>
    </message>
    <message>
        <source>No AI call fits</source>
        <translation>Kein KI-Aufruf passt</translation>
    </message>
    <message>
        <source>There is none for %1 in this time.</source>
        <translation>Zu %1 gibt es in dieser Zeit keinen.</translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation>Die ganze Zeit ansehen</translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation>Ohne den Filter</translation>
    </message>
    <message>
        <source>AI calls</source>
        <translation>KI-Aufrufe</translation>
    </message>
    <message numerus="yes">
        <source>known cost of %Ln call(s)</source>
        <translation>
            <numerusform>bekannte Kosten von %Ln Aufruf</numerusform>
            <numerusform>bekannte Kosten von %Ln Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>still being counted</source>
        <translation>wird noch gezählt</translation>
    </message>
    <message>
        <source>No call of unknown cost</source>
        <translation>Kein Aufruf mit unbekannten Kosten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of unknown cost</source>
        <translation>
            <numerusform>%Ln Aufruf mit unbekannten Kosten</numerusform>
            <numerusform>%Ln Aufrufe mit unbekannten Kosten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of unknown cost, a bar each %1</source>
        <translation>Aufrufe mit unbekannten Kosten, ein Balken je %1</translation>
    </message>
    <message>
        <source>Cost in %1, a bar each %2; below, the calls of unknown cost</source>
        <translation>Kosten in %1, ein Balken je %2; darunter die Aufrufe mit unbekannten Kosten</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Ereignisse zeigen</translation>
    </message>
</context>
<context>
    <name>md::CountsView</name>
    <message>
        <source>Not up to date: %1</source>
        <translation>Nicht auf dem neuesten Stand: %1</translation>
    </message>
</context>
<context>
    <name>md::DeliveryDetails</name>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Every delivery of this event</source>
        <translation>Jede Zustellung dieses Ereignisses</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Views of the attempt</source>
        <translation>Ansichten des Versuchs</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>The attempts could not be loaded.</source>
        <translation>Die Versuche konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>No delivery is selected</source>
        <translation>Keine Zustellung gewählt</translation>
    </message>
    <message>
        <source>Send now…</source>
        <translation>Jetzt senden…</translation>
    </message>
    <message>
        <source>Look at what it is subscribed to</source>
        <translation>Ansehen, was er abonniert hat</translation>
    </message>
    <message>
        <source>Look at the endpoint</source>
        <translation>Zum Endpunkt</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>Wird erneut versucht</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wartet auf den Versand</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n tries</source>
        <translation>
            <numerusform>Nach %n Versuch aufgegeben</numerusform>
            <numerusform>Nach %n Versuchen aufgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Try %1 of %2, at %3. %4</source>
        <translation>Versuch %1 von %2, um %3. %4</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation>%1 nimmt %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>the first %1 are kept</source>
        <translation>die ersten %1 sind aufbewahrt</translation>
    </message>
    <message>
        <source>%1, whole</source>
        <translation>%1, vollständig</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
</context>
<context>
    <name>md::Dialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>md::DiffTable</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Copy the value before</source>
        <translation>Den Wert vorher kopieren</translation>
    </message>
    <message>
        <source>Copy the value after</source>
        <translation>Den Wert nachher kopieren</translation>
    </message>
    <message>
        <source>Copy all changes</source>
        <translation>Alle Änderungen kopieren</translation>
    </message>
</context>
<context>
    <name>md::DoctorPane</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>First checks</source>
        <translation>Erste Prüfungen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation>Fehlercodes</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Erstes Ereignis</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Konsolenprotokoll</translation>
    </message>
    <message>
        <source>Run the first checks</source>
        <translation>Erste Prüfungen starten</translation>
    </message>
    <message>
        <source>Debug a signature</source>
        <translation>Signatur untersuchen</translation>
    </message>
    <message>
        <source>Look up an error code</source>
        <translation>Fehlercode nachschlagen</translation>
    </message>
    <message>
        <source>Send a request again</source>
        <translation>Anfrage erneut senden</translation>
    </message>
    <message>
        <source>Send a first event</source>
        <translation>Erstes Ereignis senden</translation>
    </message>
    <message>
        <source>Show the console&apos;s own log</source>
        <translation>Eigenes Protokoll der Konsole zeigen</translation>
    </message>
</context>
<context>
    <name>md::DropDownButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>md::ElidedIdLabel</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>md::EmptyWords</name>
    <message>
        <source>No events in %1</source>
        <translation>Keine Ereignisse in %1</translation>
    </message>
    <message>
        <source>No events match</source>
        <translation>Keine Ereignisse passen</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>No events in this range</source>
        <translation>Keine Ereignisse in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1 events in %2 match the other filters.</source>
        <translation>%1 Ereignisse in %2 passen zu den übrigen Filtern.</translation>
    </message>
    <message>
        <source>%1 events in %2.</source>
        <translation>%1 Ereignisse in %2.</translation>
    </message>
    <message>
        <source>Show the %1 in %2</source>
        <translation>Die %1 in %2 anzeigen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Zu jeder Zeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 events match at other times, the latest at %2.</source>
        <translation>%1 Ereignisse passen zu anderen Zeiten, das letzte um %2.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>%1 events, the latest at %2</source>
        <translation>%1 Ereignisse, das letzte um %2</translation>
    </message>
    <message>
        <source>Looking where else there are some.</source>
        <translation>Es wird gesucht, wo es sonst welche gibt.</translation>
    </message>
    <message>
        <source>Without the %1 filter</source>
        <translation>Ohne den Filter %1</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>none either</source>
        <translation>auch keine</translation>
    </message>
    <message>
        <source>Drop the %1 filter</source>
        <translation>Filter %1 weglassen</translation>
    </message>
    <message>
        <source>What your applications send appears here by itself.</source>
        <translation>Was Ihre Anwendungen senden, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Nothing that is kept matches this filter.</source>
        <translation>Nichts von dem, was aufbewahrt wird, passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>%1 events match at other times, the nearest in %2.</source>
        <translation>%1 Ereignisse passen zu anderen Zeiten, die nächsten in %2.</translation>
    </message>
    <message>
        <source>Show the nearest</source>
        <translation>Die nächsten zeigen</translation>
    </message>
    <message>
        <source>%1 is the application %2. Events bear its name.</source>
        <translation>%1 ist die Anwendung %2. Ereignisse tragen ihren Namen.</translation>
    </message>
    <message>
        <source>There is no application %1.</source>
        <translation>Es gibt keine Anwendung %1.</translation>
    </message>
    <message>
        <source>There is no application %1. Near name: %2.</source>
        <translation>Es gibt keine Anwendung %1. Ähnlicher Name: %2.</translation>
    </message>
    <message>
        <source>Show the applications</source>
        <translation>Die Anwendungen zeigen</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>those that there are</source>
        <translation>die, die es gibt</translation>
    </message>
    <message>
        <source>Events of that time</source>
        <translation>Ereignisse dieser Zeit</translation>
    </message>
    <message>
        <source>are gone: %1</source>
        <translation>sind weg: %1</translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>Der Arbeitsbereich</translation>
    </message>
    <message>
        <source>was made on %1</source>
        <translation>wurde am %1 angelegt</translation>
    </message>
    <message>
        <source>Application %1</source>
        <translation>Anwendung %1</translation>
    </message>
    <message>
        <source>did not exist before %1</source>
        <translation>gab es vor dem %1 nicht</translation>
    </message>
</context>
<context>
    <name>md::EndWords</name>
    <message numerus="yes">
        <source>kept for %n day(s) by the plan %1, since %2</source>
        <translation>
            <numerusform>nach dem Plan %1 %n Tag lang aufbewahrt, seit %2</numerusform>
            <numerusform>nach dem Plan %1 %n Tage lang aufbewahrt, seit %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept for %n day(s) by an exception until %1, since %2</source>
        <translation>
            <numerusform>nach einer Ausnahme bis %1 %n Tag lang aufbewahrt, seit %2</numerusform>
            <numerusform>nach einer Ausnahme bis %1 %n Tage lang aufbewahrt, seit %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept for %n day(s) by an exception, since %1</source>
        <translation>
            <numerusform>nach einer Ausnahme %n Tag lang aufbewahrt, seit %1</numerusform>
            <numerusform>nach einer Ausnahme %n Tage lang aufbewahrt, seit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected and duplicate events are kept for 14 days.</source>
        <translation>Abgelehnte und doppelte Ereignisse werden 14 Tage aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no application %1 any more, so nothing else came from it.</source>
        <translation>Eine Anwendung %1 gibt es nicht mehr, daher kam nichts weiter von ihr.</translation>
    </message>
    <message>
        <source>There is no application %1. Click for %2.</source>
        <translation>Es gibt keine Anwendung %1. Klicken für %2.</translation>
    </message>
    <message>
        <source>Nothing is older: the application %1 did not exist before %2. Click for the applications.</source>
        <translation>Älteres gibt es nicht: Die Anwendung %1 gab es vor dem %2 nicht. Klicken für die Anwendungen.</translation>
    </message>
    <message>
        <source>What was older is gone: events are %1. Click for the limit.</source>
        <translation>Älteres ist weg: Ereignisse werden %1. Klicken für die Grenze.</translation>
    </message>
    <message>
        <source>This is the first event: the workspace was made on %1.</source>
        <translation>Das ist das erste Ereignis: Der Arbeitsbereich wurde am %1 angelegt.</translation>
    </message>
    <message>
        <source>Nothing older matches. The workspace was made on %1.</source>
        <translation>Älteres passt nicht. Der Arbeitsbereich wurde am %1 angelegt.</translation>
    </message>
    <message>
        <source>Events are %1.</source>
        <translation>Ereignisse werden %1.</translation>
    </message>
    <message>
        <source>The range ends here. Click to look at all time.</source>
        <translation>Hier endet der Zeitraum. Klicken für alle Zeit.</translation>
    </message>
    <message>
        <source>History ends here: the oldest match is of %1.</source>
        <translation>Hier endet der Verlauf: Der älteste Treffer ist von %1.</translation>
    </message>
    <message>
        <source>History ends here.</source>
        <translation>Hier endet der Verlauf.</translation>
    </message>
</context>
<context>
    <name>md::EndpointDetails</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Send a test…</source>
        <translation>Test senden…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Its deliveries</source>
        <translation>Seine Zustellungen</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Those that failed or are tried again</source>
        <translation>Die fehlschlugen oder erneut versucht werden</translation>
    </message>
    <message>
        <source>Those that were not sent</source>
        <translation>Die nicht gesendet wurden</translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation>Geheimnis wechseln…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries in 24 h</source>
        <translation>
            <numerusform>%n Zustellung in 24 h</numerusform>
            <numerusform>%n Zustellungen in 24 h</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send in 24 h</source>
        <translation>Nichts zu senden in 24 h</translation>
    </message>
    <message>
        <source>%1 fail</source>
        <translation>%1 schlagen fehl</translation>
    </message>
    <message>
        <source>Paused since %1</source>
        <translation>Angehalten seit %1</translation>
    </message>
    <message>
        <source>Disabled since %1</source>
        <translation>Abgeschaltet seit %1</translation>
    </message>
    <message>
        <source>No endpoint is selected</source>
        <translation>Kein Endpunkt gewählt</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Subscribed to</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>alle Arten</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Failed, 24 h</source>
        <translation>Fehler, 24 h</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation>Altes Geheimnis</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>signs no more</source>
        <translation>signiert nicht mehr</translation>
    </message>
    <message>
        <source>signs too, ends %1</source>
        <translation>signiert auch, endet %1</translation>
    </message>
</context>
<context>
    <name>md::EndpointForm</name>
    <message>
        <source>Who it belongs to, or what it is for</source>
        <translation>Wem er gehört oder wozu er dient</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignisarten</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>The address is missing</source>
        <translation>Die Adresse fehlt</translation>
    </message>
    <message>
        <source>The address must begin with https://</source>
        <translation>Die Adresse muss mit https:// beginnen</translation>
    </message>
    <message>
        <source>No password in the address: everybody who may look sees it</source>
        <translation>Kein Kennwort in der Adresse: jeder, der hier lesen darf, sieht es</translation>
    </message>
    <message>
        <source>No event type is chosen</source>
        <translation>Keine Ereignisart gewählt</translation>
    </message>
</context>
<context>
    <name>md::EndpointWatch</name>
    <message>
        <source>%1 is disabled</source>
        <translation>%1 ist abgeschaltet</translation>
    </message>
    <message>
        <source>Nothing is sent there any more.</source>
        <translation>Dorthin wird nichts mehr gesendet.</translation>
    </message>
</context>
<context>
    <name>md::ErrorTexts</name>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten …</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen …</translation>
    </message>
    <message>
        <source>This key was revoked</source>
        <translation>Dieser Schlüssel wurde widerrufen</translation>
    </message>
    <message>
        <source>This key has expired</source>
        <translation>Dieser Schlüssel ist abgelaufen</translation>
    </message>
    <message>
        <source>Keys end at a date of their own. Connect with a newer one.</source>
        <translation>Schlüssel enden an ihrem eigenen Datum. Mit einem neueren verbinden.</translation>
    </message>
    <message>
        <source>This key is for the other mode</source>
        <translation>Dieser Schlüssel ist für den anderen Modus</translation>
    </message>
    <message>
        <source>A sk_test_ key opens a sandbox only, a sk_live_ key a live server only.</source>
        <translation>Ein sk_test_-Schlüssel öffnet nur eine Sandbox, ein sk_live_-Schlüssel nur einen Live-Server.</translation>
    </message>
    <message>
        <source>The server does not know this key</source>
        <translation>Der Server kennt diesen Schlüssel nicht</translation>
    </message>
    <message>
        <source>It may belong to another tenant or server, or a character is missing.</source>
        <translation>Vielleicht gehört er zu einem anderen Mandanten oder Server, oder ein Zeichen fehlt.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>The server asks for a key. Connect with one.</source>
        <translation>Der Server verlangt einen Schlüssel. Mit einem verbinden.</translation>
    </message>
    <message>
        <source>This account is suspended</source>
        <translation>Dieses Konto ist gesperrt</translation>
    </message>
    <message>
        <source>The platform&apos;s operator suspended the tenant. Reading and writing are off until that ends.</source>
        <translation>Der Betreiber der Plattform hat den Mandanten gesperrt. Bis das endet, geht weder Lesen noch Schreiben.</translation>
    </message>
    <message>
        <source>This key may not do that</source>
        <translation>Dieser Schlüssel darf das nicht</translation>
    </message>
    <message>
        <source>It lacks the scope %1. An owner or admin can give it one that has it.</source>
        <translation>Ihm fehlt der Scope %1. Ein Owner oder Admin kann einen Schlüssel ausstellen, der ihn hat.</translation>
    </message>
    <message>
        <source>Its role or its scopes do not allow it.</source>
        <translation>Seine Rolle oder seine Scopes erlauben es nicht.</translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation>Jemand war schneller</translation>
    </message>
    <message>
        <source>It was changed since you loaded it. Load it again and look at both versions before you save.</source>
        <translation>Es wurde seit dem Laden geändert. Neu laden und beide Fassungen ansehen, bevor gespeichert wird.</translation>
    </message>
    <message>
        <source>That does not fit what is there</source>
        <translation>Das passt nicht zu dem, was da ist</translation>
    </message>
    <message>
        <source>Something on the server stands against it. Load the present state, then decide.</source>
        <translation>Auf dem Server steht etwas dagegen. Den jetzigen Stand laden, dann entscheiden.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>This key has used up its requests. It goes on in %1.</source>
        <translation>Dieser Schlüssel hat seine Anfragen verbraucht. Weiter geht es in %1.</translation>
    </message>
    <message>
        <source>This key has used up its requests for now.</source>
        <translation>Dieser Schlüssel hat seine Anfragen vorerst verbraucht.</translation>
    </message>
    <message>
        <source>The filter cannot be read</source>
        <translation>Der Filter ist nicht lesbar</translation>
    </message>
    <message>
        <source>The server could not read it.</source>
        <translation>Der Server konnte ihn nicht lesen.</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>What was sent is over the server&apos;s limit.</source>
        <translation>Was gesendet wurde, liegt über der Grenze des Servers.</translation>
    </message>
    <message>
        <source>The tenant is missing or misspelt</source>
        <translation>Der Mandant fehlt oder ist falsch geschrieben</translation>
    </message>
    <message>
        <source>Tenant ids begin with ten_. Look at the connection.</source>
        <translation>Mandanten-Ids beginnen mit ten_. Die Verbindung ansehen.</translation>
    </message>
    <message>
        <source>The server refused the request</source>
        <translation>Der Server hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>It answered %1 and gave no reason.</source>
        <translation>Er antwortete %1 und nannte keinen Grund.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full</source>
        <translation>Die Platte des Servers ist voll</translation>
    </message>
    <message>
        <source>It keeps what it has and takes nothing new. It goes on by itself when there is room again.</source>
        <translation>Er behält, was er hat, und nimmt nichts Neues. Sobald wieder Platz ist, geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The server cannot write</source>
        <translation>Der Server kann nicht schreiben</translation>
    </message>
    <message>
        <source>Its data folder is read-only. Reading still works.</source>
        <translation>Sein Datenordner ist schreibgeschützt. Lesen geht weiterhin.</translation>
    </message>
    <message>
        <source>The server is stopping</source>
        <translation>Der Server wird beendet</translation>
    </message>
    <message>
        <source>It said so itself. Try again when it is back.</source>
        <translation>Das sagte er selbst. Noch einmal versuchen, wenn er zurück ist.</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>Der Server hat einen Fehler</translation>
    </message>
    <message>
        <source>It answered %1. That is a fault there, not in what you asked.</source>
        <translation>Er antwortete %1. Der Fehler liegt dort, nicht in Ihrer Anfrage.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>You stopped it before there was an answer.</source>
        <translation>Sie haben es angehalten, bevor eine Antwort da war.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>The server did not answer before the time limit. It may be busy, or the way to it is broken.</source>
        <translation>Der Server antwortete nicht vor der Zeitgrenze. Vielleicht ist er beschäftigt, oder der Weg zu ihm ist unterbrochen.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>The server cannot be reached, or the connection broke. Check the address and the network.</source>
        <translation>Der Server ist nicht erreichbar, oder die Verbindung brach ab. Adresse und Netz prüfen.</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted, so nothing was sent. Check the address, the clock and the certificate.</source>
        <translation>Das Zertifikat des Servers wurde nicht angenommen, darum wurde nichts gesendet. Adresse, Uhr und Zertifikat prüfen.</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>The server knows nothing by this name or id, or it belongs to another tenant.</source>
        <translation>Der Server kennt nichts unter diesem Namen oder dieser Id, oder es gehört einem anderen Mandanten.</translation>
    </message>
    <message>
        <source>The answer was cut off or is not HTTP as agreed</source>
        <translation>Die Antwort ist abgeschnitten oder nicht das vereinbarte HTTP</translation>
    </message>
    <message>
        <source>Half an answer is not shown as a whole one. A proxy in between may be the cause.</source>
        <translation>Eine halbe Antwort wird nicht als ganze gezeigt. Vielleicht liegt es an einem Proxy dazwischen.</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>Die Antwort war nicht zu verstehen</translation>
    </message>
    <message>
        <source>It came whole, but is not what the contract says. Server and console may be of different ages.</source>
        <translation>Sie kam ganz an, ist aber nicht, was der Vertrag sagt. Server und Konsole sind vielleicht verschieden alt.</translation>
    </message>
    <message>
        <source>A file could not be read or written</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>Look at its place, its rights and the room on the disk.</source>
        <translation>Ort, Rechte und den Platz auf der Platte prüfen.</translation>
    </message>
    <message>
        <source>Somebody took the key back, or gave it a new secret. Connect with the new one.</source>
        <translation>Jemand hat den Schlüssel zurückgenommen oder ihm ein neues Geheimnis gegeben. Verbinden Sie sich mit dem neuen.</translation>
    </message>
    <message>
        <source>This key is not for this machine</source>
        <translation>Dieser Schlüssel gilt nicht für diesen Rechner</translation>
    </message>
    <message>
        <source>It works from certain addresses only, and this machine&apos;s is none of them.</source>
        <translation>Er gilt nur von bestimmten Adressen, und die dieses Rechners gehört nicht dazu.</translation>
    </message>
</context>
<context>
    <name>md::EventDelegate</name>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>future</source>
        <translation>Zukunft</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>Status unbekannt</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>ermittelt</translation>
    </message>
    <message>
        <source>explicit zero</source>
        <translation>null gesetzt</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>Modell unbekannt</translation>
    </message>
    <message>
        <source>missing price</source>
        <translation>Preis fehlt</translation>
    </message>
    <message>
        <source>missing tokens</source>
        <translation>Tokens fehlen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>md::EventDiff</name>
    <message>
        <source>Comparison of two events</source>
        <translation>Vergleich zweier Ereignisse</translation>
    </message>
    <message>
        <source>The two differ in their ids and times alone.</source>
        <translation>Die beiden unterscheiden sich nur in Kennungen und Zeiten.</translation>
    </message>
    <message>
        <source>Ids and times</source>
        <translation>Kennungen und Zeiten</translation>
    </message>
    <message>
        <source>Copy the comparison</source>
        <translation>Vergleich kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Comparison copied</source>
        <translation>Vergleich kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Hide %n equal field(s)</source>
        <translation>
            <numerusform>%n gleiches Feld ausblenden</numerusform>
            <numerusform>%n gleiche Felder ausblenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n equal field(s)</source>
        <translation>
            <numerusform>%n gleiches Feld zeigen</numerusform>
            <numerusform>%n gleiche Felder zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
</context>
<context>
    <name>md::EventFacts</name>
    <message>
        <source>Metric %1 is not declared. Declare it, or send a declared name.</source>
        <translation>Metrik %1 ist nicht deklariert. Deklarieren oder einen deklarierten Namen senden.</translation>
    </message>
    <message>
        <source>The server gives no reason.</source>
        <translation>Der Server nennt keinen Grund.</translation>
    </message>
    <message>
        <source>An event with the same idempotency key was taken within 72 hours. This one is kept, not metered.</source>
        <translation>Ein Ereignis mit demselben Idempotenzschlüssel kam innerhalb von 72 Stunden. Dieses wird aufbewahrt, nicht gemessen.</translation>
    </message>
    <message>
        <source>Accepted, and flagged late.</source>
        <translation>Angenommen und als verspätet markiert.</translation>
    </message>
    <message>
        <source>%1 before the event says that it happened: the sender&apos;s clock is ahead</source>
        <translation>%1 bevor es laut Ereignis geschah: die Uhr des Senders geht vor</translation>
    </message>
    <message>
        <source>%1 after the event</source>
        <translation>%1 nach dem Ereignis</translation>
    </message>
    <message>
        <source>, flagged late</source>
        <translation>, als verspätet markiert</translation>
    </message>
    <message>
        <source>Aforo, batch</source>
        <translation>Aforo, Stapel</translation>
    </message>
    <message>
        <source>Aforo, one event</source>
        <translation>Aforo, einzelnes Ereignis</translation>
    </message>
    <message>
        <source>Aforo, gateway event</source>
        <translation>Aforo, Gateway-Ereignis</translation>
    </message>
    <message>
        <source>Aforo, asynchronous batch</source>
        <translation>Aforo, asynchroner Stapel</translation>
    </message>
    <message>
        <source>Aforo, compound event</source>
        <translation>Aforo, zusammengesetztes Ereignis</translation>
    </message>
    <message>
        <source>Aforo, meter</source>
        <translation>Aforo, Zähler</translation>
    </message>
    <message>
        <source>Aforo, file upload</source>
        <translation>Aforo, hochgeladene Datei</translation>
    </message>
    <message>
        <source>SaaS Tracker</source>
        <translation>SaaS Tracker</translation>
    </message>
    <message>
        <source>Metric %1 is not declared. Did you mean %2?</source>
        <translation>Metrik %1 ist nicht deklariert. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>Count %1 for %2…</source>
        <translation>%1 für %2 zählen…</translation>
    </message>
    <message>
        <source>Health of %1</source>
        <translation>Zustand von %1</translation>
    </message>
    <message>
        <source>Declare %1…</source>
        <translation>%1 anlegen…</translation>
    </message>
    <message>
        <source>Webhook of a provider</source>
        <translation>Webhook eines Anbieters</translation>
    </message>
    <message>
        <source>OpenMonetize</source>
        <translation>OpenMonetize</translation>
    </message>
</context>
<context>
    <name>md::EventLogPane</name>
    <message>
        <source>Request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>No request fits</source>
        <translation>Keine Anfrage passt</translation>
    </message>
    <message>
        <source>status, code, key, route, duration…</source>
        <translation>status, code, key, route, duration…</translation>
    </message>
    <message>
        <source>Platform events</source>
        <translation>Plattformereignisse</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No event fits</source>
        <translation>Kein Ereignis passt</translation>
    </message>
    <message>
        <source>type, severity, actor, target…</source>
        <translation>type, severity, actor, target…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu abfragen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>Show latency by route</source>
        <translation>Latenz je Route zeigen</translation>
    </message>
    <message>
        <source>Show errors by code and key</source>
        <translation>Fehler nach Code und Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Show platform events</source>
        <translation>Plattformereignisse zeigen</translation>
    </message>
    <message>
        <source>Follow or pause</source>
        <translation>Folgen oder anhalten</translation>
    </message>
    <message>
        <source>Show or hide the request</source>
        <translation>Anfrage zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>platform events</source>
        <translation>Plattformereignisse</translation>
    </message>
    <message>
        <source>request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 ausschließen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Same correlation</source>
        <translation>Gleiche Korrelation</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
</context>
<context>
    <name>md::EventLogWords</name>
    <message>
        <source>Counting requests</source>
        <translation>Anfragen werden gezählt</translation>
    </message>
    <message>
        <source>The request log</source>
        <translation>Das Anfrageprotokoll</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Refused with %1</source>
        <translation>Abgelehnt mit %1</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>Beantwortet in %1</translation>
    </message>
    <message>
        <source>Refused requests</source>
        <translation>Abgelehnte Anfragen</translation>
    </message>
    <message>
        <source>Refused on the way in</source>
        <translation>Am Eingang abgelehnt</translation>
    </message>
    <message>
        <source>Wrong signatures</source>
        <translation>Falsche Signaturen</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Über dem Ratenlimit</translation>
    </message>
    <message>
        <source>Failed in the server</source>
        <translation>Im Server gescheitert</translation>
    </message>
    <message>
        <source>Slower than a second</source>
        <translation>Langsamer als eine Sekunde</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>Errors and worse</source>
        <translation>Fehler und schlimmer</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Warnungen und schlimmer</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>&lt; 1 µs</source>
        <translation>&lt; 1 µs</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
</context>
<context>
    <name>md::EventMarks</name>
    <message>
        <source>The marks could not be read: %1. They are left as they are.</source>
        <translation>Die Markierungen konnten nicht gelesen werden: %1. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The file of marks is damaged and could not be moved: %1. It is left as it is.</source>
        <translation>Die Datei der Markierungen ist beschädigt und ließ sich nicht beiseite legen: %1. Sie bleibt, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) could not be read. The file is kept as %1.</source>
        <translation>
            <numerusform>%n Markierung konnte nicht gelesen werden. Die Datei liegt als %1 bereit.</numerusform>
            <numerusform>%n Markierungen konnten nicht gelesen werden. Die Datei liegt als %1 bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks could not be read. The file is kept as %1.</source>
        <translation>Die Markierungen konnten nicht gelesen werden. Die Datei liegt als %1 bereit.</translation>
    </message>
    <message>
        <source>Nothing can be marked here</source>
        <translation>Hier lässt sich nichts markieren</translation>
    </message>
    <message>
        <source>The file of marks cannot be read, so nothing is written to it</source>
        <translation>Die Datei der Markierungen ist nicht lesbar, daher wird nichts hineingeschrieben</translation>
    </message>
    <message>
        <source>The marks could not be saved: %1</source>
        <translation>Die Markierungen konnten nicht gespeichert werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are marked: take some of the marks away first</source>
        <translation>
            <numerusform>%n Ereignis ist markiert: Nehmen Sie zuerst Markierungen weg</numerusform>
            <numerusform>%n Ereignisse sind markiert: Nehmen Sie zuerst Markierungen weg</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked events are too large: take some of the marks away first</source>
        <translation>Die markierten Ereignisse sind zu groß: Nehmen Sie zuerst Markierungen weg</translation>
    </message>
    <message>
        <source>The event is not marked any more</source>
        <translation>Das Ereignis ist nicht mehr markiert</translation>
    </message>
</context>
<context>
    <name>md::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Late: the event says that it happened at %1.</source>
        <translation>Verspätet: laut Ereignis geschah es um %1.</translation>
    </message>
    <message>
        <source>From the future: the event says that it happened at %1.</source>
        <translation>Aus der Zukunft: laut Ereignis geschah es um %1.</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>Wert kopiert</translation>
    </message>
    <message>
        <source>those without %1</source>
        <translation>die ohne %1</translation>
    </message>
    <message>
        <source>Only %1	=</source>
        <translation>Nur %1	=</translation>
    </message>
    <message>
        <source>Without %1	-</source>
        <translation>Ohne %1	-</translation>
    </message>
    <message>
        <source>Copy value	Ctrl+C</source>
        <translation>Wert kopieren	Strg+C</translation>
    </message>
    <message>
        <source>Copy row	Ctrl+Shift+C</source>
        <translation>Zeile kopieren	Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>Copy as cURL	C</source>
        <translation>Als cURL kopieren	C</translation>
    </message>
    <message>
        <source>Find correlation id, all dates	T</source>
        <translation>Korrelations-Id suchen, jederzeit	T</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Markiert: %1</translation>
    </message>
    <message>
        <source>Mark, or take the mark away	M</source>
        <translation>Markieren oder Markierung wegnehmen	M</translation>
    </message>
    <message>
        <source>Compare with …	D</source>
        <translation>Vergleichen mit …	D</translation>
    </message>
</context>
<context>
    <name>md::EventTableModel</name>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-Id</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-Id</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-Id</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation>%1, markiert</translation>
    </message>
    <message>
        <source>%1, marked: %2</source>
        <translation>%1, markiert: %2</translation>
    </message>
</context>
<context>
    <name>md::EventTypeChoice</name>
    <message>
        <source>Event types</source>
        <translation>Ereignisarten</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>Ausgewählte</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Außerdem: %1</translation>
    </message>
</context>
<context>
    <name>md::EventsPane</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Follow or pause the event stream</source>
        <translation>Ereignissen folgen oder anhalten</translation>
    </message>
    <message>
        <source>Copy the event as cURL</source>
        <translation>Ereignis als cURL kopieren</translation>
    </message>
    <message>
        <source>Find the event&apos;s correlation id, all dates</source>
        <translation>Korrelations-Id des Ereignisses suchen, jederzeit</translation>
    </message>
    <message>
        <source>Load the events again</source>
        <translation>Ereignisse neu laden</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Search the event&apos;s record</source>
        <translation>Im Datensatz des Ereignisses suchen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Export all events that match</source>
        <translation>Alle passenden Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Open a file of events</source>
        <translation>Eine Datei mit Ereignissen öffnen</translation>
    </message>
    <message>
        <source>cURL copied; put your key in for $KEY</source>
        <translation>cURL kopiert; für $KEY den eigenen Schlüssel einsetzen</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson *.jsonl *.json);;All files (*)</source>
        <translation>NDJSON (*.ndjson *.jsonl *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>%1 events read, %2 lines that are none.</source>
        <translation>%1 Ereignisse gelesen, %2 Zeilen, die keine sind.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>List of the lines that are no events copied</source>
        <translation>Liste der Zeilen, die keine Ereignisse sind, kopiert</translation>
    </message>
    <message>
        <source>Save this view …	Ctrl+S</source>
        <translation>Diese Ansicht speichern …	Strg+S</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No event bears the id %1</source>
        <translation>Kein Ereignis trägt die Id %1</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <source>Connect to one, or look at a file of events without a server.</source>
        <translation>Mit einem verbinden oder ohne Server eine Datei mit Ereignissen ansehen.</translation>
    </message>
    <message>
        <source>Connect …</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>NDJSON, one event a line</source>
        <translation>NDJSON, ein Ereignis je Zeile</translation>
    </message>
    <message>
        <source>Loading events</source>
        <translation>Ereignisse werden geladen</translation>
    </message>
    <message>
        <source>Usage events</source>
        <translation>Verbrauchsereignisse</translation>
    </message>
    <message>
        <source>Events could not be loaded</source>
        <translation>Die Ereignisse konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Kept from before</source>
        <translation>Von vorher</translation>
    </message>
    <message>
        <source>%1 rows of %2</source>
        <translation>%1 Zeilen von %2</translation>
    </message>
    <message>
        <source>tries again by itself in %1 s</source>
        <translation>versucht es in %1 s von selbst wieder</translation>
    </message>
    <message>
        <source>Export %1 …</source>
        <translation>%1 exportieren …</translation>
    </message>
    <message>
        <source>starts again after a retry, nothing is skipped</source>
        <translation>beginnt nach einem neuen Versuch, nichts wird ausgelassen</translation>
    </message>
    <message>
        <source>goes on from where it broke</source>
        <translation>geht dort weiter, wo es abbrach</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>der Server hat den Strom beendet</translation>
    </message>
    <message>
        <source>the server ended the stream: %1</source>
        <translation>der Server hat den Strom beendet: %1</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>Die Datei wird noch gelesen.</translation>
    </message>
    <message>
        <source>This is the end of the file.</source>
        <translation>Hier endet die Datei.</translation>
    </message>
    <message>
        <source>The server lists events as it received them. A file can be put in the order of event time.</source>
        <translation>Der Server listet Ereignisse in der Reihenfolge ihres Eingangs. Eine Datei lässt sich nach Ereigniszeit ordnen.</translation>
    </message>
    <message>
        <source>Marked events</source>
        <translation>Markierte Ereignisse</translation>
    </message>
    <message>
        <source>Go where the note at the end of the list leads</source>
        <translation>Dem Hinweis am Ende der Liste folgen</translation>
    </message>
    <message>
        <source>Mark or unmark the event</source>
        <translation>Ereignis markieren oder Markierung wegnehmen</translation>
    </message>
    <message>
        <source>Write a note on the event…</source>
        <translation>Notiz zum Ereignis schreiben…</translation>
    </message>
    <message>
        <source>Marked events, or all again</source>
        <translation>Markierte Ereignisse, oder wieder alle</translation>
    </message>
    <message>
        <source>Compare the event with another</source>
        <translation>Ereignis mit einem anderen vergleichen</translation>
    </message>
    <message>
        <source>Compare the event with the one before like it</source>
        <translation>Ereignis mit dem vorigen gleicher Art vergleichen</translation>
    </message>
    <message>
        <source>marked events</source>
        <translation>markierte Ereignisse</translation>
    </message>
    <message>
        <source>These are all that are marked here. M takes a mark away, N writes a note.</source>
        <translation>Das sind alle hier markierten. M nimmt eine Markierung weg, N schreibt eine Notiz.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) marked</source>
        <translation>
            <numerusform>%n Ereignis markiert</numerusform>
            <numerusform>%n Ereignisse markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the mark away?</source>
        <translation>Markierung wegnehmen?</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) would be gone with it.</source>
        <translation>
            <numerusform>%n Notiz ginge damit verloren.</numerusform>
            <numerusform>%n Notizen gingen damit verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>No event is marked. M marks the one that is selected.</source>
        <translation>Kein Ereignis ist markiert. M markiert das ausgewählte.</translation>
    </message>
    <message>
        <source>Copy with notes</source>
        <translation>Mit Notizen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n marked event(s) copied</source>
        <translation>
            <numerusform>%n markiertes Ereignis kopiert</numerusform>
            <numerusform>%n markierte Ereignisse kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Save with notes …</source>
        <translation>Mit Notizen speichern …</translation>
    </message>
    <message>
        <source>Export the events alone …</source>
        <translation>Nur die Ereignisse exportieren …</translation>
    </message>
    <message>
        <source>Save marked events with their notes</source>
        <translation>Markierte Ereignisse mit ihren Notizen speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv);;NDJSON (*.ndjson)</source>
        <translation>CSV (*.csv);;NDJSON (*.ndjson)</translation>
    </message>
    <message numerus="yes">
        <source>%n marked event(s) saved in %1</source>
        <translation>
            <numerusform>%n markiertes Ereignis in %1 gespeichert</numerusform>
            <numerusform>%n markierte Ereignisse in %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked events could not be saved: %1</source>
        <translation>Die markierten Ereignisse konnten nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Choose the event to compare this one with. D again: no more.</source>
        <translation>Wählen Sie das Ereignis, mit dem dieses verglichen wird. Noch einmal D: doch nicht.</translation>
    </message>
    <message>
        <source>The event before could not be loaded</source>
        <translation>Das vorige Ereignis konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>No earlier event is of the same application, event, metric and customer</source>
        <translation>Kein früheres Ereignis ist von derselben Anwendung, Art, Metrik und Organisation</translation>
    </message>
</context>
<context>
    <name>md::ExpiryChoice</name>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>after a day of your choice</source>
        <translation>nach einem Tag Ihrer Wahl</translation>
    </message>
    <message>
        <source>%1, as it is</source>
        <translation>%1, wie bisher</translation>
    </message>
</context>
<context>
    <name>md::ExportDialog</name>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>%1 events match and are written, not only those loaded.</source>
        <translation>%1 Ereignisse passen und werden geschrieben, nicht nur die geladenen.</translation>
    </message>
    <message>
        <source>All events that match are written, not only those loaded.</source>
        <translation>Alle passenden Ereignisse werden geschrieben, nicht nur die geladenen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>NDJSON</source>
        <translation>NDJSON</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>All columns, not only those shown</source>
        <translation>Alle Spalten, nicht nur die gezeigten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>This is a folder. Give the file a name.</source>
        <translation>Das ist ein Ordner. Der Datei einen Namen geben.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Filter and range are noted beside it, in %1.</source>
        <translation>Filter und Zeitraum stehen daneben, in %1.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>Die Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson *.jsonl)</source>
        <translation>NDJSON (*.ndjson *.jsonl)</translation>
    </message>
</context>
<context>
    <name>md::ExportJob</name>
    <message>
        <source>Export %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>Export stopped. Nothing was written.</source>
        <translation>Export angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 events written to %2 (%3).</source>
        <translation>%1 Ereignisse nach %2 geschrieben (%3).</translation>
    </message>
    <message>
        <source>The note with the filter could not be written.</source>
        <translation>Die Notiz mit dem Filter konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Export failed, nothing was written. %1</source>
        <translation>Export gescheitert, es wurde nichts geschrieben. %1</translation>
    </message>
    <message>
        <source>Export ended with what it was made from. Nothing was written.</source>
        <translation>Der Export endete mit dem, woraus er entstand. Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>md::FacetList</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>ermittelt</translation>
    </message>
    <message>
        <source>explicit zero</source>
        <translation>null gesetzt</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>Modell unbekannt</translation>
    </message>
    <message>
        <source>missing price</source>
        <translation>Preis fehlt</translation>
    </message>
    <message>
        <source>missing tokens</source>
        <translation>Tokens fehlen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1, zugeklappt</translation>
    </message>
    <message>
        <source>%1: %2, %3 events%4</source>
        <translation>%1: %2, %3 Ereignisse%4</translation>
    </message>
    <message>
        <source>, included</source>
        <translation>, eingeschlossen</translation>
    </message>
    <message>
        <source>, left out</source>
        <translation>, ausgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s)</source>
        <translation>
            <numerusform>%n weiterer Wert</numerusform>
            <numerusform>%n weitere Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Art des Ziels</translation>
    </message>
</context>
<context>
    <name>md::FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>No longer only %1</source>
        <translation>Nicht mehr nur %1</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>No longer without %1</source>
        <translation>Nicht mehr ohne %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>%1
%2 events, %3
Click: only these. Alt and click: without these.</source>
        <translation>%1
%2 Ereignisse, %3
Klick: nur diese. Alt und Klick: ohne diese.</translation>
    </message>
</context>
<context>
    <name>md::FeatureList</name>
    <message>
        <source>In plan</source>
        <translation>Im Tarif</translation>
    </message>
    <message>
        <source>Not in plan, comes with %1</source>
        <translation>Nicht im Tarif, kommt mit %1</translation>
    </message>
</context>
<context>
    <name>md::FilterBar</name>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message numerus="yes">
        <source>+%n</source>
        <comment>filter terms that do not fit</comment>
        <translation>
            <numerusform>+%n</numerusform>
            <numerusform>+%n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 passen</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>Bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>a condition is missing here.</source>
        <translation>hier fehlt eine Bedingung.</translation>
    </message>
    <message>
        <source>a value is missing here, as in status:rejected.</source>
        <translation>hier fehlt ein Wert, wie in status:rejected.</translation>
    </message>
    <message>
        <source>there is no field of this name. Put the text in quotes to look for it as it is.</source>
        <translation>ein Feld dieses Namens gibt es nicht. In Anführungszeichen wird der Text gesucht, wie er dasteht.</translation>
    </message>
    <message>
        <source>this quote is not closed.</source>
        <translation>dieses Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>this bracket is not closed.</source>
        <translation>diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>this bracket closes nothing.</source>
        <translation>diese Klammer schließt nichts.</translation>
    </message>
    <message>
        <source>a star stands at the end of a value only, as in customer:org_4*.</source>
        <translation>ein Stern steht nur am Ende eines Werts, wie in customer:org_4*.</translation>
    </message>
    <message>
        <source>only quantity, received and occurred can be compared by size.</source>
        <translation>nur quantity, received und occurred lassen sich der Größe nach vergleichen.</translation>
    </message>
    <message>
        <source>this has to be a number.</source>
        <translation>das muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>this has to be a date or a time, as in 2026-11-20T14:00Z.</source>
        <translation>das muss ein Datum oder eine Zeit sein, wie 2026-11-20T14:00Z.</translation>
    </message>
    <message>
        <source>this is either true or false.</source>
        <translation>das ist entweder true oder false.</translation>
    </message>
    <message>
        <source>a time is compared with &gt; &gt;= &lt; or &lt;=.</source>
        <translation>eine Zeit wird mit &gt; &gt;= &lt; oder &lt;= verglichen.</translation>
    </message>
    <message>
        <source>brackets are nested too deep.</source>
        <translation>die Klammern sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>the filter is too long.</source>
        <translation>der Filter ist zu lang.</translation>
    </message>
    <message>
        <source>Filter, as in status:rejected customer:kestrel-air</source>
        <translation>Filter, etwa status:rejected customer:kestrel-air</translation>
    </message>
</context>
<context>
    <name>md::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>md::FirstEventView</name>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>The snippets carry the address and the ids of a connection, and the event is waited for on its live stream.</source>
        <translation>Die Snippets tragen Adresse und Ids einer Verbindung, und auf das Ereignis wird in deren Live-Strom gewartet.</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden …</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Snippet</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Noch eines</translation>
    </message>
    <message>
        <source>The key is not in it: put one with the scope %1 into the variable %2.</source>
        <translation>Der Schlüssel steht nicht darin: einen mit dem Recht %1 in die Variable %2 setzen.</translation>
    </message>
    <message>
        <source>Snippet copied</source>
        <translation>Snippet kopiert</translation>
    </message>
    <message>
        <source>Send one event; it is waited for here</source>
        <translation>Ein Ereignis senden; hier wird darauf gewartet</translation>
    </message>
    <message>
        <source>Run the snippet anywhere. As soon as the server has the event, it is greeted.</source>
        <translation>Das Snippet irgendwo ausführen. Sobald der Server das Ereignis hat, wird es begrüßt.</translation>
    </message>
    <message>
        <source>the key&apos;s</source>
        <translation>die des Schlüssels</translation>
    </message>
    <message>
        <source>Here it is. Welcome, first event!</source>
        <translation>Da ist es. Willkommen, erstes Ereignis!</translation>
    </message>
    <message>
        <source>It came in, and was refused</source>
        <translation>Es kam an und wurde abgelehnt</translation>
    </message>
    <message>
        <source>%1 counts one more since %2.</source>
        <translation>%1 zählt seit %2 eines mehr.</translation>
    </message>
    <message>
        <source>%1 was not counted, at %2.</source>
        <translation>%1 wurde nicht gezählt, um %2.</translation>
    </message>
</context>
<context>
    <name>md::FollowStrip</name>
    <message>
        <source>Fetch them</source>
        <translation>Nachholen</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Datei schließen</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>new events appear by themselves</source>
        <translation>neue Ereignisse erscheinen von selbst</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Angehalten um %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Not following</source>
        <translation>Folgt nicht</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neue</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 dropped by the server</source>
        <translation>%1 vom Server ausgelassen</translation>
    </message>
    <message>
        <source>events were missed while the connection was down</source>
        <translation>während der Unterbrechung sind Ereignisse entgangen</translation>
    </message>
    <message>
        <source>server %1, live %2</source>
        <translation>Server %1, live %2</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>held here since connecting</source>
        <translation>seit dem Verbinden hier gehalten</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 passen</translation>
    </message>
    <message>
        <source>about %1 match</source>
        <translation>etwa %1 passen</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n Filter</numerusform>
            <numerusform>%n Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are no events</source>
        <translation>
            <numerusform>%n Zeile, die kein Ereignis ist</numerusform>
            <numerusform>%n Zeilen, die keine Ereignisse sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::GapDetails</name>
    <message>
        <source>Set price…</source>
        <translation>Preis setzen…</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>%1 of unknown cost: nobody said what a token costs. Set a price, for a customer or for all.</source>
        <translation>%1 mit unbekannten Kosten: Niemand hat gesagt, was ein Token kostet. Einen Preis setzen, für einen Kunden oder für alle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of unknown cost: a price is for tokens, and the calls do not say how many. The client has to send %2 and %3 with %4, or the cost itself.</source>
        <translation>%1 mit unbekannten Kosten: Ein Preis gilt für Tokens, und die Aufrufe sagen nicht, wie viele. Der Client muss mit %4 auch %2 und %3 senden, oder die Kosten selbst.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Aufruf</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1, set its price…</source>
        <translation>%1, Preis setzen…</translation>
    </message>
</context>
<context>
    <name>md::GapView</name>
    <message>
        <source>Counting AI calls</source>
        <translation>KI-Aufrufe werden gezählt</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Calls without a price</source>
        <translation>Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>Calls without tokens</source>
        <translation>Aufrufe ohne Tokens</translation>
    </message>
    <message>
        <source>The catalogue has no price for a model that a customer hosts: set it, then resolve the past again.</source>
        <translation>Für ein Modell, das ein Kunde selbst betreibt, hat der Katalog keinen Preis: ihn setzen, dann Vergangenes neu auflösen.</translation>
    </message>
    <message>
        <source>A price is for tokens: the client has to send how many went in and out.</source>
        <translation>Ein Preis gilt für Tokens: Der Client muss senden, wie viele hinein- und herausgingen.</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt nach</translation>
    </message>
    <message>
        <source>The calls could not be counted</source>
        <translation>Die Aufrufe konnten nicht gezählt werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) without a price</source>
        <translation>
            <numerusform>%Ln Aufruf ohne Preis</numerusform>
            <numerusform>%Ln Aufrufe ohne Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) without tokens</source>
        <translation>
            <numerusform>%Ln Aufruf ohne Tokens</numerusform>
            <numerusform>%Ln Aufrufe ohne Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Every known model has a price</source>
        <translation>Jedes bekannte Modell hat einen Preis</translation>
    </message>
    <message>
        <source>Every call says its tokens</source>
        <translation>Jeder Aufruf nennt seine Tokens</translation>
    </message>
    <message>
        <source>No call of this time is of a known model without a price.</source>
        <translation>Kein Aufruf dieser Zeit gilt einem bekannten Modell ohne Preis.</translation>
    </message>
    <message>
        <source>No call of this time lacks them.</source>
        <translation>Keinem Aufruf dieser Zeit fehlen sie.</translation>
    </message>
</context>
<context>
    <name>md::GraceBar</name>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message>
        <source>grace %1</source>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>%1 % of the grace has gone by</source>
        <translation>%1 % der Frist sind vergangen</translation>
    </message>
</context>
<context>
    <name>md::GraceForm</name>
    <message>
        <source>The old secret works on for</source>
        <translation>Das alte Geheimnis gilt weiter für</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Hours that the old secret works on</source>
        <translation>Stunden, die das alte Geheimnis weiter gilt</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Old secret works on for</source>
        <translation>Altes Geheimnis gilt noch</translation>
    </message>
</context>
<context>
    <name>md::GroupDetails</name>
    <message>
        <source>Calls and their cost</source>
        <translation>Aufrufe und ihre Kosten</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Those of unknown cost</source>
        <translation>Die mit unbekannten Kosten</translation>
    </message>
    <message>
        <source>Known cost</source>
        <translation>Bekannte Kosten</translation>
    </message>
    <message>
        <source>Unknown cost</source>
        <translation>Unbekannte Kosten</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of unknown cost</source>
        <translation>
            <numerusform>%Ln mit unbekannten Kosten</numerusform>
            <numerusform>%Ln mit unbekannten Kosten</numerusform>
        </translation>
    </message>
    <message>
        <source>All known</source>
        <translation>Alle bekannt</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>%1, and what the %2 of unknown cost are worth</source>
        <translation>%1, und was die %2 mit unbekannten Kosten ausmachen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s), sent as costing nothing</source>
        <translation>
            <numerusform>%Ln Aufruf, als kostenlos gesendet</numerusform>
            <numerusform>%Ln Aufrufe, als kostenlos gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Aufruf</translation>
    </message>
</context>
<context>
    <name>md::HealthPane</name>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Meters or units</source>
        <translation>Zähler oder Einheiten</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Billable units</source>
        <translation>Abrechenbare Einheiten</translation>
    </message>
    <message>
        <source>Which meters</source>
        <translation>Welche Zähler</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not OK first</source>
        <translation>Auffällige zuerst</translation>
    </message>
    <message>
        <source>Only not OK</source>
        <translation>Nur auffällige</translation>
    </message>
    <message>
        <source>Declare unit…</source>
        <translation>Einheit anlegen…</translation>
    </message>
    <message>
        <source>unit, environment, state, cause, client…</source>
        <translation>unit, environment, state, cause, client…</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Show the meter&apos;s events</source>
        <translation>Ereignisse des Zählers zeigen</translation>
    </message>
    <message>
        <source>Snooze the meter…</source>
        <translation>Zähler stummschalten…</translation>
    </message>
    <message>
        <source>Change the window…</source>
        <translation>Fenster ändern…</translation>
    </message>
    <message>
        <source>Edit the unit…</source>
        <translation>Einheit bearbeiten…</translation>
    </message>
    <message>
        <source>Declare a unit…</source>
        <translation>Eine Einheit anlegen…</translation>
    </message>
    <message>
        <source>Show or hide the meter at the side</source>
        <translation>Zähler an der Seite zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Meters or billable units</source>
        <translation>Zähler oder abrechenbare Einheiten</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>%1 is snoozed</source>
        <translation>%1 ist stummgeschaltet</translation>
    </message>
    <message>
        <source>%1 is not snoozed any more</source>
        <translation>%1 ist nicht mehr stummgeschaltet</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>The window of %1 is changed</source>
        <translation>Das Fenster von %1 ist geändert</translation>
    </message>
    <message>
        <source>Metering health</source>
        <translation>Zählerzustand</translation>
    </message>
    <message>
        <source>Loading the meters</source>
        <translation>Zähler werden geladen</translation>
    </message>
    <message>
        <source>No billable unit is declared</source>
        <translation>Keine abrechenbare Einheit ist angelegt</translation>
    </message>
    <message>
        <source>A unit has a card here in each environment that it is metered in. Declare the first one, or take what products usually count.</source>
        <translation>Eine Einheit hat hier eine Karte in jeder Umgebung, in der sie gezählt wird. Legen Sie die erste an, oder nehmen Sie, was Produkte üblicherweise zählen.</translation>
    </message>
    <message>
        <source>From templates</source>
        <translation>Aus Vorlagen</translation>
    </message>
    <message>
        <source>what products usually count</source>
        <translation>was Produkte üblicherweise zählen</translation>
    </message>
    <message>
        <source>No meter fits</source>
        <translation>Kein Zähler passt</translation>
    </message>
    <message>
        <source>No meter fits %1.</source>
        <translation>Kein Zähler passt zu %1.</translation>
    </message>
    <message>
        <source>No meter in %1</source>
        <translation>Kein Zähler in %1</translation>
    </message>
    <message>
        <source>Nothing is metered in %1. %2 in other environments.</source>
        <translation>In %1 wird nichts gezählt. %2 in anderen Umgebungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n Zähler</numerusform>
            <numerusform>%n Zähler</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all environments</source>
        <translation>Alle Umgebungen zeigen</translation>
    </message>
    <message>
        <source>All meters are OK</source>
        <translation>Alle Zähler sind in Ordnung</translation>
    </message>
    <message>
        <source>Nothing is down, silent or degraded.</source>
        <translation>Nichts ist ausgefallen, stumm oder eingeschränkt.</translation>
    </message>
    <message>
        <source>Show all meters</source>
        <translation>Alle Zähler zeigen</translation>
    </message>
    <message>
        <source>The meters could not be loaded</source>
        <translation>Die Zähler konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>All %1 OK</source>
        <translation>Alle %1 in Ordnung</translation>
    </message>
    <message>
        <source>%1 of %2 not OK</source>
        <translation>%1 von %2 auffällig</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 ausgefallen</translation>
    </message>
    <message>
        <source>%1 no data</source>
        <translation>%1 ohne Daten</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1 eingeschränkt</translation>
    </message>
    <message>
        <source>not refreshed since %1</source>
        <translation>nicht aufgefrischt seit %1</translation>
    </message>
    <message>
        <source>checked each second</source>
        <translation>jede Sekunde geprüft</translation>
    </message>
    <message>
        <source>not live, of %1</source>
        <translation>nicht live, Stand %1</translation>
    </message>
</context>
<context>
    <name>md::HistogramHead</name>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Clear range</source>
        <translation>Zeitraum aufheben</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Ganze Zeit</translation>
    </message>
    <message>
        <source>From, to …</source>
        <translation>Von, bis …</translation>
    </message>
    <message>
        <source>Last %1 h</source>
        <translation>Letzte %1 h</translation>
    </message>
    <message>
        <source>Last %1 min</source>
        <translation>Letzte %1 min</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>, %1 to %2</source>
        <translation>, %1 bis %2</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>wird gezählt</translation>
    </message>
    <message>
        <source>0 events%1</source>
        <translation>0 Ereignisse%1</translation>
    </message>
    <message>
        <source>events%1</source>
        <translation>Ereignisse%1</translation>
    </message>
    <message>
        <source>events, roughly%1</source>
        <translation>Ereignisse, ungefähr%1</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 duplicate</source>
        <translation>%1 doppelt</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::HistogramView</name>
    <message>
        <source>Events over time</source>
        <translation>Ereignisse über die Zeit</translation>
    </message>
    <message>
        <source>%1 accepted, %2 rejected, %3 duplicate. Arrow keys move the brush, with Shift they resize it, Enter zooms, Delete clears it.</source>
        <translation>%1 angenommen, %2 abgelehnt, %3 doppelt. Pfeiltasten bewegen die Auswahl, mit Umschalt ändern sie ihre Größe, Enter vergrößert, Entf hebt sie auf.</translation>
    </message>
    <message>
        <source>%1 to %2
%3 accepted
%4 rejected
%5 duplicate</source>
        <translation>%1 bis %2
%3 angenommen
%4 abgelehnt
%5 doppelt</translation>
    </message>
    <message>
        <source>Zoom into the brush</source>
        <translation>In die Auswahl vergrößern</translation>
    </message>
    <message>
        <source>Clear range</source>
        <translation>Zeitraum aufheben</translation>
    </message>
</context>
<context>
    <name>md::ImportForm</name>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Display names</source>
        <translation>Anzeigenamen</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The file has %1. At most %2 go at once: import it in parts.</source>
        <translation>Die Datei hat %1. Höchstens %2 gehen auf einmal: in Teilen einlesen.</translation>
    </message>
    <message>
        <source>This is no text file. A spreadsheet has to be saved as CSV first.</source>
        <translation>Das ist keine Textdatei. Eine Tabelle muss erst als CSV gespeichert werden.</translation>
    </message>
    <message>
        <source>The file %1.</source>
        <translation>Die Datei: %1.</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Erst eine Datei wählen</translation>
    </message>
    <message>
        <source>The file is being looked at</source>
        <translation>Die Datei wird angesehen</translation>
    </message>
    <message>
        <source>This file sets nothing</source>
        <translation>Diese Datei setzt nichts</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Nichts würde sich ändern</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Die Datei wird angesehen…</translation>
    </message>
    <message>
        <source>Nothing is set before you have seen what would change.</source>
        <translation>Nichts wird gesetzt, bevor zu sehen ist, was sich ändern würde.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 as they are, %4 refused</source>
        <translation>%1 neu, %2 geändert, %3 wie sie sind, %4 abgelehnt</translation>
    </message>
    <message>
        <source>Line %1: no event bears “%2”, but “%3” does. Only the case differs.</source>
        <translation>Zeile %1: „%2“ trägt kein Ereignis, wohl aber „%3“. Nur Groß und Klein unterscheiden sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n more differ only by case</source>
        <translation>
            <numerusform>%n weitere unterscheidet sich nur in Groß und Klein</numerusform>
            <numerusform>%n weitere unterscheiden sich nur in Groß und Klein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s) are in no event yet: their names are kept.</source>
        <translation>
            <numerusform>%Ln Id kommt noch in keinem Ereignis vor: ihr Name bleibt aufgehoben.</numerusform>
            <numerusform>%Ln Ids kommen noch in keinem Ereignis vor: ihre Namen bleiben aufgehoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation>CSV-Datei hier ablegen</translation>
    </message>
    <message>
        <source>Two columns, named in its first line: external_org_id and display_name.</source>
        <translation>Zwei Spalten, in der ersten Zeile benannt: external_org_id und display_name.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Andere wählen…</translation>
    </message>
</context>
<context>
    <name>md::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Views of the event</source>
        <translation>Ansichten des Ereignisses</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Record as text</source>
        <translation>Datensatz als Text</translation>
    </message>
    <message>
        <source>Select an event to see what it says.</source>
        <translation>Ein Ereignis wählen, um zu sehen, was es sagt.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Inspektor schließen</translation>
    </message>
    <message>
        <source>Find id</source>
        <translation>Id suchen</translation>
    </message>
    <message>
        <source>All events with this correlation id, over all dates</source>
        <translation>Alle Ereignisse mit dieser Korrelations-Id, zu jeder Zeit</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>cURL kopieren</translation>
    </message>
    <message>
        <source>Search this event</source>
        <translation>In diesem Ereignis suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Key %1 from %2</source>
        <translation>Schlüssel %1 von %2</translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation>unbekannter Adresse</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Search this event	Ctrl+F</source>
        <translation>In diesem Ereignis suchen	Strg+F</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>JSON copied</source>
        <translation>JSON kopiert</translation>
    </message>
    <message>
        <source>Copy event id</source>
        <translation>Ereignis-Id kopieren</translation>
    </message>
    <message>
        <source>Event id copied</source>
        <translation>Ereignis-Id kopiert</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Anfrage-Id kopieren</translation>
    </message>
    <message>
        <source>Request id copied</source>
        <translation>Anfrage-Id kopiert</translation>
    </message>
    <message>
        <source>Copy correlation id</source>
        <translation>Korrelations-Id kopieren</translation>
    </message>
    <message>
        <source>Correlation id copied</source>
        <translation>Korrelations-Id kopiert</translation>
    </message>
    <message>
        <source>Mark this event (M)</source>
        <translation>Dieses Ereignis markieren (M)</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Notiz schreiben…</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>Notiz bearbeiten…</translation>
    </message>
    <message>
        <source>Marked on %1</source>
        <translation>Markiert am %1</translation>
    </message>
    <message>
        <source>Marked on %1: %2</source>
        <translation>Markiert am %1: %2</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Take the mark away	M</source>
        <translation>Markierung wegnehmen	M</translation>
    </message>
    <message>
        <source>Mark	M</source>
        <translation>Markieren	M</translation>
    </message>
    <message>
        <source>Edit the note …	N</source>
        <translation>Notiz bearbeiten …	N</translation>
    </message>
    <message>
        <source>Write a note …	N</source>
        <translation>Notiz schreiben …	N</translation>
    </message>
    <message>
        <source>Compare with …	D</source>
        <translation>Vergleichen mit …	D</translation>
    </message>
    <message>
        <source>Compare with the one before	Shift+D</source>
        <translation>Mit dem vorigen vergleichen	Umschalt+D</translation>
    </message>
</context>
<context>
    <name>md::InspectorTree</name>
    <message>
        <source>Record of the event</source>
        <translation>Datensatz des Ereignisses</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>Wert kopiert</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>Pfad kopiert</translation>
    </message>
    <message>
        <source>Copy value	Ctrl+C</source>
        <translation>Wert kopieren	Strg+C</translation>
    </message>
    <message>
        <source>Copy path	Ctrl+Shift+C</source>
        <translation>Pfad kopieren	Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>Only %1	=</source>
        <translation>Nur %1	=</translation>
    </message>
    <message>
        <source>Without %1	-</source>
        <translation>Ohne %1	-</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles zuklappen</translation>
    </message>
</context>
<context>
    <name>md::IntakeColumns</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Zuletzt empfangen</translation>
    </message>
    <message>
        <source>Received, 24 h</source>
        <translation>Empfangen, 24 h</translation>
    </message>
    <message>
        <source>Refused, 24 h</source>
        <translation>Abgelehnt, 24 h</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>md::Job</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>md::JsonTree</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>md::KeptColumns</name>
    <message>
        <source>Usage events</source>
        <translation>Nutzungsereignisse</translation>
    </message>
    <message>
        <source>Refused events</source>
        <translation>Abgelehnte Ereignisse</translation>
    </message>
    <message>
        <source>Platform events</source>
        <translation>Plattformereignisse</translation>
    </message>
    <message>
        <source>Webhook deliveries</source>
        <translation>Webhook-Zustellungen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Log</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>by plan</source>
        <translation>laut Plan</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>over its cap</source>
        <translation>über der Obergrenze</translation>
    </message>
    <message>
        <source>cut by its cap</source>
        <translation>gekürzt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>aufbewahrt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Goes next</source>
        <translation>Geht als Nächstes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Size of cap</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>md::KeptSection</name>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Not of now: %1</source>
        <translation>Nicht von jetzt: %1</translation>
    </message>
    <message>
        <source>The server names no kind of record.</source>
        <translation>Der Server nennt keine Art von Aufzeichnung.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>The server&apos;s clock jumped ahead: nothing goes by its age until %1, unless meterd is started with --trust-clock.</source>
        <translation>Die Uhr des Servers ist vorausgesprungen: Bis %1 wird nichts seines Alters wegen gelöscht, es sei denn, meterd wird mit --trust-clock gestartet.</translation>
    </message>
    <message>
        <source>%1: cut by the byte cap, nothing before %2 is left.</source>
        <translation>%1: durch die Obergrenze gekürzt, vor dem %2 ist nichts mehr da.</translation>
    </message>
    <message>
        <source>Sizes and caps are the whole server&apos;s.</source>
        <translation>Größen und Obergrenzen gelten für den ganzen Server.</translation>
    </message>
</context>
<context>
    <name>md::KeyColumns</name>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>md::KeyDetails</name>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Extend grace…</source>
        <translation>Frist verlängern…</translation>
    </message>
    <message>
        <source>End grace now…</source>
        <translation>Frist beenden…</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Who still uses the old secret</source>
        <translation>Wer noch das alte Geheimnis benutzt</translation>
    </message>
    <message>
        <source>Last refused</source>
        <translation>Zuletzt abgelehnt</translation>
    </message>
    <message>
        <source>What it may</source>
        <translation>Was er darf</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>What it sent</source>
        <translation>Was er schickte</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>Wer ihn änderte</translation>
    </message>
    <message>
        <source>No key is selected</source>
        <translation>Kein Schlüssel gewählt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>403, %1 is missing</source>
        <translation>403, %1 fehlt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s) in 24 h</source>
        <translation>
            <numerusform>%1, %n-mal in 24 h</numerusform>
            <numerusform>%1, %n-mal in 24 h</numerusform>
        </translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Add %1…</source>
        <translation>%1 geben…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>it has no scope</source>
        <translation>er hat kein Recht</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihrer</translation>
    </message>
    <message>
        <source>this console signs in with it</source>
        <translation>diese Konsole meldet sich damit an</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>from everywhere</source>
        <translation>von überall</translation>
    </message>
    <message>
        <source>Sends up to</source>
        <translation>Sendet bis zu</translation>
    </message>
    <message>
        <source>%1 requests a minute</source>
        <translation>%1 Anfragen je Minute</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>md::KeyForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is for: export-worker</source>
        <translation>Wofür er ist: export-worker</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>all environments</source>
        <translation>alle Umgebungen</translation>
    </message>
    <message>
        <source>Addresses allowed</source>
        <translation>Erlaubte Adressen</translation>
    </message>
    <message>
        <source>from everywhere; or 203.0.113.0/26, 2001:db8::7</source>
        <translation>von überall; oder 203.0.113.0/26, 2001:db8::7</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen je Minute</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source> requests a minute</source>
        <translation> Anfragen je Minute</translation>
    </message>
    <message>
        <source>Sends up to</source>
        <translation>Sendet bis zu</translation>
    </message>
    <message>
        <source>Whose key it is</source>
        <translation>Wessen Schlüssel es ist</translation>
    </message>
    <message>
        <source>A service</source>
        <translation>Ein Dienst</translation>
    </message>
    <message>
        <source>Mine, %1</source>
        <translation>Meiner, %1</translation>
    </message>
    <message>
        <source>E-mail of who looks after the service</source>
        <translation>E-Mail dessen, der den Dienst betreut</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Der Name fehlt</translation>
    </message>
    <message>
        <source>The e-mail is missing</source>
        <translation>Die E-Mail fehlt</translation>
    </message>
    <message>
        <source>A key without a scope may do nothing</source>
        <translation>Ein Schlüssel ohne Recht darf nichts</translation>
    </message>
    <message>
        <source>%1 is no address</source>
        <translation>%1 ist keine Adresse</translation>
    </message>
    <message>
        <source>It would have expired already</source>
        <translation>Er wäre schon abgelaufen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>md::KeyProposals</name>
    <message>
        <source>This console signs in with this key: without %1 you cannot undo this here.</source>
        <translation>Diese Konsole meldet sich mit diesem Schlüssel an: Ohne %1 können Sie das hier nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>This console signs in with this key from %1, which is not on the list: it would be cut off at once.</source>
        <translation>Diese Konsole meldet sich mit diesem Schlüssel von %1 an, und das steht nicht auf der Liste: Sie wäre sofort ausgesperrt.</translation>
    </message>
    <message>
        <source>Nobody has sent the old secret since the rotation.</source>
        <translation>Seit dem Wechsel hat niemand das alte Geheimnis geschickt.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) still sent the old secret, the last one %1 from %2.</source>
        <translation>
            <numerusform>%n Client schickte noch das alte Geheimnis, zuletzt %1 von %2.</numerusform>
            <numerusform>%n Clients schickten noch das alte Geheimnis, der letzte %1 von %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create a key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Its secret is shown once, right after.</source>
        <translation>Sein Geheimnis wird gleich danach einmal gezeigt.</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Edit key %1</source>
        <translation>Schlüssel %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <source>Rotate key %1</source>
        <translation>Schlüssel %1 erneuern</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>%1 gets a new secret, which is shown once. The old one works on until %2; then whoever still sends it is refused.</source>
        <translation>%1 bekommt ein neues Geheimnis, das einmal gezeigt wird. Das alte gilt noch bis %2; danach wird abgelehnt, wer es noch schickt.</translation>
    </message>
    <message>
        <source>This console signs in with it: put the new secret into its connection within that time.</source>
        <translation>Diese Konsole meldet sich damit an: Tragen Sie das neue Geheimnis in dieser Zeit in ihre Verbindung ein.</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>ein neues</translation>
    </message>
    <message>
        <source>Extend the grace of %1</source>
        <translation>Frist von %1 verlängern</translation>
    </message>
    <message>
        <source>Set grace</source>
        <translation>Frist setzen</translation>
    </message>
    <message>
        <source>The old secret will work until %1, counted from now.</source>
        <translation>Das alte Geheimnis gilt dann bis %1, von jetzt an gerechnet.</translation>
    </message>
    <message>
        <source>End the grace of %1</source>
        <translation>Frist von %1 beenden</translation>
    </message>
    <message>
        <source>End grace now</source>
        <translation>Frist jetzt beenden</translation>
    </message>
    <message>
        <source>From now on %1 is refused; the new secret works on.</source>
        <translation>Ab jetzt wird %1 abgelehnt; das neue Geheimnis gilt weiter.</translation>
    </message>
    <message>
        <source>Revoke key %1</source>
        <translation>Schlüssel %1 widerrufen</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>It was last used %1 from %2, %n time(s) in 24 h. Whoever sends it from now on is refused.</source>
        <translation>
            <numerusform>Er wurde zuletzt %1 von %2 benutzt, %n-mal in 24 h. Wer ihn ab jetzt schickt, wird abgelehnt.</numerusform>
            <numerusform>Er wurde zuletzt %1 von %2 benutzt, %n-mal in 24 h. Wer ihn ab jetzt schickt, wird abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has used it yet.</source>
        <translation>Noch hat ihn niemand benutzt.</translation>
    </message>
    <message>
        <source>This console signs in with it: it would be cut off at once.</source>
        <translation>Diese Konsole meldet sich damit an: Sie wäre sofort ausgesperrt.</translation>
    </message>
</context>
<context>
    <name>md::KeySummary</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rotating</source>
        <translation>
            <numerusform>%n im Wechsel</numerusform>
            <numerusform>%n im Wechsel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked</source>
        <translation>
            <numerusform>%n widerrufen</numerusform>
            <numerusform>%n widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <translation>
            <numerusform>%n abgelaufen</numerusform>
            <numerusform>%n abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n key(s)</source>
        <translation>
            <numerusform>Der neueste Schlüssel</numerusform>
            <numerusform>Die neuesten %n Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in 24 h</source>
        <translation>
            <numerusform>%n in 24 h abgelehnt</numerusform>
            <numerusform>%n in 24 h abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expire(s) soon</source>
        <translation>
            <numerusform>%n läuft bald ab</numerusform>
            <numerusform>%n laufen bald ab</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::KeyWords</name>
    <message>
        <source>Nobody has sent it yet.</source>
        <translation>Noch hat ihn niemand geschickt.</translation>
    </message>
    <message numerus="yes">
        <source>Last sent %1 from %2, %n time(s) in 24 h.</source>
        <translation>
            <numerusform>Zuletzt %1 von %2 geschickt, %n-mal in 24 h.</numerusform>
            <numerusform>Zuletzt %1 von %2 geschickt, %n-mal in 24 h.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has sent it for a day.</source>
        <translation>Seit einem Tag hat ihn niemand geschickt.</translation>
    </message>
    <message numerus="yes">
        <source>Still sent, %n time(s) in 24 h: last %1 from %2.</source>
        <translation>
            <numerusform>Wird noch geschickt, %n-mal in 24 h: zuletzt %1 von %2.</numerusform>
            <numerusform>Wird noch geschickt, %n-mal in 24 h: zuletzt %1 von %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was refused %2, %n time(s) in 24 h.</source>
        <translation>
            <numerusform>%1 wurde %2 abgelehnt, %n-mal in 24 h.</numerusform>
            <numerusform>%1 wurde %2 abgelehnt, %n-mal in 24 h.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Not allowed from %1</source>
        <translation>Von %1 nicht erlaubt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Rotating</source>
        <translation>Wechselt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>Widerrufen %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Abgelaufen %1</translation>
    </message>
    <message>
        <source>until the old secret stops, %1 %2 %3</source>
        <translation>bis das alte Geheimnis endet, %1 %2 %3</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Läuft %1 ab</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nie benutzt</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Angelegt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in 24 h</source>
        <translation>
            <numerusform>%n Anfrage in 24 h</numerusform>
            <numerusform>%n Anfragen in 24 h</numerusform>
        </translation>
    </message>
    <message>
        <source>Last used %1 from %2.</source>
        <translation>Zuletzt benutzt %1 von %2.</translation>
    </message>
    <message>
        <source>see usage events, live and past</source>
        <translation>sieht Nutzungsereignisse, jetzt und früher</translation>
    </message>
    <message>
        <source>see requests and their latency</source>
        <translation>sieht Anfragen und ihre Dauer</translation>
    </message>
    <message>
        <source>see billable units</source>
        <translation>sieht Abrechnungseinheiten</translation>
    </message>
    <message>
        <source>see metering health</source>
        <translation>sieht den Zustand der Messung</translation>
    </message>
    <message>
        <source>see the plan, limits and quotas</source>
        <translation>sieht Tarif, Grenzen und Kontingente</translation>
    </message>
    <message>
        <source>see organizations and applications</source>
        <translation>sieht Organisationen und Anwendungen</translation>
    </message>
    <message>
        <source>see AI cost and prices</source>
        <translation>sieht KI-Kosten und Preise</translation>
    </message>
    <message>
        <source>send usage</source>
        <translation>sendet Nutzung</translation>
    </message>
    <message>
        <source>see who changed what</source>
        <translation>sieht, wer was änderte</translation>
    </message>
    <message>
        <source>see keys, never their secrets</source>
        <translation>sieht Schlüssel, nie ihre Geheimnisse</translation>
    </message>
    <message>
        <source>see endpoints and deliveries</source>
        <translation>sieht Endpunkte und Zustellungen</translation>
    </message>
    <message>
        <source>declare, rename and delete units</source>
        <translation>legt Einheiten an, benennt und löscht sie</translation>
    </message>
    <message>
        <source>change the windows of metering health</source>
        <translation>ändert die Zeitfenster der Messung</translation>
    </message>
    <message>
        <source>make and change applications</source>
        <translation>legt Anwendungen an und ändert sie</translation>
    </message>
    <message>
        <source>change endpoints, resend deliveries</source>
        <translation>ändert Endpunkte, stellt neu zu</translation>
    </message>
    <message>
        <source>make, rotate and revoke keys</source>
        <translation>legt Schlüssel an, erneuert, widerruft</translation>
    </message>
    <message>
        <source>change rate limits</source>
        <translation>ändert Ratengrenzen</translation>
    </message>
    <message>
        <source>change limits and quotas</source>
        <translation>ändert Grenzen und Kontingente</translation>
    </message>
    <message>
        <source>change prices and aliases of models</source>
        <translation>ändert Preise und Namen von Modellen</translation>
    </message>
    <message>
        <source>name organizations</source>
        <translation>benennt Organisationen</translation>
    </message>
    <message>
        <source>may hold every scope and make any key</source>
        <translation>darf jedes Recht haben und jeden Schlüssel anlegen</translation>
    </message>
    <message>
        <source>may hold every scope, makes keys up to its own role</source>
        <translation>darf jedes Recht haben, legt Schlüssel bis zur eigenen Rolle an</translation>
    </message>
    <message>
        <source>reads, and changes limits, prices and organizations; sends nothing</source>
        <translation>liest, und ändert Grenzen, Preise und Organisationen; sendet nichts</translation>
    </message>
    <message>
        <source>reads and sends usage; changes nothing here</source>
        <translation>liest und sendet Nutzung; ändert hier nichts</translation>
    </message>
    <message>
        <source>reads, but neither keys nor the audit log</source>
        <translation>liest, aber weder Schlüssel noch Prüfprotokoll</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>md::KeysPane</name>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation>Schlüssel anlegen…</translation>
    </message>
    <message>
        <source>name, state, scope, owner, prefix…</source>
        <translation>name, state, scope, owner, prefix…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Edit the key…</source>
        <translation>Schlüssel bearbeiten…</translation>
    </message>
    <message>
        <source>Rotate the key…</source>
        <translation>Schlüssel erneuern…</translation>
    </message>
    <message>
        <source>Extend the grace…</source>
        <translation>Frist verlängern…</translation>
    </message>
    <message>
        <source>End the grace now…</source>
        <translation>Frist jetzt beenden…</translation>
    </message>
    <message>
        <source>Revoke the key…</source>
        <translation>Schlüssel widerrufen…</translation>
    </message>
    <message>
        <source>Show the key that was refused</source>
        <translation>Den abgelehnten Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Follow or pause</source>
        <translation>Folgen oder anhalten</translation>
    </message>
    <message>
        <source>Show or hide the key</source>
        <translation>Schlüssel zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The key was changed</source>
        <translation>Der Schlüssel ist geändert</translation>
    </message>
    <message>
        <source>The grace was changed</source>
        <translation>Die Frist ist geändert</translation>
    </message>
    <message>
        <source>The old secret has stopped</source>
        <translation>Das alte Geheimnis gilt nicht mehr</translation>
    </message>
    <message>
        <source>%1 is revoked</source>
        <translation>%1 ist widerrufen</translation>
    </message>
    <message>
        <source>The secret of %1 is lost</source>
        <translation>Das Geheimnis von %1 ist verloren</translation>
    </message>
    <message>
        <source>The server did this before, and told the secret in an answer that did not arrive here. It tells a secret once: rotate the key to have another.</source>
        <translation>Der Server hatte das schon getan und das Geheimnis in einer Antwort genannt, die hier nicht ankam. Er nennt ein Geheimnis einmal: Erneuern Sie den Schlüssel, um ein anderes zu bekommen.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>New secret of %1</source>
        <translation>Neues Geheimnis von %1</translation>
    </message>
    <message>
        <source>Key created: %1</source>
        <translation>Schlüssel angelegt: %1</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Rechte</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n Recht</numerusform>
            <numerusform>%n Rechte</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>from everywhere</source>
        <translation>von überall</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation>Altes Geheimnis</translation>
    </message>
    <message>
        <source>works until %1 %2</source>
        <translation>gilt bis %1 %2</translation>
    </message>
    <message>
        <source>No key that works was refused in the last 24 h</source>
        <translation>Kein gültiger Schlüssel wurde in den letzten 24 h abgelehnt</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Extend grace…</source>
        <translation>Frist verlängern…</translation>
    </message>
    <message>
        <source>End grace now…</source>
        <translation>Frist beenden…</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>The list of API keys</source>
        <translation>Die Liste der API-Schlüssel</translation>
    </message>
    <message>
        <source>Loading the API keys</source>
        <translation>API-Schlüssel werden geladen</translation>
    </message>
    <message>
        <source>No key for sending yet</source>
        <translation>Noch kein Schlüssel zum Senden</translation>
    </message>
    <message>
        <source>A client sends usage with a key of its own, which has the scope %1 and nothing else. Its secret is shown once.</source>
        <translation>Ein Client sendet Nutzung mit einem eigenen Schlüssel, der das Recht %1 hat und sonst keines. Sein Geheimnis wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>Create the first key…</source>
        <translation>Den ersten Schlüssel anlegen…</translation>
    </message>
    <message>
        <source>Operators&apos; keys</source>
        <translation>Schlüssel der Betreiber</translation>
    </message>
    <message>
        <source>No key fits</source>
        <translation>Kein Schlüssel passt</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Schlüssel zeigen</translation>
    </message>
    <message>
        <source>The API keys could not be loaded</source>
        <translation>Die API-Schlüssel konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Your key lacks the scope keys:write</source>
        <translation>Ihrem Schlüssel fehlt das Recht keys:write</translation>
    </message>
    <message>
        <source>%1 expires %2</source>
        <translation>%1 läuft %2 ab</translation>
    </message>
    <message>
        <source>Whoever sends it afterwards is refused. Give it a later end, or rotate to another key.</source>
        <translation>Wer ihn danach schickt, wird abgelehnt. Geben Sie ihm ein späteres Ende oder stellen Sie auf einen anderen Schlüssel um.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n key(s) fits %1.</source>
        <translation>
            <numerusform>Der Schlüssel passt nicht zu %1.</numerusform>
            <numerusform>Keiner der %n Schlüssel passt zu %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits %1.</source>
        <translation>Nichts passt zu %1.</translation>
    </message>
</context>
<context>
    <name>md::LatencyChart</name>
    <message>
        <source>Latency of %1 over time</source>
        <translation>Latenz von %1 im Zeitverlauf</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <translation>p50 %1, p95 %2, p99 %3</translation>
    </message>
    <message>
        <source>Latency over time</source>
        <translation>Latenz im Zeitverlauf</translation>
    </message>
    <message numerus="yes">
        <source>%1
%n request(s)
p50 %2
p95 %3
p99 %4
longest %5</source>
        <translation>
            <numerusform>%1
%n Anfrage
p50 %2
p95 %3
p99 %4
längste %5</numerusform>
            <numerusform>%1
%n Anfragen
p50 %2
p95 %3
p99 %4
längste %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::LatencyView</name>
    <message>
        <source>Latency by route</source>
        <translation>Latenz je Route</translation>
    </message>
    <message>
        <source>The latencies could not be loaded</source>
        <translation>Die Latenzen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No requests in this time</source>
        <translation>Keine Anfragen in dieser Zeit</translation>
    </message>
    <message>
        <source>Nobody asked this server for anything.</source>
        <translation>Niemand hat diesen Server etwas gefragt.</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, longest %3, %4 requests</source>
        <translation>p50 %1, p95 %2, längste %3, %4 Anfragen</translation>
    </message>
</context>
<context>
    <name>md::LimitBar</name>
    <message>
        <source>%1 used</source>
        <translation>%1 verbraucht</translation>
    </message>
</context>
<context>
    <name>md::LimitColumns</name>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>At limit</source>
        <translation>Am Limit</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>the figure</comment>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Used of limit</source>
        <translation>Anteil am Limit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Resets</source>
        <translation>Beginnt neu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>override</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Billable unit</source>
        <translation>Abrechnungseinheit</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Used of quota</source>
        <translation>Anteil am Kontingent</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Used up since</source>
        <translation>Verbraucht seit</translation>
    </message>
</context>
<context>
    <name>md::LimitDetails</name>
    <message>
        <source>%1 days kept</source>
        <translation>%1 Tage aufbewahrt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Change override…</source>
        <translation>Ausnahme ändern…</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>Ausnahme…</translation>
    </message>
    <message>
        <source>Back to the plan…</source>
        <translation>Zurück zum Tarif…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Plan&apos;s limit</source>
        <translation>Limit des Tarifs</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>auf Dauer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Over by</source>
        <translation>Darüber um</translation>
    </message>
    <message>
        <source>Over since</source>
        <translation>Darüber seit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Resets</source>
        <translation>Beginnt neu</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>%1, between %2 and %3</source>
        <translation>%1, zwischen %2 und %3</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>already</source>
        <translation>schon</translation>
    </message>
    <message>
        <source>not before the reset</source>
        <translation>nicht vor dem Neubeginn</translation>
    </message>
    <message>
        <source>not before two whole days were counted</source>
        <translation>erst nach zwei ganzen Tagen</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Tarif</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>Limit setzen</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>override</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <source>overage</source>
        <translation>Überschreitung</translation>
    </message>
    <message>
        <source>banner</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>sichtbar</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Limit %1 as the plan says</source>
        <translation>Limit %1 wie im Tarif</translation>
    </message>
    <message>
        <source>End override</source>
        <translation>Ausnahme beenden</translation>
    </message>
</context>
<context>
    <name>md::LimitWords</name>
    <message>
        <source>Hard</source>
        <translation>Hart</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperrt</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Meldet</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>.</source>
        <comment>between whole and fraction</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 darüber</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>Soft: ingest goes on, nothing is dropped.</source>
        <translation>Weich: Die Annahme läuft weiter, nichts geht verloren.</translation>
    </message>
    <message>
        <source>Older events are deleted.</source>
        <translation>Ältere Ereignisse werden gelöscht.</translation>
    </message>
    <message>
        <source>Hard: no more can be added.</source>
        <translation>Hart: Mehr geht nicht.</translation>
    </message>
    <message>
        <source>Soft: more can be added, and it is told.</source>
        <translation>Weich: Mehr geht, und es wird gemeldet.</translation>
    </message>
    <message>
        <source>No forecast before two whole days were counted.</source>
        <translation>Eine Vorhersage gibt es erst nach zwei ganzen Tagen.</translation>
    </message>
    <message>
        <source>Forecast for %1: %2; the limit is reached on %3.</source>
        <translation>Vorhersage für %1: %2; das Limit ist am %3 erreicht.</translation>
    </message>
    <message>
        <source>Forecast for %1: %2.</source>
        <translation>Vorhersage für %1: %2.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>md::LimitsPane</name>
    <message>
        <source>Request upgrade…</source>
        <translation>Upgrade anfragen…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Take away…</source>
        <translation>Wegnehmen…</translation>
    </message>
    <message>
        <source>Give a quota…</source>
        <translation>Kontingent geben…</translation>
    </message>
    <message>
        <source>Customers&apos; quotas</source>
        <translation>Kontingente der Kunden</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Override the limit…</source>
        <translation>Ausnahme vom Limit…</translation>
    </message>
    <message>
        <source>Back to the plan&apos;s limit…</source>
        <translation>Zurück zum Limit des Tarifs…</translation>
    </message>
    <message>
        <source>Add application…</source>
        <translation>Anwendung hinzufügen…</translation>
    </message>
    <message>
        <source>Load plan and limits again</source>
        <translation>Tarif und Limits neu laden</translation>
    </message>
    <message>
        <source>There is no override of this limit</source>
        <translation>Für dieses Limit gibt es keine Ausnahme</translation>
    </message>
    <message>
        <source>The limit is set</source>
        <translation>Das Limit ist gesetzt</translation>
    </message>
    <message>
        <source>The plans could not be loaded. %1</source>
        <translation>Die Tarife ließen sich nicht laden. %1</translation>
    </message>
    <message>
        <source>%1 is the largest plan</source>
        <translation>%1 ist der größte Tarif</translation>
    </message>
    <message>
        <source>Request an upgrade</source>
        <translation>Upgrade anfragen</translation>
    </message>
    <message>
        <source>Asks for a larger plan. Nothing changes until it is granted.</source>
        <translation>Fragt einen größeren Tarif an. Bis er gewährt ist, ändert sich nichts.</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>%1 anfragen</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>not in plan</source>
        <translation>nicht im Tarif</translation>
    </message>
    <message>
        <source>in plan</source>
        <translation>im Tarif</translation>
    </message>
    <message>
        <source>The upgrade is requested</source>
        <translation>Das Upgrade ist angefragt</translation>
    </message>
    <message>
        <source>Add an application</source>
        <translation>Anwendung hinzufügen</translation>
    </message>
    <message>
        <source>It signs what it sends with a secret that is shown once.</source>
        <translation>Sie signiert, was sie sendet, mit einem Geheimnis, das einmal gezeigt wird.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Application added: %1</source>
        <translation>Anwendung hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Rotate the secret of %1</source>
        <translation>Geheimnis von %1 erneuern</translation>
    </message>
    <message>
        <source>%1 gets a new secret at once. What it signs with the old one is refused from then on.</source>
        <translation>%1 bekommt sofort ein neues Geheimnis. Was mit dem alten signiert ist, wird von da an abgelehnt.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>a new one, shown once</source>
        <translation>ein neues, einmal gezeigt</translation>
    </message>
    <message>
        <source>New secret of %1</source>
        <translation>Neues Geheimnis von %1</translation>
    </message>
    <message>
        <source>This secret is shown once. The application signs each event with it.</source>
        <translation>Dieses Geheimnis wird einmal gezeigt. Die Anwendung signiert damit jedes Ereignis.</translation>
    </message>
    <message>
        <source>UUID, x-app-uuid</source>
        <translation>UUID, x-app-uuid</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>Sendet an</translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>What it sends is taken again.</source>
        <translation>Was sie sendet, wird wieder angenommen.</translation>
    </message>
    <message>
        <source>What it sends is answered 404 until it is active again.</source>
        <translation>Was sie sendet, wird mit 404 beantwortet, bis sie wieder aktiv ist.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Give a customer a quota</source>
        <translation>Einem Kunden ein Kontingent geben</translation>
    </message>
    <message>
        <source>Counts what was accepted since the period began. Ingest is never refused by it.</source>
        <translation>Zählt, was seit Beginn des Zeitraums angenommen wurde. Die Annahme lehnt deswegen nie ab.</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Geben</translation>
    </message>
    <message>
        <source>Change the quota of %1</source>
        <translation>Kontingent von %1 ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Take away the quota of %1</source>
        <translation>Kontingent von %1 wegnehmen</translation>
    </message>
    <message>
        <source>%1 may use as much of %2 as it likes from then on.</source>
        <translation>%1 darf von da an beliebig viel von %2 verbrauchen.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Seine Ereignisse zeigen</translation>
    </message>
    <message>
        <source>To see applications the key needs the scope orgs:read.</source>
        <translation>Um Anwendungen zu sehen, braucht der Schlüssel das Recht orgs:read.</translation>
    </message>
    <message>
        <source>Plans and limits</source>
        <translation>Tarife und Limits</translation>
    </message>
    <message>
        <source>Loading plan and limits</source>
        <translation>Tarif und Limits werden geladen</translation>
    </message>
    <message>
        <source>No limits apply</source>
        <translation>Keine Limits</translation>
    </message>
    <message>
        <source>This server limits nothing for your tenant. Customers can have quotas all the same.</source>
        <translation>Dieser Server begrenzt nichts für Ihren Mandanten. Kunden können trotzdem Kontingente haben.</translation>
    </message>
    <message>
        <source>Plan and limits could not be loaded</source>
        <translation>Tarif und Limits ließen sich nicht laden</translation>
    </message>
    <message numerus="yes">
        <source>%n reached or over</source>
        <translation>
            <numerusform>%n erreicht oder darüber</numerusform>
            <numerusform>%n erreicht oder darüber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n knapp</numerusform>
            <numerusform>%n knapp</numerusform>
        </translation>
    </message>
    <message>
        <source>all well</source>
        <translation>alles gut</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Tarif</translation>
    </message>
    <message>
        <source>Not of now: %1</source>
        <translation>Nicht von jetzt: %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3.</source>
        <translation>%1, %2 von %3.</translation>
    </message>
    <message>
        <source>%1 plan</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 requested on %2 by %3</source>
        <translation>%1 angefragt am %2 von %3</translation>
    </message>
    <message>
        <source>No quota yet. A hard one makes %1 deny; ingest itself is never refused.</source>
        <translation>Noch kein Kontingent. Ein hartes lässt %1 ablehnen; die Annahme selbst lehnt nie ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) used theirs up</source>
        <translation>
            <numerusform>%n Kunde hat seines verbraucht</numerusform>
            <numerusform>%n Kunden haben ihres verbraucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Hard: quota/check denies. Soft: it warns.</source>
        <translation>Hart: quota/check lehnt ab. Weich: Es warnt.</translation>
    </message>
    <message>
        <source>nobody has used theirs up</source>
        <translation>niemand hat seines verbraucht</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) used up a quota</source>
        <translation>
            <numerusform>%n Kunde hat ein Kontingent verbraucht</numerusform>
            <numerusform>%n Kunden haben ein Kontingent verbraucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits, inbound sources or uploads</source>
        <translation>Limits, eingehende Quellen oder Uploads</translation>
    </message>
    <message>
        <source>Plan and limits</source>
        <translation>Tarif und Limits</translation>
    </message>
    <message>
        <source>Inbound sources</source>
        <translation>Eingehende Quellen</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
</context>
<context>
    <name>md::LogColumns</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Key or app</source>
        <translation>Schlüssel oder App</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Of all refused</source>
        <translation>Von allen abgelehnten</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>md::LogList</name>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Loading the %1</source>
        <translation>Lädt: %1</translation>
    </message>
    <message>
        <source>As soon as there is one it stands here.</source>
        <translation>Sobald es etwas gibt, steht es hier.</translation>
    </message>
    <message>
        <source>There is none in this time. Older ones may be kept.</source>
        <translation>In dieser Zeit gibt es nichts. Älteres kann aufbewahrt sein.</translation>
    </message>
    <message>
        <source>There is none for %1.</source>
        <translation>Für %1 gibt es nichts.</translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation>Alle Zeiten ansehen</translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation>Ohne den Filter</translation>
    </message>
    <message>
        <source>The %1 could not be loaded</source>
        <translation>Konnte nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>Save this view …	Ctrl+S</source>
        <translation>Diese Ansicht speichern …	Strg+S</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>md::LogView</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Keep from now on</source>
        <translation>Ab jetzt behalten</translation>
    </message>
    <message>
        <source>The console&apos;s own log</source>
        <translation>Eigenes Protokoll der Konsole</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Diese Zeilen kopieren</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Every detail</source>
        <translation>Jede Einzelheit</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>In memory only; secrets are cut out</source>
        <translation>Nur im Arbeitsspeicher; Geheimnisse sind entfernt</translation>
    </message>
    <message>
        <source>Nothing was logged yet</source>
        <translation>Noch wurde nichts protokolliert</translation>
    </message>
    <message>
        <source>Nothing of this level</source>
        <translation>Nichts auf dieser Stufe</translation>
    </message>
    <message>
        <source>What fails, and each try to reach the server again, stands here.</source>
        <translation>Was scheitert, und jeder Versuch, den Server wieder zu erreichen, steht hier.</translation>
    </message>
    <message>
        <source>There are %1 lines of other levels.</source>
        <translation>Es gibt %1 Zeilen anderer Stufen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::MainWindow</name>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Where are the events?</source>
        <translation>Wo sind die Ereignisse?</translation>
    </message>
    <message>
        <source>Connect to a metering server, start a sandbox on this machine, or open a file of events.</source>
        <translation>Mit einem Messserver verbinden, eine Sandbox auf diesem Rechner starten oder eine Datei mit Ereignissen öffnen.</translation>
    </message>
    <message>
        <source>Start local sandbox</source>
        <translation>Lokale Sandbox starten</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden …</translation>
    </message>
    <message>
        <source>with its address, a tenant and a key</source>
        <translation>mit Adresse, Mandant und Schlüssel</translation>
    </message>
    <message>
        <source>Open event file…</source>
        <translation>Ereignisdatei öffnen …</translation>
    </message>
    <message>
        <source>NDJSON, as exported; no server is needed</source>
        <translation>NDJSON, wie exportiert; ein Server ist nicht nötig</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>Unlock writes for this window?</source>
        <translation>Schreiben für dieses Fenster freigeben?</translation>
    </message>
    <message>
        <source>Unlock writes to LIVE %1</source>
        <translation>Schreiben auf LIVE %1 freigeben</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>It is being tried again. Nothing is skipped silently.</source>
        <translation>Es wird wieder versucht. Nichts wird stillschweigend ausgelassen.</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Wieder verbunden</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>Search events for “%1”</source>
        <translation>Ereignisse nach „%1“ filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find id “%1”</source>
        <translation>Id „%1“ suchen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>In Listen und Tabellen</translation>
    </message>
    <message>
        <source>next, previous row</source>
        <translation>nächste, vorige Zeile</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open the row</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close what is open, leave the field</source>
        <translation>Offenes schließen, Feld verlassen</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>show the menu bar</source>
        <translation>Menüleiste zeigen</translation>
    </message>
    <message>
        <source>This pane</source>
        <translation>Dieser Bereich</translation>
    </message>
    <message>
        <source>Changes that you confirm then reach the LIVE tenant %1. They lock again when you say so, when the window closes, and by themselves 10 minutes after the last one.</source>
        <translation>Änderungen, die Sie bestätigen, erreichen dann den LIVE-Mandanten %1. Sie werden wieder gesperrt, wenn Sie es sagen, wenn das Fenster schließt und von selbst 10 Minuten nach der letzten.</translation>
    </message>
    <message>
        <source>Look up error %1</source>
        <translation>Fehler %1 nachschlagen</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation>%1 verfolgen</translation>
    </message>
</context>
<context>
    <name>md::MarkFile</name>
    <message>
        <source>the file %1 is too large</source>
        <translation>die Datei %1 ist zu groß</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made</source>
        <translation>der Ordner von %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1 cannot be copied</source>
        <translation>%1 kann nicht kopiert werden</translation>
    </message>
</context>
<context>
    <name>md::MeterAlerts</name>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
</context>
<context>
    <name>md::MeterCard</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>%1 %2: %3, %4</source>
        <translation>%1 %2: %3, %4</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>stumm bis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>nothing in %1</source>
        <translation>nichts in %1</translation>
    </message>
    <message>
        <source>nothing since %1</source>
        <translation>nichts seit %1</translation>
    </message>
    <message>
        <source>No cause was found. The sender itself may have stopped.</source>
        <translation>Keine Ursache gefunden. Der Sender selbst hat vielleicht aufgehört.</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 verspätet</translation>
    </message>
    <message>
        <source>%1 duplicate</source>
        <translation>%1 doppelt</translation>
    </message>
</context>
<context>
    <name>md::MeterDetails</name>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Stumm…</translation>
    </message>
    <message>
        <source>Edit unit…</source>
        <translation>Einheit…</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Snoozed…</source>
        <translation>Ist stumm…</translation>
    </message>
    <message>
        <source>No cause was found. The sender itself may have stopped.</source>
        <translation>Keine Ursache gefunden. Der Sender selbst hat vielleicht aufgehört.</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Wahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>Likely causes</source>
        <translation>Wahrscheinliche Ursachen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>none is known yet</source>
        <translation>noch keiner bekannt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>%1, change…</source>
        <translation>%1, ändern…</translation>
    </message>
    <message>
        <source>, counted in %1</source>
        <translation>, gezählt in %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>%1 events%2</source>
        <translation>%1 Ereignisse%2</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>%1, half come sooner</source>
        <translation>%1, die Hälfte kommt eher</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation>nichts gesendet</translation>
    </message>
    <message>
        <source>heartbeat %1</source>
        <translation>Lebenszeichen %1</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
</context>
<context>
    <name>md::MeterGrid</name>
    <message>
        <source>Meters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>last event, and what is usual</source>
        <translation>letztes Ereignis, und was üblich ist</translation>
    </message>
    <message>
        <source>%1 OK</source>
        <translation>%1 in Ordnung</translation>
    </message>
</context>
<context>
    <name>md::MeterProposals</name>
    <message>
        <source>Window of %1</source>
        <translation>Fenster von %1</translation>
    </message>
    <message>
        <source>Counts and states of %1 look back this far, in all its environments.</source>
        <translation>Anzahlen und Zustände von %1 blicken so weit zurück, in allen Umgebungen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Snooze %1 in %2</source>
        <translation>%1 in %2 stummschalten</translation>
    </message>
    <message>
        <source>Nobody is alerted of it until %1. Its state is worked out all the same.</source>
        <translation>Bis %1 wird niemand alarmiert. Der Zustand wird trotzdem ermittelt.</translation>
    </message>
    <message>
        <source>From now on alerts of it are raised again.</source>
        <translation>Ab jetzt gibt es wieder Meldungen dazu.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>It is not snoozed</source>
        <translation>Er ist nicht stummgeschaltet</translation>
    </message>
    <message>
        <source>Edit unit %1</source>
        <translation>Einheit %1 bearbeiten</translation>
    </message>
    <message>
        <source>Declare a billable unit</source>
        <translation>Abrechenbare Einheit anlegen</translation>
    </message>
    <message>
        <source>Events that still come as %1 will be refused.</source>
        <translation>Ereignisse, die noch als %1 kommen, werden abgelehnt.</translation>
    </message>
    <message>
        <source>From now on events that name it are metered.</source>
        <translation>Ab jetzt werden Ereignisse gezählt, die sie nennen.</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>It is an alias already</source>
        <translation>Er ist schon ein Alias</translation>
    </message>
    <message>
        <source>Take %1 as an alias of %2</source>
        <translation>%1 als Alias von %2 nehmen</translation>
    </message>
    <message>
        <source>Events that come as %1 count for %2 from then on. Those that were refused have to be sent again.</source>
        <translation>Ereignisse, die als %1 kommen, zählen von da an für %2. Abgelehnte müssen neu gesendet werden.</translation>
    </message>
    <message>
        <source>Take as an alias</source>
        <translation>Als Alias nehmen</translation>
    </message>
    <message>
        <source>Delete unit %1</source>
        <translation>Einheit %1 löschen</translation>
    </message>
    <message>
        <source>Events that name it will be refused. %1</source>
        <translation>Ereignisse, die sie nennen, werden abgelehnt. %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>Sie wird benutzt</translation>
    </message>
    <message>
        <source>Declare units from templates</source>
        <translation>Einheiten aus Vorlagen anlegen</translation>
    </message>
    <message>
        <source>Units that are there already stay as they are.</source>
        <translation>Schon vorhandene Einheiten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No template is chosen</source>
        <translation>Keine Vorlage ist gewählt</translation>
    </message>
</context>
<context>
    <name>md::MeterWords</name>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>üblich %1</translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation>%1 stumm</translation>
    </message>
    <message>
        <source>0 events</source>
        <translation>0 Ereignisse</translation>
    </message>
    <message>
        <source>none in %1</source>
        <translation>keine in %1</translation>
    </message>
    <message>
        <source>none since it was declared</source>
        <translation>keine seit dem Anlegen</translation>
    </message>
    <message>
        <source>%1 of usual</source>
        <translation>%1 des Üblichen</translation>
    </message>
    <message>
        <source>%1 events, median is %2</source>
        <translation>%1 Ereignisse, Median %2</translation>
    </message>
    <message>
        <source>rejected, usually %1</source>
        <translation>abgelehnt, üblich %1</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>in %1, %2</source>
        <translation>in %1, %2</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Key %1 was revoked at %2 by %3.</source>
        <translation>Schlüssel %1 wurde um %2 von %3 widerrufen.</translation>
    </message>
    <message>
        <source>Key %1 expired at %2.</source>
        <translation>Schlüssel %1 lief um %2 ab.</translation>
    </message>
    <message>
        <source>Key %1 was revoked at %2.</source>
        <translation>Schlüssel %1 wurde um %2 widerrufen.</translation>
    </message>
    <message>
        <source>App %1 is not active in %2; %3 changed it at %4.</source>
        <translation>App %1 ist in %2 nicht aktiv; %3 hat das um %4 geändert.</translation>
    </message>
    <message>
        <source>Client seen, nothing sent: %1 says under key %2 that it lives, last %3, and has sent no usage. It is installed, but nothing calls it to record.</source>
        <translation>Client gesehen, nichts gesendet: %1 meldet sich mit Schlüssel %2, zuletzt %3, und hat keine Nutzung gesendet. Er ist installiert, aber nichts ruft ihn zum Zählen auf.</translation>
    </message>
    <message>
        <source>Nothing has come since the unit was declared on %1.</source>
        <translation>Nichts kam, seit die Einheit am %1 angelegt wurde.</translation>
    </message>
    <message>
        <source>%1 of %2 events came more than a day after they happened. They count; a client sent what it had kept.</source>
        <translation>%1 von %2 Ereignissen kamen mehr als einen Tag nach dem Geschehen. Sie zählen; ein Client sandte, was er aufgehoben hatte.</translation>
    </message>
    <message>
        <source>Half of the newest events came later than %1 after they happened.</source>
        <translation>Die Hälfte der neuesten Ereignisse kam später als %1 nach dem Geschehen.</translation>
    </message>
    <message>
        <source>No other key sends this unit.</source>
        <translation>Kein anderer Schlüssel sendet diese Einheit.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Von %1.</translation>
    </message>
    <message>
        <source>With key %1.</source>
        <translation>Mit Schlüssel %1.</translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation>Die %1 zeigen</translation>
    </message>
    <message>
        <source>Show the %1 in %2</source>
        <translation>Die %1 in %2 zeigen</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Take %1 as an alias…</source>
        <translation>%1 als Alias nehmen…</translation>
    </message>
    <message>
        <source>Show the audit entry</source>
        <translation>Audit-Eintrag zeigen</translation>
    </message>
    <message>
        <source>Show key %1…</source>
        <translation>Schlüssel %1… zeigen</translation>
    </message>
    <message>
        <source>Events before it</source>
        <translation>Ereignisse davor</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) still came as %2, which %3 renamed to %4 at %5.</source>
        <translation>
            <numerusform>%1 Ereignis kam noch als %2, das %3 um %5 in %4 umbenannt hat.</numerusform>
            <numerusform>%1 Ereignisse kamen noch als %2, das %3 um %5 in %4 umbenannt hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) came as %2, which no unit is called; %3 is near it.</source>
        <translation>
            <numerusform>%1 Ereignis kam als %2; so heißt keine Einheit, %3 aber fast.</numerusform>
            <numerusform>%1 Ereignisse kamen als %2; so heißt keine Einheit, %3 aber fast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) were refused with %2.</source>
        <translation>
            <numerusform>%1 Ereignis wurde mit %2 abgelehnt.</numerusform>
            <numerusform>%1 Ereignisse wurden mit %2 abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) in %2 within a day, none in %3. The sender may name the wrong environment, or %3 was never switched on.</source>
        <translation>
            <numerusform>%1 Ereignis in %2 an einem Tag, keines in %3. Der Sender nennt vielleicht die falsche Umgebung, oder %3 wurde nie eingeschaltet.</numerusform>
            <numerusform>%1 Ereignisse in %2 an einem Tag, keines in %3. Der Sender nennt vielleicht die falsche Umgebung, oder %3 wurde nie eingeschaltet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::NoteDialog</name>
    <message>
        <source>Note on this event</source>
        <translation>Notiz zu diesem Ereignis</translation>
    </message>
    <message>
        <source>Marks and notes stay on this machine; no server is told.</source>
        <translation>Markierungen und Notizen bleiben auf diesem Rechner; kein Server erfährt davon.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>A note has at most %1 characters</source>
        <translation>Eine Notiz hat höchstens %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>md::NoticePopup</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Nothing has happened since the window was opened.</source>
        <translation>Seit das Fenster offen ist, ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Not on the desktop</source>
        <translation>Nicht auf dem Schreibtisch</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>On the desktop, too</source>
        <translation>Auch auf dem Schreibtisch</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation>1 h stumm</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>md::Notifier</name>
    <message>
        <source>Show Meterdesk</source>
        <translation>Meterdesk zeigen</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>Snooze notifications for an hour</source>
        <translation>Benachrichtigungen für eine Stunde stummschalten</translation>
    </message>
    <message>
        <source>Turn notifications off</source>
        <translation>Benachrichtigungen ausschalten</translation>
    </message>
    <message>
        <source>Turn notifications on</source>
        <translation>Benachrichtigungen einschalten</translation>
    </message>
</context>
<context>
    <name>md::NumberFormat</name>
    <message>
        <source>&lt;1 %</source>
        <translation>&lt;1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
</context>
<context>
    <name>md::OldSecretUse</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has sent the old secret since.</source>
        <translation>Seither hat niemand das alte Geheimnis geschickt.</translation>
    </message>
    <message>
        <source>New secret, all addresses</source>
        <translation>Neues Geheimnis, alle Adressen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>md::OrganizationColumns</name>
    <message>
        <source>Differs by case</source>
        <translation>Groß und Klein</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Events ever</source>
        <translation>Ereignisse je</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>md::OrganizationDetails</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Show events</source>
        <translation>Ereignisse zeigen</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Id kopieren</translation>
    </message>
    <message>
        <source>Differs only by case</source>
        <translation>Unterscheidet sich nur in Groß und Klein</translation>
    </message>
    <message>
        <source>Show the events of both</source>
        <translation>Ereignisse beider zeigen</translation>
    </message>
    <message>
        <source>Events a day, last 30 days</source>
        <translation>Ereignisse am Tag, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Most frequent events, last 30 days</source>
        <translation>Häufigste Ereignisse, letzte 30 Tage</translation>
    </message>
    <message>
        <source>No organization is selected</source>
        <translation>Keine Organisation ist ausgewählt</translation>
    </message>
    <message>
        <source>Differs by case</source>
        <translation>Groß und Klein</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Named, not heard of</source>
        <translation>Benannt, nie gehört</translation>
    </message>
    <message>
        <source>%1 ever</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>No event has borne this id. Ids are compared letter by letter.</source>
        <translation>Kein Ereignis trug diese Id. Ids werden Buchstabe für Buchstabe verglichen.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation>%1, zuletzt %2</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Mit Preis</translation>
    </message>
    <message>
        <source>Explicit zero</source>
        <translation>Ausdrücklich null</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>No tokens</source>
        <translation>Ohne Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cost unknown</source>
        <translation>%1, Kosten unbekannt</translation>
    </message>
    <message>
        <source>%1 more were refused</source>
        <translation>%1 weitere wurden abgelehnt</translation>
    </message>
    <message>
        <source>Events ever</source>
        <translation>Ereignisse je</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Die andere</translation>
    </message>
</context>
<context>
    <name>md::OrganizationNotices</name>
    <message>
        <source>The past is still being counted</source>
        <translation>Die Vergangenheit wird noch gezählt</translation>
    </message>
    <message>
        <source>Figures grow until the server is through.</source>
        <translation>Die Zahlen wachsen, bis der Server durch ist.</translation>
    </message>
    <message>
        <source>%1 events stand in no line</source>
        <translation>%1 Ereignisse stehen in keiner Zeile</translation>
    </message>
    <message>
        <source>They came from more organizations than the server keeps apart.</source>
        <translation>Sie kamen von mehr Organisationen, als der Server auseinanderhält.</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ids differ only by case</source>
        <translation>
            <numerusform>%n Id unterscheidet sich nur in Groß und Klein</numerusform>
            <numerusform>%n Ids unterscheiden sich nur in Groß und Klein</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show their events</source>
        <translation>Ihre Ereignisse zeigen</translation>
    </message>
    <message>
        <source>All of them were refused: the id is missing.</source>
        <translation>Alle wurden abgelehnt: Die Id fehlt.</translation>
    </message>
    <message>
        <source>They count for no customer.</source>
        <translation>Sie zählen für keinen Kunden.</translation>
    </message>
    <message>
        <source>%1 of them were refused.</source>
        <translation>%1 davon wurden abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events without an organization</source>
        <translation>
            <numerusform>%Ln Ereignis ohne Organisation</numerusform>
            <numerusform>%Ln Ereignisse ohne Organisation</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>md::OrganizationWords</name>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>not UTF-8, read as Latin-1: look at names with accents</source>
        <translation>kein UTF-8, als Latin-1 gelesen: auf Umlaute und Akzente achten</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>all of %1 calls</source>
        <translation>alle %1 Aufrufe</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
</context>
<context>
    <name>md::OrganizationsPane</name>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import names…</source>
        <translation>Namen einlesen…</translation>
    </message>
    <message>
        <source>id, name, environment, events, lastSeen…</source>
        <translation>id, name, environment, events, lastSeen…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Show the organization&apos;s events</source>
        <translation>Ereignisse der Organisation zeigen</translation>
    </message>
    <message>
        <source>Show the organization&apos;s AI cost</source>
        <translation>KI-Kosten der Organisation zeigen</translation>
    </message>
    <message>
        <source>Show ids that differ only by case</source>
        <translation>Ids zeigen, die sich nur in Groß und Klein unterscheiden</translation>
    </message>
    <message>
        <source>Export organizations…</source>
        <translation>Organisationen exportieren…</translation>
    </message>
    <message>
        <source>Show or hide the organization</source>
        <translation>Organisation ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu abfragen</translation>
    </message>
    <message>
        <source>organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Import display names</source>
        <translation>Anzeigenamen einlesen</translation>
    </message>
    <message>
        <source>Set names</source>
        <translation>Namen setzen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) set</source>
        <translation>
            <numerusform>%Ln Name gesetzt</numerusform>
            <numerusform>%Ln Namen gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) refused</source>
        <translation>
            <numerusform>%Ln Zeile abgelehnt</numerusform>
            <numerusform>%Ln Zeilen abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Ihre Ereignisse zeigen</translation>
    </message>
    <message>
        <source>The list of organizations</source>
        <translation>Die Liste der Organisationen</translation>
    </message>
    <message>
        <source>Loading the organizations</source>
        <translation>Organisationen werden geladen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln Organisation</numerusform>
            <numerusform>%Ln Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 named</source>
        <translation>%1 benannt</translation>
    </message>
    <message>
        <source>the plan has %1</source>
        <translation>der Plan hat %1</translation>
    </message>
    <message>
        <source>No organization yet</source>
        <translation>Noch keine Organisation</translation>
    </message>
    <message>
        <source>Events name the customer that they are of in %1 or %2. The first that does makes an organization.</source>
        <translation>Ereignisse nennen ihren Kunden in %1 oder %2. Das erste, das es tut, macht eine Organisation.</translation>
    </message>
    <message>
        <source>Nobody was heard of in this time</source>
        <translation>In diesem Zeitraum kam nichts</translation>
    </message>
    <message>
        <source>No organization fits</source>
        <translation>Keine Organisation passt</translation>
    </message>
    <message>
        <source>The time is %1.</source>
        <translation>Der Zeitraum ist %1.</translation>
    </message>
    <message>
        <source>Nothing fits %1. The time is %2.</source>
        <translation>Nichts passt zu %1. Der Zeitraum ist %2.</translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation>Gesamten Zeitraum ansehen</translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation>Ohne den Filter</translation>
    </message>
    <message>
        <source>all organizations</source>
        <translation>alle Organisationen</translation>
    </message>
    <message>
        <source>The organizations could not be loaded</source>
        <translation>Die Organisationen ließen sich nicht laden</translation>
    </message>
    <message>
        <source>Your key lacks the scope orgs:write</source>
        <translation>Dem Schlüssel fehlt der Scope orgs:write</translation>
    </message>
    <message>
        <source>Names stand beside the ids in this list. Ids and events stay as they are.</source>
        <translation>Namen stehen in dieser Liste neben den Ids. Ids und Ereignisse bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>md::OverageWatch</name>
    <message>
        <source>%1 of %2 events this month</source>
        <translation>%1 von %2 Ereignissen diesen Monat</translation>
    </message>
    <message>
        <source>, over since %1 %2</source>
        <translation>, darüber seit %1 %2</translation>
    </message>
    <message>
        <source>. Ingest goes on, nothing is dropped.</source>
        <translation>. Die Annahme läuft weiter, nichts geht verloren.</translation>
    </message>
    <message>
        <source>Forecast for %1: %2.</source>
        <translation>Vorhersage für %1: %2.</translation>
    </message>
    <message>
        <source>Overage</source>
        <translation>Überschreitung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1: %2 of the limit</source>
        <translation>%1: %2 des Limits</translation>
    </message>
    <message>
        <source>%1 of %2 %3. %4</source>
        <translation>%1 von %2 %3. %4</translation>
    </message>
</context>
<context>
    <name>md::OverlapForm</name>
    <message>
        <source>Overlap of both secrets</source>
        <translation>Überlappung beider Geheimnisse</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
</context>
<context>
    <name>md::OverrideForm</name>
    <message>
        <source>Limit, %1</source>
        <translation>Limit, %1</translation>
    </message>
    <message>
        <source>Valid until, UTC</source>
        <translation>Gültig bis, UTC</translation>
    </message>
    <message>
        <source>2026-12-01 00:00, or nothing: for good</source>
        <translation>2026-12-01 00:00, oder nichts: auf Dauer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Hard, blocks</source>
        <translation>Hart, sperrt</translation>
    </message>
    <message>
        <source>Soft, alerts only</source>
        <translation>Weich, meldet nur</translation>
    </message>
    <message>
        <source>The limit is not a whole number</source>
        <translation>Das Limit ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>The time is not like 2026-12-01 00:00</source>
        <translation>Die Zeit ist nicht wie 2026-12-01 00:00</translation>
    </message>
    <message>
        <source>The time is over already</source>
        <translation>Die Zeit ist schon vorbei</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>md::OverviewGrid</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>all environments</source>
        <translation>alle Umgebungen</translation>
    </message>
    <message numerus="yes">
        <source>%n OK</source>
        <translation>
            <numerusform>%n OK</numerusform>
            <numerusform>%n OK</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::OverviewPane</name>
    <message>
        <source>Ask again how everything stands</source>
        <translation>Erneut fragen, wie alles steht</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Last changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The overview</source>
        <translation>Die Übersicht</translation>
    </message>
    <message>
        <source>Looking at everything</source>
        <translation>Alles wird angesehen</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n Sache anzusehen</numerusform>
            <numerusform>%n Sachen anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was changed yet</source>
        <translation>noch nichts wurde geändert</translation>
    </message>
    <message>
        <source>this server does not say</source>
        <translation>dieser Server sagt dazu nichts</translation>
    </message>
    <message>
        <source>needs the scope %1</source>
        <translation>braucht den Scope %1</translation>
    </message>
    <message>
        <source>Nothing has happened here yet</source>
        <translation>Hier ist noch nichts geschehen</translation>
    </message>
    <message>
        <source>No event came, no unit is declared, nothing is set up. Begin with a key that a client sends with, and with what is to be counted.</source>
        <translation>Kein Ereignis kam, keine Einheit ist deklariert, nichts ist eingerichtet. Beginnen Sie mit einem Schlüssel, mit dem ein Client sendet, und mit dem, was gezählt werden soll.</translation>
    </message>
    <message>
        <source>Create a key…</source>
        <translation>Schlüssel anlegen…</translation>
    </message>
    <message>
        <source>Declare a unit</source>
        <translation>Eine Einheit deklarieren</translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation>was gezählt wird</translation>
    </message>
    <message>
        <source>Watch events come in</source>
        <translation>Ereignissen beim Eintreffen zusehen</translation>
    </message>
    <message>
        <source>as they are received</source>
        <translation>so wie sie empfangen werden</translation>
    </message>
    <message>
        <source>The overview could not be loaded</source>
        <translation>Die Übersicht konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>not up to date, of %1: %2</source>
        <translation>nicht aktuell, von %1: %2</translation>
    </message>
    <message>
        <source>last hour, as of %1</source>
        <translation>letzte Stunde, Stand %1</translation>
    </message>
    <message>
        <source>last hour, as of %1, not live</source>
        <translation>letzte Stunde, Stand %1, nicht live</translation>
    </message>
</context>
<context>
    <name>md::OverviewTiles</name>
    <message>
        <source>0/min</source>
        <translation>0/min</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>nothing in the last hour</source>
        <translation>nichts in der letzten Stunde</translation>
    </message>
    <message numerus="yes">
        <source>nothing for %n minute(s), %1 in the hour</source>
        <translation>
            <numerusform>nichts seit %n Minute, %1 in der Stunde</numerusform>
            <numerusform>nichts seit %n Minuten, %1 in der Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>nothing to judge</source>
        <translation>nichts zu beurteilen</translation>
    </message>
    <message>
        <source>nothing rejected</source>
        <translation>nichts abgelehnt</translation>
    </message>
    <message>
        <source>%1 of %2 rejected</source>
        <translation>%1 von %2 abgelehnt</translation>
    </message>
    <message>
        <source>Mostly rejected</source>
        <translation>Meist abgelehnt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>nothing silent or degraded</source>
        <translation>nichts still oder beeinträchtigt</translation>
    </message>
    <message>
        <source>no unit is declared</source>
        <translation>keine Einheit ist deklariert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 ausgefallen</translation>
    </message>
    <message>
        <source>%1 no data</source>
        <translation>%1 ohne Daten</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1 beeinträchtigt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>under 80 %</source>
        <translation>unter 80 %</translation>
    </message>
    <message numerus="yes">
        <source>%n reached or over</source>
        <translation>
            <numerusform>%n erreicht oder darüber</numerusform>
            <numerusform>%n erreicht oder darüber</numerusform>
        </translation>
    </message>
    <message>
        <source>over 80 %</source>
        <translation>über 80 %</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nahe</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>no endpoint</source>
        <translation>kein Endpunkt</translation>
    </message>
    <message numerus="yes">
        <source>%n paused, none failing</source>
        <translation>
            <numerusform>%n angehalten, keiner scheitert</numerusform>
            <numerusform>%n angehalten, keiner scheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>no endpoint fails</source>
        <translation>kein Endpunkt scheitert</translation>
    </message>
    <message>
        <source>%1 disabled</source>
        <translation>%1 abgeschaltet</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 scheitern</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>refused, %1 of %2</source>
        <translation>abgelehnt, %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answered 5xx</source>
        <translation>
            <numerusform>%n mit 5xx beantwortet</numerusform>
            <numerusform>%n mit 5xx beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>requests answered 429</source>
        <translation>Anfragen mit 429 beantwortet</translation>
    </message>
    <message>
        <source>nobody was held back</source>
        <translation>niemand wurde gebremst</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Gebremst</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>no event names a model</source>
        <translation>kein Ereignis nennt ein Modell</translation>
    </message>
    <message>
        <source>of costs unknown, %1 of %2 events</source>
        <translation>der Kosten unbekannt, %1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>counted as unknown, not as 0</source>
        <translation>zählt als unbekannt, nicht als 0</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>Missing price</source>
        <translation>Preis fehlt</translation>
    </message>
    <message>
        <source>Missing tokens</source>
        <translation>Tokens fehlen</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>this server does not say</source>
        <translation>dieser Server sagt dazu nichts</translation>
    </message>
    <message>
        <source>needs the scope %1</source>
        <translation>braucht den Scope %1</translation>
    </message>
</context>
<context>
    <name>md::Panes</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>Orgs</source>
        <translation>Orgs</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
</context>
<context>
    <name>md::PlatformDetails</name>
    <message>
        <source>Platform event</source>
        <translation>Plattformereignis</translation>
    </message>
    <message>
        <source>Same correlation</source>
        <translation>Gleiche Korrelation</translation>
    </message>
    <message>
        <source>Its request</source>
        <translation>Seine Anfrage</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>No event is selected</source>
        <translation>Kein Ereignis ist ausgewählt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target id</source>
        <translation>Ziel-ID</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
</context>
<context>
    <name>md::PriceDetails</name>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Take away…</source>
        <translation>Wegnehmen…</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Goes before your own price and the catalogue&apos;s.</source>
        <translation>Geht dem eigenen Preis und dem des Katalogs vor.</translation>
    </message>
    <message>
        <source>Goes before the catalogue&apos;s; a customer&apos;s own price goes before it.</source>
        <translation>Geht dem des Katalogs vor; der Preis eines Kunden geht ihm vor.</translation>
    </message>
    <message>
        <source>Holds where neither you nor a customer has a price.</source>
        <translation>Gilt, wo weder ein eigener noch ein Kundenpreis gesetzt ist.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Customer&apos;s price</source>
        <translation>Kundenpreis</translation>
    </message>
    <message>
        <source>Own price</source>
        <translation>Eigener Preis</translation>
    </message>
    <message>
        <source>A cost that the client sends goes before every price.</source>
        <translation>Kosten, die der Client sendet, gehen jedem Preis vor.</translation>
    </message>
    <message>
        <source>Own price instead…</source>
        <translation>Eigener Preis statt dessen…</translation>
    </message>
    <message>
        <source>In, per million</source>
        <translation>Ein, je Million</translation>
    </message>
    <message>
        <source>Out, per million</source>
        <translation>Aus, je Million</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>Preise geändert</translation>
    </message>
</context>
<context>
    <name>md::PriceForm</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>nothing: none is sent</source>
        <translation>leer: keiner wird gesendet</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>e.g. local:llama-4, or local:* for all that begin so</source>
        <translation>z. B. local:llama-4, oder local:* für alle, die so beginnen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>nothing: for all customers</source>
        <translation>leer: für alle Kunden</translation>
    </message>
    <message>
        <source>A million tokens in</source>
        <translation>Eine Million Tokens ein</translation>
    </message>
    <message>
        <source>e.g. 0.2</source>
        <translation>z. B. 0.2</translation>
    </message>
    <message>
        <source>A million tokens out</source>
        <translation>Eine Million Tokens aus</translation>
    </message>
    <message>
        <source>e.g. 0.4</source>
        <translation>z. B. 0.4</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Valid from, UTC</source>
        <translation>Gültig ab, UTC</translation>
    </message>
    <message>
        <source>2026-12-01 00:00, or nothing: always</source>
        <translation>2026-12-01 00:00, oder leer: immer</translation>
    </message>
    <message>
        <source>The model is missing</source>
        <translation>Das Modell fehlt</translation>
    </message>
    <message>
        <source>A star stands at the end only</source>
        <translation>Ein Stern steht nur am Ende</translation>
    </message>
    <message>
        <source>The price in is no amount like 0.25</source>
        <translation>Der Eingabepreis ist kein Betrag wie 0.25</translation>
    </message>
    <message>
        <source>The price out is no amount like 0.25</source>
        <translation>Der Ausgabepreis ist kein Betrag wie 0.25</translation>
    </message>
    <message>
        <source>The currency has three letters, as EUR</source>
        <translation>Die Währung hat drei Buchstaben, wie EUR</translation>
    </message>
    <message>
        <source>The time is not like 2026-12-01 00:00</source>
        <translation>Die Zeit ist nicht wie 2026-12-01 00:00</translation>
    </message>
</context>
<context>
    <name>md::PriceView</name>
    <message>
        <source>Loading prices</source>
        <translation>Preise werden geladen</translation>
    </message>
    <message>
        <source>Model, provider, customer…</source>
        <translation>Modell, Anbieter, Kunde…</translation>
    </message>
    <message>
        <source>Search in the prices</source>
        <translation>In den Preisen suchen</translation>
    </message>
    <message>
        <source>Set price…</source>
        <translation>Preis setzen…</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Take away…</source>
        <translation>Wegnehmen…</translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation>Alias anlegen…</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliase</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The prices could not be loaded</source>
        <translation>Die Preise konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 of customers, %2 own, %3 in the catalogue</source>
        <translation>%1 von Kunden, %2 eigene, %3 im Katalog</translation>
    </message>
    <message>
        <source>No prices</source>
        <translation>Keine Preise</translation>
    </message>
    <message>
        <source>This server has no catalogue, and nobody set a price.</source>
        <translation>Dieser Server hat keinen Katalog, und niemand hat einen Preis gesetzt.</translation>
    </message>
    <message>
        <source>none yet: an alias lets a name that clients send count as a model with a price</source>
        <translation>noch keine: Mit einem Alias zählt ein gesendeter Name als Modell mit Preis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) count as another model</source>
        <translation>
            <numerusform>%Ln Name zählt als ein anderes Modell</numerusform>
            <numerusform>%Ln Namen zählen als ein anderes Modell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::ProfileChip</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
</context>
<context>
    <name>md::QuotaForm</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>as the events name it, e.g. kestrel-air</source>
        <translation>wie die Ereignisse ihn nennen, z. B. kestrel-air</translation>
    </message>
    <message>
        <source>Billable unit</source>
        <translation>Abrechnungseinheit</translation>
    </message>
    <message>
        <source>a declared unit, e.g. api-calls</source>
        <translation>eine angelegte Einheit, z. B. api-calls</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>e.g. 100000</source>
        <translation>z. B. 100000</translation>
    </message>
    <message>
        <source>Period, UTC</source>
        <translation>Zeitraum, UTC</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Hard, quota/check denies</source>
        <translation>Hart, quota/check lehnt ab</translation>
    </message>
    <message>
        <source>Soft, alerts only</source>
        <translation>Weich, meldet nur</translation>
    </message>
    <message>
        <source>The customer is missing</source>
        <translation>Der Kunde fehlt</translation>
    </message>
    <message>
        <source>The billable unit is missing</source>
        <translation>Die Abrechnungseinheit fehlt</translation>
    </message>
    <message>
        <source>The quota is not a decimal</source>
        <translation>Das Kontingent ist keine Dezimalzahl</translation>
    </message>
</context>
<context>
    <name>md::Rail</name>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
</context>
<context>
    <name>md::RailRow</name>
    <message>
        <source>Remove this view</source>
        <translation>Diese Ansicht entfernen</translation>
    </message>
</context>
<context>
    <name>md::RangeButton</name>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
</context>
<context>
    <name>md::RangeDialog</name>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>The end has to be after the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
</context>
<context>
    <name>md::RateColumns</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Key or application</source>
        <translation>Schlüssel oder Anwendung</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>diese Konsole</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Used of limit</source>
        <translation>Anteil am Limit</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Resets</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>429s, 24 h</source>
        <translation>429, 24 h</translation>
    </message>
    <message>
        <source>Per request</source>
        <translation>Je Anfrage</translation>
    </message>
    <message>
        <source>Requests, 1 h</source>
        <translation>Anfragen, 1 h</translation>
    </message>
    <message>
        <source>Minute before</source>
        <translation>Minute davor</translation>
    </message>
    <message>
        <source>Last 429</source>
        <translation>Letzte 429</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Anfang</translation>
    </message>
</context>
<context>
    <name>md::RateDetails</name>
    <message>
        <source>No rate is selected</source>
        <translation>Keine Rate ist ausgewählt</translation>
    </message>
    <message>
        <source>Change limits…</source>
        <translation>Limits ändern…</translation>
    </message>
    <message>
        <source>Its 429s</source>
        <translation>Seine 429</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 verbraucht</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), no limit</source>
        <translation>
            <numerusform>%n Anfrage, ohne Limit</numerusform>
            <numerusform>%n Anfragen, ohne Limit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing came in this minute.</source>
        <translation>%1: In dieser Minute kam nichts.</translation>
    </message>
    <message>
        <source>%1: %2 refused in this minute. Begins anew in %3 s.</source>
        <translation>%1: %2 in dieser Minute abgewiesen. Beginnt in %3 s neu.</translation>
    </message>
    <message>
        <source>%1: the window begins anew in %2 s.</source>
        <translation>%1: Das Fenster beginnt in %2 s neu.</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Its limit</source>
        <translation>Sein Limit</translation>
    </message>
    <message>
        <source>the same for all applications; it cannot be changed</source>
        <translation>für alle Anwendungen gleich; es kann nicht geändert werden</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>diese Konsole</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>%1 requests a minute, %2</source>
        <translation>%1 Anfragen je Minute, %2</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>eigens gesetzt</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>der Standard</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Minute before</source>
        <translation>Minute davor</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>%1 requests, %2 refused</source>
        <translation>%1 Anfragen, %2 abgewiesen</translation>
    </message>
    <message>
        <source>Events in it</source>
        <translation>Ereignisse darin</translation>
    </message>
    <message>
        <source>%1, %2 a request</source>
        <translation>%1, %2 je Anfrage</translation>
    </message>
    <message>
        <source>429s in 24 h</source>
        <translation>429 in 24 h</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Die letzte</translation>
    </message>
    <message>
        <source>Its request</source>
        <translation>Seine Anfrage</translation>
    </message>
    <message>
        <source>On the platform</source>
        <translation>Auf der Plattform</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Rate limits of %1</source>
        <translation>Ratenlimits von %1</translation>
    </message>
    <message>
        <source>Set limits</source>
        <translation>Limits setzen</translation>
    </message>
    <message>
        <source>%1, the default</source>
        <translation>%1, der Standard</translation>
    </message>
    <message>
        <source>This console signs in with this key: it will ask no more than that itself.</source>
        <translation>Diese Konsole meldet sich mit diesem Schlüssel an: Sie darf dann selbst nicht mehr fragen.</translation>
    </message>
</context>
<context>
    <name>md::RateForm</name>
    <message>
        <source>%1, requests a minute</source>
        <translation>%1, Anfragen je Minute</translation>
    </message>
    <message>
        <source>%1, as everybody</source>
        <translation>%1, wie alle</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>%1: not a whole number from %2 to %3</source>
        <translation>%1: keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>%1: your own key has %2, and cannot give more</source>
        <translation>%1: Ihr eigener Schlüssel hat %2 und kann nicht mehr geben</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
</context>
<context>
    <name>md::RateLimitsPane</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>429 log</source>
        <translation>429-Protokoll</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu abfragen</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Ratenlimits</translation>
    </message>
    <message>
        <source>key, app, category, state…</source>
        <translation>key, app, category, state…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Requests over a limit</source>
        <translation>Anfragen über einem Limit</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>No request was over a limit</source>
        <translation>Keine Anfrage war über einem Limit</translation>
    </message>
    <message>
        <source>key, category, route…</source>
        <translation>key, category, route…</translation>
    </message>
    <message>
        <source>All over a limit</source>
        <translation>Alle über einem Limit</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Operator API</source>
        <translation>Betreiber-API</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The limits are set</source>
        <translation>Die Limits sind gesetzt</translation>
    </message>
    <message>
        <source>Show the rates</source>
        <translation>Die Raten zeigen</translation>
    </message>
    <message>
        <source>Show all requests over a limit</source>
        <translation>Alle Anfragen über einem Limit zeigen</translation>
    </message>
    <message>
        <source>Show the 429s of this key</source>
        <translation>Die 429 dieses Schlüssels zeigen</translation>
    </message>
    <message>
        <source>Change the limits…</source>
        <translation>Die Limits ändern…</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Einzelheiten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The limit of an application cannot be changed</source>
        <translation>Das Limit einer Anwendung kann nicht geändert werden</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>Its 429s</source>
        <translation>Seine 429</translation>
    </message>
    <message>
        <source>Change limits…</source>
        <translation>Limits ändern…</translation>
    </message>
    <message>
        <source>Loading the rate limits</source>
        <translation>Die Ratenlimits werden geladen</translation>
    </message>
    <message>
        <source>No key has used anything yet</source>
        <translation>Noch hat kein Schlüssel etwas verbraucht</translation>
    </message>
    <message>
        <source>As soon as a key or an application asks for something, its minute stands here.</source>
        <translation>Sobald ein Schlüssel oder eine Anwendung etwas fragt, steht seine Minute hier.</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Die Schlüssel zeigen</translation>
    </message>
    <message>
        <source>No rate fits</source>
        <translation>Keine Rate passt</translation>
    </message>
    <message>
        <source>Nothing fits %1.</source>
        <translation>Nichts passt zu %1.</translation>
    </message>
    <message>
        <source>Show all rates</source>
        <translation>Alle Raten zeigen</translation>
    </message>
    <message>
        <source>The rate limits could not be loaded</source>
        <translation>Die Ratenlimits konnten nicht geladen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n limited now</source>
        <translation>
            <numerusform>%n jetzt begrenzt</numerusform>
            <numerusform>%n jetzt begrenzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n knapp davor</numerusform>
            <numerusform>%n knapp davor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers 429 in 24 h</source>
        <translation>%1 Antworten 429 in 24 h</translation>
    </message>
    <message>
        <source>no 429 in 24 h</source>
        <translation>keine 429 in 24 h</translation>
    </message>
</context>
<context>
    <name>md::RateWords</name>
    <message>
        <source>A batch counts as one request</source>
        <translation>Ein Stapel zählt als eine Anfrage</translation>
    </message>
    <message>
        <source>1,000 events in one batch = 1 request. %1 sent %2 requests for %3 events in the last hour, and was refused %4 times.</source>
        <translation>1.000 Ereignisse in einem Stapel = 1 Anfrage. %1 schickte in der letzten Stunde %2 Anfragen für %3 Ereignisse und wurde %4-mal abgewiesen.</translation>
    </message>
    <message>
        <source>Let it collect events and post them to /v1/ingest/batch: by %1 at a time that is %2 requests an hour.</source>
        <translation>Lassen Sie ihn Ereignisse sammeln und an /v1/ingest/batch schicken: je %1 auf einmal sind das %2 Anfragen in der Stunde.</translation>
    </message>
    <message>
        <source>%1 is over its limit</source>
        <translation>%1 ist über dem Limit</translation>
    </message>
    <message>
        <source>It has %1 requests a minute in %2, and was refused %3 times in 24 hours.</source>
        <translation>Er hat %1 Anfragen je Minute in %2 und wurde in 24 Stunden %3-mal abgewiesen.</translation>
    </message>
    <message>
        <source>Let it wait as long as Retry-After says and ask less often, or give it a higher limit.</source>
        <translation>Lassen Sie ihn so lange warten, wie Retry-After sagt, und seltener fragen, oder geben Sie ihm ein höheres Limit.</translation>
    </message>
    <message>
        <source>%1 is near its limit</source>
        <translation>%1 ist knapp vor dem Limit</translation>
    </message>
    <message>
        <source>It used %1 of its %2 requests a minute in %3.</source>
        <translation>Er verbrauchte %1 von %2 Anfragen je Minute in %3.</translation>
    </message>
    <message>
        <source>What is over the limit is refused until the next minute. Give it a higher limit in time.</source>
        <translation>Was über dem Limit ist, wird bis zur nächsten Minute abgewiesen. Geben Sie ihm rechtzeitig ein höheres Limit.</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Operator API</source>
        <translation>Betreiber-API</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Storefront</source>
        <translation>Storefront</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Begrenzt</translation>
    </message>
    <message>
        <source>Nobody is near a limit</source>
        <translation>Niemand ist nah am Limit</translation>
    </message>
    <message>
        <source>Limits count requests a minute; a batch of 1,000 events is one request.</source>
        <translation>Limits zählen Anfragen je Minute; ein Stapel von 1.000 Ereignissen ist eine Anfrage.</translation>
    </message>
</context>
<context>
    <name>md::RecordExport</name>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>CSV, a row for each field (*.csv);;NDJSON, a record a line (*.ndjson)</source>
        <translation>CSV, eine Zeile je Feld (*.csv);;NDJSON, ein Datensatz je Zeile (*.ndjson)</translation>
    </message>
    <message>
        <source>%1 records written to %2 (%3).</source>
        <translation>%1 Datensätze in %2 geschrieben (%3).</translation>
    </message>
    <message>
        <source>Export failed, nothing was written. %1</source>
        <translation>Der Export ist fehlgeschlagen, nichts wurde geschrieben. %1</translation>
    </message>
</context>
<context>
    <name>md::RecordStrip</name>
    <message>
        <source>Not live</source>
        <translation>Nicht live</translation>
    </message>
    <message>
        <source>the connection is being tried again</source>
        <translation>die Verbindung wird erneut versucht</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>what is new appears at the top</source>
        <translation>Neues erscheint oben</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>nothing new so far</source>
        <translation>bisher nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neuer</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n Filter</numerusform>
            <numerusform>%n Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not up to date</source>
        <translation>Nicht aktuell</translation>
    </message>
    <message>
        <source>Older ones are missing</source>
        <translation>Ältere fehlen</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%n arrived, looked through in a while</source>
        <translation>
            <numerusform>%n eingetroffen, wird bald durchgesehen</numerusform>
            <numerusform>%n eingetroffen, werden bald durchgesehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::RecordTable</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>md::RefusalView</name>
    <message>
        <source>Refused requests by code and sender</source>
        <translation>Abgelehnte Anfragen nach Code und Absender</translation>
    </message>
    <message>
        <source>Show these requests</source>
        <translation>Diese Anfragen zeigen</translation>
    </message>
    <message>
        <source>The refused requests could not be counted</source>
        <translation>Die abgelehnten Anfragen konnten nicht gezählt werden</translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation>Nichts wurde abgelehnt</translation>
    </message>
    <message>
        <source>All requests of this time were answered well.</source>
        <translation>Alle Anfragen dieser Zeit wurden gut beantwortet.</translation>
    </message>
    <message>
        <source>Nobody asked this server for anything in this time.</source>
        <translation>In dieser Zeit hat niemand diesen Server etwas gefragt.</translation>
    </message>
    <message>
        <source>%1 of %2 requests refused</source>
        <translation>%1 von %2 Anfragen abgelehnt</translation>
    </message>
    <message>
        <source>%1 requests are in no log: more came than could be written since the server started.</source>
        <translation>%1 Anfragen stehen in keinem Protokoll: Seit dem Start des Servers kamen mehr, als geschrieben werden konnten.</translation>
    </message>
    <message>
        <source>%1 of all, most of them %2 by %3</source>
        <translation>%1 von allen, die meisten %2 von %3</translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation>Die %1 zeigen</translation>
    </message>
</context>
<context>
    <name>md::ReplayBar</name>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Replay runs: %1 of %2, %3 failed</source>
        <translation>Wiederholung läuft: %1 von %2, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Send again what is shown</source>
        <translation>Angezeigtes erneut senden</translation>
    </message>
    <message>
        <source>Nothing to send again</source>
        <translation>Nichts erneut zu senden</translation>
    </message>
    <message numerus="yes">
        <source>%n would be sent again</source>
        <translation>
            <numerusform>%n würde erneut gesendet</numerusform>
            <numerusform>%n würden erneut gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run again</source>
        <translation>Erneuter Probelauf</translation>
    </message>
    <message>
        <source>Replay %1…</source>
        <translation>%1 wiederholen…</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>This key lacks the scope %1</source>
        <translation>Diesem Schlüssel fehlt das Recht %1</translation>
    </message>
    <message>
        <source>The dry run comes first: it says how many it would be</source>
        <translation>Erst der Probelauf: er sagt, wie viele es wären</translation>
    </message>
</context>
<context>
    <name>md::ReplayForm</name>
    <message>
        <source>Write what became of each into a file</source>
        <translation>In eine Datei schreiben, was aus jeder wurde</translation>
    </message>
    <message>
        <source>Result file</source>
        <translation>Ergebnisdatei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file needs a place</source>
        <translation>Die Datei braucht einen Ort</translation>
    </message>
    <message>
        <source>Its folder is not there</source>
        <translation>Ihr Ordner fehlt</translation>
    </message>
    <message>
        <source>That is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
</context>
<context>
    <name>md::ReplayJob</name>
    <message numerus="yes">
        <source>Replay of %n deliveries</source>
        <translation>
            <numerusform>Wiederholung von %n Zustellung</numerusform>
            <numerusform>Wiederholung von %n Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message>
        <source>The result could not be written: %1</source>
        <translation>Das Ergebnis konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>What became of the replay is not known. %1</source>
        <translation>Was aus der Wiederholung wurde, ist unbekannt. %1</translation>
    </message>
    <message>
        <source>%1 sent again, %2 delivered, %3 failed.</source>
        <translation>%1 erneut gesendet, %2 zugestellt, %3 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 were left out: their endpoints take nothing now.</source>
        <translation>%1 wurden ausgelassen: ihre Endpunkte nehmen gerade nichts an.</translation>
    </message>
</context>
<context>
    <name>md::RequestDetails</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Same correlation</source>
        <translation>Gleiche Korrelation</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Ihre Ereignisse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Was daran falsch ist</translation>
    </message>
    <message>
        <source>Body as it was sent</source>
        <translation>Inhalt, wie er gesendet wurde</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>There is no request with this id in the log. An accepted ingest request lives on its event rows.</source>
        <translation>Im Protokoll ist keine Anfrage mit dieser ID. Eine angenommene Einlieferung steht in ihren Ereigniszeilen.</translation>
    </message>
    <message>
        <source>No request is selected</source>
        <translation>Keine Anfrage ist ausgewählt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>proves nobody: an unknown key or application</source>
        <translation>weist niemanden nach: unbekannter Schlüssel oder unbekannte Anwendung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 sent, %2 answered</source>
        <translation>%1 gesendet, %2 beantwortet</translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation>Angerechnet auf</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Not kept: of one key at most 100 bodies an hour are.</source>
        <translation>Nicht aufbewahrt: Je Schlüssel sind es höchstens 100 Inhalte in der Stunde.</translation>
    </message>
    <message>
        <source>There was no body.</source>
        <translation>Es gab keinen Inhalt.</translation>
    </message>
    <message>
        <source>The first 16 KiB, secrets taken out.</source>
        <translation>Die ersten 16 KiB, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Secrets are taken out.</source>
        <translation>Geheimnisse sind entfernt.</translation>
    </message>
    <message>
        <source>Mend and send again…</source>
        <translation>Berichtigen und erneut senden …</translation>
    </message>
</context>
<context>
    <name>md::RequestFacts</name>
    <message>
        <source>Door</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-Id</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-Id</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>As cURL, secrets out</source>
        <translation>Als cURL, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>The request as a cURL command</source>
        <translation>Die Anfrage als cURL-Befehl</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
</context>
<context>
    <name>md::RequestMeter</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Live stream</source>
        <translation>Live-Strom</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
</context>
<context>
    <name>md::ResendView</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What is to be sent</source>
        <translation>Was gesendet werden soll</translation>
    </message>
    <message>
        <source>No request to send again</source>
        <translation>Keine Anfrage, die erneut zu senden wäre</translation>
    </message>
    <message>
        <source>Choose a refused request in the event log or in a trace, and send it from there to here.</source>
        <translation>Eine abgelehnte Anfrage im Protokoll oder in einer Spur wählen und von dort hierher schicken.</translation>
    </message>
    <message>
        <source>Nobody is signed in: there is no log to take a request from.</source>
        <translation>Niemand ist angemeldet: Es gibt kein Protokoll, aus dem eine Anfrage kommen könnte.</translation>
    </message>
    <message>
        <source>Show refused requests</source>
        <translation>Abgelehnte Anfragen zeigen</translation>
    </message>
    <message>
        <source>Loading the request</source>
        <translation>Die Anfrage wird geladen</translation>
    </message>
    <message>
        <source>The request could not be loaded</source>
        <translation>Die Anfrage konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 was answered %2 %3.</source>
        <translation>%1 wurde mit %2 %3 beantwortet.</translation>
    </message>
    <message>
        <source>A request that only reads is not sent again</source>
        <translation>Eine Anfrage, die nur liest, wird nicht erneut gesendet</translation>
    </message>
    <message>
        <source>It is signed with an application&apos;s secret, which is not here</source>
        <translation>Sie ist mit dem Geheimnis einer Anwendung signiert, und das ist nicht hier</translation>
    </message>
    <message>
        <source>The path begins with /</source>
        <translation>Der Pfad beginnt mit /</translation>
    </message>
    <message>
        <source>Only the beginning of its body was kept: complete it first</source>
        <translation>Nur der Anfang ihres Inhalts wurde aufbewahrt: Erst vervollständigen</translation>
    </message>
    <message>
        <source>A secret was cut out of the body (…): put in what belongs there</source>
        <translation>Ein Geheimnis wurde aus dem Inhalt entfernt (…): Einsetzen, was dort hingehört</translation>
    </message>
    <message>
        <source>The body is not JSON</source>
        <translation>Der Inhalt ist kein JSON</translation>
    </message>
    <message>
        <source>Send again: %1</source>
        <translation>Erneut senden: %1</translation>
    </message>
    <message>
        <source>With the key of this connection, %1…; the one of the record is not known here.</source>
        <translation>Mit dem Schlüssel dieser Verbindung, %1…; der des Eintrags ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Answered %1, request %2.</source>
        <translation>Mit %1 beantwortet, Anfrage %2.</translation>
    </message>
    <message>
        <source>The server had done it before.</source>
        <translation>Der Server hatte sie schon ausgeführt.</translation>
    </message>
</context>
<context>
    <name>md::ResolveBar</name>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Unknown cost</source>
        <translation>Unbekannte Kosten</translation>
    </message>
    <message>
        <source>Calls of unknown cost</source>
        <translation>Aufrufe mit unbekannten Kosten</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Aufrufe</translation>
    </message>
    <message>
        <source>AI cost resolved again</source>
        <translation>KI-Kosten neu aufgelöst</translation>
    </message>
    <message>
        <source>The server goes on: what it began it ends</source>
        <translation>Der Server macht weiter: Was er begonnen hat, bringt er zu Ende</translation>
    </message>
    <message>
        <source>The server gave up</source>
        <translation>Der Server hat aufgegeben</translation>
    </message>
    <message>
        <source>Being resolved again: %1 calls looked at</source>
        <translation>Wird neu aufgelöst: %1 Aufrufe angesehen</translation>
    </message>
    <message>
        <source>Counting what would change…</source>
        <translation>Es wird gezählt, was sich ändern würde…</translation>
    </message>
    <message>
        <source>Nothing changed in %1 calls</source>
        <translation>In %1 Aufrufen hat sich nichts geändert</translation>
    </message>
    <message>
        <source>%1 of %2 calls resolved again</source>
        <translation>%1 von %2 Aufrufen neu aufgelöst</translation>
    </message>
    <message>
        <source>Nothing would change in %1 calls</source>
        <translation>In %1 Aufrufen würde sich nichts ändern</translation>
    </message>
    <message>
        <source>%1 of %2 calls would change</source>
        <translation>%1 von %2 Aufrufen würden sich ändern</translation>
    </message>
    <message>
        <source>Resolve the past again</source>
        <translation>Vergangenes neu auflösen</translation>
    </message>
    <message>
        <source>a new alias or price holds for new calls only</source>
        <translation>ein neuer Preis gilt nur für Neues</translation>
    </message>
    <message>
        <source>Dry run again</source>
        <translation>Noch ein Probelauf</translation>
    </message>
    <message>
        <source>This key lacks the scope %1</source>
        <translation>Diesem Schlüssel fehlt das Recht %1</translation>
    </message>
    <message>
        <source>Resolve %1 again…</source>
        <translation>%1 neu auflösen…</translation>
    </message>
    <message>
        <source>Resolve again…</source>
        <translation>Neu auflösen…</translation>
    </message>
    <message>
        <source>The dry run comes first: it says what would change</source>
        <translation>Erst der Probelauf: Er sagt, was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>md::ScopeList</name>
    <message>
        <source>not for a %1</source>
        <translation>nicht für %1</translation>
    </message>
    <message>
        <source>your key does not have it</source>
        <translation>Ihr Schlüssel hat es nicht</translation>
    </message>
</context>
<context>
    <name>md::SecretDialog</name>
    <message>
        <source>I have stored the secret</source>
        <translation>Ich habe das Geheimnis gesichert</translation>
    </message>
    <message>
        <source>This secret is shown %1. The server keeps only its SHA-256.</source>
        <translation>Dieses Geheimnis wird %1 gezeigt. Der Server behält nur sein SHA-256.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>The copy leaves the clipboard after a minute.</source>
        <translation>Die Kopie verlässt die Zwischenablage nach einer Minute.</translation>
    </message>
    <message>
        <source>Copy as %1=…</source>
        <translation>Kopieren als %1=…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>It cannot be shown again. Say first that you have stored it.</source>
        <translation>Es kann nicht noch einmal gezeigt werden. Bestätigen Sie erst, dass Sie es gesichert haben.</translation>
    </message>
</context>
<context>
    <name>md::SecretField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The secret. Ctrl+C copies it.</source>
        <translation>Das Geheimnis. Strg+C kopiert es.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>md::SegmentedControl</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>md::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
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
        <source>Standard (Inter)</source>
        <translation>Standard (Inter)</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Standard (JetBrains Mono)</source>
        <translation>Standard (JetBrains Mono)</translation>
    </message>
    <message>
        <source>Font for ids and code</source>
        <translation>Schrift für Ids und Code</translation>
    </message>
    <message>
        <source>Ids and code</source>
        <translation>Ids und Code</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Connection and stream</source>
        <translation>Verbindung und Ereignisstrom</translation>
    </message>
    <message>
        <source>Connect to the last server at start</source>
        <translation>Beim Start mit dem letzten Server verbinden</translation>
    </message>
    <message>
        <source>Live events kept in memory</source>
        <translation>Live-Ereignisse im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Live events kept</source>
        <translation>Live-Ereignisse</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source>Events a second in the local sandbox</source>
        <translation>Ereignisse je Sekunde in der lokalen Sandbox</translation>
    </message>
    <message>
        <source>Sandbox demo</source>
        <translation>Sandbox-Demo</translation>
    </message>
    <message>
        <source>Follow new events as soon as a session begins</source>
        <translation>Neuen Ereignissen folgen, sobald eine Sitzung beginnt</translation>
    </message>
</context>
<context>
    <name>md::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>md::SidePanel</name>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>md::SignatureView</name>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>The whole request with its body, its headers, or the signature alone</source>
        <translation>Die ganze Anfrage mit Inhalt, ihre Header oder die Signatur allein</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The body as it was received, byte by byte</source>
        <translation>Der Inhalt, wie er ankam, Byte für Byte</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>As the headers say</source>
        <translation>Wie die Header sagen</translation>
    </message>
    <message>
        <source>Forget all of it</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Old secret, if it was rotated</source>
        <translation>Altes Geheimnis, falls gewechselt</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Received at, by the receiver&apos;s clock</source>
        <translation>Empfangen, nach der Uhr des Empfängers</translation>
    </message>
    <message>
        <source>Nothing pasted here is sent or kept; it goes when you leave.</source>
        <translation>Was hier eingefügt wird, wird weder gesendet noch aufbewahrt; beim Verlassen ist es weg.</translation>
    </message>
    <message>
        <source>as the headers say</source>
        <translation>wie die Header sagen</translation>
    </message>
    <message>
        <source>Why does it not verify?</source>
        <translation>Warum stimmt sie nicht?</translation>
    </message>
    <message>
        <source>Paste headers, body and secret: it is worked out here which failure it is. Both directions, and every scheme that the platforms use.</source>
        <translation>Header, Inhalt und Geheimnis einfügen: Hier wird ermittelt, welcher Fehler es ist. Beide Richtungen und jedes Schema, das die Plattformen verwenden.</translation>
    </message>
</context>
<context>
    <name>md::SignatureWords</name>
    <message>
        <source>And also: %1</source>
        <translation>Und außerdem: %1</translation>
    </message>
    <message>
        <source>Worked out here, an HMAC made so is the very signature that was sent.</source>
        <translation>Hier nachgerechnet: Ein so gebildeter HMAC ist genau die gesendete Signatur.</translation>
    </message>
    <message>
        <source>SaaS Tracker: x-signature, hex</source>
        <translation>SaaS Tracker: x-signature, hex</translation>
    </message>
    <message>
        <source>Standard Webhooks: v1,Base64</source>
        <translation>Standard Webhooks: v1,Base64</translation>
    </message>
    <message>
        <source>t=, v1=: hex with a time</source>
        <translation>t=, v1=: hex mit Zeit</translation>
    </message>
    <message>
        <source>sha256=: hex</source>
        <translation>sha256=: hex</translation>
    </message>
    <message>
        <source>The signature fits</source>
        <translation>Die Signatur passt</translation>
    </message>
    <message>
        <source>Number %1 of its %2 signatures is this secret&apos;s; after a rotation there are two.</source>
        <translation>Nummer %1 von %2 Signaturen des Headers ist die dieses Geheimnisses; nach einem Wechsel sind es zwei.</translation>
    </message>
    <message>
        <source>It was made %1. Whether a clock is wrong can be said when the time of receipt is given.</source>
        <translation>Sie entstand %1. Ob eine Uhr falsch geht, lässt sich sagen, wenn die Zeit des Empfangs angegeben ist.</translation>
    </message>
    <message>
        <source>Body, secret and header belong together. If your code refuses it, have it sign the raw bytes of the request, before anything reads them as JSON.</source>
        <translation>Inhalt, Geheimnis und Header gehören zusammen. Lehnt Ihr Code sie ab, soll er die rohen Bytes der Anfrage signieren, bevor etwas sie als JSON liest.</translation>
    </message>
    <message>
        <source>The headers are missing</source>
        <translation>Die Header fehlen</translation>
    </message>
    <message>
        <source>Paste those of the request, or the signature alone.</source>
        <translation>Die der Anfrage einfügen oder die Signatur allein.</translation>
    </message>
    <message>
        <source>No signature is among the headers</source>
        <translation>Unter den Headern ist keine Signatur</translation>
    </message>
    <message>
        <source>A proxy may have taken it out, or the sender does not sign.</source>
        <translation>Ein Proxy hat sie vielleicht entfernt, oder der Sender signiert nicht.</translation>
    </message>
    <message>
        <source>The header webhook-id is missing</source>
        <translation>Der Header webhook-id fehlt</translation>
    </message>
    <message>
        <source>It is part of what was signed: nothing can be verified without it.</source>
        <translation>Er ist Teil des Signierten: Ohne ihn lässt sich nichts prüfen.</translation>
    </message>
    <message>
        <source>The time is missing</source>
        <translation>Die Zeit fehlt</translation>
    </message>
    <message>
        <source>It is part of what was signed: webhook-timestamp, or t= in the signature.</source>
        <translation>Sie ist Teil des Signierten: webhook-timestamp, oder t= in der Signatur.</translation>
    </message>
    <message>
        <source>The secret is missing</source>
        <translation>Das Geheimnis fehlt</translation>
    </message>
    <message>
        <source>Paste that of the endpoint. It stays in this field and goes when you leave.</source>
        <translation>Das des Endpunkts einfügen. Es bleibt in diesem Feld und ist beim Verlassen weg.</translation>
    </message>
    <message>
        <source>The body is empty</source>
        <translation>Der Inhalt ist leer</translation>
    </message>
    <message>
        <source>The signature is not that of an empty body. Something read the body before, or it was not pasted.</source>
        <translation>Die Signatur ist nicht die eines leeren Inhalts. Etwas hat den Inhalt vorher gelesen, oder er wurde nicht eingefügt.</translation>
    </message>
    <message>
        <source>The body is cut off</source>
        <translation>Der Inhalt ist abgeschnitten</translation>
    </message>
    <message>
        <source>It ends in the middle of its JSON. Look for a limit on sizes, and paste all of it.</source>
        <translation>Er endet mitten in seinem JSON. Nach einer Größengrenze suchen und alles einfügen.</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>The signature does not fit, and no known mistake makes it fit: it was made with another secret, or over a body that says something else.</source>
        <translation>Die Signatur passt nicht, und kein bekannter Fehler macht sie passend: Sie entstand mit einem anderen Geheimnis oder über einen Inhalt, der etwas anderes sagt.</translation>
    </message>
    <message>
        <source>Compare the first letters of the secret with those of the endpoint, and take the body as it came in.</source>
        <translation>Die ersten Zeichen des Geheimnisses mit denen des Endpunkts vergleichen und den Inhalt nehmen, wie er ankam.</translation>
    </message>
    <message>
        <source>What was given as the secret is an API key; webhooks are signed with a secret of their own.</source>
        <translation>Was als Geheimnis angegeben ist, ist ein API-Schlüssel; Webhooks werden mit einem eigenen Geheimnis signiert.</translation>
    </message>
    <message>
        <source>The secret is shortened, as lists show it.</source>
        <translation>Das Geheimnis ist gekürzt, wie Listen es zeigen.</translation>
    </message>
    <message>
        <source>The secret is not Base64, which Standard Webhooks takes it for.</source>
        <translation>Das Geheimnis ist kein Base64, wofür Standard Webhooks es hält.</translation>
    </message>
    <message>
        <source>The signature has not the length of one.</source>
        <translation>Die Signatur hat nicht die Länge einer Signatur.</translation>
    </message>
    <message>
        <source>The body is not JSON, so other ways to write it were not tried.</source>
        <translation>Der Inhalt ist kein JSON, darum wurden andere Schreibweisen nicht versucht.</translation>
    </message>
    <message>
        <source>The body is large: not every combination was tried.</source>
        <translation>Der Inhalt ist groß: Nicht jede Kombination wurde versucht.</translation>
    </message>
    <message>
        <source>It is signed with the old secret</source>
        <translation>Sie ist mit dem alten Geheimnis signiert</translation>
    </message>
    <message>
        <source>The secret is read wrongly: %1</source>
        <translation>Das Geheimnis wird falsch gelesen: %1</translation>
    </message>
    <message>
        <source>The body is not as it was signed: the signature fits it %1</source>
        <translation>Der Inhalt ist nicht, wie er signiert wurde; die Signatur passt zu ihm so: %1</translation>
    </message>
    <message>
        <source>What is signed is put together as in “%1”</source>
        <translation>Signiert ist eine Zusammensetzung wie bei „%1“</translation>
    </message>
    <message>
        <source>What is signed is put together wrongly: %1</source>
        <translation>Was signiert ist, ist falsch zusammengesetzt: %1</translation>
    </message>
    <message>
        <source>The signature is right, but written wrongly: %1</source>
        <translation>Die Signatur stimmt, ist aber falsch geschrieben: %1</translation>
    </message>
    <message>
        <source>The signature is cut off</source>
        <translation>Die Signatur ist abgeschnitten</translation>
    </message>
    <message>
        <source>It is an HMAC with %1, not with SHA-256</source>
        <translation>Es ist ein HMAC mit %1, nicht mit SHA-256</translation>
    </message>
    <message>
        <source>It is a plain SHA-256, not an HMAC</source>
        <translation>Es ist ein einfaches SHA-256, kein HMAC</translation>
    </message>
    <message>
        <source>The time is not in whole seconds since 1970</source>
        <translation>Die Zeit ist nicht in ganzen Sekunden seit 1970</translation>
    </message>
    <message>
        <source>A clock is wrong: it was signed %1</source>
        <translation>Eine Uhr geht falsch: Signiert wurde %1</translation>
    </message>
    <message>
        <source>Both secrets hold until the overlap of the rotation is over. Have the receiver take the new one, and each of the signatures that a header has.</source>
        <translation>Beide Geheimnisse gelten, bis die Überlappung des Wechsels vorbei ist. Der Empfänger soll das neue übernehmen und jede der Signaturen, die ein Header hat.</translation>
    </message>
    <message>
        <source>The key is what stands behind whsec_, decoded from Base64.</source>
        <translation>Der Schlüssel ist, was hinter whsec_ steht, aus Base64 decodiert.</translation>
    </message>
    <message>
        <source>The key is the whole text of the secret, whsec_ included, and nothing around it.</source>
        <translation>Der Schlüssel ist der ganze Text des Geheimnisses, mit whsec_, und nichts darum herum.</translation>
    </message>
    <message>
        <source>Sign and verify the raw bytes that go over the wire, not JSON that was read and written again.</source>
        <translation>Die rohen Bytes signieren und prüfen, die über die Leitung gehen, nicht JSON, das gelesen und wieder geschrieben wurde.</translation>
    </message>
    <message>
        <source>This header&apos;s signature is over %1.</source>
        <translation>Für diesen Header wird signiert: %1.</translation>
    </message>
    <message>
        <source>This header wants %1.</source>
        <translation>Dieser Header verlangt %1.</translation>
    </message>
    <message>
        <source>Use HMAC-SHA256 with the secret as its key.</source>
        <translation>HMAC-SHA256 mit dem Geheimnis als Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>Send seconds since 1970, and sign the same digits.</source>
        <translation>Sekunden seit 1970 senden und dieselben Ziffern signieren.</translation>
    </message>
    <message>
        <source>The signature itself is right. Set the clocks by NTP; a receiver refuses what is more than five minutes off.</source>
        <translation>Die Signatur selbst stimmt. Die Uhren mit NTP stellen; ein Empfänger lehnt ab, was mehr als fünf Minuten abweicht.</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 im Voraus</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>all of it is taken as text</source>
        <translation>es wird ganz als Text genommen</translation>
    </message>
    <message>
        <source>what stands behind whsec_ is taken as text</source>
        <translation>was hinter whsec_ steht, wird als Text genommen</translation>
    </message>
    <message>
        <source>it is decoded from Base64</source>
        <translation>es wird aus Base64 decodiert</translation>
    </message>
    <message>
        <source>it is decoded from the Base64 of addresses</source>
        <translation>es wird aus dem Base64 für Adressen decodiert</translation>
    </message>
    <message>
        <source>it is decoded from hexadecimal</source>
        <translation>es wird aus Hexadezimal decodiert</translation>
    </message>
    <message>
        <source>it is encoded in Base64 once more</source>
        <translation>es wird noch einmal in Base64 codiert</translation>
    </message>
    <message>
        <source>the key is empty, as of a variable that is not set</source>
        <translation>der Schlüssel ist leer, wie aus einer nicht gesetzten Variable</translation>
    </message>
    <message>
        <source>there is a space or a line break around it</source>
        <translation>ein Leerzeichen oder ein Zeilenumbruch steht darum herum</translation>
    </message>
    <message>
        <source>there are quotes around it</source>
        <translation>Anführungszeichen stehen darum herum</translation>
    </message>
    <message>
        <source>the signer has a line break behind it</source>
        <translation>beim Signierenden steht ein Zeilenumbruch dahinter</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, und </translation>
    </message>
    <message>
        <source>with a line break at its end</source>
        <translation>mit einem Zeilenumbruch am Ende</translation>
    </message>
    <message>
        <source>with its members in the order %1</source>
        <translation>mit den Feldern in der Reihenfolge %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>empty: nothing was signed</source>
        <translation>leer, es wurde nichts signiert</translation>
    </message>
    <message>
        <source>without the line break at its end</source>
        <translation>ohne den Zeilenumbruch am Ende</translation>
    </message>
    <message>
        <source>with CR LF at its end</source>
        <translation>mit CR LF am Ende</translation>
    </message>
    <message>
        <source>with CR LF for its line breaks</source>
        <translation>mit CR LF als Zeilenumbrüchen</translation>
    </message>
    <message>
        <source>with LF for its line breaks</source>
        <translation>mit LF als Zeilenumbrüchen</translation>
    </message>
    <message>
        <source>without the byte order mark</source>
        <translation>ohne die Byte-Reihenfolge-Marke</translation>
    </message>
    <message>
        <source>with a byte order mark</source>
        <translation>mit einer Byte-Reihenfolge-Marke</translation>
    </message>
    <message>
        <source>without the space around it</source>
        <translation>ohne den Leerraum darum herum</translation>
    </message>
    <message>
        <source>with %1 at its end, which is cut off</source>
        <translation>mit %1 am Ende, das abgeschnitten ist</translation>
    </message>
    <message>
        <source>encoded as a JSON text once more</source>
        <translation>noch einmal als JSON-Text codiert</translation>
    </message>
    <message>
        <source>decoded: it is JSON within a JSON text</source>
        <translation>decodiert, er ist JSON in einem JSON-Text</translation>
    </message>
    <message>
        <source>in Latin-1 instead of UTF-8</source>
        <translation>in Latin-1 statt UTF-8</translation>
    </message>
    <message>
        <source>before its UTF-8 was taken for Latin-1</source>
        <translation>bevor sein UTF-8 für Latin-1 gehalten wurde</translation>
    </message>
    <message>
        <source>without spaces</source>
        <translation>ohne Leerzeichen</translation>
    </message>
    <message>
        <source>with a space behind each comma and colon</source>
        <translation>mit einem Leerzeichen hinter jedem Komma und Doppelpunkt</translation>
    </message>
    <message>
        <source>indented by two</source>
        <translation>um zwei eingerückt</translation>
    </message>
    <message>
        <source>indented by four</source>
        <translation>um vier eingerückt</translation>
    </message>
    <message>
        <source>indented by tabs</source>
        <translation>mit Tabs eingerückt</translation>
    </message>
    <message>
        <source>with its members in alphabetical order</source>
        <translation>mit den Feldern in alphabetischer Reihenfolge</translation>
    </message>
    <message>
        <source>with letters such as é as they are</source>
        <translation>mit Buchstaben wie é, wie sie sind</translation>
    </message>
    <message>
        <source>with letters such as é as \u00e9</source>
        <translation>mit Buchstaben wie é als \u00e9</translation>
    </message>
    <message>
        <source>with letters such as é as \u00E9</source>
        <translation>mit Buchstaben wie é als \u00E9</translation>
    </message>
    <message>
        <source>with slashes as \/</source>
        <translation>mit Schrägstrichen als \/</translation>
    </message>
    <message>
        <source>with slashes as they are</source>
        <translation>mit Schrägstrichen, wie sie sind</translation>
    </message>
    <message>
        <source>with &lt; &gt; &amp; as they are</source>
        <translation>mit &lt; &gt; &amp;, wie sie sind</translation>
    </message>
    <message>
        <source>with &lt; &gt; &amp; escaped</source>
        <translation>mit maskierten &lt; &gt; &amp;</translation>
    </message>
    <message>
        <source>with numbers without a last .0</source>
        <translation>mit Zahlen ohne ein .0 am Ende</translation>
    </message>
    <message>
        <source>with whole numbers as 1.0</source>
        <translation>mit ganzen Zahlen als 1.0</translation>
    </message>
    <message>
        <source>time and body without the dot between</source>
        <translation>Zeit und Inhalt ohne den Punkt dazwischen</translation>
    </message>
    <message>
        <source>id, time and body without the dots between</source>
        <translation>Id, Zeit und Inhalt ohne die Punkte dazwischen</translation>
    </message>
    <message>
        <source>the time is left out</source>
        <translation>die Zeit fehlt</translation>
    </message>
    <message>
        <source>the time stands behind the body</source>
        <translation>die Zeit steht hinter dem Inhalt</translation>
    </message>
    <message>
        <source>the body alone</source>
        <translation>der Inhalt allein</translation>
    </message>
    <message>
        <source>the id is left out</source>
        <translation>die Id fehlt</translation>
    </message>
    <message>
        <source>the id is in it</source>
        <translation>die Id ist mit darin</translation>
    </message>
    <message>
        <source>time.body</source>
        <translation>Zeit.Inhalt</translation>
    </message>
    <message>
        <source>id.time.body</source>
        <translation>Id.Zeit.Inhalt</translation>
    </message>
    <message>
        <source>in hexadecimal</source>
        <translation>hexadezimal</translation>
    </message>
    <message>
        <source>in upper case</source>
        <translation>in Großbuchstaben</translation>
    </message>
    <message>
        <source>in Base64</source>
        <translation>in Base64</translation>
    </message>
    <message>
        <source>in the Base64 of addresses</source>
        <translation>im Base64 für Adressen</translation>
    </message>
    <message>
        <source>its hexadecimal digits are in Base64 once more</source>
        <translation>ihre Hexadezimalziffern stehen noch einmal in Base64</translation>
    </message>
    <message>
        <source>without the = at its end</source>
        <translation>ohne das = am Ende</translation>
    </message>
    <message>
        <source>with quotes or spaces around it</source>
        <translation>mit Anführungs- oder Leerzeichen darum herum</translation>
    </message>
    <message>
        <source>%1 is missing before it</source>
        <translation>%1 fehlt davor</translation>
    </message>
    <message>
        <source>it stands behind %1</source>
        <translation>sie steht hinter %1</translation>
    </message>
    <message>
        <source>64 lowercase hexadecimal digits and nothing else</source>
        <translation>64 Hexadezimalziffern in Kleinbuchstaben und sonst nichts</translation>
    </message>
    <message>
        <source>v1, and Base64 behind it</source>
        <translation>v1, und dahinter Base64</translation>
    </message>
    <message>
        <source>t=, then v1= and 64 lowercase hexadecimal digits</source>
        <translation>t=, dann v1= und 64 Hexadezimalziffern in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>sha256= and 64 lowercase hexadecimal digits</source>
        <translation>sha256= und 64 Hexadezimalziffern in Kleinbuchstaben</translation>
    </message>
</context>
<context>
    <name>md::SourceForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>stripe</source>
        <translation>stripe</translation>
    </message>
    <message>
        <source>Customer at</source>
        <translation>Kunde bei</translation>
    </message>
    <message>
        <source>Quantity at</source>
        <translation>Menge bei</translation>
    </message>
    <message>
        <source>each counts 1</source>
        <translation>jedes zählt 1</translation>
    </message>
    <message>
        <source>Unit at</source>
        <translation>Einheit bei</translation>
    </message>
    <message>
        <source>or always</source>
        <translation>oder immer</translation>
    </message>
    <message>
        <source>a billable unit</source>
        <translation>eine Abrechnungseinheit</translation>
    </message>
    <message>
        <source>Time at</source>
        <translation>Zeit bei</translation>
    </message>
    <message>
        <source>when it is received</source>
        <translation>beim Empfang</translation>
    </message>
    <message>
        <source>Id at</source>
        <translation>Id bei</translation>
    </message>
    <message>
        <source>Type at</source>
        <translation>Typ bei</translation>
    </message>
    <message>
        <source>Only types</source>
        <translation>Nur Typen</translation>
    </message>
    <message>
        <source>invoice.paid, usage.*</source>
        <translation>invoice.paid, usage.*</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signiert in</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>Its secret</source>
        <translation>Sein Geheimnis</translation>
    </message>
    <message>
        <source>one is made</source>
        <translation>eines wird erzeugt</translation>
    </message>
    <message>
        <source>Try a sample: paste the body of a webhook</source>
        <translation>Probieren: den Inhalt eines Webhooks einfügen</translation>
    </message>
    <message>
        <source>Sample body</source>
        <translation>Beispielinhalt</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Der Name fehlt</translation>
    </message>
    <message>
        <source>Where the customer stands is missing</source>
        <translation>Wo der Kunde steht, fehlt</translation>
    </message>
    <message>
        <source>The unit is missing</source>
        <translation>Die Einheit fehlt</translation>
    </message>
    <message>
        <source>The unit is said twice</source>
        <translation>Die Einheit ist doppelt angegeben</translation>
    </message>
    <message>
        <source>Where the type stands is missing</source>
        <translation>Wo der Typ steht, fehlt</translation>
    </message>
    <message>
        <source>A secret has 16 characters or more</source>
        <translation>Ein Geheimnis hat mindestens 16 Zeichen</translation>
    </message>
    <message>
        <source>Say where customer and unit stand, to see what it becomes.</source>
        <translation>Angeben, wo Kunde und Einheit stehen, um zu sehen, was daraus wird.</translation>
    </message>
    <message>
        <source>Would be ignored: its type is none of those that are taken.</source>
        <translation>Würde ignoriert: Sein Typ gehört nicht zu den angenommenen.</translation>
    </message>
    <message>
        <source>Would become this event:</source>
        <translation>Würde zu diesem Ereignis:</translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation>Würde abgelehnt: %1</translation>
    </message>
    <message>
        <source>Would be refused:</source>
        <translation>Würde abgelehnt:</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Counts once by</source>
        <translation>Zählt einmal nach</translation>
    </message>
    <message>
        <source>nothing: a repetition counts again</source>
        <translation>nichts: Eine Wiederholung zählt erneut</translation>
    </message>
</context>
<context>
    <name>md::SourcesTab</name>
    <message>
        <source>Inbound sources</source>
        <translation>Eingehende Quellen</translation>
    </message>
    <message>
        <source>Inbound source</source>
        <translation>Eingehende Quelle</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Neue Quelle…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Abschalten…</translation>
    </message>
    <message>
        <source>Where its fields stand</source>
        <translation>Wo ihre Felder stehen</translation>
    </message>
    <message>
        <source>What it sends</source>
        <translation>Was sie sendet</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Ihre Ereignisse</translation>
    </message>
    <message>
        <source>Its refused requests</source>
        <translation>Ihre abgelehnten Anfragen</translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation>Geheimnis wechseln…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Loading inbound sources…</source>
        <translation>Eingehende Quellen werden geladen…</translation>
    </message>
    <message>
        <source>No inbound sources</source>
        <translation>Keine eingehenden Quellen</translation>
    </message>
    <message>
        <source>A source takes another platform&apos;s webhooks in as usage: it verifies their signature and reads customer, unit and quantity from their bodies.</source>
        <translation>Eine Quelle nimmt Webhooks einer anderen Plattform als Verbrauch an: Sie prüft deren Signatur und liest Kunde, Einheit und Menge aus ihrem Inhalt.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) fail</source>
        <translation>
            <numerusform>%n Quelle scheitert</numerusform>
            <numerusform>%n Quellen scheitern</numerusform>
        </translation>
    </message>
    <message>
        <source>Webhooks of other platforms, taken in as usage</source>
        <translation>Webhooks anderer Plattformen, als Verbrauch angenommen</translation>
    </message>
    <message>
        <source>Nothing has come yet. Have its webhooks sent to the address below.</source>
        <translation>Noch ist nichts gekommen. Die Webhooks an die Adresse unten senden lassen.</translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation>Einschalten…</translation>
    </message>
    <message>
        <source>Posts to</source>
        <translation>Sendet an</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Zuletzt empfangen</translation>
    </message>
    <message>
        <source>Received, 24 h</source>
        <translation>Empfangen, 24 h</translation>
    </message>
    <message>
        <source>Ignored, 24 h</source>
        <translation>Ignoriert, 24 h</translation>
    </message>
    <message>
        <source>Refused, 24 h</source>
        <translation>Abgelehnt, 24 h</translation>
    </message>
    <message>
        <source>Last refusal</source>
        <translation>Letzte Ablehnung</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation>Altes Geheimnis</translation>
    </message>
    <message>
        <source>fits too, ends %1</source>
        <translation>passt auch, endet %1</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>each counts 1</source>
        <translation>jedes zählt 1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>when it is received</source>
        <translation>beim Empfang</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>the member id, where there is one</source>
        <translation>das Feld id, wo es eines gibt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>wird nicht beachtet</translation>
    </message>
    <message>
        <source>Only types</source>
        <translation>Nur Typen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signiert in</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>New inbound source</source>
        <translation>Neue eingehende Quelle</translation>
    </message>
    <message>
        <source>Create source</source>
        <translation>Quelle anlegen</translation>
    </message>
    <message>
        <source>Source created: %1</source>
        <translation>Quelle angelegt: %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Save source</source>
        <translation>Quelle speichern</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>Source saved</source>
        <translation>Quelle gespeichert</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 abschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>What it sends is taken again.</source>
        <translation>Was sie sendet, wird wieder angenommen.</translation>
    </message>
    <message>
        <source>What it sends is answered 404 until it is switched on again.</source>
        <translation>Was sie sendet, wird mit 404 beantwortet, bis sie wieder eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Rotate the secret of %1</source>
        <translation>Geheimnis von %1 wechseln</translation>
    </message>
    <message>
        <source>Rotate secret</source>
        <translation>Geheimnis wechseln</translation>
    </message>
    <message>
        <source>Both secrets fit until the old one ends: have the provider take the new one.</source>
        <translation>Beide Geheimnisse passen, bis das alte endet: Der Anbieter muss das neue übernehmen.</translation>
    </message>
    <message>
        <source>The old secret ends at once: what is signed with it is refused.</source>
        <translation>Das alte Geheimnis endet sofort: Was damit signiert ist, wird abgelehnt.</translation>
    </message>
    <message>
        <source>New secret of %1</source>
        <translation>Neues Geheimnis von %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete source</source>
        <translation>Quelle löschen</translation>
    </message>
    <message>
        <source>What it sends is answered 404 from then on, and its secret is gone. Its events stay.</source>
        <translation>Was sie sendet, wird von da an mit 404 beantwortet, und ihr Geheimnis ist weg. Ihre Ereignisse bleiben.</translation>
    </message>
    <message>
        <source>Source deleted</source>
        <translation>Quelle gelöscht</translation>
    </message>
    <message>
        <source>This secret is shown %1. The provider signs its webhooks with it.</source>
        <translation>Dieses Geheimnis wird %1 gezeigt. Der Anbieter signiert seine Webhooks damit.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
</context>
<context>
    <name>md::Sparkline</name>
    <message>
        <source>%1 accepted, %2 rejected</source>
        <translation>%1 angenommen, %2 abgelehnt</translation>
    </message>
</context>
<context>
    <name>md::StatePage</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-Id</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-Id</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>%1: not offered by this server</source>
        <translation>%1: bietet dieser Server nicht</translation>
    </message>
    <message>
        <source>%1 does not have it. Nothing is wrong; a newer or larger installation may.</source>
        <translation>%1 hat das nicht. Es ist nichts kaputt; eine neuere oder größere Installation hat es vielleicht.</translation>
    </message>
</context>
<context>
    <name>md::StatusBar</name>
    <message>
        <source>Stop this job</source>
        <translation>Diese Arbeit anhalten</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <translation>Verbunden %1</translation>
    </message>
    <message>
        <source>Interrupted, tries again</source>
        <translation>Unterbrochen, versucht es wieder</translation>
    </message>
    <message>
        <source>Requests left %1/%2</source>
        <translation>Anfragen übrig %1/%2</translation>
    </message>
    <message>
        <source>%1, resets in %2 s</source>
        <translation>%1, neu in %2 s</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zeitzone: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests: backing off for %1 s</source>
        <translation>Zu viele Anfragen: hält sich noch %1 s zurück</translation>
    </message>
    <message>
        <source>%1 was refused. It is asked again when the window is over.</source>
        <translation>%1 wurde abgewiesen. Es wird wieder gefragt, wenn das Fenster vorbei ist.</translation>
    </message>
</context>
<context>
    <name>md::StatusTile</name>
    <message numerus="yes">
        <source>%1: %Ln call(s), %2</source>
        <translation>
            <numerusform>%1: %Ln Aufruf, %2</numerusform>
            <numerusform>%1: %Ln Aufrufe, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these calls alone</source>
        <translation>Nur diese Aufrufe zeigen</translation>
    </message>
</context>
<context>
    <name>md::StepWords</name>
    <message>
        <source>Look up %1</source>
        <translation>%1 nachschlagen</translation>
    </message>
    <message>
        <source>Send an API key</source>
        <translation>Einen API-Schlüssel senden</translation>
    </message>
    <message>
        <source>The request came without one. It goes into the header Authorization: Bearer, or into X-API-Key.</source>
        <translation>Die Anfrage kam ohne. Er gehört in den Header Authorization: Bearer oder in X-API-Key.</translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation>Den Schlüssel prüfen</translation>
    </message>
    <message>
        <source>This server has no such key: it is mistyped, cut short, or of another server. Compare its first 12 characters with the list of keys.</source>
        <translation>Dieser Server hat keinen solchen Schlüssel: vertippt, abgeschnitten oder von einem anderen Server. Seine ersten 12 Zeichen mit der Liste der Schlüssel vergleichen.</translation>
    </message>
    <message>
        <source>Allow the address</source>
        <translation>Die Adresse erlauben</translation>
    </message>
    <message>
        <source>The key works from a list of addresses only, and the sender&apos;s is not on it. Add it, or send from one that is.</source>
        <translation>Der Schlüssel gilt nur von einer Liste von Adressen, und die des Senders steht nicht darauf. Sie hinzufügen, oder von einer erlaubten senden.</translation>
    </message>
    <message>
        <source>Use a key with more rights</source>
        <translation>Einen Schlüssel mit mehr Rechten verwenden</translation>
    </message>
    <message>
        <source>The key may not do this: nobody gives more than they have themselves.</source>
        <translation>Der Schlüssel darf das nicht: Niemand gibt mehr, als er selbst hat.</translation>
    </message>
    <message>
        <source>Send the tenant&apos;s id</source>
        <translation>Die Mandanten-Id senden</translation>
    </message>
    <message>
        <source>The header X-Tenant-Id is missing. It holds the tenant&apos;s id, which begins with ten_.</source>
        <translation>Der Header X-Tenant-Id fehlt. Er enthält die Mandanten-Id, die mit ten_ beginnt.</translation>
    </message>
    <message>
        <source>Send the tenant&apos;s id, not its name</source>
        <translation>Die Id des Mandanten senden, nicht seinen Namen</translation>
    </message>
    <message>
        <source>What stands in X-Tenant-Id has not the form of an id. Ids begin with ten_; mostly the tenant&apos;s name was sent.</source>
        <translation>Was in X-Tenant-Id steht, hat nicht die Form einer Id. Ids beginnen mit ten_; meist wurde der Name des Mandanten gesendet.</translation>
    </message>
    <message>
        <source>Send the application&apos;s uuid</source>
        <translation>Die UUID der Anwendung senden</translation>
    </message>
    <message>
        <source>The header x-app-uuid is missing.</source>
        <translation>Der Header x-app-uuid fehlt.</translation>
    </message>
    <message>
        <source>Check the application&apos;s uuid</source>
        <translation>Die UUID der Anwendung prüfen</translation>
    </message>
    <message>
        <source>No application that is switched on has the uuid that was sent. Compare it with the list, and switch the application on for this environment.</source>
        <translation>Keine eingeschaltete Anwendung hat die gesendete UUID. Sie mit der Liste vergleichen und die Anwendung für diese Umgebung einschalten.</translation>
    </message>
    <message>
        <source>Sign the request</source>
        <translation>Die Anfrage signieren</translation>
    </message>
    <message>
        <source>The header with the signature is missing: HMAC-SHA256 of the body&apos;s bytes, in lowercase hexadecimal.</source>
        <translation>Der Header mit der Signatur fehlt: HMAC-SHA256 über die Bytes des Inhalts, hexadezimal in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>Sign exactly the bytes that are sent</source>
        <translation>Genau die Bytes signieren, die gesendet werden</translation>
    </message>
    <message>
        <source>The signature does not fit the body: another secret, or another text than was sent.</source>
        <translation>Die Signatur passt nicht zum Inhalt: ein anderes Geheimnis oder ein anderer Text, als gesendet wurde.</translation>
    </message>
    <message>
        <source>Have the account made active</source>
        <translation>Das Konto freischalten lassen</translation>
    </message>
    <message>
        <source>The tenant is suspended. Nothing is taken until that ends.</source>
        <translation>Der Mandant ist gesperrt. Bis das endet, wird nichts angenommen.</translation>
    </message>
    <message>
        <source>Correct the filter</source>
        <translation>Den Filter berichtigen</translation>
    </message>
    <message>
        <source>The filter expression cannot be read.</source>
        <translation>Der Filterausdruck ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Correct the request</source>
        <translation>Die Anfrage berichtigen</translation>
    </message>
    <message>
        <source>The server could not read what was sent, or does not know a part of it.</source>
        <translation>Der Server konnte das Gesendete nicht lesen oder kennt einen Teil davon nicht.</translation>
    </message>
    <message>
        <source>Check the id in the path</source>
        <translation>Die Id im Pfad prüfen</translation>
    </message>
    <message>
        <source>What was asked for does not exist, or belongs to another tenant.</source>
        <translation>Was verlangt wurde, gibt es nicht, oder es gehört einem anderen Mandanten.</translation>
    </message>
    <message>
        <source>Use another method</source>
        <translation>Eine andere Methode verwenden</translation>
    </message>
    <message>
        <source>The path is right, the method is not. The answer&apos;s header Allow names those that it takes.</source>
        <translation>Der Pfad stimmt, die Methode nicht. Der Header Allow der Antwort nennt die, die er annimmt.</translation>
    </message>
    <message>
        <source>Send JSON, and say so</source>
        <translation>JSON senden und es angeben</translation>
    </message>
    <message>
        <source>The body is not of a type that the path takes. Send Content-Type: application/json.</source>
        <translation>Der Inhalt ist nicht von einem Typ, den der Pfad annimmt. Content-Type: application/json senden.</translation>
    </message>
    <message>
        <source>Send smaller batches</source>
        <translation>Kleinere Stapel senden</translation>
    </message>
    <message>
        <source>The body is over the limit of the path.</source>
        <translation>Der Inhalt liegt über der Grenze des Pfads.</translation>
    </message>
    <message>
        <source>Send fewer headers</source>
        <translation>Weniger Header senden</translation>
    </message>
    <message>
        <source>The head of the request is over 16 KiB. Mostly a proxy or cookies make it so.</source>
        <translation>Der Kopf der Anfrage ist über 16 KiB groß. Meist liegt es an einem Proxy oder an Cookies.</translation>
    </message>
    <message>
        <source>Leave out the header Expect</source>
        <translation>Den Header Expect weglassen</translation>
    </message>
    <message>
        <source>The server knows 100-continue, and no other expectation.</source>
        <translation>Der Server kennt 100-continue und keine andere Erwartung.</translation>
    </message>
    <message>
        <source>Speak HTTP/1.1</source>
        <translation>HTTP/1.1 sprechen</translation>
    </message>
    <message>
        <source>Another version of HTTP was spoken. Mostly a proxy between does it.</source>
        <translation>Es wurde eine andere Version von HTTP gesprochen. Meist tut das ein Proxy dazwischen.</translation>
    </message>
    <message>
        <source>Take a new idempotency key</source>
        <translation>Einen neuen Idempotenzschlüssel nehmen</translation>
    </message>
    <message>
        <source>The key was used for another request within 24 hours. A new request takes a new one.</source>
        <translation>Der Schlüssel wurde innerhalb von 24 Stunden für eine andere Anfrage verwendet. Eine neue Anfrage nimmt einen neuen.</translation>
    </message>
    <message>
        <source>Send If-Match</source>
        <translation>If-Match senden</translation>
    </message>
    <message>
        <source>A change says which state it was made on: read the thing first, and send its ETag in If-Match.</source>
        <translation>Eine Änderung sagt, auf welchem Stand sie beruht: Die Sache erst lesen und ihr ETag in If-Match senden.</translation>
    </message>
    <message>
        <source>Read it again, then change it</source>
        <translation>Neu lesen, dann ändern</translation>
    </message>
    <message>
        <source>Somebody changed it since it was read. The audit log says who.</source>
        <translation>Jemand hat es geändert, seit es gelesen wurde. Das Prüfprotokoll sagt, wer.</translation>
    </message>
    <message>
        <source>Take another name</source>
        <translation>Einen anderen Namen nehmen</translation>
    </message>
    <message>
        <source>The name is taken, or the present state does not allow the change.</source>
        <translation>Der Name ist vergeben, oder der jetzige Zustand erlaubt die Änderung nicht.</translation>
    </message>
    <message>
        <source>Keep the old name as an alias</source>
        <translation>Den alten Namen als Alias behalten</translation>
    </message>
    <message>
        <source>Usage still comes in for the unit and would be refused. Stop its senders first, or rename it and keep the old name.</source>
        <translation>Für die Einheit kommt noch Verbrauch an, der abgelehnt würde. Erst ihre Sender anhalten, oder sie umbenennen und den alten Namen behalten.</translation>
    </message>
    <message>
        <source>Send it again, in batches</source>
        <translation>Erneut senden, in Stapeln</translation>
    </message>
    <message>
        <source>The key&apos;s requests of that minute were used up. The window is over; a batch of 1,000 events counts as one request.</source>
        <translation>Die Anfragen des Schlüssels in jener Minute waren verbraucht. Das Fenster ist vorbei; ein Stapel von 1.000 Ereignissen zählt als eine Anfrage.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>The server could not take it at that moment. Nothing of it was stored.</source>
        <translation>Der Server konnte es in dem Moment nicht annehmen. Nichts davon wurde gespeichert.</translation>
    </message>
    <message>
        <source>Make room on the server&apos;s disk</source>
        <translation>Auf der Platte des Servers Platz schaffen</translation>
    </message>
    <message>
        <source>It is full, and nothing was stored. The server goes on by itself when there is room again; then send it once more.</source>
        <translation>Sie ist voll, und nichts wurde gespeichert. Der Server macht von selbst weiter, sobald wieder Platz ist; dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Make the server&apos;s data folder writable</source>
        <translation>Den Datenordner des Servers beschreibbar machen</translation>
    </message>
    <message>
        <source>It takes no writes, and nothing was stored. The server goes on by itself; then send it once more.</source>
        <translation>Er nimmt kein Schreiben an, und nichts wurde gespeichert. Der Server macht von selbst weiter; dann noch einmal senden.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server</source>
        <translation>Den Betreiber des Servers fragen</translation>
    </message>
    <message>
        <source>Something broke inside it. The bundle below has what they need: the request id finds it in the server&apos;s log.</source>
        <translation>In ihm ist etwas gescheitert. Das Paket unten enthält, was der Betreiber braucht: Die Anfrage-Id findet es im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>The same idempotency key came before within 72 hours. This one is kept and not metered twice.</source>
        <translation>Derselbe Idempotenzschlüssel kam innerhalb von 72 Stunden schon. Dieses wird aufbewahrt und nicht doppelt gemessen.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Nothing that bears this id was refused, and nothing is still to be delivered.</source>
        <translation>Nichts mit dieser Id wurde abgelehnt, und nichts ist noch zuzustellen.</translation>
    </message>
    <message>
        <source>Open the keys</source>
        <translation>Die Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Den Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Open the applications</source>
        <translation>Die Anwendungen öffnen</translation>
    </message>
    <message>
        <source>Debug the signature</source>
        <translation>Die Signatur untersuchen</translation>
    </message>
    <message>
        <source>Open the audit log</source>
        <translation>Das Prüfprotokoll öffnen</translation>
    </message>
    <message>
        <source>Open the billable units</source>
        <translation>Die Abrechnungseinheiten öffnen</translation>
    </message>
    <message>
        <source>Open the rates</source>
        <translation>Die Raten öffnen</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>dem Server</translation>
    </message>
    <message>
        <source>Changed on %1 by %2.</source>
        <translation>Am %1 von %2 geändert.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>The event was sent as %1. No billable unit has this name or alias; the nearest one that is declared is %2.</source>
        <translation>Das Ereignis kam als %1. Keine Abrechnungseinheit hat diesen Namen oder Alias; die nächste angelegte ist %2.</translation>
    </message>
    <message>
        <source>Declare %1 as alias…</source>
        <translation>%1 als Alias anlegen…</translation>
    </message>
    <message>
        <source>Health of %1</source>
        <translation>Zustand von %1</translation>
    </message>
    <message>
        <source>Declare %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>No billable unit has the name or alias %1. Declare it, or send a declared name.</source>
        <translation>Keine Abrechnungseinheit hat den Namen oder Alias %1. Anlegen, oder einen angelegten Namen senden.</translation>
    </message>
    <message>
        <source>Declare %1…</source>
        <translation>%1 anlegen…</translation>
    </message>
    <message>
        <source>All events of this name</source>
        <translation>Alle Ereignisse dieses Namens</translation>
    </message>
    <message>
        <source>Give the client a working key</source>
        <translation>Dem Client einen gültigen Schlüssel geben</translation>
    </message>
    <message>
        <source>The key %1 was revoked, or it was rotated and the grace of its old secret is over.</source>
        <translation>Der Schlüssel %1 wurde widerrufen, oder er wurde erneuert und die Frist seines alten Geheimnisses ist vorbei.</translation>
    </message>
    <message>
        <source>Rotate the key…</source>
        <translation>Schlüssel erneuern…</translation>
    </message>
    <message>
        <source>Set a later expiry</source>
        <translation>Ein späteres Ablaufdatum setzen</translation>
    </message>
    <message>
        <source>The time of the key %1 is over.</source>
        <translation>Die Zeit des Schlüssels %1 ist um.</translation>
    </message>
    <message>
        <source>Send a key of this mode</source>
        <translation>Einen Schlüssel dieses Modus senden</translation>
    </message>
    <message>
        <source>A live server takes keys that begin with %1, a sandbox those that begin with %2.</source>
        <translation>Ein Live-Server nimmt Schlüssel, die mit %1 beginnen, eine Sandbox solche, die mit %2 beginnen.</translation>
    </message>
    <message>
        <source>Wait %1 s</source>
        <translation>%1 s warten</translation>
    </message>
    <message>
        <source>The key&apos;s requests of this minute are used up. A batch of 1,000 events counts as one request.</source>
        <translation>Die Anfragen des Schlüssels in dieser Minute sind verbraucht. Ein Stapel von 1.000 Ereignissen zählt als eine Anfrage.</translation>
    </message>
    <message>
        <source>Open its rate</source>
        <translation>Seine Rate öffnen</translation>
    </message>
    <message>
        <source>Raise %1, or ask for an upgrade</source>
        <translation>%1 erhöhen oder ein Upgrade anfragen</translation>
    </message>
    <message>
        <source>the limit</source>
        <translation>Das Limit</translation>
    </message>
    <message>
        <source>A hard limit of the plan is reached.</source>
        <translation>Ein hartes Limit des Tarifs ist erreicht.</translation>
    </message>
    <message>
        <source>Open the limit</source>
        <translation>Das Limit öffnen</translation>
    </message>
    <message>
        <source>Ask for an upgrade</source>
        <translation>Ein Upgrade anfragen</translation>
    </message>
    <message>
        <source>Ask for the plan %1</source>
        <translation>Den Tarif %1 anfragen</translation>
    </message>
    <message>
        <source>%1 is not in the plan.</source>
        <translation>%1 ist nicht im Tarif.</translation>
    </message>
    <message>
        <source>%1 comes with the plan %2.</source>
        <translation>%1 gehört zum Tarif %2.</translation>
    </message>
    <message>
        <source>Ask for an upgrade…</source>
        <translation>Ein Upgrade anfragen…</translation>
    </message>
    <message>
        <source>Mend the endpoint, then resend</source>
        <translation>Den Endpunkt beheben, dann erneut zustellen</translation>
    </message>
    <message>
        <source>The next try is due</source>
        <translation>Der nächste Versuch steht an</translation>
    </message>
    <message>
        <source>%1 did not take the delivery, and no further try is made by itself.</source>
        <translation>%1 nahm die Zustellung nicht an, und von selbst folgt kein weiterer Versuch.</translation>
    </message>
    <message>
        <source>%1 did not take the delivery yet. It is tried again by itself, with growing pauses.</source>
        <translation>%1 nahm die Zustellung noch nicht an. Sie wird von selbst wieder versucht, mit wachsenden Pausen.</translation>
    </message>
    <message>
        <source>Open the endpoint</source>
        <translation>Den Endpunkt öffnen</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>%1 berichtigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ask for the scope %1</source>
        <translation>Das Recht %1 erbitten</translation>
    </message>
    <message>
        <source>The key %1 lacks %2, which %3 needs.</source>
        <translation>Dem Schlüssel %1 fehlt %2, das %3 braucht.</translation>
    </message>
    <message>
        <source>Open the audit entry</source>
        <translation>Den Prüfeintrag öffnen</translation>
    </message>
</context>
<context>
    <name>md::SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>md::TemplateForm</name>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Loading the templates…</source>
        <translation>Vorlagen werden geladen…</translation>
    </message>
    <message>
        <source>The templates could not be loaded. %1</source>
        <translation>Die Vorlagen konnten nicht geladen werden. %1</translation>
    </message>
    <message>
        <source>There is no template for this product.</source>
        <translation>Für dieses Produkt gibt es keine Vorlage.</translation>
    </message>
</context>
<context>
    <name>md::TimeFormat</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
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
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>dddd d MMM yyyy</source>
        <translation>dddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>behind &apos;in&apos; or before &apos;ago&apos;</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::TokenChip</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>Filter: not %1</source>
        <translation>Filter: nicht %1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Entf nimmt ihn weg</translation>
    </message>
    <message>
        <source>not</source>
        <translation>nicht</translation>
    </message>
</context>
<context>
    <name>md::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Writes locked</source>
        <translation>Schreiben gesperrt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Search any id, or filter…</source>
        <translation>Id suchen oder filtern …</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neue</translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Meldungen, %n neue</numerusform>
            <numerusform>Meldungen, %n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Writes unlocked</source>
        <translation>Schreiben frei</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
</context>
<context>
    <name>md::TracePane</name>
    <message>
        <source>Any id, an error body, headers, a log line, a cURL command</source>
        <translation>Eine Id jeder Art, ein Fehlerinhalt, Header, eine Protokollzeile, ein cURL-Befehl</translation>
    </message>
    <message>
        <source>Also pasted</source>
        <translation>Auch eingefügt</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Id kopieren</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation>%1 wird gesucht</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>It is not whole, or not what this program writes: %1</source>
        <translation>Es ist nicht vollständig oder nicht, was dieses Programm schreibt: %1</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>%1, made %2 on %3. Read-only: nothing here asks a server.</source>
        <translation>%1, erstellt %2 auf %3. Nur lesend: Nichts hier fragt einen Server.</translation>
    </message>
    <message>
        <source>Ask this server</source>
        <translation>Diesen Server fragen</translation>
    </message>
    <message>
        <source>Open where it stands</source>
        <translation>Dort öffnen, wo es steht</translation>
    </message>
    <message>
        <source>Copy the traced id</source>
        <translation>Die verfolgte Id kopieren</translation>
    </message>
    <message>
        <source>Copy a link to this trace</source>
        <translation>Einen Link auf diese Spur kopieren</translation>
    </message>
    <message>
        <source>Save the support bundle…</source>
        <translation>Das Supportpaket speichern…</translation>
    </message>
    <message>
        <source>Show or hide the next step</source>
        <translation>Den nächsten Schritt zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu abfragen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Das Supportpaket speichern</translation>
    </message>
    <message>
        <source>Bundle (*.json)</source>
        <translation>Paket (*.json)</translation>
    </message>
    <message>
        <source>The bundle could not be saved: %1</source>
        <translation>Das Paket konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Bundle saved in %1</source>
        <translation>Paket gespeichert in %1</translation>
    </message>
    <message>
        <source>One id, one answer</source>
        <translation>Eine Id, eine Antwort</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>Ein Paket öffnen</translation>
    </message>
    <message>
        <source>Paste an id of any kind, an error body, response headers, a log line or a cURL command. Everything that hangs on it comes up on one time line, over all dates. A key is cut to its prefix before anything is sent.</source>
        <translation>Eine Id jeder Art, einen Fehlerinhalt, Antwort-Header, eine Protokollzeile oder einen cURL-Befehl einfügen. Alles, was daran hängt, erscheint auf einer Zeitachse, zu jeder Zeit. Ein Schlüssel wird auf seinen Anfang gekürzt, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>A support bundle that a colleague saved opens here without a server. To look for an id, connect to a server first.</source>
        <translation>Ein Supportpaket, das jemand gespeichert hat, öffnet sich hier ohne Server. Um nach einer Id zu suchen, zuerst mit einem Server verbinden.</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden …</translation>
    </message>
    <message>
        <source>That is a secret, not an id</source>
        <translation>Das ist ein Geheimnis, keine Id</translation>
    </message>
    <message>
        <source>It was not sent anywhere. Look for the request id or the correlation id of the answer instead; of an API key its first 12 characters are enough.</source>
        <translation>Es wurde nirgendwohin gesendet. Stattdessen die Anfrage-Id oder die Korrelations-Id der Antwort suchen; von einem API-Schlüssel genügen die ersten 12 Zeichen.</translation>
    </message>
    <message>
        <source>There is no id in it</source>
        <translation>Darin ist keine Id</translation>
    </message>
    <message>
        <source>Nothing of what was pasted has the form or the name of an id, so nothing was sent. An id has at most 256 characters and stands on one line.</source>
        <translation>Nichts vom Eingefügten hat die Form oder den Namen einer Id, darum wurde nichts gesendet. Eine Id hat höchstens 256 Zeichen und steht auf einer Zeile.</translation>
    </message>
    <message>
        <source>Look up %1</source>
        <translation>%1 nachschlagen</translation>
    </message>
    <message>
        <source>It reads</source>
        <translation>Es lautet</translation>
    </message>
    <message>
        <source>Nothing bears this id</source>
        <translation>Nichts trägt diese Id</translation>
    </message>
    <message>
        <source>Looked for %1 through %2: all that is kept, over all dates.</source>
        <translation>Gesucht wurde %1. Durchsucht: %2, soweit aufbewahrt, zu jeder Zeit.</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Not looked through: %1</source>
        <translation>Nicht durchsucht: %1</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation>es fehlt %1</translation>
    </message>
    <message>
        <source>It may be of another server or tenant</source>
        <translation>Sie gehört vielleicht zu einem anderen Server oder Mandanten</translation>
    </message>
    <message>
        <source>It may be too old</source>
        <translation>Sie ist vielleicht zu alt</translation>
    </message>
    <message>
        <source>requests are kept 30 days, rejected events 14</source>
        <translation>Anfragen werden 30 Tage aufbewahrt, abgelehnte Ereignisse 14</translation>
    </message>
    <message>
        <source>Search the events for it</source>
        <translation>In den Ereignissen danach suchen</translation>
    </message>
    <message>
        <source>all dates</source>
        <translation>zu jeder Zeit</translation>
    </message>
    <message>
        <source>%1, all dates</source>
        <translation>%1, zu jeder Zeit</translation>
    </message>
    <message>
        <source>cut to the key&apos;s prefix, all dates</source>
        <translation>auf den Anfang des Schlüssels gekürzt, zu jeder Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n id(s)</source>
        <translation>
            <numerusform>%n Id</numerusform>
            <numerusform>%n Ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::TracePanel</name>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Supportpaket</translation>
    </message>
</context>
<context>
    <name>md::TracePlaces</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>md::TraceView</name>
    <message>
        <source>Time line</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Open in %1</source>
        <translation>In %1 öffnen</translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation>%1 verfolgen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Id kopieren</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>md::TraceWords</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>an unknown sender</source>
        <translation>unbekannter Absender</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 ein</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Usage event</source>
        <translation>Nutzungsereignis</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Accepted, late</source>
        <translation>Angenommen, verspätet</translation>
    </message>
    <message>
        <source>Platform event</source>
        <translation>Plattformereignis</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message numerus="yes">
        <source>, %n tries</source>
        <translation>
            <numerusform>, %n Versuch</numerusform>
            <numerusform>, %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Reason: “%1”</source>
        <translation>Grund: „%1“</translation>
    </message>
    <message>
        <source> Reason: “%1”</source>
        <translation> Grund: „%1“</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>%1: %3.%2</source>
        <translation>%1: %3.%2</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Wahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>The key of this request.%1</source>
        <translation>Der Schlüssel dieser Anfrage.%1</translation>
    </message>
    <message>
        <source>The key of this request: %2.%1</source>
        <translation>Der Schlüssel dieser Anfrage: %2.%1</translation>
    </message>
    <message>
        <source>Not related to what is asked about.</source>
        <translation>Hat nichts mit dem Gesuchten zu tun.</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>changes before</source>
        <translation>Frühere Änderungen</translation>
    </message>
    <message>
        <source>The newest %1 of %2 %3 are shown; Enter leads to all of them</source>
        <translation>%3: Die neuesten %1 von %2 werden gezeigt; Enter führt zu allen</translation>
    </message>
    <message>
        <source>The newest %1 %2 are shown, there are more; Enter leads to all of them</source>
        <translation>%2: Die neuesten %1 werden gezeigt, es gibt mehr; Enter führt zu allen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the hour before</source>
        <translation>
            <numerusform>%n Änderung in der Stunde davor</numerusform>
            <numerusform>%n Änderungen in der Stunde davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) before</source>
        <translation>
            <numerusform>%n Änderung davor</numerusform>
            <numerusform>%n Änderungen davor</numerusform>
        </translation>
    </message>
    <message>
        <source>This id: %1</source>
        <translation>Diese Id: %1</translation>
    </message>
    <message>
        <source>Left out: %1. The key of this console lacks %2</source>
        <translation>Ausgelassen: %1. Dem Schlüssel dieser Konsole fehlt %2</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>0 ms</source>
        <translation>0 ms</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>Anfrage-Id</translation>
    </message>
    <message>
        <source>event id</source>
        <translation>Ereignis-Id</translation>
    </message>
    <message>
        <source>correlation id</source>
        <translation>Korrelations-Id</translation>
    </message>
    <message>
        <source>delivery id</source>
        <translation>Zustellungs-Id</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>message id</source>
        <translation>Nachrichten-Id</translation>
    </message>
    <message>
        <source>platform event</source>
        <translation>Plattformereignis</translation>
    </message>
    <message>
        <source>idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>audit entry</source>
        <translation>Prüfeintrag</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Id</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n platform event(s)</source>
        <translation>
            <numerusform>%n Plattformereignis</numerusform>
            <numerusform>%n Plattformereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n Zustellung</numerusform>
            <numerusform>%n Zustellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> with %n tries</source>
        <translation>
            <numerusform> mit %n Versuch</numerusform>
            <numerusform> mit %n Versuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audit entries</source>
        <translation>
            <numerusform>%n Prüfeintrag</numerusform>
            <numerusform>%n Prüfeinträge</numerusform>
        </translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>usage events</source>
        <translation>Nutzungsereignisse</translation>
    </message>
    <message>
        <source>platform events</source>
        <translation>Plattformereignisse</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>audit entries</source>
        <translation>Prüfeinträge</translation>
    </message>
    <message>
        <source>touches the metric that was refused</source>
        <translation>betrifft die abgelehnte Metrik</translation>
    </message>
    <message>
        <source>the metric that was refused is not declared since</source>
        <translation>die abgelehnte Metrik ist seither nicht mehr angelegt</translation>
    </message>
    <message>
        <source>the metric that was refused was changed</source>
        <translation>die abgelehnte Metrik wurde geändert</translation>
    </message>
    <message>
        <source>the webhook source was changed</source>
        <translation>die Webhook-Quelle wurde geändert</translation>
    </message>
    <message>
        <source>the account was suspended</source>
        <translation>das Konto wurde gesperrt</translation>
    </message>
    <message>
        <source>the key was taken back</source>
        <translation>der Schlüssel wurde zurückgenommen</translation>
    </message>
    <message>
        <source>the key has a new secret since</source>
        <translation>der Schlüssel hat seither ein neues Geheimnis</translation>
    </message>
    <message>
        <source>what the key may do was changed</source>
        <translation>was der Schlüssel darf, wurde geändert</translation>
    </message>
    <message>
        <source>a limit was changed</source>
        <translation>ein Limit wurde geändert</translation>
    </message>
    <message>
        <source>the plan was changed</source>
        <translation>der Tarif wurde geändert</translation>
    </message>
    <message>
        <source>the application was changed</source>
        <translation>die Anwendung wurde geändert</translation>
    </message>
    <message>
        <source>how much the key may send was changed</source>
        <translation>wie viel der Schlüssel senden darf, wurde geändert</translation>
    </message>
    <message>
        <source>the endpoint was changed</source>
        <translation>der Endpunkt wurde geändert</translation>
    </message>
</context>
<context>
    <name>md::UnitForm</name>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist mehr als</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist weniger als</translation>
    </message>
    <message>
        <source>Sum of the quantities</source>
        <translation>Summe der Mengen</translation>
    </message>
    <message>
        <source>Count of the events</source>
        <translation>Anzahl der Ereignisse</translation>
    </message>
    <message>
        <source>Count of different values</source>
        <translation>Anzahl verschiedener Werte</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95. Perzentil</translation>
    </message>
    <message>
        <source>Keep the old name as an alias</source>
        <translation>Den alten Namen als Alias behalten</translation>
    </message>
    <message>
        <source>As events name it: api-calls</source>
        <translation>Wie Ereignisse sie nennen: api-calls</translation>
    </message>
    <message>
        <source>Other names for it, with commas between</source>
        <translation>Andere Namen dafür, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>As people call it: API calls</source>
        <translation>Wie Leute sie nennen: API-Aufrufe</translation>
    </message>
    <message>
        <source>What one of it is: call, GB, minute</source>
        <translation>Was eine davon ist: Aufruf, GB, Minute</translation>
    </message>
    <message>
        <source>The field that is counted; empty: the quantity</source>
        <translation>Das gezählte Feld; leer: die Menge</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliase</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Only events where</source>
        <translation>Nur Ereignisse, bei denen</translation>
    </message>
    <message>
        <source>Field of the condition</source>
        <translation>Feld der Bedingung</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Take the condition away</source>
        <translation>Bedingung entfernen</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Der Name fehlt</translation>
    </message>
    <message>
        <source>A condition is not complete</source>
        <translation>Eine Bedingung ist unvollständig</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>md::UnitList</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliase</translation>
    </message>
    <message>
        <source>Only events where</source>
        <translation>Nur Ereignisse, bei denen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Billable units</source>
        <translation>Abrechenbare Einheiten</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>From templates…</source>
        <translation>Aus Vorlagen…</translation>
    </message>
    <message>
        <source>Loading the billable units</source>
        <translation>Abrechenbare Einheiten werden geladen</translation>
    </message>
    <message>
        <source>The billable units could not be loaded</source>
        <translation>Die abrechenbaren Einheiten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No billable unit is declared</source>
        <translation>Keine abrechenbare Einheit ist angelegt</translation>
    </message>
    <message>
        <source>Events that name a metric are refused until a unit of that name is declared.</source>
        <translation>Ereignisse, die eine Metrik nennen, werden abgelehnt, bis eine Einheit dieses Namens angelegt ist.</translation>
    </message>
    <message>
        <source>Declare a unit…</source>
        <translation>Eine Einheit anlegen…</translation>
    </message>
    <message>
        <source>From templates</source>
        <translation>Aus Vorlagen</translation>
    </message>
    <message>
        <source>what products usually count</source>
        <translation>was Produkte üblicherweise zählen</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 ist geändert</translation>
    </message>
    <message>
        <source>%1 is declared</source>
        <translation>%1 ist angelegt</translation>
    </message>
    <message>
        <source>The units are declared</source>
        <translation>Die Einheiten sind angelegt</translation>
    </message>
    <message>
        <source>The unit could not be loaded. %1</source>
        <translation>Die Einheit konnte nicht geladen werden. %1</translation>
    </message>
    <message>
        <source>%1 counts for %2 now</source>
        <translation>%1 zählt jetzt für %2</translation>
    </message>
    <message>
        <source>The deletion could not be checked. %1</source>
        <translation>Das Löschen konnte nicht geprüft werden. %1</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 ist gelöscht</translation>
    </message>
    <message>
        <source>No unit is called %1 any more</source>
        <translation>Keine Einheit heißt mehr %1</translation>
    </message>
</context>
<context>
    <name>md::UnmappedDetails</name>
    <message>
        <source>Unmapped model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation>Alias anlegen…</translation>
    </message>
    <message>
        <source>Resolve again…</source>
        <translation>Neu auflösen…</translation>
    </message>
    <message>
        <source>Set price…</source>
        <translation>Preis setzen…</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Near names in the catalogue</source>
        <translation>Nahe Namen im Katalog</translation>
    </message>
    <message>
        <source>Its calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>its past calls wait</source>
        <translation>frühere Aufrufe warten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts as %1 now. %2 of before stay of unknown cost until they are resolved again.</source>
        <translation>Zählt jetzt als %1. %2 von früher behalten unbekannte Kosten, bis sie neu aufgelöst werden.</translation>
    </message>
    <message>
        <source>%1 of unknown cost: the name is neither in the catalogue nor an alias.</source>
        <translation>%1 mit unbekannten Kosten: Der Name steht weder im Katalog noch ist er ein Alias.</translation>
    </message>
    <message>
        <source>no provider</source>
        <translation>ohne Anbieter</translation>
    </message>
    <message>
        <source>%1, add alias…</source>
        <translation>%1, Alias anlegen…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose one yourself, or set a price.</source>
        <translation>Selbst einen wählen oder einen Preis setzen.</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>none sent</source>
        <translation>keiner gesendet</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
</context>
<context>
    <name>md::UnmappedView</name>
    <message>
        <source>Loading unmapped models</source>
        <translation>Unbekannte Modelle werden geladen</translation>
    </message>
    <message>
        <source>Unmapped models</source>
        <translation>Unbekannte Modelle</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The unmapped models could not be loaded</source>
        <translation>Die unbekannten Modelle konnten nicht geladen werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of an unknown model</source>
        <translation>
            <numerusform>%Ln Aufruf eines unbekannten Modells</numerusform>
            <numerusform>%Ln Aufrufe unbekannter Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) neither in the catalogue nor an alias</source>
        <translation>
            <numerusform>%Ln Name, weder im Katalog noch ein Alias</numerusform>
            <numerusform>%Ln Namen, weder im Katalog noch ein Alias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) wait to be resolved again</source>
        <translation>
            <numerusform>%Ln Aufruf wartet darauf, neu aufgelöst zu werden</numerusform>
            <numerusform>%Ln Aufrufe warten darauf, neu aufgelöst zu werden</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more names: these are the latest</source>
        <translation>Es gibt weitere Namen: Dies sind die neuesten</translation>
    </message>
    <message>
        <source>Every model has a name that is known</source>
        <translation>Jedes Modell hat einen bekannten Namen</translation>
    </message>
    <message>
        <source>No call of this time is of a model that is neither in the catalogue nor an alias.</source>
        <translation>Kein Aufruf dieser Zeit gilt einem Modell, das weder im Katalog steht noch ein Alias ist.</translation>
    </message>
</context>
<context>
    <name>md::UpgradeForm</name>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
</context>
<context>
    <name>md::UploadsTab</name>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Ihre Ereignisse</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>The row as it was sent</source>
        <translation>Die Zeile, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>Abgelehnte Zeilen sichern…</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Loading uploads…</source>
        <translation>Uploads werden geladen…</translation>
    </message>
    <message>
        <source>No uploads</source>
        <translation>Keine Uploads</translation>
    </message>
    <message>
        <source>A file of events, CSV, NDJSON or JSON, posted to %1, is kept here for 90 days with the rows that were refused.</source>
        <translation>Eine Datei mit Ereignissen, CSV, NDJSON oder JSON, an %1 gesendet, bleibt hier 90 Tage stehen, mit den abgelehnten Zeilen.</translation>
    </message>
    <message>
        <source>Files of events, and what became of their rows</source>
        <translation>Dateien mit Ereignissen und was aus ihren Zeilen wurde</translation>
    </message>
    <message>
        <source>%1 of %2 rows are read</source>
        <translation>%1 von %2 Zeilen sind gelesen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), went on with no row twice</source>
        <translation>
            <numerusform>%n-mal, ging ohne doppelte Zeile weiter</numerusform>
            <numerusform>%n-mal, ging ohne doppelte Zeile weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>The first %1 of %2 are kept.</source>
        <translation>Die ersten %1 von %2 sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Saved as CSV they can be mended and sent again.</source>
        <translation>Als CSV gesichert lassen sie sich ausbessern und erneut senden.</translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation>abgelehnte Zeilen</translation>
    </message>
</context>
<context>
    <name>md::UsageChart</name>
    <message>
        <source>%1 of this month</source>
        <translation>%1 in diesem Monat</translation>
    </message>
    <message>
        <source>%1 used, limit %2.</source>
        <translation>%1 verbraucht, Limit %2.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>crossed %1 %2</source>
        <translation>überschritten %1 %2</translation>
    </message>
    <message>
        <source>limit %1, above</source>
        <translation>Limit %1, darüber</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>Vorhersage %1</translation>
    </message>
    <message>
        <source>override, not sent</source>
        <translation>Ausnahme, nicht gesendet</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>md::ViewNameDialog</name>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Filter, range and columns are kept under this name.</source>
        <translation>Filter, Zeitraum und Spalten werden unter diesem Namen behalten.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A view of this name is there and will be replaced.</source>
        <translation>Eine Ansicht dieses Namens gibt es; sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>md::WebhookColumns</name>
    <message>
        <source>off since %1</source>
        <translation>aus seit %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Subscribed to</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Failed, 24 h</source>
        <translation>Fehler, 24 h</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Endpoint id</source>
        <translation>Endpunkt-ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignisart</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Delivery id</source>
        <translation>Zustellungs-ID</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
</context>
<context>
    <name>md::WebhookWords</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%n event type(s)</source>
        <translation>
            <numerusform>%n Ereignisart</numerusform>
            <numerusform>%n Ereignisarten</numerusform>
        </translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>nicht abonniert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>410 Gone</source>
        <translation>410 Gone</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>resend failed</source>
        <translation>schlug erneut fehl</translation>
    </message>
    <message>
        <source>test failed</source>
        <translation>Test schlug fehl</translation>
    </message>
    <message>
        <source>Not subscribed to %1</source>
        <translation>%1 ist nicht abonniert</translation>
    </message>
    <message>
        <source>Endpoint disabled since %1</source>
        <translation>Endpunkt abgeschaltet seit %1</translation>
    </message>
    <message>
        <source>The endpoint was disabled</source>
        <translation>Der Endpunkt war abgeschaltet</translation>
    </message>
    <message>
        <source>Endpoint paused since %1</source>
        <translation>Endpunkt angehalten seit %1</translation>
    </message>
    <message>
        <source>The endpoint was paused</source>
        <translation>Der Endpunkt war angehalten</translation>
    </message>
    <message>
        <source>The endpoint was deleted</source>
        <translation>Der Endpunkt wurde gelöscht</translation>
    </message>
    <message>
        <source>The receiver answered 410 Gone</source>
        <translation>Der Empfänger antwortete 410 Gone</translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n tries</source>
        <translation>
            <numerusform>Nach %n Versuch aufgegeben</numerusform>
            <numerusform>Nach %n Versuchen aufgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent again, and failed</source>
        <translation>Erneut gesendet und fehlgeschlagen</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>Der Test schlug fehl</translation>
    </message>
    <message>
        <source>The receiver answered 410 Gone: it wants no more.</source>
        <translation>Der Empfänger antwortete 410 Gone: er will nichts mehr.</translation>
    </message>
    <message>
        <source>Every delivery failed for five days.</source>
        <translation>Fünf Tage lang schlug jede Zustellung fehl.</translation>
    </message>
    <message>
        <source>Timed out, no answer</source>
        <translation>Zeit abgelaufen, keine Antwort</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>Rechner nicht gefunden</translation>
    </message>
    <message>
        <source>Certificate not accepted</source>
        <translation>Zertifikat nicht anerkannt</translation>
    </message>
    <message>
        <source>Address not allowed</source>
        <translation>Adresse nicht erlaubt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>md::WebhookWrites</name>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpunkt</translation>
    </message>
    <message>
        <source>Create endpoint</source>
        <translation>Endpunkt anlegen</translation>
    </message>
    <message>
        <source>Endpoint created</source>
        <translation>Endpunkt angelegt</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Save endpoint</source>
        <translation>Endpunkt speichern</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>Endpoint saved</source>
        <translation>Endpunkt gespeichert</translation>
    </message>
    <message>
        <source>Send a test to %1</source>
        <translation>Test an %1 senden</translation>
    </message>
    <message>
        <source>Send test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>A signed message of the type %1, told to be a test. What comes back stands in the log.</source>
        <translation>Eine signierte Nachricht der Art %1, als Test erkennbar. Was zurückkommt, steht im Protokoll.</translation>
    </message>
    <message>
        <source>Test sent</source>
        <translation>Test gesendet</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What happens from now on is sent again. What was skipped stays skipped: a replay sends it.</source>
        <translation>Was ab jetzt geschieht, wird wieder gesendet. Ausgelassenes bleibt ausgelassen: eine Wiederholung sendet es.</translation>
    </message>
    <message>
        <source>Nothing is sent there until it is resumed. What happens meanwhile is kept in the log as skipped.</source>
        <translation>Bis zur Fortsetzung wird dorthin nichts gesendet. Was inzwischen geschieht, steht als ausgelassen im Protokoll.</translation>
    </message>
    <message>
        <source>Endpoint resumed</source>
        <translation>Endpunkt fortgesetzt</translation>
    </message>
    <message>
        <source>Endpoint paused</source>
        <translation>Endpunkt angehalten</translation>
    </message>
    <message>
        <source>Rotate the secret of %1</source>
        <translation>Geheimnis von %1 wechseln</translation>
    </message>
    <message>
        <source>Rotate secret</source>
        <translation>Geheimnis wechseln</translation>
    </message>
    <message>
        <source>Each message is signed with both secrets until the old one ends.</source>
        <translation>Jede Nachricht wird mit beiden Geheimnissen signiert, bis das alte endet.</translation>
    </message>
    <message>
        <source>The old secret ends at once: a receiver that has it refuses what comes.</source>
        <translation>Das alte Geheimnis endet sofort: ein Empfänger, der es hat, lehnt alles Weitere ab.</translation>
    </message>
    <message>
        <source>Secret rotated</source>
        <translation>Geheimnis gewechselt</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete endpoint</source>
        <translation>Endpunkt löschen</translation>
    </message>
    <message>
        <source>Nothing is sent there any more, and its secret is gone. Its deliveries stay in the log.</source>
        <translation>Dorthin wird nichts mehr gesendet, und das Geheimnis ist weg. Die Zustellungen bleiben im Protokoll.</translation>
    </message>
    <message>
        <source>Endpoint deleted</source>
        <translation>Endpunkt gelöscht</translation>
    </message>
    <message>
        <source>Send %1 again</source>
        <translation>%1 erneut senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>To %1, with the same message id: a receiver that has it already can tell.</source>
        <translation>An %1, mit derselben Nachrichten-ID: ein Empfänger, der sie schon hat, kann es erkennen.</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Replay %n deliveries</source>
        <translation>
            <numerusform>%n Zustellung wiederholen</numerusform>
            <numerusform>%n Zustellungen wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Start replay</source>
        <translation>Wiederholung starten</translation>
    </message>
    <message>
        <source>%1: sends each of them again, %2 a second, with the same message ids.</source>
        <translation>%1: sendet jede erneut, %2 je Sekunde, mit denselben Nachrichten-IDs.</translation>
    </message>
    <message>
        <source>%1. Its secret was shown before</source>
        <translation>%1. Das Geheimnis wurde schon gezeigt</translation>
    </message>
    <message>
        <source>This secret is shown %1. The server keeps it encrypted, to sign with.</source>
        <translation>Dieses Geheimnis wird %1 gezeigt. Der Server bewahrt es verschlüsselt auf, um zu signieren.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignisarten</translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation>Altes Geheimnis</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
</context>
<context>
    <name>md::WebhooksPane</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>New endpoint…</source>
        <translation>Neuer Endpunkt…</translation>
    </message>
    <message>
        <source>endpoint, type, state, status, id…</source>
        <translation>endpoint, type, state, status, id…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Edit the endpoint…</source>
        <translation>Endpunkt bearbeiten…</translation>
    </message>
    <message>
        <source>Send a test to the endpoint…</source>
        <translation>Test an den Endpunkt senden…</translation>
    </message>
    <message>
        <source>Pause or resume the endpoint…</source>
        <translation>Endpunkt anhalten oder fortsetzen…</translation>
    </message>
    <message>
        <source>Rotate the endpoint&apos;s secret…</source>
        <translation>Geheimnis des Endpunkts wechseln…</translation>
    </message>
    <message>
        <source>Delete the endpoint…</source>
        <translation>Endpunkt löschen…</translation>
    </message>
    <message>
        <source>Send the delivery again…</source>
        <translation>Zustellung erneut senden…</translation>
    </message>
    <message>
        <source>Count what a replay would send</source>
        <translation>Zählen, was eine Wiederholung senden würde</translation>
    </message>
    <message>
        <source>Replay what is shown…</source>
        <translation>Angezeigtes wiederholen…</translation>
    </message>
    <message>
        <source>Follow or pause</source>
        <translation>Folgen oder anhalten</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation>Zum Neuesten</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
    <message>
        <source>Its deliveries</source>
        <translation>Seine Zustellungen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Send a test…</source>
        <translation>Test senden…</translation>
    </message>
    <message>
        <source>Pause or resume…</source>
        <translation>Anhalten oder fortsetzen…</translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation>Geheimnis wechseln…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Loading the deliveries</source>
        <translation>Zustellungen werden geladen</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Each event of the platform leaves a line here for each endpoint, with every attempt. A test shows at once whether an endpoint takes it.</source>
        <translation>Jedes Ereignis der Plattform hinterlässt hier je Endpunkt eine Zeile, mit jedem Versuch. Ein Test zeigt sofort, ob ein Endpunkt es annimmt.</translation>
    </message>
    <message>
        <source>Nothing was sent in this time</source>
        <translation>In dieser Zeit wurde nichts gesendet</translation>
    </message>
    <message>
        <source>No delivery fits</source>
        <translation>Keine Zustellung passt</translation>
    </message>
    <message>
        <source>No event of the platform was due in %1.</source>
        <translation>In %1 stand kein Ereignis der Plattform an.</translation>
    </message>
    <message>
        <source>No delivery fits %1 in %2.</source>
        <translation>Keine Zustellung passt zu %1 in %2.</translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation>Gesamte Zeit ansehen</translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation>Ohne den Filter</translation>
    </message>
    <message>
        <source>all deliveries</source>
        <translation>alle Zustellungen</translation>
    </message>
    <message>
        <source>No endpoint yet</source>
        <translation>Noch kein Endpunkt</translation>
    </message>
    <message>
        <source>An endpoint is an address that is told what happens here: a refused event, a silent meter, a limit that is crossed. Each message is signed, and tried eight times.</source>
        <translation>Ein Endpunkt ist eine Adresse, die erfährt, was hier geschieht: ein abgelehntes Ereignis, ein stummer Zähler, ein überschrittenes Limit. Jede Nachricht ist signiert und wird achtmal versucht.</translation>
    </message>
    <message>
        <source>The deliveries could not be loaded</source>
        <translation>Die Zustellungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The endpoints could not be loaded.</source>
        <translation>Die Endpunkte konnten nicht geladen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n fehlerhaft</numerusform>
            <numerusform>%n fehlerhaft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disabled</source>
        <translation>
            <numerusform>%n abgeschaltet</numerusform>
            <numerusform>%n abgeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::WindowActions</name>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden …</translation>
    </message>
    <message>
        <source>Start local &amp;sandbox</source>
        <translation>Lokale &amp;Sandbox starten</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Open event file…</source>
        <translation>Ereignisdatei &amp;öffnen …</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Writes &amp;locked</source>
        <translation>Schreiben ge&amp;sperrt</translation>
    </message>
    <message>
        <source>Choose &amp;environment</source>
        <translation>&amp;Umgebung wählen</translation>
    </message>
    <message>
        <source>&amp;Filter this pane</source>
        <translation>Diesen Bereich &amp;filtern</translation>
    </message>
    <message>
        <source>Theme: as the &amp;desktop</source>
        <translation>Farbschema: wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Farbschema: &amp;hell</translation>
    </message>
    <message>
        <source>Theme: d&amp;ark</source>
        <translation>Farbschema: &amp;dunkel</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Zeiten in &amp;UTC</translation>
    </message>
    <message>
        <source>Times in &amp;local time</source>
        <translation>Zeiten in &amp;Ortszeit</translation>
    </message>
    <message>
        <source>Times in a chosen &amp;zone…</source>
        <translation>Zeiten in gewählter &amp;Zone …</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Show the &amp;menu bar</source>
        <translation>&amp;Menüleiste zeigen</translation>
    </message>
    <message>
        <source>Command &amp;palette</source>
        <translation>Befehls&amp;palette</translation>
    </message>
    <message>
        <source>&amp;Notices</source>
        <translation>&amp;Meldungen</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>Tasten&amp;kürzel</translation>
    </message>
    <message>
        <source>&amp;About Meterdesk</source>
        <translation>&amp;Über Meterdesk</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Arbeit</translation>
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
        <source>&amp;Doctor</source>
        <translation>&amp;Diagnose</translation>
    </message>
</context>
<context>
    <name>md::WritePanel</name>
    <message>
        <source>Copied as cURL, without the key</source>
        <translation>Als cURL kopiert, ohne den Schlüssel</translation>
    </message>
    <message>
        <source>Reason, goes to the audit log</source>
        <translation>Grund, kommt ins Prüfprotokoll</translation>
    </message>
    <message>
        <source>Why, and a ticket if there is one</source>
        <translation>Warum, und ein Ticket, falls es eines gibt</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After this</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Exact request</source>
        <translation>Genaue Anfrage</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This cannot be taken back. Type %1 to go on.</source>
        <translation>Das lässt sich nicht zurücknehmen. Tippen Sie %1, um fortzufahren.</translation>
    </message>
    <message>
        <source>This key lacks the scope %1</source>
        <translation>Diesem Schlüssel fehlt das Recht %1</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation>Ein Grund ist nötig</translation>
    </message>
    <message>
        <source>The name is to be typed first</source>
        <translation>Zuerst ist der Name zu tippen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Unlock writes to send…</source>
        <translation>Schreiben entsperren, um zu senden …</translation>
    </message>
    <message>
        <source>Send to LIVE %1</source>
        <translation>An LIVE %1 senden</translation>
    </message>
    <message numerus="yes">
        <source>locks again in %n min</source>
        <translation>
            <numerusform>sperrt wieder in %n min</numerusform>
            <numerusform>sperrt wieder in %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>The connection that this was made for has ended</source>
        <translation>Die Verbindung, für die das gemacht war, ist beendet</translation>
    </message>
</context>
</TS>
