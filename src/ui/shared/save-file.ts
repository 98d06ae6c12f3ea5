import type { SealedFile } from "./sealed-file.ts";

/** Offers a file to save, its caveats in it; nothing leaves the browser. */
export function saveFile(name: string, { type, content }: SealedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // Not at once: the browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
