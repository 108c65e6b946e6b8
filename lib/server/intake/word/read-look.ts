import { childOf, isOn, valueOf, type XmlElement } from '../xml/xml-element';
import type { Shift } from '../raised-signs';
import type { Languages } from './languages';
import type { Styles } from './read-styles';
import { readHidden, readLanguages, readShift, readStruck } from './run-properties';

/** How a stretch of text is set. */
export interface Look {
  isBold: boolean;
  isItalic: boolean;
  isHidden: boolean;
  isStruck: boolean;
  shift: Shift | null;
  href: string | null;
  languages: Languages;
  font: string | undefined;
}

export const plainLook: Look = {
  isBold: false,
  isItalic: false,
  isHidden: false,
  isStruck: false,
  shift: null,
  href: null,
  languages: {},
  font: undefined,
};

/** The look of a run by its properties, in a paragraph or field that looks like `outer`. */
export function readLook(properties: XmlElement | undefined, outer: Look, styles: Styles): Look {
  if (!properties) return outer;
  const styleId = valueOf(properties, 'w:rStyle');
  const style = styleId === undefined ? undefined : styles.find(styleId);
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    isBold: childOf(properties, 'w:b') ? isOn(properties, 'w:b') : (style?.isBold ?? outer.isBold),
    isItalic: childOf(properties, 'w:i') ? isOn(properties, 'w:i') : (style?.isItalic ?? outer.isItalic),
    isHidden: outer.isHidden || readHidden(properties, style?.isHidden ?? false),
    isStruck: readStruck(properties, outer.isStruck || (style?.isStruck ?? false)),
    shift: readShift(properties, style?.shift ?? outer.shift),
    href: outer.href,
    languages: { ...outer.languages, ...readLanguages(properties) },
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? outer.font,
  };
}
