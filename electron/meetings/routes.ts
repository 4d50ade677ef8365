import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { readAttendance, saveAttendance } from './attendance.ts';
import { closeMeeting, reopenMeeting } from './closing.ts';
import { elect } from './elections.ts';
import { meetingsListSql, resolutionsListSql } from './list.ts';
import { addResolution, followUpResolution, getResolution, removeResolution, updateResolution } from './resolutions.ts';
import { cancelMeeting, createMeeting, getMeeting, meetingOptions, removeMeeting, updateMeeting } from './service.ts';

const { meetings, resolutions } = guarded;

export const meetingsRoutes = {
  list: meetings.list.handler(({ context, input }) => answerList(context, meetingsListSql, input)),
  count: meetings.count.handler(({ context, input }) => answerCount(context, meetingsListSql, input)),
  get: meetings.get.handler(({ context, input }) => getMeeting(context, input.id)),
  create: meetings.create.handler(({ context, input }) => createMeeting(context, input)),
  update: meetings.update.handler(({ context, input }) => updateMeeting(context, input)),
  cancel: meetings.cancel.handler(({ context, input }) => cancelMeeting(context, input)),
  remove: meetings.remove.handler(({ context, input }) => removeMeeting(context, input)),
  attendance: meetings.attendance.handler(({ context, input }) => readAttendance(context, input.id)),
  saveAttendance: meetings.saveAttendance.handler(({ context, input }) => saveAttendance(context, input)),
  addResolution: meetings.addResolution.handler(({ context, input }) => addResolution(context, input)),
  updateResolution: meetings.updateResolution.handler(({ context, input }) => updateResolution(context, input)),
  removeResolution: meetings.removeResolution.handler(({ context, input }) => removeResolution(context, input)),
  elect: meetings.elect.handler(({ context, input }) => elect(context, input)),
  close: meetings.close.handler(({ context, input }) => closeMeeting(context, input)),
  reopen: meetings.reopen.handler(({ context, input }) => reopenMeeting(context, input)),
  options: meetings.options.handler(({ context, input }) => meetingOptions(context, input.cooperativeId)),
};

export const resolutionsRoutes = {
  list: resolutions.list.handler(({ context, input }) => answerList(context, resolutionsListSql, input)),
  count: resolutions.count.handler(({ context, input }) => answerCount(context, resolutionsListSql, input)),
  get: resolutions.get.handler(({ context, input }) => getResolution(context, input.id)),
  followUp: resolutions.followUp.handler(({ context, input }) => followUpResolution(context, input)),
};
