/** Hashes of the data files by path, written in by the build (`src/cli/file-versions.ts`). */
declare const FILE_VERSIONS: Readonly<Record<string, string>>;
/** SHA-256 of the theatre's data file, 64 hexadecimal digits; empty where there was none. */
declare const DATA_HASH: string;

/** The theatre that the app shows, written in by the build (`src/cli/shown-theatre.ts`). */
declare const THEATRE: { readonly id: string; readonly basemap: string };

/** Repository to which contributions go, written in by the build (`src/cli/repository.ts`). */
declare const REPOSITORY: string | null;
