import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type MapperFile, type OpenMapper, openMapper } from "#data/mapper-file.ts";
import { messageOf } from "#domain/message-of.ts";

/** Mappers that the maintainer imported; ignored by git, because few may be passed on. */
const LOCAL_FOLDER = "data/local";
const ENDING = ".mapper.json";

/** Writes a mapper's file, whole or not at all. Returns its path. */
export async function writeLocal(file: MapperFile, folder: string = LOCAL_FOLDER): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${file.mapper.id}${ENDING}`);
  await writeFile(`${path}.part`, JSON.stringify(file));
  await rename(`${path}.part`, path);
  return path;
}

/** The imported mappers, in the order of their ids. Throws with the file's name if one is damaged. */
export async function readLocal(folder: string = LOCAL_FOLDER): Promise<readonly OpenMapper[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const found: OpenMapper[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith(ENDING)).sort()) {
    try {
      found.push(openMapper(JSON.parse(await readFile(join(folder, name), "utf8"))));
    } catch (error) {
      const reason = messageOf(error);
      throw new Error(`${join(folder, name)}: ${reason} Import it again, or delete the file.`);
    }
  }
  return found;
}
