/**
 * What a page holds beside its sentences, in order: a heading by its level, a block of code by its language, and in it `=>` for each value
 * that is stated; a row of a table and an item of a list. Two languages say it in other words, and have it alike.
 */
export function outlineOf(text: string): string[] {
  const outline: string[] = [];
  let isCode = false;
  for (const line of text.split("\n").map((each) => each.trim())) {
    const [, language] = /^```(\w*)/.exec(line) ?? [];
    if (language !== undefined) {
      if (!isCode) outline.push(language);
      isCode = !isCode;
    } else if (isCode) {
      if (line.includes("// => ")) outline.push("=>");
    } else {
      const [part] = /^(?:#+|\||-|\d+\.)(?= )/.exec(line) ?? [];
      if (part !== undefined) outline.push(part);
    }
  }
  return outline;
}
