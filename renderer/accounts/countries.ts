/** Countries an office may be in, and the currency it usually pays in. Names come from the browser, in the user's language. */
// prettier-ignore
export const currencyOfCountry: Readonly<Record<string, string>> = {
  AF: 'AFN', AO: 'AOA', AM: 'AMD', BD: 'BDT', BF: 'XOF', BI: 'BIF', BJ: 'XOF', BO: 'BOB', BR: 'BRL', CD: 'CDF',
  CF: 'XAF', CG: 'XAF', CI: 'XOF', CM: 'XAF', CO: 'COP', CR: 'CRC', CV: 'CVE', DJ: 'DJF', DO: 'DOP', DZ: 'DZD',
  EC: 'USD', EG: 'EGP', ET: 'ETB', GA: 'XAF', GE: 'GEL', GH: 'GHS', GM: 'GMD', GN: 'GNF', GQ: 'XAF', GT: 'GTQ',
  GW: 'XOF', HN: 'HNL', HT: 'HTG', ID: 'IDR', IN: 'INR', IQ: 'IQD', JO: 'JOD', KE: 'KES', KH: 'KHR', LA: 'LAK',
  LB: 'LBP', LK: 'LKR', LR: 'LRD', LS: 'LSL', LY: 'LYD', MA: 'MAD', MD: 'MDL', MG: 'MGA', ML: 'XOF', MM: 'MMK',
  MR: 'MRU', MW: 'MWK', MX: 'MXN', MZ: 'MZN', NE: 'XOF', NG: 'NGN', NI: 'NIO', NP: 'NPR', PA: 'PAB', PE: 'PEN',
  PG: 'PGK', PH: 'PHP', PK: 'PKR', PS: 'ILS', PY: 'PYG', RW: 'RWF', SD: 'SDG', SL: 'SLE', SN: 'XOF', SO: 'SOS',
  SS: 'SSP', ST: 'STN', SV: 'USD', SY: 'SYP', TD: 'XAF', TG: 'XOF', TL: 'USD', TN: 'TND', TR: 'TRY', TZ: 'TZS',
  UA: 'UAH', UG: 'UGX', VE: 'VES', VN: 'VND', YE: 'YER', ZA: 'ZAR', ZM: 'ZMW', ZW: 'ZWG',
};

export interface NamedCode {
  readonly value: string;
  readonly label: string;
}

function named(codes: readonly string[], names: Intl.DisplayNames): NamedCode[] {
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((first, second) => first.label.localeCompare(second.label));
}

export function countries(language: string): NamedCode[] {
  return named(Object.keys(currencyOfCountry), new Intl.DisplayNames([language], { type: 'region' }));
}

export function currencies(language: string): NamedCode[] {
  const codes = [...new Set([...Object.values(currencyOfCountry), 'EUR', 'GBP'])];
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return named(codes, names).map(({ value, label }) => ({ value, label: `${value} · ${label}` }));
}
