import type { TrackedChange, TrackedChanges } from '@/lib/domain/intake/extracted-docx';
import { childOf, elementsOf, textOf, type XmlElement } from '../xml/xml-element';

const maxExamples = 20;
const maxExampleLength = 300;

type Kind = TrackedChange['kind'] | 'move';
const kindOf: Record<string, Kind | undefined> = {
  'w:ins': 'insertion',
  'w:cellIns': 'insertion',
  'w:del': 'deletion',
  'w:cellDel': 'deletion',
  'w:moveTo': 'move',
};
const texts = new Set(['w:t', 'w:delText', 'm:t']);
const propertiesOf: Record<string, string[] | undefined> = {
  'w:p': ['w:pPr', 'w:rPr'],
  'w:tr': ['w:trPr'],
  'w:tc': ['w:tcPr'],
};

interface Counter extends TrackedChanges {
  /** The change just read. Word cuts one change into many pieces; pieces that follow each other are one change. */
  last: { kind: Kind; author: string | null; example: TrackedChange | null } | null;
}

/** Counts the tracked changes in the parts of a file, as a person sees them. Changes of form alone do not count. */
export function countChanges(roots: readonly XmlElement[]): TrackedChanges {
  const counter: Counter = { insertions: 0, deletions: 0, moves: 0, examples: [], last: null };
  for (const root of roots) {
    counter.last = null;
    visit(root, counter);
  }
  const { insertions, deletions, moves } = counter;
  const examples = counter.examples
    .filter(({ text }) => text.trim() !== '')
    .slice(0, maxExamples)
    .map((example) => ({ ...example, text: shorten(example.text) }));
  return { insertions, deletions, moves, examples };
}

function visit(element: XmlElement, counter: Counter): void {
  const properties = propertiesOf[element.name];
  // Rows and cells are marked before their words, the end of a paragraph comes behind them.
  if (properties && element.name !== 'w:p') visitMarks(element, properties, counter);
  for (const child of elementsOf(element)) {
    if (child.name.endsWith('Pr')) continue;
    const kind = kindOf[child.name];
    if (kind) add(kind, child, counter);
    else if (texts.has(child.name) && textOf(child) !== '') counter.last = null;
    else visit(child, counter);
  }
  if (properties && element.name === 'w:p') {
    const hasMark = visitMarks(element, properties, counter);
    if (!hasMark) counter.last = null;
  }
}

function visitMarks(element: XmlElement, path: string[], counter: Counter): boolean {
  const marks = changesIn(childOf(element, ...path));
  for (const [kind, mark] of marks) add(kind, mark, counter);
  return marks.length > 0;
}

function add(kind: Kind, element: XmlElement, counter: Counter): void {
  const author = element.attributes['w:author'] ?? null;
  const text = wordsOf(element);
  const { last } = counter;
  if (last?.kind === kind && last.author === author) {
    if (last.example) last.example.text += text;
  } else {
    const example = kind === 'move' ? null : { kind, author, at: element.attributes['w:date'] ?? null, text };
    if (example && counter.examples.length < maxExamples * 5) counter.examples.push(example);
    counter[kind === 'insertion' ? 'insertions' : kind === 'deletion' ? 'deletions' : 'moves'] += 1;
    counter.last = { kind, author, example };
  }
  // Words that somebody inserted and somebody else struck out again are in both.
  for (const [innerKind, inner] of changesIn(element)) add(innerKind, inner, counter);
}

function changesIn(element: XmlElement | undefined): [Kind, XmlElement][] {
  return elementsOf(element).flatMap((child): [Kind, XmlElement][] => {
    const kind = kindOf[child.name];
    return kind ? [[kind, child]] : [];
  });
}

function wordsOf(element: XmlElement): string {
  return elementsOf(element)
    .map((child) =>
      texts.has(child.name) ? textOf(child) : child.name === 'w:p' ? `${wordsOf(child)} ` : wordsOf(child),
    )
    .join('');
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > maxExampleLength ? `${flat.slice(0, maxExampleLength - 1).trimEnd()}…` : flat;
}
