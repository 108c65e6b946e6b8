'use client';

import { Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useHasPermission } from '@/components/shell/shell-person-context';
import { ErrorNotice } from '@/components/ui/error-notice';
import { ReasonButton } from '@/components/ui/reason-button';
import { showDone } from '@/components/ui/toast';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import type { NewsroomDto } from '@/lib/contracts/newsroom';
import { describePermission } from '@/lib/domain/permissions/permissions';
import classes from './newsroom-form.module.css';
import { SettingsSection } from './settings-section';

/** The newsroom's name, and who may read its reports. */
export function NewsroomForm({ newsroom }: { newsroom: NewsroomDto }) {
  const router = useRouter();
  const mayWrite = useHasPermission('newsroom.write');
  const [saved, setSaved] = useState(newsroom);
  const [name, setName] = useState(newsroom.name);
  const [publicReports, setPublicReports] = useState(newsroom.publicReports);
  const isChanged = name !== saved.name || publicReports !== saved.publicReports;

  const save = useMutation({
    mutationFn: () => callApi('updateNewsroom', { body: { name, publicReports }, ifMatch: saved.version }),
    onSuccess: (answer) => {
      setSaved(answer);
      setName(answer.name);
      showDone('Newsroom settings saved');
      router.refresh();
    },
    onError: (error) => {
      // The newest state becomes the base, so that saving again is a decision and not a repeat of the conflict.
      if (error instanceof ApiProblem && error.code === 'version_conflict')
        setSaved(error.current as NewsroomDto);
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : null;
  const disabledReason = !mayWrite
    ? describePermission('newsroom.write')
    : isChanged
      ? null
      : 'Nothing has changed.';

  return (
    <SettingsSection title="Newsroom">
      <form
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (disabledReason === null) save.mutate();
        }}
      >
        <TextInput
          label="Name"
          description="Stands at the head of every report."
          maxLength={120}
          readOnly={!mayWrite}
          value={name}
          error={problem?.messageFor('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          label="Reports are public"
          description="Whoever has the link reads an edition without signing in. Drafts and articles stay inside."
          checked={publicReports}
          disabled={!mayWrite}
          onChange={(event) => setPublicReports(event.currentTarget.checked)}
        />
        {problem?.code === 'version_conflict' ? (
          <p role="alert" className={classes.conflict}>
            Somebody saved these settings in the meantime: the name is now “{saved.name}”, reports are{' '}
            {saved.publicReports ? 'public' : 'not public'}. Your changes are still in the form; save again to
            replace theirs.
          </p>
        ) : (
          save.error && <ErrorNotice error={save.error} title="The settings were not saved" />
        )}
        <div>
          <ReasonButton type="submit" loading={save.isPending} disabledReason={disabledReason}>
            Save
          </ReasonButton>
        </div>
      </form>
    </SettingsSection>
  );
}
