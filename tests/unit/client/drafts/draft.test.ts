import { describe, expect, it } from 'vitest';
import { valuesOfClaim } from '@/lib/client/drafts/draft-field';
import { nextSaveRequest } from '@/lib/client/drafts/save-request';
import { draftFields, editDraft, emptyDraft, isSameValue, settleDraft } from '@/lib/client/drafts/draft';
import { mergeDraft, resolveConflict } from '@/lib/client/drafts/merge-draft';
import { cleanRationale, emptyRationale } from '@/lib/client/drafts/rationale-document';
import { claimDto, verdictDto } from './claim-builder';

const server = valuesOfClaim(claimDto({ statement: 'A', claimant: null }));
const words = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('editDraft', () => {
  it('keeps the value that the first change was made over', () => {
    const draft = editDraft(editDraft(emptyDraft, 'statement', 'A', 'AB'), 'statement', 'A', 'ABC');
    expect(draft).toEqual({ statement: { base: 'A', value: 'ABC' } });
  });
  it('has nothing to save after going back to what the server has', () => {
    const draft = editDraft(editDraft(emptyDraft, 'statement', 'A', 'AB'), 'statement', 'A', 'A');
    expect(draftFields(draft)).toEqual([]);
  });
  it('does have something to save after going back to what the server had, when that has changed', () => {
    const draft = editDraft({ statement: { base: 'A', value: 'AB' } }, 'statement', 'X', 'A');
    expect(draft).toEqual({ statement: { base: 'A', value: 'A' } });
  });
});

describe('isSameValue', () => {
  it('knows no order of keys and no blanks at the ends of a line', () => {
    expect(isSameValue({ type: 'doc', text: 'x' }, { text: 'x', type: 'doc' })).toBe(true);
    expect(isSameValue('Ben ', 'Ben')).toBe(true);
    expect(isSameValue('Ben S', 'BenS')).toBe(false);
    expect(isSameValue(null, undefined)).toBe(true);
  });
});

describe('settleDraft', () => {
  it('drops what was sent and keeps what was typed meanwhile over the new value', () => {
    const sent = { statement: { base: 'A', value: 'AB' }, kind: { base: 'other', value: 'date' } } as const;
    const now = { ...sent, statement: { base: 'A', value: 'ABC' } } as const;
    expect(settleDraft(now, sent, { ...server, statement: 'AB', kind: 'date' })).toEqual({
      statement: { base: 'AB', value: 'ABC' },
    });
  });
});

describe('mergeDraft', () => {
  const mine = { statement: { base: 'A', value: 'mine' } } as const;
  it('goes on top of changes to other fields', () => {
    const merged = mergeDraft(mine, { ...server, claimant: 'Ben', risk: 'high' });
    expect(merged).toEqual({ draft: mine, send: mine, conflicts: [] });
  });
  it('asks when both changed the same field to different things, and sends the rest', () => {
    const draft = { ...mine, kind: { base: 'other', value: 'date' } } as const;
    const merged = mergeDraft(draft, { ...server, statement: 'theirs' });
    expect(merged.conflicts).toEqual([{ field: 'statement', mine: 'mine', theirs: 'theirs' }]);
    expect(draftFields(merged.send)).toEqual(['kind']);
    expect(merged.draft).toEqual(draft);
  });
  it('is done when both wrote the same', () => {
    expect(mergeDraft(mine, { ...server, statement: 'mine ' })).toEqual({
      draft: {},
      send: {},
      conflicts: [],
    });
  });
  it('asks about a rationale as a whole', () => {
    const draft = { rationale: { base: emptyRationale, value: words('mine') } };
    expect(mergeDraft(draft, { ...server, rationale: words('theirs') }).conflicts).toHaveLength(1);
    expect(mergeDraft(draft, { ...server, rationale: words('mine') }).conflicts).toHaveLength(0);
  });
});

describe('resolveConflict', () => {
  const draft = { statement: { base: 'A', value: 'mine' } } as const;
  const now = { ...server, statement: 'theirs' };
  it('puts one’s own over the other’s', () => {
    const kept = resolveConflict(draft, 'statement', 'mine', now);
    expect(mergeDraft(kept, now)).toMatchObject({
      send: { statement: { base: 'theirs', value: 'mine' } },
      conflicts: [],
    });
  });
  it('gives one’s own up', () => expect(resolveConflict(draft, 'statement', 'theirs', now)).toEqual({}));
});

describe('nextSaveRequest', () => {
  const claim = claimDto({ verdict: verdictDto('rating-a', 'Because.') });
  it('sends plain fields before the verdict', () => {
    const changes = {
      rating: { base: 'rating-a', value: 'rating-b' },
      claimant: { base: '', value: 'Ben' },
    };
    expect(nextSaveRequest(claim, changes)).toEqual({
      kind: 'fields',
      body: { claimant: 'Ben' },
      sent: { claimant: { base: '', value: 'Ben' } },
    });
  });
  it('sends a verdict whole', () => {
    expect(nextSaveRequest(claim, { rating: { base: 'rating-a', value: 'rating-b' } })).toMatchObject({
      kind: 'verdict',
      body: { rating: 'rating-b', rationaleDocument: words('Because.') },
    });
    expect(
      nextSaveRequest(claim, { rationale: { base: words('Because.'), value: words('Since.') } }),
    ).toMatchObject({
      body: { rating: 'rating-a', rationaleDocument: words('Since.') },
    });
  });
  it('is nothing without changes', () => expect(nextSaveRequest(claim, {})).toBeNull());
});

describe('cleanRationale', () => {
  it('keeps text, lists and the three marks, and drops what editors add', () => {
    const link = {
      type: 'link',
      attrs: { href: 'https://example.org/', target: '_blank', rel: null, class: null },
    };
    expect(
      cleanRationale({
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            attrs: { textAlign: null },
            content: [{ type: 'text', text: 'a', marks: [link, { type: 'strike' }] }],
          },
          {
            type: 'orderedList',
            attrs: { start: 1, type: null },
            content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
          },
          {
            type: 'orderedList',
            attrs: { start: 4 },
            content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
          },
        ],
      }),
    ).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
          ],
        },
        { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        {
          type: 'orderedList',
          attrs: { start: 4 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
        },
      ],
    });
  });
});
