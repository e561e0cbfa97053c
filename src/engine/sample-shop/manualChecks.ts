import type { SampleManualCheck } from '../writer/seedSample.ts';
import { daysAgo } from './said.ts';

/** The places that the owner of the sample shop looks at, and when that was; the first is overdue. */
export function listManualChecks(startedAt: number): readonly SampleManualCheck[] {
  return [
    {
      details: {
        name: 'Google reviews',
        address: 'http://reviews.example/blue-door-bakery',
        everyDays: 7,
        weekday: null,
        place: 'google-reviews',
      },
      visitedAt: [30, 23, 16, 9].map((days) => daysAgo(days, '08:10')(startedAt)),
    },
    {
      details: {
        name: 'Facebook page',
        address: 'http://faces.example/bluedoorbakery',
        everyDays: 7,
        weekday: null,
        place: 'facebook',
      },
      visitedAt: [15, 8, 1].map((days) => daysAgo(days, '08:12')(startedAt)),
    },
    {
      details: {
        name: 'TripAdvisor',
        address: 'http://travellers.example/harbour-town/blue-door',
        everyDays: 14,
        weekday: 1,
        place: 'tripadvisor',
      },
      visitedAt: [5].map((days) => daysAgo(days, '08:15')(startedAt)),
    },
  ];
}
