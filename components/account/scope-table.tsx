import { Center, Checkbox, Input, Table } from '@mantine/core';
import house from '@/components/ui/page/house.module.css';
import { type TokenScope, tokenAreas } from '@/lib/domain/vocabulary';
import { areaWords, scopeWords } from './scope-words';

interface ScopeTableProps {
  held: readonly TokenScope[];
  onChange: (held: TokenScope[]) => void;
  error?: string | undefined;
}

/** What a token may read and write: everything, or only in some areas. Everything takes the areas along. */
export function ScopeTable({ held, onChange, error }: ScopeTableProps) {
  const box = (scope: TokenScope, whole: TokenScope) => {
    const isTaken = scope !== whole && held.includes(whole);
    return (
      <Table.Td>
        <Center>
          <Checkbox
            aria-label={scopeWords[scope]}
            checked={isTaken || held.includes(scope)}
            disabled={isTaken}
            onChange={({ currentTarget }) => {
              const others = held.filter((one) => one !== scope);
              onChange(currentTarget.checked ? [...others, scope] : others);
            }}
          />
        </Center>
      </Table.Td>
    );
  };
  return (
    <div>
      <Table
        maw="30rem"
        captionSide="top"
        horizontalSpacing="sm"
        verticalSpacing="0.4rem"
        borderColor="var(--rule)"
      >
        <Table.Caption ta="start" c="var(--ink)" className={house.label}>
          What it may do
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th scope="col" ta="center" c="dimmed">
              Read
            </Table.Th>
            <Table.Th scope="col" ta="center" c="dimmed">
              Write
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr fw={600}>
            <Table.Th scope="row" fw="inherit">
              Everything
            </Table.Th>
            {box('read', 'read')}
            {box('write', 'write')}
          </Table.Tr>
          {tokenAreas.map((area) => (
            <Table.Tr key={area}>
              <Table.Th scope="row" fw="inherit">
                {areaWords[area]}
              </Table.Th>
              {box(`${area}_read`, 'read')}
              {box(`${area}_write`, 'write')}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {error !== undefined && (
        <Input.Error role="alert" mt="0.25rem">
          {error}
        </Input.Error>
      )}
    </div>
  );
}
