import { fault, type Path } from "../error/index.js";
import type { NumberForm } from "./number-form.js";
import type { OptionCheck } from "./option-check.js";

const fields = ["decimal", "thousands", "scales", "currency", "negative", "fullWidth"];
const negatives = ["−1", "–1", "(1)", "1-"] as const;
const mostPower = 25;

/** Reads how numbers are written. */
export function openForm(value: unknown, path: Path, check: OptionCheck): NumberForm {
  if (value === undefined) return {};
  const given = check.fields(value, path, fields, "an object such as { decimal: \".\", thousands: \",\" }");
  const decimal = check.choice(given.decimal, [...path, "decimal"], [".", ","]);
  const thousands = check.choice(given.thousands, [...path, "thousands"], [",", ".", " ", "'"]);
  if (decimal !== undefined && decimal === thousands) {
    check.report(fault("invalid_choice", [...path, "thousands"], thousands, "another sign than that before the decimals"));
  }
  const scales = given.scales === undefined ? {} : check.map(given.scales, [...path, "scales"], "an object such as { \"%\": -2, 万: 4 }");
  for (const [text, power] of Object.entries(scales)) {
    const at = [...path, "scales", text];
    checkMark(text, at, check);
    if (!Number.isInteger(power) || Math.abs(Number(power)) > mostPower) {
      check.report(fault("invalid_count", at, power, `a power of ten: a whole number from −${mostPower} to ${mostPower}`));
    }
  }
  const currency = check.texts(given.currency, [...path, "currency"], "texts such as \"¥\" or \"元\"");
  currency.forEach((text, index) => checkMark(text, [...path, "currency", index], check));
  const negative = given.negative === undefined ? [] : check.list(given.negative, [...path, "negative"], negatives.join(", "));
  if (given.fullWidth !== undefined && typeof given.fullWidth !== "boolean") {
    check.report(fault("invalid_choice", [...path, "fullWidth"], given.fullWidth, "true or false"));
  }
  return {
    ...(decimal === undefined ? {} : { decimal }),
    ...(thousands === undefined ? {} : { thousands }),
    scales: Object.fromEntries(Object.entries(scales).map(([text, power]) => [text, Number(power)])),
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
    check.report(fault("invalid_text", path, text, "a mark without digits, blanks, signs, brackets, points and commas"));
  }
}
