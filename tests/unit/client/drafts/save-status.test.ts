import { describe, expect, it } from 'vitest';
import { type ClaimSaving, describeSaving, hasUnsavedWork } from '@/lib/client/drafts/save-status';

const saving = (phase: ClaimSaving['phase'], changes = 1): ClaimSaving => ({
  claimId: phase,
  changes,
  phase,
});

describe('describeSaving', () => {
  it.each([
    [[], null, { kind: 'clean' }],
    [[], 5, { kind: 'saved', at: 5 }],
    [[saving('waiting', 2)], 5, { kind: 'pending', changes: 2 }],
    [[saving('waiting'), saving('saving')], 5, { kind: 'saving', changes: 2 }],
    [[saving('saving'), saving('offline', 3)], 5, { kind: 'offline', changes: 4 }],
    [[saving('offline'), saving('conflict')], 5, { kind: 'conflict', changes: 2, claimId: 'conflict' }],
    [[saving('conflict'), saving('saving'), saving('failed')], 5, { kind: 'failed', changes: 3 }],
  ] as const)('%j', (claims, savedAt, expected) => {
    expect(describeSaving(claims, savedAt)).toMatchObject(expected);
  });
  it('never says that a failed save is saved', () => {
    for (const phase of ['waiting', 'saving', 'offline', 'conflict', 'failed'] as const) {
      expect(hasUnsavedWork(describeSaving([saving(phase)], 99))).toBe(true);
    }
    expect(hasUnsavedWork(describeSaving([], 99))).toBe(false);
  });
});
