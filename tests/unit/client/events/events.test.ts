import { describe, expect, it } from 'vitest';
import { parseArticleEvent } from '@/lib/client/events/article-event';
import { createOwnWrites } from '@/lib/client/events/own-writes';

describe('parseArticleEvent', () => {
  it('reads an event', () => {
    const data =
      '{"sequence":7,"action":"verdict.set","claimId":"c","actorId":"m","at":"2026-11-22T12:00:00Z"}';
    expect(parseArticleEvent(data)).toEqual({
      sequence: 7,
      action: 'verdict.set',
      claimId: 'c',
      actorId: 'm',
    });
  });
  it.each(['', 'x', '7', 'null', '{}', '{"sequence":"7","action":"a"}', '[1]'])('passes over %j', (data) => {
    expect(parseArticleEvent(data)).toBeNull();
  });
});

describe('createOwnWrites', () => {
  it('explains one event for each write', () => {
    const writes = createOwnWrites(() => 0);
    writes.expect('c');
    writes.expect('c');
    expect([writes.consume('c'), writes.consume('c'), writes.consume('c'), writes.consume('other')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('forgets a write that was refused, and one whose event never came', () => {
    let now = 0;
    const writes = createOwnWrites(() => now);
    writes.expect('c');
    writes.forget('c');
    expect(writes.consume('c')).toBe(false);
    writes.expect('c');
    now = 5_001;
    expect(writes.consume('c')).toBe(false);
  });
});
