#!/bin/bash
# The same databases and roles as the local launcher makes (its class Databases). The PostgreSQL image runs it when its data folder is
# new, the job of deploy/kubernetes over the network (PGHOST, PGPASSWORD). What exists is left alone, so it may be run again.
set -euo pipefail

sql() { psql -v ON_ERROR_STOP=1 -U postgres -d postgres "$@"; }

# A role that may sign in, and a database of its own: role ROLE PASSWORD; database NAME OWNER.
role() {
    sql -v role="$1" -v password="$2" <<'SQL'
select format('create role %I login', :'role') where not exists (select from pg_roles where rolname = :'role') \gexec
alter role :"role" password :'password';
SQL
}

database() {
    sql -v name="$1" -v owner="$2" <<'SQL'
select format('create database %I owner %I', :'name', :'owner') where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
SQL
}

for service in customer purchase loyalty appointment notification analytics; do
    upper=${service^^}
    owner=MAISON_DB_OWNER_${upper}
    app=MAISON_DB_APP_${upper}
    role "${service}_owner" "${!owner}"
    role "${service}_app" "${!app}"
    database "$service" "${service}_owner"
    sql -v name="$service" -v owner="${service}_owner" -v app="${service}_app" <<'SQL'
\connect :"name"
grant connect, create on database :"name" to :"app";
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"app";
alter default privileges for role :"owner" in schema public grant select, insert on tables to :"app";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"app";
SQL
done
# The sign-in server keeps its own tables.
role keycloak "$MAISON_DB_KEYCLOAK"
database keycloak keycloak
