import { expect, test } from 'vitest';
import { parseAddress, writeAddress } from '@/app/address';
import type { ChainNode } from '@/api/types';
import { aNode, aTarget } from '@/app/testing/chainMap';
import { chainsOf, figuresOf, narrowed, readChainState, type ChainState } from './chainMap';

const nodes: ChainNode[] = [
  aNode({ code: 'design', name: '设计', missing: true, targets: [aTarget({ name: '敏芯微电子' }), aTarget({ id: 't2', name: 'Bosch', unit_name: '市科技局' })] }),
  aNode({ code: 'test', name: '标定测试', products: ['温压标定'], targets: [aTarget({ id: 't3', name: '康斯特仪表' })] }),
  aNode({ code: 'reducer', name: '精密减速器', sub_industry: 'robots', industry: 'high_end_equipment', missing: true }),
];

test.each<[ChainState, [string, number][]]>([
  [{}, [['design', 2], ['test', 1], ['reducer', 0]]],
  [{ missing: 'yes' }, [['design', 2], ['reducer', 0]]],
  [{ q: '标定' }, [['test', 1]]],
  [{ q: 'bosch' }, [['design', 1]]],
  [{ q: '科技局' }, [['design', 1]]],
  [{ q: '康斯特', missing: 'yes' }, []],
])('%j leaves these nodes with so many companies', (state, left) => {
  expect(narrowed(nodes, state).map((node) => [node.code, node.targets.length])).toEqual(left);
});

test('chains keep their order and say what they come to', () => {
  const chains = chainsOf(nodes);
  expect(chains.map((chain) => chain.sub_industry)).toEqual(['smart_sensors', 'robots']);
  expect(figuresOf(chains[0]?.nodes ?? [])).toEqual({ nodes: 2, missing: 1, targets: 3 });
});

test('the catalogue comes back from the address as it was', () => {
  const state: ChainState = { sub_industry: 'robots', missing: 'yes', q: 'RV减速器' };
  expect(readChainState(parseAddress(writeAddress({ ...state })))).toEqual(state);
  expect(readChainState({ missing: 'true', q: '' })).toEqual({});
});
