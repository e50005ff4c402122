import { has } from "./has.js";
import { givenAs } from "./describe.js";
import type { Fault, FaultCode, Said, Wanted } from "./fault.js";
import type { Got } from "./given.js";
import { ownOptions } from "./own-fields.js";
import { pathText, type Path } from "./path.js";
import { safeText } from "./safe-text.js";
import { say } from "./say.js";
import { shorten } from "./shorten.js";

/** The one place in which a fault is made and put into words. `value` is what came in, of whatever type. */
export function fault(code: FaultCode, path: Path, value: unknown, wanted: Wanted): Fault {
  return faultOf(code, path, givenAs(value), wanted);
}

const longestValue = 200;
const longestExpected = 1000;

/** The same, where what came in is a text as it is shown, or told in words. */
export function faultOf(code: FaultCode, of: Path, came: string | Got, wanted: Wanted): Fault {
  const { expected, english } = typeof wanted === "object" && has(wanted, "english") ? wanted : say(wanted);
  const [path, value] = [shortenPath(of), safeText(shorten(typeof came === "string" ? came : came.english, longestValue))];
  const said = `${words(code)}: got ${value}, expected ${shorten(english, longestExpected)}`;
  const given = typeof came === "string" ? {} : { given: came.given };
  return { code, path, value, ...given, expected, message: safeText(`${place(path)}${said}`) };
}

/** The same fault, elsewhere. */
export function faultAt(of: Path, found: Fault): Fault {
  const path = shortenPath(of);
  return { ...found, path, message: `${place(path)}${found.message.slice(place(found.path).length)}` };
}

/** What a fault expected, as it was said: for a fault that is made of it. */
export function wantedBy({ code, path, value, expected, message }: Fault): Said {
  return { expected, english: message.slice(`${place(path)}${words(code)}: got ${value}, expected `.length) };
}

/** What came in, as it was told: for a fault that is made of it. */
export function givenIn(of: Fault): string | Got {
  const { value, given } = ownOptions(of);
  return given === undefined ? value : { given, english: value };
}

/** What is wrong: the code, as words. */
function words(code: FaultCode): string {
  return code.replaceAll("_", " ");
}

function place(path: Path): string {
  return path.length === 0 ? "" : `${pathText(path)}: `;
}

/** How many steps of a path are told: from its beginning, and as many from its end. */
const mostSteps = 50;

function shortenPath(path: Path): Path {
  const steps = path.length <= 2 * mostSteps ? path : [...path.slice(0, mostSteps), "…", ...path.slice(1 - mostSteps)];
  return steps.every((step) => typeof step === "number" || step === shorten(step))
    ? steps
    : steps.map((step) => (typeof step === "number" ? step : shorten(step)));
}
