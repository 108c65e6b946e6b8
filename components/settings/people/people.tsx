'use client';

import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { callApi } from '@/lib/client/api/api';
import { useActions } from '@/lib/client/shortcuts/use-actions';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { describePermission } from '@/lib/domain/permissions/permissions';
import { roles } from '@/lib/domain/vocabulary';
import { SettingsSection } from '../settings-section';
import { AddPerson } from './add-person';
import { MemberRow } from './member-row';
import classes from './people.module.css';

/** The people of the newsroom and their roles. A change takes effect with the person's next request. */
export function People({ first }: { first: { members: MemberDto[] } }) {
  const mayWrite = useHasPermission('member.write');
  const closed = mayWrite ? null : describePermission('member.write');
  const [isAdding, setIsAdding] = useState(false);
  const { data } = useQuery({
    queryKey: ['members'],
    queryFn: ({ signal }) => callApi('listMembers', { signal }),
    initialData: first,
  });
  useActions([
    { id: 'add-person', label: 'Add a person', disabledReason: closed, run: () => setIsAdding(true) },
  ]);
  return (
    <SettingsSection
      title="People"
      lead="A change of roles acts at once. A lead may overrule a suggested wording, or let words stand that are rated wrong, by name and with a reason. Whoever is disabled is signed out and loses their tokens; what they did stays in the record."
      actions={
        <ReasonButton
          leftSection={<UserPlus size={16} aria-hidden />}
          disabledReason={closed}
          onClick={() => setIsAdding(true)}
        >
          Add a person
        </ReasonButton>
      }
    >
      <table className={classes.table}>
        <caption className="visually-hidden">People of the newsroom</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {roles.map((role) => (
              <th key={role} scope="col" className={classes.roleHead}>
                {role}
              </th>
            ))}
            <th scope="col" className={classes.roleHead}>
              lead
            </th>
            <th scope="col">
              <span className="visually-hidden">Account</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.members.map((member) => (
            <MemberRow key={member.id} member={member} closed={closed} />
          ))}
        </tbody>
      </table>
      <AddPerson isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </SettingsSection>
  );
}
