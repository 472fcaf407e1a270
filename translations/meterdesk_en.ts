<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>md::AboutDialog</name>
    <message>
        <source>About Meterdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop console for the people who operate a usage-metering and monetization platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AiCostColumns</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mended, to be resolved again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no near name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of its calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explicit zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In, per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out, per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In and out, per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AiCostPane</name>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmapped models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show unmapped models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show missing prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show calls without tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show prices and aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve the past again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AiCostWords</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explicit zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message>
        <source>no organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AiWrites</name>
    <message>
        <source>The prices could not be loaded. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on its calls cost what the other model costs. Calls of before wait until they are resolved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the alias of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls as %1 are of unknown cost from then on. What is resolved stays so until it is resolved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias is taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds for what comes from then on. Calls of before wait until they are resolved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in, per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out, per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the price of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is resolved stays so until it is resolved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve the past again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these calls cost is worked out anew with the prices and aliases of now. A cost that a client sent stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of unknown cost %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Alerts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need a look</source>
        <translation>
            <numerusform>%n thing needs a look</numerusform>
            <numerusform>%n things need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::AliasForm</name>
    <message>
        <source>Provider, as clients send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: none is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model, as clients send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. gpt-5.4-turbo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the models of known price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what it counts as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model cannot count as itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Application</name>
    <message>
        <source>Key kept in memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No saved connection is called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the list, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was kept in memory only, or the keychain was emptied. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room for the live events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the local sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox stopped by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local sandbox could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meterd, the program behind it, ended. What it said last stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program meterd was not found, neither beside this one nor in the PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open event file or bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events and bundles (*.ndjson *.jsonl *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No saved connection leads to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link asks for the trace of %1. If you know this server, connect to it and look for the id there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this trace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link asks for everything about %1 on the connection %2 (%3). Looking changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to %1 and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the first checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key, tenant, address: which of them it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ApplicationForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. checkout-api</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: each event says its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ApplicationList</name>
    <message>
        <source>Add application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in use, as agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in use. %3 allows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UUID of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AttemptList</name>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, next try after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1 is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AuditColumns</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AuditDetails</name>
    <message>
        <source>Audit entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changed field(s)</source>
        <translation>
            <numerusform>%n changed field</numerusform>
            <numerusform>%n changed fields</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits both neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands where the chain is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event came under the old name %1 since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events were refused as UNKNOWN_METRIC under the old name %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AuditPane</name>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export with before and after…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actor, action, target, field, reason…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changed could not be loaded. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo a change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts back what %1 was before %2 changed it on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the old values already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each change to keys, units, limits and endpoints leaves an entry here that nobody can take out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody changed anything. The time is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits %1. The time is %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::AuditWords</name>
    <message>
        <source>%1 was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 got a new secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is %3 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is unset now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n fields changed</source>
        <translation>
            <numerusform>%1: %n field changed</numerusform>
            <numerusform>%1: %n fields changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changed no field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did it by itself, or before it wrote down how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It made something: delete or revoke that where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was no edit: what was revoked, rotated or deleted does not come back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::BudgetCard</name>
    <message>
        <source>This console&apos;s own requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing off for %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was refused with 429. What reads it waits as long as Retry-After said, and is asked again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minute begins anew in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked in this minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may ask as often as it wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the last minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::BundleSection</name>
    <message>
        <source>Smallest cURL, secrets taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .json…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secrets taken out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ChainLine</name>
    <message>
        <source>Remember this log instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries, none changed or missing, continues what this console saw on %2; checked %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries, none changed or missing, checked %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From entry %1 on, entries were changed or taken out. Nothing after it can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the log that this console saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 entry %2 was another one, or is gone now. The server&apos;s own chain holds, so the log was replaced or cut as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::CheckView</name>
    <message>
        <source>No connection to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one: the checks are asked of its server, whether or not it lets you in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, tenant %3, key %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable unit to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit&apos;s name, if one is in question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five questions before anything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks %1 with this key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::CheckWords</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1… is good here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test key, live server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1… is a sandbox&apos;s key, and this server is a live one: it refuses every call with 401. Use a key that begins with %2, or the address of the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live key, sandbox server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1… is a live server&apos;s key, and this server is a sandbox: it refuses every call with 401. Use a key that begins with %2, or the address of the live server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1… is of the right kind, but not one of this server&apos;s: mistyped, cut, or of another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was taken back, or has a new secret and the old one&apos;s time is over. Ask for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time is over. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not for this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works from certain addresses only, and this machine&apos;s is none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in it cannot be part of one: a space, a line break. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer that says anything of the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is the key&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X-Tenant-Id is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call is refused with 400. Send the tenant&apos;s id, which begins with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name instead of a tenant&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not of the form %2: every call is refused with 400. The id stands beside the key where you got that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this key&apos;s tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there, or belongs to others: the calls are refused with 404. Key and tenant must belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is taken and nothing is shown until who runs the platform ends that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its form is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %1 is there, a server tells to a good key only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was refused for its unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 units are declared, and no event of the last hour came under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every event that names one is refused as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counts as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events come under a name that no unit has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is refused as %2. Declare it, or have the senders use another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is refused as %2. Did you mean %3? Declare the name, or add it there as an alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this key either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A metering server answers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in %1 has no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine of %1 answers, but not at this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time, or the connection broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to %1. Check the name, the clock, and who signed the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http would send the key in clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends us elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects. Enter the address that it leads to: a redirect is not followed, because the key would go along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no metering server of this kind. Look at address and port, and for a proxy between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server answers; is it the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is well, but does not take this key. It may be another connection&apos;s: the key is sent there only when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key belongs to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is good at the address of %1, and not at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two connections are crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is good at the address of %1, and the key of %1 is good here: their addresses, or their keys, were exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log has no entry of the last hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes in the last hour</source>
        <translation>
            <numerusform>%n change in the last hour</numerusform>
            <numerusform>%n changes in the last hour</numerusform>
        </translation>
    </message>
    <message>
        <source>A change that can break calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key lacks the scope %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server answers this to a good key and tenant only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands against the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ClosedPane</name>
    <message>
        <source>%1: not offered by this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have the feature %1. Nothing is wrong; a newer or larger installation may have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to another server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: your key lacks the scope %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its role %1 may have it, but it was not given. An owner or admin can add %2 to the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its role %1 can never have it: that takes one of %2. An owner or admin can give the key another role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect with another key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what to ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a message to an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles that can have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please give the API key %1 of the tenant %2 the scope %3: the console&apos;s pane “%4” needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please give the API key %1 of the tenant %2 the role %5 and the scope %3: the console&apos;s pane “%4” needs them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::CodeColumns</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::CodeView</name>
    <message>
        <source>A code, a status, or any word of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up an error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a code nor its words hold %1. Another platform&apos;s code, or one of a newer server, is not in this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick to show; drag, or Alt and arrows, to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::CommandPalette</name>
    <message>
        <source>Command, pane, saved view, id or filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ConflictDialog</name>
    <message>
        <source>Somebody was faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not sent: the same field was changed since you loaded it. The audit log says by whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not sent: something else in it was changed since you loaded it. Your change fits beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting yours on top sends nothing yet: you see the new request first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply mine on top…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ConflictTable</name>
    <message>
        <source>%1: loaded %2, theirs %3, mine %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you loaded it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs, now there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ConnectController</name>
    <message>
        <source>The list could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server who you are…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ConnectDialog</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start local sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this connection?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes from the list, and its key from the keychain. Nothing changes on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acme production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the key in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a saved connection first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key stays in memory until Meterdesk is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the desktop&apos;s keychain has it; no file does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers here, so the key stays in memory and is asked for again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with https:// and names a host, as https://metering.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with ten_ and stands beside the key where you got that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner or admin of the tenant can create one for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers: a LIVE server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers: a SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as %2 (%3). %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the first checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ConnectWords</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to wait a little. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered %1. That is a fault there: try again, or tell who runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave no reason that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with https:// and names a host, without a user or a key in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http would send the key in clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https. Plain http is for a server on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has no address. Look for a typing error, or a VPN that is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine answers, but not at this port. Check the port, and that meterd runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came before the time limit. A firewall may swallow it, or the host is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It began and ended without a whole answer. Try again; check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the desktop&apos;s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check the name in the address, the clock of this machine, and who signed the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends us elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A redirect is not followed, because the key would go along. Enter the address that it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a metering server of this kind. Check address and port, and whether a proxy stands in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with ten_ and stands beside the key where you got that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a tenant id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with ten_; a character may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such tenant for this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant and key must belong together. Check both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner or admin of the tenant can create one for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in it cannot be part of one: a space, a line break. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is for the other mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sk_test_ key opens a sandbox only, a sk_live_ key a live server only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is known, but has no right even to ask who it is. Ask for one with the role VIEWER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may belong to another tenant or server, or a character is missing. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody took it back, or gave it a new secret. Ask for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not for this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works from certain addresses only. Connect from one of them, or have this one added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is good: who runs the platform has stopped the whole account, and no key of it opens anything. They can say why and end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is there; the key&apos;s own date has passed. An owner or admin can make a new key, or give this one a later date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::CostChart</name>
    <message>
        <source>Cost over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in all; %Ln call(s) of unknown cost</source>
        <translation>
            <numerusform>%1 in all; %Ln call of unknown cost</numerusform>
            <numerusform>%1 in all; %Ln calls of unknown cost</numerusform>
        </translation>
    </message>
    <message>
        <source>no known cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of unknown cost</source>
        <translation>
            <numerusform>%Ln of unknown cost</numerusform>
            <numerusform>%Ln of unknown cost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::CostSplit</name>
    <message>
        <source>Calls by what became of their cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::CostView</name>
    <message>
        <source>Counting AI calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each call has a cost, or says that it has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>org, feature, provider, model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No AI call in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event that names a provider, a model and its tokens stands here with what it cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No AI call fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none for %1 in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>known cost of %Ln call(s)</source>
        <translation>
            <numerusform>known cost of %Ln call</numerusform>
            <numerusform>known cost of %Ln calls</numerusform>
        </translation>
    </message>
    <message>
        <source>still being counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call of unknown cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of unknown cost</source>
        <translation>
            <numerusform>%Ln call of unknown cost</numerusform>
            <numerusform>%Ln calls of unknown cost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of unknown cost, a bar each %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost in %1, a bar each %2; below, the calls of unknown cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::CountsView</name>
    <message>
        <source>Not up to date: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::DeliveryDetails</name>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every delivery of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempts could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delivery is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what it is subscribed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n tries</source>
        <translation>
            <numerusform>Given up after %n try</numerusform>
            <numerusform>Given up after %n tries</numerusform>
        </translation>
    </message>
    <message>
        <source>Try %1 of %2, at %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cURL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Dialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::DiffTable</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::DoctorPane</name>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the first checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up an error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a request again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the console&apos;s own log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::DropDownButton</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ElidedIdLabel</name>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EmptyWords</name>
    <message>
        <source>No events in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events in %2 match the other filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events match at other times, the latest at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events, the latest at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking where else there are some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the %1 filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the %1 filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your applications send appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is kept matches this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events match at other times, the nearest in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the application %2. Events bear its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no application %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no application %1. Near name: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are gone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was made on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not exist before %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EndWords</name>
    <message numerus="yes">
        <source>kept for %n day(s) by the plan %1, since %2</source>
        <translation>
            <numerusform>kept for %n day by the plan %1, since %2</numerusform>
            <numerusform>kept for %n days by the plan %1, since %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept for %n day(s) by an exception until %1, since %2</source>
        <translation>
            <numerusform>kept for %n day by an exception until %1, since %2</numerusform>
            <numerusform>kept for %n days by an exception until %1, since %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept for %n day(s) by an exception, since %1</source>
        <translation>
            <numerusform>kept for %n day by an exception, since %1</numerusform>
            <numerusform>kept for %n days by an exception, since %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected and duplicate events are kept for 14 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no application %1 any more, so nothing else came from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no application %1. Click for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is older: the application %1 did not exist before %2. Click for the applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was older is gone: events are %1. Click for the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first event: the workspace was made on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing older matches. The workspace was made on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range ends here. Click to look at all time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History ends here: the oldest match is of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History ends here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EndpointDetails</name>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that failed or are tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that were not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries in 24 h</source>
        <translation>
            <numerusform>%n delivery in 24 h</numerusform>
            <numerusform>%n deliveries in 24 h</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send in 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signs no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signs too, ends %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EndpointForm</name>
    <message>
        <source>Who it belongs to, or what it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password in the address: everybody who may look sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event type is chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EndpointWatch</name>
    <message>
        <source>%1 is disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ErrorTexts</name>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys end at a date of their own. Connect with a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is for the other mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sk_test_ key opens a sandbox only, a sk_live_ key a live server only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may belong to another tenant or server, or a character is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a key. Connect with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s operator suspended the tenant. Reading and writing are off until that ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not do that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks the scope %1. An owner or admin can give it one that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its role or its scopes do not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed since you loaded it. Load it again and look at both versions before you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not fit what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on the server stands against it. Load the present state, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has used up its requests. It goes on in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has used up its requests for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent is over the server&apos;s limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is missing or misspelt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant ids begin with ten_. Look at the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered %1 and gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps what it has and takes nothing new. It goes on by itself when there is room again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data folder is read-only. Reading still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said so itself. Try again when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered %1. That is a fault there, not in what you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it before there was an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer before the time limit. It may be busy, or the way to it is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached, or the connection broke. Check the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted, so nothing was sent. Check the address, the clock and the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows nothing by this name or id, or it belongs to another tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was cut off or is not HTTP as agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half an answer is not shown as a whole one. A proxy in between may be the cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came whole, but is not what the contract says. Server and console may be of different ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its place, its rights and the room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody took the key back, or gave it a new secret. Connect with the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not for this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works from certain addresses only, and this machine&apos;s is none of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventDelegate</name>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explicit zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventDiff</name>
    <message>
        <source>Comparison of two events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two differ in their ids and times alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids and times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hide %n equal field(s)</source>
        <translation>
            <numerusform>Hide %n equal field</numerusform>
            <numerusform>Hide %n equal fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n equal field(s)</source>
        <translation>
            <numerusform>Show %n equal field</numerusform>
            <numerusform>Show %n equal fields</numerusform>
        </translation>
    </message>
    <message>
        <source>no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventFacts</name>
    <message>
        <source>Metric %1 is not declared. Declare it, or send a declared name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gives no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event with the same idempotency key was taken within 72 hours. This one is kept, not metered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, and flagged late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before the event says that it happened: the sender&apos;s clock is ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, flagged late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aforo, batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aforo, one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aforo, gateway event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aforo, asynchronous batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aforo, compound event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aforo, meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aforo, file upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SaaS Tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric %1 is not declared. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count %1 for %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook of a provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenMonetize</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventLogPane</name>
    <message>
        <source>Request log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status, code, key, route, duration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type, severity, actor, target…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show latency by route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show errors by code and key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show platform events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventLogWords</name>
    <message>
        <source>Counting requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused on the way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed in the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower than a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors and worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventMarks</name>
    <message>
        <source>The marks could not be read: %1. They are left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of marks is damaged and could not be moved: %1. It is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) could not be read. The file is kept as %1.</source>
        <translation>
            <numerusform>%n mark could not be read. The file is kept as %1.</numerusform>
            <numerusform>%n marks could not be read. The file is kept as %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks could not be read. The file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be marked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of marks cannot be read, so nothing is written to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are marked: take some of the marks away first</source>
        <translation>
            <numerusform>%n event is marked: take some of the marks away first</numerusform>
            <numerusform>%n events are marked: take some of the marks away first</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked events are too large: take some of the marks away first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is not marked any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventTable</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late: the event says that it happened at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the future: the event says that it happened at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1	=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1	-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row	Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cURL	C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find correlation id, all dates	T</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark, or take the mark away	M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with …	D</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventTableModel</name>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, marked: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventTypeChoice</name>
    <message>
        <source>Event types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::EventsPane</name>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow or pause the event stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the event as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the event&apos;s correlation id, all dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the events again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the event&apos;s record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all events that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cURL copied; put your key in for $KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson *.jsonl *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events read, %2 lines that are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of the lines that are no events copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view …	Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event bears the id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to one, or look at a file of events without a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON, one event a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tries again by itself in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts again after a retry, nothing is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on from where it broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server ended the stream: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the end of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists events as it received them. A file can be put in the order of event time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go where the note at the end of the list leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark or unmark the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked events, or all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the event with another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the event with the one before like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are all that are marked here. M takes a mark away, N writes a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) marked</source>
        <translation>
            <numerusform>%n event marked</numerusform>
            <numerusform>%n events marked</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the mark away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) would be gone with it.</source>
        <translation>
            <numerusform>%n note would be gone with it.</numerusform>
            <numerusform>%n notes would be gone with it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event is marked. M marks the one that is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n marked event(s) copied</source>
        <translation>
            <numerusform>%n marked event copied</numerusform>
            <numerusform>%n marked events copied</numerusform>
        </translation>
    </message>
    <message>
        <source>Save with notes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the events alone …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save marked events with their notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;NDJSON (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n marked event(s) saved in %1</source>
        <translation>
            <numerusform>%n marked event saved in %1</numerusform>
            <numerusform>%n marked events saved in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked events could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the event to compare this one with. D again: no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event before could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier event is of the same application, event, metric and customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ExpiryChoice</name>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>after a day of your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ExportDialog</name>
    <message>
        <source>Export events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events match and are written, not only those loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events that match are written, not only those loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns, not only those shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Give the file a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter and range are noted beside it, in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson *.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ExportJob</name>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events written to %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note with the filter could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export failed, nothing was written. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ended with what it was made from. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::FacetList</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explicit zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 events%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s)</source>
        <translation>
            <numerusform>%n more value</numerusform>
            <numerusform>%n more values</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 events, %3
