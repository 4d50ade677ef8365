import type { AddedTab } from '../components/added-tabs.ts';
import { CooperativeMeetings } from './cooperative-meetings.tsx';

/** What meetings add to the page of a cooperative. */
export const meetingTabs: readonly AddedTab[] = [
  { of: 'cooperative', key: 'meetings', title: 'meetings:title', needs: 'meetings.read', content: CooperativeMeetings },
];
