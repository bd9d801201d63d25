import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRoot } from '~/platform/config/root.server.ts';
import { type ChannelTemplate, channelTemplateSchema } from './channel-template.ts';

const templates = new Map<string, ChannelTemplate | null>();

/** The upload of a channel, or null for one that has no file in content/catalog/channel-templates. Read once per process. */
export function findChannelTemplate(channelId: string): ChannelTemplate | null {
  if (!/^[a-z0-9-]+$/.test(channelId)) return null;
  const known = templates.get(channelId);
  if (known !== undefined) return known;
  const file = inRoot('content/catalog/channel-templates', `${channelId}.yml`);
  const template = existsSync(file) ? channelTemplateSchema.parse(parse(readFileSync(file, 'utf8'))) : null;
  templates.set(channelId, template);
  return template;
}
