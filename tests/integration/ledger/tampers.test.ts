import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import type { LedgerEntry } from '@/lib/domain/ledger';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { getDb } from '@/lib/server/db';
import { exportReport } from '@/lib/server/exporters/export-report';
import { loadLedger } from '@/lib/server/queries/reports/load-ledger';
import { findReportModel } from '@/lib/server/repositories/reports/reports';
import { verify } from '@/scripts/verify.mjs';
import type { LedgerFile } from '../../support/ledger-chain';
import { changedAt, otherOf, placesIn, tamperWith } from '../../support/ledger-tampers';
import { report } from '../../support/rounds';
import { makeWorld, type World } from '../../support/world';
import { makeEdition } from '../reports/signed-article';
import { closeLedgerOwner, openLedgerOwner, readChain, writeChain } from './ledger-owner';

/** What somebody could do who owns the database and has put its triggers off. */
let world: World;
let owner: pg.Client;
let articleId: string;
let reportId: string;
let entries: LedgerEntry[];
let ledger: LedgerFile;
let head: LedgerFile['head'];
/** How many tampers were made, and each found. */
const found = { file: 0, database: 0, edition: 0 };

/** As `GET /articles/:id/ledger` answers it, past the network. */
async function readLedger(): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of await loadLedger(getDb(), world, articleId)) pieces.push(piece);
  return pieces.join('');
}

/** As the JSON export of the edition has it. */
async function readEdition(): Promise<Buffer> {
  const model = await findReportModel(getDb(), world.newsroomId, articleId, 1);
  if (!model) throw new Error('no edition');
  return Buffer.from((await exportReport(model, 'json')).body);
}

beforeAll(async () => {
  world = await makeWorld();
  owner = await openLedgerOwner();
  const { article, report } = await makeEdition(world);
  articleId = article.id;
  reportId = report.id;
  ledger = JSON.parse(await readLedger()) as LedgerFile;
  head = ledger.head;
  entries = await readChain(owner, articleId);
  await owner.query('CREATE TEMP TABLE kept_entry AS SELECT * FROM ledger_entry WHERE scope_id = $1', [
    articleId,
  ]);
  await owner.query('CREATE TEMP TABLE kept_head AS SELECT * FROM ledger_head WHERE scope_id = $1', [
    articleId,
  ]);
}, 400_000);

afterAll(async () => {
  await closeLedgerOwner(owner);
  const total = found.file + found.database + found.edition;
  report('tampers found and named', { ...found, total });
  expect(total).toBeGreaterThanOrEqual(300);
});

async function restore(): Promise<void> {
  await owner.query('DELETE FROM ledger_entry WHERE scope_id = $1', [articleId]);
  await owner.query('INSERT INTO ledger_entry SELECT * FROM kept_entry');
  await owner.query(
    'UPDATE ledger_head h SET sequence = k.sequence, hash = k.hash FROM kept_head k WHERE h.scope_id = k.scope_id',
  );
}

/** Does it, reads the ledger as anybody would, and puts everything back. */
async function finds(what: string, named: readonly number[], tamper: () => Promise<unknown>): Promise<void> {
  try {
    await tamper();
    const text = await readLedger();
    const { code, entry, lines } = verify(text, { head });
    expect([what, code], lines.join()).toEqual([what, 1]);
    expect(named, `${what}: ${lines.join()}`).toContain(entry);
    found.database += 1;
  } finally {
    await restore();
  }
}

const setting = (assignment: string, sequence: number, ...values: unknown[]) =>
  owner.query(`UPDATE ledger_entry SET ${assignment} WHERE scope_id = $1 AND sequence = $2`, [
    articleId,
    sequence,
    ...values,
  ]);

