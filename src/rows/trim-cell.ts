// Beside white space (a no-break space, a byte order mark), what is copied along unseen: zero-width characters and directional marks.
const unseen = "\\s\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069";
const edge = new RegExp(`[${unseen}]`);

/** `="000123"` is how an export keeps a spreadsheet from taking an id for a number: a formula of this one text. */
const onlyText = /^="((?:[^"]|"")*)"$/;

/** A cell without what says nothing: blanks and unseen characters around it, and the formula of one text. */
export function trimCell(text: string): string {
  const trimmed = trim(text);
  if (!trimmed.startsWith("=\"")) return trimmed;
  const [, inner] = onlyText.exec(trimmed) ?? [];
  return inner === undefined ? trimmed : trim(inner.replaceAll("\"\"", "\""));
}

function trim(text: string): string {
  // Most cells have none, and a search for those at the end takes long where many stand in the middle.
  if (text === "" || !(edge.test(text[0] ?? "") || edge.test(text.at(-1) ?? ""))) return text;
  let [from, to] = [0, text.length];
  while (from < to && edge.test(text[from] ?? "")) from += 1;
  while (to > from && edge.test(text[to - 1] ?? "")) to -= 1;
  return text.slice(from, to);
}

/** Full-width characters as those that they stand for. */
export function foldWidth(text: string): string {
  return text.replaceAll(/[！-～]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");
}
