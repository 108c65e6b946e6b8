'use client';

import { Button, FileButton } from '@mantine/core';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import house from '@/components/ui/page/house.module.css';
import { checkFile, fileLimitWords } from './check-file';
import classes from './fetch-status.module.css';

interface UploadCopyProps {
  words: string;
  isUploading: boolean;
  onFile: (file: File) => void;
}

/** Chooses a file to be stored as a copy. The largest size is shown before the choice. */
export function UploadCopy({ words, isUploading, onFile }: UploadCopyProps) {
  const [fault, setFault] = useState<string | null>(null);
  function take(file: File | null): void {
    if (!file) return;
    const found = checkFile(file);
    setFault(found);
    if (found === null) onFile(file);
  }
  return (
    <span className={classes.upload}>
      <FileButton onChange={take}>
        {(button) => (
          <Button
            {...button}
            variant="default"
            size="compact-sm"
            leftSection={<Upload size={14} aria-hidden />}
            loading={isUploading}
          >
            {words}
          </Button>
        )}
      </FileButton>
      {fault === null ? (
        <span className={house.hint}>{fileLimitWords}</span>
      ) : (
        <span className={classes.fault} role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}
