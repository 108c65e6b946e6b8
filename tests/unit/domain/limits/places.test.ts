import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Places } from '@/lib/domain/limits/places';

describe('Places', () => {
  it.each([
    { taken: [], person: 'a', amount: 3, seating: 'taken' },
    { taken: ['a', 'a'], person: 'a', amount: 1, seating: 'taken' },
    { taken: ['a', 'a', 'a'], person: 'a', amount: 1, seating: 'person_full' },
    { taken: ['a', 'a', 'a'], person: 'b', amount: 2, seating: 'taken' },
    { taken: ['a', 'a', 'a', 'b', 'b'], person: 'b', amount: 1, seating: 'whole_full' },
    { taken: [], person: 'a', amount: 4, seating: 'person_full' },
  ])('says $seating to $person, who asks for $amount where $taken are in', (row) => {
    const places = new Places(3, 5);
    for (const person of row.taken) places.take(person);
    expect(places.take(row.person, row.amount)).toBe(row.seating);
  });

  it('never holds more than it has, and ends with what it began with', () => {
    const step = fc.record({
      person: fc.constantFrom('a', 'b', 'c'),
      amount: fc.integer({ min: 1, max: 4 }),
      isGivingBack: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const places = new Places(5, 8);
        const held: { person: string; amount: number }[] = [];
        for (const { person, amount, isGivingBack } of steps) {
          if (!isGivingBack) {
            if (places.take(person, amount) === 'taken') held.push({ person, amount });
          } else {
            const given = held.shift();
            if (given) places.giveBack(given.person, given.amount);
          }
          const sum = (of: typeof held) => of.reduce((total, one) => total + one.amount, 0);
          expect(places.taken).toBe(sum(held));
          expect(places.taken).toBeLessThanOrEqual(8);
          for (const one of ['a', 'b', 'c'])
            expect(sum(held.filter((other) => other.person === one))).toBeLessThanOrEqual(5);
        }
        for (const { person, amount } of held) places.giveBack(person, amount);
        expect(places.taken).toBe(0);
      }),
    );
  });
});
