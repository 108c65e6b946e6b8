import type { IntakeFailureReason } from '@/lib/domain/intake/intake-failure';

/** A file that was made to do harm: "a file that …", why it is refused, and how it is made. */
export type HostileFile = [what: string, reason: IntakeFailureReason, make: () => Uint8Array];
