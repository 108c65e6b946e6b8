'use client';

import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { languageName } from '@/components/ui/words/language-name';

/**
 * The languages of the world’s news. If an article came with another tag, that is offered as well. Codes: ISO 639-1.
 */
const offered =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nn om pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te th ti tr uk ur uz vi xh yo zh zu'.split(
    ' ',
  );

interface LanguageSelectProps {
  /** A BCP 47 tag, or null. */
  value: string | null;
  error: string | undefined;
  onChange: (value: string | null) => void;
}

/** The language of a text, found by its name. */
export function LanguageSelect({ value, error, onChange }: LanguageSelectProps) {
  const data = useMemo(
    () =>
      [...new Set(value === null ? offered : [...offered, value])]
        .map((tag) => ({ value: tag, label: languageName(tag) }))
        .sort((one, other) => one.label.localeCompare(other.label, 'en-GB')),
    [value],
  );
  return (
    <Select
      label="Language"
      description="Of the text: screen readers and hyphenation go by it."
      placeholder="Not known"
      searchable
      clearable
      nothingFoundMessage="No language of that name"
      data={data}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
