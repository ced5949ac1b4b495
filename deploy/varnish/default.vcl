vcl 4.1;

# Broadsheet behind Varnish (7 or newer, with the xkey module of varnish-modules). Pages stay until the paper purges them
# by surrogate key, which it does after every change: start it with PURGE_URL=http://<varnish>:<port>.

import std;
import xkey;

include "backends.vcl"; # defines the director `pages` and the list `purgers`

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ purgers) {
      return (synth(403));
    }
    if (req.http.xkey-purge == "all") {
      ban("obj.status != 0");
    } else {
      set req.http.n = xkey.purge(req.http.xkey-purge);
    }
    return (synth(200));
  }

  set req.backend_hint = pages.backend();
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  if (req.url ~ "^/(healthz|readyz|metrics)$") {
    return (synth(404)); # for those who run the paper, not for its readers
  }
  if (req.url ~ "^/(admin|preview)(/|\?|$)") {
    return (pass); # who works at the desk is known by a cookie, and sees what nobody else may
  }
  unset req.http.Cookie; # documents know no readers

  # Parameters that only count visitors change no page, and the order of the others does not matter.
  if (req.url ~ "\?") {
    set req.url = regsuball(req.url, "([?&])(utm_[a-z]+|fbclid|gclid|mc_[a-z]+|ref)=[^&]*&?", "\1");
    set req.url = std.querysort(regsub(req.url, "[?&]+$", ""));
  }

  # One copy for each thing that a page can be, instead of one for each browser's way to ask for it.
  if (req.http.Accept !~ "markdown") {
    set req.http.Accept = "text/html";
  }
  if (req.http.Accept-Encoding ~ "\bbr\b") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "\bgzip\b") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }
  return (hash);
}

sub vcl_backend_fetch {
  unset bereq.http.If-None-Match;
  unset bereq.http.If-Modified-Since;
}

sub vcl_backend_response {
  set beresp.http.xkey = beresp.http.Surrogate-Key;
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) {
      return (abandon); # the old copy is better
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  } elsif (beresp.http.Cache-Status ~ "fwd=stale") {
    set beresp.uncacheable = true; # the paper is printing a newer one
    set beresp.ttl = 0s;
  } elsif (bereq.url ~ "^/(_next/static|islands)/") {
    set beresp.ttl = 30d;
  } elsif (beresp.http.Surrogate-Key && beresp.status < 400) {
    set beresp.ttl = 1d;
    set beresp.grace = 1d;
  } else {
    set beresp.ttl = 10s;
  }
}

sub vcl_deliver {
  if (obj.hits > 0) {
    set resp.http.Cache-Status = resp.http.Cache-Status + ", Varnish; hit";
  } else {
    set resp.http.Cache-Status = resp.http.Cache-Status + ", Varnish; fwd=miss";
  }
  unset resp.http.xkey;
  unset resp.http.Surrogate-Key;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
}

sub vcl_synth {
  set resp.http.Content-Type = "text/plain; charset=utf-8";
  set resp.body = "" + resp.status + " " + resp.reason;
  return (deliver);
}
