import directors;

# One entry for every web process; those that do not answer are left out until they do. In containers start.sh writes this list.

backend web_1 {
  .host = "127.0.0.1";
  .port = "3000";
  .probe = alive;
}

backend web_2 {
  .host = "127.0.0.1";
  .port = "3001";
  .probe = alive;
}

sub vcl_init {
  new pages = directors.round_robin();
  pages.add_backend(web_1);
  pages.add_backend(web_2);
}
