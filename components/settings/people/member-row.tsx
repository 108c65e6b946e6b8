'use client';

import { Button, Checkbox, Tooltip } from '@mantine/core';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { type Role, roles } from '@/lib/domain/vocabulary';
import classes from './people.module.css';
import { useUpdateMember } from './use-update-member';

interface MemberRowProps {
  member: MemberDto;
  /** Why the signed-in person may not change anybody; null when they may. */
  closed: string | null;
}

/** A person, a box for each role, and the switch for the account. */
export function MemberRow({ member, closed }: MemberRowProps) {
  const { memberId } = useShellPerson();
  const update = useUpdateMember();
  const isSelf = member.id === memberId;

  const toggle = (role: Role) => {
    const isHeld = member.roles.includes(role);
    const next = isHeld ? member.roles.filter((other) => other !== role) : [...member.roles, role];
    const words = isHeld ? `${member.name} is no longer ${role}` : `${member.name} is now ${role}`;
    update.mutate({ member, part: { roles: next }, words });
  };
  const toggleLead = () => {
    const words = member.isLead ? `${member.name} is no longer a lead` : `${member.name} is now a lead`;
    update.mutate({ member, part: { isLead: !member.isLead }, words });
  };
  const toggleAccount = () => {
    const words = member.disabled
      ? `${member.name} may sign in again`
      : `${member.name} is disabled and signed out`;
    update.mutate({ member, part: { disabled: !member.disabled }, words });
  };
  const accountReason = closed ?? (isSelf ? 'Somebody else must disable you.' : null);

  return (
    <tr className={classes.row} data-disabled={member.disabled}>
      <td className={classes.person}>
        <div>
          <bdi className={classes.name}>{member.name}</bdi>
          {member.disabled && <span className={classes.disabled}>disabled</span>}
          {isSelf && <span className="visually-hidden"> (you)</span>}
        </div>
        <div className={classes.email}>{member.email}</div>
      </td>
      {roles.map((role) => (
        <td key={role} className={classes.role}>
          <RoleBox
            member={member}
            words={role}
            isHeld={member.roles.includes(role)}
            reason={closed ?? reasonAgainst(member, role, isSelf)}
            onToggle={() => toggle(role)}
          />
        </td>
      ))}
      <td className={classes.role}>
        <RoleBox member={member} words="lead" isHeld={member.isLead} reason={closed} onToggle={toggleLead} />
      </td>
      <td className={classes.account}>
        <Tooltip label={accountReason} disabled={accountReason === null}>
          <Button
            variant="default"
            size="compact-sm"
            data-disabled={accountReason !== null || undefined}
            aria-disabled={accountReason !== null}
            aria-label={`${member.disabled ? 'Enable' : 'Disable'} ${member.name}${accountReason ? `. ${accountReason}` : ''}`}
            loading={update.isPending && update.variables.part.disabled !== undefined}
            onClick={(event) => (accountReason === null ? toggleAccount() : event.preventDefault())}
          >
            {member.disabled ? 'Enable' : 'Disable'}
          </Button>
        </Tooltip>
      </td>
    </tr>
  );
}

interface RoleBoxProps {
  member: MemberDto;
  words: Role | 'lead';
  isHeld: boolean;
  reason: string | null;
  onToggle: () => void;
}

function RoleBox({ member, words, isHeld, reason, onToggle }: RoleBoxProps) {
  return (
    <Tooltip label={reason} disabled={reason === null}>
      <span>
        <Checkbox
          aria-label={`${member.name}: ${words}${reason ? `. ${reason}` : ''}`}
          aria-disabled={reason !== null}
          data-disabled={reason !== null || undefined}
          checked={isHeld}
          onChange={() => {
            if (reason === null) onToggle();
          }}
        />
        <span className={classes.roleLabel} aria-hidden>
          {words}
        </span>
      </span>
    </Tooltip>
  );
}

function reasonAgainst(member: MemberDto, role: Role, isSelf: boolean): string | null {
  if (!member.roles.includes(role)) return null;
  if (isSelf && role === 'admin') return 'Another admin must take this role from you.';
  return member.roles.length === 1 ? 'Everybody keeps at least one role.' : null;
}
