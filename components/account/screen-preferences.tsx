'use client';

import { Button, SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import house from '@/components/ui/page/house.module.css';
import { setPreferences } from '@/lib/client/preferences/preferences';
import { usePreferences } from '@/lib/client/preferences/use-preferences';
import { SettingsSection } from '../settings/settings-section';

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the system' },
] as const;

/** What is kept in this browser: theme, single keys, the first steps. */
export function ScreenPreferences() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { singleKeys, checklistDismissed } = usePreferences();
  // The stored theme is known to the browser only; the first render must agree with the server's.
  const isKnown = useIsHydrated();
  return (
    <SettingsSection title="This browser" lead="Kept here, not in your account.">
      <Stack align="flex-start">
        <div>
          <div className={house.label} id="theme-label">
            Theme
          </div>
          <SegmentedControl
            aria-labelledby="theme-label"
            data={[...themes]}
            value={isKnown ? colorScheme : 'auto'}
            onChange={setColorScheme}
          />
        </div>
        <Switch
          label="Single-key shortcuts"
          description="Such as M for “mark”. Switch them off if you speak to your computer, or if a screen reader uses the letters. Press ? for all shortcuts."
          checked={singleKeys}
          onChange={(event) => setPreferences({ singleKeys: event.currentTarget.checked })}
        />
        {checklistDismissed && (
          <Button
            variant="default"
            onClick={() => setPreferences({ checklistDismissed: false, checklistDone: [] })}
          >
            Show the first steps again
          </Button>
        )}
      </Stack>
    </SettingsSection>
  );
}
