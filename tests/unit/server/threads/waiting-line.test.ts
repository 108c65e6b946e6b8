import { describe, expect, it } from 'vitest';
import { Failure } from '@/lib/domain/failure';
import { WaitingLine } from '@/lib/server/threads/waiting-line';

/** How far whoever enters has come. */
function follow(line: WaitingLine, signal?: AbortSignal, person?: string) {
  const visitor: { leave?: () => void; refused?: unknown } = {};
  line.enter(signal, person).then(
    (leave) => (visitor.leave = leave),
    (error: unknown) => (visitor.refused = error),
  );
  return visitor;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('WaitingLine', () => {
  it('lets in as many as there are places, the others in their order', async () => {
    const line = new WaitingLine(2, 5);
    const visitors = Array.from({ length: 4 }, () => follow(line));
    await settled();
    expect(visitors.map(({ leave }) => leave !== undefined)).toEqual([true, true, false, false]);
    visitors[1]?.leave?.();
    await settled();
    expect(visitors.map(({ leave }) => leave !== undefined)).toEqual([true, true, true, false]);
  });

  it('gives a place back once, however often one leaves', async () => {
    const line = new WaitingLine(1, 5);
    const visitors = Array.from({ length: 3 }, () => follow(line));
    await settled();
    visitors[0]?.leave?.();
    visitors[0]?.leave?.();
    await settled();
    expect(visitors.map(({ leave }) => leave !== undefined)).toEqual([true, true, false]);
  });

  it('turns people away when the line is full', async () => {
    const line = new WaitingLine(1, 1);
    const visitors = Array.from({ length: 3 }, () => follow(line));
    await settled();
    expect(visitors[2]?.refused).toBeInstanceOf(Failure);
    expect(visitors[2]?.refused).toMatchObject({ code: 'not_ready', extra: { retryAfterSeconds: 5 } });
  });

  it('forgets whoever stops waiting', async () => {
    const line = new WaitingLine(1, 1);
    const stop = new AbortController();
    const [inside, waiting] = [follow(line), follow(line, stop.signal)];
    await settled();
    stop.abort(new Error('enough'));
    const after = follow(line);
    await settled();
    expect(waiting.refused).toMatchObject({ message: 'enough' });
    inside.leave?.();
    await settled();
    expect(after.leave).toBeDefined();
  });

  it.each([
    { came: 'aaaab', went: 'abaaa' },
    { came: 'aaabbcb', went: 'abcabab' },
    { came: 'abcabc', went: 'abcabc' },
  ])('gives turns round the people who wait: $came go as $went', async ({ came, went }) => {
    const line = new WaitingLine(1, 10);
    const visitors = [...came].map((person) => ({ person, visitor: follow(line, undefined, person) }));
    const order: string[] = [];
    while (visitors.length > 0) {
      await settled();
      const inside = visitors.find(({ visitor }) => visitor.leave !== undefined);
      if (!inside) throw new Error('nobody is inside');
      order.push(inside.person);
      visitors.splice(visitors.indexOf(inside), 1);
      inside.visitor.leave?.();
    }
    expect(order.join('')).toBe(went);
  });
});
