import { Table } from '@mantine/core';
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
        <Table.ScrollContainer type="native" minWidth="40rem" tabIndex={0} role="region" aria-label="Refused">
          <Table verticalSpacing="0.4rem" borderColor="var(--rule)">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col" c="dimmed">
                  Who
                </Table.Th>
                <Table.Th scope="col" c="dimmed">
                  What
                </Table.Th>
                <Table.Th scope="col" c="dimmed">
                  Why
                </Table.Th>
                <Table.Th scope="col" c="dimmed">
                  How often
                </Table.Th>
                <Table.Th scope="col" c="dimmed">
                  Last
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refusals.map(({ day, person, code, route, count, lastAt }) => (
                <Table.Tr key={`${day} ${person.id} ${code} ${route}`}>
                  <Table.Th scope="row" fw="inherit">
                    {person.name}
                  </Table.Th>
                  <Table.Td>{route}</Table.Td>
                  <Table.Td>{code.replaceAll('_', ' ')}</Table.Td>
                  <Table.Td>{count}</Table.Td>
                  <Table.Td>
                    <When at={lastAt} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </SettingsSection>
  );
}
