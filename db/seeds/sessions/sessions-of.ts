import type { SessionAudience, SessionForm, SessionState } from '~/bimtek/sessions/session.ts';
import type { Story } from '../tell-story.ts';

type Hour = [hour: number, minute: number];

export interface StorySession {
  key: string;
  title: string;
  course: string | null;
  audience: SessionAudience;
  form: SessionForm;
  state: SessionState;
  venue: string | null;
  district: string | null;
  meetingLink: string | null;
  seatsOnSite: number;
  seatsOnline: number;
  jp: number;
  /** From the day on which the story is told. */
  inDays: number;
  from: Hour;
  until: Hour;
  /** How many signed up, of whom the last `waiting` stand in line. */
  people: number;
  waiting: number;
  /** Where the demo seller stands among them; null = nowhere. */
  sellerAt: number | null;
  guests: { name: string; phone: string | null }[];
  feedback: { useful: number; clear: number; remark: string | null }[];
  materials: string[];
}

const empty = { guests: [], feedback: [], materials: [] };

/** The sessions of a story, with as many people as the story has. All names are invented. */
export function sessionsOf(story: Story): StorySession[] {
  const { plan, vendors } = story;
  const district = plan.districts.at(-5)?.code ?? plan.districts[0]?.code ?? null;
  const office = { venue: `Aula ${plan.office}, Lantai 2`, district };
  const room = { ...office, form: 'on-site' as const, meetingLink: null, seatsOnline: 0 };
  const crowd = Math.min(vendors.length, 28);
  const line = Math.max(2, Math.min(7, Math.floor(vendors.length / 4)));
  const full = Math.min(12, vendors.length - line);
  return [
    {
      ...room,
      ...{ key: 'today', title: 'Dari foto sampai laku', course: 'dari-foto-sampai-laku' },
      ...{
        audience: 'vendor',
        state: 'open',
        seatsOnSite: 40,
        jp: 4,
        inDays: 0,
        from: [8, 30],
        until: [12, 0],
      },
      ...{ people: crowd, waiting: 0, sellerAt: 3, feedback: [], materials: [] },
      guests: [
        { name: 'Wagiyem', phone: null },
        { name: 'Slamet Riyanto', phone: '+6281390001234' },
      ],
    },
    {
      ...room,
      ...empty,
      ...{ key: 'full', title: 'Foto produk dengan HP', course: 'dari-foto-sampai-laku' },
      ...{
        audience: 'vendor',
        state: 'open',
        seatsOnSite: full,
        jp: 4,
        inDays: 10,
        from: [9, 0],
        until: [12, 0],
      },
      ...{ people: full + line, waiting: line, sellerAt: full + 1 },
    },
    {
      ...empty,
      ...{ key: 'online', title: 'Belanja dari usaha kecil lewat e-Katalog', course: null, audience: 'all' },
      ...{
        form: 'online',
        state: 'open',
        venue: null,
        district: null,
        seatsOnSite: 0,
        seatsOnline: 100,
        jp: 2,
      },
      ...{ meetingLink: 'https://rapat.example.id/bimtek-belanja', inDays: 4, from: [13, 0], until: [15, 0] },
      ...{ people: Math.min(9, vendors.length), waiting: 0, sellerAt: null },
    },
    {
      ...office,
      ...empty,
      ...{ key: 'hybrid', title: 'Harga, pajak, dan stok', course: null, audience: 'vendor', form: 'hybrid' },
      ...{
        meetingLink: 'https://rapat.example.id/bimtek-harga',
        state: 'draft',
        seatsOnSite: 20,
        seatsOnline: 60,
      },
      ...{ jp: 3, inDays: 21, from: [9, 0], until: [11, 30], people: 0, waiting: 0, sellerAt: null },
    },
    {
      ...room,
      ...{
        key: 'held',
        title: 'NIB dan data usaha yang rapi',
        course: null,
        audience: 'vendor',
        state: 'closed',
      },
      ...{ seatsOnSite: 25, jp: 4, inDays: -31, from: [8, 30], until: [12, 0] },
      ...{ people: Math.min(18, vendors.length), waiting: 0, sellerAt: 0, guests: [], materials: [] },
      feedback: [
        { useful: 5, clear: 5, remark: 'Contohnya dari toko sendiri, jadi mudah diikuti.' },
        { useful: 5, clear: 4, remark: null },
        { useful: 4, clear: 4, remark: 'Waktunya kurang lama.' },
        { useful: 4, clear: 3, remark: null },
        { useful: 5, clear: 5, remark: null },
        { useful: 3, clear: 4, remark: 'Layarnya kurang terang dari belakang.' },
        { useful: 5, clear: 4, remark: null },
      ],
    },
  ];
}
