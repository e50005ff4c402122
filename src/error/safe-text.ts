/**
 * Puts something in the place of what is not seen, or moves what stands around it: control and format characters, separators of lines, lone
 * surrogates, what is ignored by default (`DI`). No literal: of that an engine lists all such characters as soon as it reads this file, and
 * a start waits for it.
 */
export function replaceUnseen(text: string, by: (character: string) => string): string {
  // Of what is printable in ASCII all is seen.
  return text.search(/[^ -~]/) < 0 ? text : text.replace(new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{DI}]", "gu"), by);
}

/**
 * Text from outside as it is shown to people: what cannot be seen is written as an escape, so that a line break forges no line, and a name
 * with a byte order mark does not look like the name without it.
 */
export function safeText(text: string): string {
  return replaceUnseen(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32) return JSON.stringify(character).slice(1, -1);
    const digits = code.toString(16).toUpperCase();
    return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, "0")}`;
  });
}

/** The same in quotes, as a program would write it. */
export function quoted(text: string): string {
  return safeText(JSON.stringify(text));
}
