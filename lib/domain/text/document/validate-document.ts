import type { DocumentNode } from './document';
import { DocumentProblem, memberPath } from './document-problem';
import { articleRules, type DocumentRules, type NodeRule } from './document-rules';
import { normaliseGaps } from './normalise-gaps';
import { quoteName, readAttributes, readJsonObject, readMarks, readText, readType } from './read-json-node';

export type DocumentValidation =
  { ok: true; document: DocumentNode } | { ok: false; path: string; message: string };

const maxDepth = 32;
const maxNodes = 20_000;
const blockKeys: ReadonlySet<string> = new Set(['type', 'attrs', 'content']);
const textKeys: ReadonlySet<string> = new Set(['type', 'text', 'marks']);

/**
 * Where reading continues: the children of a node that are still to be checked, and the checked node that receives
 * them.
 */
interface Frame {
  children: unknown[];
  index: number;
  rule: NodeRule;
  path: string;
  target: DocumentNode[];
}

/**
 * Checks the JSON of an article's document strictly and returns a fresh copy in normal form. The copy has only the
 * attributes that are stored, explicit links and gaps, and marks in the editor's order. At most 32 levels and 20,000
 * nodes.
 */
export function validateDocument(json: unknown): DocumentValidation {
  return validateWithRules(json, articleRules);
}

/** The same check with other rules. It never recurses, and it stops at the first problem. */
export function validateWithRules(json: unknown, rules: DocumentRules): DocumentValidation {
  try {
    const document = readDocument(json, rules);
    if (rules.hasGaps) normaliseGaps(document);
    return { ok: true, document };
  } catch (error) {
    if (error instanceof DocumentProblem) return { ok: false, path: error.path, message: error.message };
    throw error;
  }
}

function readDocument(json: unknown, rules: DocumentRules): DocumentNode {
  const stack: Frame[] = [];
  const roots: DocumentNode[] = [];
  let nodeCount = 1;
  const docOnly: NodeRule = { attributes: new Map(), children: new Set(['doc']), isTextblock: false };
  stack.push({ children: [json], index: 0, rule: docOnly, path: '', target: roots });

  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    if (frame.index === frame.children.length) {
      stack.pop();
      continue;
    }
    const path = stack.length === 1 ? '' : `${memberPath(frame.path, 'content')}[${frame.index}]`;
    const opened = readNode(frame.children[frame.index], path, frame, rules);
    frame.index += 1;
    if (opened === null) continue;
    nodeCount += opened.children.length;
    if (nodeCount > maxNodes) throw new DocumentProblem(path, `has more than ${maxNodes} nodes`);
    if (stack.length >= maxDepth) throw new DocumentProblem(path, `is nested deeper than ${maxDepth} levels`);
    stack.push(opened);
  }
  const document = roots[0];
  if (document === undefined) throw new DocumentProblem('', 'must be a document');
  return document;
}

/** Checks one node without its children, adds its copy to the frame, and returns the frame of its children. */
function readNode(json: unknown, path: string, parent: Frame, rules: DocumentRules): Frame | null {
  const isText = isTextJson(json);
  const object = readJsonObject(json, path, isText ? textKeys : blockKeys);
  const type = readType(object, path);
  const rule = rules.nodes.get(type);
  if (!isText && rule === undefined) {
    throw new DocumentProblem(memberPath(path, 'type'), `is an unknown node ${quoteName(type)}`);
  }
  const isMisplaced =
    parent.index === 0 && parent.rule.firstChild !== undefined && parent.rule.firstChild !== type;
  if (!parent.rule.children.has(type) || isMisplaced) {
    throw new DocumentProblem(memberPath(path, 'type'), `${quoteName(type)} may not stand here`);
  }

  const node: DocumentNode = { type };
  parent.target.push(node);
  if (rule === undefined) {
    const marks = readMarks(object.marks, memberPath(path, 'marks'), rules.marks);
    node.text = readText(object.text, memberPath(path, 'text'));
    if (marks !== undefined) node.marks = marks;
    return null;
  }
  const attrs = readAttributes(object.attrs, memberPath(path, 'attrs'), rule.attributes);
  if (attrs !== undefined) node.attrs = attrs;
  return openChildren(object.content, path, node, rule);
}

function openChildren(json: unknown, path: string, node: DocumentNode, rule: NodeRule): Frame | null {
  const contentPath = memberPath(path, 'content');
  if (json !== undefined && !Array.isArray(json)) throw new DocumentProblem(contentPath, 'must be an array');
  const children: unknown[] = json ?? [];
  if (children.length === 0) {
    if (!rule.isTextblock) throw new DocumentProblem(contentPath, 'must not be empty');
    return null;
  }
  node.content = [];
  return { children, index: 0, rule, path, target: node.content };
}

function isTextJson(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'type' in json && json.type === 'text';
}
