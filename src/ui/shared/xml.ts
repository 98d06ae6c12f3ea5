/** A text as the content or an attribute of XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A text in lines of at most so many letters, broken between words where that can be. */
export function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => pieces(whole, letters))) {
    if (line !== "" && line.length + word.length >= letters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A word longer than a line (an address) in pieces. */
function pieces(word: string, letters: number): readonly string[] {
  return word.match(new RegExp(`.{1,${Math.max(8, Math.floor(letters) - 1)}}`, "gu")) ?? [word];
}
