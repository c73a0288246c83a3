-- Run once by an administrator where services must not be allowed to make roles themselves.
-- Each service gets a login of its own, which may become its role and nothing else:
--   create role inroad_pipeline login password '...' in role pipeline;
-- and MIGRATE_AT_START=no; migrations then run under a login that is a member of inroad_migrator.

create role inroad_migrator nologin;
create role inroad_bus nologin;
create role inroad_ops nologin;
-- Reads the views of spend_public; a login for Metabase or Superset is made `in role spend_reader`.
create role spend_reader nologin;
create role pipeline nologin;
create role notifications nologin;
create role organisations nologin;
create role spend nologin;
create role identity nologin;
create role web nologin;

do $$ begin
  execute format('grant create on database %I to inroad_migrator', current_database());
end $$;

do $$
declare service text;
begin
  foreach service in array array['pipeline', 'notifications', 'organisations', 'spend', 'identity', 'web'] loop
    execute format('create schema if not exists %I authorization inroad_migrator', service);
    execute format('grant usage on schema %I to %I, inroad_ops, inroad_bus', service, service);
    execute format(
      'alter default privileges for role inroad_migrator in schema %I
         grant select, insert, update, delete on tables to %I, inroad_ops', service, service);
    execute format(
      'alter default privileges for role inroad_migrator in schema %I
         grant usage, select on sequences to %I, inroad_ops', service, service);
  end loop;
end $$;
