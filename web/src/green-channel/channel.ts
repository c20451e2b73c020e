import type { Kept } from '@/api/client';
import type { Channel, ChannelItem } from '@/api/types';

export type { Channel, ChannelItem };

/** A channel as it was read, with the ETag of its project. */
export type KeptChannel = Kept<Channel>;

/** A channel is read again with all else of its project, wherever its path and its project's id stand in the key. */
export function channelKey(projectId: string) {
  return ['get', '/api/v1/projects/{id}/green-channel', projectId] as const;
}

export const stages = [0, 1, 2, 3, 4, 5, 6] as const;
export type ApprovalStage = (typeof stages)[number];

/** The items of each stage that has some, in the order in which they are gone through. */
export function byStage(items: ChannelItem[]): { stage: ApprovalStage; items: ChannelItem[] }[] {
  return stages
    .map((stage) => ({ stage, items: items.filter((item) => item.stage === stage) }))
    .filter((group) => group.items.length > 0);
}

const over = ['done', 'left_out'];

/** Whether nothing waits for an item any more. */
export function isOver(item: ChannelItem): boolean {
  return over.includes(item.state);
}

/** Whether all of it is late when this item is; what is over delays nothing any more. */
export function decidesTheEnd(item: ChannelItem): boolean {
  return item.critical && !isOver(item);
}

/** An item by its name, with its building where it is repeated. */
export function titleOf(item: ChannelItem): string {
  return item.label ? `${item.name} · ${item.label}` : item.name;
}

/** The id of the button that opens an item, by which the focus finds back. */
export function lineId(itemId: string): string {
  return `item-${itemId}`;
}

/** The items that wait, or may have waited, for this one. */
export function followers(channel: Channel, item: ChannelItem): ChannelItem[] {
  return channel.items.filter((other) => other.predecessors.includes(item.code));
}
