import { inkOn, safeColor } from '@/lib/domain/report/appearance/contrast';
import classes from './verdict-badge.module.css';
import { VerdictIcon } from './verdict-icon';

interface VerdictBadgeProps {
  rating: { label: string; color: string; icon: string };
  size?: 'small' | 'medium' | 'large';
}

const iconSizes = { small: 13, medium: 15, large: 19 } as const;

/** A rating as sign, word and colour, in that order of importance. The ink is the one that reads best on the fill. */
export function VerdictBadge({ rating, size = 'medium' }: VerdictBadgeProps) {
  const fill = safeColor(rating.color);
  return (
    <span className={classes.badge} data-size={size} style={{ backgroundColor: fill, color: inkOn(fill) }}>
      <VerdictIcon name={rating.icon} size={iconSizes[size]} />
      <span className={classes.label} dir="auto">
        {rating.label}
      </span>
    </span>
  );
}
