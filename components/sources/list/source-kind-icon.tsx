import {
  BookOpen,
  ChartColumn,
  CircleDashed,
  ClipboardList,
  FileText,
  Globe,
  type LucideIcon,
  Mail,
  MessagesSquare,
  Phone,
  Radio,
  ScrollText,
} from 'lucide-react';
import { sourceKindWords } from '@/lib/domain/claim-words';
import type { SourceKind } from '@/lib/domain/vocabulary';

const icons: Record<SourceKind, LucideIcon> = {
  web: Globe,
  document: FileText,
  report: ClipboardList,
  dataset: ChartColumn,
  interview: MessagesSquare,
  phone: Phone,
  email: Mail,
  letter: ScrollText,
  book: BookOpen,
  broadcast: Radio,
  other: CircleDashed,
};

/** The kind of a source, as an icon with its word. */
export function SourceKindIcon({ kind, className }: { kind: SourceKind; className?: string }) {
  const Icon = icons[kind];
  return (
    <span className={className} title={sourceKindWords[kind]}>
      <Icon size={18} aria-hidden />
      <span className="visually-hidden">{sourceKindWords[kind]}: </span>
    </span>
  );
}
