/** Runs `work` for each item, `lanes` of them at a time; within a lane one after the other, in order. */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, lane: number, index: number) => Promise<void>,
): Promise<void> {
  const runLane = async (lane: number) => {
    for (let index = lane; index < items.length; index += lanes) {
      await work(items[index] as Item, lane, index);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
}
