/** The saving state of this page's work, as the header shows it. */
export type SaveStatus =
  | { kind: 'clean' }
  | { kind: 'pending'; changes: number }
  | { kind: 'saving'; changes: number }
  | { kind: 'saved'; at: number }
  | { kind: 'offline'; changes: number }
  | { kind: 'failed'; changes: number; message: string; requestId: string | null }
  | { kind: 'conflict'; changes: number; claimId: string };

/** The saving state of one claim. */
export interface ClaimSaving {
  claimId: string;
  changes: number;
  phase: 'waiting' | 'saving' | 'offline' | 'failed' | 'conflict';
  message?: string;
  requestId?: string | null;
}

const severity = ['failed', 'conflict', 'offline', 'saving', 'waiting'] as const;

/** The worst state of all claims counts, so that a failed save never hides behind a successful one. */
export function describeSaving(claims: readonly ClaimSaving[], savedAt: number | null): SaveStatus {
  const changes = claims.reduce((sum, claim) => sum + claim.changes, 0);
  for (const phase of severity) {
    const claim = claims.find((candidate) => candidate.phase === phase);
    if (!claim) continue;
    switch (phase) {
      case 'failed':
        return {
          kind: 'failed',
          changes,
          message: claim.message ?? 'The server refused it.',
          requestId: claim.requestId ?? null,
        };
      case 'conflict':
        return { kind: 'conflict', changes, claimId: claim.claimId };
      case 'offline':
        return { kind: 'offline', changes };
      case 'saving':
        return { kind: 'saving', changes };
      case 'waiting':
        return { kind: 'pending', changes };
    }
  }
  return savedAt === null ? { kind: 'clean' } : { kind: 'saved', at: savedAt };
}

/** Whether closing the page now would leave something that the server does not have. */
export function hasUnsavedWork(status: SaveStatus): boolean {
  return status.kind !== 'clean' && status.kind !== 'saved';
}
