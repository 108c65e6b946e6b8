import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { TooDeep, walkMarkup } from '@/lib/server/intake/html/walk-markup';

/** The walk as a line: tags in brackets around what was read inside them. */
function walked(html: string, passedOver: readonly string[] = [], maxDepth?: number): string {
  let line = '';
  const reader = {
    text: (text: string) => {
      line += text;
    },
    element: (_element: Element, tag: string, readInside: () => void) => {
      line += `[${tag} `;
      if (!passedOver.includes(tag)) readInside();
      line += ']';
    },
  };
  walkMarkup(parseHTML(`<html><body>${html}</body></html>`).document.body, reader, maxDepth);
  return line;
}

it('hands on texts and elements in the order of the page', () => {
  expect(walked('one <b>two <i>three</i></b><br> four<!-- unseen -->')).toBe(
    'one [B two [I three]][BR ] four',
  );
});

it('passes over what is not read inside', () => {
  expect(walked('<p>one<script>two()</script></p><nav><p>three</p></nav>', ['SCRIPT', 'NAV'])).toBe(
    '[P one[SCRIPT ]][NAV ]',
  );
});

it('stops at what is nested deeper than it may be', () => {
  const nested = (levels: number) => '<div>'.repeat(levels) + 'x' + '</div>'.repeat(levels);
  expect(walked(nested(20), [], 20)).toContain('x');
  expect(() => walked(nested(21), [], 20)).toThrow(TooDeep);
});

it('goes down as far as a page may be nested', () => {
  const levels = 400;
  expect(walked('<div>'.repeat(levels) + 'x' + '</div>'.repeat(levels))).toContain('[DIV x]');
});
