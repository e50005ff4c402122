/** How many characters of a text from outside are told. */
const longestText = 80;
/** How many entries of a list are told. */
const longestList = 50;

/** The beginning of a text that is longer; no character is cut in two. */
export function shorten(text: string, most: number = longestText): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** What a code names, with long texts and lists cut: what came in may be of any size. */
export function shortenValues<Data extends object>(data: Data): Data {
  const told: { [name: string]: unknown } = { ...(data as object) };
  for (const name of Object.keys(told)) told[name] = shortenValue(told[name]);
  return told as Data;
}

function shortenValue(value: unknown): unknown {
  if (typeof value === "string") return shorten(value);
  if (!Array.isArray(value)) return value;
  const told = value.slice(0, longestList).map(shortenValue);
  return value.length > longestList && typeof told[0] === "string" ? [...told, "…"] : told;
}
