/** The positions in `values` of one longest strictly increasing subsequence, in order. */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]] < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? tails[low - 1] : -1);
    tails[low] = position;
  });

  const chosen: number[] = [];
  for (let position = tails.at(-1) ?? -1; position >= 0; position = previous[position]) chosen.push(position);
  return chosen.reverse();
}
