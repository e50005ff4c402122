/**
 * The women's omnium of the 2012 Olympics, all 18 riders in the order of the result: places in the flying lap, points race, elimination
 * race, individual pursuit, scratch race and time trial, and their sum, of which the lowest wins. Wikipedia, "Cycling at the 2012 Summer
 * Olympics – Women's omnium", "Overall results".
 */
export const omnium2012: readonly (readonly number[])[] = [
  [1, 10, 1, 2, 3, 1, 18],
  [5, 5, 2, 1, 2, 4, 19],
  [3, 11, 3, 4, 1, 2, 24],
  [7, 3, 8, 3, 6, 10, 37],
  [10, 4, 6, 8, 5, 12, 45],
  [4, 16, 5, 6, 4, 15, 50],
  [16, 7, 7, 11, 7, 7, 55],
  [8, 12, 9, 9, 14, 5, 57],
  [12, 2, 15, 5, 12, 13, 59],
  [15, 6, 4, 10, 10, 16, 61],
  [13, 1, 10, 12, 13, 14, 63],
  [9, 15, 16, 13, 8, 6, 67],
  [6, 13, 12, 14, 16, 8, 69],
  [2, 18, 13, 18, 18, 3, 72],
  [14, 14, 11, 15, 9, 11, 74],
  [18, 8, 14, 7, 11, 18, 76],
  [11, 17, 17, 16, 15, 9, 85],
  [17, 9, 18, 17, 17, 17, 95],
];

/** The flying lap in seconds, by its place. The same page. */
export const omniumFlyingLap: readonly string[] = [
  "14.057",
  "14.058",
  "14.261",
  "14.335",
  "14.369",
  "14.463",
  "14.516",
  "14.554",
  "14.571",
  "14.594",
  "14.662",
  "14.701",
  "14.754",
  "14.793",
  "14.909",
  "14.924",
  "15.115",
  "15.559",
];

/** A boat's places in its races, null where it did not start or finish, and the sum. */
export interface Boat {
  readonly id: string;
  readonly places: readonly (number | null)[];
  readonly total: number;
  readonly rank: number;
}

/**
 * Five boats, three races; who did not come in counts N + 1 = 6 (Racing Rules of Sailing, A5). Sail Scoring, "Reckonings", "Scratch — 5
 * boats, 3 races, penalty result codes". https://reckonings.sailscoring.ie/scratch/02-result-codes.html
 */
export const sailing: readonly Boat[] = [
  { id: "Alice", places: [1, 1, 1], total: 3, rank: 1 },
  { id: "Bob", places: [2, 2, 2], total: 6, rank: 2 },
  { id: "Carol", places: [3, 3, null], total: 12, rank: 3 },
  { id: "David", places: [4, null, 3], total: 13, rank: 4 },
  { id: "Eve", places: [5, null, null], total: 17, rank: 5 },
];

/**
 * Four boats, of which two are tied at 8; the better place in the most recent race in which they differ parts them (A8.2).
 * The same, "Scratch — tie broken by best score in most recent race". https://reckonings.sailscoring.ie/scratch/07-tie-break-last-race.html
 */
export const sailingTie: readonly Boat[] = [
  { id: "Carol", places: [3, 3, 1], total: 7, rank: 1 },
  { id: "Bob", places: [2, 1, null], total: 8, rank: 2 },
  { id: "Alice", places: [1, 2, null], total: 8, rank: 3 },
  { id: "David", places: [4, 4, 2], total: 10, rank: 4 },
];

/**
 * The women's giant slalom of Sölden, 25 October 2014: seconds, rank and World Cup points, of which both winners got 100 and nobody 80.
 * Interia Sport, "Fenninger i Shiffrin wygrały gigant w Soelden".
 * https://sport.interia.pl/narciarstwo-alpejskie/news-fenninger-i-shiffrin-wygraly-gigant-w-soelden,nId,1541656
 */
export const soelden2014: readonly (readonly [skier: string, seconds: string, rank: number, points: number])[] = [
  ["Fenninger", "159.85", 1, 100],
  ["Shiffrin", "159.85", 1, 100],
  ["Brem", "160.12", 3, 60],
  ["Zettel", "160.14", 4, 50],
  ["Brignone", "160.22", 5, 45],
  ["Rebensburg", "160.43", 6, 40],
];

/** Points of the World Cup by place, the first ten (International Ski Federation, since 1992). */
export const worldCupPoints: readonly number[] = [100, 80, 60, 50, 45, 40, 36, 32, 29, 26];
