import { describe, expect, it } from 'vitest';
import { listUnanswered, listWriterIds, type WriterFacts } from '@/lib/domain/workflow/article-writers';
import { decideNotWriter } from '@/lib/domain/workflow/decide-writer';
import { blockersOfByline } from '@/lib/domain/workflow/gate-byline';
import { type Role, roles } from '@/lib/domain/vocabulary';

const mara = { id: 'mara', name: 'Mara Osei' };
const ana = { id: 'ana', name: 'Ana Lindqvist' };
const members = [mara, ana];
const facts = (byline: string | null, ...writers: WriterFacts['writers'][number][]): WriterFacts => ({
  byline,
  writers,
});
const noted = (memberId: string, status: WriterFacts['writers'][number]['status']) => ({ memberId, status });

describe('who counts as a writer, and of whom the gate asks', () => {
  it.each<[string, WriterFacts, string[], string[]]>([
    ['nobody', facts(null), [], []],
    ['a writer', facts(null, noted('mara', 'writer')), ['mara'], []],
    ['a writer whom the byline names', facts('Mara Osei', noted('mara', 'writer')), ['mara'], []],
    ['a proposed one', facts('M. Osei', noted('mara', 'proposed')), ['mara'], ['Mara Osei']],
    [
      'a proposed one after the byline changed',
      facts('Jonah Petrie', noted('mara', 'proposed')),
      ['mara'],
      ['Mara Osei'],
    ],
    [
      'one whom only the byline names',
      facts('By Mara Osei and A. Lindqvist'),
      ['mara', 'ana'],
      ['Mara Osei', 'Ana Lindqvist'],
    ],
    ['one said to be another person', facts('Mara Osei', noted('mara', 'other')), [], []],
    ['a member who left the newsroom’s list', facts(null, noted('gone', 'writer')), ['gone'], []],
  ])('%s', (_, article, writerIds, asked) => {
    expect(listWriterIds(article, members)).toEqual(writerIds);
    expect(listUnanswered(article, members).map(({ name }) => name)).toEqual(asked);
    expect(blockersOfByline(article, members).map(({ code }) => code)).toEqual(
      asked.map(() => 'byline_names_member'),
    );
  });

  it('asks in a sentence that is true', () => {
    const [named] = blockersOfByline(facts('By M. Osei'), members);
    expect(named?.message).toBe('The byline names Mara Osei: writer, or another person?');
    const [former] = blockersOfByline(facts('Jonah Petrie', noted('mara', 'proposed')), members);
    expect(former?.message).toBe('The byline named Mara Osei: writer, or another person?');
  });
});

describe('who says that somebody is no writer', () => {
  it.each(roles)('%s', (role: Role) => {
    const actor = { memberId: 'me', roles: [role], isLead: true };
    const may = role === 'reviewer' || role === 'admin';
    expect(decideNotWriter(['mara'], actor).allowed).toBe(may);
    expect(decideNotWriter(['mara', 'me'], actor)).toMatchObject({
      allowed: false,
      code: may ? 'own_article' : 'not_permitted',
    });
  });
});
