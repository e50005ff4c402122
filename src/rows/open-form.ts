import { expectedWholeNumber, fault, say, suchAs, type Path } from "../error/index.js";
import type { NumberForm } from "./number-form.js";
import type { OptionCheck } from "./option-check.js";

const fields = ["decimal", "thousands", "scales", "currency", "negative", "fullWidth"];
const negatives = ["−1", "–1", "(1)", "1-"] as const;
const mostPower = 25;

/** Reads how numbers are written. */
export function openForm(value: unknown, path: Path, check: OptionCheck): NumberForm {
  if (value === undefined) return {};
  const given = check.fields(value, path, fields, suchAs("{ decimal: \".\", thousands: \",\" }"));
  const decimal = check.choice(given.decimal, [...path, "decimal"], [".", ","]);
  const thousands = check.choice(given.thousands, [...path, "thousands"], [",", ".", " ", "'"]);
  if (decimal !== undefined && decimal === thousands) {
    check.report(fault("invalid_choice", [...path, "thousands"], thousands, "another_sign_than_that_before_the_decimals"));
  }
  const scales = given.scales === undefined
    ? {}
    : check.map(given.scales, [...path, "scales"], suchAs("{ \"%\": -2, 万: 4 }"));
  for (const [text, power] of Object.entries(scales)) {
    const at = [...path, "scales", text];
    checkMark(text, at, check);
    if (typeof power !== "number" || !Number.isInteger(power) || Math.abs(power) > mostPower) {
      check.report(fault("invalid_count", at, power, say(expectedWholeNumber, { from: -mostPower, to: mostPower })));
    }
  }
  const currency = check.texts(given.currency, [...path, "currency"], suchAs("[\"¥\", \"元\"]"));
  currency.forEach((text, index) => checkMark(text, [...path, "currency", index], check));
  const negative = given.negative === undefined
    ? []
    : check.list(given.negative, [...path, "negative"], say("a_list_of", { of: negatives }));
  if (given.fullWidth !== undefined && typeof given.fullWidth !== "boolean") {
    check.report(fault("invalid_choice", [...path, "fullWidth"], given.fullWidth, say("one_of", { choices: ["true", "false"] })));
  }
  return {
    ...(decimal === undefined ? {} : { decimal }),
    ...(thousands === undefined ? {} : { thousands }),
    scales: Object.fromEntries(Object.entries(scales).map(([text, power]) => [text, typeof power === "number" ? power : 0])),
    currency,
    negative: negative.flatMap((each, index) =>
      check.choice<(typeof negatives)[number]>(each, [...path, "negative", index], negatives) ?? []
    ),
    fullWidth: given.fullWidth === true,
  };
}

/** A mark with digits, signs or separators in it would be taken for a part of the number. */
function checkMark(text: string, path: Path, check: OptionCheck): void {
  if (text.trim() === "" || /[\d.,'’+\-−–()\s]/.test(text)) {
    check.report(fault("invalid_text", path, text, "a_mark_without_digits_blanks_signs_brackets_points_and_commas"));
  }
}
