type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

/**
 * How people see the colours: those who see all hues, and the three kinds who see fewer. @see Machado et al. 2009,
 * severity 1
 */
const eyes: Record<string, Matrix> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Two colours nearer than this are easily confused. The starting scale keeps 0.088 for every eye. */
const leastDistance = 0.06;

/**
 * Who could confuse two colours `#rrggbb`: `everybody`, `some` (people who see fewer hues), or null for nobody.
 * Distance in OKLab. @see https://bottosson.github.io/posts/oklab/
 */
export function whoConfuses(one: string, other: string): 'everybody' | 'some' | null {
  const isNear = (matrix: Matrix) => distance(seenAs(one, matrix), seenAs(other, matrix)) < leastDistance;
  if (isNear(eyes['all colours'] as Matrix)) return 'everybody';
  return Object.values(eyes).some(isNear) ? 'some' : null;
}

function seenAs(color: string, matrix: Matrix): Triple {
  const linear = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as Triple;
  const [red, green, blue] = matrix.map((row) => Math.max(0, dot(row, linear))) as Triple;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function dot(one: Triple, other: Triple): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

function distance(one: Triple, other: Triple): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
