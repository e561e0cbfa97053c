import type { DeafPlace } from '#contract';

/** Why no program hears a place, and what it means for a shop. */
export const deafReasons: Record<DeafPlace['id'], string> = {
  'google-reviews': 'Google shows reviews to people only. For most shops they matter more than all else.',
  tripadvisor: 'No program may read its reviews. Travellers decide by them.',
  facebook: 'Pages and groups are for those who are signed in.',
  instagram: 'Posts and stories are for those who are signed in; look at your tags too.',
  yelp: 'No program may read its reviews.',
  trustpilot: 'No program may read its reviews without a paid account.',
  tiktok: 'Videos can be searched by people only.',
  nextdoor: 'Neighbours talk behind their own door; you have to be one of them.',
  linkedin: 'Posts are for those who are signed in.',
  x: 'Searching is for those who are signed in, or who pay.',
};
