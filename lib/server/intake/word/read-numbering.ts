import { childOf, childrenOf, valueOf, type XmlElement } from '../xml/xml-element';
import type { Styles } from './read-styles';

/** How the items at one level of a list are counted. */
export interface ListLevel {
  /** By dots, by numbers, or not at all. */
  marker: 'bullet' | 'number' | null;
  /** Lists with the same counter go on where the other stopped. Null for what is no list. */
  counter: string | null;
  start: number;
  /** The number with which this list begins anew, although it shares its counter. */
  restart: number | null;
}

export type Numbering = (numberingId: string, level: number) => ListLevel;

const noList: ListLevel = { marker: null, counter: null, start: 1, restart: null };

/** The lists that a Word file defines. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const numbers = new Map(
    childrenOf(root, 'w:num').map((element) => [element.attributes['w:numId'], element]),
  );
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'], element]),
  );
  const read = (numberingId: string, level: number, isLinked: boolean): ListLevel => {
    const number = numbers.get(numberingId);
    const override = childrenOf(number, 'w:lvlOverride').find((element) => isLevel(element, level));
    const abstractId = valueOf(number, 'w:abstractNumId');
    const abstract = abstracts.get(abstractId);
    const restart = readNumber(override, 'w:startOverride');
    // For a list style, the definition lies where the paragraphs of that style have theirs.
    const link = valueOf(abstract, 'w:numStyleLink');
    const linked = link !== undefined && !isLinked ? styles.find(link).numbering.numberingId : null;
    const own = childOf(override, 'w:lvl');
    if (linked !== null && own === undefined) return { ...read(linked, level, true), restart };
    const defined = own ?? childrenOf(abstract, 'w:lvl').find((element) => isLevel(element, level));
    const format = valueOf(defined, 'w:numFmt') ?? 'decimal';
    return {
      marker: format === 'none' ? null : format === 'bullet' ? 'bullet' : 'number',
      counter: abstractId ?? numberingId,
      start: readNumber(defined, 'w:start') ?? 1,
      restart,
    };
  };
  // Zero takes a paragraph out of the list that its style would put it in.
  return (numberingId, level) =>
    numberingId === '0' || !numbers.has(numberingId) ? noList : read(numberingId, level, false);
}

function isLevel({ attributes }: XmlElement, level: number): boolean {
  return attributes['w:ilvl'] === String(level);
}

function readNumber(element: XmlElement | undefined, name: string): number | null {
  const value = valueOf(element, name);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
