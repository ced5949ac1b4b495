#!/bin/sh
# Starts Varnish in front of all web processes that one name stands for, as containers have it (compose: --scale web=N). Varnish
# itself looks a name up once and wants one address of it. So this asks for the addresses, writes backends.vcl with an entry
# for each, and every five seconds asks again: when they are others, Varnish is given the new list, and keeps its pages.
set -eu

name=${WEB_HOST:-web}
port=${WEB_PORT:-3000}
every=${WEB_EVERY:-5}
work=${VARNISH_WORK:-/var/lib/varnish/varnishd}
here=$(cd "$(dirname "$0")" && pwd)
lists=$(mktemp -d)
chmod 755 "$lists"

addresses() {
  { getent ahostsv4 "$name" || true; } | cut -d ' ' -f 1 | sort -u
}

write_list() {
  {
    echo 'import directors;'
    for address in $1; do
      echo "backend web_$(echo "$address" | tr . _) { .host = \"$address\"; .port = \"$port\"; .probe = alive; }"
    done
    echo 'sub vcl_init {'
    echo '  new pages = directors.round_robin();'
    for address in $1; do
      echo "  pages.add_backend(web_$(echo "$address" | tr . _));"
    done
    echo '}'
  } >"$lists/backends.vcl"
}

known=$(addresses)
while [ -z "$known" ]; do
  echo "Nobody is called $name yet." >&2
  sleep "$every"
  known=$(addresses)
done
write_list "$known"

varnishd -F -n "$work" -f "$here/default.vcl" -s "malloc,${VARNISH_SIZE:-256M}" -p "vcl_path=$lists:$here" \
  -p http_gzip_support=off -p http_resp_hdr_len=16k -p http_resp_size=64k "$@" &
varnish=$!
trap 'kill "$varnish"' TERM INT

current=boot
number=0
while kill -0 "$varnish" 2>/dev/null; do
  sleep "$every" &
  wait $! || true
  now=$(addresses)
  if [ -z "$now" ] || [ "$now" = "$known" ]; then continue; fi
  number=$((number + 1))
  write_list "$now"
  if varnishadm -n "$work" vcl.load "list_$number" "$here/default.vcl" && varnishadm -n "$work" vcl.use "list_$number"; then
    varnishadm -n "$work" vcl.discard "$current" || true
    current=list_$number
    known=$now
  fi
done
rm -rf "$lists"
wait "$varnish"
