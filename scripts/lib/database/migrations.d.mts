export interface Migration {
  name: string;
  script: string;
  checksum: string;
}

export function listMigrations(): Migration[];
