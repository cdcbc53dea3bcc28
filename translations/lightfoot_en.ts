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
    <name>lightfoot::MainWindow</name>
    <message numerus="yes">
        <source>%n endpoint(s) imported</source>
        <translation>
            <numerusform>%n endpoint imported</numerusform>
            <numerusform>%n endpoints imported</numerusform>
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
</TS>
