'use client';

import { Dropzone } from '@mantine/dropzone';
import { FileText } from 'lucide-react';
import classes from './intake-panel.module.css';

interface DropAnywhereProps {
  onDrop: (files: File[]) => void;
  multiple?: boolean;
}

/** Takes files that are dropped anywhere on the page. */
export function DropAnywhere({ onDrop, multiple = true }: DropAnywhereProps) {
  return (
    <Dropzone.FullScreen active withinPortal={false} multiple={multiple} onDrop={onDrop}>
      <div className={classes.drop}>
        <FileText size={40} aria-hidden />
        <p>{multiple ? 'Drop the files anywhere' : 'Drop the file anywhere'}</p>
      </div>
    </Dropzone.FullScreen>
  );
}
