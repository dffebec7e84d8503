alter table customer drop column iban; -- finds: destructive-migration
alter table customer drop column email; -- ok: told once for this table
