import { IntakeFailure } from '@/lib/domain/intake/intake-failure';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML's own five entities and character numbers. Any other entity would need a definition, and definitions are refused. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (_, decimal?: string, hex?: string, name?: string) => {
      if (name === undefined)
        return characterOf(decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16));
      const character = named[name];
      if (character === undefined)
        throw new IntakeFailure('unsafe_markup', 'The file contains markup with definitions of its own.');
      return character;
    },
  );
}

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
