import { describe, expect, it, vi } from 'vitest';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { readDocx } from '@/lib/server/intake/read-docx';
import { readWordFile } from '@/lib/server/intake/read-file';
import { buildDocx, paragraph } from '../../../support/docx-builder';
import type { HostileFile } from '../../../support/hostile-files/hostile-file';
import {
  body,
  document,
  hostileWordFiles,
  other,
  withDocument,
} from '../../../support/hostile-files/word-files';
import { buildZip } from '../../../support/zip-builder';

// Making some of these files takes longer than refusing them.
vi.setConfig({ testTimeout: 60_000 });

async function refusalOf(bytes: Uint8Array): Promise<IntakeFailure> {
  const failure: unknown = await readDocx(bytes).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(IntakeFailure);
  return failure as IntakeFailure;
}

describe('a Word file that was made to do harm', () => {
  it.each<HostileFile>([
    ...hostileWordFiles,
    ['is another file with a new name', 'damaged', () => Buffer.from('%PDF-1.7')],
    ['is empty', 'damaged', () => Buffer.alloc(0)],
  ])('is refused when it %s', async (_, reason, make) => {
    const failure = await refusalOf(make());
    expect(failure.reason).toBe(reason);
    expect(failure.message).toMatch(/^[A-Z].*\.$/);
    expect(failure.code).toBe('invalid');
  });

  it('may have a blank picture that shrinks as far as a bomb', async () => {
    const blank = buildZip([
      document,
      other({ name: 'word/media/blank.bmp', content: Buffer.alloc(8 * 1024 * 1024) }),
    ]);
    expect(await readDocx(blank)).toMatchObject({ text: '' });
  });

  it('never opens what is packed inside', async () => {
    const bomb = withDocument({ content: Buffer.alloc(8 * 1024 * 1024) });
    const { html } = await readDocx(
      buildDocx({ body: paragraph('Words'), extra: { 'word/embeddings/bomb.docx': bomb } }),
    );
    expect(html).toBe('<p>Words</p>');
  });

  it('reads a linked picture no more than it reads any other', async () => {
    const links = { image: 'file:///etc/passwd' };
    const picture =
      '<w:r><w:drawing><pic:pic><pic:blipFill><a:blip r:link="image"/></pic:blipFill></pic:pic></w:drawing></w:r>';
    const { html, text, dropped } = await readDocx(buildDocx({ body: paragraph(picture), links }));
    expect({ html, text }).toEqual({ html: '', text: '' });
    expect(dropped).toEqual([{ kind: 'image', count: 1, examples: [] }]);
  });
});

describe('in a thread of its own', () => {
  it('a file is read', async () => {
    const bytes = buildDocx({ body: paragraph('Words') });
    expect(await readWordFile(bytes)).toMatchObject({ html: '<p>Words</p>' });
    expect(bytes.byteLength).toBeGreaterThan(0);
  });

  it('a file is refused by the same name', async () => {
    const failure: unknown = await readWordFile(buildZip([{ ...document, declaredSize: 10 }])).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(IntakeFailure);
    expect(failure).toMatchObject({ reason: 'unsafe_archive', code: 'invalid' });
  });

  it('the densest markup that passes the archive’s bounds is read or refused, and nothing falls over', async () => {
    const words = Array.from(
      { length: 300_000 },
      (_, index) => `<w:p><w:r><w:t>${index * 7919}</w:t></w:r></w:p>`,
    );
    const failure: unknown = await readWordFile(body(words.join(''))).catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'too_large' });
  });
});
