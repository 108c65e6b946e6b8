import 'server-only';
import { sha256 } from './sha256';

/**
 * Each connection holds the plans of its statements. A caller that writes ever new SQL must not fill the server's
 * memory.
 */
const maxNames = 500;
const names = new Map<string, string>();

/**
 * The name under which a connection keeps the parsed and planned form of a statement: Postgres takes longer to plan
 * a write of five parts than to carry it out. Once 500 statements are known, the name is empty, which keeps
 * nothing. A pooler between must know prepared statements, as PgBouncer does from 1.21 on.
 */
export function nameStatement(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= maxNames) return '';
  const name = `lc_${sha256(sql).slice(0, 32)}`;
  names.set(sql, name);
  return name;
}
