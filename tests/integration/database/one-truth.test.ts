import { readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { scopeWords } from '@/components/account/scope-words';
import { articleStateWords } from '@/components/articles/article-state';
import { describeWriter } from '@/components/articles/writers/describe-writer';
import { reportFileWords } from '@/components/report-desk/files/file-progress';
import { roleWords } from '@/components/settings/people/role-words';
import { describeOrigin } from '@/lib/client/revisions/revision-words';
import * as claimWords from '@/lib/domain/claim-words';
import {
  authorParts,
  ratingIcons,
  reviewDecisions,
  revisionOrigins,
  writerStatuses,
} from '@/lib/domain/vocabulary';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import { describeOwnWork } from '@/lib/domain/workflow/own-work';
import { drawVerdictIcon } from '@/lib/server/exporters/verdict-icon-svg';
import { databaseRules } from '@/lib/server/http/database-rules';
import { columnOf } from '@/lib/server/repositories/columns';
import { vocabularies } from '@/lib/server/repositories/vocabularies';
// The program's own way of comparing schemas.
import { diffSchemas, readSchema } from '@/scripts/lib/database/schema-diff.mjs';
import { withOwner, withScratchDatabase } from './scratch-database';

type Vocabulary = keyof typeof vocabularies;

interface Catalogue {
  columns: Record<string, string>;
  indexes: Record<string, string>;
  enums: Record<string, string[]>;
}

/** Indexes that Prisma's schema cannot say; the migrations that make them say why. */
const indexesByHand = ['claim_author_once', 'unpublishing_standing_key'];

const namesAndValues = async <Value>(client: pg.Client, query: string): Promise<Record<string, Value>> => {
  const { rows } = await client.query<{ name: string; value: Value }>(query);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
};

const readCatalogue = async (client: pg.Client): Promise<Catalogue> => ({
  columns: await namesAndValues(
    client,
    `SELECT c.relname || '.' || a.attname AS name,
       concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END,
         'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) AS value
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
       AND a.attnum > 0 AND NOT a.attisdropped`,
  ),
  indexes: await namesAndValues(
    client,
    `SELECT indexname AS name, indexdef AS value FROM pg_indexes
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  ),
  enums: await namesAndValues(
    client,
    `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS value
     FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
  ),
});

const inSnakeCase = (name: string) => name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();

describe('the migrated database', () => {
  let migrated: Catalogue;
  let ofSchema: Catalogue;
  beforeAll(async () => {
    migrated = await withOwner(readCatalogue);
    const script = await diffSchemas(null, readSchema());
    ofSchema = await withScratchDatabase((url) =>
      withOwner(async (client) => {
        await client.query(script);
        return readCatalogue(client);
      }, url),
    );
  });

  it('has the columns that the schema says, with their types and defaults', () => {
    expect(Object.keys(ofSchema.columns).length).toBeGreaterThan(200);
    expect(migrated.columns).toEqual(ofSchema.columns);
  });

  it('names every column as its field, in snake case', () => {
    const mapped = Array.from(
      readSchema().matchAll(/^ +(\w+) .* @map\("(\w+)"\)/gm),
      ([, field = '', column = '']) => ({ field, column }),
    );
    expect(mapped.length).toBeGreaterThan(100);
    expect(mapped.filter(({ field, column }) => columnOf(field) !== column)).toEqual([]);
    expect(Object.keys(migrated.columns).filter((name) => /[A-Z]/.test(name))).toEqual([]);
  });

  it('has the indexes that the schema says, and those made by hand', () => {
    const { indexes } = migrated;
    expect(Object.keys(indexes)).toEqual(expect.arrayContaining(indexesByHand));
    const named = Object.entries(indexes).filter(([name]) => !indexesByHand.includes(name));
    expect(Object.fromEntries(named)).toEqual(ofSchema.indexes);
  });

  it('has the closed lists of the schema and of the domain, in one order', () => {
    expect(migrated.enums).toEqual(ofSchema.enums);
    const ofDomain = Object.entries(vocabularies).map(([name, list]) => [inSnakeCase(name), [...list]]);
    expect(migrated.enums).toEqual(Object.fromEntries(ofDomain));
  });

  it('checks one list only as texts, since no enum can have it', async () => {
    const checks = await withOwner((client) =>
      namesAndValues<string>(
        client,
        `SELECT conname AS name, pg_get_constraintdef(oid) AS value FROM pg_constraint
         WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND pg_get_constraintdef(oid) ~ 'ARRAY\\[''.*::text'`,
      ),
    );
    const lists = Object.entries(checks).map(([name, definition]) => [
      name,
      Array.from(definition.matchAll(/'([^']*)'::text/g), ([, word]) => word),
    ]);
    expect(Object.fromEntries(lists)).toEqual({ rating_icon_known: [...ratingIcons] });
  });

  it('raises exactly the rules that have an answer, each by its name', async () => {
    const sources = await withOwner((client) =>
      namesAndValues<string>(
        client,
        `SELECT oid::regprocedure::text AS name, prosrc AS value FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      ),
    );
    const code = Object.values(sources).join('\n');
    const raised = Array.from(code.matchAll(/\brefuse\('(\w+)'/g), ([, rule]) => rule);
    expect(code.match(/\brefuse\(/g)).toHaveLength(raised.length);
    expect([...new Set(raised)].sort()).toEqual(Object.keys(databaseRules).sort());
    // Nothing raises past it.
    expect(code.match(/RAISE EXCEPTION/g)).toHaveLength(1);
  });
});

/** What `say` says of each value of a list. */
const wordsFor = <Value extends string>(list: readonly Value[], say: (value: Value) => string) =>
  Object.fromEntries(list.map((value) => [value, say(value)]));

describe('every word of a closed list', () => {
  const writer = {
    id: '',
    name: 'Ida Falk',
    member: null,
    reason: 'She edited it.',
    decidedBy: null,
    decidedAt: null,
  };
  const words: Record<Vocabulary, Record<string, string>> = {
    AuthorPart: wordsFor(authorParts, (part) => describeOwnWork([{ part, number: 1 }])),
    ReviewDecision: wordsFor(reviewDecisions, (decision) => claimStateWords[decision]),
    RevisionOrigin: wordsFor(revisionOrigins, (origin) => describeOrigin({ origin, restoredFrom: 1 })),
    SourceHealth: claimWords.sourceHealthWords,
    TokenScope: scopeWords,
    UnplacedReason: claimWords.unplacedWords,
    WriterStatus: wordsFor(writerStatuses, (status) => describeWriter({ ...writer, status })),
    ArticleState: articleStateWords,
    ArticleStanding: claimWords.standingWords,
    ClaimKind: claimWords.claimKindWords,
    ClaimState: claimStateWords,
    ContactChannel: claimWords.contactChannelWords,
    ContactOutcome: claimWords.contactOutcomeWords,
    FetchState: claimWords.fetchStateWords,
    Reliability: claimWords.reliabilityWords,
    ReportFileState: reportFileWords,
    Risk: claimWords.riskWords,
    Role: roleWords,
    SnapshotOrigin: claimWords.copyOriginWords,
    SourceKind: claimWords.sourceKindWords,
    Stance: claimWords.stanceWords,
    WordingState: claimWords.wordingStateWords,
  };

  it.each(Object.entries(words))('%s has words for a person, no two the same', (name, of) => {
    expect(Object.keys(of).sort()).toEqual([...vocabularies[name as Vocabulary]].sort());
    const told = Object.values(of);
    expect(told.filter((word) => word.trim() === '')).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
  });

  it.each(ratingIcons)('the icon “%s” is drawn in print as well', (icon) => {
    expect(drawVerdictIcon(icon, '#000000')).toContain('<svg');
  });

  const glossary = readFileSync(path.resolve('docs/glossary.md'), 'utf8');
  const row = (term: string) => glossary.split('\n').find((line) => line.startsWith(`| ${term} `)) ?? '';
  const section = (title: string) => glossary.split('\n## ').find((part) => part.startsWith(title)) ?? '';

  it.each<[Vocabulary, string]>([
    ['ArticleState', section('States of an article')],
    ['ArticleStanding', row('standing')],
    ['AuthorPart', row('author')],
    ['ClaimState', section('States of a claim')],
    ['ReviewDecision', row('review')],
    ['Role', row('role')],
    ['Stance', row('stance')],
    ['WordingState', row('wording')],
  ])('%s is in the glossary', (name, text) => {
    const missing = vocabularies[name].filter((value) => !new RegExp(`\\b${value}\\b`).test(text));
    expect(missing).toEqual([]);
  });
});
