// The contract over two ends in memory.
import { memoryChannels } from "./channel.ts";
import { describeContract } from "./contract.test-suite.ts";

describeContract("memory", async () => {
  const { one, other } = memoryChannels();
  return { ofBackend: one, ofClient: other, cut: () => one.close() };
});
