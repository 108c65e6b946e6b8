import { safeUrl } from '../fields/safe-url';

/** The value to store, or what is wrong with it. Undefined means that the attribute is dropped. */
export type AttributeReading = { value: string | number | undefined } | { problem: string };

export interface AttributeRule {
  isRequired: boolean;
  read(value: unknown): AttributeReading;
}

const maxListStart = 1_000_000;

export const gapRule: AttributeRule = {
  isRequired: false,
  read: (value) =>
    typeof value === 'string' && /^(?:\r\n|\n|\r){0,2}$/.test(value)
      ? { value }
      : { problem: 'must be at most two line ends' },
};

export const levelRule: AttributeRule = { isRequired: true, read: integerBetween(1, 6) };

export const listStartRule: AttributeRule = { isRequired: false, read: integerBetween(0, maxListStart) };

export const hrefRule: AttributeRule = {
  isRequired: true,
  read: (value) => {
    const href = typeof value === 'string' ? safeUrl(value) : null;
    return href === null ? { problem: 'must be an absolute http, https or mailto address' } : { value: href };
  },
};

/** An attribute that editors add for display. Only these values are accepted, and none is stored. */
export function droppedAttribute(...allowed: (string | null)[]): AttributeRule {
  return {
    isRequired: false,
    read: (value) =>
      allowed.some((one) => one === value)
        ? { value: undefined }
        : { problem: 'has a value that is not allowed' },
  };
}

function integerBetween(low: number, high: number): (value: unknown) => AttributeReading {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
      ? { value }
      : { problem: `must be a whole number from ${low} to ${high}` };
}
