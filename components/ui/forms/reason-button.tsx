'use client';

import { Button, type ButtonProps } from '@mantine/core';
import { type ComponentPropsWithoutRef, useId } from 'react';
import house from '@/components/ui/page/house.module.css';
import classes from './reason-button.module.css';

interface ReasonButtonProps extends ButtonProps, Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> {
  /** Why it cannot be pressed now; null when it can. The sentence is written next to the button. */
  disabledReason: string | null;
}

/** A button that stays focusable when it cannot be used, and says why beside itself. */
export function ReasonButton({ disabledReason, onClick, ...props }: ReasonButtonProps) {
  const id = useId();
  if (disabledReason === null) return <Button {...props} onClick={onClick} />;
  return (
    <span className={classes.pair}>
      <Button
        {...props}
        data-disabled
        aria-disabled
        aria-describedby={id}
        onClick={(event) => event.preventDefault()}
      />
      <span id={id} className={house.quiet}>
        {disabledReason}
      </span>
    </span>
  );
}
