import { safeUrl } from '@/lib/domain/text/fields/safe-url';

interface Field {
  instruction: string;
  isResult: boolean;
  href: string | null;
}

/** The fields that are open at the place that is read. Only the result of a field is text. */
export class Fields {
  private readonly open: Field[] = [];

  /** A `w:fldChar`: where a field begins, where its result begins, where it ends. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.open.push({ instruction: '', isResult: false, href: null });
    else if (type === 'separate') this.showResult(this.open.at(-1));
    else if (type === 'end') this.open.pop();
  }

  addInstruction(text: string): void {
    const field = this.open.at(-1);
    if (field) field.instruction += text;
  }

  /** A field whose instruction is still open at the end of a paragraph is broken. What follows it counts as text. */
  endParagraph(): void {
    for (const field of this.open) if (!field.isResult) this.showResult(field);
  }

  get isText(): boolean {
    return this.open.every(({ isResult }) => isResult);
  }

  get href(): string | null {
    return this.open.findLast(({ href }) => href !== null)?.href ?? null;
  }

  private showResult(field: Field | undefined): void {
    if (!field) return;
    field.isResult = true;
    field.href = linkOfInstruction(field.instruction);
  }
}

/** The address that a HYPERLINK field leads to, when it may be followed. */
export function linkOfInstruction(instruction: string): string | null {
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1];
  return address === undefined ? null : safeUrl(address);
}
