import 'server-only';
import type { Ability } from '@/lib/contracts/ability';
import { describePermission, hasPermission, type Permission } from '@/lib/domain/permissions/permissions';
import type { Actor } from '../auth/actor';

/** Whether one of the actor's roles grants it, as a control shows it. */
export function presentPermission(actor: Actor, permission: Permission): Ability {
  const allowed = hasPermission(actor.roles, permission);
  return { allowed, reason: allowed ? null : describePermission(permission) };
}
