import { expect, test } from "vitest";
import { programOf } from "./program.js";
import { snippetsOfComments, snippetsOfPage } from "./snippet.js";
import { typeErrors } from "./type-check.js";

const names = new Map([["atLeast", "jixiao"]]);

test("the blocks of a page are one program, whose lines are the page's", () => {
  const blocks = ["import { a } from \"b\";\nconst x = a;", "import { a, c } from \"b\";\nx; // => 1"].map((code) =>
    `\`\`\`ts\n${code}\n\`\`\`\n`
  );
  const [page] = snippetsOfPage("a.md", `# A\n\n${blocks.join("\ntext\n\n")}`);
  const { checked, expectations } = programOf(page!, names);
  const lines = ["import { a } from \"b\";", "const x = a;", "", "", "", "", "", "import { c } from \"b\";", "x; // => 1"];
  expect(checked.split("\n").slice(3, 12)).toEqual(lines);
  expect(expectations).toMatchObject([{ line: 12, expectation: { value: 1 } }]);
});

test("an example of a comment imports what it uses", () => {
  const [example] = snippetsOfComments("a.ts", "\n/**\n * Text.\n *\n * @example\n * atLeast(1, 2);\n * // => 3\n * @throws never\n */\n");
  const { checked, expectations } = programOf(example!, names);
  expect(checked.split("\n")).toEqual(["import { atLeast } from \"jixiao\"; ", "", "", "", "", "atLeast(1, 2);", "// => 3"]);
  expect(expectations).toMatchObject([{ line: 7 }]);
});

test("an expectation that cannot be read, or that belongs to nothing, is a problem", () => {
  const [page] = snippetsOfPage("a.md", "```ts\nf(); // => about 5\nf(); // -> 5\n\n// => 5\n```\n");
  expect(programOf(page!, names).problems).toEqual([
    "a.md:2: this expectation cannot be read: // => about 5",
    "a.md:3: this expectation cannot be read: // -> 5",
    "a.md:5: this expectation cannot be read: // => 5",
  ]);
});

test.each([
  ["```js\n1;\n```", "a.md:1: only blocks marked ts are checked"],
  ["```ts\n1;", "a.md:1: this block has no end"],
  ["```ts no-run\n1;\n```", "a.md:1: a block cannot be marked \"ts no-run\" here"],
])("%j is refused", (text, message) => {
  expect(() => snippetsOfPage("a.md", text)).toThrow(message);
});

test("README.md has no block that is not run", () => {
  const text = "```ts no-run: it needs a database\n1;\n```";
  expect(snippetsOfPage("docs/a.md", text)).toMatchObject([{ name: "docs/a.md:1", notRun: "it needs a database" }]);
  expect(() => snippetsOfPage("README.md", text)).toThrow("README.md:1");
});

test("errors of types name file and line", () => {
  const errors = typeErrors([{ name: "a", file: "a.md", code: "\nconst one: number = \"1\";\none;" }]);
  expect(errors.get("a")).toEqual(["a.md:2: Type 'string' is not assignable to type 'number'."]);
});
