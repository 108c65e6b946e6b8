import {
  Check,
  Circle,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  Clock,
  Contrast,
  MessageCircleOff,
  Puzzle,
  Scale,
  Star,
  TriangleAlert,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { RatingIcon } from '@/lib/domain/vocabulary';

const icons: Record<RatingIcon, LucideIcon> = {
  'circle-check': CircleCheck,
  check: Check,
  contrast: Contrast,
  puzzle: Puzzle,
  x: X,
  'circle-x': CircleX,
  'circle-help': CircleQuestionMark,
  'message-circle-off': MessageCircleOff,
  'triangle-alert': TriangleAlert,
  clock: Clock,
  scale: Scale,
  star: Star,
};

interface VerdictIconProps {
  /** A rating's icon name; an unknown one shows as a plain circle. */
  name: string;
  size?: number;
  color?: string;
}

/** The sign of a rating. Decorative: the label always stands beside it. */
export function VerdictIcon({ name, size = 16, color = 'currentColor' }: VerdictIconProps) {
  const Icon = Object.hasOwn(icons, name) ? icons[name as RatingIcon] : Circle;
  return <Icon size={size} color={color} strokeWidth={2.25} aria-hidden focusable={false} />;
}
