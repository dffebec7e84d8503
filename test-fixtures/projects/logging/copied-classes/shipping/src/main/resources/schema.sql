create table travellers (id bigint primary key, passport_number varchar(20));
