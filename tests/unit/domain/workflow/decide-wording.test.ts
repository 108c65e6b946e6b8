import { describe, expect, it } from 'vitest';
import { wordingStates, type WordingState } from '@/lib/domain/vocabulary';
import { refuseWording, type WordingAction, type WordingFacts } from '@/lib/domain/workflow/decide-wording';

const decide = (
  action: WordingAction,
  wording: WordingFacts | null,
  { isLead = true, isInOneParagraph = true } = {},
) => refuseWording(action, { wording, isInOneParagraph, isLead });

/** Whether each action is allowed: without a suggestion, and with one in each of the states. */
const table: Record<WordingAction, string> = {
  //                    none proposed fixed stands overruled
  setWording: /*     */ 'yes yes yes yes wrong_state',
  withdrawWording: /**/ 'wrong_state yes wrong_state wrong_state wrong_state',
  acceptWording: /*  */ 'wrong_state yes wrong_state wrong_state wrong_state',
  letWordingStand: /**/ 'wrong_state yes wrong_state wrong_state wrong_state',
  overruleWording: /**/ 'wrong_state yes wrong_state wrong_state wrong_state',
};
const columns: (WordingState | null)[] = [null, ...wordingStates];
const cases = (Object.keys(table) as WordingAction[]).flatMap((action) =>
  table[action].split(' ').map((answer, index) => [action, columns[index] ?? null, answer] as const),
);

describe('every answer to every state of a suggestion', () => {
  it('is in the table', () => {
    expect(cases).toHaveLength(5 * columns.length);
  });

  it.each(cases)('%s where it is %s: %s', (action, state, answer) => {
    const decision = decide(action, state && { state, isOfTheseWords: true });
    if (answer === 'yes') expect(decision).toBeNull();
    else expect(decision).toMatchObject({ allowed: false, code: answer });
  });
});

describe('words that have changed since', () => {
  const old = { state: 'proposed', isOfTheseWords: false } as const;

  it('are not replaced by a suggestion for others', () => {
    expect(decide('acceptWording', old)).toMatchObject({ code: 'text_changed' });
  });

  it.each(['setWording', 'withdrawWording', 'letWordingStand', 'overruleWording'] as const)(
    'leave %s open',
    (action) => {
      expect(decide(action, old)).toBeNull();
    },
  );

  it('are a new question where a lead has decided on the former ones', () => {
    expect(decide('setWording', { state: 'overruled', isOfTheseWords: false })).toBeNull();
  });
});

describe('a lead', () => {
  it('alone overrules, and nobody else hears of the suggestion’s state first', () => {
    for (const state of wordingStates) {
      const decision = decide('overruleWording', { state, isOfTheseWords: true }, { isLead: false });
      expect(decision).toMatchObject({ allowed: false, code: 'not_lead' });
    }
  });

  it('is not needed for anything else', () => {
    for (const action of ['setWording', 'withdrawWording', 'acceptWording', 'letWordingStand'] as const) {
      expect(decide(action, { state: 'proposed', isOfTheseWords: true }, { isLead: false })).toBeNull();
    }
  });
});

it('is suggested for words of one paragraph', () => {
  expect(decide('setWording', null, { isInOneParagraph: false })).toMatchObject({ code: 'wrong_state' });
});
