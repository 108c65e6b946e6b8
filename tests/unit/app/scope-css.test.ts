import { describe, expect, it } from 'vitest';
import { scopeCss } from '@/app/api/v1/articles/[id]/report/scope-css';

const classes = { report: 'r__1', 'two-words': 't__2' };

describe('scopeCss', () => {
  it.each([
    ['a class', '.report { margin: 0.5rem }', '.r__1 { margin: 0.5rem }'],
    ['every class of a selector', '.report.two-words > .report:hover {}', '.r__1.t__2 > .r__1:hover {}'],
    ['a class that is not its own', '.other {}', '.other {}'],
    ['what is global', ":global([data-theme='dark']) .report {}", "[data-theme='dark'] .r__1 {}"],
    ['comments', '/* .report */ .report {}', ' .r__1 {}'],
    ['names of objects', '.toString {}', '.toString {}'],
  ])('rewrites %s', (_, css, expected) => {
    expect(scopeCss(css, classes)).toBe(expected);
  });
});
