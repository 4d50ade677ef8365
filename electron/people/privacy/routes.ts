import { guarded } from '../../engine/context.ts';
import { decideErasure, listRequests, requestErasure } from './requests.ts';
import { readSubjectFile, subjectFileAsData } from './subject-file.ts';

const { privacy } = guarded;

export const privacyRoutes = {
  subjectFile: privacy.subjectFile.handler(({ context, input }) => readSubjectFile(context, input)),
  subjectFileAsData: privacy.subjectFileAsData.handler(({ context, input }) => subjectFileAsData(context, input)),
  requests: privacy.requests.handler(({ context }) => listRequests(context)),
  request: privacy.request.handler(({ context, input }) => requestErasure(context, input)),
  decide: privacy.decide.handler(({ context, input }) => decideErasure(context, input)),
};
