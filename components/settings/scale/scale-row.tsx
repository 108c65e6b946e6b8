'use client';

import {
  ActionIcon,
  Button,
  Collapse,
  Group,
  NumberInput,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import house from '@/components/ui/page/house.module.css';
import { ColorField } from './color-field';
import { IconSelect } from './icon-select';
import type { RatingDraft } from './scale-draft';
import classes from './scale-row.module.css';

interface ScaleRowProps {
  rating: RatingDraft;
  others: readonly RatingDraft[];
  place: number;
  count: number;
  fault: string | undefined;
  messageFor: (field: string) => string | undefined;
  onChange: (part: Partial<RatingDraft>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One rating of the scale: its look, its place, and below that all its fields. */
export function ScaleRow({
  rating,
  others,
  place,
  count,
  fault,
  messageFor,
  onChange,
  onMove,
  onRemove,
}: ScaleRowProps) {
  const [isOpen, setIsOpen] = useState(rating.id === null);
  const name = rating.label.trim() || 'New rating';
  return (
    <li className={classes.row} data-faulty={fault !== undefined}>
      <div className={classes.head}>
        <span className={classes.place} aria-hidden>
          {place}
        </span>
        <div>
          <VerdictBadge rating={{ ...rating, label: name }} />
        </div>
        <p className={classes.definition} dir="auto">
          {rating.definition}
        </p>
        <Group gap={0} wrap="nowrap">
          <MoveButton
            label={`Move ${name} up`}
            closed={place === 1 ? `${name} is the first already` : null}
            icon={<ArrowUp size={16} />}
            onMove={() => onMove(-1)}
          />
          <MoveButton
            label={`Move ${name} down`}
            closed={place === count ? `${name} is the last already` : null}
            icon={<ArrowDown size={16} />}
            onMove={() => onMove(1)}
          />
          <Button
            variant="subtle"
            color="gray"
            aria-expanded={isOpen}
            aria-label={`Edit ${name}`}
            rightSection={<ChevronDown size={16} aria-hidden className={classes.chevron} />}
            onClick={() => setIsOpen(!isOpen)}
          >
            Edit
          </Button>
        </Group>
      </div>
      {fault !== undefined && !isOpen && <p className={classes.fault}>{fault}</p>}
      <Collapse expanded={isOpen}>
        <div className={classes.fields}>
          <TextInput
            label="Word"
            maxLength={60}
            value={rating.label}
            error={messageFor('label') ?? fault}
            onChange={(event) => onChange({ label: event.currentTarget.value })}
          />
          <IconSelect
            value={rating.icon}
            error={messageFor('icon')}
            onChange={(icon) => onChange({ icon })}
          />
          <ColorField
            rating={rating}
            others={others}
            error={messageFor('color')}
            onChange={(color) => onChange({ color })}
          />
          <NumberInput
            label="Value"
            description="For exchange with other systems; empty for none."
            value={rating.value ?? ''}
            min={-1000}
            max={1000}
            decimalScale={2}
            error={messageFor('value')}
            onChange={(value) => onChange({ value: typeof value === 'number' ? value : null })}
          />
          <Textarea
            className={house.wholeRow}
            label="Definition"
            description="What the picker and every report say below the word."
            autosize
            minRows={2}
            maxLength={1000}
            value={rating.definition}
            error={messageFor('definition')}
            onChange={(event) => onChange({ definition: event.currentTarget.value })}
          />
          <Switch
            className={house.wholeRow}
            label="Words rated so must change"
            description="A draft is not signed off until they do, or a lead lets them stand with a reason. In a text that is out already they are the finding."
            checked={rating.mustChange}
            onChange={(event) => onChange({ mustChange: event.currentTarget.checked })}
          />
          <div className={house.wholeRow}>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              leftSection={<Trash2 size={16} aria-hidden />}
              onClick={onRemove}
              disabled={count <= 2}
            >
              Take it off the scale
            </Button>
            <span className={classes.hint}>
              {count <= 2 ? 'A scale has at least two ratings.' : 'Verdicts that have it keep it.'}
            </span>
          </div>
        </div>
      </Collapse>
    </li>
  );
}

interface MoveButtonProps {
  label: string;
  /** Why it cannot move further; null when it can. */
  closed: string | null;
  icon: ReactNode;
  onMove: () => void;
}

function MoveButton({ label, closed, icon, onMove }: MoveButtonProps) {
  return (
    <Tooltip label={closed} disabled={closed === null}>
      <ActionIcon
        className={classes.move}
        aria-label={closed ?? label}
        aria-disabled={closed !== null}
        onClick={() => (closed === null ? onMove() : undefined)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
