import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FileNews, FileNotMade, getFile } from '@/lib/client/files/get-file';
import type { ReportFileDto } from '@/lib/contracts/reports';

const job: ReportFileDto = {
  id: 'f',
  articleId: 'a',
  state: 'waiting',
  ahead: 1,
  expectedSeconds: 10,
  createdAt: '2026-11-30T12:00:00.000Z',
  startedAt: null,
  problem: null,
  url: '/api/v1/articles/a/report-files/f',
  fileUrl: null,
};
const pdf = () =>
  new Response('%PDF', { headers: { 'content-disposition': 'attachment; filename="rents.pdf"' } });
const refusal = (status: number, code: string, retryAfter: string) =>
  Response.json(
    { code, detail: `Refused: ${code}.` },
    { status, headers: { 'content-type': 'application/problem+json', 'retry-after': retryAfter } },
  );

let asked: string[];
let news: FileNews[];

/** A server that gives these answers, one after the other. */
function serve(...answers: (() => Response)[]): void {
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const answer = answers.shift();
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('cut'));
  });
}
const get = (signal = new AbortController().signal) => getFile('/report', signal, (one) => news.push(one));

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  news = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('getFile', () => {
  it('gives a file with its name', async () => {
    serve(pdf);
    const { blob, name } = await get();
    expect([await blob.text(), name]).toEqual(['%PDF', 'rents.pdf']);
  });

  it.each([
    [429, 'too_many_requests'],
    [503, 'not_ready'],
  ])('after %i says why, and asks again no sooner than it was told', async (status, code) => {
    serve(() => refusal(status, code, '40'), pdf);
    const file = get();
    await vi.advanceTimersByTimeAsync(39_999);
    expect(asked).toHaveLength(1);
    expect(news.at(-1)).toEqual({ kind: 'held_up', message: `Refused: ${code}.` });
    await vi.advanceTimersByTimeAsync(1);
    expect((await file).name).toBe('rents.pdf');
  });

  it('ends with a refusal that another try does not change, at once', async () => {
    serve(() => refusal(422, 'not_printable', '1'));
    await expect(get()).rejects.toMatchObject({ code: 'not_printable' });
    expect(asked).toHaveLength(1);
  });

  it('waits for a file that is made first, and tells how far it is', async () => {
    serve(
      () => Response.json(job, { status: 202 }),
      () => Response.json({ ...job, state: 'setting', ahead: 0 }),
      () => Response.json({ ...job, state: 'setting', ahead: 0 }),
      () => Response.json({ ...job, state: 'ready', ahead: 0, fileUrl: `${job.url}/file` }),
      pdf,
    );
    const file = get();
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await file).name).toBe('rents.pdf');
    expect(asked).toEqual(['/report', job.url, job.url, job.url, `${job.url}/file`]);
    const told = news.map((one) => (one.kind === 'made' ? [one.job.state, one.passedSeconds] : one.kind));
    expect(told).toEqual(['asked', ['waiting', 0], ['setting', 0], ['setting', 1], 'asked']);
  });

  it('says why a file was not made', async () => {
    serve(
      () => Response.json(job, { status: 202 }),
      () => Response.json({ ...job, state: 'failed', problem: 'It cannot be set.' }),
    );
    const file = expect(get()).rejects.toEqual(new FileNotMade('It cannot be set.'));
    await vi.advanceTimersByTimeAsync(1_000);
    await file;
  });

  it('stops when nobody waits any more', async () => {
    const controller = new AbortController();
    serve(() => Response.json(job, { status: 202 }));
    const file = expect(get(controller.signal)).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(500);
    controller.abort(new Error('enough'));
    await file;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual(['/report']);
  });
});
