import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../xml/xml-element';
import type { DroppedTally } from '../dropped-tally';

/** Counts what a drawing shows, which is left out. Returns the text boxes in it, which are kept. */
export function readGraphic(graphic: XmlElement, dropped: DroppedTally): XmlElement[] {
  const label = labelOf(descendantsOf(graphic, 'wp:docPr')[0]);
  for (const video of descendantsOf(graphic, 'wp15:webVideoPr'))
    dropped.add('video', label ?? video.attributes.embeddedHtml);
  for (const picture of descendantsOf(graphic, 'pic:pic'))
    dropped.add('image', label ?? labelOf(childOf(picture, 'pic:nvPicPr', 'pic:cNvPr')));
  for (const image of descendantsOf(graphic, 'v:imagedata'))
    dropped.add('image', image.attributes['o:title']);
  for (const name of ['c:chart', 'c:chartSpace']) {
    if (descendantsOf(graphic, name).length > 0) dropped.add('chart', label);
  }
  if (descendantsOf(graphic, 'dgm:relIds').length > 0)
    dropped.add('other', `diagram: ${label ?? 'without a name'}`);
  return descendantsOf(graphic, 'w:txbxContent');
}

/** Counts an embedded file or a control of a form; returns the text boxes in it. */
export function readObject(object: XmlElement, dropped: DroppedTally): XmlElement[] {
  const [control] = descendantsOf(object, 'w:control');
  if (control) dropped.add('form', control.attributes['w:name']);
  else dropped.add('embed', descendantsOf(object, 'o:OLEObject')[0]?.attributes.ProgID);
  return descendantsOf(object, 'w:txbxContent');
}

/** The equation's characters in a row. Plain text has nothing else of it. */
export function readEquation(equation: XmlElement, dropped: DroppedTally): string {
  const text = equationText(equation);
  dropped.add('other', `equation: ${text}`);
  return text;
}

function equationText(element: XmlElement): string {
  if (element.name === 'm:t' || element.name === 'w:t') return textOf(element);
  return elementsOf(element).map(equationText).join('');
}

function labelOf(properties: XmlElement | undefined): string | undefined {
  const { descr, title, name } = properties?.attributes ?? {};
  return [descr, title, name].find((label) => label !== undefined && label.trim() !== '');
}
