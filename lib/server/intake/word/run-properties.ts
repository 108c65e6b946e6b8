import { childOf, isOn, valueOf, type XmlElement } from '../xml/xml-element';
import type { Shift } from '../raised-signs';
import type { Languages } from './languages';

/** Half points. Signs that are moved by less are set level by eye. */
const minShift = 6;

/** Whether Word does not show the words. */
export function readHidden(properties: XmlElement | undefined, inherited: boolean): boolean {
  return childOf(properties, 'w:vanish') ? isOn(properties, 'w:vanish') : inherited;
}

/** Whether the words are struck through, by one line or two. */
export function readStruck(properties: XmlElement | undefined, inherited: boolean): boolean {
  const marks = ['w:strike', 'w:dstrike'].filter((name) => childOf(properties, name));
  return marks.length > 0 ? marks.some((name) => isOn(properties, name)) : inherited;
}

/** Whether the signs stand above or below the line. */
export function readShift(properties: XmlElement | undefined, inherited: Shift | null): Shift | null {
  const align = valueOf(properties, 'w:vertAlign');
  if (align !== undefined)
    return align === 'superscript' ? 'raised' : align === 'subscript' ? 'lowered' : null;
  const position = Number(valueOf(properties, 'w:position') ?? 0);
  if (position >= minShift) return 'raised';
  return position <= -minShift ? 'lowered' : inherited;
}

/** The languages that properties name, one for each group of scripts. */
export function readLanguages(properties: XmlElement | undefined): Languages {
  const {
    'w:val': western,
    'w:eastAsia': eastAsian,
    'w:bidi': complex,
  } = childOf(properties, 'w:lang')?.attributes ?? {};
  return {
    ...(western !== undefined && { western }),
    ...(eastAsian !== undefined && { eastAsian }),
    ...(complex !== undefined && { complex }),
  };
}
