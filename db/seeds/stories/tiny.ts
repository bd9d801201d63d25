import type { StoryPlan } from '../story.ts';
import { batang } from './batang.ts';

/** The smallest story with everything in it: tests of every domain start from here. */
export const tiny: StoryPlan = {
  ...batang,
  name: 'tiny',
  vendors: 24,
  waiting: 4,
  applicants: 6,
  products: 160,
  targets: [
    { from: '2022-01-24', until: '2022-06-21', packages: 6, valueRupiah: 14_719_655 },
    { from: '2022-06-22', until: '2022-12-31', packages: 14, valueRupiah: 42_961_729 },
    { from: '2023-01-02', until: '2023-12-31', packages: 90, valueRupiah: 306_385_067 },
    { from: '2024-01-02', until: '2024-08-02', packages: 50, valueRupiah: 168_441_883 },
  ],
};
