import { describe, expect, it } from 'vitest';
import { limitOf, type RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';
import { type LimitName, limitNames, limits } from '@/lib/domain/limits/limits';

const table = Object.entries(routes) as [string, RouteContract][];
const namesWith = (limit: LimitName | null, isTrial = false) =>
  table.filter(([, contract]) => limitOf(contract, isTrial) === limit).map(([name]) => name);

/** Every route that is not simply a write or simply read. A new route that makes a file or asks a site belongs here. */
const named: Partial<Record<LimitName, string[]>> = {
  fetch: ['fetchSource', 'readLink'],
  upload: ['readFile', 'uploadCopy'],
  export: [
    'exportReport',
    'getAnnotationCollection',
    'getLedger',
    'getNewsroomLedger',
    'getReportFileBytes',
    'getSnapshotFile',
    'getSnapshotWarc',
  ],
};

describe('the limit of a route', () => {
  it.each(table.filter(([, { scope }]) => scope === 'write'))('%s, which writes, has one', (_, contract) => {
    expect(limitOf(contract, false)).not.toBeNull();
  });

  it.each(table.filter(([, { tried }]) => tried))(
    '%s, when it is only tried, is a preview',
    (_, contract) => {
      expect(limitOf(contract, true)).toBe('preview');
    },
  );

  it.each(Object.entries(named) as [LimitName, string[]][])('is %s for exactly %j', (limit, names) => {
    expect(namesWith(limit).sort()).toEqual(names);
  });

  it('is there for every file that an answer is, but for what a screen or a reader of data asks for one by one', () => {
    const files = table.filter(([, { produces }]) => produces !== undefined);
    const free = files.filter(([, contract]) => limitOf(contract, false) === null).map(([name]) => name);
    expect(free.sort()).toEqual(['getAnnotation', 'getSnapshotPage', 'streamEvents']);
  });
});

describe('a limit', () => {
  it.each(limitNames)(
    'on %s is above what fifty people at a desk do, and bounds what is under way',
    (name) => {
      const { perMinute, inFlight } = limits[name];
      // A change, a preview, an export a second, for each of them.
      expect(perMinute).toBeGreaterThanOrEqual(60);
      if (inFlight) expect(inFlight.whole).toBeGreaterThan(2 * inFlight.perPerson);
    },
  );
});
