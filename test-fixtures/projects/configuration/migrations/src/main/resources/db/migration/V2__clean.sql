truncate table customer; -- finds: destructive-migration
delete from customer where id < 100; -- ok: with a condition
truncate table tax_rate; -- ok: no persons
drop table if exists customer_old; -- ok: a table that is perhaps not there
