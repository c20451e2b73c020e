import { Link } from '@tanstack/react-router';
import { useReference } from '@/reference/useReference';
import { figuresOf, type Chain } from '../chainMap';
import styles from '../target.module.css';
import { Figures } from './Figures';

/** All chains by industry, each with its figures, to choose from. */
export function Overview({ chains }: { chains: Chain[] }) {
  const { name, subIndustry } = useReference();
  const industries = [...new Set(chains.map((chain) => chain.industry))];
  return industries.map((industry) => (
    <section key={industry} className={styles.industry} aria-label={name('industries', industry)}>
      <h2>{name('industries', industry)}</h2>
      <ul className={styles.chains}>
        {chains
          .filter((chain) => chain.industry === industry)
          .map((chain) => (
            <li key={chain.sub_industry}>
              <Link to="/chain-map" search={{ sub_industry: chain.sub_industry }}>
                {subIndustry(chain.sub_industry)}
              </Link>
              <Figures figures={figuresOf(chain.nodes)} />
            </li>
          ))}
      </ul>
    </section>
  ));
}
