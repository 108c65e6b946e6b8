import {
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
} from '@mantine/core';
import house from '@/components/ui/page/house.module.css';
import { When } from '@/components/ui/time/when';
import type { RefusalDto } from '@/lib/contracts/refusals';
import { SettingsSection } from '../settings-section';

/** Who asked for what they may not do, and how often. A slip of a hand stands here once, whoever tries doors often. */
export function Refusals({ refusals }: { refusals: RefusalDto[] }) {
  return (
    <SettingsSection
      title="Refused"
      lead="Who asked for what they may not do, by page, token or program. Kept for 90 days."
    >
      {refusals.length === 0 ? (
        <p className={house.note}>Nobody was refused anything.</p>
      ) : (
        <TableScrollContainer type="native" minWidth="40rem" tabIndex={0} role="region" aria-label="Refused">
          <Table verticalSpacing="0.4rem" borderColor="var(--rule)">
            <TableThead>
              <TableTr>
                <TableTh scope="col" c="dimmed">
                  Who
                </TableTh>
                <TableTh scope="col" c="dimmed">
                  What
                </TableTh>
                <TableTh scope="col" c="dimmed">
                  Why
                </TableTh>
                <TableTh scope="col" c="dimmed">
                  How often
                </TableTh>
                <TableTh scope="col" c="dimmed">
                  Last
                </TableTh>
              </TableTr>
            </TableThead>
            <TableTbody>
              {refusals.map(({ day, person, code, route, count, lastAt }) => (
                <TableTr key={`${day} ${person.id} ${code} ${route}`}>
                  <TableTh scope="row" fw="inherit">
                    {person.name}
                  </TableTh>
                  <TableTd>{route}</TableTd>
                  <TableTd>{code.replaceAll('_', ' ')}</TableTd>
                  <TableTd>{count}</TableTd>
                  <TableTd>
                    <When at={lastAt} />
                  </TableTd>
                </TableTr>
              ))}
            </TableTbody>
          </Table>
        </TableScrollContainer>
      )}
    </SettingsSection>
  );
}
