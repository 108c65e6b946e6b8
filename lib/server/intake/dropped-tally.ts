import { type DroppedKind, droppedKinds, type DroppedPart } from '@/lib/domain/intake/extracted-article';

const maxExamples = 5;
const maxExampleLength = 200;

/** Counts what is left out, with a few examples of each kind. */
export class DroppedTally {
  private readonly parts = new Map<DroppedKind, DroppedPart>();

  add(kind: DroppedKind, example?: string): void {
    const part = this.parts.get(kind) ?? { kind, count: 0, examples: [] };
    this.parts.set(kind, part);
    part.count += 1;
    const label = example?.replace(/\s+/g, ' ').trim().slice(0, maxExampleLength);
    if (label && part.examples.length < maxExamples && !part.examples.includes(label))
      part.examples.push(label);
  }

  list(): DroppedPart[] {
    return droppedKinds.flatMap((kind) => this.parts.get(kind) ?? []);
  }
}
