vcl 4.1;

# Broadsheet behind Varnish (7 or newer, with the xkey module of varnish-modules). Pages stay until the paper purges them
# by surrogate key, which it does after every change: start it with PURGE_URL=http://<varnish>:<port>, and both with the same
# SITE_URL and PURGE_SECRET in their environment.

import std;
import xkey;

probe alive {
  .url = "/healthz";
  .interval = 5s;
  .timeout = 2s;
  .threshold = 2;
  .window = 3;
  .initial = 2;
}

include "backends.vcl"; # defines the director `pages`

sub vcl_init {
  if (std.getenv("PURGE_SECRET") == "") {
    return (fail("PURGE_SECRET is missing: who does not know it may not purge"));
  }
  if (std.getenv("SITE_URL") == "") {
    return (fail("SITE_URL is missing: pages of the paper are for who asks for its host"));
  }
}

sub vcl_recv {
  if (req.method == "PURGE") {
    # An address would prove nothing: what speaks TLS in front of this has one of ours, too.
    if (req.http.Purge-Secret != std.getenv("PURGE_SECRET")) {
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
  # By another name, the paper itself says what it thinks of it.
  if (regsub(std.tolower(req.http.Host), ":[0-9]+$", "") != regsub(std.getenv("SITE_URL"), "(?i)^https?://([^/]*?)(:[0-9]+)?/?$", "\1")) {
    return (pass);
  }
  # Weighed against other types, which is for the paper to do.
  if (req.http.Accept ~ "(?i)markdown" && req.http.Accept !~ "(?i)(^|,)\s*text/markdown\s*(,|$)") {
    return (pass);
  }
  unset req.http.Cookie; # documents know no readers

  # What these are asked for with, and parameters that only count visitors, change nothing.
  if (req.url ~ "^/(_next/static|islands|media|placards)/") {
    set req.url = regsub(req.url, "\?.*$", "");
  }
  set req.url = regsuball(req.url, "(?<=[?&])(utm_[a-z]+|fbclid|gclid|mc_[a-z]+|ref)=[^&]*(&|$)", "");
  set req.url = regsub(req.url, "[?&]+$", "");

  # One copy for each thing that a page can be, instead of one for each browser's way to ask for it.
  if (req.http.Accept ~ "(?i)markdown") {
    set req.http.Accept = "text/markdown";
  } else {
    set req.http.Accept = "text/html";
  }
  if (req.http.Accept-Encoding ~ "(?i)(^|,)\s*br\s*(;\s*q=(1|0?\.[0-9]*[1-9])[0-9.]*)?\s*(,|$)") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "(?i)(^|,)\s*gzip\s*(;\s*q=(1|0?\.[0-9]*[1-9])[0-9.]*)?\s*(,|$)") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }
  return (hash);
}

sub vcl_hash {
  hash_data(req.url); # the host was looked at above
  return (lookup);
}

sub vcl_backend_fetch {
  unset bereq.http.If-None-Match;
  unset bereq.http.If-Modified-Since;
}

sub vcl_backend_response {
  set beresp.http.xkey = beresp.http.Surrogate-Key;
  if (beresp.status >= 500 && bereq.is_bgfetch) {
    return (abandon); # the old copy is better
  }
  if (beresp.status != 200 && beresp.status != 301 && beresp.status != 404 && beresp.status != 410) {
    set beresp.uncacheable = true;
    set beresp.ttl = 1s;
  } elsif (beresp.http.Cache-Control ~ "no-store" || beresp.http.Cache-Status ~ "ttl=-") {
    set beresp.uncacheable = true; # ttl=-N: the paper is printing a newer one
    set beresp.ttl = 1s;
  } elsif (beresp.status == 200 && bereq.url ~ "^/(_next/static/|islands/.+\.js$)") {
    set beresp.ttl = 30d; # a change has another address
  } elsif (beresp.status == 200 && beresp.http.Surrogate-Address == bereq.url) {
    set beresp.ttl = 1d;
    set beresp.grace = 1d;
  } else {
    set beresp.ttl = 10s; # there is no end of other spellings and of what is not there
  }
}

sub vcl_backend_error {
  # A process that is gone is left out soon; until then, the next one is asked.
  if (bereq.retries == 0 && (bereq.method == "GET" || bereq.method == "HEAD")) {
    return (retry);
  }
  if (bereq.is_bgfetch) {
    return (abandon); # the old copy is better
  }
  set beresp.http.Content-Type = "text/plain; charset=utf-8";
  set beresp.http.Retry-After = "5";
  set beresp.body = {"The paper does not answer.
"};
  return (deliver);
}

sub vcl_deliver {
  if (obj.hits > 0) {
    set resp.http.Cache-Status = resp.http.Cache-Status + ", Varnish; hit";
  } else {
    set resp.http.Cache-Status = resp.http.Cache-Status + ", Varnish; fwd=miss";
  }
  unset resp.http.xkey;
  unset resp.http.Surrogate-Key;
  unset resp.http.Surrogate-Address;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
}

sub vcl_synth {
  set resp.http.Content-Type = "text/plain; charset=utf-8";
  set resp.body = "" + resp.status + " " + resp.reason;
  return (deliver);
}