describe('a ledger, against whoever owns the database', { timeout: 400_000 }, () => {
  it('holds when it is left alone', async () => {
    const text = await readLedger();
    expect(verify(text, { head })).toMatchObject({ code: 0 });
  });

  it('shows each changed column of each entry', async () => {
    const columns: [string, unknown][] = [
      ["at = at + interval '1 microsecond'", undefined],
      ['actor_id = $3', randomUUID()],
      ['actor_id = NULL, actor_name = NULL', undefined],
      ['actor_name = $3', 'Somebody else'],
      ['actor_name = $3', ''],
      ['format = 1, actor_name = NULL', undefined],
      ['action = $3', 'claim.reopened'],
      ['claim_id = $3', randomUUID()],
      ['data = $3', '{"forged":true}'],
      ["data = regexp_replace(data, '^\\{', '{\"forged\":null,')", undefined],
      ["previous_hash = translate(previous_hash, '0123456789abcdef', '123456789abcdef0')", undefined],
      ["hash = translate(hash, '0123456789abcdef', '123456789abcdef0')", undefined],
    ];
    for (const { sequence } of entries)
      for (const [assignment, value] of columns)
        await finds(`${assignment} of ${sequence}`, [sequence], () =>
          setting(assignment, sequence, ...(value === undefined ? [] : [value])),
        );
  });

  it('shows each changed value inside the data', async () => {
    for (const entry of entries)
      for (const path of placesIn(entry.data)) {
        const { data } = changedAt(entry, path, (at, key) => void (at[key] = otherOf(at[key])));
        await finds(`${entry.action} ${path.join('.')}`, [entry.sequence], () =>
          setting('data = $3', entry.sequence, canonicalJson(data)),
        );
      }
  });

  it('shows an entry that is gone, doubled or elsewhere', async () => {
    for (const { sequence } of entries) {
      const isLast = sequence === entries.length;
      await finds(`${sequence} gone`, isLast ? [sequence - 1] : [sequence], () =>
        owner.query('DELETE FROM ledger_entry WHERE scope_id = $1 AND sequence = $2', [articleId, sequence]),
      );
      await finds(`${sequence} again at the end`, [entries.length + 1], async () => {
        await owner.query(
          `INSERT INTO ledger_entry (scope_id, sequence, newsroom_id, at, actor_id, actor_name, action, claim_id, data, previous_hash, hash, format)
           SELECT scope_id, $3, newsroom_id, at, actor_id, actor_name, action, claim_id, data, previous_hash, hash, format
           FROM ledger_entry WHERE scope_id = $1 AND sequence = $2`,
          [articleId, sequence, entries.length + 1],
        );
        await owner.query('UPDATE ledger_head SET sequence = sequence + 1 WHERE scope_id = $1', [articleId]);
      });
      if (!isLast)
        await finds(`${sequence} and the next swapped`, [sequence], async () => {
          await setting('sequence = -1', sequence);
          await setting('sequence = $3', sequence + 1, sequence);
          await setting('sequence = $3', -1, sequence + 1);
        });
    }
  });

  it('shows a head that was moved, with the entries behind it and without', async () => {
    for (const { sequence, hash } of entries.slice(0, -1)) {
      const back = 'UPDATE ledger_head SET sequence = $2, hash = $3 WHERE scope_id = $1';
      await finds(`head back at ${sequence}`, [sequence + 1], () =>
        owner.query(back, [articleId, sequence, hash]),
      );
      await finds(`end cut after ${sequence}`, [sequence + 1], async () => {
        await owner.query('DELETE FROM ledger_entry WHERE scope_id = $1 AND sequence > $2', [
          articleId,
          sequence,
        ]);
        await owner.query(back, [articleId, sequence, hash]);
      });
    }
    await finds('another hash', [entries.length], () =>
      owner.query('UPDATE ledger_head SET hash = $2 WHERE scope_id = $1', [articleId, 'f'.repeat(64)]),
    );
  });

  it('shows a chain whose hashes were all made anew', async () => {
    for (const [index, entry] of entries.entries()) {
      const forged = { ...entry, data: { ...(entry.data as { [key: string]: Json }), forged: true } };
      await finds(`anew from ${entry.sequence}`, [entries.length], () =>
        writeChain(owner, entries.with(index, forged), index),
      );
      const renamed = { ...entry, actor: 'Somebody else' };
      await finds(`renamed and anew from ${entry.sequence}`, [entries.length], () =>
        writeChain(owner, entries.with(index, renamed), index),
      );
    }
  });
});

describe('the file of a real ledger', () => {
  it('shows every tamper', async () => {
    for (const tamper of tamperWith(ledger)) {
      const { code, entry } = verify(tamper.text, { head });
      expect([tamper.kind, tamper.what, code]).toEqual([tamper.kind, tamper.what, 1]);
      expect(tamper.entries, `${tamper.kind}: ${tamper.what}`).toContain(entry);
      found.file += 1;
    }
  });
});

describe('a stored edition', { timeout: 400_000 }, () => {
  it('shows every changed value, beside its ledger', async () => {
    const text = await readLedger();
    const { rows } = await owner.query<{ model: ReportModel }>('SELECT model FROM report WHERE id = $1', [
      reportId,
    ]);
    const model = rows[0]?.model as unknown as Json;
    const store = (changed: Json) =>
      owner.query('UPDATE report SET model = $2 WHERE id = $1', [reportId, JSON.stringify(changed)]);
    const frozenIn = (model as unknown as ReportModel).ledgerHead.sequence + 1;
    try {
      for (const place of placesIn(model)) {
        const { data } = changedAt({ data: model }, place, (at, key) => void (at[key] = otherOf(at[key])));
        await store(data);
        const { code, entry, lines } = verify(text, { report: await readEdition() });
        expect([place.join('.'), code], lines.join()).toEqual([place.join('.'), 1]);
        if (place[0] !== 'ledgerHead') expect(entry, place.join('.')).toBe(frozenIn);
        found.edition += 1;
      }
    } finally {
      await store(model);
    }
    expect(verify(text, { report: await readEdition() }).code).toBe(0);
  });
});
