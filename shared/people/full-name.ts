/** One cell with a whole name: "Idahosa, Osaro Paul" tells which is the family name, otherwise it is the last word. */
export function splitFullName(text: string): { givenNames: string; familyName: string } {
  const comma = text.split(',').map((part) => part.trim());
  if (comma.length === 2 && comma[0] && comma[1]) return { familyName: comma[0], givenNames: comma[1] };
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length <= 1) return { givenNames: text.trim(), familyName: '' };
  return { givenNames: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' };
}
