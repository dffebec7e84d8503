create table subscriber ( -- finds: missing-erasure-path
  id bigint primary key,
  email varchar(200),
  last_name varchar(100)
);

create table recipient ( -- ok: a statement deletes
  id bigint primary key,
  email varchar(200)
);

create table legacy_person ( -- ok: nothing here fills it
  id bigint primary key,
  email varchar(200)
);

create table article ( -- ok: no personal data
  id bigint primary key,
  weight int
);
