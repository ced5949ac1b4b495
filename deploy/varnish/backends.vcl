import directors;

# One entry for every web process; those that do not answer are left out until they do.

probe alive {
  .url = "/healthz";
  .interval = 5s;
  .timeout = 2s;
  .threshold = 2;
  .window = 3;
  .initial = 2;
}

backend web_1 {
  .host = "web-1";
  .port = "3000";
  .probe = alive;
}

backend web_2 {
  .host = "web-2";
  .port = "3000";
  .probe = alive;
}

sub vcl_init {
  new pages = directors.round_robin();
  pages.add_backend(web_1);
  pages.add_backend(web_2);
}

# Who may purge: the networks in which the web processes run.
acl purgers {
  "localhost";
  "10.0.0.0"/8;
  "172.16.0.0"/12;
  "192.168.0.0"/16;
}
