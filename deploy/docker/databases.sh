#!/bin/bash
# Run by the PostgreSQL image when its data folder is new: the same databases and roles as the local launcher makes.
set -euo pipefail
for service in customer purchase loyalty appointment notification analytics; do
    upper=${service^^}
    owner=MAISON_DB_OWNER_${upper}
    app=MAISON_DB_APP_${upper}
    psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v name="$service" \
        -v owner="${service}_owner" -v app="${service}_app" \
        -v owner_password="${!owner}" -v app_password="${!app}" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"app" login password :'app_password';
create database :"name" owner :"owner";
\connect :"name"
revoke all on database :"name" from public;
grant connect, create on database :"name" to :"app";
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"app";
alter default privileges for role :"owner" in schema public grant select, insert on tables to :"app";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"app";
SQL
done
# The sign-in server keeps its own tables.
psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v password="$MAISON_DB_KEYCLOAK" <<'SQL'
create role keycloak login password :'password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
