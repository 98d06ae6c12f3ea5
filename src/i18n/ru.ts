const files = import.meta.glob<Readonly<Record<string, string>>>("./ru/*.json", {
  eager: true,
  import: "default",
});

/** Every message of the language, by its English text. */
export const catalog: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files));
