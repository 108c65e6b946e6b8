import { childOf, childrenOf, valueOf, type XmlElement } from '../xml/xml-element';
import type { Styles } from './read-styles';

/** How a paragraph is counted: by dots, by numbers, or not at all. */
export type Marker = 'bullet' | 'number' | null;

export type Numbering = (numberingId: string, level: number) => Marker;

/** The lists that a Word file defines. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const numbers = new Map(
    childrenOf(root, 'w:num').map((element) => [element.attributes['w:numId'], element]),
  );
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'], element]),
  );
  const formatOf = (numberingId: string, level: number, isLinked: boolean): string | undefined => {
    const number = numbers.get(numberingId);
    const override = childrenOf(number, 'w:lvlOverride').find((element) => isLevel(element, level));
    const own = valueOf(childOf(override, 'w:lvl'), 'w:numFmt');
    if (own !== undefined) return own;
    const abstract = abstracts.get(valueOf(number, 'w:abstractNumId'));
    // For a list style, the definition lies where the paragraphs of that style have theirs.
    const link = valueOf(abstract, 'w:numStyleLink');
    if (link !== undefined && !isLinked) {
      const { numberingId: linked } = styles.find(link).numbering;
      return linked === null ? undefined : formatOf(linked, level, true);
    }
    return valueOf(
      childrenOf(abstract, 'w:lvl').find((element) => isLevel(element, level)),
      'w:numFmt',
    );
  };
  return (numberingId, level) => {
    // Zero takes a paragraph out of the list that its style would put it in.
    if (numberingId === '0' || !numbers.has(numberingId)) return null;
    const format = formatOf(numberingId, level, false) ?? 'decimal';
    return format === 'none' ? null : format === 'bullet' ? 'bullet' : 'number';
  };
}

function isLevel({ attributes }: XmlElement, level: number): boolean {
  return attributes['w:ilvl'] === String(level);
}
