pg_dump shop | psql staging # finds: copy-without-anonymisation
