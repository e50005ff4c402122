export { toZod } from "./to-zod.js";
