import stringWidth from "string-width";

export type Align = "left" | "right";

/** Lines of text whose columns stand one under the other, also where a character is two columns wide. Equal widths, two blanks between. */
export function table(rows: readonly (readonly string[])[], align: readonly Align[]): string[] {
  const widths = align.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))));
  return rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        const blanks = " ".repeat(width - stringWidth(cell));
        return align[column] === "right" ? blanks + cell : cell + blanks;
      })
      .join("  ")
      .trimEnd()
  );
}

/** Lines under the name of the shop that each is of, which comes anew where it changes. */
export function underShops(lines: readonly string[], shopOfLine: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const shop = shopOfLine[index] ?? "";
    return shop === shopOfLine[index - 1] ? [line] : ["", shop, line];
  });
}

/** Words put into lines of at most `width` columns, the first after `indent`. A word that is longer stands alone. */
export function paragraph(words: readonly string[], width: number, indent = ""): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of words) {
    const longer = current === "" ? indent + word : `${current} ${word}`;
    if (current !== "" && stringWidth(longer) > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current = longer;
    }
  }
  return current === "" ? lines : [...lines, current];
}
