'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useState } from 'react';
import { showSignedOut } from '@/components/ui/notices/signed-out';
import { cssVariablesResolver, theme } from '@/components/ui/page/theme';
import { createQueryClient } from '@/lib/client/api/query-client';
import { ShortcutProvider } from '@/lib/client/shortcuts/shortcut-provider';

/** Everything that every page needs: theme, server state, address state, keyboard, messages. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const [queryClient] = useState(() => createQueryClient(showSignedOut));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={nonce === undefined ? undefined : () => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>
          <ShortcutProvider>{children}</ShortcutProvider>
        </NuqsAdapter>
      </QueryClientProvider>
      <Notifications position="bottom-center" limit={4} containerWidth={420} />
    </MantineProvider>
  );
}
