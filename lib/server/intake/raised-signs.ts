/** Where signs stand beside the line of the others. */
export type Shift = 'raised' | 'lowered';

const plainSigns = '0123456789+-−=()abcdefghijklmnoprstuvwxyz';
const raisedSigns = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
const plainLoweredSigns = '0123456789+-−=()aehijklmnoprstuvx';
const loweredSigns = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';

const forms: Record<Shift, { signs: ReadonlyMap<string, string>; opening: string }> = {
  raised: { signs: pairs(plainSigns, raisedSigns), opening: '^{' },
  lowered: { signs: pairs(plainLoweredSigns, loweredSigns), opening: '_{' },
};
/** Signs that mean the same above the line and on it. */
const sameAnywhere = new Set([...raisedSigns, ...loweredSigns, ..."ªº°'’′″*†‡§¶®™©,.;:–—"]);
/** "4th" means the same on the line and above it. A figure keeps its value. */
const ordinalEnding = /^(?:st|nd|rd|th)$/;

/**
 * Raised or lowered signs in a form that stays in plain text: 10⁶, CO₂. Signs without such a form stand in `^{…}` or
 * `_{…}`. `before` is the text in front of them. A figure never runs into the digits of another.
 */
export function shiftedForm(text: string, shift: Shift, before: string): string {
  if (shift === 'raised' && ordinalEnding.test(text) && /\d$/.test(before)) return text;
  const { signs: known, opening } = forms[shift];
  const isSame = (sign: string) => sign.trim() === '' || sameAnywhere.has(sign);
  const shifted = [...text].map((sign) => (isSame(sign) ? sign : known.get(sign)));
  if (shifted.every((sign) => sign !== undefined)) return shifted.join('');
  const [, start = '', words = '', end = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return `${start}${opening}${words}}${end}`;
}

function pairs(plain: string, shifted: string): Map<string, string> {
  const others = [...shifted];
  return new Map([...plain].map((sign, index) => [sign, others[index] ?? sign]));
}
