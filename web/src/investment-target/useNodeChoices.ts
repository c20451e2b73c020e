import { useReference } from '@/reference/useReference';

/** The nodes of all chains as choices, each with its sub-industry. */
export function useNodeChoices() {
  const { chainNodes, subIndustry } = useReference();
  return chainNodes(undefined).map((node) => ({ value: node.value, label: `${node.label} · ${subIndustry(node.subIndustry)}` }));
}
