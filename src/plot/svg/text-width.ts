/** How wide characters are, in parts of the size: those that are as wide as they are high, narrow and wide letters. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u, 1],
  [/[ .,:;'|!()iIjlt·]/u, 0.36],
  [/[mwMW%@—]/u, 0.9],
  [/\p{Lu}/u, 0.72],
];

/** About how wide a text is in a usual typeface: nothing can be measured where there is no page. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widths.find(([characters]) => characters.test(character))?.[1] ?? 0.63;
  return width * size;
}
