alter table customer drop column sort_order; -- ok: nothing of a person
drop table customer if exists; -- ok: a table that is perhaps not there
