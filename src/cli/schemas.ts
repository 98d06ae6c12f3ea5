import { mkdir, writeFile } from "node:fs/promises";
import { z } from "zod";
import { PUBLISHED_SCHEMAS } from "#data/schema.ts";

/** Text of every published JSON Schema, by file name. */
export function schemaTexts(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any" }), null, 2)}\n`,
    ]),
  );
}

/** `npm run data -- schema`. */
export async function writeSchemas(): Promise<number> {
  await mkdir("data/schema", { recursive: true });
  for (const [name, text] of schemaTexts()) await writeFile(`data/schema/${name}`, text);
  return 0;
}
