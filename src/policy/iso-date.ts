const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Whether text is a day of the Gregorian calendar, as ISO 8601 writes it. No clock and no time zone takes part; such dates compare as text.
 */
export function isIsoDate(value: unknown): value is string {
  const match = typeof value === "string" ? pattern.exec(value) : null;
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : days[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}
