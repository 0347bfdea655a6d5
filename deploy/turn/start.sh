#!/bin/sh
# Starts the relay (coturn) for people whose network lets web pages pass and nothing else: voice then goes to it as TLS,
# and from it to the media process and nowhere else.
#
#   TURN_NAME           its name, for instance turn.dialog.example.org
#   TURN_SECRET         the secret the house knows too (RESONANZ_TURN_SECRET)
#   TURN_PEERS          addresses of media processes, separated by spaces: all that anybody may be relayed to
#   TURN_CERTIFICATES   folder in which <name>.crt and <name>.key lie, at any depth (Caddy's data)
#   TURN_PORT           TCP port for TLS (5349)
#   TURN_LISTEN, TURN_RELAY   addresses to listen at, and to relay from; empty: all of this machine
#   TURN_LOG            where coturn tells what it does; it names people's addresses, so nowhere unless you look
#
# It waits until there is a certificate, and takes a renewed one without cutting anybody off.
set -eu
: "${TURN_NAME:?}" "${TURN_SECRET:?}" "${TURN_PEERS:?}"
certificates=${TURN_CERTIFICATES:-/certificates}
umask 077
own=$(mktemp -d)

# Copies the newest certificate of our name; says no if there is none, or it is the one we have.
newer() {
    found=$(find "$certificates" -name "$TURN_NAME.crt" -exec ls -t {} + 2>/dev/null | head -n 1)
    [ -n "$found" ] && [ -s "${found%.crt}.key" ] || return 1
    ! cmp -s "$found" "$own/crt" || return 1
    cp "${found%.crt}.key" "$own/key" && cp "$found" "$own/crt"
}

until newer; do
    echo "resonanz: no certificate for $TURN_NAME in $certificates yet; nobody is relayed" >&2
    sleep 10
done

{
    cat "$(dirname "$0")/turnserver.conf"
    echo "realm=$TURN_NAME"
    echo "static-auth-secret=$TURN_SECRET"
    echo "tls-listening-port=${TURN_PORT:-5349}"
    echo "cert=$own/crt"
    echo "pkey=$own/key"
    echo "pidfile=$own/pid"
    echo "userdb=$own/db"
    echo "log-file=${TURN_LOG:-/dev/null}"
    for peer in $TURN_PEERS; do echo "allowed-peer-ip=$peer"; done
    [ -z "${TURN_LISTEN:-}" ] || echo "listening-ip=$TURN_LISTEN"
    [ -z "${TURN_RELAY:-}" ] || echo "relay-ip=$TURN_RELAY"
} >"$own/conf"

turnserver -c "$own/conf" &
relay=$!
(while sleep 3600; do ! newer || kill -USR2 "$relay"; done) &
watcher=$!
trap 'kill -TERM "$relay"' TERM INT
wait "$relay" && code=0 || code=$?
kill "$watcher" 2>/dev/null || true
rm -rf "$own"
exit "$code"
