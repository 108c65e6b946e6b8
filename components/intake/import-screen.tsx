'use client';

import { SegmentedControl } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import { ImportForm } from '@/components/articles/import/import-form';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import { DropAnywhere } from './drop-anywhere';
import { IntakePanel } from './intake-panel';
import { useIntakes } from './use-intakes';

const ways = ['paste', 'files', 'link'] as const;
type Way = (typeof ways)[number];
const wayWords: Record<Way, string> = { paste: 'Paste text', files: 'Files', link: 'Link' };

/**
 * The ways to import an article: pasted words, files, or the address of a page. Files may be dropped on each of them.
 */
export function ImportScreen() {
  const { memberId } = useShellPerson();
  const intakes = useIntakes(memberId);
  const [way, setWay] = useQueryState('way', parseAsStringLiteral(ways).withDefault('paste'));
  const [dropped, setDropped] = useState<File | null>(null);

  const takeDropped = (files: File[]) => {
    const [first] = files;
    // A single plain text goes into the field where it can be read and corrected. The server reads all other files.
    if (first && files.length === 1 && way === 'paste' && /\.(?:txt|text)$/i.test(first.name)) {
      setDropped(first);
      return;
    }
    intakes.addFiles(files);
    void setWay('files');
  };

  return (
    <>
      <DropAnywhere onDrop={takeDropped} />
      <SegmentedControl
        mb="var(--space-3)"
        aria-label="How the article comes"
        data={ways.map((value) => ({ value, label: wayWords[value] }))}
        value={way}
        onChange={(value) => void setWay(value)}
      />
      {way === 'paste' ? (
        <ImportForm droppedFile={dropped} onTaken={() => setDropped(null)} />
      ) : (
        <IntakePanel way={way} intakes={intakes} />
      )}
    </>
  );
}
