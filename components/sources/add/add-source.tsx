'use client';

import { Button, Modal } from '@mantine/core';
import { Plus } from 'lucide-react';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { useActions } from '@/lib/client/shortcuts/use-actions';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { describePermission } from '@/lib/domain/permissions/permissions';
import { AddSourceForm } from './add-source-form';

const icon = <Plus size={16} aria-hidden />;

/** Adds a source to the library, or says why this person cannot. Open while the address has `?add=true`. */
export function AddSource() {
  const mayWrite = useHasPermission('source.write');
  const closed = mayWrite ? null : describePermission('source.write');
  const [isAdding, setAdding] = useQueryState('add', parseAsBoolean.withDefault(false));
  const open = () => void setAdding(true);
  const close = () => void setAdding(null);
  useShortcut('newSource', open, { enabled: mayWrite });
  useActions([
    { id: 'add-source', label: 'Add a source', keys: 'newSource', icon, disabledReason: closed, run: open },
  ]);
  if (closed !== null) {
    return (
      <ReasonButton leftSection={icon} disabledReason={closed}>
        Add a source
      </ReasonButton>
    );
  }
  return (
    <>
      <Button leftSection={icon} rightSection={<KeyCaps id="newSource" decorative />} onClick={open}>
        Add a source
      </Button>
      <Modal opened={isAdding} onClose={close} title="Add a source" size="lg" closeOnClickOutside={false}>
        <AddSourceForm onClose={close} />
      </Modal>
    </>
  );
}
