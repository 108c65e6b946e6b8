'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './intake-item.module.css';

const shortLength = 1_200;
/** Nobody reads more than this on an import page. */
const longLength = 60_000;

/** The text exactly as it will be stored. */
export function TextPreview({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  const shown = text.slice(0, isWhole ? longLength : shortLength);
  const hasMore = shown.length < text.length;
  return (
    <div>
      <div
        className={classes.preview}
        dir="auto"
        tabIndex={0}
        role="region"
        aria-label="The text as it was read"
      >
        {shown}
        {hasMore && '…'}
      </div>
      {text.length > shortLength && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show more of the text'}
        </Button>
      )}
    </div>
  );
}