Click: only these. Alt and click: without these.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::FeatureList</name>
    <message>
        <source>In plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in plan, comes with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::FilterBar</name>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing here, as in status:rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field of this name. Put the text in quotes to look for it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this quote is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this bracket is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this bracket closes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a star stands at the end of a value only, as in customer:org_4*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only quantity, received and occurred can be compared by size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this has to be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this has to be a date or a time, as in 2026-11-20T14:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is either true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time is compared with &gt; &gt;= &lt; or &lt;=.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets are nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the filter is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, as in status:rejected customer:kestrel-air</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::FirstEventView</name>
    <message>
        <source>Nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snippets carry the address and the ids of a connection, and the event is waited for on its live stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not in it: put one with the scope %1 into the variable %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snippet copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send one event; it is waited for here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the snippet anywhere. As soon as the server has the event, it is greeted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here it is. Welcome, first event!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came in, and was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counts one more since %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not counted, at %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::FollowStrip</name>
    <message>
        <source>Fetch them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new events appear by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events were missed while the connection was down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server %1, live %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held here since connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are no events</source>
        <translation>
            <numerusform>%n line that is no event</numerusform>
            <numerusform>%n lines that are no events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::GapDetails</name>
    <message>
        <source>Set price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of unknown cost: nobody said what a token costs. Set a price, for a customer or for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of unknown cost: a price is for tokens, and the calls do not say how many. The client has to send %2 and %3 with %4, or the cost itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, set its price…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::GapView</name>
    <message>
        <source>Counting AI calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls without a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls without tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue has no price for a model that a customer hosts: set it, then resolve the past again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price is for tokens: the client has to send how many went in and out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls could not be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) without a price</source>
        <translation>
            <numerusform>%Ln call without a price</numerusform>
            <numerusform>%Ln calls without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) without tokens</source>
        <translation>
            <numerusform>%Ln call without tokens</numerusform>
            <numerusform>%Ln calls without tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Every known model has a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call says its tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call of this time is of a known model without a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call of this time lacks them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::GraceBar</name>
    <message>
        <source>%1 today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the grace has gone by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::GraceForm</name>
    <message>
        <source>The old secret works on for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that the old secret works on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old secret works on for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::GroupDetails</name>
    <message>
        <source>Calls and their cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of unknown cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of unknown cost</source>
        <translation>
            <numerusform>%Ln of unknown cost</numerusform>
            <numerusform>%Ln of unknown cost</numerusform>
        </translation>
    </message>
    <message>
        <source>All known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and what the %2 of unknown cost are worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s), sent as costing nothing</source>
        <translation>
            <numerusform>%Ln call, sent as costing nothing</numerusform>
            <numerusform>%Ln calls, sent as costing nothing</numerusform>
        </translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::HealthPane</name>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters or units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not OK first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only not OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare unit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit, environment, state, cause, client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the meter&apos;s events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze the meter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the unit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare a unit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the meter at the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters or billable units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not snoozed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window of %1 is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metering health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No billable unit is declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit has a card here in each environment that it is metered in. Declare the first one, or take what products usually count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what products usually count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meter fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meter fits %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meter in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is metered in %1. %2 in other environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All meters are OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is down, silent or degraded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meters could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 not OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not refreshed since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked each second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not live, of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::HistogramHead</name>
    <message>
        <source>Not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From, to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 events%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events, roughly%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::HistogramView</name>
    <message>
        <source>Events over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted, %2 rejected, %3 duplicate. Arrow keys move the brush, with Shift they resize it, Enter zooms, Delete clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2
