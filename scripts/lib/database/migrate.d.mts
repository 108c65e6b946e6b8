import type { Migration } from './migrations.mjs';

export function migrate(ownerUrl: string, migrations?: Migration[]): Promise<string[]>;
