import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { textOfTree } from './text-of-tree';

export interface Page {
  id: string;
  url: string;
  html: string;
  /** The words that an article's reader would copy out of it. */
  truth: string;
}

/** News pages with the true text of their article, `most` of them at most. */
export function readNewsPages(folder: string, most = Infinity): Page[] {
  const truths = JSON.parse(fs.readFileSync(path.join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  return Object.entries(truths)
    .slice(0, most)
    .map(([id, { articleBody, url }]) => ({
      id,
      url,
      html: gunzipSync(fs.readFileSync(path.join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
      truth: articleBody,
    }));
}

/** Readability's own pages with what it is expected to find in them. */
export function readReadabilityPages(folder: string, most = Infinity): Page[] {
  return fs
    .readdirSync(folder)
    .slice(0, most)
    .map((id) => {
      const read = (file: string) => fs.readFileSync(path.join(folder, id, file), 'utf8');
      const { document } = parseHTML(`<html><body>${read('expected.html')}</body></html>`);
      return {
        id,
        url: 'http://fakehost/test/page.html',
        html: read('source.html'),
        truth: textOfTree(document.body),
      };
    });
}
