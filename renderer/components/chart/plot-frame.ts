/** What both kinds of drawings share. Colours are written out, because a copied picture knows no style sheet. */
export const plotHeight = 280;
export const plotMargin = { top: 4, right: 12, bottom: 4, left: 4 };
export const gridColor = '#d5dbd9';
export const axisText = { fill: '#343c3a', fontSize: 12 };
