import Form from "@rjsf/core";
import type { RJSFSchema } from "@rjsf/utils";
import { customizeValidator } from "@rjsf/validator-ajv8";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Window } from "happy-dom";
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agents } from "../../examples/01-shop-month/agents-policy.js";
import { parsePolicy, policyJsonSchema, stringifyPolicy } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";

const window = new Window();
const page = window.document.body;
const schema = policyJsonSchema({ language: "zh", discriminator: true }) as RJSFSchema;
const stored: unknown = JSON.parse(stringifyPolicy(agents));
let submitted: unknown;
let errors: unknown;

/** A browser's page without a browser, and the demo's policy on it as a form. */
beforeAll(async () => {
  Object.assign(globalThis, { window, document: window.document, navigator: window.navigator, IS_REACT_ACT_ENVIRONMENT: true });
  const form = createElement(Form, {
    schema,
    formData: stored,
    validator: customizeValidator({ AjvClass: untyped(Ajv2020) }),
    experimental_defaultFormStateBehavior: { emptyObjectFields: "skipDefaults" },
    onSubmit: ({ formData }) => {
      submitted = formData;
    },
    onError: (told) => {
      errors = told;
    },
  });
  await act(async () => createRoot(page).render(form));
}, 60_000);

afterAll(async () => {
  await window.happyDOM.close();
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Each choice, and the words that stand for it. */
function choicesIn(part: unknown): readonly (readonly [unknown, string])[] {
  if (typeof part !== "object" || part === null) return [];
  const { const: choice, title }: { readonly const?: unknown; readonly title?: unknown } = part;
  const own = typeof title === "string" && choice !== undefined && !("type" in part) ? [[choice, title] as const] : [];
  return [...own, ...Object.values(part).flatMap(choicesIn)];
}

describe("the demo's policy as a form of @rjsf", () => {
  it("holds all of its figures and names", () => {
    const fields = [...page.querySelectorAll("input, option")];
    const shown = new Set(fields.flatMap((field) => [field.getAttribute("value"), field.textContent]));
    const texts = new Set(textsIn(stored));
    expect(texts.size).toBeGreaterThan(100);
    const choices = new Map(choicesIn(schema));
    expect([...texts].filter((text) => !shown.has(choices.get(text) ?? text))).toEqual([]);
  });

  it("has Chinese words beside them", () => {
    const words = page.textContent;
    for (const title of ["工资项", "按比例折算", "小数位", "四舍五入"]) expect(words).toContain(title);
  });

  it("gives the policy back when it is submitted as it is", async () => {
    await act(async () => {
      page.querySelector("form")?.dispatchEvent(new window.Event("submit", { bubbles: true, cancelable: true }));
    });
    expect(errors).toBeUndefined();
    expect(stringifyPolicy(parsePolicy(submitted))).toBe(stringifyPolicy(agents));
  });
});
