import { findAppUrl } from './database.mjs';
import { migrate } from './migrate.mjs';
import { step } from '../project/steps.mjs';

/** Brings a running database up to date. Resolves to the application's connection string. */
export async function prepareDatabase(settings, ownerUrl) {
  // The role comes first, because migrations grant it its rights.
  const appUrl = await findAppUrl(settings, ownerUrl);
  await step('Checking the database', async () => {
    const applied = await migrate(ownerUrl);
    return applied.length === 0
      ? 'up to date'
      : `${applied.length} migration${applied.length === 1 ? '' : 's'} applied`;
  });
  return appUrl;
}
