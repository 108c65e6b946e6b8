import { Text } from '@mantine/core';

/** Says, before a change of the source is saved, whom it concerns. Empty if only this claim cites the source. */
export function SharedSourceNote({ citedBy }: { citedBy: number }) {
  if (citedBy < 2) return null;
  return (
    <Text size="sm" c="dimmed">
      {citedBy} claims cite this source. What it says of itself changes for all of them; passage, place and
      stance are this claim’s own.
    </Text>
  );
}
