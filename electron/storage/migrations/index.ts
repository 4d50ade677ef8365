import { Foundation1763700000001 } from './0001-foundation/index.ts';
import { Accounts1790000000020 } from './0002-accounts/index.ts';
import { Governance1790000000050 } from './0005-governance/index.ts';
import { Training1790000000060 } from './0006-training/index.ts';
import { Partners1790000000070 } from './0007-partners/index.ts';
import { Offtake1790000000080 } from './0008-offtake/index.ts';
import { Imports1790000000090 } from './0009-imports/index.ts';
import { Privacy1790000000100 } from './0010-privacy/index.ts';
import { Reports1790000000110 } from './0011-reports/index.ts';
import { Backups1790000000170 } from './0017-backups/index.ts';
import { Search1790000000180 } from './0018-search/index.ts';

/** Every step of the file's history, in order. A step that was released is never edited; a new one is added after it. */
export const migrations = [
  Foundation1763700000001,
  Accounts1790000000020,
  Governance1790000000050,
  Training1790000000060,
  Partners1790000000070,
  Offtake1790000000080,
  Imports1790000000090,
  Privacy1790000000100,
  Reports1790000000110,
  Backups1790000000170,
  Search1790000000180,
];
