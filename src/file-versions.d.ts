/** Hashes of the data files by path, written in by the build (`src/cli/file-versions.ts`). */
declare const FILE_VERSIONS: Readonly<Record<string, string>>;
