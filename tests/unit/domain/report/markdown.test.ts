import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '@/lib/domain/report/markdown/escape-markdown';
import { createMarkdown } from '@/lib/domain/report/markdown/markdown';
import { hostileStrings } from './hostile-strings';
import { createClaim, createReport, createSource, sampleScale } from './sample-report';

const allowed = /^(h[1-3]|p|strong|em|ul|ol|li|blockquote|a|code)$/;

function render(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true });
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
    );
}

const printed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('escapeMarkdown', () => {
  it('reads back as the same words, with no markup', () => {
    for (const hostile of hostileStrings) {
      const html = render(escapeMarkdown(hostile)).trim();
      expect(html === '' ? '' : html.replace(/^<p>|<\/p>$/g, '')).not.toMatch(/<[a-z/!]/i);
      expect(printed(textOf(html))).toBe(printed(hostile));
    }
  });
});

describe('createMarkdown', () => {
  it('holds headline, byline, claims, sources, sign-offs and the ledger head', () => {
    const text = createMarkdown(createReport());
    for (const part of [
      '# New tunnel under Ansel Sound opens two years late',
      'By Petra Lindqvam, published 20 Nov 2026',
      'Edition 2, 22 Nov 2026, 12:04 UTC',
      'under Ansel Sound**\\[1\\]** opened',
      '### 2. Mixture (approved)',
      '> “The committee approves a frame of 1,450 million crowns.”',
      '<https://parliament.example/votes/2017-88>',
      'Approved by Emil Haas, 21 Nov 2026, 15:04 UTC',
      '- Ruta Venn, 22 Nov 2026, 11:58 UTC',
      'Ledger entry 148, hash `7c1e09d4',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says that a draft is one, and lists its open points', () => {
    const openPoints = [{ code: 'claim_open', message: 'Claim 8 is in progress.', claimNumber: 8 }];
    const text = createMarkdown(
      createReport(undefined, { edition: null, reportId: null, signOffs: [], openPoints }),
    );
    expect(text).toContain('**Draft – not signed off**');
    expect(text).toContain('## Open points\n\n- Claim 8 is in progress.');
    expect(text).toContain('Nobody has signed off');
  });

  it('lets no stored string become markup', () => {
    for (const hostile of hostileStrings) {
      const articleText = `Start words ${hostile} end.`;
      const scale = sampleScale.map((rating) => ({ ...rating, label: hostile, definition: hostile }));
      const claim = createClaim(
        {
          quote: 'Start words',
          rating: hostile,
          why: hostile,
          statement: hostile,
          claimant: hostile,
          reason: hostile,
          sources: [
            createSource({
              title: hostile,
              publisher: hostile,
              author: hostile,
              passage: hostile,
              locator: hostile,
              url: hostile,
            }),
          ],
        },
        articleText,
        scale,
      );
      const model = createReport([claim], {
        scale,
        newsroom: hostile,
        correction: hostile,
        revision: { number: 1, sha256: '00', text: articleText },
      });
      const html = render(
        createMarkdown({ ...model, article: { ...model.article, title: hostile, writer: hostile } }),
      );
      const tags = [...html.matchAll(/<\/?([a-z!][a-z0-9]*)([^>]*)>/gi)];
      expect(tags.filter(([, name]) => !allowed.test(name ?? '')).map(([tag]) => tag)).toEqual([]);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|mailto:)/);
    }
  });
});
