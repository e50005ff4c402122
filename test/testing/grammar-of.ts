import { conditionKinds, fieldsOf, quantityKinds, tableKinds, type Fields, type Shape } from "../../src/formula/index.js";
import { policyFields } from "../../src/policy/index.js";
import type { PolicyDefinition } from "../../src/index.js";

const kinds: Readonly<Record<string, { readonly fields: Fields }>> = { ...quantityKinds, ...conditionKinds, ...tableKinds };

type Meet = (what: string) => void;

/**
 * Calls `meet` for what a policy has of the grammar: each kind, each choice, each number as text and as a parameter, each optional field
 * that is there or not there.
 */
export function meetGrammar(policy: PolicyDefinition, meet: Meet): void {
  meetFields(policy, policyFields, "policy", meet);
}

/** All that the grammar has, in the words that `meetGrammar` uses. */
export function wholeGrammar(): readonly string[] {
  const all: string[] = [];
  const ofShape = (shape: Shape, owner: string): void => {
    if (typeof shape === "string") return;
    if ("choice" in shape) all.push(...shape.choice.map((choice) => `${owner}: ${choice}`));
    else if ("number" in shape) all.push(`${owner}: number`, `${owner}: parameter`);
    else if ("list" in shape) ofShape(shape.list, owner);
    else if ("ofRows" in shape) ofShape(shape.ofRows, owner);
    else if ("orNull" in shape) {
      all.push(`${owner}: null`, `${owner}: a value`);
      ofShape(shape.orNull, owner);
    } else if ("fields" in shape) ofFields(shape.fields, owner);
    else {
      all.push(`${owner}: present`, `${owner}: absent`);
      ofShape("words" in shape ? shape.words : shape.optional, owner);
    }
  };
  const ofFields = (fields: Fields, owner: string): void =>
    Object.entries(fields).forEach(([field, shape]) => ofShape(shape, `${owner}.${field}`));
  ofFields(policyFields, "policy");
  for (const [kind, { fields }] of Object.entries(kinds)) {
    all.push(kind);
    ofFields(fields, kind);
  }
  return all;
}

function meetFields(record: object, fields: Fields, owner: string, meet: Meet): void {
  for (const [field, shape] of Object.entries(fields)) {
    meetShape((record as Record<string, unknown>)[field], shape, `${owner}.${field}`, meet);
  }
}

function meetShape(value: unknown, shape: Shape, owner: string, meet: Meet): void {
  if (shape === "quantity" || shape === "condition" || shape === "table") {
    const { kind } = value as { readonly kind: string };
    meet(kind);
    meetFields(value as object, fieldsOf(kind), kind, meet);
  } else if (typeof shape === "string") return;
  else if ("choice" in shape) meet(`${owner}: ${String(value)}`);
  else if ("number" in shape) meet(`${owner}: ${typeof value === "string" ? "number" : "parameter"}`);
  else if ("ofRows" in shape) meetShape(value, shape.ofRows, owner, meet);
  else if ("orNull" in shape) {
    meet(`${owner}: ${value === null ? "null" : "a value"}`);
    if (value !== null) meetShape(value, shape.orNull, owner, meet);
  } else if ("list" in shape) { for (const each of value as readonly unknown[]) meetShape(each, shape.list, owner, meet); }
  else if ("fields" in shape) meetFields(value as object, shape.fields, owner, meet);
  else {
    meet(`${owner}: ${value === undefined ? "absent" : "present"}`);
    if (value !== undefined) meetShape(value, "words" in shape ? shape.words : shape.optional, owner, meet);
  }
}
