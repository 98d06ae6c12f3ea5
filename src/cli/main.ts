import { messageOf } from "#domain/message-of.ts";
import { buildTheatre } from "./build.ts";
import { runImport } from "./import.ts";
import { newTheatre } from "./new-theatre.ts";
import { writeSchemas } from "./schemas.ts";
import { printStats } from "./stats.ts";
import { runValidate } from "./validate.ts";

const USAGE = `npm run data -- <command>

  validate   check data/ and report every problem; exit 1 if there is one
  build      check, then write public/theatre/; writes nothing if there is a problem
  stats      what the register holds
  import     read a mapper's own maps into data/local/: import <format|auto> <path|address>
  new        a theatre to begin with in data/<id>/: new <id>
  schema     write data/schema/ from the schemas in src/data/schema.ts`;

const COMMANDS: Readonly<Record<string, () => Promise<number>>> = {
  validate: runValidate,
  build: buildTheatre,
  stats: printStats,
  import: runImport,
  new: newTheatre,
  schema: writeSchemas,
};

const name = process.argv[2] ?? "";
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
