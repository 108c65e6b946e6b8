/** Where the work on this page stands, as the header says it. */
export type SaveStatus =
  | { kind: 'clean' }
  | { kind: 'pending'; changes: number }
  | { kind: 'saving'; changes: number }
  | { kind: 'saved'; at: number }
  | { kind: 'offline'; changes: number }
  | { kind: 'failed'; changes: number; message: string; requestId: string | null }
  | { kind: 'conflict'; changes: number; claimId: string };

/** One claim's part in it. */
export interface ClaimSaving {
  claimId: string;
  changes: number;
  phase: 'waiting' | 'saving' | 'offline' | 'failed' | 'conflict';
  message?: string;
  requestId?: string | null;
}

const severity = ['failed', 'conflict', 'offline', 'saving', 'waiting'] as const;

/** The worst of all claims counts: a failed save never hides behind one that worked. */
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
