import { seededRandom } from '../seeded-random';

/** Draws from one stream of numbers that the seed fixes, so that a request that failed can be had again. */
export class Draw {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** True in this share of all draws. */
  chance(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  one<Value>(values: readonly Value[]): Value {
    return values[this.int(0, values.length - 1)] as Value;
  }

  many<Value>(from: number, to: number, make: () => Value): Value[] {
    return Array.from({ length: this.int(from, to) }, make);
  }

  uuid(): string {
    const digits = this.many(32, 32, () => this.int(0, 15).toString(16)).join('');
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
  }
}
