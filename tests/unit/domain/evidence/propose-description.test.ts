import { describe, expect, it } from 'vitest';
import { proposeDescription } from '@/lib/domain/evidence/propose-description';

const page = { title: 'Quay rents', publisher: 'The Courier', author: 'Ida Falk', publishedAt: '2025-03-14' };
const nothing = { publisher: null, author: null, publishedAt: null };

describe('what a page says of itself', () => {
  it('fills in what nobody typed', () => {
    const described = { title: 'courier.example', titleIsProposed: true, ...nothing };
    expect(proposeDescription(described, page)).toEqual({ ...page, titleIsProposed: true });
  });

  it('changes nothing that somebody typed', () => {
    const typed = {
      title: 'Rents',
      titleIsProposed: false,
      publisher: 'Us',
      author: 'Me',
      publishedAt: '2024-01-01',
    };
    expect(proposeDescription(typed, page)).toEqual(typed);
  });

  it('leaves a title standing where the page has none', () => {
    const described = { title: 'courier.example', titleIsProposed: true, ...nothing };
    expect(proposeDescription(described, { title: ' \n', ...nothing }).title).toBe('courier.example');
  });

  it('makes one line of it, no longer than the field, and splits no character', () => {
    const title = `A\n  title ${'x'.repeat(491)}😀`;
    const described = { title: '', titleIsProposed: true, ...nothing };
    const proposed = proposeDescription(described, { title, ...nothing }).title;
    expect(proposed).toBe(`A title ${'x'.repeat(491)}`);
  });
});
