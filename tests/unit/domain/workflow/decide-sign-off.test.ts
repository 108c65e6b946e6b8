import { describe, expect, it } from 'vitest';
import {
  decideCreateReport,
  decideSignOff,
  type SignOffFacts,
  stateAfterSignOff,
} from '@/lib/domain/workflow/decide-sign-off';
import { type ArticleState, type Role, roles } from '@/lib/domain/vocabulary';

const open: SignOffFacts = {
  writerIds: [],
  sentenceWriterIds: [],
  signerIds: [],
  blockerCount: 0,
};
const actor = (...held: Role[]) => ({ memberId: 'me', roles: held, isLead: false });

describe('decideSignOff', () => {
  it.each<[string, SignOffFacts, string]>([
    ['own article', { ...open, writerIds: ['other', 'me'] }, 'own_article'],
    ['own sentences', { ...open, sentenceWriterIds: ['other', 'me'] }, 'own_article'],
    ['signed already', { ...open, signerIds: ['me'] }, 'already_signed'],
    ['blockers', { ...open, blockerCount: 3 }, 'gate_closed'],
    ['own article before blockers', { ...open, writerIds: ['me'], blockerCount: 3 }, 'own_article'],
  ])('refuses: %s', (_, facts, code) => {
    expect(decideSignOff(facts, actor('reviewer'))).toMatchObject({ allowed: false, code });
  });

  it('allows a reviewer, whoever else has signed', () => {
    expect(
      decideSignOff(
        { ...open, writerIds: ['writer'], sentenceWriterIds: ['other'], signerIds: ['other'] },
        actor('reviewer'),
      ),
    ).toEqual({
      allowed: true,
    });
  });

  it.each(roles.filter((role) => role !== 'reviewer'))('refuses the role %s alone', (role) => {
    expect(decideSignOff(open, actor(role))).toMatchObject({ allowed: false, code: 'not_permitted' });
  });
});

describe('decideCreateReport', () => {
  it.each<[string, string[], number, boolean]>([
    ['nobody', [], 0, false],
    ['one person', ['a'], 0, false],
    ['two people', ['a', 'b'], 0, true],
    ['three people', ['a', 'b', 'c'], 0, true],
    ['two people, but a blocker', ['a', 'b'], 1, false],
  ])('with the signatures of %s', (_, signerIds, blockerCount, allowed) => {
    const decision = decideCreateReport({ ...open, signerIds, blockerCount }, actor('editor'));
    expect(decision).toMatchObject(allowed ? { allowed } : { allowed, code: 'gate_closed' });
  });

  it.each<[Role, boolean]>([
    ['viewer', false],
    ['editor', true],
    ['reviewer', true],
    ['admin', false],
  ])('by the role %s', (role, allowed) => {
    expect(decideCreateReport({ ...open, signerIds: ['a', 'b'] }, actor(role)).allowed).toBe(allowed);
  });
});

describe('stateAfterSignOff', () => {
  it.each<[ArticleState, number, ArticleState]>([
    ['in_check', 1, 'check_complete'],
    ['check_complete', 2, 'signed_off'],
    ['signed_off', 3, 'signed_off'],
    ['correction_open', 1, 'correction_open'],
    ['correction_open', 2, 'signed_off'],
    ['published', 3, 'published'],
  ])('from %s with %i signatures', (state, signers, expected) => {
    expect(stateAfterSignOff(state, signers)).toBe(expected);
  });
});
