<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EndpointFilter</name>
    <message>
        <source>Words that must all occur in name, target, kind, group or labels.
Also group:shop, kind:http, label:env=prod, status:down, name:, target:
-word: without it; &quot;two words&quot;: together</source>
        <translation>这些词须全部出现在名称、目标、种类、组或标签中。
也可用 group:shop、kind:http、label:env=prod、status:down、name:、target:
-word：不含该词；&quot;two words&quot;：作为整体匹配</translation>
    </message>
</context>
<context>
    <name>EndpointGrouping</name>
    <message>
        <source>Nothing</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无组</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>无 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and a status: 3 down</comment>
        <translation>%1 个%2</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message numerus="yes">
        <source>%1 and %n more cause(s)</source>
        <translation>
            <numerusform>%1 等另外 %n 个原因</numerusform>
        </translation>
    </message>
    <message>
        <source>the default channel</source>
        <translation>默认通道</translation>
    </message>
    <message>
        <source>Not told: it flaps.</source>
        <translation>未通知：状态抖动。</translation>
    </message>
    <message>
        <source>Not told: it is muted.</source>
        <translation>未通知：已静音。</translation>
    </message>
    <message>
        <source>Not told: a maintenance window is under way.</source>
        <translation>未通知：正处于维护窗口。</translation>
    </message>
    <message>
        <source>Not told yet: it waits for what it depends on.</source>
        <translation>尚未通知：等待其依赖项的结果。</translation>
    </message>
    <message>
        <source>Not told: what it depends on is down.</source>
        <translation>未通知：其依赖项故障。</translation>
    </message>
    <message>
        <source>Not told yet: it waits for its own next result.</source>
        <translation>尚未通知：等待自身的下一次结果。</translation>
    </message>
    <message>
        <source>Not told: it cannot be measured now.</source>
        <translation>未通知：目前无法测量。</translation>
    </message>
    <message>
        <source>Not told: it is acknowledged.</source>
        <translation>未通知：已确认。</translation>
    </message>
    <message>
        <source>Told as part of an incident.</source>
        <translation>已作为事件的一部分通知。</translation>
    </message>
    <message>
        <source>Told as often as the list asks for.</source>
        <translation>已按列表要求的次数通知。</translation>
    </message>
    <message>
        <source>Not told yet.</source>
        <translation>尚未通知。</translation>
    </message>
    <message>
        <source>We are blind</source>
        <translation>我们无法观测</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail together: %1</source>
        <translation>
            <numerusform>%n 个端点同时故障：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The fault is gone; we trust our eyes again after a minute without another.</source>
        <translation>故障已消失；一分钟内无其他故障后恢复信任观测结果。</translation>
    </message>
    <message>
        <source>The fault is on our side: %1.</source>
        <translation>故障在我方：%1。</translation>
    </message>
    <message>
        <source>What this explains counts as unknown and not as down; one message tells when it begins, one when it is over.</source>
        <translation>由此造成的失败计为未知而非故障；开始时发一条消息，结束时再发一条。</translation>
    </message>
    <message>
        <source>Nobody was told yet.</source>
        <translation>尚未通知任何人。</translation>
    </message>
    <message>
        <source>Told in one message to: %1.</source>
        <translation>已用一条消息通知：%1。</translation>
    </message>
    <message>
        <source>Acknowledged by %1 until %2</source>
        <translation>由 %1 确认，直到 %2</translation>
    </message>
    <message>
        <source>Acknowledged by %1 until it is up</source>
        <translation>由 %1 确认，直到恢复</translation>
    </message>
    <message>
        <source>Muted by %1 until %2</source>
        <translation>由 %1 静音，直到 %2</translation>
    </message>
    <message>
        <source>Muted by %1 until told otherwise</source>
        <translation>由 %1 静音，直至另行通知</translation>
    </message>
    <message numerus="yes">
        <source>Told %n time(s).</source>
        <translation>
            <numerusform>已通知 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>It flaps.</source>
        <translation>状态抖动。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>“%1” is not a duration; write a number with a unit, such as 500ms, 10s or 1m30s</source>
        <translation>“%1”不是时长；请写数字加单位，如 500ms、10s 或 1m30s</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数字</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a duration from %1 to %2, such as 500ms, 10s or 1m30s</source>
        <translation>%1 到 %2 的时长，如 500ms、10s 或 1m30s</translation>
    </message>
    <message>
        <source>a duration such as 500ms, 10s or 1m30s</source>
        <translation>时长，如 500ms、10s 或 1m30s</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>a map of names and texts</source>
        <translation>名称与文本的映射</translation>
    </message>
    <message>
        <source>a list of pairs such as [[200, 299]]</source>
        <translation>数对列表，如 [[200, 299]]</translation>
    </message>
    <message>
        <source>a list of maps of names and texts</source>
        <translation>由名称与文本的映射组成的列表</translation>
    </message>
    <message>
        <source>%1: expected %2, got “%3”</source>
        <translation>%1：应为 %2，实为“%3”</translation>
    </message>
    <message>
        <source>the probe broke off: %1</source>
        <translation>探测中断：%1</translation>
    </message>
    <message>
        <source>not measured: half of all places in flight wait for endpoints that do not answer</source>
        <translation>未测量：一半的并发名额在等待无应答的端点</translation>
    </message>
    <message>
        <source>not measured: as many probes are in flight as allowed; raise the limit of open files, or probe less often</source>
        <translation>未测量：进行中的探测已达允许的上限；请提高打开文件数上限，或降低探测频率</translation>
    </message>
    <message>
        <source>a block of the history is damaged</source>
        <translation>历史记录中有一个块已损坏</translation>
    </message>
    <message>
        <source>too many results for one block: %1</source>
        <translation>一个块中的结果过多：%1</translation>
    </message>
    <message>
        <source>a block cannot be compressed: %1</source>
        <translation>无法压缩块：%1</translation>
    </message>
    <message>
        <source>the disk of the history has not answered for %1</source>
        <translation>存放历史记录的磁盘已有 %1 没有响应</translation>
    </message>
    <message>
        <source>an hour of the history is damaged</source>
        <translation>历史记录中有一小时的数据已损坏</translation>
    </message>
    <message>
        <source>the history %1 is not open</source>
        <translation>历史记录 %1 未打开</translation>
    </message>
    <message>
        <source>the history %1 cannot be used: %2</source>
        <translation>无法使用历史记录 %1：%2</translation>
    </message>
    <message>
        <source>the history %1 is in use by another Lightfoot</source>
        <translation>历史记录 %1 正被另一个 Lightfoot 使用</translation>
    </message>
    <message>
        <source>the disk of the history %1 is full</source>
        <translation>存放历史记录 %1 的磁盘已满</translation>
    </message>
    <message>
        <source>the history %1 cannot be made anew</source>
        <translation>无法重新创建历史记录 %1</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 不是文件</translation>
    </message>
    <message>
        <source>the history %1 is read-only</source>
        <translation>历史记录 %1 是只读的</translation>
    </message>
    <message>
        <source>the history %1 is damaged: %2</source>
        <translation>历史记录 %1 已损坏：%2</translation>
    </message>
    <message>
        <source>%1 is no history of Lightfoot</source>
        <translation>%1 不是 Lightfoot 的历史记录</translation>
    </message>
    <message>
        <source>the history %1 was written by a newer Lightfoot</source>
        <translation>历史记录 %1 由更新版本的 Lightfoot 写入</translation>
    </message>
    <message>
        <source>the damaged history %1 cannot be moved aside: %2</source>
        <translation>无法移走已损坏的历史记录 %1：%2</translation>
    </message>
    <message>
        <source>A new history was started; the old one is kept as %1. Reason: %2</source>
        <translation>已新建历史记录；旧的保留为 %1。原因：%2</translation>
    </message>
    <message>
        <source>%1 must be positive; it is not used</source>
        <translation>%1 必须为正数；已忽略</translation>
    </message>
    <message>
        <source>notify.%1: expected a list of notifiers, got “%2”</source>
        <translation>notify.%1：应为通知器列表，实为“%2”</translation>
    </message>
    <message>
        <source>there is no kind of channel “%1”; notifiers left out: %2</source>
        <translation>没有“%1”这种通道；被忽略的通知器：%2</translation>
    </message>
    <message>
        <source>there is no kind of channel “%1”; notifiers left out: %2. Is “%3” meant?</source>
        <translation>没有“%1”这种通道；被忽略的通知器：%2。是否应为“%3”？</translation>
    </message>
    <message>
        <source>expected a notifier, a map that begins with its name, got “%1”</source>
        <translation>应为通知器，即以名称开头的映射，实为“%1”</translation>
    </message>
    <message>
        <source>notifier “%1”: the key “%2” is missing; expected %3</source>
        <translation>通知器“%1”：缺少键“%2”；应为 %3</translation>
    </message>
    <message>
        <source>%1: expected a URL that begins with http:// or https://; it is not used</source>
        <translation>%1：应为以 http:// 或 https:// 开头的 URL；已忽略</translation>
    </message>
    <message>
        <source>settings.maintenance: expected a list of maintenance windows, got “%1”</source>
        <translation>settings.maintenance：应为维护窗口列表，实为“%1”</translation>
    </message>
    <message>
        <source>expected a maintenance window, a map with its times, got “%1”</source>
        <translation>应为维护窗口，即写有时间的映射，实为“%1”</translation>
    </message>
    <message>
        <source>maintenance “%1”: expected its times as from and to, or as weekly, or as cron and duration</source>
        <translation>维护窗口“%1”：时间应写成 from 和 to，或 weekly，或 cron 和 duration</translation>
    </message>
    <message>
        <source>the name “%1” is taken by the notifier at %2; this one is left out</source>
        <translation>名称“%1”已被 %2 处的通知器占用；忽略此项</translation>
    </message>
    <message>
        <source>notifier “%1”: the option “%2” is left out: its kind does not have it</source>
        <translation>通知器“%1”：忽略选项“%2”：此种类没有该选项</translation>
    </message>
    <message>
        <source>notifier “%1” is left out: its kind “%2” is not known</source>
        <translation>忽略通知器“%1”：未知的种类“%2”</translation>
    </message>
    <message>
        <source>endpoint “%1”: a bare connect to %2 does harm: %3; use the kind “%4”, which says goodbye</source>
        <translation>端点“%1”：对 %2 只建立裸连接会造成损害：%3；请使用会正常道别的种类“%4”</translation>
    </message>
    <message>
        <source>endpoint “%1”: %2</source>
        <translation>端点“%1”：%2</translation>
    </message>
    <message>
        <source>notifier “%1”: %2; it is left out</source>
        <translation>通知器“%1”：%2；已忽略</translation>
    </message>
    <message>
        <source>maintenance “%1”: %2; it is left out</source>
        <translation>维护窗口“%1”：%2；已忽略</translation>
    </message>
    <message>
        <source>the list is larger than %1 MiB, the limit</source>
        <translation>列表大于上限 %1 MiB</translation>
    </message>
    <message>
        <source>the variables of the list stand for more than %1 MiB, the limit</source>
        <translation>列表的变量展开后超过上限 %1 MiB</translation>
    </message>
    <message>
        <source>the list holds more than %1 endpoints, the limit</source>
        <translation>列表中的端点超过上限 %1 个</translation>
    </message>
    <message>
        <source>the section “%1” is here twice, first in line %2; only the first is read</source>
        <translation>节“%1”出现了两次，第一次在第 %2 行；只读取第一个</translation>
    </message>
    <message>
        <source>“&lt;&lt;” is not read at the top of a list; write the sections out</source>
        <translation>列表顶层不读取“&lt;&lt;”；请把各节完整写出</translation>
    </message>
    <message>
        <source>section “%1”: expected a list of endpoints, got “%2”</source>
        <translation>节“%1”：应为端点列表，实为“%2”</translation>
    </message>
    <message>
        <source>section “%1” is not used by this version; endpoints left out: %2</source>
        <translation>此版本不使用节“%1”；被忽略的端点：%2</translation>
    </message>
    <message>
        <source>there is no section “%1”: its endpoints stand in “%2”, each with “%3: %4”; endpoints left out: %5</source>
        <translation>没有节“%1”：其端点应写在“%2”中，各带“%3: %4”；被忽略的端点：%5</translation>
    </message>
    <message>
        <source>the key “%1” is here twice, first in line %2</source>
        <translation>键“%1”出现了两次，第一次在第 %2 行</translation>
    </message>
    <message>
        <source>a second document begins before this; only the first of a file is read</source>
        <translation>此处之前另一个文档已开始；一个文件只读取第一个文档</translation>
    </message>
    <message>
        <source>the name “%1” is taken by the endpoint at %2; this one is left out</source>
        <translation>名称“%1”已被 %2 处的端点占用；忽略此项</translation>
    </message>
    <message>
        <source>the id “%1” is taken by the endpoint at %2; this one is left out</source>
        <translation>id “%1”已被 %2 处的端点占用；忽略此项</translation>
    </message>
    <message>
        <source>the list holds no endpoint</source>
        <translation>列表中没有端点</translation>
    </message>
    <message>
        <source>endpoint “%1” is left out: its kind “%2” is not known</source>
        <translation>忽略端点“%1”：未知的种类“%2”</translation>
    </message>
    <message>
        <source>endpoint “%1”: the option “%2” is left out: its kind does not have it</source>
        <translation>端点“%1”：忽略选项“%2”：此种类没有该选项</translation>
    </message>
    <message>
        <source>this entry holds a text of more than %1 KiB, the limit; it is left out</source>
        <translation>此条目中有文本超过上限 %1 KiB；已忽略</translation>
    </message>
    <message>
        <source>this entry holds more than %1 values, the limit (aliases count as what they stand for); it is left out</source>
        <translation>此条目中的值超过上限 %1 个（别名按其所指内容计数）；已忽略</translation>
    </message>
    <message>
        <source>expected an endpoint, a map that begins with its name, got “%1”</source>
        <translation>应为端点，即以名称开头的映射，实为“%1”</translation>
    </message>
    <message>
        <source>endpoint “%1”: the key “%2” is missing; expected %3</source>
        <translation>端点“%1”：缺少键“%2”；应为 %3</translation>
    </message>
    <message>
        <source>“%1: %2” is not used by this version; the endpoint is left out</source>
        <translation>此版本不使用“%1: %2”；忽略该端点</translation>
    </message>
    <message>
        <source>%1 must be positive; the default %2 is used</source>
        <translation>%1 必须为正数；使用默认值 %2</translation>
    </message>
    <message>
        <source>“%1”: close and nolinger contradict each other; close is used</source>
        <translation>“%1”：close 与 nolinger 相互矛盾；以 close 为准</translation>
    </message>
    <message>
        <source>“%1” is not used by this version</source>
        <translation>此版本不使用“%1”</translation>
    </message>
    <message>
        <source>%1: expected a map of strategy, factor and max, got “%2”</source>
        <translation>%1：应为 strategy、factor 和 max 的映射，实为“%2”</translation>
    </message>
    <message>
        <source>%1: expected a map, or a name from the section&apos;s “%1”, got “%2”</source>
        <translation>%1：应为映射，或本节“%1”中的名称，实为“%2”</translation>
    </message>
    <message>
        <source>“${keychain:…}” needs the name of a secret: at most 128 letters, digits and . _ - @ / +</source>
        <translation>“${keychain:…}”需要机密的名称：最多 128 个字母、数字及 . _ - @ / +</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>is a directory; expected a file</source>
        <translation>是目录；应为文件</translation>
    </message>
    <message>
        <source>is a pipe, a device or a socket; expected a file</source>
        <translation>是管道、设备或套接字；应为文件</translation>
    </message>
    <message>
        <source>holds more than %1 list files, the limit</source>
        <translation>列表文件超过上限 %1 个</translation>
    </message>
    <message>
        <source>is a directory without a *.yaml or *.yml file</source>
        <translation>是目录，但没有 *.yaml 或 *.yml 文件</translation>
    </message>
    <message>
        <source>endpoint “%1” depends on “%2”, which the list does not have; it goes on without that</source>
        <translation>端点“%1”依赖“%2”，但列表中没有它；将忽略此依赖</translation>
    </message>
    <message>
        <source>endpoint “%1” depends on “%2”, which depends on it; it goes on without that</source>
        <translation>端点“%1”依赖“%2”，而后者又依赖前者；将忽略此依赖</translation>
    </message>
    <message>
        <source>no notifier listens to the channel “%1”; endpoints that name it: %2</source>
        <translation>没有通知器监听通道“%1”；指定该通道的端点：%2</translation>
    </message>
    <message>
        <source>no notifier tells of this endpoint; there are %1 of this sort</source>
        <translation>没有通知器会通报此端点；这样的端点有 %1 个</translation>
    </message>
    <message>
        <source>the list asks for more than %1 secrets, the limit</source>
        <translation>列表要求的机密超过上限 %1 个</translation>
    </message>
    <message>
        <source>“%1” has an escaped “$” beside a variable: an export will hold its value, not the variable</source>
        <translation>“%1”在变量旁有转义的“$”：导出时将写入其值，而不是变量</translation>
    </message>
    <message>
        <source>“%1” cannot come from the keychain: only texts of endpoints and notifiers can</source>
        <translation>“%1”不能来自密钥环：只有端点和通知器的文本可以</translation>
    </message>
    <message>
        <source>“%1” has an escaped “$” beside a secret of the keychain; keep the whole text in the keychain</source>
        <translation>“%1”在密钥环机密旁有转义的“$”；请把整段文本存入密钥环</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” loses text at a “$”, which begins a variable; write “\x24” in a double-quoted text for a dollar sign</source>
        <translation>“%1”在“$”处丢失文本，因为它是变量的开头；需要美元符号时请在双引号文本中写“\x24”</translation>
    </message>
    <message>
        <source>“%1”: the environment variable “%2” is not set; nothing is put in its place</source>
        <translation>“%1”：环境变量“%2”未设置；该处留空</translation>
    </message>
    <message>
        <source>“%1”: “%2” is taken for a variable and vanishes; write “\x24” in a double-quoted text for a dollar sign</source>
        <translation>“%1”：“%2”被当作变量而消失；需要美元符号时请在双引号文本中写“\x24”</translation>
    </message>
    <message>
        <source>“%1”: variables are not put in place in a key; it stays “%2”</source>
        <translation>“%1”：键中不替换变量；保持为“%2”</translation>
    </message>
    <message>
        <source>“%1”: a range needs its lowest and its highest number, such as [200, 299]; this one is left out</source>
        <translation>“%1”：范围需要最小值和最大值，如 [200, 299]；忽略此项</translation>
    </message>
    <message>
        <source>%1: expected %2</source>
        <translation>%1：应为 %2</translation>
    </message>
    <message>
        <source>%1: expected %2, got “%3” without a unit; write “%3s” for seconds</source>
        <translation>%1：应为 %2，实为没有单位的“%3”；若为秒请写“%3s”</translation>
    </message>
    <message>
        <source>endpoint “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written</source>
        <translation>端点“%1”：“%2”中“%3”出现了两次，列表无法容纳；只写入第一个</translation>
    </message>
    <message>
        <source>endpoint “%1”: the secret in “%2” is not written; set the environment variable %3</source>
        <translation>端点“%1”：不写出“%2”中的机密；请设置环境变量 %3</translation>
    </message>
    <message>
        <source>endpoint “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back</source>
        <translation>端点“%1”：“%2”不是 UTF-8 或过长；再次读取列表时无法还原</translation>
    </message>
    <message>
        <source>notifier “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written</source>
        <translation>通知器“%1”：“%2”中“%3”出现了两次，列表无法容纳；只写入第一个</translation>
    </message>
    <message>
        <source>notifier “%1”: the secret in “%2” is not written; set the environment variable %3</source>
        <translation>通知器“%1”：不写出“%2”中的机密；请设置环境变量 %3</translation>
    </message>
    <message>
        <source>notifier “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back</source>
        <translation>通知器“%1”：“%2”不是 UTF-8 或过长；再次读取列表时无法还原</translation>
    </message>
    <message>
        <source>maintenance “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written</source>
        <translation>维护窗口“%1”：“%2”中“%3”出现了两次，列表无法容纳；只写入第一个</translation>
    </message>
    <message>
        <source>maintenance “%1”: the secret in “%2” is not written; set the environment variable %3</source>
        <translation>维护窗口“%1”：不写出“%2”中的机密；请设置环境变量 %3</translation>
    </message>
    <message>
        <source>maintenance “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back</source>
        <translation>维护窗口“%1”：“%2”不是 UTF-8 或过长；再次读取列表时无法还原</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: it is no ordinary file</source>
        <translation>无法写入 %1：不是普通文件</translation>
    </message>
    <message>
        <source>section “%1”: expected a map of names, each with a map of “%2”, of at most %3 values</source>
        <translation>节“%1”：应为名称的映射，每个名称对应一个“%2”的映射，最多 %3 个值</translation>
    </message>
    <message>
        <source>section “%1”: expected a map under “%2.%3”, got “%4”</source>
        <translation>节“%1”：“%2.%3”下应为映射，实为“%4”</translation>
    </message>
    <message>
        <source>“%1.%2” is used from here, not from %3</source>
        <translation>“%1.%2”以此处为准，不用 %3 处的</translation>
    </message>
    <message>
        <source>endpoint “%1” is left out: something is wrong in its “%2.%3” at %4</source>
        <translation>忽略端点“%1”：其“%2.%3”在 %4 处有错</translation>
    </message>
    <message>
        <source>endpoint “%1” is left out: the tables of the list stand for more than %2 MiB, the limit</source>
        <translation>忽略端点“%1”：列表中的表展开后超过上限 %2 MiB</translation>
    </message>
    <message>
        <source>%1: there is no “%2”; the section “%3” has no “%1”</source>
        <translation>%1：没有“%2”；节“%3”没有“%1”</translation>
    </message>
    <message>
        <source>%1: there is no “%2”; the “%1” of the section “%3” has: %4</source>
        <translation>%1：没有“%2”；节“%3”的“%1”有：%4</translation>
    </message>
    <message>
        <source>this is UTF-16 or UTF-32 text; expected UTF-8: save it as UTF-8</source>
        <translation>这是 UTF-16 或 UTF-32 文本；应为 UTF-8：请另存为 UTF-8</translation>
    </message>
    <message>
        <source>the byte %1 is not UTF-8; expected a text in UTF-8</source>
        <translation>字节 %1 不是 UTF-8；应为 UTF-8 文本</translation>
    </message>
    <message>
        <source>the control character %1 is not allowed here; write it as an escape in a double-quoted text</source>
        <translation>此处不允许控制字符 %1；请在双引号文本中写成转义</translation>
    </message>
    <message>
        <source>unknown key “%1”; it is not used</source>
        <translation>未知的键“%1”；已忽略</translation>
    </message>
    <message>
        <source>unknown key “%1”; it is not used. Is “%2” meant?</source>
        <translation>未知的键“%1”；已忽略。是否应为“%2”？</translation>
    </message>
    <message>
        <source>expected a map of sections, each with a list of endpoints, and found a text</source>
        <translation>应为各节的映射，每节是一个端点列表，实为文本</translation>
    </message>
    <message>
        <source>this alias stands for a value that is not complete here or is too large; it cannot be used</source>
        <translation>此别名所指的值在此处尚不完整或过大；无法使用</translation>
    </message>
    <message>
        <source>maps and lists are nested deeper than %1, the limit</source>
        <translation>映射和列表的嵌套深度超过上限 %1</translation>
    </message>
    <message>
        <source>the list holds more than %1 values, the limit (aliases count as what they stand for)</source>
        <translation>列表中的值超过上限 %1 个（别名按其所指内容计数）</translation>
    </message>
    <message>
        <source>expected a map of sections, each with a list of endpoints, and found a list</source>
        <translation>应为各节的映射，每节是一个端点列表，实为列表</translation>
    </message>
    <message>
        <source>more than %1 values have anchors (“&amp;”), the limit</source>
        <translation>带锚点（“&amp;”）的值超过上限 %1 个</translation>
    </message>
    <message>
        <source>expected a key that is a text</source>
        <translation>键应为文本</translation>
    </message>
    <message>
        <source>expected the name of a section</source>
        <translation>应为节的名称</translation>
    </message>
    <message>
        <source>“&lt;&lt;”: expected a map or a list of maps to merge</source>
        <translation>“&lt;&lt;”：应为要合并的映射或映射列表</translation>
    </message>
    <message>
        <source>%1: expected a map of settings of at most %2 values</source>
        <translation>%1：应为最多 %2 个值的设置映射</translation>
    </message>
    <message>
        <source>an inline [..] or {..} or a text that ends after this line is longer than %1 KiB, the limit</source>
        <translation>行内的 [..] 或 {..}，或不在本行结束的文本，长于上限 %1 KiB</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>the text cannot be read: %1</source>
        <translation>无法读取文本：%1</translation>
    </message>
    <message>
        <source>the request is not readable</source>
        <translation>请求无法读取</translation>
    </message>
    <message>
        <source>the request is too long</source>
        <translation>请求过长</translation>
    </message>
    <message>
        <source>People were told that it flaps, so they are told that this is over.</source>
        <translation>此前已通报它在抖动，因此通报抖动已结束。</translation>
    </message>
    <message>
        <source>It is down: that is told instead.</source>
        <translation>它出现故障：改为通报故障。</translation>
    </message>
    <message>
        <source>Nobody was told that it flaps.</source>
        <translation>此前未通报过它在抖动。</translation>
    </message>
    <message>
        <source>People were told that it was down, so they are told that it is over, whatever else holds.</source>
        <translation>此前已通报它故障，因此无论其他情况如何，都通报故障已结束。</translation>
    </message>
    <message>
        <source>Nobody was told that it was down, so nobody is told that it is over.</source>
        <translation>此前未通报过它故障，因此不通报恢复。</translation>
    </message>
    <message>
        <source>The stored state of an alert cannot be read.</source>
        <translation>无法读取所存的告警状态。</translation>
    </message>
    <message>
        <source>It is down since %1.</source>
        <translation>它自 %1 起故障。</translation>
    </message>
    <message>
        <source>It failed; the list asks for one failure.</source>
        <translation>它失败了；列表只要求失败一次。</translation>
    </message>
    <message>
        <source>It failed %1 times in a row; the list asks for %2.</source>
        <translation>它连续失败 %1 次；列表要求 %2 次。</translation>
    </message>
    <message>
        <source>The acknowledgement ran out, and it is still down.</source>
        <translation>确认已到期，它仍在故障中。</translation>
    </message>
    <message>
        <source>It is still down, failed probe number %1 of this outage; the list&apos;s strategy asks for a repeat at %2.</source>
        <translation>它仍在故障中，这是本次故障的第 %1 次失败探测；按列表的策略在第 %2 次时重复通报。</translation>
    </message>
    <message>
        <source>It is up again.</source>
        <translation>它已恢复正常。</translation>
    </message>
    <message>
        <source>It succeeded %1 times in a row; the list asks for %2.</source>
        <translation>它连续成功 %1 次；列表要求 %2 次。</translation>
    </message>
    <message>
        <source>It flaps: its status changed in %1 % of the last 20 results, newer ones weighing more; above %2 % it is told once and then left alone.</source>
        <translation>它在抖动：最近 20 次结果中状态变化占 %1 %，越新的权重越大；超过 %2 % 时只通报一次，之后不再打扰。</translation>
    </message>
    <message>
        <source>It no longer flaps: its status changed in %1 % of the last 20 results; the limit is %2 %.</source>
        <translation>它不再抖动：最近 20 次结果中状态变化占 %1 %；界限为 %2 %。</translation>
    </message>
    <message>
        <source>Muted by %1: %2.</source>
        <translation>被 %1 静音：%2。</translation>
    </message>
    <message>
        <source>Muted by %1 until %2: %3.</source>
        <translation>被 %1 静音至 %2：%3。</translation>
    </message>
    <message>
        <source>The maintenance window &quot;%1&quot; is under way.</source>
        <translation>维护窗口“%1”正在进行。</translation>
    </message>
    <message>
        <source>It depends on %1, which was not probed since: it waits for that.</source>
        <translation>它依赖 %1，而后者此后尚未探测：等待其结果。</translation>
    </message>
    <message>
        <source>It depends on %1, which fails but is not down yet: it waits for that.</source>
        <translation>它依赖 %1，而后者失败但尚未判为故障：等待其结果。</translation>
    </message>
    <message>
        <source>It depends on %1, which is down.</source>
        <translation>它依赖 %1，而后者处于故障。</translation>
    </message>
    <message>
        <source>What it depends on is up again: it waits for its own next result.</source>
        <translation>它所依赖的已恢复正常：等待它自己的下一次结果。</translation>
    </message>
    <message>
        <source>Whether it is still down cannot be told now.</source>
        <translation>目前无法判断它是否仍在故障中。</translation>
    </message>
    <message>
        <source>Acknowledged by %1: %2.</source>
        <translation>由 %1 确认：%2。</translation>
    </message>
    <message>
        <source>Acknowledged by %1 until %2: %3.</source>
        <translation>由 %1 确认至 %2：%3。</translation>
    </message>
    <message>
        <source>It is part of the incident &quot;%1&quot;, which is told as one.</source>
        <translation>它属于事件“%1”，该事件合并通报。</translation>
    </message>
    <message>
        <source>It was told %1 times; the list asks for %2 at most.</source>
        <translation>已通报 %1 次；列表最多要求 %2 次。</translation>
    </message>
    <message>
        <source>It was held back while it flapped.</source>
        <translation>它抖动期间暂缓了通报。</translation>
    </message>
    <message>
        <source>The mute that held it back is over.</source>
        <translation>暂缓通报的静音已结束。</translation>
    </message>
    <message>
        <source>The maintenance window is over, and it is still down.</source>
        <translation>维护窗口已结束，它仍在故障中。</translation>
    </message>
    <message>
        <source>What it depends on turned out to be up.</source>
        <translation>它所依赖的经查明是正常的。</translation>
    </message>
    <message>
        <source>What it depends on is up again, and it failed since.</source>
        <translation>它所依赖的已恢复正常，而它此后又失败了。</translation>
    </message>
    <message>
        <source>It was measured again and is still down.</source>
        <translation>已再次测量，它仍在故障中。</translation>
    </message>
    <message>
        <source>The acknowledgement that held it back is over.</source>
        <translation>暂缓通报的确认已结束。</translation>
    </message>
    <message>
        <source>There are more than %1 maintenance windows.</source>
        <translation>维护窗口超过 %1 个。</translation>
    </message>
    <message>
        <source>The maintenance window &quot;%1&quot; needs exactly one of these: from and to; weekly; cron and duration.</source>
        <translation>维护窗口“%1”必须且只能有以下之一：from 和 to；weekly；cron 和 duration。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected a time after %2.</source>
        <translation>“%1”：应为晚于 %2 的时间。</translation>
    </message>
    <message>
        <source>The duration of the maintenance window &quot;%1&quot; is %2: expected one from 1m to 744h, such as 1h30m.</source>
        <translation>维护窗口“%1”的时长为 %2：应在 1m 到 744h 之间，如 1h30m。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a minute from 0 to 59, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为 0 到 59 的分钟，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected an hour from 0 to 23, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为 0 到 23 的小时，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a day of the month from 1 to 31, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为 1 到 31 的日期，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a month from 1 to 12 or such as jan, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为 1 到 12 的月份或 jan 之类，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a day of the week from 0 to 7 or such as sun, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为 0 到 7 的星期或 sun 之类，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a step from 1 on, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为不小于 1 的步长，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a range that does not end before it begins, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为终点不早于起点的范围，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected five fields and no more, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应恰好为五个字段，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a day that no month has.</source>
        <translation>“%1”指定的日期在任何月份都不存在。</translation>
    </message>
    <message>
        <source>The cron fields are longer than %1 characters.</source>
        <translation>cron 字段长于 %1 个字符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected a date that exists and a time, such as 2026-11-27 22:00.</source>
        <translation>“%1”：应为存在的日期加时间，如 2026-11-27 22:00。</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;: expected an IANA name such as Europe/Berlin, or nothing for this machine&apos;s.</source>
        <translation>没有时区“%1”：应为 IANA 名称，如 Europe/Berlin，或留空表示本机时区。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a day such as Mon, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为星期，如 Mon，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a time from 00:00 to 24:00, such as 22:00, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为 00:00 到 24:00 的时间，如 22:00，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected - and the time at which it ends, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为 - 和结束时间，而不是“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected two different times, not &quot;%3&quot;; a whole day is 00:00-24:00.</source>
        <translation>“%1”，第 %2 个字符：应为两个不同的时间，而不是“%3”；全天写作 00:00-24:00。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2: expected a comma or the end, not &quot;%3&quot;.</source>
        <translation>“%1”，第 %2 个字符：应为逗号或结尾，而不是“%3”。</translation>
    </message>
    <message>
        <source>The times of a week are longer than %1 characters.</source>
        <translation>每周时间的文本长于 %1 个字符。</translation>
    </message>
    <message>
        <source>the stored status “%1” cannot be read</source>
        <translation>无法读取所存的状态“%1”</translation>
    </message>
    <message>
        <source>this machine has no network link</source>
        <translation>本机没有网络链路</translation>
    </message>
    <message>
        <source>this machine has no default route for %1</source>
        <translation>本机没有 %1 的默认路由</translation>
    </message>
    <message>
        <source>the gateway %1 does not answer</source>
        <translation>网关 %1 没有应答</translation>
    </message>
    <message>
        <source>the resolver %1 fails</source>
        <translation>解析器 %1 失败</translation>
    </message>
    <message>
        <source>the proxy %1 accepts no connection</source>
        <translation>代理 %1 不接受连接</translation>
    </message>
    <message>
        <source>the bastion %1 accepts no connection</source>
        <translation>跳板机 %1 不接受连接</translation>
    </message>
    <message>
        <source>this machine was asleep</source>
        <translation>本机曾处于睡眠</translation>
    </message>
    <message>
        <source>this machine stalled: probes started or ended late</source>
        <translation>本机曾停顿：探测开始或结束得太晚</translation>
    </message>
    <message>
        <source>this program has no file descriptor left</source>
        <translation>本程序已没有可用的文件描述符</translation>
    </message>
    <message>
        <source>this machine has no local port left</source>
        <translation>本机已没有可用的本地端口</translation>
    </message>
    <message>
        <source>the stored state of our own health cannot be read</source>
        <translation>无法读取所存的自身健康状态</translation>
    </message>
    <message>
        <source>cannot be told, as %1 (%2)</source>
        <translation>无法判断，因为 %1（%2）</translation>
    </message>
    <message>
        <source>that %1 does not explain “%2”</source>
        <translation>“%2”不能由 %1 来解释</translation>
    </message>
    <message>
        <source>that %1 explains “%2”: the result counts as unknown, not as down</source>
        <translation>“%2”可由 %1 来解释：结果计为未知，而不是故障</translation>
    </message>
    <message>
        <source>the proxy %1</source>
        <translation>代理 %1</translation>
    </message>
    <message>
        <source>the bastion %1</source>
        <translation>跳板机 %1</translation>
    </message>
    <message>
        <source>the resolver %1</source>
        <translation>解析器 %1</translation>
    </message>
    <message>
        <source>the address %1</source>
        <translation>地址 %1</translation>
    </message>
    <message>
        <source>the network %1</source>
        <translation>网络 %1</translation>
    </message>
    <message>
        <source>the certificate issuer %1</source>
        <translation>证书颁发者 %1</translation>
    </message>
    <message>
        <source>the gateway %1</source>
        <translation>网关 %1</translation>
    </message>
    <message>
        <source>the group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>the label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>the port %1</source>
        <translation>端口 %1</translation>
    </message>
    <message>
        <source>nothing but that they are watched from here</source>
        <translation>除了都从此处监测之外别无共同点</translation>
    </message>
    <message>
        <source>%1 of the %2 that share %3 and were probed meanwhile fail, %4 of %5 others</source>
        <translation>共用 %3 且期间被探测的 %2 个中有 %1 个失败，其余 %5 个中有 %4 个失败</translation>
    </message>
    <message>
        <source>not told by itself: it is part of an incident that was told, of those that share %1</source>
        <translation>未单独通报：它属于已通报的事件（共用 %1 的端点）</translation>
    </message>
    <message>
        <source>told by itself: it shares no cause with others that fail</source>
        <translation>单独通报：它与其他失败的端点没有共同原因</translation>
    </message>
    <message>
        <source>counted as recovered in the incident of those that share %1; %2 of them are still down</source>
        <translation>在共用 %1 的事件中计为已恢复；其中仍有 %2 个故障</translation>
    </message>
    <message>
        <source>told by itself, as its failure was</source>
        <translation>单独通报，与其失败时一样</translation>
    </message>
    <message>
        <source>told by itself: within %1 nothing that it shares failed with it</source>
        <translation>单独通报：%1 之内，与它有共同之处的端点都没有失败</translation>
    </message>
    <message>
        <source>told as part of one incident: %1</source>
        <translation>作为一个事件的一部分通报：%1</translation>
    </message>
    <message>
        <source>the stored state of incidents is not readable</source>
        <translation>无法读取所存的事件状态</translation>
    </message>
    <message>
        <source>there is no endpoint “%1”</source>
        <translation>没有端点“%1”</translation>
    </message>
    <message>
        <source>“%1”: the time that was asked for is over</source>
        <translation>“%1”：所要求的时间已过</translation>
    </message>
    <message>
        <source>“%1” is not down: there is nothing to acknowledge</source>
        <translation>“%1”没有故障：无需确认</translation>
    </message>
    <message>
        <source>“%1” is acknowledged until %2</source>
        <translation>“%1”已确认至 %2</translation>
    </message>
    <message>
        <source>“%1” is acknowledged until it is up</source>
        <translation>“%1”已确认，直到恢复正常</translation>
    </message>
    <message>
        <source>“%1” is not acknowledged any more</source>
        <translation>“%1”的确认已取消</translation>
    </message>
    <message>
        <source>“%1” is muted until %2</source>
        <translation>“%1”已静音至 %2</translation>
    </message>
    <message>
        <source>“%1” is muted</source>
        <translation>“%1”已静音</translation>
    </message>
    <message>
        <source>“%1” is not muted any more</source>
        <translation>“%1”的静音已取消</translation>
    </message>
    <message>
        <source>“%1”: the monitor cannot do that</source>
        <translation>“%1”：监测程序无法执行此操作</translation>
    </message>
    <message>
        <source>this machine&apos;s own limit: all %1 threads for libraries that block are waiting for other endpoints</source>
        <translation>本机自身的限制：供阻塞型库使用的 %1 个线程都在等待其他端点</translation>
    </message>
    <message>
        <source>a certificate of %1 has expired</source>
        <translation>%1 的一个证书已过期</translation>
    </message>
    <message>
        <source>a certificate of %1 is not valid yet (or this machine&apos;s clock is wrong)</source>
        <translation>%1 的一个证书尚未生效（或本机时钟有误）</translation>
    </message>
    <message>
        <source>the certificate is not for %1</source>
        <translation>证书不是颁发给 %1 的</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2</source>
        <translation>%1 的证书不受信任：%2</translation>
    </message>
    <message>
        <source>“%1” is not a port; ports go from 1 to 65535</source>
        <translation>“%1”不是端口；端口为 1 到 65535</translation>
    </message>
    <message>
        <source>“%1” is not an IPv6 address in brackets, such as [::1]:443</source>
        <translation>“%1”不是方括号中的 IPv6 地址，如 [::1]:443</translation>
    </message>
    <message>
        <source>“%1”: expected a colon and a port behind the bracket</source>
        <translation>“%1”：方括号之后应为冒号和端口</translation>
    </message>
    <message>
        <source>“%1”: write an IPv6 address in brackets, such as [::1]:443</source>
        <translation>“%1”：IPv6 地址请写在方括号中，如 [::1]:443</translation>
    </message>
    <message>
        <source>“%1” has no valid host name or address</source>
        <translation>“%1”没有有效的主机名或地址</translation>
    </message>
    <message>
        <source>“%1” has no port; write host:port</source>
        <translation>“%1”没有端口；请写 host:port</translation>
    </message>
    <message>
        <source>“%1” is not a URL; it begins with a scheme such as https://</source>
        <translation>“%1”不是 URL；应以 https:// 之类的协议开头</translation>
    </message>
    <message>
        <source>“%1” has blanks or control characters, or is longer than 8192 bytes</source>
        <translation>“%1”含有空白或控制字符，或长于 8192 字节</translation>
    </message>
    <message>
        <source>%1 did not choose HTTP/2 in the TLS handshake (ALPN)</source>
        <translation>%1 在 TLS 握手（ALPN）中没有选择 HTTP/2</translation>
    </message>
    <message>
        <source>the request cannot be sent over HTTP/2: %1</source>
        <translation>无法通过 HTTP/2 发送请求：%1</translation>
    </message>
    <message>
        <source>%1 sends HTTP/2 frames without end that hold no answer</source>
        <translation>%1 不停地发送不含应答的 HTTP/2 帧</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer</source>
        <translation>%1 在应答中途关闭了连接</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 没有应答就关闭了连接</translation>
    </message>
    <message>
        <source>the head of the answer of %1 is larger than 64 KiB</source>
        <translation>%1 的应答头大于 64 KiB</translation>
    </message>
    <message>
        <source>%1 sends interim answers without end</source>
        <translation>%1 不停地发送临时应答</translation>
    </message>
    <message>
        <source>%1 broke off the request (HTTP/2: %2)</source>
        <translation>%1 中断了请求（HTTP/2：%2）</translation>
    </message>
    <message>
        <source>%1 took leave instead of answering (HTTP/2: %2)</source>
        <translation>%1 没有应答就结束了会话（HTTP/2：%2）</translation>
    </message>
    <message>
        <source>%1 does not speak HTTP/2: it answers in HTTP/1</source>
        <translation>%1 不支持 HTTP/2：它以 HTTP/1 应答</translation>
    </message>
    <message>
        <source>%1 does not answer in valid HTTP/2: %2</source>
        <translation>%1 的应答不是有效的 HTTP/2：%2</translation>
    </message>
    <message>
        <source>%1 is at an address that no certificate may send us to</source>
        <translation>%1 所在的地址不允许由证书引导我们访问</translation>
    </message>
    <message>
        <source>the answer of %1 is larger than %2 bytes</source>
        <translation>%1 的应答大于 %2 字节</translation>
    </message>
    <message>
        <source>the answer of %1 is not valid HTTP: %2</source>
        <translation>%1 的应答不是有效的 HTTP：%2</translation>
    </message>
    <message>
        <source>%1 answers with the HTTP status %2, not 200</source>
        <translation>%1 应答的 HTTP 状态码为 %2，而不是 200</translation>
    </message>
    <message>
        <source>its URL holds bytes that no URL has</source>
        <translation>其 URL 含有 URL 中不允许的字节</translation>
    </message>
    <message>
        <source>“%1” is not http://, and nothing else is asked</source>
        <translation>“%1”不是 http://，而其他协议不会去访问</translation>
    </message>
    <message>
        <source>“%1” carries a login, and none is sent</source>
        <translation>“%1”带有登录信息，而登录信息不会发送</translation>
    </message>
    <message>
        <source>“%1” names the port %2; below 1024 nothing but 80 is asked</source>
        <translation>“%1”指定端口 %2；1024 以下只访问 80</translation>
    </message>
    <message>
        <source>“%1” names an interface of its own machine</source>
        <translation>“%1”指定的是它自己机器上的接口</translation>
    </message>
    <message>
        <source>%1 sent more than %2 MiB, which no answer needs</source>
        <translation>%1 发送了超过 %2 MiB，任何应答都不需要这么多</translation>
    </message>
    <message>
        <source>cancelled before it ended</source>
        <translation>结束前已取消</translation>
    </message>
    <message>
        <source>%1 is not a name that a certificate can hold</source>
        <translation>%1 不是证书中可以出现的名称</translation>
    </message>
    <message>
        <source>the TLS handshake with %1 failed: %2</source>
        <translation>与 %1 的 TLS 握手失败：%2</translation>
    </message>
    <message>
        <source>%1 broke the TLS handshake off</source>
        <translation>%1 中断了 TLS 握手</translation>
    </message>
    <message>
        <source>no answer from the resolver within %1</source>
        <translation>%1 内没有收到解析器的应答</translation>
    </message>
    <message>
        <source>no answer to the connect within %1</source>
        <translation>%1 内连接没有得到应答</translation>
    </message>
    <message>
        <source>no answer from the proxy within %1</source>
        <translation>%1 内没有收到代理的应答</translation>
    </message>
    <message>
        <source>the TLS handshake did not end within %1</source>
        <translation>TLS 握手未能在 %1 内完成</translation>
    </message>
    <message>
        <source>connected, but no answer within %1</source>
        <translation>已连接，但 %1 内没有应答</translation>
    </message>
    <message>
        <source>the answer began, but did not end within %1</source>
        <translation>应答已开始，但未能在 %1 内结束</translation>
    </message>
    <message>
        <source>proxy: expected socks5://host:port, http://host:port or https://host:port</source>
        <translation>proxy：应为 socks5://host:port、http://host:port 或 https://host:port</translation>
    </message>
    <message>
        <source>proxy: the scheme “%1” is not known; expected socks5://, http:// or https://</source>
        <translation>proxy：未知的协议“%1”；应为 socks5://、http:// 或 https://</translation>
    </message>
    <message>
        <source>proxy: user and password may have 255 bytes each</source>
        <translation>proxy：用户名和密码各最多 255 字节</translation>
    </message>
    <message>
        <source>the name %1 has no address (asked %2)</source>
        <translation>名称 %1 没有地址（查询了 %2）</translation>
    </message>
    <message>
        <source>%1 is not a valid host name</source>
        <translation>%1 不是有效的主机名</translation>
    </message>
    <message>
        <source>no answer for %1 from the resolver (%2)</source>
        <translation>解析器（%2）没有对 %1 作出应答</translation>
    </message>
    <message>
        <source>none of the resolvers (%2) could look up %1: they cannot be reached, or fail</source>
        <translation>没有解析器（%2）能解析 %1：无法到达，或查询失败</translation>
    </message>
    <message>
        <source>no resolver can be reached (%2) to look up %1</source>
        <translation>没有可到达的解析器（%2）来解析 %1</translation>
    </message>
    <message>
        <source>this machine could not look up %1: %2</source>
        <translation>本机无法解析 %1：%2</translation>
    </message>
    <message>
        <source>the resolver (%2) failed for %1: %3</source>
        <translation>解析器（%2）解析 %1 失败：%3</translation>
    </message>
    <message>
        <source>the resolver %1 cannot be used: %2</source>
        <translation>无法使用解析器 %1：%2</translation>
    </message>
    <message>
        <source>not measured: the resolver %1 is asked as often as its cap allows</source>
        <translation>未测量：对解析器 %1 的查询已达其上限</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens there, or a firewall rejects it</source>
        <translation>%1 拒绝了连接：那里没有程序监听，或被防火墙拒绝</translation>
    </message>
    <message>
        <source>%1 reset the connection</source>
        <translation>%1 重置了连接</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有应答</translation>
    </message>
    <message>
        <source>no route to %1</source>
        <translation>没有到 %1 的路由</translation>
    </message>
    <message>
        <source>this machine&apos;s own limit: no file descriptor is left (raise the limit or probe less often)</source>
        <translation>本机自身的限制：没有可用的文件描述符（请提高上限或降低探测频率）</translation>
    </message>
    <message>
        <source>this machine&apos;s own limit: no local port is left towards %1</source>
        <translation>本机自身的限制：已没有到 %1 的可用本地端口</translation>
    </message>
    <message>
        <source>this machine would not connect to %1: %2</source>
        <translation>本机未能连接 %1：%2</translation>
    </message>
    <message>
        <source>this machine has no way to %1: %2</source>
        <translation>本机没有到 %1 的路径：%2</translation>
    </message>
    <message>
        <source>the connection to %1 failed: %2</source>
        <translation>与 %1 的连接失败：%2</translation>
    </message>
    <message>
        <source>the proxy&apos;s rules do not allow a connection to %1</source>
        <translation>代理的规则不允许连接 %1</translation>
    </message>
    <message>
        <source>the proxy has no route to %1</source>
        <translation>代理没有到 %1 的路由</translation>
    </message>
    <message>
        <source>%1 refused the connection (seen by the proxy)</source>
        <translation>%1 拒绝了连接（由代理观察到）</translation>
    </message>
    <message>
        <source>%1 does not answer (seen by the proxy)</source>
        <translation>%1 没有应答（由代理观察到）</translation>
    </message>
    <message>
        <source>the proxy could not connect to %1 (SOCKS reply %2)</source>
        <translation>代理无法连接 %1（SOCKS 应答 %2）</translation>
    </message>
    <message>
        <source>%1 does not speak SOCKS5</source>
        <translation>%1 不支持 SOCKS5</translation>
    </message>
    <message>
        <source>the proxy %1 refused user and password</source>
        <translation>代理 %1 拒绝了用户名和密码</translation>
    </message>
    <message>
        <source>the proxy %1 asks for a login</source>
        <translation>代理 %1 要求登录</translation>
    </message>
    <message>
        <source>the answer of the proxy %1 has no end</source>
        <translation>代理 %1 的应答没有结尾</translation>
    </message>
    <message>
        <source>%1 does not answer as an HTTP proxy</source>
        <translation>%1 的应答不像 HTTP 代理</translation>
    </message>
    <message>
        <source>the proxy could not connect to %1 (HTTP status %2)</source>
        <translation>代理无法连接 %1（HTTP 状态码 %2）</translation>
    </message>
    <message>
        <source>%1 sent a longer answer than this protocol has (over %2 bytes)</source>
        <translation>%1 发送的应答长于此协议所允许的（超过 %2 字节）</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of the TLS handshake</source>
        <translation>%1 在 TLS 握手中途关闭了连接</translation>
    </message>
    <message>
        <source>%1 does not speak the protocol that was asked for in the TLS handshake (ALPN)</source>
        <translation>%1 不支持 TLS 握手中所要求的协议（ALPN）</translation>
    </message>
    <message>
        <source>TLS with %1 failed: %2</source>
        <translation>与 %1 的 TLS 失败：%2</translation>
    </message>
    <message>
        <source>this machine could not start TLS: %1</source>
        <translation>本机无法启动 TLS：%1</translation>
    </message>
    <message>
        <source>the file %1 cannot be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>the file %1 is larger than 4 MiB, too large for certificates</source>
        <translation>文件 %1 大于 4 MiB，对证书而言过大</translation>
    </message>
    <message>
        <source>no certificate in the PEM text of the authorities</source>
        <translation>证书颁发机构的 PEM 文本中没有证书</translation>
    </message>
    <message>
        <source>no certificate could be read from %1: %2</source>
        <translation>无法从 %1 读取证书：%2</translation>
    </message>
    <message>
        <source>a client certificate needs both cert and key</source>
        <translation>客户端证书同时需要 cert 和 key</translation>
    </message>
    <message>
        <source>no private key could be read from %1: %2</source>
        <translation>无法从 %1 读取私钥：%2</translation>
    </message>
    <message>
        <source>the key in %1 does not belong to the certificate in %2</source>
        <translation>%1 中的密钥与 %2 中的证书不匹配</translation>
    </message>
    <message>
        <source>TLS cannot be used: %1</source>
        <translation>无法使用 TLS：%1</translation>
    </message>
    <message>
        <source>%1: has a line break or another control character</source>
        <translation>%1：含有换行或其他控制字符</translation>
    </message>
    <message>
        <source>region: expected a name such as eu-central-1, got “%1”</source>
        <translation>region：应为 eu-central-1 之类的名称，实为“%1”</translation>
    </message>
    <message>
        <source>arn: expected arn:aws:sns:REGION:ACCOUNT:NAME, got “%1”</source>
        <translation>arn：应为 arn:aws:sns:REGION:ACCOUNT:NAME，实为“%1”</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>the service asks to try again later: %1</source>
        <translation>服务要求稍后重试：%1</translation>
    </message>
    <message>
        <source>the service refused the message: %1</source>
        <translation>服务拒绝了消息：%1</translation>
    </message>
    <message>
        <source>the mail server %1 refuses %2</source>
        <translation>邮件服务器 %1 拒绝 %2</translation>
    </message>
    <message>
        <source>%1: expected host:port</source>
        <translation>%1：应为 host:port</translation>
    </message>
    <message>
        <source>%1: a password is not sent without TLS</source>
        <translation>%1：没有 TLS 不发送密码</translation>
    </message>
    <message>
        <source>cannot write to %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>there is no folder for the file %1</source>
        <translation>文件 %1 所在的目录不存在</translation>
    </message>
    <message>
        <source>%1: expected the path of a socket</source>
        <translation>%1：应为套接字的路径</translation>
    </message>
    <message>
        <source>%1: must not hold a NUL character</source>
        <translation>%1：不得含有 NUL 字符</translation>
    </message>
    <message>
        <source>room: the id of a room begins with an exclamation mark</source>
        <translation>room：房间 id 以感叹号开头</translation>
    </message>
    <message>
        <source>token: has a line break in it</source>
        <translation>token：其中有换行</translation>
    </message>
    <message>
        <source>topic: expected at most 64 letters, digits, - and _</source>
        <translation>topic：应为最多 64 个字母、数字、- 和 _</translation>
    </message>
    <message>
        <source>tags: at most 20 of them</source>
        <translation>tags：最多 20 个</translation>
    </message>
    <message>
        <source>env: expected NAME=value in entry %1</source>
        <translation>env：第 %1 项应为 NAME=value</translation>
    </message>
    <message>
        <source>cmd, args and env: longer than %1 bytes together</source>
        <translation>cmd、args 和 env：合计长于 %1 字节</translation>
    </message>
    <message>
        <source>headers: “%1” is not a valid header name</source>
        <translation>headers：“%1”不是有效的头名称</translation>
    </message>
    <message>
        <source>headers: the value of %1 has a line break or another control character</source>
        <translation>headers：%1 的值含有换行或其他控制字符</translation>
    </message>
    <message>
        <source>the answer was %1, and only %2 is a success</source>
        <translation>应答为 %1，而只有 %2 算成功</translation>
    </message>
    <message>
        <source>there is no kind of channel %1</source>
        <translation>没有 %1 这种通道</translation>
    </message>
    <message>
        <source>no notifier %1 was there for a day</source>
        <translation>通知器 %1 已有一天不存在</translation>
    </message>
    <message>
        <source>a request to %1 “%2” is older than a day</source>
        <translation>请求 %1“%2”已超过一天</translation>
    </message>
    <message>
        <source>messages that are sent again: %1</source>
        <translation>重新发送的消息：%1</translation>
    </message>
    <message>
        <source>messages that were dropped: %1</source>
        <translation>被丢弃的消息：%1</translation>
    </message>
    <message>
        <source>that message is not undelivered</source>
        <translation>该消息不在未送达之列</translation>
    </message>
    <message>
        <source>what was asked of the alerts is dropped: %1</source>
        <translation>对告警的请求被丢弃：%1</translation>
    </message>
    <message>
        <source>the program ended before it was sent</source>
        <translation>程序在其发送之前已结束</translation>
    </message>
    <message>
        <source>the program ended while it was sent: it may have arrived or not</source>
        <translation>程序在其发送过程中结束：可能已送达，也可能没有</translation>
    </message>
    <message>
        <source>too many messages wait for this notifier</source>
        <translation>等待此通知器的消息过多</translation>
    </message>
    <message>
        <source>it could not be sent within a day</source>
        <translation>一天之内未能发送</translation>
    </message>
    <message>
        <source>quiet hours: a later message tells it</source>
        <translation>免打扰时段：由之后的消息通报</translation>
    </message>
    <message>
        <source>it began and ended within the quiet hours</source>
        <translation>它在免打扰时段内开始并结束</translation>
    </message>
    <message>
        <source>the alert store %1 cannot be used: %2</source>
        <translation>无法使用告警存储 %1：%2</translation>
    </message>
    <message>
        <source>the disk of the alert store %1 is full</source>
        <translation>告警存储 %1 所在的磁盘已满</translation>
    </message>
    <message>
        <source>the alert store %1 is read-only</source>
        <translation>告警存储 %1 是只读的</translation>
    </message>
    <message>
        <source>the alert store %1 cannot be made anew</source>
        <translation>无法重新创建告警存储 %1</translation>
    </message>
    <message>
        <source>the alert store %1 is in use by another Lightfoot</source>
        <translation>告警存储 %1 正被另一个 Lightfoot 使用</translation>
    </message>
    <message>
        <source>the alert store %1 is damaged: %2</source>
        <translation>告警存储 %1 已损坏：%2</translation>
    </message>
    <message>
        <source>%1 is no alert store of Lightfoot</source>
        <translation>%1 不是 Lightfoot 的告警存储</translation>
    </message>
    <message>
        <source>the alert store %1 was written by a newer Lightfoot</source>
        <translation>告警存储 %1 由更新版本的 Lightfoot 写入</translation>
    </message>
    <message>
        <source>the damaged alert store %1 cannot be moved aside: %2</source>
        <translation>无法移走已损坏的告警存储 %1：%2</translation>
    </message>
    <message>
        <source>A new alert store was started; the old one is kept as %1. Reason: %2</source>
        <translation>已新建告警存储；旧的保留为 %1。原因：%2</translation>
    </message>
    <message>
        <source>%1 is no alert store of this version of Lightfoot</source>
        <translation>%1 不是此版本 Lightfoot 的告警存储</translation>
    </message>
    <message>
        <source>%1 requests wait already in %2</source>
        <translation>%2 中已有 %1 个请求在等待</translation>
    </message>
    <message>
        <source>answered with status %1</source>
        <translation>应答状态码为 %1</translation>
    </message>
    <message>
        <source>answered with status %1: %2</source>
        <translation>应答状态码为 %1：%2</translation>
    </message>
    <message>
        <source>%1: expected a URL that begins with http:// or https:// and names a host</source>
        <translation>%1：应为以 http:// 或 https:// 开头并写有主机的 URL</translation>
    </message>
    <message>
        <source>the template is longer than 16 KiB</source>
        <translation>模板长于 16 KiB</translation>
    </message>
    <message>
        <source>the brace at character %1 is never closed; write {{ for a brace</source>
        <translation>第 %1 个字符处的花括号未闭合；需要花括号本身时请写 {{</translation>
    </message>
    <message>
        <source>{%1} at character %2 is not known; there are: %3</source>
        <translation>第 %2 个字符处的 {%1} 未知；可用的有：%3</translation>
    </message>
    <message>
        <source>given up, since the program ends</source>
        <translation>因程序结束而放弃</translation>
    </message>
    <message>
        <source>the name of %1 could not be looked up</source>
        <translation>无法解析 %1 的名称</translation>
    </message>
    <message>
        <source>the name of the proxy to %1 could not be looked up</source>
        <translation>无法解析通往 %1 的代理的名称</translation>
    </message>
    <message>
        <source>no connection to %1: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>%1 took longer than %2</source>
        <translation>%1 耗时超过 %2</translation>
    </message>
    <message>
        <source>sending to %1 failed: %2</source>
        <translation>向 %1 发送失败：%2</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header</source>
        <translation>“%1”不能作为头的名称</translation>
    </message>
    <message>
        <source>the address to send to is no URL</source>
        <translation>发送的目标地址不是 URL</translation>
    </message>
    <message>
        <source>the system log at %1 takes no message: %2</source>
        <translation>%1 处的系统日志不接受消息：%2</translation>
    </message>
    <message>
        <source>the name of the system log %1 could not be looked up: %2</source>
        <translation>无法解析系统日志 %1 的名称：%2</translation>
    </message>
    <message>
        <source>the system log %1:%2 takes no message: %3</source>
        <translation>系统日志 %1:%2 不接受消息：%3</translation>
    </message>
    <message>
        <source>“%1” is no mail address</source>
        <translation>“%1”不是邮件地址</translation>
    </message>
    <message>
        <source>the mail server %1 refuses the login</source>
        <translation>邮件服务器 %1 拒绝登录</translation>
    </message>
    <message>
        <source>the mail server %1 offers no TLS, and nothing is sent without</source>
        <translation>邮件服务器 %1 不提供 TLS，而没有 TLS 则什么都不发送</translation>
    </message>
    <message>
        <source>the mail server %1 refuses the message with %2</source>
        <translation>邮件服务器 %1 以 %2 拒绝了消息</translation>
    </message>
    <message>
        <source>“%1” could not be started: %2</source>
        <translation>无法启动“%1”：%2</translation>
    </message>
    <message>
        <source>the command was ended by signal %1</source>
        <translation>命令被信号 %1 终止</translation>
    </message>
    <message>
        <source>the command ended with exit code %1</source>
        <translation>命令以退出码 %1 结束</translation>
    </message>
    <message>
        <source>the command ended with exit code %1 and said: %2</source>
        <translation>命令以退出码 %1 结束，并输出：%2</translation>
    </message>
    <message>
        <source>the command did not end within %1 and was killed</source>
        <translation>命令未能在 %1 内结束，已被杀死</translation>
    </message>
    <message>
        <source>no failure</source>
        <translation>无失败</translation>
    </message>
    <message>
        <source>the name does not exist</source>
        <translation>名称不存在</translation>
    </message>
    <message>
        <source>the resolver failed</source>
        <translation>解析器失败</translation>
    </message>
    <message>
        <source>the resolver did not answer</source>
        <translation>解析器没有应答</translation>
    </message>
    <message>
        <source>no route to the host</source>
        <translation>没有到主机的路由</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>连接被重置</translation>
    </message>
    <message>
        <source>no answer to the connect</source>
        <translation>连接没有得到应答</translation>
    </message>
    <message>
        <source>the proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>the TLS handshake failed</source>
        <translation>TLS 握手失败</translation>
    </message>
    <message>
        <source>the certificate is not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>a certificate expired</source>
        <translation>有证书已过期</translation>
    </message>
    <message>
        <source>the certificate is for another host</source>
        <translation>证书属于其他主机</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>应答无法理解</translation>
    </message>
    <message>
        <source>the status is not a good one</source>
        <translation>状态不属于成功</translation>
    </message>
    <message>
        <source>the content is not as expected</source>
        <translation>内容与预期不符</translation>
    </message>
    <message>
        <source>a threshold is passed</source>
        <translation>超过阈值</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>未及时应答</translation>
    </message>
    <message>
        <source>the command failed</source>
        <translation>命令失败</translation>
    </message>
    <message>
        <source>this machine&apos;s own limit</source>
        <translation>本机自身的限制</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the endpoint&apos;s settings are wrong</source>
        <translation>端点的设置有误</translation>
    </message>
    <message>
        <source>vhost: a virtual host has at most 255 bytes</source>
        <translation>vhost：虚拟主机最多 255 字节</translation>
    </message>
    <message>
        <source>password: there is no user for it</source>
        <translation>password：没有与之对应的用户</translation>
    </message>
    <message>
        <source>username and password: AMQP takes 3500 bytes together, without NUL</source>
        <translation>username 和 password：AMQP 允许合计 3500 字节，且不含 NUL</translation>
    </message>
    <message>
        <source>%1 does not take a user and a password; it offers %2</source>
        <translation>%1 不接受用户名和密码；它提供 %2</translation>
    </message>
    <message>
        <source>%1 closed the connection instead of accepting the login</source>
        <translation>%1 没有接受登录，而是关闭了连接</translation>
    </message>
    <message>
        <source>%1 asks for an authentication that goes beyond a password</source>
        <translation>%1 要求的认证不止密码</translation>
    </message>
    <message>
        <source>%1 sent something that is no %2 of AMQP 0-9-1</source>
        <translation>%1 发送的内容不是 AMQP 0-9-1 的 %2</translation>
    </message>
    <message>
        <source>%1 speaks AMQP %2, not 0-9-1</source>
        <translation>%1 使用 AMQP %2，而不是 0-9-1</translation>
    </message>
    <message>
        <source>%1 does not answer in AMQP</source>
        <translation>%1 不以 AMQP 应答</translation>
    </message>
    <message>
        <source>%1 closed the connection: %2</source>
        <translation>%1 关闭了连接：%2</translation>
    </message>
    <message>
        <source>expected the answer “%1”, got none</source>
        <translation>应有应答“%1”，实际没有</translation>
    </message>
    <message>
        <source>expected the answer “%1”, got %2</source>
        <translation>应有应答“%1”，实为 %2</translation>
    </message>
    <message>
        <source>the TTL is %1, less than the %2 it must be at least</source>
        <translation>TTL 为 %1，小于至少应有的 %2</translation>
    </message>
    <message>
        <source>the TTL is %1, more than the %2 it may be at most</source>
        <translation>TTL 为 %1，大于最多允许的 %2</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>应为 %1，实为 %2</translation>
    </message>
    <message>
        <source>the name has no %1 record: the answer is empty</source>
        <translation>该名称没有 %1 记录：应答为空</translation>
    </message>
    <message>
        <source>the server does not say that DNSSEC proves the answer (no AD flag)</source>
        <translation>服务器没有表明应答经 DNSSEC 验证（没有 AD 标志）</translation>
    </message>
    <message>
        <source>this machine has no random numbers to give</source>
        <translation>本机无法提供随机数</translation>
    </message>
    <message>
        <source>what %1 sent is not an answer to the question</source>
        <translation>%1 发送的内容不是对此查询的应答</translation>
    </message>
    <message>
        <source>no answer from %1 within %2</source>
        <translation>%2 内没有收到 %1 的应答</translation>
    </message>
    <message>
        <source>%1 cut its answer short although TCP has room for it</source>
        <translation>%1 截短了应答，尽管 TCP 容得下</translation>
    </message>
    <message>
        <source>“%1” is not a DNS name: labels of 1 to 63 bytes, 253 in all</source>
        <translation>“%1”不是 DNS 名称：各标签 1 到 63 字节，合计 253</translation>
    </message>
    <message>
        <source>query: %1</source>
        <translation>query：%1</translation>
    </message>
    <message>
        <source>ttl_min is longer than ttl_max</source>
        <translation>ttl_min 大于 ttl_max</translation>
    </message>
    <message>
        <source>“%1”: expected dns://server/name?type=MX</source>
        <translation>“%1”：应为 dns://server/name?type=MX</translation>
    </message>
    <message>
        <source>proxy: DNS over UDP goes through no proxy</source>
        <translation>proxy：UDP 上的 DNS 不经过代理</translation>
    </message>
    <message>
        <source>type: expected a record type such as A, AAAA, MX or a number from 1 to 65535, got “%1”</source>
        <translation>type：应为记录类型，如 A、AAAA、MX，或 1 到 65535 的数字，实为“%1”</translation>
    </message>
    <message>
        <source>it has more than %1 elements, attributes and texts</source>
        <translation>其元素、属性和文本超过 %1 个</translation>
    </message>
    <message>
        <source>it is nested more than %1 levels deep</source>
        <translation>其嵌套深度超过 %1 层</translation>
    </message>
    <message>
        <source>it has more than %1 bytes</source>
        <translation>超过 %1 字节</translation>
    </message>
    <message>
        <source>variable %1: expected name, type and query, got “%2”</source>
        <translation>变量 %1：应有 name、type 和 query，实为“%2”</translation>
    </message>
    <message>
        <source>variable %1 has two of “%2”</source>
        <translation>变量 %1 有两个“%2”</translation>
    </message>
    <message>
        <source>variable %1 needs a name, a type and a query</source>
        <translation>变量 %1 需要 name、type 和 query</translation>
    </message>
    <message>
        <source>variable “%1”: expected one of int, float, string, bool, time, duration, got “%2”</source>
        <translation>变量“%1”：应为 int、float、string、bool、time、duration 之一，实为“%2”</translation>
    </message>
    <message>
        <source>variable “%1” has the name of a function</source>
        <translation>变量“%1”与函数同名</translation>
    </message>
    <message>
        <source>variable “%1”: %2</source>
        <translation>变量“%1”：%2</translation>
    </message>
    <message>
        <source>more than %1 variables</source>
        <translation>变量超过 %1 个</translation>
    </message>
    <message>
        <source>there are two variables “%1”</source>
        <translation>有两个变量“%1”</translation>
    </message>
    <message>
        <source>“%1” needs %2, got “%3”</source>
        <translation>“%1”需要 %2，实为“%3”</translation>
    </message>
    <message>
        <source>there is no variable “%1”</source>
        <translation>没有变量“%1”</translation>
    </message>
    <message>
        <source>a text of more than %1 bytes comes out</source>
        <translation>结果文本超过 %1 字节</translation>
    </message>
    <message>
        <source>%1(“%2”): %3</source>
        <translation>%1(“%2”)：%3</translation>
    </message>
    <message>
        <source>its result is neither true nor false, a number nor a text: %1</source>
        <translation>其结果既不是真假值，也不是数字或文本：%1</translation>
    </message>
    <message>
        <source>the expression is wrong at character %1: %2</source>
        <translation>表达式在第 %1 个字符处有错：%2</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>the text that begins here has no end</source>
        <translation>从此处开始的文本没有结尾</translation>
    </message>
    <message>
        <source>the name that begins here has no end</source>
        <translation>从此处开始的名称没有结尾</translation>
    </message>
    <message>
        <source>“%1” has no place here</source>
        <translation>“%1”不能出现在此处</translation>
    </message>
    <message>
        <source>there is no operator “%1”; two of them need a blank between</source>
        <translation>没有运算符“%1”；两个运算符之间需要空格</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>结束得过早</translation>
    </message>
    <message>
        <source>it has more than %1 parts</source>
        <translation>其组成部分超过 %1 个</translation>
    </message>
    <message>
        <source>expected a regular expression, got %1</source>
        <translation>应为正则表达式，实为 %1</translation>
    </message>
    <message>
        <source>there is no function “%1”</source>
        <translation>没有函数“%1”</translation>
    </message>
    <message>
        <source>the function “%1” needs parentheses</source>
        <translation>函数“%1”需要括号</translation>
    </message>
    <message>
        <source>%1 takes %2 arguments, not %3</source>
        <translation>%1 需要 %2 个参数，而不是 %3 个</translation>
    </message>
    <message>
        <source>%1 needs a text, got %2</source>
        <translation>%1 需要文本，实为 %2</translation>
    </message>
    <message>
        <source>the expression has more than %1 bytes</source>
        <translation>表达式超过 %1 字节</translation>
    </message>
    <message>
        <source>it is HTML that takes too long or too much memory to understand</source>
        <translation>这段 HTML 解析起来耗时或占用内存过多</translation>
    </message>
    <message>
        <source>it is no JSON, at byte %1: %2</source>
        <translation>不是 JSON，第 %1 字节处：%2</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>nothing in it matches “%1”</source>
        <translation>其中没有与“%1”匹配的内容</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>“%1”既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>“%1” is no time such as 2026-07-01T12:00:00Z</source>
        <translation>“%1”不是时间，如 2026-07-01T12:00:00Z</translation>
    </message>
    <message>
        <source>“%1” is no duration such as 500ms or 1m30s</source>
        <translation>“%1”不是时长，如 500ms 或 1m30s</translation>
    </message>
    <message>
        <source>it is no XML, at line %1, column %2: %3</source>
        <translation>不是 XML，第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>an element has more than %1 attributes</source>
        <translation>有元素的属性超过 %1 个</translation>
    </message>
    <message>
        <source>this machine has no memory left</source>
        <translation>本机已没有可用内存</translation>
    </message>
    <message>
        <source>it declares entities, which are not put in place</source>
        <translation>它声明了实体，而实体不会被替换</translation>
    </message>
    <message>
        <source>it is no XML</source>
        <translation>不是 XML</translation>
    </message>
    <message>
        <source>“%1” is not XPath, at character %2</source>
        <translation>“%1”不是 XPath，第 %2 个字符处</translation>
    </message>
    <message>
        <source>“%1” is not XPath, at character %2: there is no function %3</source>
        <translation>“%1”不是 XPath，第 %2 个字符处：没有函数 %3</translation>
    </message>
    <message>
        <source>“%1” is not XPath, at character %2: %3</source>
        <translation>“%1”不是 XPath，第 %2 个字符处：%3</translation>
    </message>
    <message>
        <source>expected XPath of 1 to %1 bytes</source>
        <translation>应为 1 到 %1 字节的 XPath</translation>
    </message>
    <message>
        <source>it takes too many steps</source>
        <translation>所需步数过多</translation>
    </message>
    <message>
        <source>it does not fit this document: %1</source>
        <translation>不适用于此文档：%1</translation>
    </message>
    <message>
        <source>“%1” is not a regular expression: %2</source>
        <translation>“%1”不是正则表达式：%2</translation>
    </message>
    <message>
        <source>headers: %1 belongs to gRPC itself</source>
        <translation>headers：%1 属于 gRPC 自身</translation>
    </message>
    <message>
        <source>headers: the value of %1 may hold printable ASCII only</source>
        <translation>headers：%1 的值只能含可打印 ASCII 字符</translation>
    </message>
    <message>
        <source>gRPC knows no user and password; metadata may hold what a server asks for</source>
        <translation>gRPC 没有用户名和密码；服务器的要求可写在 metadata 中</translation>
    </message>
    <message>
        <source>service: at most %1 bytes, these are %2</source>
        <translation>service：最多 %1 字节，实为 %2</translation>
    </message>
    <message>
        <source>authority: expected a name with or without a port, got “%1”</source>
        <translation>authority：应为带或不带端口的名称，实为“%1”</translation>
    </message>
    <message>
        <source>%1 answered the call with HTTP status %2</source>
        <translation>%1 以 HTTP 状态码 %2 应答了调用</translation>
    </message>
    <message>
        <source>%1 does not answer as a gRPC server would (content type “%2”)</source>
        <translation>%1 的应答不像 gRPC 服务器（内容类型“%2”）</translation>
    </message>
    <message>
        <source>the answer of %1 ends without a gRPC status</source>
        <translation>%1 的应答结束时没有 gRPC 状态</translation>
    </message>
    <message>
        <source>%1 does not know the service “%2”</source>
        <translation>%1 不认识服务“%2”</translation>
    </message>
    <message>
        <source>%1 does not offer the health service grpc.health.v1.Health (%2)</source>
        <translation>%1 不提供健康检查服务 grpc.health.v1.Health（%2）</translation>
    </message>
    <message>
        <source>%1 answered the call with gRPC status %2</source>
        <translation>%1 以 gRPC 状态 %2 应答了调用</translation>
    </message>
    <message>
        <source>%1 says of itself: %2</source>
        <translation>%1 报告自身状态为：%2</translation>
    </message>
    <message>
        <source>%1 says of the service “%2”: %3</source>
        <translation>%1 报告服务“%2”的状态为：%3</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer (%2) although it was asked for a plain one</source>
        <translation>%1 发送了压缩的应答（%2），尽管要求的是未压缩的</translation>
    </message>
    <message>
        <source>%1 does not answer a health check as a gRPC server would</source>
        <translation>%1 对健康检查的应答不像 gRPC 服务器</translation>
    </message>
    <message>
        <source>the machine does not tell what is in %1</source>
        <translation>该机器没有给出 %1 的内容</translation>
    </message>
    <message>
        <source>the command answered nothing</source>
        <translation>命令没有输出</translation>
    </message>
    <message>
        <source>the command answered with something else: %1</source>
        <translation>命令输出的是别的内容：%1</translation>
    </message>
    <message>
        <source>the command answered with a line that makes no sense: %1</source>
        <translation>命令输出了无法理解的一行：%1</translation>
    </message>
    <message>
        <source>the command&apos;s answer is cut off</source>
        <translation>命令的输出被截断</translation>
    </message>
    <message>
        <source>%1: expected a number</source>
        <translation>%1：应为数字</translation>
    </message>
    <message>
        <source>disks: expected paths such as /data, got “%1”</source>
        <translation>disks：应为路径，如 /data，实为“%1”</translation>
    </message>
    <message>
        <source>disks: at most %1, of %2 bytes together</source>
        <translation>disks：最多 %1 个，合计 %2 字节</translation>
    </message>
    <message>
        <source>sample: %1 is not shorter than the timeout</source>
        <translation>sample：%1 不小于超时</translation>
    </message>
    <message>
        <source>beyond the threshold: %1</source>
        <translation>超过阈值：%1</translation>
    </message>
    <message>
        <source>there is no disk %1</source>
        <translation>没有磁盘 %1</translation>
    </message>
    <message>
        <source>beyond the threshold: %1; there is no disk %2</source>
        <translation>超过阈值：%1；没有磁盘 %2</translation>
    </message>
    <message>
        <source>the disk “%1” did not answer within %2</source>
        <translation>磁盘“%1”未能在 %2 内响应</translation>
    </message>
    <message>
        <source>local: this machine has no host beside it</source>
        <translation>local：本机不能同时写 host</translation>
    </message>
    <message>
        <source>host is missing; local: true is this machine</source>
        <translation>缺少 host；本机请写 local: true</translation>
    </message>
    <message>
        <source>the first 1 MiB of the answer does not contain “%1”; more is not read</source>
        <translation>应答的前 1 MiB 不包含“%1”；更多内容不读取</translation>
    </message>
    <message>
        <source>the answer does not contain “%1”: it came compressed (%2) and is not unpacked</source>
        <translation>应答不包含“%1”：它以压缩形式到达（%2），不会解压</translation>
    </message>
    <message>
        <source>the answer does not contain “%1”</source>
        <translation>应答不包含“%1”</translation>
    </message>
    <message>
        <source>the answer contains “%1”, which it must not</source>
        <translation>应答包含“%1”，而它不得包含</translation>
    </message>
    <message>
        <source>whether the answer contains “%1” is not known: it came compressed (%2) and is not unpacked</source>
        <translation>无法得知应答是否包含“%1”：它以压缩形式到达（%2），不会解压</translation>
    </message>
    <message>
        <source>eval: %1</source>
        <translation>eval：%1</translation>
    </message>
    <message>
        <source>the answer has more than 1 MiB: the expression is not tried on it</source>
        <translation>应答超过 1 MiB：不对其计算表达式</translation>
    </message>
    <message>
        <source>the expression is not tried: the answer came compressed (%1) and is not unpacked</source>
        <translation>不计算表达式：应答以压缩形式到达（%1），不会解压</translation>
    </message>
    <message>
        <source>the expression cannot be tried on the answer (%1): %2</source>
        <translation>无法对应答计算表达式（%1）：%2</translation>
    </message>
    <message>
        <source>the expression is not true: %1</source>
        <translation>表达式不成立：%1</translation>
    </message>
    <message>
        <source>username: Basic authentication knows no colon in a user&apos;s name</source>
        <translation>username：Basic 认证的用户名中不能有冒号</translation>
    </message>
    <message>
        <source>success_code: %1 to %2 is no range of status codes</source>
        <translation>success_code：%1 到 %2 不是状态码范围</translation>
    </message>
    <message>
        <source>“%1” is neither http:// nor https://</source>
        <translation>“%1”既不是 http:// 也不是 https://</translation>
    </message>
    <message>
        <source>content_encoding has a line break or another control character</source>
        <translation>content_encoding 含有换行或其他控制字符</translation>
    </message>
    <message>
        <source>the redirect of %1 cannot be followed: %2</source>
        <translation>无法跟随 %1 的重定向：%2</translation>
    </message>
    <message>
        <source>stopped after %1 redirects: %2</source>
        <translation>%1 次重定向后停止：%2</translation>
    </message>
    <message>
        <source>the server asks for a login, or refused the one it got (%1)</source>
        <translation>服务器要求登录，或拒绝了所给的登录（%1）</translation>
    </message>
    <message>
        <source>the server answered %1; a success is %2</source>
        <translation>服务器应答 %1；%2 才算成功</translation>
    </message>
    <message>
        <source>%1 does not answer in HTTP/1</source>
        <translation>%1 不以 HTTP/1 应答</translation>
    </message>
    <message>
        <source>%1 sends a chunk&apos;s head or trailers of over 64 KiB</source>
        <translation>%1 发送的分块头或尾部超过 64 KiB</translation>
    </message>
    <message>
        <source>%1 does not speak IMAP: it sent “%2”</source>
        <translation>%1 不支持 IMAP：它发送了“%2”</translation>
    </message>
    <message>
        <source>%1 wants no conversation: %2</source>
        <translation>%1 拒绝会话：%2</translation>
    </message>
    <message>
        <source>%1 does not answer the command, but sends “%2”</source>
        <translation>%1 没有应答命令，而是发送“%2”</translation>
    </message>
    <message>
        <source>%1 answers %2 with an error: %3</source>
        <translation>%1 对 %2 应答错误：%3</translation>
    </message>
    <message>
        <source>%1 answers %2 unexpectedly: %3</source>
        <translation>%1 对 %2 的应答出乎意料：%3</translation>
    </message>
    <message>
        <source>%1 refuses the login of %2: %3</source>
        <translation>%1 拒绝 %2 登录：%3</translation>
    </message>
    <message>
        <source>%1 takes no login with a password here</source>
        <translation>%1 在此处不接受密码登录</translation>
    </message>
    <message>
        <source>username, password: a login has at most %1 bytes in each, without NUL</source>
        <translation>username、password：登录的两项各最多 %1 字节，且不含 NUL</translation>
    </message>
    <message>
        <source>mechanism: there is no password to log in with; leave it out</source>
        <translation>mechanism：没有可用于登录的密码；请去掉此项</translation>
    </message>
    <message>
        <source>topic: expected at most 249 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, got “%1”</source>
        <translation>topic：应为最多 249 个字母、数字、&apos;.&apos;、&apos;_&apos; 和 &apos;-&apos;，实为“%1”</translation>
    </message>
    <message>
        <source>%1 names no broker of its cluster</source>
        <translation>%1 没有给出其集群的任何 broker</translation>
    </message>
    <message>
        <source>The cluster of %1 has no controller</source>
        <translation>%1 的集群没有控制器</translation>
    </message>
    <message>
        <source>Topic “%1” does not exist</source>
        <translation>主题“%1”不存在</translation>
    </message>
    <message>
        <source>Topic “%1”: %2</source>
        <translation>主题“%1”：%2</translation>
    </message>
    <message>
        <source>Topic “%1” has no partition</source>
        <translation>主题“%1”没有分区</translation>
    </message>
    <message>
        <source>Topic “%1”: %2 of %3 partitions have no leader (%4)</source>
        <translation>主题“%1”：%3 个分区中有 %2 个没有 leader（%4）</translation>
    </message>
    <message>
        <source>%1 answers in TLS, which is not switched on</source>
        <translation>%1 以 TLS 应答，而 TLS 并未开启</translation>
    </message>
    <message>
        <source>%1 does not offer %2 in a version from %3 to %4</source>
        <translation>%1 不提供版本 %3 到 %4 的 %2</translation>
    </message>
    <message>
        <source>%1 answered %2 with an error: %3</source>
        <translation>%1 对 %2 应答错误：%3</translation>
    </message>
    <message>
        <source>%1 answered %2 with an error: %3: %4</source>
        <translation>%1 对 %2 应答错误：%3：%4</translation>
    </message>
    <message>
        <source>%1 does not answer %2 as a Kafka broker would</source>
        <translation>%1 对 %2 的应答不像 Kafka broker</translation>
    </message>
    <message>
        <source>%1 closed the connection instead of answering %2, as brokers do where a login is expected</source>
        <translation>%1 没有应答 %2 就关闭了连接，需要登录时 broker 会这样做</translation>
    </message>
    <message>
        <source>%1 closed the connection instead of answering %2</source>
        <translation>%1 没有应答 %2 就关闭了连接</translation>
    </message>
    <message>
        <source>%1 offers no login here</source>
        <translation>%1 在此处不提供登录</translation>
    </message>
    <message>
        <source>%1 does not take a login by %2; it offers %3</source>
        <translation>%1 不接受以 %2 登录；它提供 %3</translation>
    </message>
    <message>
        <source>%1 expects no login at this port: %2</source>
        <translation>%1 在此端口不需要登录：%2</translation>
    </message>
    <message>
        <source>%1 answered the login of another conversation</source>
        <translation>%1 应答的是另一个会话的登录</translation>
    </message>
    <message>
        <source>%1 wants a number of iterations for the login that is not from %2 to %3</source>
        <translation>%1 要求的登录迭代次数不在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1 拒绝了登录：%2</translation>
    </message>
    <message>
        <source>%1 accepted the login but does not prove that it knows the password</source>
        <translation>%1 接受了登录，但没有证明它知道密码</translation>
    </message>
    <message>
        <source>%1 does not speak LDAP: it sent “%2”</source>
        <translation>%1 不支持 LDAP：它发送了“%2”</translation>
    </message>
    <message>
        <source>%1 has no entry “%2”</source>
        <translation>%1 没有条目“%2”</translation>
    </message>
    <message>
        <source>the entry “%2” of %1 has no %3 that is “%4”</source>
        <translation>%1 的条目“%2”没有值为“%4”的 %3</translation>
    </message>
    <message>
        <source>data: expected attribute=value or nothing, got “%1”</source>
        <translation>data：应为 attribute=value 或留空，实为“%1”</translation>
    </message>
    <message>
        <source>password is missing: without one a bind proves nothing</source>
        <translation>缺少密码：没有密码的绑定证明不了什么</translation>
    </message>
    <message>
        <source>data: a key has 1 to 250 bytes without blanks and control characters, got “%1”</source>
        <translation>data：键为 1 到 250 字节，不含空白和控制字符，实为“%1”</translation>
    </message>
    <message>
        <source>username, password: this protocol knows neither blanks nor ends of line there</source>
        <translation>username、password：此协议中两者都不能含空白和换行</translation>
    </message>
    <message>
        <source>%1 refused the login of %2: %3</source>
        <translation>%1 拒绝了 %2 的登录：%3</translation>
    </message>
    <message>
        <source>Key “%1” does not exist</source>
        <translation>键“%1”不存在</translation>
    </message>
    <message>
        <source>Key “%1” holds %2 bytes, expected “%3”</source>
        <translation>键“%1”有 %2 字节，应为“%3”</translation>
    </message>
    <message>
        <source>Key “%1” is “%2”, expected “%3”</source>
        <translation>键“%1”为“%2”，应为“%3”</translation>
    </message>
    <message>
        <source>%1 does not answer %2 as a memcached server would</source>
        <translation>%1 对 %2 的应答不像 memcached 服务器</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 没有及时应答</translation>
    </message>
    <message>
        <source>%1 does not speak MongoDB&apos;s protocol</source>
        <translation>%1 不支持 MongoDB 协议</translation>
    </message>
    <message>
        <source>%1 announces an answer of %2 bytes, more than %3</source>
        <translation>%1 宣告了 %2 字节的应答，超过 %3</translation>
    </message>
    <message>
        <source>%1 wants the password hashed more than %2 times (SCRAM), which would keep this machine busy</source>
        <translation>%1 要求对密码散列超过 %2 次（SCRAM），这会使本机长时间忙碌</translation>
    </message>
    <message>
        <source>%1 closed the connection instead of answering</source>
        <translation>%1 没有应答就关闭了连接</translation>
    </message>
    <message>
        <source>data: expected database:collection, got “%1”</source>
        <translation>data：应为 database:collection，实为“%1”</translation>
    </message>
    <message>
        <source>data: the filter for “%1” is no JSON object: “%2”</source>
        <translation>data：“%1”的过滤器不是 JSON 对象：“%2”</translation>
    </message>
    <message>
        <source>%1: needs a %2 as well</source>
        <translation>%1：还需要 %2</translation>
    </message>
    <message>
        <source>%1: no user and password with %2, the certificate says who logs in</source>
        <translation>%1：使用 %2 时不写用户名和密码，登录身份由证书决定</translation>
    </message>
    <message>
        <source>%1: logins by certificate are always $external</source>
        <translation>%1：以证书登录时总是 $external</translation>
    </message>
    <message>
        <source>%1: none, but there is a user to log in</source>
        <translation>%1：为 none，但指定了要登录的用户</translation>
    </message>
    <message>
        <source>host: one server for each endpoint, got “%1”</source>
        <translation>host：每个端点一台服务器，实为“%1”</translation>
    </message>
    <message>
        <source>proxy: %1 goes through a socks5:// or http:// proxy only</source>
        <translation>proxy：%1 只能经过 socks5:// 或 http:// 代理</translation>
    </message>
    <message>
        <source>%1: must be UTF-8</source>
        <translation>%1：必须为 UTF-8</translation>
    </message>
    <message>
        <source>the settings do not suit %1: %2</source>
        <translation>这些设置不适合 %1：%2</translation>
    </message>
    <message>
        <source>data: the filter for “%1” is no extended JSON: %2</source>
        <translation>data：“%1”的过滤器不是扩展 JSON：%2</translation>
    </message>
    <message>
        <source>this machine could not start %1</source>
        <translation>本机无法启动 %1</translation>
    </message>
    <message>
        <source>%1 does not answer a find in %2 as a MongoDB server would</source>
        <translation>%1 对 %2 中 find 的应答不像 MongoDB 服务器</translation>
    </message>
    <message>
        <source>no document in %1 matches %2</source>
        <translation>%1 中没有与 %2 匹配的文档</translation>
    </message>
    <message>
        <source>%1 refused the greeting: %2</source>
        <translation>%1 拒绝了问候：%2</translation>
    </message>
    <message>
        <source>the login at %1 failed: %2</source>
        <translation>登录 %1 失败：%2</translation>
    </message>
    <message>
        <source>%1 does not answer as a MongoDB server would: %2</source>
        <translation>%1 的应答不像 MongoDB 服务器：%2</translation>
    </message>
    <message>
        <source>%1 answered with an error: %2 (error %3)</source>
        <translation>%1 应答错误：%2（错误 %3）</translation>
    </message>
    <message>
        <source>not built in: this Lightfoot was built without %1</source>
        <translation>未编入：此 Lightfoot 构建时不含 %1</translation>
    </message>
    <message>
        <source>%1 disconnected instead of answering the ping: %2</source>
        <translation>%1 没有应答 ping 就断开了：%2</translation>
    </message>
    <message>
        <source>%1 does not answer in MQTT %2</source>
        <translation>%1 不以 MQTT %2 应答</translation>
    </message>
    <message>
        <source>%1 sent a packet that is no %2 of MQTT %3</source>
        <translation>%1 发送的报文不是 MQTT %3 的 %2</translation>
    </message>
    <message>
        <source>%1: MQTT takes UTF-8 without NUL of at most 65535 bytes</source>
        <translation>%1：MQTT 只接受不含 NUL 的 UTF-8，最多 65535 字节</translation>
    </message>
    <message>
        <source>password: MQTT takes at most 65535 bytes</source>
        <translation>password：MQTT 最多允许 65535 字节</translation>
    </message>
    <message>
        <source>password: MQTT 3.1.1 knows none without a user</source>
        <translation>password：MQTT 3.1.1 没有用户就不能有密码</translation>
    </message>
    <message>
        <source>%1 answered CONNECT with code %2, which MQTT %3 does not know</source>
        <translation>%1 以代码 %2 应答 CONNECT，而 MQTT %3 没有该代码</translation>
    </message>
    <message>
        <source>%1 refused the connection: %2</source>
        <translation>%1 拒绝了连接：%2</translation>
    </message>
    <message>
        <source>TLS: the %1 of this machine does not use OpenSSL</source>
        <translation>TLS：本机的 %1 没有使用 OpenSSL</translation>
    </message>
    <message>
        <source>%1 does not offer TLS, which is asked for</source>
        <translation>%1 不提供所要求的 TLS</translation>
    </message>
    <message>
        <source>%1 does not greet as a MySQL server would</source>
        <translation>%1 的问候不像 MySQL 服务器</translation>
    </message>
    <message>
        <source>%1 does not answer SHOW STATUS as a MySQL server would</source>
        <translation>%1 对 SHOW STATUS 的应答不像 MySQL 服务器</translation>
    </message>
    <message>
        <source>%1 answered a query with something else than was asked</source>
        <translation>%1 对查询应答的内容与所查不符</translation>
    </message>
    <message>
        <source>%1 asks for a way to log in that is not used here: %2</source>
        <translation>%1 要求的登录方式此处不使用：%2</translation>
    </message>
    <message>
        <source>%1 does not speak as a MySQL server would: %2</source>
        <translation>%1 的通信不像 MySQL 服务器：%2</translation>
    </message>
    <message>
        <source>%1 says: %2 (error %3)</source>
        <translation>%1 报告：%2（错误 %3）</translation>
    </message>
    <message>
        <source>the server refuses: it is asked too often (RATE)</source>
        <translation>服务器拒绝：查询过于频繁 (RATE)</translation>
    </message>
    <message>
        <source>the server refuses: this machine is not allowed to ask (%1)</source>
        <translation>服务器拒绝：不允许本机查询（%1）</translation>
    </message>
    <message>
        <source>the server refuses, with the code “%1”</source>
        <translation>服务器拒绝，代码为“%1”</translation>
    </message>
    <message>
        <source>expected a server&apos;s answer of NTP version 1 to 4, got mode %1 of version %2</source>
        <translation>应为 NTP 版本 1 到 4 的服务器应答，实为模式 %1、版本 %2</translation>
    </message>
    <message>
        <source>the server&apos;s own clock is not set (leap %1, stratum %2)</source>
        <translation>服务器自身的时钟未校准（leap %1，stratum %2）</translation>
    </message>
    <message>
        <source>the server&apos;s answer does not say what time it is</source>
        <translation>服务器的应答没有给出时间</translation>
    </message>
    <message>
        <source>this machine&apos;s clock is %1 behind the server&apos;s, more than %2</source>
        <translation>本机时钟比服务器慢 %1，超过 %2</translation>
    </message>
    <message>
        <source>this machine&apos;s clock is %1 ahead of the server&apos;s, more than %2</source>
        <translation>本机时钟比服务器快 %1，超过 %2</translation>
    </message>
    <message>
        <source>%1 answered none of %2 echo requests within %3</source>
        <translation>%1 在 %3 内没有应答 %2 个回显请求中的任何一个</translation>
    </message>
    <message>
        <source>%1 of %2 echo requests came to nothing (%3), more than %4</source>
        <translation>%2 个回显请求中有 %1 个没有结果（%3），超过 %4</translation>
    </message>
    <message>
        <source>lost: expected a number from 0 to 1</source>
        <translation>lost：应为 0 到 1 的数字</translation>
    </message>
    <message>
        <source>count: %1 requests %2 apart take longer than the timeout</source>
        <translation>count：间隔 %2 的 %1 个请求耗时超过超时时间</translation>
    </message>
    <message>
        <source>this machine lets us send no ICMP echo: add this user&apos;s group to the sysctl net.ipv4.ping_group_range, or give the program CAP_NET_RAW (setcap cap_net_raw+ep)</source>
        <translation>本机不允许我们发送 ICMP 回显：请把此用户的组加入 sysctl net.ipv4.ping_group_range，或给程序 CAP_NET_RAW（setcap cap_net_raw+ep）</translation>
    </message>
    <message>
        <source>data: more than %1 databases; each of them needs a connection of its own</source>
        <translation>data：数据库超过 %1 个；每个都需要单独的连接</translation>
    </message>
    <message>
        <source>%1 does not speak as a PostgreSQL server would: %2</source>
        <translation>%1 的通信不像 PostgreSQL 服务器：%2</translation>
    </message>
    <message>
        <source>%1 asks for the password as it is, which it gets over TLS with a checked certificate alone</source>
        <translation>%1 要求明文密码，而只有在证书已验证的 TLS 上才会提供</translation>
    </message>
    <message>
        <source>%1 cannot be asked with libpq: %2</source>
        <translation>无法通过 libpq 查询 %1：%2</translation>
    </message>
    <message>
        <source>%1 asks for a password, and none is given</source>
        <translation>%1 要求密码，而没有提供</translation>
    </message>
    <message>
        <source>expected the number of a database after the /, got “%1”</source>
        <translation>/ 之后应为数据库编号，实为“%1”</translation>
    </message>
    <message>
        <source>Key “%1” does not exist, expected “%2”</source>
        <translation>键“%1”不存在，应为“%2”</translation>
    </message>
    <message>
        <source>%1 answered %2 with “%3”, expected %4</source>
        <translation>%1 对 %2 应答“%3”，应为 %4</translation>
    </message>
    <message>
        <source>%1 does not answer %2 as a Redis server would</source>
        <translation>%1 对 %2 的应答不像 Redis 服务器</translation>
    </message>
    <message>
        <source>the command prints more than %1 MiB, which no check needs</source>
        <translation>命令输出超过 %1 MiB，任何检查都不需要这么多</translation>
    </message>
    <message>
        <source>the command ended with exit code %1, expected 0</source>
        <translation>命令以退出码 %1 结束，应为 0</translation>
    </message>
    <message>
        <source>the command ended with exit code %1, expected 0; it said: %2</source>
        <translation>命令以退出码 %1 结束，应为 0；它输出：%2</translation>
    </message>
    <message>
        <source>the output contains “%1”, which it must not</source>
        <translation>输出包含“%1”，而它不得包含</translation>
    </message>
    <message>
        <source>the first 1 MiB of the output does not contain “%1”; more is not kept</source>
        <translation>输出的前 1 MiB 不包含“%1”；更多内容不保留</translation>
    </message>
    <message>
        <source>the command printed nothing, expected “%1”</source>
        <translation>命令没有任何输出，应有“%1”</translation>
    </message>
    <message>
        <source>the output does not contain “%1”; it begins: %2</source>
        <translation>输出不包含“%1”；其开头为：%2</translation>
    </message>
    <message>
        <source>ip: expected an address such as 10.0.0.5 or ::1, got “%1”</source>
        <translation>ip：应为地址，如 10.0.0.5 或 ::1，实为“%1”</translation>
    </message>
    <message>
        <source>resolver: expected an address with or without a port, such as 10.0.0.2 or 10.0.0.2:53, got “%1”</source>
        <translation>resolver：应为带或不带端口的地址，如 10.0.0.2 或 10.0.0.2:53，实为“%1”</translation>
    </message>
    <message>
        <source>%1 is not a regular expression, at character %2: %3</source>
        <translation>%1 不是正则表达式，第 %2 个字符处：%3</translation>
    </message>
    <message>
        <source>username, password: expected text without line ends and NUL</source>
        <translation>username、password：应为不含换行和 NUL 的文本</translation>
    </message>
    <message>
        <source>starttls: never leaves ca, cert, key and insecure without use; leave them out</source>
        <translation>starttls：never 时 ca、cert、key 和 insecure 都没有作用；请去掉它们</translation>
    </message>
    <message>
        <source>%1 went on in the clear after it agreed to start TLS; somebody in between may have put that in</source>
        <translation>%1 同意启动 TLS 之后仍以明文继续；可能是中间有人插入的</translation>
    </message>
    <message>
        <source>%1 does not offer STARTTLS, which is required</source>
        <translation>%1 不提供必需的 STARTTLS</translation>
    </message>
    <message>
        <source>%1 refused STARTTLS, which is required: %2</source>
        <translation>%1 拒绝了必需的 STARTTLS：%2</translation>
    </message>
    <message>
        <source>%1 has no TLS, and the password is not sent in the clear (starttls: never would send it)</source>
        <translation>%1 没有 TLS，密码不会以明文发送（starttls: never 也不会发送）</translation>
    </message>
    <message>
        <source>%1: expected \r, \n, \t, \0, \\ or \x and two hexadecimal digits at character %2</source>
        <translation>%1：第 %2 个字符处应为 \r、\n、\t、\0、\\，或 \x 加两位十六进制数</translation>
    </message>
    <message>
        <source>%1: expected pairs of hexadecimal digits, at character %2</source>
        <translation>%1：第 %2 个字符处应为成对的十六进制数</translation>
    </message>
    <message>
        <source>send and send_hex: only one of them can be sent</source>
        <translation>send 和 send_hex：只能发送其中之一</translation>
    </message>
    <message>
        <source>proxy: %1 goes through a socks5:// proxy only</source>
        <translation>proxy：%1 只能经过 socks5:// 代理</translation>
    </message>
    <message>
        <source>%1: longer than %2 bytes</source>
        <translation>%1：长于 %2 字节</translation>
    </message>
    <message>
        <source>data: expected database:table:column:key column:whole number, got “%1”</source>
        <translation>data：应为 database:table:column:key column:整数，实为“%1”</translation>
    </message>
    <message>
        <source>%1 has no row where %2 is %3, expected “%4”</source>
        <translation>%1 没有 %2 为 %3 的行，应为“%4”</translation>
    </message>
    <message>
        <source>%1 is NULL, expected “%2”</source>
        <translation>%1 为 NULL，应为“%2”</translation>
    </message>
    <message>
        <source>%1 is “%2”, expected “%3”</source>
        <translation>%1 为“%2”，应为“%3”</translation>
    </message>
    <message>
        <source>the command did not end within %1 and was killed with its children</source>
        <translation>命令未能在 %1 内结束，已连同其子进程被杀死</translation>
    </message>
    <message>
        <source>expected a command</source>
        <translation>应为命令</translation>
    </message>
    <message>
        <source>cmd: there is no program “%1” on this machine</source>
        <translation>cmd：本机没有程序“%1”</translation>
    </message>
    <message>
        <source>this machine would not start “%1”: %2</source>
        <translation>本机未能启动“%1”：%2</translation>
    </message>
    <message>
        <source>cmd: “%1” cannot be started: %2</source>
        <translation>cmd：无法启动“%1”：%2</translation>
    </message>
    <message>
        <source>the command was killed by signal %1 (%2)</source>
        <translation>命令被信号 %1（%2）杀死</translation>
    </message>
    <message>
        <source>%1 does not speak SMTP: it sent “%2”</source>
        <translation>%1 不支持 SMTP：它发送了“%2”</translation>
    </message>
    <message>
        <source>%1 offers no login with PLAIN or LOGIN; it offers: %2</source>
        <translation>%1 不提供 PLAIN 或 LOGIN 登录；它提供：%2</translation>
    </message>
    <message>
        <source>helo: expected a host name or [address], got “%1”</source>
        <translation>helo：应为主机名或 [地址]，实为“%1”</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of SSH&apos;s handshake: %2</source>
        <translation>%1 在 SSH 握手中途关闭了连接：%2</translation>
    </message>
    <message>
        <source>%1 does not speak SSH as expected: %2</source>
        <translation>%1 的 SSH 通信与预期不符：%2</translation>
    </message>
    <message>
        <source>%1 shows another host key than the one in %2: %3; it was replaced, or somebody stands in between</source>
        <translation>%1 出示的主机密钥与 %2 中的不同：%3；密钥被更换，或中间有人</translation>
    </message>
    <message>
        <source>the host keys in %1 cannot be read: %2</source>
        <translation>无法读取 %1 中的主机密钥：%2</translation>
    </message>
    <message>
        <source>the host key of %1 is not in %2: %3; add it there, or set host_key_check to accept-new</source>
        <translation>%1 的主机密钥不在 %2 中：%3；请加入其中，或把 host_key_check 设为 accept-new</translation>
    </message>
    <message>
        <source>the host key of %1 cannot be written to %2: %3</source>
        <translation>无法把 %1 的主机密钥写入 %2：%3</translation>
    </message>
    <message>
        <source>%1 refuses the login of “%2”: tried %3, the server takes %4</source>
        <translation>%1 拒绝“%2”登录：已尝试 %3，服务器接受 %4</translation>
    </message>
    <message>
        <source>the settings for %1 do not suit libssh: %2</source>
        <translation>%1 的设置不适合 libssh：%2</translation>
    </message>
    <message>
        <source>%1 would not run the command: %2</source>
        <translation>%1 未能运行命令：%2</translation>
    </message>
    <message>
        <source>the bastion %1 made no connection to %2: %3</source>
        <translation>跳板机 %1 没有建立到 %2 的连接：%3</translation>
    </message>
    <message>
        <source>%1: “%2” is no file that can be read</source>
        <translation>%1：“%2”不是可读取的文件</translation>
    </message>
    <message>
        <source>%1: “%2” is no private key, or its passphrase is wrong or missing (%3)</source>
        <translation>%1：“%2”不是私钥，或其口令有误或缺失（%3）</translation>
    </message>
    <message>
        <source>%1: not built in; this program was built without %2</source>
        <translation>%1：未编入；此程序构建时不含 %2</translation>
    </message>
    <message>
        <source>env: “%1” is not the name of a variable</source>
        <translation>env：“%1”不是变量名</translation>
    </message>
    <message>
        <source>the command was killed by signal %1</source>
        <translation>命令被信号 %1 杀死</translation>
    </message>
    <message>
        <source>the server ended the command without an exit code</source>
        <translation>服务器结束了命令，但没有退出码</translation>
    </message>
    <message>
        <source>expected “%1” in the answer, got “%2”</source>
        <translation>应答中应有“%1”，实为“%2”</translation>
    </message>
    <message>
        <source>send: at most %1 bytes are sent, these are %2</source>
        <translation>send：最多发送 %1 字节，实为 %2</translation>
    </message>
    <message>
        <source>another probe has asked, and waits for the answer</source>
        <translation>另一个探测已发出查询，正在等待应答</translation>
    </message>
    <message>
        <source>no time was left to ask</source>
        <translation>已没有时间查询</translation>
    </message>
    <message>
        <source>this probe has asked enough others</source>
        <translation>此探测已询问过足够多的其他服务器</translation>
    </message>
    <message>
        <source>the certificate “%1” expired on %2</source>
        <translation>证书“%1”已于 %2 过期</translation>
    </message>
    <message>
        <source>the certificate “%1” is not valid before %2 (or this machine&apos;s clock is wrong)</source>
        <translation>证书“%1”在 %2 之前无效（或本机时钟有误）</translation>
    </message>
    <message>
        <source>the certificate “%1” expires on %2, in %3 days</source>
        <translation>证书“%1”将于 %2 过期，还有 %3 天</translation>
    </message>
    <message>
        <source>it says that its responder does not know the certificate</source>
        <translation>它称其响应器不认识该证书</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB</source>
        <translation>大于 64 KiB</translation>
    </message>
    <message>
        <source>it is no OCSP response</source>
        <translation>不是 OCSP 响应</translation>
    </message>
    <message>
        <source>it says “%1” and nothing of the certificate</source>
        <translation>它只说“%1”，对证书只字未提</translation>
    </message>
    <message>
        <source>it answers another question than ours (its nonce)</source>
        <translation>它应答的是另一个请求，而不是我们的（nonce 不符）</translation>
    </message>
    <message>
        <source>it is about another certificate</source>
        <translation>它针对的是另一个证书</translation>
    </message>
    <message>
        <source>nobody signed it who may: %1</source>
        <translation>没有有权者为其签名：%1</translation>
    </message>
    <message>
        <source>the certificate “%1” (serial %2) was revoked on %3 (%4), says the OCSP response that the server staples</source>
        <translation>证书“%1”（序列号 %2）已于 %3 被吊销（%4），依据服务器装订的 OCSP 响应</translation>
    </message>
    <message>
        <source>the certificate “%1” (serial %2) was revoked on %3 (%4), says the OCSP responder %5</source>
        <translation>证书“%1”（序列号 %2）已于 %3 被吊销（%4），依据 OCSP 响应器 %5</translation>
    </message>
    <message>
        <source>the certificate “%1” (serial %2) was revoked on %3 (%4), says the revocation list %5</source>
        <translation>证书“%1”（序列号 %2）已于 %3 被吊销（%4），依据吊销列表 %5</translation>
    </message>
    <message>
        <source>the certificate “%1” demands that an OCSP response is stapled (must-staple), and the server sends none</source>
        <translation>证书“%1”要求装订 OCSP 响应（must-staple），而服务器没有发送</translation>
    </message>
    <message>
        <source>the certificate “%1” demands that an OCSP response is stapled (must-staple), and the one that the server sends is worthless: %2</source>
        <translation>证书“%1”要求装订 OCSP 响应（must-staple），而服务器发送的响应无效：%2</translation>
    </message>
    <message>
        <source>the certificate names none</source>
        <translation>证书中没有给出</translation>
    </message>
    <message>
        <source>whether the certificate “%1” was revoked could not be told: %2</source>
        <translation>无法判断证书“%1”是否已被吊销：%2</translation>
    </message>
    <message>
        <source>it holds something that is not understood here</source>
        <translation>其中有此处无法理解的内容</translation>
    </message>
    <message>
        <source>it lists changes only</source>
        <translation>它只列出变化部分</translation>
    </message>
    <message>
        <source>it is not for the certificates of its authority</source>
        <translation>它不针对其颁发机构的证书</translation>
    </message>
    <message>
        <source>it is for other certificates of the authority</source>
        <translation>它针对该颁发机构的其他证书</translation>
    </message>
    <message>
        <source>it is larger than 8 MiB</source>
        <translation>大于 8 MiB</translation>
    </message>
    <message>
        <source>it is no list of revoked certificates</source>
        <translation>不是吊销列表</translation>
    </message>
    <message>
        <source>it is of another authority</source>
        <translation>它属于另一个颁发机构</translation>
    </message>
    <message>
        <source>its authority may not sign lists</source>
        <translation>其颁发机构无权签署列表</translation>
    </message>
    <message>
        <source>the certificate&apos;s serial number is none</source>
        <translation>证书的序列号无效</translation>
    </message>
    <message>
        <source>it lists some reasons only</source>
        <translation>它只列出部分原因</translation>
    </message>
    <message>
        <source>the server sends none</source>
        <translation>服务器没有发送</translation>
    </message>
    <message>
        <source>this machine could not write the question</source>
        <translation>本机无法写出请求</translation>
    </message>
    <message>
        <source>it does not say when it holds</source>
        <translation>它没有说明有效期</translation>
    </message>
    <message>
        <source>it holds from %1 only (or this machine&apos;s clock is wrong)</source>
        <translation>它自 %1 起才有效（或本机时钟有误）</translation>
    </message>
    <message>
        <source>it held until %1 only</source>
        <translation>它只在 %1 之前有效</translation>
    </message>
    <message>
        <source>it is of %1 and does not say how long it holds</source>
        <translation>它签发于 %1，且没有说明有效多久</translation>
    </message>
    <message>
        <source>revocation: nobody vouches for a chain that is not verified; take insecure_skip_verify away, or revocation</source>
        <translation>revocation：未验证的证书链无人可担保；请去掉 insecure_skip_verify 或 revocation</translation>
    </message>
    <message>
        <source>neither an answer nor a refusal came: UDP does not tell whether anybody listens; say what to expect to be sure</source>
        <translation>既没有应答也没有拒绝：UDP 无法得知是否有程序监听；要确定，请写明预期的应答</translation>
    </message>
    <message>
        <source>send: a datagram holds at most %1 bytes, these are %2</source>
        <translation>send：一个数据报最多 %1 字节，实为 %2</translation>
    </message>
    <message>
        <source>headers: %1 belongs to the handshake and cannot be set</source>
        <translation>headers：%1 属于握手，不能设置</translation>
    </message>
    <message>
        <source>%1 answered %2; expected 101 Switching Protocols</source>
        <translation>%1 应答 %2；应为 101 Switching Protocols</translation>
    </message>
    <message>
        <source>%1 answered %2, but not with an upgrade to a WebSocket</source>
        <translation>%1 应答 %2，但没有升级到 WebSocket</translation>
    </message>
    <message>
        <source>%1 did not prove that it read the handshake: its Sec-WebSocket-Accept is not the one of our key</source>
        <translation>%1 没有证明它读取了握手：其 Sec-WebSocket-Accept 与我们的密钥不符</translation>
    </message>
    <message>
        <source>%1 turned on an extension that was not asked for: %2</source>
        <translation>%1 启用了未要求的扩展：%2</translation>
    </message>
    <message>
        <source>%1 chose a subprotocol that was not offered: %2</source>
        <translation>%1 选择了未提供的子协议：%2</translation>
    </message>
    <message>
        <source>“%1” is neither ws:// nor wss://</source>
        <translation>“%1”既不是 ws:// 也不是 wss://</translation>
    </message>
    <message>
        <source>the head of the answer of %1 is larger than 16 KiB</source>
        <translation>%1 的应答头大于 16 KiB</translation>
    </message>
    <message>
        <source>the answer of %1 is not valid HTTP</source>
        <translation>%1 的应答不是有效的 HTTP</translation>
    </message>
    <message>
        <source>%1 sends other messages without end instead of a pong</source>
        <translation>%1 不停地发送其他消息，而不是 pong</translation>
    </message>
    <message>
        <source>%1 closed the connection without a pong</source>
        <translation>%1 没有发送 pong 就关闭了连接</translation>
    </message>
    <message>
        <source>%1 sent something that is no WebSocket frame</source>
        <translation>%1 发送的内容不是 WebSocket 帧</translation>
    </message>
    <message>
        <source>%1 closed the WebSocket instead of answering the ping: %2</source>
        <translation>%1 没有应答 ping 就关闭了 WebSocket：%2</translation>
    </message>
    <message>
        <source>data: expected a path such as /a/b, got “%1”</source>
        <translation>data：应为路径，如 /a/b，实为“%1”</translation>
    </message>
    <message>
        <source>username: a digest login knows no colon in a user&apos;s name</source>
        <translation>username：digest 登录的用户名中不能有冒号</translation>
    </message>
    <message>
        <source>%1 closed the connection at the greeting, as a ZooKeeper server without a quorum does</source>
        <translation>%1 在问候时关闭了连接，没有法定人数的 ZooKeeper 服务器会这样做</translation>
    </message>
    <message>
        <source>%1 grants no session</source>
        <translation>%1 不给予会话</translation>
    </message>
    <message>
        <source>Node %1 holds %2 bytes, expected “%3”</source>
        <translation>节点 %1 有 %2 字节，应为“%3”</translation>
    </message>
    <message>
        <source>Node %1 is “%2”, expected “%3”</source>
        <translation>节点 %1 为“%2”，应为“%3”</translation>
    </message>
    <message>
        <source>%1 cannot be read from %2: %3</source>
        <translation>无法从 %2 读取 %1：%3</translation>
    </message>
    <message>
        <source>%1 does not answer %2 as a ZooKeeper server would</source>
        <translation>%1 对 %2 的应答不像 ZooKeeper 服务器</translation>
    </message>
    <message>
        <source>not permitted: to close a socket takes the right CAP_NET_ADMIN, as root has it</source>
        <translation>不允许：关闭套接字需要 CAP_NET_ADMIN 权限，root 具有该权限</translation>
    </message>
    <message>
        <source>the socket is gone already</source>
        <translation>套接字已经消失</translation>
    </message>
    <message>
        <source>this kernel does not close sockets in state %1 for others, or was built without CONFIG_INET_DIAG_DESTROY</source>
        <translation>此内核不替他人关闭状态为 %1 的套接字，或构建时没有 CONFIG_INET_DIAG_DESTROY</translation>
    </message>
    <message>
        <source>the kernel did not close the socket: %1</source>
        <translation>内核没有关闭套接字：%1</translation>
    </message>
    <message>
        <source>%1 (pid %2) does not accept fast enough: the queue of %5 is full, %3 connections wait where %4 may</source>
        <translation>%1（pid %2）accept 不够快：%5 的队列已满，%3 个连接在等待，上限为 %4</translation>
    </message>
    <message>
        <source>The queue of the service %3 is full: %1 connections wait where %2 may</source>
        <translation>服务 %3 的队列已满：%1 个连接在等待，上限为 %2</translation>
    </message>
    <message>
        <source>%1 (pid %2) accepts late: %3 connections waited at %5, where %4 may</source>
        <translation>%1（pid %2）accept 过迟：曾有 %3 个连接在 %5 等待，上限为 %4</translation>
    </message>
    <message>
        <source>The service %3 accepts late: %1 connections waited where %2 may</source>
        <translation>服务 %3 accept 过迟：曾有 %1 个连接在等待，上限为 %2</translation>
    </message>
    <message>
        <source>Most connections that waited for accept (Recv-Q)</source>
        <translation>等待 accept 的连接数峰值（Recv-Q）</translation>
    </message>
    <message>
        <source>Connections that wait now (Recv-Q)</source>
        <translation>目前在等待的连接（Recv-Q）</translation>
    </message>
    <message>
        <source>The backlog: how many may wait (Send-Q)</source>
        <translation>backlog：允许多少个等待（Send-Q）</translation>
    </message>
    <message>
        <source>Connections turned away because a queue was full</source>
        <translation>因队列已满而被拒之门外的连接</translation>
    </message>
    <message>
        <source>The kernel drops new connections while the queue is full. Clients see no refusal: they try again after 1, 3 and 7 s, and think the network is slow.</source>
        <translation>队列满时内核会丢弃新连接。客户端看不到拒绝：它会在 1、3、7 秒后重试，以为是网络慢。</translation>
    </message>
    <message>
        <source>Find out why it does not accept: blocked, out of threads or of file descriptors. A longer backlog (listen() and net.core.somaxconn) helps against bursts only.</source>
        <translation>请查明它为何不 accept：被阻塞、线程耗尽或文件描述符耗尽。更长的 backlog（listen() 和 net.core.somaxconn）只对突发有用。</translation>
    </message>
    <message>
        <source>Do not turn on tcp_abort_on_overflow to hide it, and do not only lengthen the queue of a service that is too slow: the wait in it grows as well.</source>
        <translation>不要用 tcp_abort_on_overflow 来掩盖问题，也不要只为过慢的服务加长队列：排队等待的时间也会随之增加。</translation>
    </message>
    <message>
        <source>A service does not accept fast enough</source>
        <translation>有服务 accept 不够快</translation>
    </message>
    <message>
        <source>In CLOSE_WAIT all the time that we watched</source>
        <translation>观察期间一直处于 CLOSE_WAIT</translation>
    </message>
    <message>
        <source>Came to CLOSE_WAIT while we watched, and stayed</source>
        <translation>观察期间进入 CLOSE_WAIT 并滞留</translation>
    </message>
    <message>
        <source>Were in CLOSE_WAIT and were closed while we watched</source>
        <translation>观察期间处于 CLOSE_WAIT 且已被关闭</translation>
    </message>
    <message>
        <source>The other end closed more than a minute ago</source>
        <translation>对端在一分多钟之前就已关闭</translation>
    </message>
    <message>
        <source>Since the oldest was closed by its other end</source>
        <translation>最早的一个自对端关闭以来的时间</translation>
    </message>
    <message>
        <source>Files open, of %1 it may open</source>
        <translation>打开的文件，上限 %1</translation>
    </message>
    <message>
        <source>%1 (pid %2) holds %3 connections that their other ends closed long ago</source>
        <translation>%1（pid %2）持有 %3 个对端早已关闭的连接</translation>
    </message>
    <message>
        <source>Processes that our rights do not show hold %1 connections that their other ends closed long ago</source>
        <translation>因权限不可见的进程持有 %1 个对端早已关闭的连接</translation>
    </message>
    <message>
        <source>%1 (pid %2) forgets to close: %3 connections in CLOSE_WAIT</source>
        <translation>%1（pid %2）忘记关闭：%3 个连接处于 CLOSE_WAIT</translation>
    </message>
    <message>
        <source>A process that our rights do not show forgets to close: %1 connections in CLOSE_WAIT</source>
        <translation>有因权限不可见的进程忘记关闭：%1 个连接处于 CLOSE_WAIT</translation>
    </message>
    <message>
        <source>CLOSE_WAIT means that the other end has closed and this program has not. No time-out ends it: each one keeps a file descriptor until the process ends or reaches its limit and accepts no more.</source>
        <translation>CLOSE_WAIT 表示对端已关闭，而本程序没有。它不会因超时结束：每个都占用一个文件描述符，直到进程结束，或进程到达上限而不再 accept。</translation>
    </message>
    <message>
        <source>It is a fault of the program: look for a path, most often one for errors, on which a socket is not closed when a read returns 0. Until it is mended, restart the program before it reaches its limit.</source>
        <translation>这是程序的缺陷：请查找 read 返回 0 时没有关闭套接字的代码路径，多半是出错路径。修复之前，请在到达上限前重启程序。</translation>
    </message>
    <message>
        <source>No kernel setting helps: neither tcp_fin_timeout nor keep-alive ends CLOSE_WAIT in a program that never looks.</source>
        <translation>内核设置都无济于事：对于从不查看的程序，tcp_fin_timeout 和 keep-alive 都不会结束 CLOSE_WAIT。</translation>
    </message>
    <message>
        <source>A process forgets to close</source>
        <translation>有进程忘记关闭连接</translation>
    </message>
    <message>
        <source>Connection tracking is %1 full: %2 of %3 entries</source>
        <translation>连接跟踪已用 %1：%3 个条目中的 %2 个</translation>
    </message>
    <message>
        <source>Connections that are tracked</source>
        <translation>被跟踪的连接</translation>
    </message>
    <message>
        <source>The most that are tracked</source>
        <translation>可跟踪的上限</translation>
    </message>
    <message>
        <source>When the table is full the kernel drops packets of new connections (“nf_conntrack: table full, dropping packet”), incoming and outgoing. A connection in TIME_WAIT keeps an entry, for 120 s by default.</source>
        <translation>表满时内核会丢弃新连接的数据包（“nf_conntrack: table full, dropping packet”），出站入站都一样。TIME_WAIT 中的连接也占一个条目，默认 120 秒。</translation>
    </message>
    <message>
        <source>Make fewer short connections, raise net.netfilter.nf_conntrack_max (about 256 bytes an entry), shorten nf_conntrack_tcp_timeout_time_wait, or do not track what needs no tracking (NOTRACK).</source>
        <translation>减少短连接，提高 net.netfilter.nf_conntrack_max（每个条目约 256 字节），缩短 nf_conntrack_tcp_timeout_time_wait，或不跟踪无需跟踪的流量（NOTRACK）。</translation>
    </message>
    <message>
        <source>Do not unload connection tracking where NAT or a stateful firewall depends on it.</source>
        <translation>在 NAT 或有状态防火墙依赖连接跟踪的地方，不要卸载它。</translation>
    </message>
    <message>
        <source>Connection tracking is nearly full</source>
        <translation>连接跟踪接近满</translation>
    </message>
    <message>
        <source>tcp_fin_timeout is %1 s; TIME_WAIT still lasts 60 s</source>
        <translation>tcp_fin_timeout 为 %1 秒；TIME_WAIT 仍持续 60 秒</translation>
    </message>
    <message>
        <source>Seconds that an orphan stays in FIN_WAIT_2</source>
        <translation>孤儿套接字停留在 FIN_WAIT_2 的秒数</translation>
    </message>
    <message>
        <source>TIME_WAIT sockets now, on which it has no effect</source>
        <translation>目前的 TIME_WAIT 套接字，对它们没有作用</translation>
    </message>
    <message>
        <source>tcp_fin_timeout is how long a closed socket waits in FIN_WAIT_2 for the other end&apos;s FIN. The length of TIME_WAIT is fixed in the kernel; no setting changes it.</source>
        <translation>tcp_fin_timeout 是已关闭的套接字在 FIN_WAIT_2 中等待对端 FIN 的时间。TIME_WAIT 的时长由内核固定；没有设置能改变它。</translation>
    </message>
    <message>
        <source>Leave it at 60 s unless sockets pile up in FIN_WAIT_2. Against TIME_WAIT keep connections alive, pool them, and let the client close.</source>
        <translation>除非套接字在 FIN_WAIT_2 中堆积，否则保持 60 秒。要应对 TIME_WAIT，请保持长连接、使用连接池，并让客户端先关闭。</translation>
    </message>
    <message>
        <source>Do not lower tcp_fin_timeout to get rid of TIME_WAIT: peers that close slowly are cut off instead.</source>
        <translation>不要为了消除 TIME_WAIT 而调低 tcp_fin_timeout：那只会切断关闭较慢的对端。</translation>
    </message>
    <message>
        <source>tcp_fin_timeout is not the length of TIME_WAIT</source>
        <translation>tcp_fin_timeout 不是 TIME_WAIT 的时长</translation>
    </message>
    <message>
        <source>Most that waited for %1 (pid %2), where %3 may</source>
        <translation>等待 %1（pid %2）的峰值，上限为 %3</translation>
    </message>
    <message>
        <source>Most that waited, where %1 may</source>
        <translation>等待的峰值，上限为 %1</translation>
    </message>
    <message>
        <source>%1 connections were turned away by a full accept queue while we watched</source>
        <translation>观察期间有 %1 个连接因 accept 队列已满而被拒之门外</translation>
    </message>
    <message>
        <source>The queue of half-open connections overflowed %1 times while we watched</source>
        <translation>观察期间半连接队列溢出 %1 次</translation>
    </message>
    <message>
        <source>Connections dropped by listening sockets, for any reason</source>
        <translation>被监听套接字丢弃的连接（任何原因）</translation>
    </message>
    <message>
        <source>Half-open connections answered with a cookie</source>
        <translation>以 cookie 应答的半连接</translation>
    </message>
    <message>
        <source>Half-open connections dropped</source>
        <translation>被丢弃的半连接</translation>
    </message>
    <message>
        <source>A dropped connection is no error that a client sees: it tries again after a second or more, so that some requests are slow for no visible reason.</source>
        <translation>被丢弃的连接在客户端看来不是错误：它会在一秒或更久之后重试，于是有些请求无缘无故地变慢。</translation>
    </message>
    <message>
        <source>Let the service accept faster, or give it a longer backlog: listen(), then net.core.somaxconn, for half-open ones net.ipv4.tcp_max_syn_backlog. A flood of SYNs from strangers is an attack, for a firewall.</source>
        <translation>让服务更快地 accept，或加长其 backlog：先 listen()，再 net.core.somaxconn，半连接则用 net.ipv4.tcp_max_syn_backlog。来自陌生人的 SYN 洪水是攻击，应由防火墙处理。</translation>
    </message>
    <message>
        <source>Do not turn off tcp_syncookies: without them the connections are lost.</source>
        <translation>不要关闭 tcp_syncookies：没有它连接就会丢失。</translation>
    </message>
    <message>
        <source>Incoming connections are dropped</source>
        <translation>入站连接被丢弃</translation>
    </message>
    <message>
        <source>%1 (pid %2) has used up the ports to %4: all %3 are taken, and connect() fails</source>
        <translation>%1（pid %2）耗尽了到 %4 的端口：%3 个全部被占用，connect() 失败</translation>
    </message>
    <message>
        <source>The ports to %2 are used up: all %1 are taken, and connect() fails</source>
        <translation>到 %2 的端口已耗尽：%1 个全部被占用，connect() 失败</translation>
    </message>
    <message>
        <source>%1 (pid %2) uses up the ports to %5: %3 of %4 are taken</source>
        <translation>%1（pid %2）正在耗尽到 %5 的端口：%4 个中已占用 %3 个</translation>
    </message>
    <message>
        <source>The ports to %3 run out: %1 of %2 are taken</source>
        <translation>到 %3 的端口即将耗尽：%2 个中已占用 %1 个</translation>
    </message>
    <message>
        <source>First and last port for outgoing connections</source>
        <translation>出站连接的首个和末个端口</translation>
    </message>
    <message>
        <source>Ports of connections to it</source>
        <translation>与其连接所占的端口</translation>
    </message>
    <message>
        <source>Ports in TIME_WAIT</source>
        <translation>TIME_WAIT 中的端口</translation>
    </message>
    <message>
        <source>Ports that are left</source>
        <translation>剩余端口</translation>
    </message>
    <message>
        <source>Time until none is left, if it goes on so</source>
        <translation>照此下去，距端口耗尽的时间</translation>
    </message>
    <message>
        <source>Each connection to one remote address and port needs a port of its own. From half of them on connect() searches for milliseconds; with none left it fails with EADDRNOTAVAIL, “cannot assign requested address”.</source>
        <translation>到同一远端地址和端口的每个连接都需要单独的端口。占用过半后 connect() 要搜索数毫秒；全部占用后以 EADDRNOTAVAIL 失败，即“cannot assign requested address”。</translation>
    </message>
    <message>
        <source>Pool connections or keep them alive. More room: a wider net.ipv4.ip_local_port_range, a second address at either end, net.ipv4.tcp_tw_reuse=1 for outgoing connections.</source>
        <translation>使用连接池或长连接。要更多余量：放宽 net.ipv4.ip_local_port_range，在任一端增加一个地址，出站连接可用 net.ipv4.tcp_tw_reuse=1。</translation>
    </message>
    <message>
        <source>Do not turn on tcp_tw_recycle, and do not lower tcp_fin_timeout: TIME_WAIT does not get shorter by it.</source>
        <translation>不要开启 tcp_tw_recycle，也不要调低 tcp_fin_timeout：TIME_WAIT 不会因此变短。</translation>
    </message>
    <message>
        <source>Ports for outgoing connections run out</source>
        <translation>出站连接的端口即将耗尽</translation>
    </message>
    <message>
        <source>Only %1 ports for outgoing connections to one remote</source>
        <translation>到同一远端的出站连接只有 %1 个端口</translation>
    </message>
    <message>
        <source>Ports that are reserved; %1 of them in that range</source>
        <translation>保留的端口；其中 %1 个在该范围内</translation>
    </message>
    <message>
        <source>Each connection to the same remote address and port needs a port of its own, for 60 s longer than it lives if this end closes first. With half of them taken connect() grows slow, with all taken it fails.</source>
        <translation>到同一远端地址和端口的每个连接都需要单独的端口；若由本端先关闭，则比其存续时间还要多占 60 秒。占用过半后 connect() 变慢，全部占用后失败。</translation>
    </message>
    <message>
        <source>Widen it, for example net.ipv4.ip_local_port_range=&quot;16384 60999&quot;, and reserve only what services here listen on (net.ipv4.ip_local_reserved_ports).</source>
        <translation>请放宽它，例如 net.ipv4.ip_local_port_range=&quot;16384 60999&quot;，并且只保留本机服务监听的端口（net.ipv4.ip_local_reserved_ports）。</translation>
    </message>
    <message>
        <source>Do not begin below the ports that services here listen on: an outgoing connection may then hold the port a service needs when it starts.</source>
        <translation>起始端口不要低于本机服务监听的端口：否则服务启动时所需的端口可能被出站连接占着。</translation>
    </message>
    <message>
        <source>Few ports for outgoing connections</source>
        <translation>出站连接的端口太少</translation>
    </message>
    <message>
        <source>%1 (pid %2) has %3 of %4 files open</source>
        <translation>%1（pid %2）打开了 %4 个文件中的 %3 个</translation>
    </message>
    <message>
        <source>Files open, sockets among them</source>
        <translation>打开的文件，含套接字</translation>
    </message>
    <message>
        <source>The most it may open (soft limit)</source>
        <translation>允许打开的上限（软限制）</translation>
    </message>
    <message>
        <source>At the limit accept() and socket() fail with “too many open files”: a service stops accepting, its queue fills, and its clients wait.</source>
        <translation>到达上限后 accept() 和 socket() 以“too many open files”失败：服务停止 accept，队列填满，客户端等待。</translation>
    </message>
    <message>
        <source>See whether it needs so many or forgets to close (CLOSE_WAIT). If it needs them, raise its limit: LimitNOFILE= of its systemd unit, or ulimit -n.</source>
        <translation>请查明它是否确实需要这么多，还是忘记关闭（CLOSE_WAIT）。如确实需要，请提高上限：其 systemd 单元的 LimitNOFILE=，或 ulimit -n。</translation>
    </message>
    <message>
        <source>Do not raise the limit of a process that leaks: it only fails later, with more to clean up.</source>
        <translation>不要提高有泄漏的进程的上限：那只会晚些失败，要收拾的更多。</translation>
    </message>
    <message>
        <source>A process has nearly all files open that it may</source>
        <translation>有进程打开的文件已接近上限</translation>
    </message>
    <message>
        <source>Closed with SO_LINGER(0), or data came after the close</source>
        <translation>以 SO_LINGER(0) 关闭，或关闭之后还有数据到来</translation>
    </message>
    <message>
        <source>Connections opened from here</source>
        <translation>从本机打开的连接</translation>
    </message>
    <message>
        <source>A reset throws away what was not yet sent and what the client has not yet read: answers are cut off at random, and clients see “connection reset by peer”.</source>
        <translation>重置会丢弃尚未发送的以及客户端尚未读取的数据：应答被随机截断，客户端看到“connection reset by peer”。</translation>
    </message>
    <message>
        <source>Take SO_LINGER(0) off the listening socket, from which accepted ones inherit it, and let the clients close first.</source>
        <translation>从监听套接字上去掉 SO_LINGER(0)，accept 得到的套接字会继承它；并让客户端先关闭。</translation>
    </message>
    <message>
        <source>Do not use SO_LINGER(0) to get rid of a server&apos;s TIME_WAIT. It is for probing clients only.</source>
        <translation>不要用 SO_LINGER(0) 来消除服务器的 TIME_WAIT。它只适合用于探测的客户端。</translation>
    </message>
    <message>
        <source>Connections of the service that went from established to nothing, without TIME_WAIT</source>
        <translation>服务的连接中由已建立直接消失、没有 TIME_WAIT 的</translation>
    </message>
    <message>
        <source>%1 (pid %2) resets the connections of its service %4: %3 resets while we watched</source>
        <translation>%1（pid %2）重置其服务 %4 的连接：观察期间重置 %3 次</translation>
    </message>
    <message>
        <source>The service %2 resets its connections: %1 resets while we watched</source>
        <translation>服务 %2 重置其连接：观察期间重置 %1 次</translation>
    </message>
    <message>
        <source>%1 (pid %2) at %4 or its clients on this machine reset their connections: %3 resets while we watched</source>
        <translation>%4 处的 %1（pid %2）或其在本机的客户端重置连接：观察期间重置 %3 次</translation>
    </message>
    <message>
        <source>The service %2 or its clients on this machine reset their connections: %1 resets while we watched</source>
        <translation>服务 %2 或其在本机的客户端重置连接：观察期间重置 %1 次</translation>
    </message>
    <message>
        <source>A service on this machine resets its connections: %1 resets while we watched</source>
        <translation>本机有服务重置其连接：观察期间重置 %1 次</translation>
    </message>
    <message>
        <source>A service resets its connections</source>
        <translation>有服务重置其连接</translation>
    </message>
    <message>
        <source>somaxconn is %3 and cuts the backlog of %1 (pid %2) at %4</source>
        <translation>somaxconn 为 %3，截短了 %1（pid %2）在 %4 的 backlog</translation>
    </message>
    <message>
        <source>somaxconn is %1 and cuts the backlog of the service %2</source>
        <translation>somaxconn 为 %1，截短了服务 %2 的 backlog</translation>
    </message>
    <message>
        <source>The longest backlog a service gets</source>
        <translation>服务所能得到的最长 backlog</translation>
    </message>
    <message>
        <source>A service gets the smaller of what it asks for and somaxconn. A burst of connections beyond that is dropped.</source>
        <translation>服务得到的是其所求与 somaxconn 中较小的一个。超出的突发连接会被丢弃。</translation>
    </message>
    <message>
        <source>net.core.somaxconn=4096 (the kernel&apos;s default since 5.4), then restart the service: a listening socket keeps the backlog it began with.</source>
        <translation>net.core.somaxconn=4096（内核自 5.4 起的默认值），然后重启服务：监听套接字保持其开始时的 backlog。</translation>
    </message>
    <message>
        <source>Do not expect a longer backlog to help a service that is always too slow.</source>
        <translation>不要指望更长的 backlog 能帮助总是过慢的服务。</translation>
    </message>
    <message>
        <source>somaxconn is low</source>
        <translation>somaxconn 过低</translation>
    </message>
    <message>
        <source>This machine has %1 of %2 files open</source>
        <translation>本机打开了 %2 个文件中的 %1 个</translation>
    </message>
    <message>
        <source>Files open on the whole machine</source>
        <translation>整机打开的文件</translation>
    </message>
    <message>
        <source>The most there may be</source>
        <translation>允许的上限</translation>
    </message>
    <message>
        <source>At the limit every program fails to open files and sockets, whatever limit it has itself.</source>
        <translation>到达上限后，无论程序自身的限制是多少，都无法再打开文件和套接字。</translation>
    </message>
    <message>
        <source>Find the process with the most open files first; then raise fs.file-max.</source>
        <translation>先找出打开文件最多的进程；然后提高 fs.file-max。</translation>
    </message>
    <message>
        <source>Do not wait for it: at the limit only the superuser can still open a file to repair it.</source>
        <translation>不要等到那时：到达上限后只有超级用户还能打开文件来修复。</translation>
    </message>
    <message>
        <source>This machine has nearly all files open that it may</source>
        <translation>本机打开的文件已接近上限</translation>
    </message>
    <message>
        <source>tcp_max_tw_buckets is reached: %1 connections went without TIME_WAIT while we watched</source>
        <translation>已达到 tcp_max_tw_buckets：观察期间有 %1 个连接未经 TIME_WAIT 就结束</translation>
    </message>
    <message>
        <source>%1 TIME_WAIT sockets, nearly as many as tcp_max_tw_buckets allows</source>
        <translation>%1 个 TIME_WAIT 套接字，接近 tcp_max_tw_buckets 的上限</translation>
    </message>
    <message>
        <source>tcp_max_tw_buckets was reached: %1 connections went without TIME_WAIT since the kernel started</source>
        <translation>曾达到 tcp_max_tw_buckets：内核启动以来有 %1 个连接未经 TIME_WAIT 就结束</translation>
    </message>
    <message>
        <source>The most TIME_WAIT sockets that are kept</source>
        <translation>保留的 TIME_WAIT 套接字上限</translation>
    </message>
    <message>
        <source>TIME_WAIT sockets now</source>
        <translation>目前的 TIME_WAIT 套接字</translation>
    </message>
    <message>
        <source>TIME_WAIT ended at once, as there were too many</source>
        <translation>因过多而立即结束的 TIME_WAIT</translation>
    </message>
    <message>
        <source>What TIME_WAIT protects from comes back: a late segment of an old connection can get into a new one, and a lost last ACK is answered with a reset.</source>
        <translation>TIME_WAIT 所防范的问题会重现：旧连接迟到的报文段可能进入新连接，丢失的最后一个 ACK 会得到重置作为应答。</translation>
    </message>
    <message>
        <source>Find who makes so many (keep-alive, pooling), and raise net.ipv4.tcp_max_tw_buckets: a socket in TIME_WAIT takes about 256 bytes.</source>
        <translation>找出谁制造了这么多（长连接、连接池可解决），并提高 net.ipv4.tcp_max_tw_buckets：TIME_WAIT 中的一个套接字约占 256 字节。</translation>
    </message>
    <message>
        <source>Do not lower tcp_max_tw_buckets to see fewer TIME_WAIT sockets.</source>
        <translation>不要为了少看到 TIME_WAIT 套接字而调低 tcp_max_tw_buckets。</translation>
    </message>
    <message>
        <source>More TIME_WAIT than the kernel keeps</source>
        <translation>TIME_WAIT 多于内核所保留的</translation>
    </message>
    <message>
        <source>%1 (pid %2) reconnects all the time: %3 TIME_WAIT sockets to %4</source>
        <translation>%1（pid %2）不停地重新连接：到 %4 有 %3 个 TIME_WAIT 套接字</translation>
    </message>
    <message>
        <source>Somebody reconnects all the time: %1 TIME_WAIT sockets to %2</source>
        <translation>有程序不停地重新连接：到 %2 有 %1 个 TIME_WAIT 套接字</translation>
    </message>
    <message>
        <source>TIME_WAIT sockets to that remote</source>
        <translation>到该远端的 TIME_WAIT 套接字</translation>
    </message>
    <message>
        <source>Of these, of that process: inferred from who talks to the same remote</source>
        <translation>其中属于该进程的：根据谁与同一远端通信推断</translation>
    </message>
    <message>
        <source>Of these, of that process: seen while they lived</source>
        <translation>其中属于该进程的：存续期间已看到</translation>
    </message>
    <message>
        <source>Part of the ports to that remote</source>
        <translation>在该远端端口中所占的比例</translation>
    </message>
    <message>
        <source>A client that closes first leaves its port in TIME_WAIT for 60 s. At so many a second to one remote connect() grows slow and in the end fails.</source>
        <translation>先关闭的客户端会把其端口留在 TIME_WAIT 中 60 秒。每秒到同一远端这么多次，connect() 会变慢，最终失败。</translation>
    </message>
    <message>
        <source>Keep connections alive or pool them. Where that cannot be, net.ipv4.tcp_tw_reuse=1 lets outgoing connections take the ports again; a prober, which has read all it wants, may close with SO_LINGER(0).</source>
        <translation>保持长连接或使用连接池。做不到时，net.ipv4.tcp_tw_reuse=1 可让出站连接复用这些端口；已读完所需内容的探测程序可以用 SO_LINGER(0) 关闭。</translation>
    </message>
    <message>
        <source>Do not use SO_LINGER(0) in a client whose last bytes matter, never on a server; do not turn on tcp_tw_recycle, and do not lower tcp_fin_timeout for it.</source>
        <translation>若客户端最后的字节很重要，不要使用 SO_LINGER(0)，在服务器上则绝不要用；也不要为此开启 tcp_tw_recycle 或调低 tcp_fin_timeout。</translation>
    </message>
    <message>
        <source>A client reconnects all the time</source>
        <translation>有客户端不停地重新连接</translation>
    </message>
    <message>
        <source>%1 (pid %2) closes first: its service %4 keeps %3 TIME_WAIT sockets</source>
        <translation>%1（pid %2）先关闭：其服务 %4 留有 %3 个 TIME_WAIT 套接字</translation>
    </message>
    <message>
        <source>The service %2 closes first and keeps %1 TIME_WAIT sockets</source>
        <translation>服务 %2 先关闭，留有 %1 个 TIME_WAIT 套接字</translation>
    </message>
    <message>
        <source>TIME_WAIT sockets on the side of the service</source>
        <translation>服务一侧的 TIME_WAIT 套接字</translation>
    </message>
    <message>
        <source>Connections of the service now</source>
        <translation>服务目前的连接</translation>
    </message>
    <message>
        <source>Whoever closes first keeps TIME_WAIT for 60 s. A server that does it keeps that of all its clients together: memory, and work for each new connection.</source>
        <translation>谁先关闭，谁就保留 TIME_WAIT 60 秒。服务器若先关闭，就要承担其所有客户端的 TIME_WAIT：占用内存，并增加每个新连接的开销。</translation>
    </message>
    <message>
        <source>Let the clients close: keep connections alive (keep-alive with a time-out above the clients&apos;), and do not answer with “Connection: close”.</source>
        <translation>让客户端关闭：保持长连接（keep-alive 超时大于客户端的），并且应答中不要带“Connection: close”。</translation>
    </message>
    <message>
        <source>Do not set SO_LINGER(0) on the service: clients would lose the end of answers. tcp_tw_reuse does nothing for incoming connections, and tcp_tw_recycle breaks clients behind NAT.</source>
        <translation>不要在服务上设置 SO_LINGER(0)：客户端会丢失应答的结尾。tcp_tw_reuse 对入站连接不起作用，tcp_tw_recycle 会使 NAT 之后的客户端出错。</translation>
    </message>
    <message>
        <source>A service closes first</source>
        <translation>有服务先关闭</translation>
    </message>
    <message>
        <source>tcp_tw_recycle is on: clients behind NAT fail to connect</source>
        <translation>tcp_tw_recycle 已开启：NAT 之后的客户端连接失败</translation>
    </message>
    <message>
        <source>This kernel still has tcp_tw_recycle; it is off, as it must be</source>
        <translation>此内核仍有 tcp_tw_recycle；它已关闭，本应如此</translation>
    </message>
    <message>
        <source>tcp_tw_recycle</source>
        <translation>tcp_tw_recycle</translation>
    </message>
    <message>
        <source>Connections refused because of it</source>
        <translation>因此而被拒绝的连接</translation>
    </message>
    <message>
        <source>It drops every SYN whose timestamp is older than the last one from the same address. Clients that share an address behind NAT or a load balancer have clocks of their own, so their connections fail at random.</source>
        <translation>凡是时间戳早于同一地址上一个的 SYN，它都会丢弃。在 NAT 或负载均衡之后共用一个地址的客户端各有各的时钟，因此其连接会随机失败。</translation>
    </message>
    <message>
        <source>Turn it off now: sysctl -w net.ipv4.tcp_tw_recycle=0, and take it out of /etc/sysctl.d.</source>
        <translation>立即关闭：sysctl -w net.ipv4.tcp_tw_recycle=0，并从 /etc/sysctl.d 中删除。</translation>
    </message>
    <message>
        <source>Leave it off. A kernel from 4.12 on does not have it any more.</source>
        <translation>保持关闭。4.12 及以后的内核已没有它。</translation>
    </message>
    <message>
        <source>Never turn tcp_tw_recycle on, whatever the number of TIME_WAIT sockets.</source>
        <translation>无论 TIME_WAIT 套接字有多少，绝不要开启 tcp_tw_recycle。</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is on, but does nothing without tcp_timestamps</source>
        <translation>tcp_tw_reuse 已开启，但没有 tcp_timestamps 就不起作用</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is on for all outgoing connections</source>
        <translation>tcp_tw_reuse 对所有出站连接开启</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is 2, for loopback only: it does not help the %1 TIME_WAIT sockets to %2</source>
        <translation>tcp_tw_reuse 为 2，仅用于回环：对到 %2 的 %1 个 TIME_WAIT 套接字没有帮助</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is off, so that the ports of %1 TIME_WAIT sockets to %2 wait for 60 s</source>
        <translation>tcp_tw_reuse 已关闭，因此到 %2 的 %1 个 TIME_WAIT 套接字的端口要等 60 秒</translation>
    </message>
    <message>
        <source>0 is off, 1 is all outgoing connections, 2 is loopback only</source>
        <translation>0 为关闭，1 为所有出站连接，2 为仅回环</translation>
    </message>
    <message>
        <source>Timestamps, on which reuse depends</source>
        <translation>复用所依赖的时间戳</translation>
    </message>
    <message>
        <source>It lets a new outgoing connection take over a port from TIME_WAIT after a second. It is for whoever connects; on incoming connections it has no effect.</source>
        <translation>它让新的出站连接在一秒之后接管 TIME_WAIT 中的端口。它只对发起连接的一方有用；对入站连接没有作用。</translation>
    </message>
    <message>
        <source>Pool connections or keep them alive first. Where a client must reconnect all the time, net.ipv4.tcp_tw_reuse=1 with tcp_timestamps=1 is safe for it.</source>
        <translation>先用连接池或长连接。若客户端必须不停地重新连接，net.ipv4.tcp_tw_reuse=1 加 tcp_timestamps=1 对它是安全的。</translation>
    </message>
    <message>
        <source>Do not expect it to lessen the TIME_WAIT of a server, and do not take tcp_tw_recycle for it.</source>
        <translation>不要指望它减少服务器的 TIME_WAIT，也不要把它与 tcp_tw_recycle 混淆。</translation>
    </message>
    <message>
        <source>tcp_tw_reuse</source>
        <translation>tcp_tw_reuse</translation>
    </message>
    <message>
        <source>column %1: “%2” is not expected here; expected “and”, “or” or the end</source>
        <translation>第 %1 列：此处不应有“%2”；应为“and”、“or”或结尾</translation>
    </message>
    <message>
        <source>column %1: “not” and “(” are nested deeper than %2</source>
        <translation>第 %1 列：“not”和“(”的嵌套深度超过 %2</translation>
    </message>
    <message>
        <source>column %1: this “(” is never closed; expected “)”</source>
        <translation>第 %1 列：此“(”未闭合；应有“)”</translation>
    </message>
    <message>
        <source>column %1: “%2” is not expected here; expected “and”, “or” or “)”</source>
        <translation>第 %1 列：此处不应有“%2”；应为“and”、“or”或“)”</translation>
    </message>
    <message>
        <source>column %1: the filter ends here; expected “not”, “(” or one of %2</source>
        <translation>第 %1 列：过滤器到此结束；应为“not”、“(”或 %2 之一</translation>
    </message>
    <message>
        <source>column %1: more than %2 tests in one filter</source>
        <translation>第 %1 列：一个过滤器中的条件超过 %2 个</translation>
    </message>
    <message>
        <source>column %1: the filter is longer than %2 bytes</source>
        <translation>第 %1 列：过滤器长于 %2 字节</translation>
    </message>
    <message>
        <source>column %1: “%2” is no state; expected one of %3</source>
        <translation>第 %1 列：“%2”不是状态；应为 %3 之一</translation>
    </message>
    <message>
        <source>column %1: “%2” is not understood; expected a whole number from 0 to %3</source>
        <translation>第 %1 列：无法理解“%2”；应为 0 到 %3 的整数</translation>
    </message>
    <message>
        <source>column %1: “%2” is no address; expected IP[/PREFIX][:PORT], such as 10.0.0.0/8, 10.0.0.5:443 or [::1]:443</source>
        <translation>第 %1 列：“%2”不是地址；应为 IP[/PREFIX][:PORT]，如 10.0.0.0/8、10.0.0.5:443 或 [::1]:443</translation>
    </message>
    <message>
        <source>column %1: “%2” is no time; expected one such as 10s or 1m30s</source>
        <translation>第 %1 列：“%2”不是时间；应为 10s 或 1m30s 之类</translation>
    </message>
    <message>
        <source>column %1: “%2” is not known; expected one of %3</source>
        <translation>第 %1 列：未知的“%2”；应为 %3 之一</translation>
    </message>
    <message>
        <source>column %1: “%2” cannot stand behind “%3”; expected one of %4</source>
        <translation>第 %1 列：“%2”不能跟在“%3”之后；应为 %4 之一</translation>
    </message>
    <message>
        <source>column %1: “%2” is not known; expected “not”, “(” or one of %3</source>
        <translation>第 %1 列：未知的“%2”；应为“not”、“(”或 %3 之一</translation>
    </message>
    <message>
        <source>column %1: expected a value for “%2”</source>
        <translation>第 %1 列：“%2”应有值</translation>
    </message>
    <message>
        <source>column %1: this quotation mark is never closed; expected %2</source>
        <translation>第 %1 列：此引号未闭合；应有 %2</translation>
    </message>
    <message>
        <source>let the probes close with a reset (without nolinger: true and close: graceful), or probe less often</source>
        <translation>让探测以重置关闭（不写 nolinger: true 和 close: graceful），或降低探测频率</translation>
    </message>
    <message>
        <source>after %1 half of the %2 ports to %3 are in TIME_WAIT: from there on each connect() searches for milliseconds</source>
        <translation>%1 后到 %3 的 %2 个端口有一半处于 TIME_WAIT：此后每次 connect() 都要搜索数毫秒</translation>
    </message>
    <message>
        <source>after %1 all %2 ports to %3 are taken: connect() fails with EADDRNOTAVAIL</source>
        <translation>%1 后到 %3 的 %2 个端口全部被占用：connect() 以 EADDRNOTAVAIL 失败</translation>
    </message>
    <message>
        <source>after %1 there are %2 TIME_WAIT, as many as tcp_max_tw_buckets allows: further ones of any program are dropped early</source>
        <translation>%1 后有 %2 个 TIME_WAIT，达到 tcp_max_tw_buckets 的上限：此后任何程序的都会被提前丢弃</translation>
    </message>
    <message>
        <source>the resolver %1 would be asked for %2 names a second, and is asked for %3 at most: probes wait for their turn, or are not measured</source>
        <translation>每秒将向解析器 %1 查询 %2 个名称，而最多查询 %3 个：探测要排队，或不被测量</translation>
    </message>
    <message>
        <source>probe less often, give the address with ip:, or ask a resolver of your own</source>
        <translation>降低探测频率，用 ip: 给出地址，或查询自己的解析器</translation>
    </message>
    <message>
        <source>shorten the timeout, probe less often, or raise the limit of open files</source>
        <translation>缩短超时，降低探测频率，或提高打开文件数上限</translation>
    </message>
    <message>
        <source>when no endpoint answers, %1 probes would be in flight, and %2 may be: the others are not measured</source>
        <translation>没有端点应答时，将有 %1 个探测进行中，而上限为 %2：其余不被测量</translation>
    </message>
    <message>
        <source>when no endpoint answers, %1 file descriptors would be open, and the limit is %2</source>
        <translation>没有端点应答时，将打开 %1 个文件描述符，而上限为 %2</translation>
    </message>
    <message>
        <source>fits: no limit of this machine is met</source>
        <translation>适合：没有触及本机的限制</translation>
    </message>
    <message>
        <source>fits while the endpoints answer, but not when all of them are silent until their timeout</source>
        <translation>端点应答时适合，但若全部沉默直到超时则不适合</translation>
    </message>
    <message>
        <source>does not fit: a limit of this machine breaks</source>
        <translation>不适合：突破了本机的限制</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 says “%2”, which makes no sense there</source>
        <translation>%1 为“%2”，在那里没有意义</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已看到</translation>
    </message>
    <message>
        <source>known by the port it listens on</source>
        <translation>由其监听的端口得知</translation>
    </message>
    <message>
        <source>inferred: %1 % of %2 sockets seen to this remote are this process&apos;s</source>
        <translation>推断：到此远端所见的 %2 个套接字中有 %1 % 属于此进程</translation>
    </message>
    <message>
        <source>seen, but not whose it was</source>
        <translation>已看到，但不知属于谁</translation>
    </message>
    <message>
        <source>not seen, nor any other socket to this remote</source>
        <translation>未看到，到此远端的其他套接字也没有看到</translation>
    </message>
    <message>
        <source>not seen; no process had nearly all of the %1 sockets seen to this remote</source>
        <translation>未看到；到此远端所见的 %1 个套接字中，没有哪个进程占绝大多数</translation>
    </message>
    <message>
        <source>TIME_WAIT stays here, and each one holds a local port towards this remote for 60 s. Keep connections open and use them again (keep-alive, a pool). tcp_tw_reuse helps outgoing connections alone; SO_LINGER(0) belongs in probes, as it may destroy data that is on its way.</source>
        <translation>TIME_WAIT 留在本机，每个都占用一个到此远端的本地端口 60 秒。请保持连接并重复使用（keep-alive、连接池）。tcp_tw_reuse 只对出站连接有帮助；SO_LINGER(0) 只适合探测，因为它可能毁掉在途数据。</translation>
    </message>
    <message>
        <source>TIME_WAIT stays at the server, no local port is held here. If the server is yours, let its clients close: a longer keep-alive time and more requests a connection.</source>
        <translation>TIME_WAIT 留在服务器，本机不占用本地端口。如果服务器是你的，请让其客户端关闭：更长的 keep-alive 时间，每个连接承载更多请求。</translation>
    </message>
    <message>
        <source>TIME_WAIT gathers at this service. It costs no local ports, but memory and room in tcp_max_tw_buckets. Let the clients close: a longer keep-alive time and more requests a connection. Never SO_LINGER(0) on a service, as clients would lose the end of replies.</source>
        <translation>TIME_WAIT 聚集在此服务。它不占用本地端口，但占用内存和 tcp_max_tw_buckets 的名额。请让客户端关闭：更长的 keep-alive 时间，每个连接承载更多请求。绝不要在服务上使用 SO_LINGER(0)，否则客户端会丢失应答的结尾。</translation>
    </message>
    <message>
        <source>Who closes depends on whose idle time-out is shorter. Make the server&apos;s longer than the clients&apos;, so that the clients close, and keep connections open longer on both.</source>
        <translation>由谁关闭取决于谁的空闲超时更短。请让服务器的超时长于客户端的，使客户端先关闭，并让两端的连接保持更久。</translation>
    </message>
    <message>
        <source>Our reset leaves nothing behind, but with other clients TIME_WAIT stays at the server. Let clients close: a longer keep-alive time and more requests a connection.</source>
        <translation>我们的重置不留下任何东西，但对于其他客户端，TIME_WAIT 会留在服务器。请让客户端关闭：更长的 keep-alive 时间，每个连接承载更多请求。</translation>
    </message>
    <message>
        <source>The server resets: it closes with unread data or with SO_LINGER(0), and clients may lose the end of replies. On a service neither is right.</source>
        <translation>由服务器重置：它在有未读数据时关闭，或以 SO_LINGER(0) 关闭，客户端可能丢失应答的结尾。对服务来说两者都不对。</translation>
    </message>
    <message>
        <source>The probes close in the ordinary way, so each leaves a TIME_WAIT here. Without “close: graceful” they leave none.</source>
        <translation>探测以普通方式关闭，因此每次都在本机留下一个 TIME_WAIT。不写“close: graceful”就不会留下。</translation>
    </message>
    <message>
        <source>this machine closed first in %1 of %2 connections</source>
        <translation>%2 个连接中有 %1 个由本机先关闭</translation>
    </message>
    <message>
        <source>the peer closed first in %1 of %2 connections</source>
        <translation>%2 个连接中有 %1 个由对端先关闭</translation>
    </message>
    <message>
        <source>both sides close first: this machine in %1 of %2 connections</source>
        <translation>两端都会先关闭：%2 个连接中有 %1 个由本机先关闭</translation>
    </message>
    <message>
        <source>only %1 connections were seen to end</source>
        <translation>只看到 %1 个连接结束</translation>
    </message>
    <message>
        <source>%1 (pid %2) does not close: %3 connections have waited for it in CLOSE_WAIT for longer than %4, the oldest for %5; %6 more an hour (%7 to %8)</source>
        <translation>%1（pid %2）不关闭：%3 个连接在 CLOSE_WAIT 中等待它超过 %4，最久的 %5；每小时再增加 %6（%7 至 %8）</translation>
    </message>
    <message>
        <source>%1 (pid %2) does not close: %3 connections have waited for it in CLOSE_WAIT for longer than %4, and %5 of its %6 files are open</source>
        <translation>%1（pid %2）不关闭：%3 个连接在 CLOSE_WAIT 中等待它超过 %4，其 %6 个文件已打开 %5 个</translation>
    </message>
    <message>
        <source>%1 (pid %2) has %3 connections that have waited for it in CLOSE_WAIT for longer than %4, the oldest for %5; they are not shown to grow</source>
        <translation>%1（pid %2）有 %3 个连接在 CLOSE_WAIT 中等待它超过 %4，最久的 %5；未见增加</translation>
    </message>
    <message>
        <source>The program has to close its end when it reads the end of the peer&apos;s: look for a path that forgets it, most often after an error or in a pool. No kernel setting ends CLOSE_WAIT; restarting the process gives time.</source>
        <translation>程序读到对端的结尾时必须关闭自己的一端：请查找忘记关闭的代码路径，多半在出错之后或在连接池中。内核设置不能结束 CLOSE_WAIT；重启进程可以争取时间。</translation>
    </message>
    <message>
        <source>the processes in %1 cannot be listed: %2</source>
        <translation>无法列出 %1 中的进程：%2</translation>
    </message>
    <message>
        <source>this kernel does not tell about its TCP sockets: inet_diag is missing</source>
        <translation>此内核不提供其 TCP 套接字的信息：缺少 inet_diag</translation>
    </message>
    <message>
        <source>the kernel&apos;s socket table cannot be read: %1</source>
        <translation>无法读取内核的套接字表：%1</translation>
    </message>
    <message>
        <source>“%1” is not an IP address</source>
        <translation>“%1”不是 IP 地址</translation>
    </message>
    <message>
        <source>the kernel&apos;s socket table could not be read whole in %1 tries</source>
        <translation>尝试 %1 次仍无法完整读取内核的套接字表</translation>
    </message>
    <message>
        <source>column %1: the port must be a number from 1 to 65535</source>
        <translation>第 %1 列：端口必须是 1 到 65535 的数字</translation>
    </message>
    <message>
        <source>the data directory %1 cannot be made: %2</source>
        <translation>无法创建数据目录 %1：%2</translation>
    </message>
    <message>
        <source>nothing to try: no endpoint of the list makes a TCP connection</source>
        <translation>没有可试运行的：列表中没有端点建立 TCP 连接</translation>
    </message>
    <message>
        <source>%1 results were not kept: the disk is too slow</source>
        <translation>%1 个结果未保存：磁盘太慢</translation>
    </message>
    <message>
        <source>“%1” has the id “%2” of the endpoint “%3”; give it another id</source>
        <translation>“%1”的 id “%2”属于端点“%3”；请给它另一个 id</translation>
    </message>
    <message>
        <source>notifier “%1”: %2: %3</source>
        <translation>通知器“%1”：%2：%3</translation>
    </message>
    <message>
        <source>%1 is not there; give the folder that Lightfoot keeps its history in with --data DIR</source>
        <translation>%1 不存在；请用 --data DIR 指定 Lightfoot 存放历史记录的目录</translation>
    </message>
    <message>
        <source>--for: “%1” is out of range; expected more than 0s and at most 24h</source>
        <translation>--for：“%1”超出范围；应大于 0s 且不超过 24h</translation>
    </message>
    <message>
        <source>--for: a time is missing, such as 3s</source>
        <translation>--for：缺少时间，如 3s</translation>
    </message>
    <message>
        <source>“%1” is not known; expected --json, --for or --help</source>
        <translation>未知的“%1”；应为 --json、--for 或 --help</translation>
    </message>
    <message>
        <source>%1: no kind of probe for “%2”; there are %3</source>
        <translation>%1：“%2”没有对应的探测种类；可用的有 %3</translation>
    </message>
    <message>
        <source>“%1” is not positive</source>
        <translation>“%1”不是正数</translation>
    </message>
    <message>
        <source>standard input cannot be read: %1</source>
        <translation>无法读取标准输入：%1</translation>
    </message>
    <message>
        <source>there is no secret on standard input</source>
        <translation>标准输入中没有机密</translation>
    </message>
    <message>
        <source>the secret is longer than 64 KiB, the limit</source>
        <translation>机密长于上限 64 KiB</translation>
    </message>
    <message>
        <source>the secret has to be one line of text</source>
        <translation>机密必须是一行文本</translation>
    </message>
    <message>
        <source>the secret is not UTF-8</source>
        <translation>机密不是 UTF-8</translation>
    </message>
    <message>
        <source>the terminal&apos;s echo cannot be switched off</source>
        <translation>无法关闭终端回显</translation>
    </message>
    <message>
        <source>each probe is a bare connection: no TLS, login, request or goodbye, and no name is asked for</source>
        <translation>每次探测都只是裸连接：没有 TLS、登录、请求或道别，也不查询名称</translation>
    </message>
    <message>
        <source>every server and proxy is one local server that waits for us to close; what shares a remote shares one there</source>
        <translation>所有服务器和代理都由一台等待我们先关闭的本地服务器代替；原本共用远端的，在那里也共用</translation>
    </message>
    <message>
        <source>the schedule is that of a list that has run for long: without the faster first round</source>
        <translation>采用列表已运行很久之后的节奏：没有较快的首轮</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is 0 there: on the loopback interface its usual value 2 would hide what other remotes will see</source>
        <translation>那里的 tcp_tw_reuse 为 0：在回环接口上，其常见值 2 会掩盖其他远端将看到的情况</translation>
    </message>
    <message>
        <source>left out: %1 endpoints that make no TCP connection</source>
        <translation>已略去：%1 个不建立 TCP 连接的端点</translation>
    </message>
    <message>
        <source>all intervals are longer by the factor %1, so that there are %2 connections a second</source>
        <translation>所有间隔都延长为 %1 倍，使每秒有 %2 个连接</translation>
    </message>
    <message>
        <source>the linger lab&apos;s process ended before its time</source>
        <translation>Linger 实验室的进程提前结束</translation>
    </message>
    <message>
        <source>the linger lab&apos;s server cannot listen: %1</source>
        <translation>Linger 实验室的服务器无法监听：%1</translation>
    </message>
    <message>
        <source>the linger lab cannot read the kernel&apos;s table of sockets</source>
        <translation>Linger 实验室无法读取内核的套接字表</translation>
    </message>
    <message>
        <source>the linger lab&apos;s process cannot be started: %1</source>
        <translation>无法启动 Linger 实验室的进程：%1</translation>
    </message>
    <message>
        <source>the linger lab was stopped</source>
        <translation>Linger 实验室已停止</translation>
    </message>
    <message>
        <source>a private network cannot be made here: %1 is %2, which forbids it (%3: %4)</source>
        <translation>此处无法创建专用网络：%1 为 %2，禁止创建（%3：%4）</translation>
    </message>
    <message>
        <source>a private network cannot be made here: %1: %2; the sysctls kernel.unprivileged_userns_clone, user.max_user_namespaces, user.max_net_namespaces and kernel.apparmor_restrict_unprivileged_userns allow it, so a container or a security module forbids it</source>
        <translation>此处无法创建专用网络：%1：%2；sysctl kernel.unprivileged_userns_clone、user.max_user_namespaces、user.max_net_namespaces 和 kernel.apparmor_restrict_unprivileged_userns 都允许，因此是容器或安全模块禁止的</translation>
    </message>
    <message>
        <source>the keychain has no secret “%1”; put it there with: lightfoot-cli secret set %1</source>
        <translation>密钥环中没有机密“%1”；请这样存入：lightfoot-cli secret set %1</translation>
    </message>
    <message>
        <source>the keychain is locked, and the secret “%1” in it; unlock it and try again</source>
        <translation>密钥环已锁定，其中有机密“%1”；请解锁后重试</translation>
    </message>
    <message>
        <source>the keychain does not answer when asked for the secret “%1”; unlock it, or use an environment variable</source>
        <translation>查询机密“%1”时密钥环没有应答；请解锁，或改用环境变量</translation>
    </message>
    <message>
        <source>there is no keychain to ask for the secret “%1” (%2); start a keyring service, or use an environment variable</source>
        <translation>没有可查询机密“%1”的密钥环（%2）；请启动密钥环服务，或改用环境变量</translation>
    </message>
    <message>
        <source>It was told as part of an incident, and now it fails by itself.</source>
        <translation>它曾作为事件的一部分通知，现在是单独故障。</translation>
    </message>
    <message>
        <source>It is no longer in the list. People were told that it was down, so they are told that this is over.</source>
        <translation>它已不在列表中。先前已通知其故障，因此也通知此事已结束。</translation>
    </message>
    <message>
        <source>Muted by %1.</source>
        <translation>由 %1 静音。</translation>
    </message>
    <message>
        <source>Muted by %1 until %2.</source>
        <translation>由 %1 静音，直到 %2。</translation>
    </message>
    <message>
        <source>Acknowledged by %1.</source>
        <translation>由 %1 确认。</translation>
    </message>
    <message>
        <source>Acknowledged by %1 until %2.</source>
        <translation>由 %1 确认，直到 %2。</translation>
    </message>
    <message>
        <source>an endpoint needs a name</source>
        <translation>端点需要名称</translation>
    </message>
    <message>
        <source>two endpoints have the id “%1”</source>
        <translation>两个端点的 id 都是“%1”</translation>
    </message>
    <message>
        <source>there is no endpoint with the id “%1” any more</source>
        <translation>id 为“%1”的端点已不存在</translation>
    </message>
    <message>
        <source>there is an endpoint “%1” already</source>
        <translation>已有名为“%1”的端点</translation>
    </message>
    <message>
        <source>“%1” depends on “%2”, which is not there</source>
        <translation>“%1”依赖“%2”，但后者不存在</translation>
    </message>
    <message>
        <source>“%1” depends on “%2”, which depends on it</source>
        <translation>“%1”依赖“%2”，而后者又依赖它</translation>
    </message>
    <message>
        <source>no kind of probe for “%1”</source>
        <translation>“%1”没有对应的探测种类</translation>
    </message>
    <message>
        <source>there is no kind of probe “%1”</source>
        <translation>没有“%1”这种探测</translation>
    </message>
    <message>
        <source>a secret&apos;s name has at most 128 letters, digits and . _ - @ / +</source>
        <translation>机密的名称最多 128 个字母、数字和 . _ - @ / +</translation>
    </message>
    <message>
        <source>interval and timeout must be at least a millisecond</source>
        <translation>间隔和超时至少为 1 毫秒</translation>
    </message>
    <message>
        <source>the templates cannot be read: %1; correct or remove the file</source>
        <translation>无法读取模板：%1；请更正或移除该文件</translation>
    </message>
    <message>
        <source>there are %1 templates already; delete one first</source>
        <translation>已有 %1 个模板；请先删除一个</translation>
    </message>
    <message>
        <source>too many questions wait for the disk</source>
        <translation>等待磁盘的查询过多</translation>
    </message>
    <message>
        <source>notifier “%1”: %2</source>
        <translation>通知器“%1”：%2</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>%1 is down</source>
        <translation>%1 故障</translation>
    </message>
    <message>
        <source>%1 is up again</source>
        <translation>%1 已恢复正常</translation>
    </message>
    <message>
        <source>It was down for %1.</source>
        <translation>故障持续了 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are down</source>
        <translation>
            <numerusform>%n 个端点故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are up again</source>
        <translation>
            <numerusform>%n 个端点已恢复正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is still down</source>
        <translation>%1 仍然故障</translation>
    </message>
    <message>
        <source>It has been down for %1.</source>
        <translation>已故障 %1。</translation>
    </message>
    <message>
        <source>%1 is no longer watched</source>
        <translation>不再监测 %1</translation>
    </message>
    <message>
        <source>%1 goes up and down</source>
        <translation>%1 状态抖动</translation>
    </message>
    <message>
        <source>%1 is steady again: %2</source>
        <translation>%1 恢复稳定：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail together</source>
        <translation>
            <numerusform>%n 个端点同时故障</numerusform>
        </translation>
    </message>
    <message>
        <source>They share %1.</source>
        <translation>它们的共同点：%1。</translation>
    </message>
    <message>
        <source>Over after %1</source>
        <translation>已结束，历时 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) failed that shared %1.</source>
        <translation>
            <numerusform>共用 %1 的 %n 个端点曾失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lightfoot cannot see</source>
        <translation>Lightfoot 无法观测</translation>
    </message>
    <message>
        <source>Our own machine or network is at fault. What it explains is unknown, not down; all else is watched as ever.</source>
        <translation>问题出在本机或本机网络。由此造成的失败计为未知，而非故障；其余照常监测。</translation>
    </message>
    <message>
        <source>Lightfoot sees again</source>
        <translation>Lightfoot 恢复观测</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) could not be told in the meantime.</source>
        <translation>
            <numerusform>其间有 %n 个端点的状态无法判断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) fail</source>
        <translation>
            <numerusform>%n 个端点故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are no longer watched</source>
        <translation>
            <numerusform>%n 个端点不再被监视</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>in all, before the first long pause</source>
        <translation>首次长暂停之前的总次数</translation>
    </message>
    <message>
        <source>Pause between attempts</source>
        <translation>尝试间隔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>once: 2026-11-27 22:00</source>
        <translation>一次性：2026-11-27 22:00</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Sun 02:00-04:00, or Mon-Fri 22:00-06:00</source>
        <translation>Sun 02:00-04:00，或 Mon-Fri 22:00-06:00</translation>
    </message>
    <message>
        <source>Cron</source>
        <translation>Cron</translation>
    </message>
    <message>
        <source>five fields; lasts duration from each match</source>
        <translation>五个字段；每次匹配后持续 duration 的时长</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Europe/Berlin; without: this machine&apos;s</source>
        <translation>Europe/Berlin；不填：本机时区</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>names or ids; without any condition it holds for all</source>
        <translation>名称或 id；不设任何条件则对全部有效</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送者</translation>
    </message>
    <message>
        <source>Whom messages come from; Lightfoot where empty</source>
        <translation>消息的发送者；留空为 Lightfoot</translation>
    </message>
    <message>
        <source>Picture of the sender</source>
        <translation>发送者头像</translation>
    </message>
    <message>
        <source>http:// or https://, for services that show one</source>
        <translation>http:// 或 https://，用于会显示头像的服务</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>which of the kinds of its section it is</source>
        <translation>是其所在节的哪个种类</translation>
    </message>
    <message>
        <source>Lightfoot / EaseProbe YAML</source>
        <translation>Lightfoot / EaseProbe YAML</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>http://host:9093, with the path it is served at</source>
        <translation>http://host:9093，含其服务路径</translation>
    </message>
    <message>
        <source>Added to each alert, for its routes</source>
        <translation>加到每条告警，供其路由使用</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Label of that name; critical where nothing is said</source>
        <translation>同名标签；默认为 critical</translation>
    </message>
    <message>
        <source>Ends by itself after</source>
        <translation>自动结束时间</translation>
    </message>
    <message>
        <source>When no recovery is told; 24h where nothing is said</source>
        <translation>未通报恢复时；默认为 24h</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Bearer token of a proxy before it; or user and password</source>
        <translation>其前置代理的 Bearer 令牌；或使用用户名和密码</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Basic authentication</source>
        <translation>Basic 认证</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Basic authentication, with a user</source>
        <translation>Basic 认证，需配合用户</translation>
    </message>
    <message>
        <source>Alertmanager</source>
        <translation>Alertmanager</translation>
    </message>
    <message>
        <source>Hands alerts to Prometheus Alertmanager, which routes them</source>
        <translation>把告警交给 Prometheus Alertmanager，由其路由</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Of the topic: eu-central-1</source>
        <translation>主题所在区域：eu-central-1</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Its ARN: arn:aws:sns:REGION:ACCOUNT:NAME</source>
        <translation>其 ARN：arn:aws:sns:REGION:ACCOUNT:NAME</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>服务端点</translation>
    </message>
    <message>
        <source>URL of the service; without: the region&apos;s public one</source>
        <translation>服务的 URL；不填：该区域的公共地址</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>id and key of an access key that may publish to the topic</source>
        <translation>可向该主题发布的访问密钥的 id 和 key</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Has no effect, as in EaseProbe: the credential counts</source>
        <translation>与 EaseProbe 一样不起作用：以凭据为准</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>json: a document for programs; all else: text</source>
        <translation>json：供程序使用的文档；其他：文本</translation>
    </message>
    <message>
        <source>Amazon SNS</source>
        <translation>Amazon SNS</translation>
    </message>
    <message>
        <source>Publishes to a topic of Amazon&apos;s Simple Notification Service</source>
        <translation>发布到 Amazon Simple Notification Service 的主题</translation>
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
        <translation>密钥</translation>
    </message>
    <message>
        <source>SEC..., where the robot asks for signatures; better as ${VARIABLE}</source>
        <translation>SEC...，机器人要求加签时填写；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>DingTalk</source>
        <translation>钉钉</translation>
    </message>
    <message>
        <source>Writes into a group of DingTalk as its robot</source>
        <translation>以机器人身份向钉钉群发送消息</translation>
    </message>
    <message>
        <source>https://discord.com/api/webhooks/...; better as ${VARIABLE}</source>
        <translation>https://discord.com/api/webhooks/...；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Who the message seems to come from; this program&apos;s name where empty</source>
        <translation>消息显示的发送者；留空为本程序名</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>头像</translation>
    </message>
    <message>
        <source>URL of the picture beside the name</source>
        <translation>名称旁头像的 URL</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>URL of a picture in the message</source>
        <translation>消息中图片的 URL</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Posts into a Discord channel through a webhook</source>
        <translation>通过 webhook 发布到 Discord 频道</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>host:port; on port 465 TLS from the first byte, elsewhere STARTTLS</source>
        <translation>host:port；端口 465 从首字节起使用 TLS，其他端口用 STARTTLS</translation>
    </message>
    <message>
        <source>Without one nobody logs in</source>
        <translation>不填则不登录</translation>
    </message>
    <message>
        <source>Never sent without TLS, except to this machine</source>
        <translation>没有 TLS 绝不发送，发往本机除外</translation>
    </message>
    <message>
        <source>Mail addresses, with ; or , between them</source>
        <translation>邮件地址，以 ; 或 , 分隔</translation>
    </message>
    <message>
        <source>A mail address, or Name &lt;address&gt;; without: the user</source>
        <translation>邮件地址，或 Name &lt;address&gt;；不填：用户</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>auto: where the server has it, and always where a password is sent</source>
        <translation>auto：服务器支持时使用，发送密码时必定使用</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>受信任的 CA</translation>
    </message>
    <message>
        <source>a PEM file; without: the system&apos;s</source>
        <translation>PEM 文件；不填：系统的</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Sends a mail by SMTP, in plain text and HTML</source>
        <translation>通过 SMTP 发送纯文本加 HTML 邮件</translation>
    </message>
    <message>
        <source>https://chat.googleapis.com/v1/spaces/...; better as ${VARIABLE}</source>
        <translation>https://chat.googleapis.com/v1/spaces/...；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Google Chat</source>
        <translation>Google Chat</translation>
    </message>
    <message>
        <source>Posts a card into a Google Chat space through a webhook</source>
        <translation>通过 webhook 向 Google Chat 聊天室发布卡片</translation>
    </message>
    <message>
        <source>https://gotify.example.com, with the path it is served at</source>
        <translation>https://gotify.example.com，含其服务路径</translation>
    </message>
    <message>
        <source>Of an application</source>
        <translation>应用的令牌</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Of failures, up to 10; 8 where nothing is said</source>
        <translation>失败消息的，最高 10；默认为 8</translation>
    </message>
    <message>
        <source>Gotify</source>
        <translation>Gotify</translation>
    </message>
    <message>
        <source>Push messages to phones by a Gotify server of yours</source>
        <translation>通过自建的 Gotify 服务器向手机推送消息</translation>
    </message>
    <message>
        <source>https://open.larksuite.com/open-apis/bot/v2/hook/...; better as ${VARIABLE}</source>
        <translation>https://open.larksuite.com/open-apis/bot/v2/hook/...；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Where the bot asks for signatures; better as ${VARIABLE}</source>
        <translation>机器人要求签名时填写；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Lark</source>
        <translation>Lark（飞书）</translation>
    </message>
    <message>
        <source>Posts a card into a group of Lark or Feishu as its bot</source>
        <translation>以机器人身份向 Lark 或飞书群发布卡片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Lines are added to it; syslog: the system log instead</source>
        <translation>在其末尾追加行；填 syslog：改为写入系统日志</translation>
    </message>
    <message>
        <source>System log</source>
        <translation>系统日志</translation>
    </message>
    <message>
        <source>host:port of another machine&apos;s, or a socket&apos;s path; without: /dev/log</source>
        <translation>另一台机器的 host:port，或套接字路径；不填：/dev/log</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>How the system log is reached</source>
        <translation>如何到达系统日志</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Facility</translation>
    </message>
    <message>
        <source>What the system log files it under; without: daemon</source>
        <translation>系统日志的归类；不填：daemon</translation>
    </message>
    <message>
        <source>Log file or system log</source>
        <translation>日志文件或系统日志</translation>
    </message>
    <message>
        <source>Adds a line to a file, or to the system log here or elsewhere</source>
        <translation>向文件，或向本机或别处的系统日志添加一行</translation>
    </message>
    <message>
        <source>Homeserver</source>
        <translation>Homeserver</translation>
    </message>
    <message>
        <source>Its URL: https://matrix.example.com</source>
        <translation>其 URL：https://matrix.example.com</translation>
    </message>
    <message>
        <source>Access token of the account that writes; better as ${VARIABLE}</source>
        <translation>发送账号的访问令牌；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Its id, !abc:example.com, not its address; the account is in it</source>
        <translation>其 id，!abc:example.com，不是地址；账号须在房间中</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Writes into a Matrix room</source>
        <translation>向 Matrix 房间发送消息</translation>
    </message>
    <message>
        <source>https://server/hooks/...; better as ${VARIABLE}</source>
        <translation>https://server/hooks/...；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Mattermost</source>
        <translation>Mattermost</translation>
    </message>
    <message>
        <source>Posts into a Mattermost channel through an incoming webhook</source>
        <translation>通过 incoming webhook 发布到 Mattermost 频道</translation>
    </message>
    <message>
        <source>https://ntfy.sh where nothing is said</source>
        <translation>默认为 https://ntfy.sh</translation>
    </message>
    <message>
        <source>Letters, digits, - and _; on a public server whoever knows it reads it</source>
        <translation>字母、数字、- 和 _；在公共服务器上，知道它的人都能读取</translation>
    </message>
    <message>
        <source>Access token, tk_...; or user and password</source>
        <translation>访问令牌，tk_...；或使用用户名和密码</translation>
    </message>
    <message>
        <source>Of failures, 1 to 5; 4 where nothing is said</source>
        <translation>失败消息的，1 到 5；默认为 4</translation>
    </message>
    <message>
        <source>ntfy</source>
        <translation>ntfy</translation>
    </message>
    <message>
        <source>Push messages to phones by ntfy.sh or a server of yours</source>
        <translation>通过 ntfy.sh 或自建服务器向手机推送消息</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>API key of an API integration</source>
        <translation>API 集成的 API key</translation>
    </message>
    <message>
        <source>P2 where nothing is said</source>
        <translation>默认为 P2</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Names of those who respond; without: as the integration says</source>
        <translation>响应团队的名称；不填：按集成的设置</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>At most 20 of 50 characters</source>
        <translation>最多 20 个，每个 50 个字符</translation>
    </message>
    <message>
        <source>Where the account is; us where nothing is said</source>
        <translation>账号所在区域；默认为 us</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>What /v2/alerts follows; for Jira Service Management https://api.atlassian.com/jsm/ops/integration</source>
        <translation>/v2/alerts 之前的部分；Jira Service Management 用 https://api.atlassian.com/jsm/ops/integration</translation>
    </message>
    <message>
        <source>Opsgenie</source>
        <translation>Opsgenie</translation>
    </message>
    <message>
        <source>Opens an alert for an outage and closes it afterwards; also in Jira Service Management</source>
        <translation>故障时创建告警，结束后关闭；也可用于 Jira Service Management</translation>
    </message>
    <message>
        <source>Routing key</source>
        <translation>Routing key</translation>
    </message>
    <message>
        <source>Integration key of an Events API v2 integration</source>
        <translation>Events API v2 集成的 integration key</translation>
    </message>
    <message>
        <source>critical where nothing is said</source>
        <translation>默认为 critical</translation>
    </message>
    <message>
        <source>Of a relay; without: the region&apos;s own</source>
        <translation>中继的地址；不填：该区域自己的</translation>
    </message>
    <message>
        <source>PagerDuty</source>
        <translation>PagerDuty</translation>
    </message>
    <message>
        <source>Opens an incident for an outage and resolves it afterwards</source>
        <translation>故障时创建事件，结束后将其解决</translation>
    </message>
    <message>
        <source>Of your application at pushover.net</source>
        <translation>你在 pushover.net 的应用的令牌</translation>
    </message>
    <message>
        <source>Key of a user or a group</source>
        <translation>用户或组的 key</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Names, several with commas; without: all of them</source>
        <translation>名称，多个以逗号分隔；不填：所有设备</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Its name; without: as the user has set it</source>
        <translation>其名称；不填：按用户的设置</translation>
    </message>
    <message>
        <source>Of failures, -2 to 2; 1 where nothing is said; 2 rings until somebody acknowledges it</source>
        <translation>失败消息的，-2 到 2；默认为 1；2 会一直响铃，直到有人确认</translation>
    </message>
    <message>
        <source>Rings again after</source>
        <translation>再次响铃间隔</translation>
    </message>
    <message>
        <source>With priority 2; 1m where nothing is said</source>
        <translation>优先级为 2 时；默认为 1m</translation>
    </message>
    <message>
        <source>Stops ringing after</source>
        <translation>停止响铃时间</translation>
    </message>
    <message>
        <source>With priority 2; 1h where nothing is said</source>
        <translation>优先级为 2 时；默认为 1h</translation>
    </message>
    <message>
        <source>Without: https://api.pushover.net/1/messages.json</source>
        <translation>不填：https://api.pushover.net/1/messages.json</translation>
    </message>
    <message>
        <source>Pushover</source>
        <translation>Pushover</translation>
    </message>
    <message>
        <source>Push messages to phones by Pushover</source>
        <translation>通过 Pushover 向手机推送消息</translation>
    </message>
    <message>
        <source>https://hooks.ringcentral.com/webhook/v2/...; better as ${VARIABLE}</source>
        <translation>https://hooks.ringcentral.com/webhook/v2/...；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>RingCentral</source>
        <translation>RingCentral</translation>
    </message>
    <message>
        <source>Posts a card into a RingCentral team through an incoming webhook</source>
        <translation>通过 incoming webhook 向 RingCentral 团队发布卡片</translation>
    </message>
    <message>
        <source>Rocket.Chat</source>
        <translation>Rocket.Chat</translation>
    </message>
    <message>
        <source>Posts into a Rocket.Chat channel through an incoming integration</source>
        <translation>通过 incoming 集成发布到 Rocket.Chat 频道</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>a program, by its path or by its name in PATH; no shell is between</source>
        <translation>程序，写路径或其在 PATH 中的名称；不经过 shell</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>each as the program shall see it</source>
        <translation>每个参数按程序应看到的样子填写</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>NAME=value, beside the EASEPROBE_ and LIGHTFOOT_ variables</source>
        <translation>NAME=value，另有 EASEPROBE_ 和 LIGHTFOOT_ 变量</translation>
    </message>
    <message>
        <source>Clean environment</source>
        <translation>干净的环境</translation>
    </message>
    <message>
        <source>the command gets the variables named here and no others</source>
        <translation>命令只得到此处所列的变量</translation>
    </message>
    <message>
        <source>Command on this machine</source>
        <translation>本机命令</translation>
    </message>
    <message>
        <source>Runs a command with what happened in its environment and input</source>
        <translation>运行命令，在其环境变量和输入中给出所发生的事</translation>
    </message>
    <message>
        <source>https://hooks.slack.com/services/...; better as ${VARIABLE}</source>
        <translation>https://hooks.slack.com/services/...；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Posts into a Slack channel through an incoming webhook</source>
        <translation>通过 incoming webhook 发布到 Slack 频道</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Who sends the messages; nexmo is Vonage today</source>
        <translation>由谁发送消息；nexmo 即现在的 Vonage</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>With the country&apos;s code, several with commas: +4915112345678</source>
        <translation>带国家代码，多个以逗号分隔：+4915112345678</translation>
    </message>
    <message>
        <source>Number or name that the provider gave; Twilio also takes the MG… of a messaging service; not for Yunpian</source>
        <translation>服务商给的号码或名称；Twilio 也接受 Messaging Service 的 MG…；不用于云片</translation>
    </message>
    <message>
        <source>API key; of Twilio the account&apos;s SID</source>
        <translation>API key；Twilio 用账号的 SID</translation>
    </message>
    <message>
        <source>API secret; of Twilio the auth token; not for Yunpian</source>
        <translation>API secret；Twilio 用 auth token；不用于云片</translation>
    </message>
    <message>
        <source>Of the provider&apos;s API; without: its public one</source>
        <translation>服务商 API 的地址；不填：其公共地址</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Of Yunpian: the registered name that begins each text</source>
        <translation>云片用：已登记的签名，置于每条短信开头</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Text messages to phones by Twilio, Vonage (Nexmo) or Yunpian</source>
        <translation>通过 Twilio、Vonage (Nexmo) 或云片向手机发送短信</translation>
    </message>
    <message>
        <source>Of a workflow that posts cards, or of a connector; better as ${VARIABLE}</source>
        <translation>发布卡片的 workflow 或 connector 的地址；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>auto tells workflow and connector by the webhook&apos;s host</source>
        <translation>auto 根据 webhook 的主机区分 workflow 与 connector</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Posts a card into a Teams channel through a workflow or a connector</source>
        <translation>通过 workflow 或 connector 向 Teams 频道发布卡片</translation>
    </message>
    <message>
        <source>Of the bot; better as ${VARIABLE}</source>
        <translation>机器人的令牌；最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Number of the person, group or channel, or @name of a channel</source>
        <translation>个人、群组或频道的编号，或频道的 @name</translation>
    </message>
    <message>
        <source>https://api.telegram.org where nothing is said</source>
        <translation>默认为 https://api.telegram.org</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Writes into a Telegram chat as a bot</source>
        <translation>以机器人身份向 Telegram 聊天发送消息</translation>
    </message>
    <message>
        <source>http:// or https://</source>
        <translation>http:// 或 https://</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>POST where nothing is said</source>
        <translation>默认为 POST</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Each with name and value</source>
        <translation>每个含名称和值</translation>
    </message>
    <message>
        <source>Status that is a success</source>
        <translation>算成功的状态码</translation>
    </message>
    <message>
        <source>The only one; without: every status from 200 to 299</source>
        <translation>只有这一个；不填：200 到 299 的所有状态码</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>text where nothing is said; json: a document for programs</source>
        <translation>默认为 text；json：供程序使用的文档</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>http://, https:// or socks5h://[user:password@]host:port; else as the environment says</source>
        <translation>http://、https:// 或 socks5h://[user:password@]host:port；否则按环境变量</translation>
    </message>
    <message>
        <source>Do not verify the certificate</source>
        <translation>不验证证书</translation>
    </message>
    <message>
        <source>Whoever is in between reads the message and its headers; better trust an authority of yours</source>
        <translation>中间的任何人都能读到消息及其头；最好改为信任自己的 CA</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP 请求</translation>
    </message>
    <message>
        <source>Sends text or JSON to a URL of yours</source>
        <translation>向自己的 URL 发送文本或 JSON</translation>
    </message>
    <message>
        <source>https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=...</source>
        <translation>https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=...</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Writes into a group of WeCom as its robot</source>
        <translation>以机器人身份向企业微信群发送消息</translation>
    </message>
    <message>
        <source>the title as it would be without a template</source>
        <translation>不用模板时的标题</translation>
    </message>
    <message>
        <source>the text as it would be without a template</source>
        <translation>不用模板时的正文</translation>
    </message>
    <message>
        <source>the endpoint&apos;s name, or several</source>
        <translation>端点的名称，或多个名称</translation>
    </message>
    <message>
        <source>down, still down, up, flapping ...</source>
        <translation>故障、仍故障、正常、抖动等</translation>
    </message>
    <message>
        <source>a coloured dot for it</source>
        <translation>对应的彩色圆点</translation>
    </message>
    <message>
        <source>what happened, for programs: down, still-down, recovered ...</source>
        <translation>发生了什么，供程序使用：down、still-down、recovered 等</translation>
    </message>
    <message>
        <source>what was probed</source>
        <translation>探测的目标</translation>
    </message>
    <message>
        <source>how it was probed</source>
        <translation>探测的方式</translation>
    </message>
    <message>
        <source>why it is not up</source>
        <translation>为何不正常</translation>
    </message>
    <message>
        <source>what several endpoints share</source>
        <translation>多个端点的共同之处</translation>
    </message>
    <message>
        <source>the endpoint&apos;s group</source>
        <translation>端点的组</translation>
    </message>
    <message>
        <source>how many endpoints it is about</source>
        <translation>涉及多少个端点</translation>
    </message>
    <message>
        <source>how many times this outage has been told, this time included</source>
        <translation>本次故障已通报的次数，含这一次</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>何时开始</translation>
    </message>
    <message>
        <source>how long it has lasted</source>
        <translation>已持续多久</translation>
    </message>
    <message>
        <source>when this was decided</source>
        <translation>作出此判断的时间</translation>
    </message>
    <message>
        <source>the name from the list&apos;s settings</source>
        <translation>列表设置中的名称</translation>
    </message>
    <message>
        <source>the machine that probes</source>
        <translation>执行探测的机器</translation>
    </message>
    <message>
        <source>the message&apos;s own, the same in every attempt</source>
        <translation>消息自己的 id，每次尝试都相同</translation>
    </message>
    <message>
        <source>the outage&apos;s own, the same in all its messages</source>
        <translation>本次故障自己的 id，其所有消息都相同</translation>
    </message>
    <message>
        <source>all labels of the endpoint</source>
        <translation>端点的所有标签</translation>
    </message>
    <message>
        <source>the value of one label</source>
        <translation>某个标签的值</translation>
    </message>
    <message>
        <source>Unique among the notifiers of its kind</source>
        <translation>在同种类的通知器中唯一</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>It tells of endpoints that name one of these; without any: of those that name none</source>
        <translation>通报指定了其中之一的端点；一个都不填：通报未指定通道的端点</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Writes to the log what it would send</source>
        <translation>把将要发送的内容写入日志</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Of one attempt</source>
        <translation>单次尝试的</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>No messages then and the latest state afterwards: 22:00-07:00, or Mon-Fri 22:00-07:00</source>
        <translation>其间不发消息，结束后发最新状态：22:00-07:00，或 Mon-Fri 22:00-07:00</translation>
    </message>
    <message>
        <source>Of the quiet hours: Europe/Berlin; without: this machine&apos;s</source>
        <translation>免打扰时段的：Europe/Berlin；不填：本机时区</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>每分钟消息数</translation>
    </message>
    <message>
        <source>At most; what is more waits</source>
        <translation>最多；超出的等待</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Template of the first line</source>
        <translation>首行的模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Template of the lines after the first</source>
        <translation>首行之后各行的模板</translation>
    </message>
    <message>
        <source>unique within the list</source>
        <translation>在列表中唯一</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>keeps the history when the name changes</source>
        <translation>名称改变时保留历史记录</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>from one probe&apos;s start to the next</source>
        <translation>从一次探测开始到下一次开始</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>for the whole probe</source>
        <translation>整个探测的</translation>
    </message>
    <message>
        <source>Failures before down</source>
        <translation>判为故障的失败次数</translation>
    </message>
    <message>
        <source>Successes before up</source>
        <translation>判为正常的成功次数</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>how often a lasting failure is told again: a map of strategy, factor and max</source>
        <translation>持续失败时多久再次通报：strategy、factor 和 max 的映射</translation>
    </message>
    <message>
        <source>Degraded above</source>
        <translation>降级阈值</translation>
    </message>
    <message>
        <source>slower than this is degraded</source>
        <translation>慢于此值即为降级</translation>
    </message>
    <message>
        <source>Close the ordinary way (leaves TIME_WAIT)</source>
        <translation>普通关闭（会留下 TIME_WAIT）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭方式</translation>
    </message>
    <message>
        <source>reset leaves nothing behind</source>
        <translation>reset 不留下任何东西</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>connect here whatever DNS says</source>
        <translation>无论 DNS 怎么说都连接此地址</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>解析器</translation>
    </message>
    <message>
        <source>ask this DNS server, address[:port]</source>
        <translation>查询此 DNS 服务器，address[:port]</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Repeat alerts</source>
        <translation>重复告警</translation>
    </message>
    <message>
        <source>regular: every so many failures; increment and exponent: less and less often</source>
        <translation>regular：每隔若干次失败；increment 和 exponent：越来越稀</translation>
    </message>
    <message>
        <source>Failures between alerts</source>
        <translation>两次告警之间的失败次数</translation>
    </message>
    <message>
        <source>Alerts of one outage</source>
        <translation>一次故障的告警次数</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>empty: only the greeting is awaited, and the broker&apos;s log will complain</source>
        <translation>留空：只等待问候，broker 的日志会报错</translation>
    </message>
    <message>
        <source>better as ${VARIABLE}</source>
        <translation>最好写成 ${VARIABLE}</translation>
    </message>
    <message>
        <source>Virtual host</source>
        <translation>虚拟主机</translation>
    </message>
    <message>
        <source>opened after the login; / where nothing is said</source>
        <translation>登录后打开；默认为 /</translation>
    </message>
    <message>
        <source>AMQP</source>
        <translation>AMQP</translation>
    </message>
    <message>
        <source>Awaits a broker&apos;s greeting, logs in and opens a virtual host</source>
        <translation>等待 broker 的问候，登录并打开虚拟主机</translation>
    </message>
    <message>
        <source>the broker&apos;s greeting, the login and the virtual host where a user is named; chain and name over TLS</source>
        <translation>broker 的问候；指定用户时还有登录和虚拟主机；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>udp (the default), tcp or tls (DNS over TLS, port 853)</source>
        <translation>udp（默认）、tcp 或 tls（DNS over TLS，端口 853）</translation>
    </message>
    <message>
        <source>Name to ask for</source>
        <translation>查询的名称</translation>
    </message>
    <message>
        <source>such as www.example.com; empty: the root</source>
        <translation>如 www.example.com；留空：根</translation>
    </message>
    <message>
        <source>Record type</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>A, AAAA, MX, TXT, NS, SOA, SRV, CNAME, PTR, CAA, DS, DNSKEY or a number; empty: A, for the root NS</source>
        <translation>A、AAAA、MX、TXT、NS、SOA、SRV、CNAME、PTR、CAA、DS、DNSKEY 或数字；留空：A，根则为 NS</translation>
    </message>
    <message>
        <source>Answers that must be there</source>
        <translation>必须出现的应答</translation>
    </message>
    <message>
        <source>as in a zone file, such as 10.0.0.1 or 10 mail.example.com; none: any answer will do</source>
        <translation>写法同区域文件，如 10.0.0.1 或 10 mail.example.com；不填：任何应答均可</translation>
    </message>
    <message>
        <source>Expected code</source>
        <translation>预期代码</translation>
    </message>
    <message>
        <source>what the server must say; empty: NOERROR</source>
        <translation>服务器应返回的代码；留空：NOERROR</translation>
    </message>
    <message>
        <source>Shortest TTL</source>
        <translation>最短 TTL</translation>
    </message>
    <message>
        <source>of the answers, such as 1m</source>
        <translation>应答的，如 1m</translation>
    </message>
    <message>
        <source>Longest TTL</source>
        <translation>最长 TTL</translation>
    </message>
    <message>
        <source>of the answers, such as 24h; 0s: any</source>
        <translation>应答的，如 24h；0s：不限</translation>
    </message>
    <message>
        <source>DNSSEC must prove it</source>
        <translation>须经 DNSSEC 验证</translation>
    </message>
    <message>
        <source>the server must set the AD flag: it has checked the signatures</source>
        <translation>服务器必须设置 AD 标志：表示它已检查签名</translation>
    </message>
    <message>
        <source>Answers of the type asked for</source>
        <translation>所查类型的应答数</translation>
    </message>
    <message>
        <source>Shortest TTL among the answers</source>
        <translation>应答中的最短 TTL</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Asks a DNS server and checks its answers</source>
        <translation>查询 DNS 服务器并检查其应答</translation>
    </message>
    <message>
        <source>the server&apos;s code, its answers, their TTL and DNSSEC flag where asked for; chain and name over TLS</source>
        <translation>服务器的代码；按要求还有应答、其 TTL 和 DNSSEC 标志；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>its full name, such as shop.v1.Cart; empty: the server as a whole</source>
        <translation>其全名，如 shop.v1.Cart；留空：整个服务器</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>name asked for, and expected in the certificate, instead of the host</source>
        <translation>代替主机名，用于请求并应出现在证书中的名称</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadata</translation>
    </message>
    <message>
        <source>Sent with the call, such as authorization; names that end in -bin in base64</source>
        <translation>随调用发送，如 authorization；以 -bin 结尾的名称用 base64</translation>
    </message>
    <message>
        <source>gRPC health</source>
        <translation>gRPC 健康检查</translation>
    </message>
    <message>
        <source>Asks for the health of a server or of one of its services</source>
        <translation>查询服务器或其某个服务的健康状态</translation>
    </message>
    <message>
        <source>that the health service (grpc.health.v1) says SERVING; chain and name over TLS</source>
        <translation>健康检查服务 (grpc.health.v1) 返回 SERVING；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>主机和端口</translation>
    </message>
    <message>
        <source>[user@]host[:port] of its SSH server; without a port 22</source>
        <translation>其 SSH 服务器的 [user@]host[:port]；不写端口则为 22</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>instead of a host: the one this program runs on, without SSH</source>
        <translation>代替主机：运行本程序的机器，不用 SSH</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>mount points; usually / alone</source>
        <translation>挂载点；默认只有 /</translation>
    </message>
    <message>
        <source>CPU below</source>
        <translation>CPU 低于</translation>
    </message>
    <message>
        <source>the share that is busy, usually 0.8; above 1 nothing is</source>
        <translation>繁忙的比例，默认 0.8；大于 1 则不限</translation>
    </message>
    <message>
        <source>Memory below</source>
        <translation>内存低于</translation>
    </message>
    <message>
        <source>the share that programs cannot have, usually 0.8</source>
        <translation>程序无法获得的比例，默认 0.8</translation>
    </message>
    <message>
        <source>Disks below</source>
        <translation>磁盘低于</translation>
    </message>
    <message>
        <source>the share in use of each, usually 0.95</source>
        <translation>各磁盘的使用比例，默认 0.95</translation>
    </message>
    <message>
        <source>Load of 1 minute up to</source>
        <translation>1 分钟负载上限</translation>
    </message>
    <message>
        <source>per core, usually 0.8</source>
        <translation>每核，默认 0.8</translation>
    </message>
    <message>
        <source>Load of 5 minutes up to</source>
        <translation>5 分钟负载上限</translation>
    </message>
    <message>
        <source>Load of 15 minutes up to</source>
        <translation>15 分钟负载上限</translation>
    </message>
    <message>
        <source>CPU looked at for</source>
        <translation>CPU 观察时长</translation>
    </message>
    <message>
        <source>usually 500ms, less where the timeout is short; no latency</source>
        <translation>默认 500ms，超时较短时更少；不计入延迟</translation>
    </message>
    <message>
        <source>CPU busy</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>内存使用率</translation>
    </message>
    <message>
        <source>Fullest disk</source>
        <translation>最满的磁盘</translation>
    </message>
    <message>
        <source>Load of 1 minute</source>
        <translation>1 分钟负载</translation>
    </message>
    <message>
        <source>Load of 5 minutes</source>
        <translation>5 分钟负载</translation>
    </message>
    <message>
        <source>Load of 15 minutes</source>
        <translation>15 分钟负载</translation>
    </message>
    <message>
        <source>Linux machine</source>
        <translation>Linux 主机</translation>
    </message>
    <message>
        <source>Looks at CPU, memory, disks and load, over SSH or of this machine</source>
        <translation>检查 CPU、内存、磁盘和负载，通过 SSH 或针对本机</translation>
    </message>
    <message>
        <source>CPU, memory, disks and load against their thresholds; over SSH the server&apos;s host key against known_hosts, and our login</source>
        <translation>CPU、内存、磁盘和负载与其阈值；用 SSH 时还有服务器主机密钥与 known_hosts，以及我们的登录</translation>
    </message>
    <message>
        <source>http://, https:// or socks5://[user:password@]host:port; else as the environment says</source>
        <translation>http://、https:// 或 socks5://[user:password@]host:port；否则按环境变量</translation>
    </message>
    <message>
        <source>GET where nothing is said</source>
        <translation>默认为 GET</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP 版本</translation>
    </message>
    <message>
        <source>1.1 where nothing is said; 2 accepts nothing else, in the clear by prior knowledge</source>
        <translation>默认为 1.1；2 不接受其他版本，明文时采用 prior knowledge</translation>
    </message>
    <message>
        <source>Sent with the request; Host changes the name asked for</source>
        <translation>随请求发送；Host 会改变所请求的名称</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Content-Type of the body, such as application/json</source>
        <translation>正文的 Content-Type，如 application/json</translation>
    </message>
    <message>
        <source>Sent with the request</source>
        <translation>随请求发送</translation>
    </message>
    <message>
        <source>Basic authentication, with a password</source>
        <translation>Basic 认证，需配合密码</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>PEM file trusted instead of the system&apos;s authorities</source>
        <translation>代替系统 CA 而信任的 PEM 文件</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>PEM file, with its key</source>
        <translation>PEM 文件，需配合其密钥</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>客户端密钥</translation>
    </message>
    <message>
        <source>PEM file without a pass phrase</source>
        <translation>不带口令的 PEM 文件</translation>
    </message>
    <message>
        <source>Trust any certificate</source>
        <translation>信任任何证书</translation>
    </message>
    <message>
        <source>Neither chain nor name are checked</source>
        <translation>证书链和名称都不检查</translation>
    </message>
    <message>
        <source>Status codes that are a success</source>
        <translation>算成功的状态码</translation>
    </message>
    <message>
        <source>[[0, 499]] where nothing is said</source>
        <translation>默认为 [[0, 499]]</translation>
    </message>
    <message>
        <source>Answer contains</source>
        <translation>应答包含</translation>
    </message>
    <message>
        <source>Looked for in the first 1 MiB</source>
        <translation>在前 1 MiB 中查找</translation>
    </message>
    <message>
        <source>Answer does not contain</source>
        <translation>应答不包含</translation>
    </message>
    <message>
        <source>Both are regular expressions</source>
        <translation>两者都是正则表达式</translation>
    </message>
    <message>
        <source>RE2 syntax</source>
        <translation>RE2 语法</translation>
    </message>
    <message>
        <source>Limit redirects</source>
        <translation>限制重定向</translation>
    </message>
    <message>
        <source>Beyond the number below the redirect itself is the answer</source>
        <translation>超过下面的次数后，以重定向本身作为应答</translation>
    </message>
    <message>
        <source>Redirects to follow</source>
        <translation>跟随的重定向次数</translation>
    </message>
    <message>
        <source>Counts only when redirects are limited; 10 otherwise</source>
        <translation>仅在限制重定向时有效；否则为 10</translation>
    </message>
    <message>
        <source>Answer is read as</source>
        <translation>应答读作</translation>
    </message>
    <message>
        <source>For the expression; XPath for XML, HTML and JSON, RE2 for TEXT</source>
        <translation>供表达式使用；XML、HTML 和 JSON 用 XPath，TEXT 用 RE2</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Must be true: x_int(&apos;//used&apos;) / total &lt; 0.8; up to 1 MiB is read</source>
        <translation>必须成立：x_int(&apos;//used&apos;) / total &lt; 0.8；最多读取 1 MiB</translation>
    </message>
    <message>
        <source>Variables of the expression</source>
        <translation>表达式的变量</translation>
    </message>
    <message>
        <source>Each with name, type (int, float, string, bool, time, duration) and query</source>
        <translation>每个含 name、type（int、float、string、bool、time、duration）和 query</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Asks for a URL and checks status, content and certificate</source>
        <translation>请求 URL，检查状态、内容和证书</translation>
    </message>
    <message>
        <source>the certificate and its name, the status, and the content where asked for</source>
        <translation>证书及其名称、状态，按要求还有内容</translation>
    </message>
    <message>
        <source>Mailbox server (IMAP)</source>
        <translation>邮箱服务器（IMAP）</translation>
    </message>
    <message>
        <source>Talks to a mailbox server, starts TLS and logs in; opens no mailbox</source>
        <translation>与邮箱服务器对话，启动 TLS 并登录；不打开邮箱</translation>
    </message>
    <message>
        <source>the greeting and an answer to NOOP, the login where a user is named; chain and name over TLS</source>
        <translation>问候和对 NOOP 的应答，指定用户时还有登录；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>for the login by SASL</source>
        <translation>用于 SASL 登录</translation>
    </message>
    <message>
        <source>better as ${VARIABLE}; empty: no login</source>
        <translation>最好写成 ${VARIABLE}；留空：不登录</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>of the login: plain where nothing is said, which without TLS sends the password in the clear; scram-sha-256, scram-sha-512</source>
        <translation>登录的机制：默认为 plain，没有 TLS 时会以明文发送密码；scram-sha-256、scram-sha-512</translation>
    </message>
    <message>
        <source>must exist, with a leader for each partition; none is created; empty: all topics are counted</source>
        <translation>必须存在，且每个分区都有 leader；不会创建；留空：统计所有主题</translation>
    </message>
    <message>
        <source>Brokers of the cluster</source>
        <translation>集群的 broker 数</translation>
    </message>
    <message>
        <source>Topics that may be seen, where none is named</source>
        <translation>可见的主题数，未指定主题时</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Logs in to a broker and asks for its cluster and a topic</source>
        <translation>登录 broker，查询其集群和一个主题</translation>
    </message>
    <message>
        <source>the login, that the cluster has a controller, and each partition&apos;s leader of a named topic</source>
        <translation>登录、集群有控制器，以及所指定主题的每个分区都有 leader</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>DN: attribute=value that the entry has; empty: that it is there</source>
        <translation>DN：条目应有的 attribute=value；留空：只要存在</translation>
    </message>
    <message>
        <source>DN to bind with; empty: anonymous</source>
        <translation>用于绑定的 DN；留空：匿名</translation>
    </message>
    <message>
        <source>Directory (LDAP)</source>
        <translation>目录（LDAP）</translation>
    </message>
    <message>
        <source>Binds to a directory, starts TLS and looks for entries</source>
        <translation>绑定到目录，启动 TLS 并查找条目</translation>
    </message>
    <message>
        <source>the bind, and the entries where asked for; chain and name over TLS</source>
        <translation>绑定，按要求还有条目；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>of the server&apos;s auth file; sent only where the server wants a login</source>
        <translation>服务器 auth 文件中的；仅在服务器要求登录时发送</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>key and the value it must have; blank: any value</source>
        <translation>键及其应有的值；空白：任何值</translation>
    </message>
    <message>
        <source>Memcached</source>
        <translation>Memcached</translation>
    </message>
    <message>
        <source>Asks for the version and compares items</source>
        <translation>查询版本并比较项目</translation>
    </message>
    <message>
        <source>that the server says its version, and the items where asked for; chain and name over TLS</source>
        <translation>服务器给出其版本，按要求还有项目；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>Database of the user</source>
        <translation>用户所在的数据库</translation>
    </message>
    <message>
        <source>where the user is known; admin where nothing is said</source>
        <translation>用户在其中登记；默认为 admin</translation>
    </message>
    <message>
        <source>Way to log in</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>unset: with a user the better SCRAM that the server has, with a certificate alone MONGODB-X509; none: the certificate is for TLS only</source>
        <translation>不设置：有用户时用服务器所支持的较好的 SCRAM，只有证书时用 MONGODB-X509；none：证书只用于 TLS</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>database:collection and a filter in (extended) JSON that must find a document</source>
        <translation>database:collection 和（扩展）JSON 过滤器，须能查到文档</translation>
    </message>
    <message>
        <source>PEM file, for mutual TLS; without a user it is the login too, see the way to log in</source>
        <translation>PEM 文件，用于双向 TLS；没有用户时也用于登录，见登录方式</translation>
    </message>
    <message>
        <source>MongoDB</source>
        <translation>MongoDB</translation>
    </message>
    <message>
        <source>Logs in, pings the server or looks documents up</source>
        <translation>登录，ping 服务器或查找文档</translation>
    </message>
    <message>
        <source>our login and, with SCRAM, that the server knows the password too; that a document matches each filter, else that it answers a ping</source>
        <translation>我们的登录，以及用 SCRAM 时服务器也知道密码；有文档匹配每个过滤器，否则为服务器应答 ping</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>of the protocol; 3.1.1 where nothing is said</source>
        <translation>协议的；默认为 3.1.1</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>客户端标识符</translation>
    </message>
    <message>
        <source>empty: a new one in each probe; a broker throws out who has it already</source>
        <translation>留空：每次探测用新的；broker 会踢掉已使用它的客户端</translation>
    </message>
    <message>
        <source>Ping to its answer</source>
        <translation>从 ping 到其应答</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Connects to a broker, pings and disconnects</source>
        <translation>连接 broker，ping 并断开</translation>
    </message>
    <message>
        <source>that the broker accepts us, by login where a user is named, and answers a ping; chain and name over TLS</source>
        <translation>broker 接受我们（指定用户时经登录），并应答 ping；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>Server running for</source>
        <translation>服务器已运行</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL 或 MariaDB</translation>
    </message>
    <message>
        <source>Logs in, asks for the server&apos;s status and compares values</source>
        <translation>登录，查询服务器状态并比较值</translation>
    </message>
    <message>
        <source>the login, and the values where asked for, else that the server says its uptime; chain and name over TLS</source>
        <translation>登录，按要求还有各值，否则为服务器给出运行时长；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>the server counts it as an error and in the end blocks this whole machine (max_connect_errors)</source>
        <translation>服务器将其计为错误，最终会封锁整台机器 (max_connect_errors)</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>时间服务器</translation>
    </message>
    <message>
        <source>host or host:port; usually port 123</source>
        <translation>host 或 host:port；默认端口 123</translation>
    </message>
    <message>
        <source>Largest offset</source>
        <translation>最大偏差</translation>
    </message>
    <message>
        <source>how far this machine&apos;s clock may be from the server&apos;s; 0s: any</source>
        <translation>本机时钟与服务器时钟允许相差多少；0s：不限</translation>
    </message>
    <message>
        <source>How far this clock is behind</source>
        <translation>本机时钟慢多少</translation>
    </message>
    <message>
        <source>Way there and back</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Dispersion to the root</source>
        <translation>到根的离散度</translation>
    </message>
    <message>
        <source>NTP</source>
        <translation>NTP</translation>
    </message>
    <message>
        <source>Asks a time server and compares clocks</source>
        <translation>查询时间服务器并比较时钟</translation>
    </message>
    <message>
        <source>that the server&apos;s clock is set, and the offset where asked for</source>
        <translation>服务器的时钟已校准，按要求还有偏差</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>a name or an address; a port means nothing here</source>
        <translation>名称或地址；端口在此没有意义</translation>
    </message>
    <message>
        <source>Echo requests</source>
        <translation>回显请求</translation>
    </message>
    <message>
        <source>how many a probe sends, usually 3</source>
        <translation>一次探测发送多少个，默认 3</translation>
    </message>
    <message>
        <source>Time between requests</source>
        <translation>请求间隔</translation>
    </message>
    <message>
        <source>usually 200ms, less where the timeout is short</source>
        <translation>默认 200ms，超时较短时更少</translation>
    </message>
    <message>
        <source>Loss that is accepted</source>
        <translation>可接受的丢包</translation>
    </message>
    <message>
        <source>the share of requests that may be lost, 0 to 1: 0.4 is 40 percent</source>
        <translation>允许丢失的请求比例，0 到 1：0.4 即 40 %</translation>
    </message>
    <message>
        <source>Raw socket first</source>
        <translation>优先原始套接字</translation>
    </message>
    <message>
        <source>the other kind of socket is taken where the machine refuses one</source>
        <translation>若本机拒绝一种套接字，则改用另一种</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢包率</translation>
    </message>
    <message>
        <source>Shortest round trip</source>
        <translation>最短往返时间</translation>
    </message>
    <message>
        <source>Average round trip</source>
        <translation>平均往返时间</translation>
    </message>
    <message>
        <source>Longest round trip</source>
        <translation>最长往返时间</translation>
    </message>
    <message>
        <source>Deviation of round trips</source>
        <translation>往返时间偏差</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Sends ICMP echo requests and counts the replies</source>
        <translation>发送 ICMP 回显请求并统计应答</translation>
    </message>
    <message>
        <source>that no more echo requests are lost than accepted</source>
        <translation>丢失的回显请求不超过可接受的范围</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Logs in, asks for the server&apos;s uptime or compares values</source>
        <translation>登录，查询服务器运行时长或比较值</translation>
    </message>
    <message>
        <source>the login, and the values where asked for, else that the server answers a query; chain and name over TLS</source>
        <translation>登录，按要求还有各值，否则为服务器应答一次查询；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>of an ACL, since Redis 6; empty: the default user</source>
        <translation>ACL 中的用户，自 Redis 6 起；留空：默认用户</translation>
    </message>
    <message>
        <source>better as ${VARIABLE}; without user and password no login</source>
        <translation>最好写成 ${VARIABLE}；没有用户和密码则不登录</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>its number; 0 where nothing is said</source>
        <translation>其编号；默认为 0</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>key and the string it must hold, exactly</source>
        <translation>键及其应有的字符串，须完全一致</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Logs in, pings and compares values</source>
        <translation>登录，ping 并比较值</translation>
    </message>
    <message>
        <source>the answer to PING, the login and the keys where asked for; chain and name over TLS</source>
        <translation>对 PING 的应答，按要求还有登录和各键；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>NAME=value, added to what the command has anyway</source>
        <translation>NAME=value，加到命令原有的环境变量中</translation>
    </message>
    <message>
        <source>Output contains</source>
        <translation>输出包含</translation>
    </message>
    <message>
        <source>Looked for in the first 1 MiB of the output</source>
        <translation>在输出的前 1 MiB 中查找</translation>
    </message>
    <message>
        <source>Output does not contain</source>
        <translation>输出不包含</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>never, try or require; unset: require where an authority or a certificate is named, else try, but then no password is sent without TLS</source>
        <translation>never、try 或 require；不设置：指定了 CA 或证书时为 require，否则为 try，但没有 TLS 就不发送密码</translation>
    </message>
    <message>
        <source>from the first byte, on a port of its own; off: see STARTTLS</source>
        <translation>从首字节起，使用单独的端口；关闭：见 STARTTLS</translation>
    </message>
    <message>
        <source>Text to send</source>
        <translation>要发送的文本</translation>
    </message>
    <message>
        <source>\r, \n, \t, \0, \\ and \x0a stand for bytes</source>
        <translation>\r、\n、\t、\0、\\ 和 \x0a 代表字节</translation>
    </message>
    <message>
        <source>Bytes to send</source>
        <translation>要发送的字节</translation>
    </message>
    <message>
        <source>in hexadecimal, such as 00ff 0d0a; instead of a text</source>
        <translation>十六进制，如 00ff 0d0a；代替文本</translation>
    </message>
    <message>
        <source>Answer must contain</source>
        <translation>应答必须包含</translation>
    </message>
    <message>
        <source>a text with the same escapes, or a regular expression</source>
        <translation>使用同样转义的文本，或正则表达式</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>what must be in the answer is one (RE2)</source>
        <translation>应答必须包含的内容是正则表达式 (RE2)</translation>
    </message>
    <message>
        <source>host:port, [IPv6]:port; without a port the usual one</source>
        <translation>host:port、[IPv6]:port；不写端口则用默认端口</translation>
    </message>
    <message>
        <source>socks5://[user:password@]host:port, http://... or https://...</source>
        <translation>socks5://[user:password@]host:port、http://... 或 https://...</translation>
    </message>
    <message>
        <source>empty: no login</source>
        <translation>留空：不登录</translation>
    </message>
    <message>
        <source>on also where an authority or a certificate is named</source>
        <translation>指定了 CA 或证书时也会开启</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>PEM file, for mutual TLS</source>
        <translation>PEM 文件，用于双向 TLS</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>证书的密钥</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM 文件</translation>
    </message>
    <message>
        <source>neither chain nor name are checked</source>
        <translation>证书链和名称都不检查</translation>
    </message>
    <message>
        <source>empty: the user that this program runs as</source>
        <translation>留空：运行本程序的用户</translation>
    </message>
    <message>
        <source>to connect to; empty: none, or the one that every server has</source>
        <translation>要连接的数据库；留空：不指定，或每台服务器都有的那个</translation>
    </message>
    <message>
        <source>database:table:column:key column:number and the value as text</source>
        <translation>database:table:column:key column:整数，以及作为文本的值</translation>
    </message>
    <message>
        <source>Runs a command here and looks at exit code and output</source>
        <translation>在此运行命令，检查退出码和输出</translation>
    </message>
    <message>
        <source>exit code 0, and the output where it is asked for</source>
        <translation>退出码为 0，按要求还有输出</translation>
    </message>
    <message>
        <source>Name to greet with</source>
        <translation>问候所用名称</translation>
    </message>
    <message>
        <source>host name said in EHLO; empty: this machine&apos;s address</source>
        <translation>EHLO 中报出的主机名；留空：本机地址</translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <translation>邮件服务器（SMTP）</translation>
    </message>
    <message>
        <source>Greets a mail server, starts TLS and logs in; sends no mail</source>
        <translation>问候邮件服务器，启动 TLS 并登录；不发送邮件</translation>
    </message>
    <message>
        <source>the greeting and the answer to EHLO, the login where a user is named; chain and name over TLS</source>
        <translation>问候和对 EHLO 的应答，指定用户时还有登录；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>[user@]host[:port]; without a port 22</source>
        <translation>[user@]host[:port]；不写端口则为 22</translation>
    </message>
    <message>
        <source>for the server&apos;s shell; without one the login is all</source>
        <translation>交给服务器的 shell；不填则只登录</translation>
    </message>
    <message>
        <source>put behind the command with blanks between, for the same shell</source>
        <translation>以空格隔开接在命令之后，交给同一个 shell</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Logs in, runs a command there and looks at exit code and output</source>
        <translation>登录，在那里运行命令，检查退出码和输出</translation>
    </message>
    <message>
        <source>the server&apos;s host key against known_hosts, and our login</source>
        <translation>服务器主机密钥与 known_hosts，以及我们的登录</translation>
    </message>
    <message>
        <source>sshd writes each bare connect into its log and counts it towards MaxStartups</source>
        <translation>sshd 会把每个裸连接写入日志，并计入 MaxStartups</translation>
    </message>
    <message>
        <source>better as ${VARIABLE}; tried after the key</source>
        <translation>最好写成 ${VARIABLE}；在密钥之后尝试</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>OpenSSH or PEM file; without key and password those in ~/.ssh</source>
        <translation>OpenSSH 或 PEM 文件；没有密钥和密码时用 ~/.ssh 中的</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>密钥的口令</translation>
    </message>
    <message>
        <source>Bastion</source>
        <translation>跳板机</translation>
    </message>
    <message>
        <source>[user@]host[:port] of an SSH server that the way leads through</source>
        <translation>途经的 SSH 服务器的 [user@]host[:port]</translation>
    </message>
    <message>
        <source>User at the bastion</source>
        <translation>跳板机用户</translation>
    </message>
    <message>
        <source>Password at the bastion</source>
        <translation>跳板机密码</translation>
    </message>
    <message>
        <source>Private key for the bastion</source>
        <translation>跳板机私钥</translation>
    </message>
    <message>
        <source>Passphrase of the bastion&apos;s key</source>
        <translation>跳板机密钥的口令</translation>
    </message>
    <message>
        <source>Known hosts</source>
        <translation>已知主机</translation>
    </message>
    <message>
        <source>file of host keys; else ~/.ssh/known_hosts; the system&apos;s count too</source>
        <translation>主机密钥文件；否则为 ~/.ssh/known_hosts；系统的也算</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>主机密钥</translation>
    </message>
    <message>
        <source>strict (usual): must be known; accept-new: an unknown one is written down at first use; off: anybody&apos;s is good</source>
        <translation>strict（默认）：必须已知；accept-new：首次使用时记下未知的；off：任何密钥都接受</translation>
    </message>
    <message>
        <source>socks5://[user:password@]host:port or http://..., to the first server</source>
        <translation>socks5://[user:password@]host:port 或 http://...，通往第一台服务器</translation>
    </message>
    <message>
        <source>TCP connect</source>
        <translation>TCP 连接</translation>
    </message>
    <message>
        <source>Connects to a port, sends and listens where asked to, and resets</source>
        <translation>连接端口，按要求发送和接收，然后重置</translation>
    </message>
    <message>
        <source>that the port is open, and the answer where one is expected</source>
        <translation>端口已打开，预期有应答时还有应答</translation>
    </message>
    <message>
        <source>Check revocation</source>
        <translation>检查吊销</translation>
    </message>
    <message>
        <source>staple: by what the server staples; ocsp: else by the responder; crl: by the authority&apos;s list; any: by whichever can tell</source>
        <translation>staple：由服务器装订的响应得知；ocsp：否则询问响应器；crl：由颁发机构的列表得知；any：由任何能得知者</translation>
    </message>
    <message>
        <source>Down when revocation is unknown</source>
        <translation>吊销状态未知时判为故障</translation>
    </message>
    <message>
        <source>Otherwise a remark: a responder out of reach is no fault of the endpoint</source>
        <translation>否则只作备注：响应器无法到达不是端点的过错</translation>
    </message>
    <message>
        <source>Neither chain nor name are checked; expiry is</source>
        <translation>证书链和名称都不检查；是否过期仍检查</translation>
    </message>
    <message>
        <source>Accept expired certificates</source>
        <translation>接受过期证书</translation>
    </message>
    <message>
        <source>Chain and name are still checked</source>
        <translation>仍检查证书链和名称</translation>
    </message>
    <message>
        <source>Alert before expiry</source>
        <translation>过期前提前告警</translation>
    </message>
    <message>
        <source>For every certificate the server sends; 0s: never</source>
        <translation>对服务器发送的每个证书；0s：从不</translation>
    </message>
    <message>
        <source>Authorities as text</source>
        <translation>CA 文本</translation>
    </message>
    <message>
        <source>PEM text; goes before the file</source>
        <translation>PEM 文本；优先于文件</translation>
    </message>
    <message>
        <source>Days until a certificate expires</source>
        <translation>距证书过期天数</translation>
    </message>
    <message>
        <source>Shakes hands and checks every certificate</source>
        <translation>进行握手并检查每个证书</translation>
    </message>
    <message>
        <source>the chain, the name and the dates of every certificate that the server sends; that none was revoked where asked for</source>
        <translation>服务器发送的每个证书的证书链、名称和日期；按要求还有均未被吊销</translation>
    </message>
    <message>
        <source>host:port, [IPv6]:port</source>
        <translation>host:port、[IPv6]:port</translation>
    </message>
    <message>
        <source>Wait for a refusal</source>
        <translation>等待拒绝</translation>
    </message>
    <message>
        <source>how long, where no answer is expected; usually 1s</source>
        <translation>不预期应答时等待多久；默认 1s</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>Sends a datagram and looks at the answer</source>
        <translation>发送数据报并检查应答</translation>
    </message>
    <message>
        <source>the answer where one is expected; else only that nobody refuses</source>
        <translation>预期有应答时检查应答；否则只检查没有人拒绝</translation>
    </message>
    <message>
        <source>ws:// or wss://</source>
        <translation>ws:// 或 wss://</translation>
    </message>
    <message>
        <source>http:// or socks5://[user:password@]host:port; else as the environment says</source>
        <translation>http:// 或 socks5://[user:password@]host:port；否则按环境变量</translation>
    </message>
    <message>
        <source>Sent with the upgrade; Sec-WebSocket-Protocol offers subprotocols</source>
        <translation>随升级请求发送；Sec-WebSocket-Protocol 提供子协议</translation>
    </message>
    <message>
        <source>Ping to pong</source>
        <translation>从 ping 到 pong</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Upgrades to a WebSocket, pings and waits for the pong</source>
        <translation>升级到 WebSocket，ping 并等待 pong</translation>
    </message>
    <message>
        <source>the upgrade and the pong to a ping of ours; chain and name over TLS</source>
        <translation>升级以及对我们 ping 的 pong；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>path and the data it must hold, exactly</source>
        <translation>路径及其应有的数据，须完全一致</translation>
    </message>
    <message>
        <source>ZooKeeper</source>
        <translation>ZooKeeper</translation>
    </message>
    <message>
        <source>Opens a session and compares nodes</source>
        <translation>打开会话并比较节点</translation>
    </message>
    <message>
        <source>that the server opens a session and answers in it, and the nodes where asked for; chain and name over TLS</source>
        <translation>服务器打开会话并在其中应答，按要求还有节点；用 TLS 时还有证书链和名称</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>OptionField</name>
    <message>
        <source>“%1” is no “name: value”</source>
        <translation>“%1”不是“名称: 值”</translation>
    </message>
    <message>
        <source>Type the value of “%1” again</source>
        <translation>请重新输入“%1”的值</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>及另外 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) taken over</source>
        <translation>
            <numerusform>已采用 %Ln 个端点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Lightfoot</source>
        <translation>关于 Lightfoot</translation>
    </message>
    <message>
        <source>A network health monitor that treads lightly:
a probe leaves no TIME_WAIT behind, here or at the server.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>步履轻盈的网络健康监测工具：
探测不在本机或服务器留下 TIME_WAIT。

自由软件，采用 GNU General Public License 第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>Go to a row</source>
        <translation>转到某行</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>选择多行</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>In the heat grid</source>
        <translation>在热力图中</translation>
    </message>
    <message>
        <source>Go to a cell</source>
        <translation>转到某个单元格</translation>
    </message>
    <message>
        <source>Open the endpoint</source>
        <translation>打开端点</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>在图表中</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>放大和缩小</translation>
    </message>
    <message>
        <source>Earlier and later</source>
        <translation>向前和向后移动</translation>
    </message>
    <message>
        <source>In the filter and in the search</source>
        <translation>在过滤框和搜索框中</translation>
    </message>
    <message>
        <source>Clear and leave</source>
        <translation>清空并离开</translation>
    </message>
    <message>
        <source>On to the table, or take what is chosen</source>
        <translation>转到表格，或采用所选项</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
</context>
<context>
    <name>SocketColumns</name>
    <message>
        <source>retransmit in %1 s</source>
        <translation>%1 秒后重传</translation>
    </message>
    <message>
        <source>keep-alive in %1 s</source>
        <translation>%1 秒后保活</translation>
    </message>
    <message>
        <source>gone in %1 s</source>
        <translation>%1 秒后消失</translation>
    </message>
    <message>
        <source>window probe in %1 s</source>
        <translation>%1 秒后窗口探测</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>不可见</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未看到</translation>
    </message>
    <message>
        <source>%1, inferred %2 %</source>
        <translation>%1，推断 %2 %</translation>
    </message>
    <message>
        <source>round trip %1, varying by %2, as the kernel smooths it</source>
        <translation>往返 %1，波动 %2（内核平滑值）</translation>
    </message>
    <message>
        <source>Proto</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远端</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
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
        <translation>定时器</translation>
    </message>
    <message>
        <source>Retrans</source>
        <translation>重传</translation>
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
        <translation>有应答，但较慢：%1，期望不超过 %2。</translation>
    </message>
    <message>
        <source>Most of it is %1, %2.</source>
        <translation>其中最耗时的是：%1，%2。</translation>
    </message>
    <message>
        <source>Answers in %1.</source>
        <translation>%1 内应答。</translation>
    </message>
    <message>
        <source>Still taken for up, but the last probe failed: %1.</source>
        <translation>仍视为正常，但最近一次探测失败：%1。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>Paused: it is not probed and nobody is told of it.</source>
        <translation>已暂停：不探测，也不通报。</translation>
    </message>
    <message>
        <source>Down for %1; it answers again, but not yet often enough.</source>
        <translation>已故障 %1；它又有应答了，但次数还不够。</translation>
    </message>
    <message>
        <source>Down for %1: %2.</source>
        <translation>已故障 %1：%2。</translation>
    </message>
    <message>
        <source>Could not be told: %1. This says nothing about the endpoint.</source>
        <translation>无法判断：%1。这不说明端点的状况。</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>已于 %n 天前过期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>valid for %n day(s)</source>
        <translation>
            <numerusform>有效期还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Was down when it was last measured: %1.</source>
        <translation>上次测量时故障：%1。</translation>
    </message>
    <message>
        <source>Was slow when it was last measured.</source>
        <translation>上次测量时缓慢。</translation>
    </message>
    <message>
        <source>Was up when it was last measured.</source>
        <translation>上次测量时正常。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>TIME_WAIT left by Lightfoot</source>
        <translation>Lightfoot 留下的 TIME_WAIT</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待测</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>No connection was opened</source>
        <translation>没有打开连接</translation>
    </message>
    <message>
        <source>Reset by us: nothing left behind</source>
        <translation>由我们重置：没有留下任何东西</translation>
    </message>
    <message>
        <source>The server closed first, then reset by us: nothing left behind</source>
        <translation>服务器先关闭，然后由我们重置：没有留下任何东西</translation>
    </message>
    <message>
        <source>Reset by the server</source>
        <translation>由服务器重置</translation>
    </message>
    <message>
        <source>Closed the ordinary way: a TIME_WAIT stays here for 60 s</source>
        <translation>普通关闭：一个 TIME_WAIT 在本机停留 60 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>lightfoot::AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>You take care of it: nobody is reminded of this outage meanwhile.</source>
        <translation>由你处理：其间不再就此次故障提醒任何人。</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>备注(&amp;C)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What you are doing about it</source>
        <translation>你正在采取的措施</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>确认(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>until it is up</source>
        <translation>直到恢复</translation>
    </message>
    <message>
        <source>for 1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>for 4 h</source>
        <translation>4 小时</translation>
    </message>
    <message>
        <source>until tomorrow, %1</source>
        <translation>到明天 %1</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>持续多久</translation>
    </message>
</context>
<context>
    <name>lightfoot::Actions</name>
    <message>
        <source>&amp;Import list…</source>
        <translation>导入列表(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>导出列表(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause &amp;all</source>
        <translation>全部暂停(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy target</source>
        <translation>复制目标(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>过滤(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>端点(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Sockets</source>
        <translation>套接字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;TIME_WAIT</source>
        <translation>&amp;TIME_WAIT</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>跟随系统(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lightfoot</source>
        <translation>关于 Lightfoot(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>端点(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Incidents</source>
        <translation>事件(&amp;I)</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge…</source>
        <translation>确认(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Take acknowledgement back</source>
        <translation>撤回确认(&amp;T)</translation>
    </message>
    <message>
        <source>Mute for &amp;1 hour</source>
        <translation>静音 &amp;1 小时</translation>
    </message>
    <message>
        <source>Mute for &amp;8 hours</source>
        <translation>静音 &amp;8 小时</translation>
    </message>
    <message>
        <source>&amp;Mute until told otherwise</source>
        <translation>静音直至另行通知(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>取消静音(&amp;U)</translation>
    </message>
    <message>
        <source>Export se&amp;lection…</source>
        <translation>导出所选(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Res&amp;ume selected</source>
        <translation>恢复所选(&amp;U)</translation>
    </message>
    <message>
        <source>Sa&amp;ve filter…</source>
        <translation>保存过滤器(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>High contrast, &amp;black</source>
        <translation>高对比度，黑色(&amp;B)</translation>
    </message>
    <message>
        <source>High contrast, &amp;white</source>
        <translation>高对比度，白色(&amp;W)</translation>
    </message>
    <message>
        <source>Add e&amp;ndpoint…</source>
        <translation>添加端点(&amp;N)…</translation>
    </message>
    <message>
        <source>Add &amp;several…</source>
        <translation>添加多个(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>复制端点(&amp;D)…</translation>
    </message>
    <message>
        <source>La&amp;bels…</source>
        <translation>标签(&amp;B)…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;robe now</source>
        <translation>立即探测(&amp;R)</translation>
    </message>
    <message>
        <source>Find action or endp&amp;oint…</source>
        <translation>查找操作或端点(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>设置(&amp;G)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>编辑(&amp;D)</translation>
    </message>
</context>
<context>
    <name>lightfoot::AlertCommands</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n 个端点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) acknowledged</source>
        <translation>
            <numerusform>已确认 %n 次故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n endpoint(s) not down: nothing to acknowledge</source>
        <translation>
            <numerusform>%1；%n 个端点未故障：无需确认</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not acknowledged any more</source>
        <translation>%1：已撤回确认</translation>
    </message>
    <message>
        <source>%1: muted until %2</source>
        <translation>%1：已静音，直到 %2</translation>
    </message>
    <message>
        <source>%1: muted until told otherwise</source>
        <translation>%1：已静音，直至另行通知</translation>
    </message>
    <message>
        <source>%1: not muted any more</source>
        <translation>%1：已取消静音</translation>
    </message>
</context>
<context>
    <name>lightfoot::AvailabilityCard</name>
    <message>
        <source>Availability, 24 hours</source>
        <translation>可用率，24 小时</translation>
    </message>
    <message>
        <source>Being added up…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>最差的在前</translation>
    </message>
    <message>
        <source>unknown kept apart</source>
        <translation>未知单独列出</translation>
    </message>
    <message>
        <source>Nothing was measured in the last 24 hours.</source>
        <translation>最近 24 小时没有测量数据。</translation>
    </message>
    <message numerus="yes">
        <source>and %n group(s) more</source>
        <translation>
            <numerusform>以及另外 %n 个组</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of it could be read: %1</source>
        <translation>未能全部读取：%1</translation>
    </message>
</context>
<context>
    <name>lightfoot::BulkEditor</name>
    <message numerus="yes">
        <source>Edit %Ln endpoint(s)</source>
        <translation>
            <numerusform>编辑 %Ln 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>What you leave alone stays as each of them has it.</source>
        <translation>未改动的项，各端点保持原值。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln endpoint(s)</source>
        <translation>
            <numerusform>更改 %Ln 个端点(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>尚未更改</translation>
    </message>
</context>
<context>
    <name>lightfoot::CaseDetail</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Endpoints that this is about</source>
        <translation>相关端点</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>%2 个中的前 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n of them acknowledged.</source>
        <translation>
            <numerusform>其中 %n 个已确认。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them muted.</source>
        <translation>
            <numerusform>其中 %n 个已静音。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::CertificateCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 (not the server&apos;s own: %2)</source>
        <translation>%1（非服务器自身证书：%2）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n 个证书</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::ChangeStack</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>lightfoot::ChartCard</name>
    <message>
        <source>Sockets of this machine</source>
        <translation>本机的套接字</translation>
    </message>
    <message>
        <source>TIME_WAIT &amp;only</source>
        <translation>仅 TIME_WAIT(&amp;O)</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>by remote</source>
        <translation>按远端</translation>
    </message>
    <message>
        <source>by process</source>
        <translation>按进程</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>其余全部</translation>
    </message>
    <message>
        <source>owner not seen</source>
        <translation>未看到所有者</translation>
    </message>
</context>
<context>
    <name>lightfoot::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>lightfoot::ClosersCard</name>
    <message>
        <source>service on port %1</source>
        <translation>端口 %1 上的服务</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Who closes first</source>
        <translation>谁先关闭</translation>
    </message>
    <message>
        <source>Too few connections were seen to end to tell who closes first.</source>
        <translation>看到结束的连接太少，无法判断谁先关闭。</translation>
    </message>
    <message>
        <source>TIME_WAIT stays here</source>
        <translation>TIME_WAIT 留在本机</translation>
    </message>
    <message>
        <source>TIME_WAIT stays with the peer</source>
        <translation>TIME_WAIT 留在对端</translation>
    </message>
    <message>
        <source>TIME_WAIT stays on both sides</source>
        <translation>TIME_WAIT 留在两侧</translation>
    </message>
    <message>
        <source>no TIME_WAIT on either side</source>
        <translation>两侧均无 TIME_WAIT</translation>
    </message>
</context>
<context>
    <name>lightfoot::CommandPalette</name>
    <message>
        <source>Find an action or an endpoint</source>
        <translation>查找操作或端点</translation>
    </message>
    <message>
        <source>Search endpoints and actions</source>
        <translation>搜索端点和操作</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>目前不可用</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有匹配项。</translation>
    </message>
</context>
<context>
    <name>lightfoot::CountersCard</name>
    <message>
        <source>TIME_WAIT begun</source>
        <translation>进入 TIME_WAIT</translation>
    </message>
    <message>
        <source>ended early, port used again</source>
        <translation>提前结束，端口被复用</translation>
    </message>
    <message>
        <source>not kept, too many</source>
        <translation>因过多而未保留</translation>
    </message>
    <message>
        <source>connects failed</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>connections reset</source>
        <translation>连接被重置</translation>
    </message>
    <message>
        <source>resets sent</source>
        <translation>已发送的重置</translation>
    </message>
    <message>
        <source>accept queue full</source>
        <translation>accept 队列已满</translation>
    </message>
    <message>
        <source>dropped by a listener</source>
        <translation>被监听套接字丢弃</translation>
    </message>
    <message>
        <source>SYN cookies sent</source>
        <translation>已发送的 SYN cookie</translation>
    </message>
    <message>
        <source>Kernel counters</source>
        <translation>内核计数器</translation>
    </message>
    <message>
        <source>a second, last %1 min</source>
        <translation>每秒，最近 %1 分钟</translation>
    </message>
    <message>
        <source>%1 a second: %2</source>
        <translation>%1 每秒：%2</translation>
    </message>
</context>
<context>
    <name>lightfoot::DesktopNotifier</name>
    <message>
        <source>Notifications: no session bus</source>
        <translation>通知：没有会话总线</translation>
    </message>
    <message>
        <source>Notifications: %1</source>
        <translation>通知：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>静音 1 小时</translation>
    </message>
</context>
<context>
    <name>lightfoot::DetailPane</name>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Phases of the last probe</source>
        <translation>最近一次探测的各阶段</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>远端地址</translation>
    </message>
    <message>
        <source>How the socket ended</source>
        <translation>套接字如何结束</translation>
    </message>
    <message>
        <source>Details of the selected endpoint</source>
        <translation>所选端点的详情</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>最近结果</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远端</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>%1 · every %2</source>
        <translation>%1 · 每 %2</translation>
    </message>
</context>
<context>
    <name>lightfoot::DoctorCard</name>
    <message>
        <source>Doctor</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>The sockets of this machine have not been looked at yet.</source>
        <translation>尚未查看本机的套接字。</translation>
    </message>
    <message>
        <source>nothing serious</source>
        <translation>没有严重问题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln 项需要查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found: the TCP life of this machine is in order.</source>
        <translation>未发现问题：本机的 TCP 状况正常。</translation>
    </message>
</context>
<context>
    <name>lightfoot::EditDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Nothing is saved yet: %1.</source>
        <translation>尚未保存：%1。</translation>
    </message>
</context>
<context>
    <name>lightfoot::EditorCommands</name>
    <message>
        <source>%1 added</source>
        <translation>已添加 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) added</source>
        <translation>
            <numerusform>已添加 %Ln 个端点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) changed</source>
        <translation>
            <numerusform>已更改 %Ln 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>已更改 %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>已移除 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) removed</source>
        <translation>
            <numerusform>已移除 %Ln 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; undo brings them back</source>
        <translation>%1；撤销可恢复</translation>
    </message>
    <message numerus="yes">
        <source>Probing %Ln endpoint(s)</source>
        <translation>
            <numerusform>正在探测 %Ln 个端点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::EndpointEditor</name>
    <message>
        <source>Add an endpoint</source>
        <translation>添加端点</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制端点</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Name, required</source>
        <translation>名称，必填</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add endpoint</source>
        <translation>添加端点(&amp;A)</translation>
    </message>
    <message>
        <source>https://example.com or db.example.com:3306</source>
        <translation>https://example.com 或 db.example.com:3306</translation>
    </message>
    <message>
        <source>Fills in the fields below and proposes the kind</source>
        <translation>自动填写下方字段并建议种类</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Name *</source>
        <translation>名称 *</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>Better as %1: %2</source>
        <translation>更适合用 %1：%2</translation>
    </message>
    <message>
        <source>Choose a kind of probe</source>
        <translation>请选择探测种类</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>There is an endpoint of this name already</source>
        <translation>已有同名端点</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>lightfoot::EndpointModel</name>
    <message>
        <source>Recent results of %1</source>
        <translation>%1 的最近结果</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>自 %2 起%1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变化</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
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
        <translation>%1，已折叠：%2</translation>
    </message>
    <message>
        <source>%1, unfolded: %2</source>
        <translation>%1，已展开：%2</translation>
    </message>
    <message>
        <source>The phase of the newest good result that took longest against what is usual here since the program started</source>
        <translation>最近一次成功结果中，与程序启动以来的常态相比最慢的阶段</translation>
    </message>
    <message>
        <source>Results of the last 24 hours: %1 up, %2 down. Not counted, as they say nothing of it: %3 unknown</source>
        <translation>最近 24 小时的结果：%1 次正常，%2 次故障。另有 %3 次未知，无法说明状态，不计入</translation>
    </message>
    <message>
        <source>The phase that takes much longer than usual</source>
        <translation>比平常慢得多的阶段</translation>
    </message>
    <message>
        <source>Up, of the results of the last 24 hours that tell</source>
        <translation>最近 24 小时有效结果中正常的比例</translation>
    </message>
    <message>
        <source>Slow phase</source>
        <translation>慢的阶段</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Not all of it could be read: %1</source>
        <translation>未能全部读取：%1</translation>
    </message>
    <message>
        <source>As it was last measured; not measured since</source>
        <translation>上次测量时的状态；此后未测量</translation>
    </message>
</context>
<context>
    <name>lightfoot::EndpointsPage</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>No endpoint matches the filter. Escape in the filter field clears it.</source>
        <translation>没有端点匹配过滤器。在过滤框中按 Escape 可清除。</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组方式(&amp;G)</translation>
    </message>
    <message>
        <source>Saved fi&amp;lters</source>
        <translation>已保存的过滤器(&amp;L)</translation>
    </message>
    <message>
        <source>Move current column &amp;left	Alt+Shift+Left</source>
        <translation>左移当前列(&amp;L)	Alt+Shift+Left</translation>
    </message>
    <message>
        <source>Move current column &amp;right	Alt+Shift+Right</source>
        <translation>右移当前列(&amp;R)	Alt+Shift+Right</translation>
    </message>
    <message>
        <source>&amp;Save filter…</source>
        <translation>保存过滤器(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete filter</source>
        <translation>删除过滤器(&amp;D)</translation>
    </message>
</context>
<context>
    <name>lightfoot::FilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>过滤器：%1</translation>
    </message>
    <message>
        <source>Delete filter “%1”</source>
        <translation>删除过滤器“%1”</translation>
    </message>
    <message>
        <source>Save filter…</source>
        <translation>保存过滤器…</translation>
    </message>
    <message>
        <source>Keeps words, statuses and groups under a name</source>
        <translation>将过滤词、状态和组以一个名称保存</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>保存过滤器</translation>
    </message>
    <message>
        <source>There is no room for another one. Delete one first, or take its name.</source>
        <translation>已没有空位。请先删除一个，或使用它的名称。</translation>
    </message>
</context>
<context>
    <name>lightfoot::FindingCard</name>
    <message>
        <source>Show the sockets</source>
        <translation>显示套接字</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Why and evidence</source>
        <translation>原因与证据</translation>
    </message>
    <message>
        <source>%1: %2 (from %3)</source>
        <translation>%1：%2（来自 %3）</translation>
    </message>
</context>
<context>
    <name>lightfoot::ForecastCard</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /秒</translation>
    </message>
    <message>
        <source>What the list does to this machine</source>
        <translation>此列表对本机的影响</translation>
    </message>
    <message>
        <source>Connects</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>TIME_WAIT, closed politely</source>
        <translation>TIME_WAIT，普通关闭时</translation>
    </message>
    <message>
        <source>TIME_WAIT, closed by reset</source>
        <translation>TIME_WAIT，以重置关闭时</translation>
    </message>
    <message>
        <source>DNS queries</source>
        <translation>DNS 查询</translation>
    </message>
    <message>
        <source>no limit is met</source>
        <translation>没有触及限制</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them to %2</source>
        <translation>其中 %1 到 %2</translation>
    </message>
    <message>
        <source>most to %1</source>
        <translation>大多发往 %1</translation>
    </message>
    <message>
        <source>As the list stands: %1</source>
        <translation>按当前列表：%1</translation>
    </message>
</context>
<context>
    <name>lightfoot::HeatGrid</name>
    <message>
        <source>Endpoints by group</source>
        <translation>按组排列的端点</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, group %3</source>
        <translation>第 %1 个，共 %2 个，组 %3</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
</context>
<context>
    <name>lightfoot::HourChart</name>
    <message>
        <source>%1: nothing measured</source>
        <translation>%1：没有测量数据</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n 次探测</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 次失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n 次未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) began</source>
        <translation>
            <numerusform>新增 %n 次故障</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>最近一小时</translation>
    </message>
</context>
<context>
    <name>lightfoot::ImportDialog</name>
    <message>
        <source>Entries of the list and what happens to them</source>
        <translation>列表中的条目及其处理方式</translation>
    </message>
    <message>
        <source>Commands that the list would run</source>
        <translation>此列表将运行的命令</translation>
    </message>
    <message>
        <source>What is not carried as it stands</source>
        <translation>未按原样导入的内容</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>正在读取列表</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>Where a name is there already:</source>
        <translation>名称已存在时：</translation>
    </message>
    <message>
        <source>Where a name is there already</source>
        <translation>名称已存在时</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>两者都保留(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) on what the list says</source>
        <translation>
            <numerusform>关于列表内容的 %Ln 条备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have read the %Ln command(s) above: &amp;allow them to run</source>
        <translation>
            <numerusform>我已阅读以上 %Ln 条命令：允许运行(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have read the %Ln line(s) above: &amp;allow them</source>
        <translation>
            <numerusform>我已阅读上面的 %Ln 行：允许(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands that the list would run, and secrets that it would use</source>
        <translation>该列表将运行的命令和将使用的机密</translation>
    </message>
</context>
<context>
    <name>lightfoot::ImportModel</name>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Notifier: %1</source>
        <translation>通知器：%1</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1，作为 %2</translation>
    </message>
    <message>
        <source>command not allowed</source>
        <translation>命令未获允许</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>差异</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to create</source>
        <translation>
            <numerusform>%Ln 项待创建</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to change</source>
        <translation>
            <numerusform>%Ln 项待更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln 项相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>跳过 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: not allowed</source>
        <translation>
            <numerusform>略去 %Ln 项：未获允许</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>已创建 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>已更改 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>secret not allowed</source>
        <translation>机密未获允许</translation>
    </message>
    <message numerus="yes">
        <source>%1 … and %Ln more byte(s)</source>
        <translation>
            <numerusform>%1 … 以及另外 %Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: uses “%2” of the keychain</source>
        <translation>%1：使用密钥环中的“%2”</translation>
    </message>
</context>
<context>
    <name>lightfoot::IncidentsPage</name>
    <message>
        <source>What is going on</source>
        <translation>正在发生</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Nothing is going on.</source>
        <translation>一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) up, and nothing wrong with this machine or its network.</source>
        <translation>
            <numerusform>%n 个端点正常，本机及其网络也无异常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n endpoint(s) we cannot tell.</source>
        <translation>
            <numerusform>%n 个端点的状态无法判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to watch yet</source>
        <translation>尚无可监测的端点</translation>
    </message>
    <message>
        <source>What fails is shown here, once there are endpoints.</source>
        <translation>有端点后，故障会显示在这里。</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>No endpoint has been measured since the start.</source>
        <translation>启动以来尚未测量任何端点。</translation>
    </message>
    <message numerus="yes">
        <source>and %n endpoint(s) more</source>
        <translation>
            <numerusform>以及另外 %n 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>worst and newest first</source>
        <translation>最严重、最新的在前</translation>
    </message>
</context>
<context>
    <name>lightfoot::KindChooser</name>
    <message>
        <source>Kind of probe</source>
        <translation>探测类型</translation>
    </message>
</context>
<context>
    <name>lightfoot::LabelDialog</name>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln 个端点的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>env</source>
        <translation>env</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>A label is a word and its value; the table can be grouped by it.</source>
        <translation>标签由一个词和它的值组成；表格可按标签分组。</translation>
    </message>
    <message>
        <source>A label is one word without “=” and “,”.</source>
        <translation>标签是一个不含“=”和“,”的词。</translation>
    </message>
    <message>
        <source>None of them has it yet.</source>
        <translation>它们都还没有此标签。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have it; set takes the place of their value.</source>
        <translation>
            <numerusform>其中 %Ln 个已有此标签；设置将替换其值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %1=%2 set at %Ln endpoint(s)</source>
        <translation>
            <numerusform>已为 %Ln 个端点设置标签 %1=%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %1 removed from %Ln endpoint(s)</source>
        <translation>
            <numerusform>已从 %Ln 个端点移除标签 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::LatencyCard</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Drag to zoom, double-click to show all; by keyboard + − 0 and the arrows.</source>
        <translation>拖动可缩放，双击显示全部；键盘可用 + − 0 和方向键。</translation>
    </message>
    <message>
        <source>zoomed</source>
        <translation>已缩放</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 could not be written; choose another folder</source>
        <translation>无法写入 %1；请选择其他文件夹</translation>
    </message>
</context>
<context>
    <name>lightfoot::LatencyChart</name>
    <message>
        <source>Latency over time</source>
        <translation>延迟随时间的变化</translation>
    </message>
    <message>
        <source>median %1, 95 %: %2, worst %3</source>
        <translation>中位数 %1，95 %：%2，最差 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 次失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n 次无法判断</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::LeaksCard</name>
    <message>
        <source>CLOSE_WAIT that stays</source>
        <translation>滞留的 CLOSE_WAIT</translation>
    </message>
    <message>
        <source>No process forgets to close its connections.</source>
        <translation>没有进程忘记关闭连接。</translation>
    </message>
    <message>
        <source>%1 leaks</source>
        <translation>%1 有泄漏</translation>
    </message>
    <message>
        <source>%1 may leak</source>
        <translation>%1 可能有泄漏</translation>
    </message>
    <message>
        <source>grows by %1 an hour (95 %: %2 to %3)</source>
        <translation>每小时增加 %1（95 %：%2 到 %3）</translation>
    </message>
    <message>
        <source>its limit of %1 open files is reached in %2</source>
        <translation>将在 %2 后达到 %1 个打开文件的上限</translation>
    </message>
</context>
<context>
    <name>lightfoot::LingerLabCard</name>
    <message>
        <source>Linger lab</source>
        <translation>Linger 实验室</translation>
    </message>
    <message>
        <source>Progress of the linger lab</source>
        <translation>Linger 实验室的进度</translation>
    </message>
    <message>
        <source>Runs this list against a server of its own, in a private network that nothing leaves: %1 s with reset, %1 s without, and shows what TIME_WAIT each leaves.</source>
        <translation>在与外界隔绝的专用网络中，用自己的服务器运行此列表：%1 秒带重置，%1 秒不带，并显示各自留下的 TIME_WAIT。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run both, %1 s each</source>
        <translation>两种各运行 %1 秒</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>with reset: %1</source>
        <translation>带重置：%1</translation>
    </message>
    <message>
        <source>without reset, dashed: %1</source>
        <translation>不带重置，虚线：%1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>With reset: %1 connections, %2 TIME_WAIT at the most. Without: %3 connections, %4 TIME_WAIT at the most, and rising until 60 s.</source>
        <translation>带重置：%1 个连接，最多 %2 个 TIME_WAIT。不带：%3 个连接，最多 %4 个 TIME_WAIT，并会持续增长到 60 秒。</translation>
    </message>
    <message>
        <source>Failed: %1 with reset, %2 without.</source>
        <translation>失败：带重置 %1，不带 %2。</translation>
    </message>
</context>
<context>
    <name>lightfoot::ListCommands</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入列表</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Nothing was imported: %1</source>
        <translation>未导入任何内容：%1</translation>
    </message>
    <message>
        <source>import: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list: secrets are left out</source>
        <translation>导出列表：不含机密</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln endpoint(s): secrets are left out</source>
        <translation>
            <numerusform>导出 %Ln 个端点：不含机密</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written; secrets are left out</source>
        <translation>已写入 %1；不含机密</translation>
    </message>
</context>
<context>
    <name>lightfoot::MachineCard</name>
    <message>
        <source>mostly %1</source>
        <translation>主要是 %1</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>none ours</source>
        <translation>没有 Lightfoot 留下的</translation>
    </message>
    <message>
        <source>%1 ours</source>
        <translation>其中 %1 个由 Lightfoot 留下</translation>
    </message>
    <message>
        <source>%1 left to each remote</source>
        <translation>每个远端剩余 %1 个</translation>
    </message>
    <message>
        <source>%1 left to the tightest remote, %2</source>
        <translation>剩余 %1 个，到最紧张的远端 %2</translation>
    </message>
    <message>
        <source>%1 left to %2, none in %3</source>
        <translation>到 %2 剩余 %1 个，%3 后耗尽</translation>
    </message>
    <message>
        <source>no process leaks</source>
        <translation>没有进程泄漏</translation>
    </message>
    <message>
        <source>%1 leaks</source>
        <translation>%1 有泄漏</translation>
    </message>
    <message>
        <source>%1 may leak</source>
        <translation>%1 可能有泄漏</translation>
    </message>
    <message>
        <source>%1, +%2 an hour</source>
        <translation>%1，每小时 +%2</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>fit again, if it stays so for a minute</source>
        <translation>已恢复，保持 1 分钟后确认</translation>
    </message>
</context>
<context>
    <name>lightfoot::MainWindow</name>
    <message>
        <source>Show Lightfoot</source>
        <translation>显示 Lightfoot</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>TIME_WAIT</source>
        <translation>TIME_WAIT</translation>
    </message>
    <message>
        <source>Pause &amp;all</source>
        <translation>全部暂停(&amp;A)</translation>
    </message>
    <message>
        <source>Resume &amp;all</source>
        <translation>全部恢复(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Lightfoot keeps watching</source>
        <translation>Lightfoot 继续监测</translation>
    </message>
    <message>
        <source>Its icon in the tray brings the window back.</source>
        <translation>点击托盘中的图标可重新打开窗口。</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>后退到 %1</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>前进到 %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) paused</source>
        <translation>
            <numerusform>已暂停 %n 个端点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) resumed</source>
        <translation>
            <numerusform>已恢复 %n 个端点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>lightfoot::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>lightfoot::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1，%n 个未结</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::NeedRow</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>确认 %1</translation>
    </message>
</context>
<context>
    <name>lightfoot::NeedsCard</name>
    <message>
        <source>Needs you</source>
        <translation>需要你处理</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Nothing needs you. Enjoy the quiet.</source>
        <translation>没有需要你处理的事，一切平静。</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>尚未测量任何内容。</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>最差的在前</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::OptionField</name>
    <message>
        <source>one a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>name: value, one a line</source>
        <translation>名称: 值，每行一个</translation>
    </message>
    <message>
        <source>name: value, one a line; an empty line begins the next</source>
        <translation>名称: 值，每行一个；空行后为下一项</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1，必填</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Can be changed in a list file only; it stays as it is.</source>
        <translation>只能在列表文件中修改；此处保持原样。</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>值不一致</translation>
    </message>
</context>
<context>
    <name>lightfoot::OptionForm</name>
    <message>
        <source>Up or down</source>
        <translation>正常或故障的判定</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Search the options</source>
        <translation>搜索选项</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>More options, shown</source>
        <translation>更多选项，已展开</translation>
    </message>
    <message>
        <source>More options, folded away</source>
        <translation>更多选项，已折叠</translation>
    </message>
</context>
<context>
    <name>lightfoot::OursCard</name>
    <message>
        <source>Left behind by Lightfoot</source>
        <translation>Lightfoot 留下的</translation>
    </message>
    <message>
        <source>Not known: the kernel&apos;s table was not read.</source>
        <translation>未知：未能读取内核的表。</translation>
    </message>
    <message>
        <source>No TIME_WAIT in the kernel&apos;s table belongs to a probe.</source>
        <translation>内核的表中没有属于探测的 TIME_WAIT。</translation>
    </message>
    <message>
        <source>in TIME_WAIT, of connections that probes opened: endpoints that are set to close the ordinary way, or resets that something between swallowed.</source>
        <translation>处于 TIME_WAIT，来自探测打开的连接：端点设为普通关闭，或重置在途中被吞掉。</translation>
    </message>
</context>
<context>
    <name>lightfoot::OverviewPage</name>
    <message>
        <source>Everything, at a glance</source>
        <translation>总览全局</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>probes, failures, outages</source>
        <translation>探测、失败、故障</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) by group</source>
        <translation>
            <numerusform>按组排列的 %n 个端点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::PasteDialog</name>
    <message>
        <source>Add several endpoints</source>
        <translation>添加多个端点</translation>
    </message>
    <message>
        <source>Endpoints, one a line</source>
        <translation>端点，每行一个</translation>
    </message>
    <message>
        <source>One a line: a target, a name and a target, or name,target,group</source>
        <comment>example lines follow</comment>
        <translation>每行一个：目标、名称加目标，或 名称,目标,组</translation>
    </message>
    <message>
        <source>What will be added</source>
        <translation>将添加的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be used and will be left out</source>
        <translation>
            <numerusform>%Ln 行无法使用，将被忽略</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too much at once: what comes after line %Ln is left out</source>
        <translation>
            <numerusform>一次过多：第 %Ln 行之后的内容已忽略</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln endpoint(s)</source>
        <translation>
            <numerusform>添加 %Ln 个端点(&amp;A)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::PastedModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>lightfoot::PhaseComparison</name>
    <message>
        <source>This probe beside those of the last hour</source>
        <translation>本次探测与最近一小时对比</translation>
    </message>
    <message>
        <source>this probe</source>
        <translation>本次探测</translation>
    </message>
    <message>
        <source>median, 1 h</source>
        <translation>中位数，1 小时</translation>
    </message>
    <message>
        <source>worst, 1 h</source>
        <translation>最差，1 小时</translation>
    </message>
</context>
<context>
    <name>lightfoot::PortBudgetCard</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>tcp_tw_reuse is on, but without timestamps it does nothing</source>
        <translation>tcp_tw_reuse 已开启，但没有时间戳就不起作用</translation>
    </message>
    <message>
        <source>ports in TIME_WAIT are not used again (tcp_tw_reuse is 0)</source>
        <translation>TIME_WAIT 中的端口不会被复用（tcp_tw_reuse 为 0）</translation>
    </message>
    <message>
        <source>new outgoing connections use ports in TIME_WAIT again (tcp_tw_reuse is 1)</source>
        <translation>新的出站连接会复用 TIME_WAIT 中的端口（tcp_tw_reuse 为 1）</translation>
    </message>
    <message>
        <source>ports in TIME_WAIT are used again on loopback only (tcp_tw_reuse is 2)</source>
        <translation>仅在回环接口上复用 TIME_WAIT 中的端口（tcp_tw_reuse 为 2）</translation>
    </message>
    <message>
        <source>Ports %1–%2, %3 reserved, %4 held by listeners: %5 for each remote address and port</source>
        <translation>端口 %1–%2，%3 个保留，%4 个被监听占用：每个远端地址和端口有 %5 个</translation>
    </message>
    <message>
        <source>TIME_WAIT lasts %1 s, fixed in the kernel; %2</source>
        <translation>TIME_WAIT 持续 %1 秒，由内核固定；%2</translation>
    </message>
    <message>
        <source>%1 of at most %2 in TIME_WAIT (tcp_max_tw_buckets)</source>
        <translation>%1 个处于 TIME_WAIT，上限 %2（tcp_max_tw_buckets）</translation>
    </message>
    <message>
        <source>Port budget</source>
        <translation>端口预算</translation>
    </message>
    <message>
        <source>The sockets of this machine have not been looked at yet.</source>
        <translation>尚未查看本机的套接字。</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远端</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>New/s</source>
        <translation>新增/秒</translation>
    </message>
    <message>
        <source>Slow in</source>
        <translation>多久变慢</translation>
    </message>
    <message>
        <source>Runs out in</source>
        <translation>多久耗尽</translation>
    </message>
    <message>
        <source>Ports that live connections and TIME_WAIT take</source>
        <translation>活动连接和 TIME_WAIT 占用的端口</translation>
    </message>
    <message>
        <source>Connections that can still be opened to this remote</source>
        <translation>还能向此远端打开的连接数</translation>
    </message>
    <message>
        <source>Ports taken a second</source>
        <translation>每秒占用的端口</translation>
    </message>
    <message>
        <source>Until half of the ports are taken: from then on connect() has to search</source>
        <translation>距半数端口被占用的时间：此后 connect() 必须搜索</translation>
    </message>
    <message>
        <source>Until connect() fails with EADDRNOTAVAIL</source>
        <translation>距 connect() 以 EADDRNOTAVAIL 失败的时间</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>ports left to %1, the tightest</source>
        <translation>个剩余端口，到最紧张的远端 %1</translation>
    </message>
    <message>
        <source>ports for each remote; none is taken</source>
        <translation>个端口可用于每个远端；尚无占用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote(s)</source>
        <translation>
            <numerusform>%Ln 个远端</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::Preferences</name>
    <message>
        <source>Your choices are lost at the end: %1 cannot be written.</source>
        <translation>退出后设置会丢失：无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>lightfoot::ResultList</name>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>最近结果</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
</context>
<context>
    <name>lightfoot::SecretEdit</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove what is there</source>
        <translation>移除现有内容</translation>
    </message>
    <message>
        <source>Keep in the keychain</source>
        <translation>存入密钥环</translation>
    </message>
    <message>
        <source>Lists and exports then hold its name alone</source>
        <translation>列表和导出文件中只保留其名称</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已存入：%1</translation>
    </message>
    <message>
        <source>Kept as it is; type to replace it</source>
        <translation>保持原样；输入即替换</translation>
    </message>
</context>
<context>
    <name>lightfoot::SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast on white</source>
        <translation>白底高对比度</translation>
    </message>
    <message>
        <source>High contrast on black</source>
        <translation>黑底高对比度</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Close the open dialog first; then choose the language again.</source>
        <translation>请先关闭打开的对话框，再选择语言。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>On the &amp;desktop</source>
        <translation>桌面通知(&amp;D)</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>播放提示音(&amp;S)</translation>
    </message>
    <message>
        <source>Send a &amp;test</source>
        <translation>发送测试(&amp;T)</translation>
    </message>
    <message>
        <source>The desktop shows them.</source>
        <translation>通知由桌面显示。</translation>
    </message>
    <message>
        <source>Lightfoot can be heard</source>
        <translation>Lightfoot 的通知可用</translation>
    </message>
    <message>
        <source>This is a test. Nothing is down.</source>
        <translation>这是测试，没有任何故障。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>&amp;Start with the session, hidden in the tray</source>
        <translation>登录会话时启动，隐藏在托盘中(&amp;S)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Takes at &amp;most</source>
        <translation>最多占用(&amp;M)</translation>
    </message>
    <message>
        <source>Cop&amp;y the folder&apos;s path</source>
        <translation>复制目录路径(&amp;Y)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，采用 GNU 通用公共许可证（GPL）第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>This session keeps its history in memory alone.</source>
        <translation>本次会话的历史记录只保存在内存中。</translation>
    </message>
    <message>
        <source>%1 are used.</source>
        <translation>已用 %1。</translation>
    </message>
    <message>
        <source>%1 are free on that disk.</source>
        <translation>该磁盘剩余 %1。</translation>
    </message>
    <message>
        <source>The endpoints of this session are not kept; export them to keep them.</source>
        <translation>本次会话的端点不会保留；如需保留请导出。</translation>
    </message>
    <message>
        <source>None was sent yet: a test tells whether the desktop shows them.</source>
        <translation>尚未发送任何通知：测试可得知桌面是否显示。</translation>
    </message>
    <message>
        <source>They are off: only a test is shown.</source>
        <translation>通知已关闭：只显示测试。</translation>
    </message>
    <message>
        <source>It starts with the endpoints that are kept.</source>
        <translation>启动时使用已保留的端点。</translation>
    </message>
</context>
<context>
    <name>lightfoot::SeverityMark</name>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>lightfoot::ShareBar</name>
    <message>
        <source>%1 up, %2 down, %3 unknown</source>
        <translation>%1 正常，%2 故障，%3 未知</translation>
    </message>
</context>
<context>
    <name>lightfoot::SocketActions</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy a &amp;filter for this remote</source>
        <translation>复制此远端的过滤器(&amp;F)</translation>
    </message>
    <message>
        <source>Copy a filter for this &amp;process</source>
        <translation>复制此进程的过滤器(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;only this remote</source>
        <translation>仅显示此远端(&amp;O)</translation>
    </message>
    <message>
        <source>Show only this p&amp;rocess</source>
        <translation>仅显示此进程(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>C&amp;lose the socket…</source>
        <translation>关闭套接字(&amp;L)…</translation>
    </message>
    <message>
        <source>Export the sockets shown</source>
        <translation>导出所显示的套接字</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Close the socket</source>
        <translation>关闭套接字</translation>
    </message>
    <message numerus="yes">
        <source>Close %Ln socket(s)?</source>
        <translation>
            <numerusform>关闭 %Ln 个套接字？</numerusform>
        </translation>
    </message>
    <message>
        <source>The kernel ends it at once: the program gets an error (ECONNABORTED), the peer a reset, and data on their way are lost. A socket in TIME_WAIT is forgotten early: late segments of it may then reach a new connection. This needs the right CAP_NET_ADMIN.</source>
        <translation>内核会立即结束它：程序得到错误 (ECONNABORTED)，对端收到重置，在途数据会丢失。处于 TIME_WAIT 的套接字会被提前遗忘：其迟到的报文段可能到达新的连接。这需要 CAP_NET_ADMIN 权限。</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%Ln socket(s) closed</source>
        <translation>
            <numerusform>已关闭 %Ln 个套接字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightfoot::SocketsPage</name>
    <message>
        <source>Show only sockets in the state %1</source>
        <translation>仅显示状态为 %1 的套接字</translation>
    </message>
    <message>
        <source>&amp;UDP too</source>
        <translation>含 &amp;UDP</translation>
    </message>
    <message>
        <source>Sockets of this machine</source>
        <translation>本机的套接字</translation>
    </message>
    <message>
        <source>Summary of the socket table</source>
        <translation>套接字表摘要</translation>
    </message>
    <message>
        <source>Filter the sockets</source>
        <translation>过滤套接字</translation>
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
        <translation>远端，如 10.0.0.5:443 或 :443；或 ss 风格的表达式：
state time-wait,close-wait    exclude listen
src 和 dst 后接地址、网络、端口：dst 10.0.0.0/8    src :443
sport、dport、uid、pid、recvq、sendq、retransmits 配合 = != &lt; &lt;= &gt; &gt;=
age &gt; 1m30s    process ~ java    command ~ -jar    user = www-data    proto udp    family inet6
用 and、or、not 和括号连接</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln process(es) our rights do not show the sockets: these are marked hidden. Run with CAP_SYS_PTRACE, or as root, to see them.</source>
        <translation>
            <numerusform>有 %Ln 个进程因权限不足看不到其套接字：已标为不可见。以 CAP_SYS_PTRACE 或 root 运行即可看到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln socket(s)</source>
        <translation>
            <numerusform>%Ln 个套接字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln socket(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个套接字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>lightfoot::StackChart</name>
    <message>
        <source>Sockets of this machine by name over time</source>
        <translation>本机套接字按名称随时间的变化</translation>
    </message>
</context>
<context>
    <name>lightfoot::StateChart</name>
    <message>
        <source>TCP sockets of this machine by state over time</source>
        <translation>本机 TCP 套接字按状态随时间的变化</translation>
    </message>
</context>
<context>
    <name>lightfoot::StatesCard</name>
    <message>
        <source>closed by this machine, waits 60 s</source>
        <translation>由本机关闭，等待 60 秒</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>the peer has closed, a program here has not</source>
        <translation>对端已关闭，本机程序尚未关闭</translation>
    </message>
    <message>
        <source>closing, the peer has not confirmed</source>
        <translation>正在关闭，对端尚未确认</translation>
    </message>
    <message>
        <source>closing, the peer has yet to close</source>
        <translation>正在关闭，对端尚未关闭</translation>
    </message>
    <message>
        <source>closing after the peer did</source>
        <translation>在对端之后正在关闭</translation>
    </message>
    <message>
        <source>both closed at the same moment</source>
        <translation>双方同时关闭</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>being connected to</source>
        <translation>正被连接</translation>
    </message>
    <message>
        <source>waiting for connections</source>
        <translation>等待连接</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>lightfoot::StatusLine</name>
    <message>
        <source>%1 probes/s</source>
        <translation>%1 次探测/秒</translation>
    </message>
    <message>
        <source>%1 in flight, the most this machine allows</source>
        <translation>%1 个进行中，已达本机允许的上限</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 个进行中</translation>
    </message>
    <message>
        <source>left behind by us: not known</source>
        <translation>我们留下的：未知</translation>
    </message>
    <message>
        <source>left behind by us: %1 TIME_WAIT</source>
        <translation>我们留下的：%1 个 TIME_WAIT</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>This machine was asleep from %1 to %2; nothing was measured.</source>
        <translation>本机从 %1 到 %2 处于休眠；期间未测量。</translation>
    </message>
</context>
<context>
    <name>lightfoot::TemplateBar</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>另存为模板…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Delete this template</source>
        <translation>删除此模板</translation>
    </message>
    <message>
        <source>Secrets are left out</source>
        <translation>不包含机密</translation>
    </message>
    <message>
        <source>Takes the place of the template of this name.</source>
        <translation>将取代同名模板。</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>另存为模板</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>无模板</translation>
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
        <translation>仅显示此状态的端点：%1</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>过滤端点</translation>
    </message>
    <message>
        <source>Filter endpoints   Ctrl+F</source>
        <translation>过滤端点   Ctrl+F</translation>
    </message>
    <message>
        <source>Search endpoints and actions</source>
        <translation>搜索端点和操作</translation>
    </message>
</context>
<context>
    <name>lightfoot::TrayIcon</name>
    <message>
        <source>Lightfoot watches nothing yet.</source>
        <translation>Lightfoot 尚未监测任何端点。</translation>
    </message>
    <message numerus="yes">
        <source>Lightfoot: all of %n endpoint(s) are up.</source>
        <translation>
            <numerusform>Lightfoot：%n 个端点全部正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lightfoot: of %n endpoint(s) %1.</source>
        <translation>
            <numerusform>Lightfoot：%n 个端点中，%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lightfoot::TrialChart</name>
    <message>
        <source>TIME_WAIT over the time of the run, with and without reset</source>
        <translation>运行期间的 TIME_WAIT，带与不带重置</translation>
    </message>
</context>
<context>
    <name>lightfoot::TrialPanel</name>
    <message>
        <source>It would be down: %1.</source>
        <translation>会判为故障：%1。</translation>
    </message>
    <message>
        <source>&amp;Cancel the probe</source>
        <translation>取消探测(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Probe now</source>
        <translation>立即探测(&amp;P)</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>正在探测…</translation>
    </message>
    <message>
        <source>It cannot be probed: %1.</source>
        <translation>无法探测：%1。</translation>
    </message>
    <message>
        <source>“Up” vouches for: %1.</source>
        <translation>“正常”可保证：%1。</translation>
    </message>
    <message>
        <source>No longer waiting; the probe ends by its own time limit.</source>
        <translation>不再等待；探测会按自身时限结束。</translation>
    </message>
</context>
<context>
    <name>lightfoot::UseBar</name>
    <message>
        <source>%1 in use, %2 in TIME_WAIT, of %3</source>
        <translation>%1 个在用，%2 个 TIME_WAIT，共 %3 个</translation>
    </message>
</context>
<context>
    <name>lightfoot::Waterfall</name>
    <message>
        <source>Phases of the last probe</source>
        <translation>最近一次探测的各阶段</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>没有测量到任何内容。</translation>
    </message>
</context>
<context>
    <name>lightfoot::WaysIn</name>
    <message>
        <source>Nothing to watch yet</source>
        <translation>尚无可监测的端点</translation>
    </message>
    <message>
        <source>Import a list of endpoints (the YAML of EaseProbe), or look around with endpoints
that Lightfoot makes itself, on this machine only.</source>
        <translation>导入端点列表（EaseProbe 的 YAML），或先用 Lightfoot 自建的
端点看看，这些端点只在本机上。</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入列表…</translation>
    </message>
    <message>
        <source>Add an endpoint…</source>
        <translation>添加端点…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
</context>
<context>
    <name>lightfoot::WhyCard</name>
    <message>
        <source>down</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>still down</source>
        <translation>仍然故障</translation>
    </message>
    <message>
        <source>up again</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>no longer flapping</source>
        <translation>不再抖动</translation>
    </message>
    <message>
        <source>Why people were told, or not</source>
        <translation>为何通知或未通知</translation>
    </message>
    <message>
        <source>Nothing was decided so far: there was nothing to tell.</source>
        <translation>至今没有决定：没有需要通知的内容。</translation>
    </message>
    <message>
        <source>%1 · told: %2</source>
        <translation>%1 · 已通知：%2</translation>
    </message>
    <message>
        <source>%1 · not told: %2</source>
        <translation>%1 · 未通知：%2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Watches endpoints without leaving TIME_WAIT behind.</source>
        <translation>监测端点而不留下 TIME_WAIT。</translation>
    </message>
    <message>
        <source>Probe servers of its own on this machine.</source>
        <translation>探测本机上自己提供的服务器。</translation>
    </message>
    <message>
        <source>Keep history and endpoints in this folder.</source>
        <translation>把历史记录和端点保存在此目录。</translation>
    </message>
    <message>
        <source>Start hidden, with an icon in the tray; where there is no tray, shown.</source>
        <translation>启动时隐藏，仅在托盘显示图标；没有托盘时显示窗口。</translation>
    </message>
    <message>
        <source>Probe this list, not the kept endpoints; may be given several times. Changes to it are not kept.</source>
        <translation>探测此列表，而非已保留的端点；可多次给出。对它的更改不会保留。</translation>
    </message>
</context>
</TS>
