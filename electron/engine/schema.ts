import type { EntitySchema } from 'typeorm';
import { assetsEntities } from '../assets/entities.ts';
import { agreementsEntities } from '../agreements/entities.ts';
import { communitiesEntities } from '../communities/entities.ts';
import { cooperativesEntities } from '../cooperatives/entities.ts';
import { homeEntities } from '../home/entities.ts';
import { householdsEntities } from '../households/entities.ts';
import { importsEntities } from '../imports/entities.ts';
import { jobsEntities } from '../jobs/entities.ts';
import { meetingsEntities } from '../meetings/entities.ts';
import { officeEntities } from '../office/entities.ts';
import { offtakeEntities } from '../offtake/entities.ts';
import { partnersEntities } from '../partners/entities.ts';
import { peopleEntities } from '../people/entities.ts';
import { recordsEntities } from '../records/entities.ts';
import { reportsEntities } from '../reports/entities.ts';
import { trainingEntities } from '../training/entities.ts';
import type { Schema } from '../storage/data-source.ts';
import { JournalEntity } from '../storage/journal.ts';
import { migrations } from '../storage/migrations/index.ts';
import { SearchDocumentEntity } from '../storage/search-index.ts';

/** Every table of the office's file and every step that made it what it is. */
export const schema: Schema = {
  entities: [
    JournalEntity,
    SearchDocumentEntity,
    ...assetsEntities,
    ...agreementsEntities,
    ...communitiesEntities,
    ...cooperativesEntities,
    ...homeEntities,
    ...householdsEntities,
    ...importsEntities,
    ...jobsEntities,
    ...meetingsEntities,
    ...officeEntities,
    ...offtakeEntities,
    ...partnersEntities,
    ...peopleEntities,
    ...recordsEntities,
    ...reportsEntities,
    ...trainingEntities,
  ] as EntitySchema[],
  migrations,
};
