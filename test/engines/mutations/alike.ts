interface Alike {
  readonly file: string;
  /** The function, the line as it is, and as each of the changes leaves it. */
  readonly within: string;
  readonly before: string;
  readonly after: readonly string[];
  readonly why: string;
}

/** Changes that are no mistakes, and why: nothing that comes out is otherwise. */
export const alike: readonly Alike[] = [
  {
    file: "sql/rounded-quotient.ts",
    within: "roundedQuotient",
    before: "isNegative ? `CASE WHEN ${dividend} < 0 THEN -${of(`(-${dividend})`)} ELSE ${of(dividend)} END` : of(dividend);",
    after: ["isNegative ? `CASE WHEN ${dividend} <= 0 THEN -${of(`(-${dividend})`)} ELSE ${of(dividend)} END` : of(dividend);"],
    why: "Of 0 the magnitude is 0, and a quotient of 0 is 0 whichever sign it is given.",
  },
  {
    file: "sql/rounded-quotient.ts",
    within: "roundedQuotient",
    before: "return `CASE WHEN ${dividend} < 0 THEN -${away(`(-${dividend})`)} ELSE ${cut(dividend)} END`;",
    after: ["return `CASE WHEN ${dividend} <= 0 THEN -${away(`(-${dividend})`)} ELSE ${cut(dividend)} END`;"],
    why: "0 divided is 0 on both branches.",
  },
  {
    file: "sql/rounded-quotient.ts",
    within: "roundedQuotient",
    before: "return `CASE WHEN ${dividend} > 0 THEN ${away(dividend)} ELSE ${cut(dividend)} END`;",
    after: ["return `CASE WHEN ${dividend} >= 0 THEN ${away(dividend)} ELSE ${cut(dividend)} END`;"],
    why: "0 divided is 0 on both branches.",
  },
];
