import { describe, expect, it } from 'vitest';
import { createCsv } from '@/lib/server/exporters/csv';
import { hostileStrings } from '../../domain/report/hostile-strings';
import { createClaim, createReport, createSource } from '../../domain/report/sample-report';
import { parseCsv } from './parse-csv';

function readTable(csv: string) {
  const [header = [], ...rows] = parseCsv(csv.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}

describe('createCsv', () => {
  it('starts with a byte order mark and parses as RFC 4180', () => {
    const csv = createCsv(createReport());
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(readTable(csv).length).toBeGreaterThan(9);
  });

  it('has one row per claim and source, and one for a claim without', () => {
    const model = createReport();
    const expected = model.claims.flatMap(({ number, sources }) =>
      sources.length > 0
        ? sources.map((source) => [String(number), String(source.number)])
        : [[String(number), '']],
    );
    expect(readTable(createCsv(model)).map(({ claim, source }) => [claim, source])).toEqual(expected);
  });

  it('carries the claim, its verdict, approval and passage, and the edition', () => {
    const rows = readTable(createCsv(createReport()));
    expect(rows.find(({ source }) => source === '2')).toMatchObject({
      state: 'approved',
      verdict: 'Mixture',
      verdict_value: '3',
      stance: 'refutes',
      passage: 'The committee approves a frame of 1,450 million crowns.',
      source_url: 'https://parliament.example/votes/2017-88',
      approved_by: 'Emil Haas',
      edition: '2',
      revision: '3',
    });
  });

  it('keeps a negative value a number', () => {
    const claim = { ...createClaim({ quote: '1.9 billion crowns', rating: 'False' }) };
    const verdict = claim.verdict && { ...claim.verdict, value: -2 };
    expect(readTable(createCsv(createReport([{ ...claim, verdict }])))[0]?.verdict_value).toBe('-2');
  });

  it('runs nothing: each hostile text comes back as it was, or with one apostrophe before it', () => {
    for (const hostile of hostileStrings) {
      const claim = createClaim({
        quote: '1.9 billion crowns',
        rating: 'False',
        statement: hostile,
        why: hostile,
        claimant: hostile,
        sources: [createSource({ title: hostile, passage: hostile, locator: hostile, publisher: hostile })],
      });
      const [row] = readTable(createCsv(createReport([claim])));
      for (const cell of [
        row?.statement,
        row?.rationale,
        row?.claimant,
        row?.source_title,
        row?.passage,
        row?.locator,
      ]) {
        expect([hostile, `'${hostile}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }
    }
  });
});
