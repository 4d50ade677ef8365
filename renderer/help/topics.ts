/** A topic of the Help page: the namespace whose `guide` it shows, and the addresses it helps with. */
export interface HelpTopic {
  readonly namespace: string;
  /** First parts of the addresses, for example `people` for `/people/new`; `home` for the start page. */
  readonly pages: readonly string[];
}

/** Every topic in the order of the navigation. A feature adds itself here and its texts at `<namespace>:guide`. */
export const helpTopics: readonly HelpTopic[] = [
  { namespace: 'home', pages: ['home'] },
  { namespace: 'people', pages: ['people', 'doubles'] },
  { namespace: 'households', pages: ['households'] },
  { namespace: 'communities', pages: ['communities'] },
  { namespace: 'partners', pages: ['partners'] },
  { namespace: 'cooperatives', pages: ['cooperatives'] },
  { namespace: 'members', pages: ['members'] },
  { namespace: 'meetings', pages: ['meetings', 'resolutions'] },
  { namespace: 'weighing', pages: ['weighing'] },
  { namespace: 'deliveries', pages: ['deliveries'] },
  { namespace: 'farmers', pages: ['farmers'] },
  { namespace: 'supply-contracts', pages: ['supply-contracts'] },
  { namespace: 'prices', pages: ['prices'] },
  { namespace: 'market-prices', pages: ['market-prices'] },
  { namespace: 'offtake', pages: ['offtake'] },
  {
    namespace: 'cohorts',
    pages: ['cohorts', 'courses', 'certificates', 'tracer', 'assessments', 'handouts', 'instruments'],
  },
  { namespace: 'reports', pages: ['reports'] },
  { namespace: 'imports', pages: ['imports'] },
  { namespace: 'exports', pages: [] },
  { namespace: 'bin', pages: ['bin'] },
  { namespace: 'privacy', pages: ['privacy'] },
  { namespace: 'journal', pages: ['journal'] },
  { namespace: 'users', pages: ['users'] },
  { namespace: 'backups', pages: ['backups'] },
  { namespace: 'accounts', pages: ['account', 'settings'] },
];

/** The address of the help for a page. */
export function helpPath(page: string): string {
  const part = page.split('/')[1] ?? '';
  const wanted = part === '' ? 'home' : part;
  const topic = helpTopics.find(({ pages }) => pages.includes(wanted))?.namespace ?? 'home';
  return `/help?topic=${topic}`;
}
