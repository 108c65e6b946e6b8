import { Skeleton, Stack } from '@mantine/core';

/** A placeholder while the history loads. */
export function HistorySkeleton() {
  return (
    <Stack aria-hidden>
      {[64, 40, 40, 96, 40, 40].map((height, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </Stack>
  );
}
