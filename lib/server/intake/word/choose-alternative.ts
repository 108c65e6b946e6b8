import { childrenOf, descendantsOf, type XmlElement } from '../xml/xml-element';

/**
 * Chooses between forms of the same content, which stand with the newest first. The first is read unless it has
 * nothing in it.
 */
export function chooseAlternative(element: XmlElement): XmlElement | undefined {
  const forms = [...childrenOf(element, 'mc:Choice'), ...childrenOf(element, 'mc:Fallback')];
  return forms.find((form) => isSomething(form)) ?? forms[0];
}

function isSomething(form: XmlElement): boolean {
  return ['w:t', 'pic:pic', 'c:chart', 'dgm:relIds', 'w:object', 'm:oMath'].some(
    (name) => descendantsOf(form, name).length > 0,
  );
}
