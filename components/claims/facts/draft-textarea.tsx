'use client';

import { Textarea, type TextareaProps } from '@mantine/core';
import { useState } from 'react';
import { isSameValue } from '@/lib/client/drafts/draft';
import classes from './draft-textarea.module.css';

interface DraftTextareaProps extends Omit<TextareaProps, 'value' | 'onChange' | 'onBlur' | 'classNames'> {
  value: string;
  onType: (value: string) => void;
  onLeave: () => void;
  classNames?: { description: string };
  /** The `data-field` by which a jump finds this field. */
  field?: string;
}

/**
 * The library measures the text at each change of the card, and with it the browser lays out the whole article. A browser
 * that can do it in CSS is not asked.
 */
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/**
 * A text that saves itself. While the saved text means the same as the text on the screen, the screen's text stays. So
 * a blank at the end, which saving cuts off, does not vanish under the cursor.
 */
export function DraftTextarea({ value, onType, onLeave, field, classNames, ...props }: DraftTextareaProps) {
  const [typed, setTyped] = useState(value);
  const shown = isSameValue(typed, value) ? typed : value;
  return (
    <Textarea
      {...props}
      autosize={!growsByItself}
      minRows={2}
      classNames={{ ...classNames, input: classes.growing }}
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
