create table customer (
  id bigint primary key,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  email varchar(200) unique,
  phone varchar(40),
  date_of_birth date,
  street varchar(200),
  postal_code varchar(20),
  city varchar(100),
  country varchar(2),
  iban varchar(34),
  tax_number varchar(400),
  password varchar(100)
);

create table shop_order (
  id bigint primary key,
  customer_id bigint references customer (id),
  delivery_phone varchar(40),
  total numeric(12, 2),
  placed timestamp with time zone
);
