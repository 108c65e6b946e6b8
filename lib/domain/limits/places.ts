/** Whether something got its place, or who has too many: the person, or all together. */
export type Seating = 'taken' | 'person_full' | 'whole_full';

/** What may be under way at once, or held at once, by each person and by all together. Counts requests or bytes. */
export class Places {
  private used = 0;
  private readonly usedBy = new Map<string, number>();

  constructor(
    private readonly perPerson: number,
    private readonly whole: number,
  ) {}

  /** Takes `amount` places, or none. */
  take(person: string, amount = 1): Seating {
    const own = (this.usedBy.get(person) ?? 0) + amount;
    if (own > this.perPerson) return 'person_full';
    if (this.used + amount > this.whole) return 'whole_full';
    this.usedBy.set(person, own);
    this.used += amount;
    return 'taken';
  }

  /** Gives back places that were taken. */
  giveBack(person: string, amount = 1): void {
    const rest = (this.usedBy.get(person) ?? 0) - amount;
    if (rest > 0) this.usedBy.set(person, rest);
    else this.usedBy.delete(person);
    this.used -= amount;
  }

  /** What is taken in whole. */
  get taken(): number {
    return this.used;
  }
}
