pg_dump --schema-only shop | psql staging # ok: no rows
