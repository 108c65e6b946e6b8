import 'server-only';
import type { RatingDto, ScaleDto } from '@/lib/contracts/newsroom';
import type { RatingRecord, ScaleRecord } from '../repositories/newsrooms/scale';

function presentRating(rating: RatingRecord): RatingDto {
  const { id, label, definition, position, color, icon, value, mustChange } = rating;
  return { id, label, definition, order: position, color, icon, value, mustChange };
}

/** The scale as the picker and the API show it. */
export function presentScale(scale: ScaleRecord): ScaleDto {
  return { version: scale.version, ratings: scale.ratings.map(presentRating) };
}
