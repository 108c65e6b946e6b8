import type { Person } from '@/lib/contracts/ability';
import classes from './person-mark.module.css';

/** A person as initials; the name is read out and shown on hover. */
export function PersonMark({ person }: { person: Person }) {
  return (
    <span className={classes.mark} title={person.name}>
      <span aria-hidden>{initialsOf(person.name)}</span>
      <span className="visually-hidden">{person.name}</span>
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toUpperCase();
}