%3 accepted
%4 rejected
%5 duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom into the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ImportForm</name>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1. At most %2 go at once: import it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text file. A spreadsheet has to be saved as CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is being looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file sets nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set before you have seen what would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 as they are, %4 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: no event bears “%2”, but “%3” does. Only the case differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more differ only by case</source>
        <translation>
            <numerusform>%n more differs only by case</numerusform>
            <numerusform>%n more differ only by case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s) are in no event yet: their names are kept.</source>
        <translation>
            <numerusform>%Ln id is in no event yet: its name is kept.</numerusform>
            <numerusform>%Ln ids are in no event yet: their names are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns, named in its first line: external_org_id and display_name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to see what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events with this correlation id, over all dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message>
        <source>Key %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this event	Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this event (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked on %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mark away	M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark	M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the note …	N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note …	N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with …	D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the one before	Shift+D</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::InspectorTree</name>
    <message>
        <source>Record of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path	Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1	=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1	-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::IntakeColumns</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Job</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::JsonTree</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::KeptColumns</name>
    <message>
        <source>Usage events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over its cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut by its cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::KeptSection</name>
    <message>
        <source>Retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not of now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server names no kind of record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s clock jumped ahead: nothing goes by its age until %1, unless meterd is started with --trust-clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cut by the byte cap, nothing before %2 is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes and caps are the whole server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::KeyColumns</name>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::KeyDetails</name>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend grace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End grace now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who still uses the old secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>403, %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s) in 24 h</source>
        <translation>
            <numerusform>%1, once in 24 h</numerusform>
            <numerusform>%1, %n times in 24 h</numerusform>
        </translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this console signs in with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::KeyForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for: export-worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from everywhere; or 203.0.113.0/26, 2001:db8::7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose key it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail of who looks after the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key without a scope may do nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would have expired already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::KeyProposals</name>
    <message>
        <source>This console signs in with this key: without %1 you cannot undo this here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console signs in with this key from %1, which is not on the list: it would be cut off at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has sent the old secret since the rotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) still sent the old secret, the last one %1 from %2.</source>
        <translation>
            <numerusform>%n client still sent the old secret, %1 from %2.</numerusform>
            <numerusform>%n clients still sent the old secret, the last one %1 from %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secret is shown once, right after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets a new secret, which is shown once. The old one works on until %2; then whoever still sends it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console signs in with it: put the new secret into its connection within that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the grace of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set grace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret will work until %1, counted from now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the grace of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End grace now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on %1 is refused; the new secret works on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It was last used %1 from %2, %n time(s) in 24 h. Whoever sends it from now on is refused.</source>
        <translation>
            <numerusform>It was last used %1 from %2, once in 24 h. Whoever sends it from now on is refused.</numerusform>
            <numerusform>It was last used %1 from %2, %n times in 24 h. Whoever sends it from now on is refused.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has used it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console signs in with it: it would be cut off at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::KeySummary</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rotating</source>
        <translation>
            <numerusform>%n rotating</numerusform>
            <numerusform>%n rotating</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked</source>
        <translation>
            <numerusform>%n revoked</numerusform>
            <numerusform>%n revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <translation>
            <numerusform>%n expired</numerusform>
            <numerusform>%n expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n key(s)</source>
        <translation>
            <numerusform>The newest key</numerusform>
            <numerusform>The newest %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in 24 h</source>
        <translation>
            <numerusform>%n refused in 24 h</numerusform>
            <numerusform>%n refused in 24 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expire(s) soon</source>
        <translation>
            <numerusform>%n expires soon</numerusform>
            <numerusform>%n expire soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::KeyWords</name>
    <message>
        <source>Nobody has sent it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last sent %1 from %2, %n time(s) in 24 h.</source>
        <translation>
            <numerusform>Last sent %1 from %2, once in 24 h.</numerusform>
            <numerusform>Last sent %1 from %2, %n times in 24 h.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has sent it for a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Still sent, %n time(s) in 24 h: last %1 from %2.</source>
        <translation>
            <numerusform>Still sent, once in 24 h: %1 from %2.</numerusform>
            <numerusform>Still sent, %n times in 24 h: last %1 from %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was refused %2, %n time(s) in 24 h.</source>
        <translation>
            <numerusform>%1 was refused %2, once in 24 h.</numerusform>
            <numerusform>%1 was refused %2, %n times in 24 h.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the old secret stops, %1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in 24 h</source>
        <translation>
            <numerusform>%n request in 24 h</numerusform>
            <numerusform>%n requests in 24 h</numerusform>
        </translation>
    </message>
    <message>
        <source>Last used %1 from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see usage events, live and past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see requests and their latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see billable units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see metering health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the plan, limits and quotas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see organizations and applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see AI cost and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see who changed what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see keys, never their secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see endpoints and deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declare, rename and delete units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the windows of metering health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make and change applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change endpoints, resend deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make, rotate and revoke keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change rate limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change limits and quotas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change prices and aliases of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold every scope and make any key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold every scope, makes keys up to its own role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads, and changes limits, prices and organizations; sends nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads and sends usage; changes nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads, but neither keys nor the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::KeysPane</name>
    <message>
        <source>API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, state, scope, owner, prefix…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the grace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the grace now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the key that was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grace was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of %1 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did this before, and told the secret in an answer that did not arrive here. It tells a secret once: rotate the key to have another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New secret of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key created: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scopes</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works until %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key that works was refused in the last 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend grace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End grace now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key for sending yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client sends usage with a key of its own, which has the scope %1 and nothing else. Its secret is shown once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the first key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators&apos; keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API keys could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key lacks the scope keys:write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expires %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever sends it afterwards is refused. Give it a later end, or rotate to another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n key(s) fits %1.</source>
        <translation>
            <numerusform>The one key does not fit %1.</numerusform>
            <numerusform>None of the %n keys fits %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LatencyChart</name>
    <message>
        <source>Latency of %1 over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency over time</source>
        <translation type="unfinished"></translation>
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
%n request
p50 %2
p95 %3
p99 %4
longest %5</numerusform>
            <numerusform>%1
