import { Logger, runMigrations } from 'graphile-worker';
import { appRole } from './app-role.mjs';

const quiet = new Logger(() => () => {});

// The library protects its tables with row-level security and grants access to nobody.
const grants = `
  grant usage on schema graphile_worker to ${appRole};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${appRole};
  grant usage on all sequences in schema graphile_worker to ${appRole};
  grant execute on all functions in schema graphile_worker to ${appRole};
  do $$
  declare guarded record;
  begin
    for guarded in
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'graphile_worker' and c.relrowsecurity
        and not exists (select 1 from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname and p.policyname = '${appRole}')
    loop
      execute format('create policy %I on graphile_worker.%I for all to %I using (true) with check (true)',
        '${appRole}', guarded.relname, '${appRole}');
    end loop;
  end $$`;

/** Brings the tables of background jobs up to date, and lets the application's role work with them. */
export async function prepareJobSchema(client, ownerUrl) {
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
  await client.query(grants);
}
