'use client';

import { useMutation } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { describeError } from '@/lib/client/api/api-problem';
import { maxFileBytes } from '@/lib/domain/intake/file-limits';
import type { ReviseDraft } from './use-revise-draft';

/** Has the server read a Word, PDF or HTML file. Its words become the new text. */
export function useReadFile(onRead: (part: Partial<ReviseDraft>) => void) {
  const read = useMutation({
    mutationFn: (file: File) => {
      if (file.size > maxFileBytes) throw new FileTooLarge();
      return callApi('readFile', { file, query: { name: file.name } });
    },
    onSuccess: (intake) =>
      onRead({
        text: intake.texts.accept,
        fileName: intake.fileName,
        format: 'text',
        file: { intake, choice: null },
      }),
  });
  return {
    readFile: read.mutate,
    isReading: read.isPending,
    problem: read.error === null ? null : sentenceOf(read.error),
  };
}

class FileTooLarge extends Error {}

function sentenceOf(error: unknown): string {
  return error instanceof FileTooLarge
    ? `The file is larger than ${maxFileBytes / 1024 / 1024} MB.`
    : describeError(error);
}
