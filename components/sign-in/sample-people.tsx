'use client';

import { Loader } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import house from '@/components/ui/page/house.module.css';
import type { Role } from '@/lib/domain/vocabulary';
import classes from './sample-people.module.css';

/** An account of the sample newsroom, published on purpose. */
export interface SampleSignIn {
  email: string;
  name: string;
  roles: Role[];
  newsroom: string;
  password: string;
}

interface SamplePeopleProps {
  people: SampleSignIn[];
  busyWith: string | null;
  onSignIn: (person: SampleSignIn) => void;
}

/** One click signs in as one of the sample people. A whole check needs two of them. */
export function SamplePeople({ people, busyWith, onSignIn }: SamplePeopleProps) {
  const newsrooms = [...new Set(people.map(({ newsroom }) => newsroom))];
  return (
    <section className={classes.sample} aria-labelledby="sample-people">
      <h2 id="sample-people" className={house.heading}>
        Or come in as somebody from the sample newsroom
      </h2>
      <p className={classes.lead}>
        One marks and checks, another approves: nobody approves their own verdict.
      </p>
      {newsrooms.map((newsroom) => (
        <div key={newsroom}>
          {newsrooms.length > 1 && <h3 className={classes.newsroom}>{newsroom}</h3>}
          <ul className={classes.people}>
            {people
              .filter((person) => person.newsroom === newsroom)
              .map((person) => (
                <li key={person.email}>
                  <button
                    type="button"
                    className={classes.person}
                    aria-busy={busyWith === person.email}
                    onClick={() => onSignIn(person)}
                  >
                    <span className={classes.name}>{person.name}</span>
                    <span className={house.quiet}>{person.roles.join(', ')}</span>
                    {busyWith === person.email ? (
                      <Loader size={16} aria-hidden />
                    ) : (
                      <ArrowRight size={16} aria-hidden className={house.faint} />
                    )}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
