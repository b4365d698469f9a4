// Compiles scss/portal.scss to ../static/portal/portal.css. With --check: says whether the committed file is current.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as sass from "sass";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const TARGET = here("../static/portal/portal.css");
const LIMIT = 20 * 1024;

/** Every rem length follows --scale, so that elder mode enlarges whatever a component brings along. */
function scaled(css) {
  return css
    .split(/(@media[^{]*\{)/)
    .map((part) => (part.startsWith("@media") ? part : part.replace(/(?<![\w.#-])(-?\d*\.?\d+)rem\b/g, "calc($1rem*var(--scale))")))
    .join("");
}

const compiled = sass.compile(here("scss/portal.scss"), {
  loadPaths: [here("node_modules/govuk-frontend/dist")],
  style: "compressed",
  charset: false,
  quietDeps: true,
});
const css = scaled(compiled.css) + "\n";
const size = gzipSync(css, { level: 9 }).length;
if (size > LIMIT) {
  console.error(`portal.css is ${size} bytes gzipped, more than ${LIMIT}.`);
  process.exit(1);
}
if (process.argv.includes("--check")) {
  if (readFileSync(TARGET, "utf8") !== css) {
    console.error("portal.css is not what scss/ compiles to: run `npm run build`.");
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, css);
}
console.log(`portal.css: ${css.length} bytes, ${size} gzipped`);
