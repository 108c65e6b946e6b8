'use client';

import { Button, UnstyledButton } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import house from '@/components/ui/page/house.module.css';
import classes from './carry-over-review.module.css';

interface FoldedRowsProps {
  title: string;
  rows: { id: string; number?: number; text: string }[];
  selectedId: string | null;
  onSelect: (id: string, scrollsPage?: boolean) => void;
  /** Explains what this list contains. */
  children: ReactNode;
}

/** The number of rows that are drawn at a time. */
const pageSize = 200;

/** A list without questions: its count, and its rows when unfolded. Empty lists are not drawn. */
export function FoldedRows({ title, rows, selectedId, onSelect, children }: FoldedRowsProps) {
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState(pageSize);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={house.heading}>
        <UnstyledButton
          className={classes.foldButton}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={16} aria-hidden />
          {title} <span>{rows.length}</span>
        </UnstyledButton>
      </h2>
      {isOpen && (
        <>
          <p className={classes.foldNote}>{children}</p>
          <ol className={classes.shortRows}>
            {rows.slice(0, limit).map(({ id, number, text }) => (
              <li key={id}>
                <UnstyledButton
                  className={classes.shortRow}
                  data-list-item
                  data-row={id}
                  aria-current={id === selectedId ? 'true' : undefined}
                  onFocus={() => onSelect(id)}
                  onClick={() => onSelect(id, true)}
                >
                  {number !== undefined && <span className={classes.shortNumber}>{number}</span>}
                  <span className={classes.shortText} dir="auto">
                    {text}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ol>
          {rows.length > limit && (
            <Button size="compact-sm" variant="default" onClick={() => setLimit(limit + pageSize)}>
              Show more of {rows.length}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
