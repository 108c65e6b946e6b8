import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@/app/globals.css';
import { Editor, Extension } from '@tiptap/core';
import classes from '@/components/editor/article-editor.module.css';
import icons from '@/components/editor/claim-icons.module.css';
import marks from '@/components/editor/claim-marks.module.css';
import { articleExtensions } from '@/lib/client/editor/text/article-schema';
import { type ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import { createClaimLayer } from '@/lib/client/editor/layer/claim-layer';
import { createArticleEditor } from '@/lib/client/editor/create-article-editor';
import { type EditorClaim } from '@/lib/client/editor/marks/editor-claim';
import { type DocumentNode } from '@/lib/domain/text/document/document';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import { createBenchArticle } from './bench-article';

/** Milliseconds on the main thread, layout included, and until the next frame is painted. */
export interface Timing {
  work: number;
  paint: number;
}

/** What one page measures, in milliseconds; `plain` is the same document in the same editor without claims. */
export interface BenchResult {
  open: { plain: number[]; claims: number[] };
  type: { plain: Timing[]; claims: Timing[] };
  add: Timing[];
  recolour: Timing[];
  remove: Timing[];
  frames: { plain: number[]; claims: number[] };
  /** The most elements the claims ever added. */
  nodes: number;
}

/** The article that is shown. */
export interface BenchSize {
  words: number;
  claims: number;
  depth?: number;
}

/** How often each thing is done. */
export interface Effort {
  opens: number;
  keys: number;
  frames: number;
  changes: number;
}

interface OpenArticle {
  api: ClaimLayerApi | null;
  destroy: () => void;
}

const scroller = document.createElement('div');
scroller.className = `${classes.article} ${classes.text} ${marks.marks} ${icons.icons}`;
scroller.style.cssText = 'height: 900px; overflow-y: auto';
document.body.append(scroller);

function openArticle(
  document: DocumentNode,
  text: string,
  claims: readonly EditorClaim[] | null,
): OpenArticle {
  if (claims) {
    const article = createArticleEditor({ element: scroller, document, text, label: 'Article', claims });
    return { api: article.claims, destroy: article.destroy };
  }
  const editor = createEditor(document, []);
  return { api: null, destroy: () => editor.destroy() };
}

/** The real editor refuses every change, so typing is measured in one that has its schema and its layer, and no more. */
function openForTyping(document: DocumentNode, text: string, claims: readonly EditorClaim[] | null): Editor {
  const layer = claims && createClaimLayer({ text, textIndex: createTextIndex(document), events: {} });
  const plugins = layer
    ? [Extension.create({ name: 'claims', addProseMirrorPlugins: () => [layer.plugin] })]
    : [];
  const editor = createEditor(document, plugins);
  if (claims) layer?.api.setClaims(claims);
  return editor;
}

function createEditor(content: DocumentNode, added: Extension[]): Editor {
  const extensions = [...articleExtensions, ...added];
  return new Editor({
    element: scroller,
    content,
    extensions,
    enableCoreExtensions: false,
    injectCSS: false,
  });
}

function layOut(): void {
  scroller.getBoundingClientRect();
}

/** The moment after the next frame has been painted. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    });
  });
}

async function timed(work: () => void): Promise<Timing> {
  const from = performance.now();
  work();
  layOut();
  const done = performance.now() - from;
  return { work: done, paint: (await painted()) - from };
}

async function measureOpen(
  document: DocumentNode,
  text: string,
  claims: EditorClaim[] | null,
): Promise<number> {
  const opened: OpenArticle[] = [];
  const { paint } = await timed(() => opened.push(openArticle(document, text, claims)));
  for (const article of opened) article.destroy();
  scroller.replaceChildren();
  await painted();
  return paint;
}

async function type(editor: Editor, count: number): Promise<Timing[]> {
  const times: Timing[] = [];
  const pos = editor.view.posAtCoords({ left: 300, top: 400 })?.pos ?? 1;
  for (let index = 0; index < count; index++) {
    times.push(await timed(() => editor.view.dispatch(editor.state.tr.insertText('x', pos + index))));
  }
  editor.destroy();
  scroller.replaceChildren();
  return times;
}

/** Scrolls a step a frame; the time from frame to frame, and the most elements the claims ever took. */
async function scroll(step: number, count: number): Promise<{ frames: number[]; nodes: number }> {
  const frames: number[] = [];
  let nodes = 0;
  scroller.scrollTop = 0;
  await painted();
  let before = await new Promise<number>(requestAnimationFrame);
  for (let index = 0; index < count; index++) {
    scroller.scrollTop += step;
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - before);
    before = now;
    if (index % 10 === 0) nodes = Math.max(nodes, scroller.querySelectorAll('.lc-claim, .lc-badge').length);
  }
  return { frames, nodes };
}

async function measure(size: BenchSize, effort: Effort): Promise<BenchResult> {
  await window.document.fonts.load('400 19px "Source Serif 4 Variable"');
  await window.document.fonts.load('600 11px "Inter Variable"');
  const { text, claims } = createBenchArticle(size.words, size.claims, size.depth);
  const document = documentFromText(text);
  const openPlain: number[] = [];
  const openClaims: number[] = [];
  for (let round = 0; round < effort.opens; round++) {
    openPlain.push(await measureOpen(document, text, null));
    openClaims.push(await measureOpen(document, text, claims));
  }

  const typedPlain = await type(openForTyping(document, text, null), effort.keys);
  const typedClaims = await type(openForTyping(document, text, claims), effort.keys);

  const plain = openArticle(document, text, null);
  const framesPlain = (await scroll(60, effort.frames)).frames;
  plain.destroy();
  scroller.replaceChildren();

  const full = openArticle(document, text, claims);
  const { api } = full;
  await painted();
  const changes: Record<'add' | 'recolour' | 'remove', Timing[]> = {
    add: [],
    recolour: [],
    remove: [],
  };
  for (let index = 0; index < effort.changes; index++) {
    const near = claims.find((claim) => claim.startOffset > 400 + index * 90);
    if (!near) continue;
    const added = { ...near, id: `added-${index}`, number: claims.length + index };
    changes.add.push(await timed(() => api?.upsertClaims([added])));
    changes.recolour.push(
      await timed(() => api?.upsertClaims([{ ...added, word: 'False', fill: '#640021' }])),
    );
    changes.remove.push(await timed(() => api?.removeClaim(added.id)));
  }
  const scrolled = await scroll(60, effort.frames);
  full.destroy();
  scroller.replaceChildren();
  return {
    open: { plain: openPlain, claims: openClaims },
    type: { plain: typedPlain, claims: typedClaims },
    ...changes,
    frames: { plain: framesPlain, claims: scrolled.frames },
    nodes: scrolled.nodes,
  };
}

declare global {
  interface Window {
    measure: typeof measure;
  }
}
window.measure = measure;
