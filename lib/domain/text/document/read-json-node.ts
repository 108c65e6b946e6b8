import { checkText } from '../fields/check-text';
import type { DocumentMark } from './document';
import { DocumentProblem, memberPath } from './document-problem';
import type { AttributeRules, DocumentRules } from './document-rules';

export type JsonObject = Record<string, unknown>;

/** Refuses anything but a plain object whose own keys are all in `keys`. */
export function readJsonObject(json: unknown, path: string, keys: ReadonlySet<string>): JsonObject {
  if (!isPlainObject(json)) throw new DocumentProblem(path, 'must be an object');
  for (const key of Object.keys(json)) {
    if (!keys.has(key)) throw new DocumentProblem(path, `has an unknown member ${quoteName(key)}`);
  }
  return json;
}

/** The attributes to store, or undefined when there are none. */
export function readAttributes(json: unknown, path: string, rules: AttributeRules): JsonObject | undefined {
  const attributes = json === undefined ? {} : readJsonObject(json, path, new Set(rules.keys()));
  const kept: JsonObject = {};
  for (const [name, rule] of rules) {
    if (!Object.hasOwn(attributes, name)) {
      if (rule.isRequired) throw new DocumentProblem(memberPath(path, name), 'is missing');
      continue;
    }
    const reading = rule.read(attributes[name]);
    if ('problem' in reading) throw new DocumentProblem(memberPath(path, name), reading.problem);
    if (reading.value !== undefined) kept[name] = reading.value;
  }
  return Object.keys(kept).length > 0 ? kept : undefined;
}

export function readText(json: unknown, path: string): string {
  if (typeof json !== 'string') throw new DocumentProblem(path, 'must be a string');
  if (json === '') throw new DocumentProblem(path, 'must not be empty');
  if (checkText(json) !== null) throw new DocumentProblem(path, 'contains an unsupported character');
  return json;
}

const markKeys: ReadonlySet<string> = new Set(['type', 'attrs']);

/** The marks in the editor's order, or undefined when there are none. A mark may stand only once. */
export function readMarks(
  json: unknown,
  path: string,
  rules: DocumentRules['marks'],
): DocumentMark[] | undefined {
  if (json === undefined) return undefined;
  if (!Array.isArray(json)) throw new DocumentProblem(path, 'must be an array');
  if (json.length > rules.size) throw new DocumentProblem(path, 'has too many marks');
  const found = new Map<string, DocumentMark>();
  json.forEach((item: unknown, index) => {
    const markPath = `${path}[${index}]`;
    const mark = readJsonObject(item, markPath, markKeys);
    const type = readType(mark, markPath);
    const attributeRules = rules.get(type);
    if (attributeRules === undefined)
      throw new DocumentProblem(`${markPath}.type`, `is an unknown mark ${quoteName(type)}`);
    if (found.has(type)) throw new DocumentProblem(markPath, `repeats the mark ${quoteName(type)}`);
    const attrs = readAttributes(mark.attrs, `${markPath}.attrs`, attributeRules);
    found.set(type, attrs === undefined ? { type } : { type, attrs });
  });
  const marks = [...rules.keys()].flatMap((type) => found.get(type) ?? []);
  return marks.length > 0 ? marks : undefined;
}

export function readType(object: JsonObject, path: string): string {
  if (typeof object.type !== 'string')
    throw new DocumentProblem(memberPath(path, 'type'), 'must be a string');
  return object.type;
}

/** A name from outside, shortened and made visible for a message. */
export function quoteName(name: string): string {
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);
}

function isPlainObject(json: unknown): json is JsonObject {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const prototype: unknown = Object.getPrototypeOf(json);
  return prototype === Object.prototype || prototype === null;
}
