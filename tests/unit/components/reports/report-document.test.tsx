import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReportDocument } from '@/components/reports/report-document';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { hostileStrings } from '../../domain/report/hostile-strings';
import { createClaim, createReport, createSource } from '../../domain/report/sample-report';

function render(model: ReportModel) {
  return parseHTML(`<html><body>${renderToStaticMarkup(<ReportDocument model={model} />)}</body></html>`)
    .document;
}

const text = (node: { textContent: string | null } | null) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('ReportDocument', () => {
  it('shows headline, counts, claims, sources, sign-offs and colophon', () => {
    const page = text(render(createReport()).body);
    for (const part of [
      'New tunnel under Ansel Sound opens two years late',
      'By Petra Lindqvam · 20 Nov 2026',
      '9 claims',
      '5 approved, 1 in progress, 1 not checkable, 1 proposed, 1 stale',
      'Refutes the claim.',
      'https://parliament.example/votes/2017-88 · accessed 21 Nov 2026',
      'Approved by Emil Haas, 21 Nov 2026, 15:04 UTC',
      'Ruta Venn, 22 Nov 2026, 11:58 UTC',
      '7c1e09d4d4',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain('Draft');
  });

  it('keeps the words of the article, and links each note to its claim and back', () => {
    const model = createReport();
    const document = render(model);
    const notes = [...document.querySelectorAll('sup a')];
    expect(notes.map((note) => text(note)).sort()).toEqual(
      model.claims.map(({ number }) => String(number)).sort(),
    );
    for (const note of notes) {
      expect(document.querySelector(String(note.getAttribute('href')))).not.toBeNull();
      expect(document.querySelector(`a[href="#${note.id}"]`)).not.toBeNull();
      note.parentElement?.remove();
    }
    const paragraphs = [...document.querySelectorAll('#report-article ~ div p')].map(
      (paragraph) => paragraph.textContent,
    );
    expect(paragraphs).toEqual(model.revision.text.split('\n').filter((line) => line.trim() !== ''));
  });

  it('nests headings without a gap and has no id twice', () => {
    const document = render(createReport());
    const levels = [...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says that a draft is one, and leads to its open points', () => {
    const openPoints = [{ code: 'claim_open', message: 'Claim 8 is in progress.', claimNumber: 8 }];
    const document = render(
      createReport(undefined, { edition: null, reportId: null, signOffs: [], openPoints }),
    );
    expect(text(document.querySelector('[role=note]'))).toBe(
      'Draft – not signed off1 open point, listed below.',
    );
    expect(text(document.querySelector('a[href="#claim-8"]:not(sup a)'))).toBe('Claim 8 is in progress.');
    expect([...document.querySelectorAll('a')].some(({ href }) => href.includes('/r/'))).toBe(false);
  });

  it('runs and loads nothing, whatever the strings', { timeout: 60_000 }, () => {
    for (let from = 0; from < hostileStrings.length; from += 30) {
      const document = render(createHostileReport(hostileStrings.slice(from, from + 30)));
      const loading = 'script, style, iframe, object, embed, img, link, meta, base, form, image, use';
      expect(document.querySelectorAll(loading)).toHaveLength(0);
      expect([...document.querySelectorAll('*')].flatMap(listActiveParts)).toEqual([]);
      const statements = [...document.querySelectorAll('h3 span + span')].map((statement) => text(statement));
      const expected = hostileStrings.slice(from, from + 30).map((hostile) => text({ textContent: hostile }));
      expect(statements).toEqual(expected);
    }
  });
});

/** Attributes that could run, load or lead somewhere unsafe. */
function listActiveParts(element: Element): string[] {
  const handlers = [...element.attributes].map(({ name }) => name).filter((name) => /^on|^src/i.test(name));
  const href = element.getAttribute('href') ?? '#';
  const style = element.getAttribute('style') ?? '';
  return [
    ...handlers,
    ...(/^(#|https?:|mailto:)/.test(href) ? [] : [href]),
    ...(/^([a-z-]+:#[0-9a-f]{6,8};?)*$/.test(style) ? [] : [style]),
  ];
}

/** One claim per string, with the string in each of its fields; the first also in each field of the report. */
function createHostileReport(strings: readonly string[]): ReportModel {
  const [title = ''] = strings;
  const articleText = strings.map((hostile, index) => `Start${index}. ${hostile}`).join('\n');
  const scale = strings.map((hostile, index) => {
    return {
      id: `rating-${index}`,
      label: hostile,
      definition: hostile,
      color: hostile,
      icon: hostile,
      value: 1,
      order: index,
    };
  });
  const claims = strings.map((hostile, index) => {
    const source = createSource({
      title: hostile,
      publisher: hostile,
      passage: hostile,
      locator: hostile,
      url: hostile,
    });
    const words = { statement: hostile, why: hostile, claimant: hostile, reason: hostile, sources: [source] };
    return createClaim({ quote: `Start${index}.`, rating: hostile, ...words }, articleText, scale);
  });
  const revision = { number: 1, sha256: '0', text: articleText };
  const model = createReport(claims, { scale, newsroom: title, correction: title, revision });
  return { ...model, article: { ...model.article, title, writer: title } };
}
