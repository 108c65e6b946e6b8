'use client';

import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { ShownOnce } from '@/components/ui/forms/shown-once';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { type Role, roles } from '@/lib/domain/vocabulary';
import { roleWords } from './role-words';

/** Adds a person and shows, only once, the password that the server made for them. */
export function AddPerson({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Add a person" closeOnClickOutside={false}>
      <AddPersonForm onClose={onClose} />
    </Modal>
  );
}

function AddPersonForm({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [held, setHeld] = useState<Role[]>(['editor']);
  const add = useMutation({
    mutationFn: () => callApi('createMember', { body: { name, email, roles: held } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['members'] }),
  });
  if (add.data) return <Added member={add.data} onClose={onClose} />;

  const problem = add.error instanceof ApiProblem ? add.error : null;
  const isForField = (problem?.errors.length ?? 0) > 0;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          description="As it stands in reports."
          required
          data-autofocus
          maxLength={120}
          value={name}
          error={problem?.messageFor('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="E-mail"
          type="email"
          required
          value={email}
          error={problem?.code === 'already_exists' ? problem.detail : problem?.messageFor('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Checkbox.Group
          label="Roles"
          value={held}
          error={problem?.messageFor('roles') ?? (held.length === 0 ? 'Choose at least one.' : undefined)}
          onChange={(value) => setHeld(roles.filter((role) => value.includes(role)))}
        >
          <Stack gap="xs" mt="xs">
            {roles.map((role) => (
              <Checkbox key={role} value={role} label={role} description={roleWords[role]} />
            ))}
          </Stack>
        </Checkbox.Group>
        {add.error && !isForField && problem?.code !== 'already_exists' && (
          <ErrorNotice error={add.error} title="Nobody was added" />
        )}
        <Group gap="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={add.isPending}>
            Add
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Added({ member, onClose }: { member: MemberDto; onClose: () => void }) {
  return (
    <Stack>
      <p role="status" style={{ margin: 0 }}>
        <bdi>{member.name}</bdi> can sign in with {member.email}.
      </p>
      {member.oneTimePassword !== undefined && (
        <ShownOnce
          label="Password to begin with"
          value={member.oneTimePassword}
          note="It is shown this once. Hand it over in person or by phone; they change it under Account."
        />
      )}
      <Group gap="md" justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
