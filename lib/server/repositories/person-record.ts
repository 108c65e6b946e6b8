import 'server-only';

export interface PersonRecord {
  id: string;
  name: string;
}
