insert into customer_archive select * from customer;
truncate table customer; -- overreports: destructive-migration — that rows were copied before is not seen
