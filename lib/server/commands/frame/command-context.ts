import 'server-only';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';

/** The first argument of every command: who acts, and on which connection. A route passes what it has checked. */
export interface CommandContext {
  db: Db;
  actor: Actor;
}

/** The context of a command on something that somebody saw at a version. Null: the caller named no version. */
export interface ChangeContext<Version extends number | null = number> extends CommandContext {
  ifMatch: Version;
}
