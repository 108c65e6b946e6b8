import { describe, expect, it } from 'vitest';
import { listSourceConflicts } from '@/lib/client/sources/merge-source-fields';
import { emptyFields, readSourceChange, type SourceFields } from '@/lib/client/sources/source-fields';

const seen: SourceFields = { ...emptyFields, stance: 'supports', title: 'Minutes', publisher: 'Council' };

describe('a source that somebody else saved while it was edited', () => {
  it.each<[string, Partial<SourceFields>, Partial<SourceFields>, string[]]>([
    ['another field', { author: 'Ida Falk' }, { publisher: 'Harbour council' }, []],
    ['the same field, to the same words', { publisher: 'Harbour' }, { publisher: 'Harbour' }, []],
    ['the same field, to other words', { publisher: 'Mine' }, { publisher: 'Theirs' }, ['publisher']],
    ['nothing', { publisher: 'Mine' }, {}, []],
    [
      'two of three',
      { title: 'A', author: 'B', kind: 'book' },
      { title: 'C', kind: 'report' },
      ['title', 'kind'],
    ],
    ['a field typed back', { publisher: 'Council' }, { publisher: 'Theirs' }, ['publisher']],
  ])('%s', (_, typed, theirs, fields) => {
    const conflicts = listSourceConflicts({ typed, seen }, { ...seen, ...theirs });
    expect(conflicts.map(({ field }) => field)).toEqual(fields);
    for (const { field, mine, theirs: saved } of conflicts)
      expect([mine[field], saved[field]]).toEqual([typed[field], theirs[field]]);
  });

  it('is sent what was typed and nothing else', () => {
    const typed = { author: ' Ida Falk', publisher: '' };
    expect(readSourceChange({ ...seen, ...typed }, typed)).toEqual({
      change: { author: ' Ida Falk', publisher: '' },
    });
    expect(readSourceChange({ ...seen, title: ' ' }, { title: ' ' })).toEqual({
      errors: { title: 'A source needs a title.' },
    });
  });
});
