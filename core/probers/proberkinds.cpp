// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/proberkinds.h"

#include "core/probers/amqp/amqpprober.h"
#include "core/probers/dns/dnsprober.h"
#include "core/probers/grpc/grpcprober.h"
#include "core/probers/host/hostprober.h"
#include "core/probers/http/httpprober.h"
#include "core/probers/imap/imapprober.h"
#include "core/probers/kafka/kafkaprober.h"
#include "core/probers/ldap/ldapprober.h"
#include "core/probers/memcache/memcacheprober.h"
#include "core/probers/mongo/mongoprober.h"
#include "core/probers/mqtt/mqttprober.h"
#include "core/probers/mysql/mysqlprober.h"
#include "core/probers/ntp/ntpprober.h"
#include "core/probers/ping/pingprober.h"
#include "core/probers/postgres/postgresprober.h"
#include "core/probers/redis/redisprober.h"
#include "core/probers/shell/shellprober.h"
#include "core/probers/smtp/smtpprober.h"
#include "core/probers/ssh/sshprober.h"
#include "core/probers/tcp/tcpprober.h"
#include "core/probers/tls/tlsprober.h"
#include "core/probers/udp/udpprober.h"
#include "core/probers/websocket/websocketprober.h"
#include "core/probers/zookeeper/zookeeperprober.h"

#include <array>

namespace lightfoot {

ProberKinds proberKinds()
{
    static const std::array kinds{
        &amqpKind,
        &dnsKind,
        &grpcKind,
        &hostKind,
        &httpKind,
        &imapKind,
        &kafkaKind,
        &ldapKind,
        &memcacheKind,
        &mongoKind,
        &mqttKind,
        &mysqlKind,
        &ntpKind,
        &pingKind,
        &postgresKind,
        &redisKind,
        &shellKind,
        &smtpKind,
        &sshKind,
        &tcpKind,
        &tlsKind,
        &udpKind,
        &websocketKind,
        &zookeeperKind,
    };
    return kinds;
}

} // namespace lightfoot
