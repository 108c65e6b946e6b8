import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import type { LedgerEntry } from '@/lib/domain/ledger';
import { verify } from '@/scripts/verify.mjs';
import { createReport } from '../domain/report/sample-report';
import { approvedIn, chainOf, fileOf, makeLedger, sha256 } from '../../support/ledger-chain';
import { tamperWith } from '../../support/ledger-tampers';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const ledger = makeLedger();
const { head } = ledger;
const text = JSON.stringify(ledger, null, 1);
const tampers = tamperWith(ledger);
const kinds = [...new Set(tampers.map(({ kind }) => kind))].map((kind) => {
  const ofKind = tampers.filter((tamper) => tamper.kind === kind);
  return { kind, ofKind, count: ofKind.length };
});

/** The program itself, in a folder where nothing else is. */
function run(...parameters: string[]): { status: number | null; output: string } {
  const program = path.join(folder, 'verify.mjs');
  fs.copyFileSync('scripts/verify.mjs', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function write(name: string, contents: string | Uint8Array): string {
  fs.writeFileSync(path.join(folder, name), contents);
  return name;
}

describe(`verify.mjs, against ${tampers.length} tampers of a file`, () => {
  it('is one file of fewer than 250 lines that imports nothing but Node', () => {
    const source = fs.readFileSync('scripts/verify.mjs', 'utf8');
    expect(source.split('\n').length).toBeLessThan(250);
    for (const [, from] of source.matchAll(/^import .* from '(.*)'/gm)) expect(from).toMatch(/^node:/);
    expect(source).not.toMatch(/\bimport\(|\brequire\(|\bfetch\(/);
  });

  it('has at least 300 of them', () => {
    expect(tampers.length).toBeGreaterThanOrEqual(300);
    expect(new Set(tampers.map((tamper) => tamper.text)).size).toBeGreaterThanOrEqual(300);
  });

  it.each(kinds)('finds and names each: $kind, $count times', ({ ofKind }) => {
    for (const tamper of ofKind) {
      const { code, entry, lines } = verify(tamper.text, { head });
      expect([tamper.what, code]).toEqual([tamper.what, 1]);
      expect(tamper.entries, `${tamper.what}: ${lines.join()}`).toContain(entry);
      expect(lines.join()).toContain(`Entry ${entry}: `);
    }
  });

  it('names an entry that is withheld', () => {
    for (const [index, { sequence, previousHash, hash }] of ledger.entries.entries()) {
      const entries = (ledger.entries as unknown[]).with(index, {
        sequence,
        withheld: true,
        previousHash,
        hash,
      });
      const { code, lines } = verify(JSON.stringify({ ...ledger, entries }), { head });
      expect(code).toBe(0);
      expect(lines.join('\n')).toContain(`Withheld: what entries ${sequence} say.`);
      const told = (ledger.entries as unknown[]).with(index, {
        sequence,
        withheld: true,
        previousHash,
        hash,
        actor: 'Ana',
      });
      expect(verify(JSON.stringify({ ...ledger, entries: told }), { head }).entry).toBe(sequence);
    }
  });

  it.each([
    ['an unknown field', { ...ledger, kind: 'article' }, 'kind'],
    ['another schema', { ...ledger, schema: 'linecheck-ledger/3' }, 'schema'],
    ['no head', { ...ledger, head: undefined }, 'head'],
    ['a head with more to it', { ...ledger, head: { ...head, at: 'now' } }, 'at'],
    ['another chain', { ...ledger, scopeId: ledger.entries[1]?.claimId }, 'Entry 1'],
  ])('refuses a file with %s', (_, changed, named) => {
    const { code, lines } = verify(JSON.stringify(changed), { head });
    expect(code).toBe(1);
    expect(lines.join()).toContain(named);
  });

  it.each([
    ['1.0', /"sequence":1,/, '"sequence":1.0,'],
    ['1e0', /"sequence":1,/, '"sequence":1e0,'],
    ['01', /"sequence":1,/, '"sequence":01,'],
    ['-0', /"moved":0/, '"moved":-0'],
    ['a comma too many', /,"head"/, ',,"head"'],
    ['a second document', /$/, '{}'],
    ['a raw line end', /Quay rents/, 'Quay\nrents'],
    ['no end', /\}$/, ''],
    ['a comment', /^/, '// x\n'],
  ])('refuses what is not JSON in one reading: %s', (_, from, to) => {
    const changed = JSON.stringify(ledger).replace(from, to);
    expect(changed).not.toBe(JSON.stringify(ledger));
    expect(verify(changed, { head }).code).toBe(1);
  });

  it.each([
    '2026-02-30T12:00:00.123456Z',
    '2026-11-22T25:00:00.123456Z',
    '2026-11-22T12:00:00.123Z',
    '2026-11-22T12:00:00.123456+00:00',
  ])('refuses the time %s, even where it was hashed', (at) => {
    const entries = chainOf(ledger.entries.with(2, { ...(ledger.entries[2] as LedgerEntry), at }), 2);
    expect(verify(JSON.stringify(fileOf(entries))).entry).toBe(3);
  });
});

describe('what verify.mjs says of a ledger that holds', () => {
  it('proves it against its head, and says what that does not prove', () => {
    const found = run(write('ledger.json', text), '--head', `${head.sequence}:${head.hash}`);
    expect(found.status).toBe(0);
    expect(found.output).toContain(`Proven: entries 1 to ${head.sequence}`);
    expect(found.output).toContain('Never proven: that what was entered is true');
    expect(found.output).toContain('Without a name: entries 1,2,3,4');
  });

  it('is no proof without a head, and it says so', () => {
    const found = run(write('ledger.json', text));
    expect(found.status).toBe(3);
    expect(found.output).toContain('NOT PROVEN: no head was given.');
  });

  it('proves as far as the head goes', () => {
    const { hash } = ledger.entries[5] as LedgerEntry;
    const { code, lines } = verify(text, { head: { sequence: 6, hash } });
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('Not proven: what came after that head, from entry 7 on.');
  });

  it.each([
    [[]],
    [['ledger.json', 'more.json']],
    [['none.json']],
    [['ledger.json', '--head', '5']],
    [['ledger.json', '--report', 'none.json']],
    [['ledger.json', '--force']],
  ])('says how it is called when called wrongly: %j', (parameters) => {
    write('ledger.json', text);
    const { status, output } = run(...parameters);
    expect(status).toBe(2);
    expect(output).not.toBe('');
    expect(output).not.toContain('    at ');
  });

  it.each(['', '{}', '[]', 'null', 'not json'])('names a file that is no ledger: %j', (contents) => {
    const { status, output } = run(write('ledger.json', contents));
    expect(status).toBe(1);
    expect(output).toContain('The file: ');
    expect(output).not.toContain('    at ');
  });
});

describe('verify.mjs with an edition', () => {
  const made = createReport(undefined, { ledgerHead: head });
  const report = approvedIn(ledger, made);
  const printed = (one: object) => canonicalJson(JSON.parse(JSON.stringify(one)) as Json);
  const json = printed(report);
  const frozen = (over: Record<string, Json> = {}) => {
    const data: Json = {
      reportId: report.reportId,
      edition: 2,
      sha256: sha256(json),
      ledgerHead: head,
      ...over,
    };
    const entry = { ...(ledger.entries.at(-1) as LedgerEntry), action: 'report.created', data };
    return JSON.stringify(fileOf(chainOf([...ledger.entries, entry], ledger.entries.length)));
  };
  const check = (file: string, contents = json) => verify(file, { report: Buffer.from(contents) });

  it('finds it to be the one that was frozen', () => {
    const { code, lines } = check(frozen());
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('The report is, to the letter, edition 2');
  });

  it('finds a changed word of it, another edition, and a missing one', () => {
    const number = head.sequence + 1;
    expect(check(frozen(), json.replace('Ansel', 'Hansel'))).toMatchObject({ code: 1, entry: number });
    expect(check(frozen({ sha256: 'd'.repeat(64) }))).toMatchObject({ code: 1, entry: number });
    expect(check(frozen({ reportId: 'x' }))).toMatchObject({ code: 1, entry: number });
    expect(check(frozen({ ledgerHead: { ...head, sequence: 1 } }))).toMatchObject({ code: 1, entry: number });
    expect(check(JSON.stringify(ledger))).toMatchObject({ code: 1, entry: number });
    expect(check(frozen(), json.replace('{', '{"edition":3,'))).toMatchObject({ code: 1 });
  });

  it('finds an approval that no entry gave, though the edition is the one that was frozen', () => {
    const forged = printed(approvedIn(ledger, made, 'e'.repeat(64)));
    const { code, entry, lines } = check(frozen({ sha256: sha256(forged) }), forged);
    expect([code, entry]).toEqual([1, head.sequence + 1]);
    expect(lines.join()).toContain('nobody had approved what it froze of claim');
  });

  it('does not take a draft for proof of an edition', () => {
    const draft = JSON.stringify({ ...report, reportId: null, edition: null });
    expect(check(text, draft)).toMatchObject({ code: 3 });
  });

  it('wants to be told which head, where a file names two', () => {
    const other = `7:${'e'.repeat(64)}`;
    expect(check(text, `${head.sequence}:${head.hash} ${other}`)).toMatchObject({ code: 1 });
    expect(check(text, 'no head')).toMatchObject({ code: 1 });
  });
});
