'use client';

import { NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { FallsNotice } from '@/components/falls/falls-notice';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { showDone } from '@/components/ui/notices/toast';
import house from '@/components/ui/page/house.module.css';
import { callApi, tryWrite } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import type { NewsroomDto } from '@/lib/contracts/newsroom';
import { type NewsroomSetting, newsroomSettings } from '@/lib/domain/newsroom-settings';
import { describePermission } from '@/lib/domain/permissions/permissions';
import { SettingsSection } from './settings-section';

type Settings = Pick<NewsroomDto, NewsroomSetting>;

/** The saved value of each setting in words. Shown if somebody else saved others in the meantime. */
const settingWords: Record<NewsroomSetting, (saved: Settings) => string> = {
  name: ({ name }) => `the name is now “${name}”`,
  publicReports: ({ publicReports }) => `reports are ${publicReports ? 'public' : 'not public'}`,
  publicCopies: ({ publicCopies }) => `stored copies are ${publicCopies ? 'public with them' : 'not public'}`,
  printsWeighing: ({ printsWeighing }) =>
    `the weight of sources is ${printsWeighing ? 'printed' : 'not printed'}`,
  copiesRequired: ({ copiesRequired }) =>
    copiesRequired ? 'every cited page needs a copy' : 'a cited page needs no copy',
  watchDays: ({ watchDays }) =>
    watchDays === 0
      ? 'pages are not looked at again'
      : `pages are looked at again after ${watchDays} ${watchDays === 1 ? 'day' : 'days'}`,
};

/** The newsroom's name, who may read its reports and the copies in them, and what the gate asks of evidence. */
export function NewsroomForm({ newsroom }: { newsroom: NewsroomDto }) {
  const router = useRouter();
  const mayWrite = useHasPermission('newsroom.write');
  const [saved, setSaved] = useState(newsroom);
  const [form, setForm] = useState<Settings>(newsroom);
  const change = (given: Partial<Settings>) => setForm((before) => ({ ...before, ...given }));
  const changed = newsroomSettings.filter((setting) => form[setting] !== saved[setting]);

  const changes = Object.fromEntries(changed.map((setting) => [setting, form[setting]]));

  const save = useMutation({
    mutationFn: () =>
      callApi('updateNewsroom', {
        body: changes,
        ifMatch: saved.version,
      }),
    onSuccess: (answer) => {
      setSaved(answer);
      setForm(answer);
      showDone('Newsroom settings saved');
      router.refresh();
    },
    onError: (error) => {
      // The newest state becomes the base. So saving again is a decision and does not repeat the conflict.
      if (error instanceof ApiProblem && error.code === 'version_conflict')
        setSaved(error.current as NewsroomDto);
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : null;
  const disabledReason = !mayWrite
    ? describePermission('newsroom.write')
    : changed.length > 0
      ? null
      : 'Nothing has changed.';

  return (
    <SettingsSection title="Newsroom">
      <Stack
        component="form"
        gap="var(--space-3)"
        maw="30rem"
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
          value={form.name}
          error={problem?.messageFor('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Switch
          label="Reports are public"
          description="Whoever has the link reads an edition without signing in. Drafts and articles stay inside."
          checked={form.publicReports}
          disabled={!mayWrite}
          onChange={(event) => change({ publicReports: event.currentTarget.checked })}
        />
        <Switch
          label="Stored copies are public with the reports"
          description="Readers of a public edition can read the words of each page that it cites, as they were stored. What is confidential stays inside. Editions made before keep the links that they were made with."
          checked={form.publicCopies}
          disabled={!mayWrite}
          onChange={(event) => change({ publicCopies: event.currentTarget.checked })}
        />
        <Switch
          label="Reports say how sources are weighed"
          description="Reliability and conflict of interest of each source are printed. Turning this on or off takes down the approvals of claims that cite such a source: what is printed of them is no longer what was approved."
          checked={form.printsWeighing}
          disabled={!mayWrite}
          onChange={(event) => change({ printsWeighing: event.currentTarget.checked })}
        />
        <Switch
          label="Every cited page needs a stored copy"
          description="An article cannot be signed off while a passage is cited from a page that nobody has stored. A passage that is not in the copy of its page holds an article back in any case."
          checked={form.copiesRequired}
          disabled={!mayWrite}
          onChange={(event) => change({ copiesRequired: event.currentTarget.checked })}
        />
        <NumberInput
          label="Look at cited pages again after so many days"
          description="A page that no longer has a cited passage makes the claims that rest on it stale. 0 for never."
          min={0}
          max={365}
          allowDecimal={false}
          clampBehavior="strict"
          readOnly={!mayWrite}
          value={form.watchDays}
          error={problem?.messageFor('watchDays')}
          onChange={(value) => typeof value === 'number' && change({ watchDays: value })}
        />
        <FallsNotice
          changes={mayWrite && changed.length > 0 ? changes : null}
          tryIt={(signal) => tryWrite('updateNewsroom', { body: changes, ifMatch: saved.version, signal })}
        />
        {problem?.code === 'version_conflict' ? (
          <p role="alert" className={house.attention}>
            Somebody saved these settings in the meantime:{' '}
            {newsroomSettings.map((setting) => settingWords[setting](saved)).join(', ')}. Your changes are
            still in the form; save again to replace theirs.
          </p>
        ) : (
          save.error && <ErrorNotice error={save.error} title="The settings were not saved" />
        )}
        <div>
          <ReasonButton type="submit" loading={save.isPending} disabledReason={disabledReason}>
            Save
          </ReasonButton>
        </div>
      </Stack>
    </SettingsSection>
  );
}
