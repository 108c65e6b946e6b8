'use client';

import { useEffect, useRef } from 'react';
import { createTextEditor, type TextEditorHandle } from '@/lib/client/editor/create-text-editor';
import type { EditorClaim } from '@/lib/client/editor/marks/editor-claim';
import type { TextEdit } from '@/lib/domain/text/offsets/text-edits';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import classes from './article-editor.module.css';
import icons from './claim-icons.module.css';
import marks from './claim-marks.module.css';

interface TextEditorProps {
  /** The document at the start of the writing. Later values are ignored. */
  document: DocumentNode;
  edits: readonly TextEdit[];
  claims: readonly EditorClaim[];
  label: string;
  onReady: (handle: TextEditorHandle | null) => void;
  onChange: () => void;
}

/** The article's text in an editor. Its claims stay drawn and move along with their words. */
export function TextEditor(props: TextEditorProps) {
  const hostRef = useRef<HTMLDivElement>(null);
  const first = useRef(props);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const element = hostRef.current;
    if (!element) return;
    const { document, edits, claims, label } = first.current;
    const handle = createTextEditor({
      element,
      document,
      edits,
      claims,
      label,
      onChange: () => latest.current.onChange(),
    });
    latest.current.onReady(handle);
    handle.focus();
    return () => {
      latest.current.onReady(null);
      handle.destroy();
    };
  }, []);
  return (
    <div className={classes.article}>
      <div
        ref={hostRef}
        className={`${classes.text} ${marks.marks} ${icons.icons}`}
        data-highlights="shown"
      />
    </div>
  );
}
