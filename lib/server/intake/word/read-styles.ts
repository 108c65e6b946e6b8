import type { Shift } from '../raised-signs';
import { childOf, childrenOf, elementsOf, isOn, valueOf, type XmlElement } from '../xml/xml-element';
import type { Languages } from './languages';
import { readHidden, readLanguages, readShift, readStruck } from './run-properties';

/** What a style says about a paragraph or a run, with what it inherits. */
export interface Style {
  /** 1 to 6. */
  headingLevel: number | null;
  isTitle: boolean;
  isQuote: boolean;
  numbering: NumberingReference;
  isBold: boolean;
  isItalic: boolean;
  isHidden: boolean;
  isStruck: boolean;
  shift: Shift | null;
}

export interface NumberingReference {
  numberingId: string | null;
  level: number | null;
}

export interface Styles {
  /** By a style's id; without one, the style that paragraphs have by default. */
  find(styleId: string | undefined): Style;
  /** The languages of text that names none. */
  defaultLanguages: Languages;
}

const quoteNames = new Set(['quote', 'intense quote', 'block text', 'quotations']);
/** Longer chains are loops. */
const maxInheritance = 20;
const plain: Style = {
  headingLevel: null,
  isTitle: false,
  isQuote: false,
  numbering: { numberingId: null, level: null },
  isBold: false,
  isItalic: false,
  isHidden: false,
  isStruck: false,
  shift: null,
};

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = childrenOf(root, 'w:style');
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'], element]));
  const standard = elements.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isTrue(attributes['w:default']),
  );
  const found = new Map<XmlElement, Style>();
  const resolve = (element: XmlElement | undefined, depth: number): Style => {
    if (!element || depth > maxInheritance) return plain;
    const known = found.get(element);
    if (known) return known;
    const parent = resolve(byId.get(valueOf(element, 'w:basedOn')), depth + 1);
    const style = readStyle(element, parent);
    found.set(element, style);
    return style;
  };
  return {
    find: (styleId) => resolve((styleId === undefined ? undefined : byId.get(styleId)) ?? standard, 0),
    defaultLanguages: readLanguages(childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
  };
}

function readStyle(element: XmlElement, parent: Style): Style {
  const name = (valueOf(element, 'w:name') ?? '').toLowerCase();
  const paragraph = childOf(element, 'w:pPr');
  const run = childOf(element, 'w:rPr');
  const isTitle = name === 'title' || (parent.isTitle && name !== 'subtitle');
  const named = /^heading ([1-9])$/.exec(name)?.[1];
  const isNumbered = elementsOf(paragraph).some((child) => child.name === 'w:numPr');
  const numbering = readNumberingReference(paragraph);
  return {
    headingLevel:
      readOutlineLevel(paragraph, named !== undefined ? Math.min(Number(named), 6) : parent.headingLevel) ??
      null,
    isTitle,
    isQuote: quoteNames.has(name) || parent.isQuote,
    numbering: isNumbered ? { ...parent.numbering, ...withoutNull(numbering) } : parent.numbering,
    isBold: childOf(run, 'w:b') ? isOn(run, 'w:b') : parent.isBold,
    isItalic: childOf(run, 'w:i') ? isOn(run, 'w:i') : parent.isItalic,
    isHidden: readHidden(run, parent.isHidden),
    isStruck: readStruck(run, parent.isStruck),
    shift: readShift(run, parent.shift),
  };
}

/** 1 to 6 by the outline level of paragraph properties; `inherited` where they have none, null for body text. */
export function readOutlineLevel(
  properties: XmlElement | undefined,
  inherited: number | null,
): number | null {
  const level = valueOf(properties, 'w:outlineLvl');
  if (level === undefined) return inherited;
  // Nine levels count from zero; the tenth is body text.
  return /^[0-8]$/.test(level) ? Math.min(Number(level) + 1, 6) : null;
}

export function readNumberingReference(properties: XmlElement | undefined): NumberingReference {
  const numbering = childOf(properties, 'w:numPr');
  const level = Number(valueOf(numbering, 'w:ilvl'));
  return {
    numberingId: valueOf(numbering, 'w:numId') ?? null,
    level: childOf(numbering, 'w:ilvl') && Number.isInteger(level) ? Math.min(Math.max(level, 0), 8) : null,
  };
}

function withoutNull({ numberingId, level }: NumberingReference): Partial<NumberingReference> {
  return { ...(numberingId !== null && { numberingId }), ...(level !== null && { level }) };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
