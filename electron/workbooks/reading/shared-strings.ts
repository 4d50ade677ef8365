import { Refusal } from '../../../shared/kernel/refusal.ts';
import { unescapeText } from './escaped-text.ts';
import { workbookLimits } from './limits.ts';
import { readXmlPart } from './xml-part.ts';

/** The texts that cells refer to by number. Pieces of formatted text are joined; pronunciation guides are left out. */
export function readSharedStrings(part: Buffer): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inGuide = false;
  readXmlPart(part, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') inGuide = true;
      else if (name === 't') inText = !inGuide;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(current));
      else if (name === 'rPh') inGuide = false;
      else if (name === 't') inText = false;
      if (strings.length > workbookLimits.sharedStrings) {
        throw new Refusal('workbook.too_many_cells', { limit: workbookLimits.cells });
      }
    },
    text(text) {
      if (inText) current += text;
    },
  });
  return strings;
}
