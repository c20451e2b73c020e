import type { Channel, ChannelItem } from '@/api/types';

/** An item that waits for nothing and has not been handed in. */
export function anItem(code: string, changes: Partial<ChannelItem> = {}): ChannelItem {
  return {
    id: `i-${code}`,
    code,
    name: code,
    stage: 1,
    kind: 'approval',
    unit_id: 'n9',
    unit_name: '市环保局',
    state: 'ready',
    promised_days: 7,
    predecessors: [],
    predecessor_groups: [],
    waits_for: [],
    slack_days: 0,
    critical: false,
    actual: {},
    stops: [],
    counts: true,
    allowed: ['submit', 'leave_out'],
    events: [],
    ...changes,
  };
}

/** A channel that was opened on 10 August. */
export function aChannel(items: ChannelItem[], changes: Partial<Channel> = {}): Channel {
  return {
    project_id: 'x1',
    version: 4,
    catalogue_version: 1,
    opened_on: '2026-08-10',
    conditions: [],
    items,
    critical_path: [],
    working_days_left: 60,
    counted_days: 21,
    forecast: { p10: '2026-12-01', p50: '2026-12-15', p90: '2027-01-25', working_days: { p10: 20, p50: 30, p90: 40 } },
    missing: [],
    actions: ['add_item'],
    ...changes,
  };
}
