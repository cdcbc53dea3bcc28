<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Incidents</name>
    <message numerus="yes">
        <source>%1 and %n more cause(s)</source>
        <translation>
            <numerusform>%1 and %n more cause</numerusform>
            <numerusform>%1 and %n more causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail together: %1</source>
        <translation>
            <numerusform>%n endpoint fails for a cause that others had too: %1</numerusform>
            <numerusform>%n endpoints fail together: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told %n time(s).</source>
        <translation>
            <numerusform>Told %n time.</numerusform>
            <numerusform>Told %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message numerus="yes">
        <source>%n endpoint(s) are down</source>
        <translation>
            <numerusform>%n endpoint is down</numerusform>
            <numerusform>%n endpoints are down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are up again</source>
        <translation>
            <numerusform>%n endpoint is up again</numerusform>
            <numerusform>%n endpoints are up again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail together</source>
        <translation>
            <numerusform>%n endpoint fails</numerusform>
            <numerusform>%n endpoints fail together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) failed that shared %1.</source>
        <translation>
            <numerusform>%n endpoint failed that shared %1.</numerusform>
            <numerusform>%n endpoints failed that shared %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) could not be told in the meantime.</source>
        <translation>
            <numerusform>%n endpoint could not be told in the meantime.</numerusform>
            <numerusform>%n endpoints could not be told in the meantime.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail</source>
        <translation>
            <numerusform>%n endpoint fails</numerusform>
            <numerusform>%n endpoints fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are no longer watched</source>
        <translation>
            <numerusform>%n endpoint is no longer watched</numerusform>
            <numerusform>%n endpoints are no longer watched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message numerus="yes">
        <source>%Ln endpoint(s) taken over</source>
        <translation>
            <numerusform>%Ln endpoint taken over</numerusform>
            <numerusform>%Ln endpoints taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>valid for %n day(s)</source>
        <translation>
            <numerusform>valid for %n day</numerusform>
            <numerusform>valid for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::AlertCommands</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) acknowledged</source>
        <translation>
            <numerusform>%n outage acknowledged</numerusform>
            <numerusform>%n outages acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n endpoint(s) not down: nothing to acknowledge</source>
        <translation>
            <numerusform>%1; %n endpoint not down: nothing to acknowledge</numerusform>
            <numerusform>%1; %n endpoints not down: nothing to acknowledge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::AvailabilityCard</name>
    <message numerus="yes">
        <source>and %n group(s) more</source>
        <translation>
            <numerusform>and %n group more</numerusform>
            <numerusform>and %n groups more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::BulkEditor</name>
    <message numerus="yes">
        <source>Edit %Ln endpoint(s)</source>
        <translation>
            <numerusform>Edit %Ln endpoint</numerusform>
            <numerusform>Edit %Ln endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln endpoint(s)</source>
        <translation>
            <numerusform>&amp;Change %Ln endpoint</numerusform>
            <numerusform>&amp;Change %Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::CaseDetail</name>
    <message numerus="yes">
        <source>%n of them acknowledged.</source>
        <translation>
            <numerusform>%n of them acknowledged.</numerusform>
            <numerusform>%n of them acknowledged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them muted.</source>
        <translation>
            <numerusform>%n of them muted.</numerusform>
            <numerusform>%n of them muted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::CertificateCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::DoctorCard</name>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::EditorCommands</name>
    <message numerus="yes">
        <source>%Ln endpoint(s) added</source>
        <translation>
            <numerusform>%Ln endpoint added</numerusform>
            <numerusform>%Ln endpoints added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) changed</source>
        <translation>
            <numerusform>%Ln endpoint changed</numerusform>
            <numerusform>%Ln endpoints changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) removed</source>
        <translation>
            <numerusform>%Ln endpoint removed</numerusform>
            <numerusform>%Ln endpoints removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Probing %Ln endpoint(s)</source>
        <translation>
            <numerusform>Probing %Ln endpoint</numerusform>
            <numerusform>Probing %Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::ForecastCard</name>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::HeatGrid</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::HourChart</name>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n probe</numerusform>
            <numerusform>%n probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) began</source>
        <translation>
            <numerusform>%n outage began</numerusform>
            <numerusform>%n outages began</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln remark(s) on what the list says</source>
        <translation>
            <numerusform>%Ln remark on what the list says</numerusform>
            <numerusform>%Ln remarks on what the list says</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have read the %Ln command(s) above: &amp;allow them to run</source>
        <translation>
            <numerusform>I have read the command above: &amp;allow it to run</numerusform>
            <numerusform>I have read the %Ln commands above: &amp;allow them to run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have read the %Ln line(s) above: &amp;allow them</source>
        <translation>
            <numerusform>I have read the line above: &amp;allow it</numerusform>
            <numerusform>I have read the %Ln lines above: &amp;allow them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::ImportModel</name>
    <message numerus="yes">
        <source>%Ln to create</source>
        <translation>
            <numerusform>%Ln to create</numerusform>
            <numerusform>%Ln to create</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to change</source>
        <translation>
            <numerusform>%Ln to change</numerusform>
            <numerusform>%Ln to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln the same</numerusform>
            <numerusform>%Ln the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: not allowed</source>
        <translation>
            <numerusform>%Ln left out: not allowed</numerusform>
            <numerusform>%Ln left out: not allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln created</numerusform>
            <numerusform>%Ln created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 … and %Ln more byte(s)</source>
        <translation>
            <numerusform>%1 … and %Ln more byte</numerusform>
            <numerusform>%1 … and %Ln more bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::IncidentsPage</name>
    <message numerus="yes">
        <source>%n endpoint(s) up, and nothing wrong with this machine or its network.</source>
        <translation>
            <numerusform>%n endpoint up, and nothing wrong with this machine or its network.</numerusform>
            <numerusform>%n endpoints up, and nothing wrong with this machine or its network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n endpoint(s) we cannot tell.</source>
        <translation>
            <numerusform>Of %n endpoint we cannot tell.</numerusform>
            <numerusform>Of %n endpoints we cannot tell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n endpoint(s) more</source>
        <translation>
            <numerusform>and %n endpoint more</numerusform>
            <numerusform>and %n endpoints more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::LabelDialog</name>
    <message numerus="yes">
        <source>Labels of %Ln endpoint(s)</source>
        <translation>
            <numerusform>Labels of %Ln endpoint</numerusform>
            <numerusform>Labels of %Ln endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have it; set takes the place of their value.</source>
        <translation>
            <numerusform>%Ln of them has it; set takes the place of its value.</numerusform>
            <numerusform>%Ln of them have it; set takes the place of their value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %1=%2 set at %Ln endpoint(s)</source>
        <translation>
            <numerusform>Label %1=%2 set at %Ln endpoint</numerusform>
            <numerusform>Label %1=%2 set at %Ln endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %1 removed from %Ln endpoint(s)</source>
        <translation>
            <numerusform>Label %1 removed from %Ln endpoint</numerusform>
            <numerusform>Label %1 removed from %Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::LatencyChart</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n could not be told</numerusform>
            <numerusform>%n could not be told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::ListCommands</name>
    <message numerus="yes">
        <source>%n endpoint(s) imported</source>
        <translation>
            <numerusform>%n endpoint imported</numerusform>
            <numerusform>%n endpoints imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln endpoint(s): secrets are left out</source>
        <translation>
            <numerusform>Export %Ln endpoint: secrets are left out</numerusform>
            <numerusform>Export %Ln endpoints: secrets are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::MainWindow</name>
    <message numerus="yes">
        <source>%n endpoint(s) paused</source>
        <translation>
            <numerusform>%n endpoint paused</numerusform>
            <numerusform>%n endpoints paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) resumed</source>
        <translation>
            <numerusform>%n endpoint resumed</numerusform>
            <numerusform>%n endpoints resumed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n open</numerusform>
            <numerusform>%1, %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::NeedsCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::OverviewPage</name>
    <message numerus="yes">
        <source>%n endpoint(s) by group</source>
        <translation>
            <numerusform>%n endpoint by group</numerusform>
            <numerusform>%n endpoints by group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::PasteDialog</name>
    <message numerus="yes">
        <source>%Ln line(s) cannot be used and will be left out</source>
        <translation>
            <numerusform>%Ln line cannot be used and will be left out</numerusform>
            <numerusform>%Ln lines cannot be used and will be left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too much at once: what comes after line %Ln is left out</source>
        <translation>
            <numerusform>Too much at once: what comes after line %Ln is left out</numerusform>
            <numerusform>Too much at once: what comes after line %Ln is left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln endpoint(s)</source>
        <translation>
            <numerusform>&amp;Add %Ln endpoint</numerusform>
            <numerusform>&amp;Add %Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::PortBudgetCard</name>
    <message numerus="yes">
        <source>%Ln remote(s)</source>
        <translation>
            <numerusform>%Ln remote</numerusform>
            <numerusform>%Ln remotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::SocketActions</name>
    <message numerus="yes">
        <source>Close %Ln socket(s)?</source>
        <translation>
            <numerusform>Close %Ln socket?</numerusform>
            <numerusform>Close %Ln sockets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln socket(s) closed</source>
        <translation>
            <numerusform>%Ln socket closed</numerusform>
            <numerusform>%Ln sockets closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::SocketsPage</name>
    <message numerus="yes">
        <source>Of %Ln process(es) our rights do not show the sockets: these are marked hidden. Run with CAP_SYS_PTRACE, or as root, to see them.</source>
        <translation>
            <numerusform>Of %Ln process our rights do not show the sockets: these are marked hidden. Run with CAP_SYS_PTRACE, or as root, to see them.</numerusform>
            <numerusform>Of %Ln processes our rights do not show the sockets: these are marked hidden. Run with CAP_SYS_PTRACE, or as root, to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln socket(s)</source>
        <translation>
            <numerusform>%Ln socket</numerusform>
            <numerusform>%Ln sockets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln socket(s)</source>
        <translation>
            <numerusform>%1 of %Ln socket</numerusform>
            <numerusform>%1 of %Ln sockets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::TrayIcon</name>
    <message numerus="yes">
        <source>Lightfoot: all of %n endpoint(s) are up.</source>
        <translation>
            <numerusform>Lightfoot: the endpoint is up.</numerusform>
            <numerusform>Lightfoot: all of %n endpoints are up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lightfoot: of %n endpoint(s) %1.</source>
        <translation>
            <numerusform>Lightfoot: of %n endpoint %1.</numerusform>
            <numerusform>Lightfoot: of %n endpoints %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
