pg_dump shop > /backup/shop.sql
