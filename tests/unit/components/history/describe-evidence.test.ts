import { describe, expect, it } from 'vitest';
import { describeAction, eventTypeOf } from '@/components/history/describe-action';
import { describeField, describeValue } from '@/components/history/describe-change';

describe('what happened to evidence, in words', () => {
  it.each<[action: string, ofClaim: string, alone: string]>([
    ['contact.added', 'asked somebody about claim 4', 'asked somebody'],
    ['contact.updated', 'noted what came of asking about claim 4', 'noted what came of asking'],
    ['contact.removed', 'removed a contact from claim 4', 'removed a contact'],
    ['source.stored', 'stored a copy of a source of claim 4', 'stored a copy of a source'],
    ['source.changed', 'found a source changed under claim 4', 'found a source changed'],
    ['source.failed', 'could not fetch a source of claim 4', 'could not fetch a source'],
    ['source.merged', 'put two sources together under claim 4', 'put two sources together'],
    ['source.created', 'added a source to claim 4', 'added a source'],
  ])('%s', (action, ofClaim, alone) => {
    expect(describeAction(action, 'claim 4')).toBe(ofClaim);
    expect(describeAction(action, null)).toBe(alone);
    expect(eventTypeOf(action)).toBe('source');
  });
});

describe('evidence before and after', () => {
  it.each<[field: string, value: unknown, words: string | null]>([
    [
      'contact',
      { person: 'Per Aas', channel: 'phone', question: 'How much?', outcome: 'answered', answer: '112.' },
      'Per Aas · By phone · “How much?” · Answered · “112.”',
    ],
    [
      'contact',
      { confidential: true, digest: 'f00', channel: 'email', outcome: 'waiting', answeredAt: null },
      'confidential · By e-mail · Waiting for an answer',
    ],
    ['source', { confidential: true, digest: 'f00', stance: 'supports' }, 'confidential · Supports'],
    ['source', { title: 'Table 3', url: null, passage: 'p', stance: 'supports' }, 'Table 3 · “p”'],
    ['source.digest', 'f00', 'confidential'],
    ['contact.digest', 'f00', 'confidential'],
    ['contact.digest', null, null],
    ['contact.outcome', 'no_answer', 'No answer'],
    ['contact.channel', 'in_person', 'In person'],
    ['source.lost', true, 'yes'],
  ])('%s: %j', (field, value, words) => {
    expect(describeValue(field, value)).toBe(words);
  });

  it('has a name for each field that the ledger tells', () => {
    for (const field of ['contact', 'contact.person', 'contact.answeredAt', 'source.lost', 'source.digest'])
      expect(describeField(field)).not.toBe(field);
  });
});