%n requests
p50 %2
p95 %3
p99 %4
longest %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::LatencyView</name>
    <message>
        <source>Latency by route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latencies could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody asked this server for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, longest %3, %4 requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LimitBar</name>
    <message>
        <source>%1 used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LimitColumns</name>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>the figure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used of limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used of quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used up since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LimitDetails</name>
    <message>
        <source>%1 days kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change override…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan&apos;s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not before the reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not before two whole days were counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>banner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1 as the plan says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End override</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LimitWords</name>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <comment>between whole and fraction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft: ingest goes on, nothing is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older events are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard: no more can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft: more can be added, and it is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast before two whole days were counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast for %1: %2; the limit is reached on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast for %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LimitsPane</name>
    <message>
        <source>Request upgrade…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a quota…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers&apos; quotas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override the limit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the plan&apos;s limit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add application…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load plan and limits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no override of this limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plans could not be loaded. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the largest plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a larger plan. Nothing changes until it is granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upgrade is requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It signs what it sends with a secret that is shown once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application added: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the secret of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets a new secret at once. What it signs with the old one is refused from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new one, shown once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New secret of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This secret is shown once. The application signs each event with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UUID, x-app-uuid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sends is taken again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sends is answered 404 until it is active again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a customer a quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts what was accepted since the period began. Ingest is never refused by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the quota of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the quota of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may use as much of %2 as it likes from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see applications the key needs the scope orgs:read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading plan and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limits apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server limits nothing for your tenant. Customers can have quotas all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan and limits could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reached or over</source>
        <translation>
            <numerusform>%n reached or over</numerusform>
            <numerusform>%n reached or over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n near</numerusform>
            <numerusform>%n near</numerusform>
        </translation>
    </message>
    <message>
        <source>all well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not of now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requested on %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quota yet. A hard one makes %1 deny; ingest itself is never refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) used theirs up</source>
        <translation>
            <numerusform>%n customer used theirs up</numerusform>
            <numerusform>%n customers used theirs up</numerusform>
        </translation>
    </message>
    <message>
        <source>Hard: quota/check denies. Soft: it warns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has used theirs up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) used up a quota</source>
        <translation>
            <numerusform>%n customer used up a quota</numerusform>
            <numerusform>%n customers used up a quota</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits, inbound sources or uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LogColumns</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key or app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LogList</name>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as there is one it stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none in this time. Older ones may be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view …	Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::LogView</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console&apos;s own log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In memory only; secrets are cut out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was logged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fails, and each try to reach the server again, stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 lines of other levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::MainWindow</name>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are the events?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a metering server, start a sandbox on this machine, or open a file of events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start local sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its address, a tenant and a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open event file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON, as exported; no server is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock writes for this window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock writes to LIVE %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being tried again. Nothing is skipped silently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search events for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find id “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next, previous row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close what is open, leave the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that you confirm then reach the LIVE tenant %1. They lock again when you say so, when the window closes, and by themselves 10 minutes after the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up error %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::MarkFile</name>
    <message>
        <source>the file %1 is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::MeterAlerts</name>
    <message>
        <source>%1 in %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::MeterCard</name>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cause was found. The sender itself may have stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 duplicate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::MeterDetails</name>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit unit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cause was found. The sender itself may have stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, counted in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, half come sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heartbeat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::MeterGrid</name>
    <message>
        <source>Meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last event, and what is usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::MeterProposals</name>
    <message>
        <source>Window of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts and states of %1 look back this far, in all its environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is alerted of it until %1. Its state is worked out all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on alerts of it are raised again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit unit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare a billable unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that still come as %1 will be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on events that name it are metered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an alias already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 as an alias of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that come as %1 count for %2 from then on. Those that were refused have to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take as an alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete unit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that name it will be refused. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare units from templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units that are there already stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template is chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::MeterWords</name>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none since it was declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events, median is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected, usually %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 was revoked at %2 by %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 expired at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 was revoked at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App %1 is not active in %2; %3 changed it at %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client seen, nothing sent: %1 says under key %2 that it lives, last %3, and has sent no usage. It is installed, but nothing calls it to record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come since the unit was declared on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events came more than a day after they happened. They count; a client sent what it had kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the newest events came later than %1 after they happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other key sends this unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With key %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 as an alias…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the audit entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show key %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) still came as %2, which %3 renamed to %4 at %5.</source>
        <translation>
            <numerusform>%1 event still came as %2, which %3 renamed to %4 at %5.</numerusform>
            <numerusform>%1 events still came as %2, which %3 renamed to %4 at %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) came as %2, which no unit is called; %3 is near it.</source>
        <translation>
            <numerusform>%1 event came as %2, which no unit is called; %3 is near it.</numerusform>
            <numerusform>%1 events came as %2, which no unit is called; %3 is near it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) were refused with %2.</source>
        <translation>
            <numerusform>%1 event was refused with %2.</numerusform>
            <numerusform>%1 events were refused with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) in %2 within a day, none in %3. The sender may name the wrong environment, or %3 was never switched on.</source>
        <translation>
            <numerusform>%1 event in %2 within a day, none in %3. The sender may name the wrong environment, or %3 was never switched on.</numerusform>
            <numerusform>%1 events in %2 within a day, none in %3. The sender may name the wrong environment, or %3 was never switched on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::NoteDialog</name>
    <message>
        <source>Note on this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks and notes stay on this machine; no server is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has at most %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::NoticePopup</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened since the window was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the desktop, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Notifier</name>
    <message>
        <source>Show Meterdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze notifications for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn notifications off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn notifications on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::NumberFormat</name>
    <message>
        <source>&lt;1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OldSecretUse</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has sent the old secret since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New secret, all addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OrganizationColumns</name>
    <message>
        <source>Differs by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OrganizationDetails</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs only by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the events of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events a day, last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent events, last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organization is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named, not heard of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has borne this id. Ids are compared letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explicit zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cost unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more were refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OrganizationNotices</name>
    <message>
        <source>The past is still being counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures grow until the server is through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events stand in no line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They came from more organizations than the server keeps apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ids differ only by case</source>
        <translation>
            <numerusform>%n id differs only by case</numerusform>
            <numerusform>%n ids differ only by case</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show their events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them were refused: the id is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count for no customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them were refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events without an organization</source>
        <translation>
            <numerusform>%Ln event without an organization</numerusform>
            <numerusform>%Ln events without an organization</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OrganizationWords</name>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not UTF-8, read as Latin-1: look at names with accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of %1 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OrganizationsPane</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id, name, environment, events, lastSeen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the organization&apos;s events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the organization&apos;s AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show ids that differ only by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export organizations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import display names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set names</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) set</source>
        <translation>
            <numerusform>%Ln name set</numerusform>
            <numerusform>%Ln names set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) refused</source>
        <translation>
            <numerusform>%Ln row refused</numerusform>
            <numerusform>%Ln rows refused</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organization yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events name the customer that they are of in %1 or %2. The first that does makes an organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was heard of in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organization fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits %1. The time is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organizations could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key lacks the scope orgs:write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names stand beside the ids in this list. Ids and events stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OverageWatch</name>
    <message>
        <source>%1 of %2 events this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, over since %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Ingest goes on, nothing is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast for %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OverlapForm</name>
    <message>
        <source>Overlap of both secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OverrideForm</name>
    <message>
        <source>Limit, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-12-01 00:00, or nothing: for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard, blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft, alerts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is not like 2026-12-01 00:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is over already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OverviewGrid</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all environments</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the scope %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event came, no unit is declared, nothing is set up. Begin with a key that a client sends with, and with what is to be counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch events come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as they are received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overview could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not up to date, of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last hour, as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last hour, as of %1, not live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::OverviewTiles</name>
    <message>
        <source>0/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>nothing for %n minute(s), %1 in the hour</source>
        <translation>
            <numerusform>nothing for %n minute, %1 in the hour</numerusform>
            <numerusform>nothing for %n minutes, %1 in the hour</numerusform>
        </translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing silent or degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no unit is declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 80 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reached or over</source>
        <translation>
            <numerusform>%n reached or over</numerusform>
            <numerusform>%n reached or over</numerusform>
        </translation>
    </message>
    <message>
        <source>over 80 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n paused, none failing</source>
        <translation>
            <numerusform>%n paused, none failing</numerusform>
            <numerusform>%n paused, none failing</numerusform>
        </translation>
    </message>
    <message>
        <source>no endpoint fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused, %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answered 5xx</source>
        <translation>
            <numerusform>%n answered 5xx</numerusform>
            <numerusform>%n answered 5xx</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests answered 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody was held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no event names a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of costs unknown, %1 of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted as unknown, not as 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the scope %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Panes</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orgs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::PlatformDetails</name>
    <message>
        <source>Platform event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::PriceDetails</name>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes before your own price and the catalogue&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes before the catalogue&apos;s; a customer&apos;s own price goes before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds where neither you nor a customer has a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cost that the client sends goes before every price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own price instead…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In, per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out, per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::PriceForm</name>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: none is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. local:llama-4, or local:* for all that begin so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: for all customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A million tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. 0.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A million tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. 0.4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-12-01 00:00, or nothing: always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A star stands at the end only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price in is no amount like 0.25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price out is no amount like 0.25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The currency has three letters, as EUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is not like 2026-12-01 00:00</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::PriceView</name>
    <message>
        <source>Loading prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model, provider, customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prices could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of customers, %2 own, %3 in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has no catalogue, and nobody set a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet: an alias lets a name that clients send count as a model with a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) count as another model</source>
        <translation>
            <numerusform>%Ln name counts as another model</numerusform>
            <numerusform>%Ln names count as another model</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::ProfileChip</name>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::QuotaForm</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the events name it, e.g. kestrel-air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a declared unit, e.g. api-calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. 100000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard, quota/check denies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft, alerts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The billable unit is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quota is not a decimal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Rail</name>
    <message>
        <source>Panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RailRow</name>
    <message>
        <source>Remove this view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RangeButton</name>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RangeDialog</name>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end has to be after the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RateColumns</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key or application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used of limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429s, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests, 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RateDetails</name>
    <message>
        <source>No rate is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change limits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its 429s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), no limit</source>
        <translation>
            <numerusform>%n request, no limit</numerusform>
            <numerusform>%n requests, no limit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing came in this minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 refused in this minute. Begins anew in %3 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the window begins anew in %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same for all applications; it cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests a minute, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests, %2 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429s in 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limits of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console signs in with this key: it will ask no more than that itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RateForm</name>
    <message>
        <source>%1, requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not a whole number from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: your own key has %2, and cannot give more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RateLimitsPane</name>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429 log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key, app, category, state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests over a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was over a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key, category, route…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All over a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all requests over a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the 429s of this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the limits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of an application cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its 429s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change limits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the rate limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key has used anything yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as a key or an application asks for something, its minute stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rate fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate limits could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n limited now</source>
        <translation>
            <numerusform>%n limited now</numerusform>
            <numerusform>%n limited now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n near</numerusform>
            <numerusform>%n near</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers 429 in 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no 429 in 24 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RateWords</name>
    <message>
        <source>A batch counts as one request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000 events in one batch = 1 request. %1 sent %2 requests for %3 events in the last hour, and was refused %4 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it collect events and post them to /v1/ingest/batch: by %1 at a time that is %2 requests an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is over its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 requests a minute in %2, and was refused %3 times in 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it wait as long as Retry-After says and ask less often, or give it a higher limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is near its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It used %1 of its %2 requests a minute in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is over the limit is refused until the next minute. Give it a higher limit in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storefront</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is near a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits count requests a minute; a batch of 1,000 events is one request.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RecordExport</name>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, a row for each field (*.csv);;NDJSON, a record a line (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records written to %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export failed, nothing was written. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RecordStrip</name>
    <message>
        <source>Not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection is being tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is new appears at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older ones are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n arrived, looked through in a while</source>
        <translation>
            <numerusform>%n arrived, looked through in a while</numerusform>
            <numerusform>%n arrived, looked through in a while</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::RecordTable</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RefusalView</name>
    <message>
        <source>Refused requests by code and sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refused requests could not be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All requests of this time were answered well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody asked this server for anything in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests are in no log: more came than could be written since the server started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of all, most of them %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ReplayBar</name>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay runs: %1 of %2, %3 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n would be sent again</source>
        <translation>
            <numerusform>%n would be sent again</numerusform>
            <numerusform>%n would be sent again</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key lacks the scope %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dry run comes first: it says how many it would be</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ReplayForm</name>
    <message>
        <source>Write what became of each into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file needs a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ReplayJob</name>
    <message numerus="yes">
        <source>Replay of %n deliveries</source>
        <translation>
            <numerusform>Replay of %n delivery</numerusform>
            <numerusform>Replay of %n deliveries</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the replay is not known. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent again, %2 delivered, %3 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were left out: their endpoints take nothing now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RequestDetails</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body as it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request with this id in the log. An accepted ingest request lives on its event rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proves nobody: an unknown key or application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent, %2 answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept: of one key at most 100 bodies an hour are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first 16 KiB, secrets taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend and send again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RequestFacts</name>
    <message>
        <source>Door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As cURL, secrets out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request as a cURL command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::RequestMeter</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ResendView</name>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request to send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a refused request in the event log or in a trace, and send it from there to here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in: there is no log to take a request from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show refused requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was answered %2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request that only reads is not sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed with an application&apos;s secret, which is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path begins with /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning of its body was kept: complete it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret was cut out of the body (…): put in what belongs there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the key of this connection, %1…; the one of the record is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered %1, request %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server had done it before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ResolveBar</name>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of unknown cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost resolved again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server goes on: what it began it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being resolved again: %1 calls looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what would change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed in %1 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 calls resolved again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change in %1 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 calls would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve the past again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new alias or price holds for new calls only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key lacks the scope %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve %1 again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dry run comes first: it says what would change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ScopeList</name>
    <message>
        <source>not for a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your key does not have it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SecretDialog</name>
    <message>
        <source>I have stored the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This secret is shown %1. The server keeps only its SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy leaves the clipboard after a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as %1=…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be shown again. Say first that you have stored it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SecretField</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret. Ctrl+C copies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SegmentedControl</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard (Inter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard (JetBrains Mono)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font for ids and code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids and code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection and stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the last server at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live events kept in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live events kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events a second in the local sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow new events as soon as a session begins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SidePanel</name>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SignatureView</name>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole request with its body, its headers, or the signature alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body as it was received, byte by byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the headers say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old secret, if it was rotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received at, by the receiver&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing pasted here is sent or kept; it goes when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the headers say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it not verify?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste headers, body and secret: it is worked out here which failure it is. Both directions, and every scheme that the platforms use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SignatureWords</name>
    <message>
        <source>And also: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out here, an HMAC made so is the very signature that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SaaS Tracker: x-signature, hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard Webhooks: v1,Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t=, v1=: hex with a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sha256=: hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number %1 of its %2 signatures is this secret&apos;s; after a rotation there are two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made %1. Whether a clock is wrong can be said when the time of receipt is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body, secret and header belong together. If your code refuses it, have it sign the raw bytes of the request, before anything reads them as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headers are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste those of the request, or the signature alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signature is among the headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy may have taken it out, or the sender does not sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header webhook-id is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is part of what was signed: nothing can be verified without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is part of what was signed: webhook-timestamp, or t= in the signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste that of the endpoint. It stays in this field and goes when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is not that of an empty body. Something read the body before, or it was not pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends in the middle of its JSON. Look for a limit on sizes, and paste all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not fit, and no known mistake makes it fit: it was made with another secret, or over a body that says something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the first letters of the secret with those of the endpoint, and take the body as it came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given as the secret is an API key; webhooks are signed with a secret of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is shortened, as lists show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is not Base64, which Standard Webhooks takes it for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature has not the length of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not JSON, so other ways to write it were not tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is large: not every combination was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed with the old secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is read wrongly: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not as it was signed: the signature fits it %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is signed is put together as in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is signed is put together wrongly: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is right, but written wrongly: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an HMAC with %1, not with SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a plain SHA-256, not an HMAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is not in whole seconds since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clock is wrong: it was signed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both secrets hold until the overlap of the rotation is over. Have the receiver take the new one, and each of the signatures that a header has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is what stands behind whsec_, decoded from Base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is the whole text of the secret, whsec_ included, and nothing around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and verify the raw bytes that go over the wire, not JSON that was read and written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This header&apos;s signature is over %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This header wants %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use HMAC-SHA256 with the secret as its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send seconds since 1970, and sign the same digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature itself is right. Set the clocks by NTP; a receiver refuses what is more than five minutes off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it is taken as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands behind whsec_ is taken as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is decoded from Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is decoded from the Base64 of addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is decoded from hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is encoded in Base64 once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key is empty, as of a variable that is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a space or a line break around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are quotes around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signer has a line break behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a line break at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its members in the order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: nothing was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the line break at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with CR LF at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with CR LF for its line breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with LF for its line breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the space around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1 at its end, which is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoded as a JSON text once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoded: it is JSON within a JSON text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in Latin-1 instead of UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before its UTF-8 was taken for Latin-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a space behind each comma and colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indented by two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indented by four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indented by tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its members in alphabetical order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with letters such as é as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with letters such as é as \u00e9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with letters such as é as \u00E9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with slashes as \/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with slashes as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with &lt; &gt; &amp; as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with &lt; &gt; &amp; escaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with numbers without a last .0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with whole numbers as 1.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time and body without the dot between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id, time and body without the dots between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time stands behind the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time.body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id.time.body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in upper case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the Base64 of addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its hexadecimal digits are in Base64 once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the = at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with quotes or spaces around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stands behind %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 lowercase hexadecimal digits and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v1, and Base64 behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t=, then v1= and 64 lowercase hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sha256= and 64 lowercase hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SourceForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each counts 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a billable unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invoice.paid, usage.*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample: paste the body of a webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the customer stands is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit is said twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the type stands is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret has 16 characters or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where customer and unit stand, to see what it becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be ignored: its type is none of those that are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would become this event:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be refused:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts once by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: a repetition counts again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SourcesTab</name>
    <message>
        <source>Inbound sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its fields stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its refused requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading inbound sources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inbound sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source takes another platform&apos;s webhooks in as usage: it verifies their signature and reads customer, unit and quantity from their bodies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) fail</source>
        <translation>
            <numerusform>%n source fails</numerusform>
            <numerusform>%n sources fail</numerusform>
        </translation>
    </message>
    <message>
        <source>Webhooks of other platforms, taken in as usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come yet. Have its webhooks sent to the address below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits too, ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each counts 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the member id, where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New inbound source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source created: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sends is taken again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sends is answered 404 until it is switched on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the secret of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both secrets fit until the old one ends: have the provider take the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret ends at once: what is signed with it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New secret of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sends is answered 404 from then on, and its secret is gone. Its events stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This secret is shown %1. The provider signs its webhooks with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::Sparkline</name>
    <message>
        <source>%1 accepted, %2 rejected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::StatePage</name>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not offered by this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have it. Nothing is wrong; a newer or larger installation may.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::StatusBar</name>
    <message>
        <source>Stop this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted, tries again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests left %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, resets in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests: backing off for %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was refused. It is asked again when the window is over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::StatusTile</name>
    <message numerus="yes">
        <source>%1: %Ln call(s), %2</source>
        <translation>
            <numerusform>%1: %Ln call, %2</numerusform>
            <numerusform>%1: %Ln calls, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these calls alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::StepWords</name>
    <message>
        <source>Look up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request came without one. It goes into the header Authorization: Bearer, or into X-API-Key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has no such key: it is mistyped, cut short, or of another server. Compare its first 12 characters with the list of keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key works from a list of addresses only, and the sender&apos;s is not on it. Add it, or send from one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key with more rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may not do this: nobody gives more than they have themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the tenant&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header X-Tenant-Id is missing. It holds the tenant&apos;s id, which begins with ten_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the tenant&apos;s id, not its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in X-Tenant-Id has not the form of an id. Ids begin with ten_; mostly the tenant&apos;s name was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the application&apos;s uuid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header x-app-uuid is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the application&apos;s uuid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application that is switched on has the uuid that was sent. Compare it with the list, and switch the application on for this environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header with the signature is missing: HMAC-SHA256 of the body&apos;s bytes, in lowercase hexadecimal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign exactly the bytes that are sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not fit the body: another secret, or another text than was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the account made active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is suspended. Nothing is taken until that ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter expression cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not read what was sent, or does not know a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id in the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for does not exist, or belongs to another tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is right, the method is not. The answer&apos;s header Allow names those that it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send JSON, and say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not of a type that the path takes. Send Content-Type: application/json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send smaller batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is over the limit of the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send fewer headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the request is over 16 KiB. Mostly a proxy or cookies make it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the header Expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows 100-continue, and no other expectation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak HTTP/1.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version of HTTP was spoken. Mostly a proxy between does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a new idempotency key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was used for another request within 24 hours. A new request takes a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send If-Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change says which state it was made on: read the thing first, and send its ETag in If-Match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again, then change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed it since it was read. The audit log says who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is taken, or the present state does not allow the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old name as an alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage still comes in for the unit and would be refused. Stop its senders first, or rename it and keep the old name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again, in batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key&apos;s requests of that minute were used up. The window is over; a batch of 1,000 events counts as one request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not take it at that moment. Nothing of it was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the server&apos;s disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is full, and nothing was stored. The server goes on by itself when there is room again; then send it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the server&apos;s data folder writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes no writes, and nothing was stored. The server goes on by itself; then send it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something broke inside it. The bundle below has what they need: the request id finds it in the server&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same idempotency key came before within 72 hours. This one is kept and not metered twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that bears this id was refused, and nothing is still to be delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the billable units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on %1 by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event was sent as %1. No billable unit has this name or alias; the nearest one that is declared is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare %1 as alias…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No billable unit has the name or alias %1. Declare it, or send a declared name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the client a working key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 was revoked, or it was rotated and the grace of its old secret is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a later expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the key %1 is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a key of this mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A live server takes keys that begin with %1, a sandbox those that begin with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key&apos;s requests of this minute are used up. A batch of 1,000 events counts as one request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise %1, or ask for an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hard limit of the plan is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes with the plan %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for an upgrade…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the endpoint, then resend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next try is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not take the delivery, and no further try is made by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not take the delivery yet. It is tried again by itself, with growing pauses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the scope %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 lacks %2, which %3 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the audit entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::TemplateForm</name>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The templates could not be loaded. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template for this product.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::TimeFormat</name>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>behind &apos;in&apos; or before &apos;ago&apos;</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::TokenChip</name>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::TopBar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search any id, or filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Notices, %n new</numerusform>
            <numerusform>Notices, %n new</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All environments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::TracePane</name>
    <message>
        <source>Any id, an error body, headers, a log line, a cURL command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not whole, or not what this program writes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, made %2 on %3. Read-only: nothing here asks a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the traced id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link to this trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the support bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle saved in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One id, one answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an id of any kind, an error body, response headers, a log line or a cURL command. Everything that hangs on it comes up on one time line, over all dates. A key is cut to its prefix before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A support bundle that a colleague saved opens here without a server. To look for an id, connect to a server first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a secret, not an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent anywhere. Look for the request id or the correlation id of the answer instead; of an API key its first 12 characters are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no id in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what was pasted has the form or the name of an id, so nothing was sent. An id has at most 256 characters and stands on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing bears this id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for %1 through %2: all that is kept, over all dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked through: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be of another server or tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests are kept 30 days, rejected events 14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the events for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, all dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut to the key&apos;s prefix, all dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n id(s)</source>
        <translation>
            <numerusform>%n id</numerusform>
            <numerusform>%n ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::TracePanel</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::TracePlaces</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::TraceView</name>
    <message>
        <source>Time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::TraceWords</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %n tries</source>
        <translation>
            <numerusform>, %n try</numerusform>
            <numerusform>, %n tries</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Reason: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %3.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this request.%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this request: %2.%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not related to what is asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest %1 of %2 %3 are shown; Enter leads to all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest %1 %2 are shown, there are more; Enter leads to all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the hour before</source>
        <translation>
            <numerusform>%n change in the hour before</numerusform>
            <numerusform>%n changes in the hour before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) before</source>
        <translation>
            <numerusform>%n change before</numerusform>
            <numerusform>%n changes before</numerusform>
        </translation>
    </message>
    <message>
        <source>This id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1. The key of this console lacks %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivery id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idempotency key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n platform event(s)</source>
        <translation>
            <numerusform>%n platform event</numerusform>
            <numerusform>%n platform events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> with %n tries</source>
        <translation>
            <numerusform> with %n try</numerusform>
            <numerusform> with %n tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audit entries</source>
        <translation>
            <numerusform>%n audit entry</numerusform>
            <numerusform>%n audit entries</numerusform>
        </translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touches the metric that was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metric that was refused is not declared since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metric that was refused was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the webhook source was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account was suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key has a new secret since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the key may do was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a limit was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the application was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much the key may send was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint was changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::UnitForm</name>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count of the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count of different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old name as an alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As events name it: api-calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names for it, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As people call it: API calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one of it is: call, GB, minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that is counted; empty: the quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the condition away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::UnitList</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the billable units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The billable units could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No billable unit is declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that name a metric are refused until a unit of that name is declared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare a unit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what products usually count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units are declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit could not be loaded. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counts for %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deletion could not be checked. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is called %1 any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::UnmappedDetails</name>
    <message>
        <source>Unmapped model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near names in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its past calls wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts as %1 now. %2 of before stay of unknown cost until they are resolved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of unknown cost: the name is neither in the catalogue nor an alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, add alias…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one yourself, or set a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::UnmappedView</name>
    <message>
        <source>Loading unmapped models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmapped models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unmapped models could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of an unknown model</source>
        <translation>
            <numerusform>%Ln call of an unknown model</numerusform>
            <numerusform>%Ln calls of an unknown model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) neither in the catalogue nor an alias</source>
        <translation>
            <numerusform>%Ln name neither in the catalogue nor an alias</numerusform>
            <numerusform>%Ln names neither in the catalogue nor an alias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) wait to be resolved again</source>
        <translation>
            <numerusform>%Ln call waits to be resolved again</numerusform>
            <numerusform>%Ln calls wait to be resolved again</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more names: these are the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model has a name that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call of this time is of a model that is neither in the catalogue nor an alias.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::UpgradeForm</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::UploadsTab</name>
    <message>
        <source>Uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row as it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading uploads…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of events, CSV, NDJSON or JSON, posted to %1, is kept here for 90 days with the rows that were refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of events, and what became of their rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), went on with no row twice</source>
        <translation>
            <numerusform>%n time, went on with no row twice</numerusform>
            <numerusform>%n times, went on with no row twice</numerusform>
        </translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as CSV they can be mended and sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::UsageChart</name>
    <message>
        <source>%1 of this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used, limit %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossed %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1, above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>override, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::ViewNameDialog</name>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, range and columns are kept under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view of this name is there and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::WebhookColumns</name>
    <message>
        <source>off since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::WebhookWords</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all types</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event type(s)</source>
        <translation>
            <numerusform>%n event type</numerusform>
            <numerusform>%n event types</numerusform>
        </translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>410 Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resend failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not subscribed to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint disabled since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint was disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint paused since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint was paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver answered 410 Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n tries</source>
        <translation>
            <numerusform>Given up after %n try</numerusform>
            <numerusform>Given up after %n tries</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent again, and failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver answered 410 Gone: it wants no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every delivery failed for five days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::WebhookWrites</name>
    <message>
        <source>New endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signed message of the type %1, told to be a test. What comes back stands in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens from now on is sent again. What was skipped stays skipped: a replay sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent there until it is resumed. What happens meanwhile is kept in the log as skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the secret of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each message is signed with both secrets until the old one ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret ends at once: a receiver that has it refuses what comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret rotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent there any more, and its secret is gone. Its deliveries stay in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1, with the same message id: a receiver that has it already can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Replay %n deliveries</source>
        <translation>
            <numerusform>Replay %n delivery</numerusform>
            <numerusform>Replay %n deliveries</numerusform>
        </translation>
    </message>
    <message>
        <source>Start replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sends each of them again, %2 a second, with the same message ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Its secret was shown before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This secret is shown %1. The server keeps it encrypted, to sign with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::WebhooksPane</name>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endpoint, type, state, status, id…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test to the endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or resume the endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the endpoint&apos;s secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the delivery again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count what a replay would send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay what is shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each event of the platform leaves a line here for each endpoint, with every attempt. A test shows at once whether an endpoint takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delivery fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event of the platform was due in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delivery fits %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint is an address that is told what happens here: a refused event, a silent meter, a limit that is crossed. Each message is signed, and tried eight times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deliveries could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoints could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n failing</numerusform>
            <numerusform>%n failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disabled</source>
        <translation>
            <numerusform>%n disabled</numerusform>
            <numerusform>%n disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>md::WindowActions</name>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start local &amp;sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open event file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes &amp;locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter this pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: as the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: d&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in &amp;local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in a chosen &amp;zone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Meterdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Doctor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>md::WritePanel</name>
    <message>
        <source>Copied as cURL, without the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, goes to the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, and a ticket if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back. Type %1 to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key lacks the scope %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is to be typed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock writes to send…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to LIVE %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>locks again in %n min</source>
        <translation>
            <numerusform>locks again in %n min</numerusform>
            <numerusform>locks again in %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection that this was made for has ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
