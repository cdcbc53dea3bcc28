# SPDX-FileCopyrightText: 2026 The Lightfoot developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What ./run and ./check share: Debian packages, and steps that say how long they took. Sourced, never run.

# To build and to run.
build_packages=(
    g++ cmake ninja-build mold ccache pkg-config
    qt6-base-dev libqt6opengl6-dev libxkbcommon-dev qt6-charts-dev qt6-svg-dev libqt6svg6 libgl-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libboost1.81-dev libssl-dev libc-ares-dev libyaml-cpp-dev libzstd-dev libre2-dev libsqlite3-dev libexpected-dev
    libpq-dev libmariadb-dev libmongoc-dev libssh-dev libxml2-dev libgumbo-dev nlohmann-json3-dev libnghttp2-dev
    libcurl4-openssl-dev qtkeychain-qt6-dev libglib2.0-dev tzdata
    fonts-noto-core ca-certificates
)
# Real servers and a real desktop for the tests.
test_packages=(
    xvfb xauth openbox xdotool dbus dbus-x11 libgl1-mesa-dri dunst gnome-keyring xfce4-panel xfce4-notifyd
    nginx-light dnsmasq-base microsocks tinyproxy
    redis-server memcached zookeeper mariadb-server postgresql-15 librdkafka-dev mosquitto python3-aiosmtpd dovecot-imapd
    slapd ldap-utils unbound chrony openssh-server libnss-wrapper python3-grpcio stunnel4 rsyslog
    iproute2 openssl procps desktop-file-utils appstream
)
tidy_packages=(clang-tidy-19 clang-format-19)
# To read the pictures of ./check --screenshots.
screenshot_packages=(fonts-noto-cjk)
# To fetch and run what Debian does not have: ./check --brokers.
broker_packages=(default-jre-headless maven golang-go)
# Services among them: the tests start their own copies, this machine shall not get a web server or an open proxy.
declare -A test_services=(
    [nginx-light]=nginx [tinyproxy]=tinyproxy [redis-server]=redis-server [memcached]=memcached [mariadb-server]=mariadb
    [postgresql-15]=postgresql [mosquitto]=mosquitto [dovecot-imapd]=dovecot [slapd]=slapd [unbound]=unbound
    [chrony]=chrony [openssh-server]=ssh [stunnel4]=stunnel4 [rsyslog]=rsyslog
)

allow_remove=no

say() { printf '==> %s\n' "$*"; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# step "Words" command...: runs it, says how long it took. On a terminal its output is seen as it comes; elsewhere it
# goes to a log of which the end is shown when the command fails.
step() {
    local words=$1 start=$SECONDS status=0 log
    shift
    say "$words"
    if [ -t 1 ]; then
        "$@" || status=$?
    else
        mkdir -p build
        log=build/${0##*/}-last-step.log
        "$@" >"$log" 2>&1 || status=$?
        [ $status -eq 0 ] || tail -n 80 "$log" >&2
    fi
    [ $status -eq 0 ] || die "$words: failed (exit code $status)"
    say "$words: $((SECONDS - start)) s"
}

missing_packages() {
    local package
    local -A have=()
    while read -r package; do
        have[$package]=yes
    done < <(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^[hi]i *//p')
    for package in "$@"; do
        [ -n "${have[$package]:-}" ] || printf '%s\n' "$package"
    done
}

# Runs a command as root: directly where we are root, else by sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

apt_get() { as_root apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"; }

is_debian_12() {
    [ -r /etc/os-release ] && [ "$(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-}")" = "debian 12" ] \
        && command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

# apt's plan for these packages; fails when it has none (lists missing or too old).
apt_plan() { apt-get -qq -s install --no-install-recommends "$@" 2>&1; }

# Stops before apt takes something away that somebody installed (libboost1.74-dev cannot stand beside 1.81).
refuse_removals() {
    local removed
    removed=$(sed -n 's/^Remv \([^ ]*\).*/\1/p' <<<"$1" | sort -u | tr '\n' ' ')
    [ -n "$removed" ] || return 0
    if [ "$allow_remove" = yes ]; then
        say "apt removes what conflicts with the packages needed: $removed"
    else
        die "apt would have to remove: $removed- they conflict with the packages needed. If you can do without them: ./${0##*/} --allow-remove"
    fi
}

# While packages are unpacked no service is started (policy-rc.d is Debian's switch for that), and those that came
# with the packages are not started at the next boot either.
install_without_services() {
    local log=$1 status=0 policy=/usr/sbin/policy-rc.d ours=no package service
    shift
    if [ ! -e $policy ]; then
        ours=yes
        trap "as_root rm -f $policy" EXIT
        printf '#!/bin/sh\nexit 101\n' | as_root sh -c "cat >$policy && chmod 755 $policy"
    fi
    apt_get -y --no-install-recommends "$([ "$allow_remove" = yes ] && echo --remove || echo --no-remove)" \
        install "$@" >"$log" 2>&1 || status=$?
    if [ $ours = yes ]; then
        as_root rm -f $policy
        trap - EXIT
    fi
    if [ $status -eq 0 ] && [ -d /run/systemd/system ]; then
        for package in "$@"; do
            service=${test_services[$package]:-}
            [ -z "$service" ] || as_root systemctl disable --quiet "$service.service" >>"$log" 2>&1 || true
        done
    fi
    return $status
}

# need_packages NAME...: silent and quick when all are there.
need_packages() {
    local missing plan log start=$SECONDS
    if ! is_debian_12; then
        die "this script installs packages on Debian 12 only. Install what these Debian packages hold, then start it again with --skip-packages: $*"
    fi
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "packages are missing and there is no sudo. As root: apt-get install --no-install-recommends ${missing[*]}"
        say "sudo is needed to install Debian packages: ${missing[*]}"
    else
        say "Installing Debian packages: ${missing[*]}"
    fi
    log=$(mktemp)
    if ! plan=$(apt_plan "${missing[@]}"); then
        say "Reading Debian's package lists"
        apt_get update >"$log" 2>&1 || true
        plan=$(apt_plan "${missing[@]}") || no_packages "$log" "$plan"
    fi
    refuse_removals "$plan"
    if ! install_without_services "$log" "${missing[@]}"; then
        # Lists older than the mirror name files that are gone; once more with new lists.
        apt_get update >>"$log" 2>&1 || true
        install_without_services "$log" "${missing[@]}" || no_packages "$log" ""
    fi
    rm -f "$log"
    say "Installing Debian packages: $((SECONDS - start)) s"
}

no_packages() {
    if grep -qE "Temporary failure|Could not (resolve|connect)|Unable to connect|Network is unreachable" "$1"; then
        die "the Debian mirror cannot be reached. Connect this machine to the network and start ./${0##*/} again."
    fi
    { tail -n 15 "$1"; [ -z "$2" ] || tail -n 5 <<<"$2"; } >&2
    die "apt could not install the packages (its words are above). Put that right and start ./${0##*/} again."
}
