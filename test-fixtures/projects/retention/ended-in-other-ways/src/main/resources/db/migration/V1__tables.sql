create table lead ( -- finds: missing-retention-limit
  id bigint primary key,
  email varchar(200),
  created_on date
);

create table applicant ( -- ok: a job of the code deletes old ones
  id bigint primary key,
  email varchar(200),
  made_on date
);

create table visit ( -- ok: old partitions are dropped
  id bigint primary key,
  email varchar(200),
  made_on date
);

create table unused ( -- ok: nothing here fills it
  id bigint primary key,
  email varchar(200),
  made_on date
);
