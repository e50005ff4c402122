/** Made where it is used: of a literal, an engine lists the characters as soon as it reads this file, which a start would wait for. */
const unseen = (): RegExp => new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}]", "gu");

/**
 * Puts something in the place of what is not seen, or moves what stands around it: control and format characters, separators of lines, lone
 * surrogates, fillers.
 */
export function replaceUnseen(text: string, by: (character: string) => string): string {
  return text.replace(unseen(), by);
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
