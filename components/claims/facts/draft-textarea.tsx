'use client';

import { Textarea, type TextareaProps } from '@mantine/core';
import { useState } from 'react';
import { isSameValue } from '@/lib/client/drafts/draft';

interface DraftTextareaProps extends Omit<TextareaProps, 'value' | 'onChange' | 'onBlur'> {
  value: string;
  onType: (value: string) => void;
  onLeave: () => void;
  /** The `data-field` by which a jump finds this field. */
  field?: string;
}

/**
 * A text that saves itself. While the saved text means the same as the text on the screen, the screen's text stays. So
 * a blank at the end, which saving cuts off, does not vanish under the cursor.
 */
export function DraftTextarea({ value, onType, onLeave, field, ...props }: DraftTextareaProps) {
  const [typed, setTyped] = useState(value);
  const shown = isSameValue(typed, value) ? typed : value;
  return (
    <Textarea
      {...props}
      autosize
      data-field={field}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onType(event.currentTarget.value);
      }}
      onBlur={onLeave}
    />
  );
}
