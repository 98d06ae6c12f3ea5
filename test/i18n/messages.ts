import { readdirSync, readFileSync } from "node:fs";

/** A message in the code, with where it stands. */
export interface Message {
  readonly text: string;
  readonly file: string;
}

const CALL = /(?<![\w.])(?:t|rich)\(\s*/g;
const LITERAL = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\$]|\\.|\$(?!\{))*)`)/;

/** All messages of `src/`; calls whose message is no literal come back as `unreadable`. */
export function messagesInCode(): {
  readonly messages: readonly Message[];
  readonly unreadable: readonly string[];
} {
  const messages: Message[] = [];
  const unreadable: string[] = [];
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith("i18n/"),
  );
  for (const file of files) {
    const code = readFileSync(`src/${file}`, "utf8");
    if (!code.includes("#i18n/text.ts")) continue;
    for (const call of code.matchAll(CALL)) {
      const rest = code.slice(call.index + call[0].length);
      const found = LITERAL.exec(rest);
      const text = found?.[1] ?? found?.[2] ?? found?.[3];
      if (text === undefined) unreadable.push(`${file}: ${rest.slice(0, 40)}`);
      else messages.push({ text: JSON.parse(`"${escaped(text, found)}"`), file });
    }
  }
  return { messages, unreadable };
}

/** The literal's text as the inside of a JSON string. */
function escaped(text: string, found: RegExpExecArray | null): string {
  if (found?.[1] !== undefined) return text;
  return text
    .replace(/\\(['`])/g, "$1")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n");
}

/** A language's messages, each with the file it stands in. */
export function catalogOf(
  language: string,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const name of readdirSync(`src/i18n/${language}`)) {
    const catalog = JSON.parse(readFileSync(`src/i18n/${language}/${name}`, "utf8"));
    for (const [message, words] of Object.entries<string>(catalog)) {
      found.set(message, [...(found.get(message) ?? []), [name, words]]);
    }
  }
  return found;
}
