import type { PageDefinition } from '../components/page.ts';
import { MeetingPage } from './meeting-page.tsx';
import { MeetingPrintPage } from './meeting-print-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';
import { ResolutionsPage } from './resolutions-page.tsx';

export const meetingPages: readonly PageDefinition[] = [
  { path: '/meetings', page: MeetingsPage },
  { path: '/meetings/$id', page: MeetingPage },
  { path: '/meetings/$id/print', page: MeetingPrintPage },
  { path: '/resolutions', page: ResolutionsPage },
];
