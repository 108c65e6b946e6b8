'use client';

import type { ReactNode } from 'react';
import { useState } from 'react';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import classes from './app-shell.module.css';
import { Palette } from './palette/palette';
import { PlacesBar } from './places-bar';
import type { ShellPerson } from './person/shell-person';
import { ShellPersonProvider } from './person/shell-person-context';
import { ShortcutSheet } from './shortcut-sheet';
import { SignOutProvider } from './person/sign-out';
import { TopBar } from './top-bar';
import { useGoShortcuts } from './use-go-shortcuts';

type Overlay = 'palette' | 'shortcuts' | null;

/** The frame of every signed-in page: bars, palette, shortcut sheet, skip link. Pages bring their own width. */
export function AppShell({ person, children }: { person: ShellPerson; children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay>(null);
  const openPalette = () => setOverlay('palette');
  const openShortcuts = () => setOverlay('shortcuts');
  useShortcut('palette', openPalette);
  useShortcut('help', openShortcuts);
  useGoShortcuts();
  return (
    <ShellPersonProvider person={person}>
      <SignOutProvider person={person}>
        <a href="#content" className={`${classes.skip} screen-only`}>
          Skip to the content
        </a>
        <TopBar onOpenPalette={openPalette} onOpenShortcuts={openShortcuts} />
        <main id="content" tabIndex={-1} className={classes.content}>
          {children}
        </main>
        <PlacesBar onOpenPalette={openPalette} />
        <Palette
          isOpen={overlay === 'palette'}
          onClose={() => setOverlay((current) => (current === 'palette' ? null : current))}
          onOpenShortcuts={openShortcuts}
        />
        <ShortcutSheet isOpen={overlay === 'shortcuts'} onClose={() => setOverlay(null)} />
      </SignOutProvider>
    </ShellPersonProvider>
  );
}
