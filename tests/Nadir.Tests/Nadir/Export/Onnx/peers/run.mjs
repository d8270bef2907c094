// Runs models by onnxruntime: a line {model, inputs: {name: {type, dims, data}}} in, a line {outputs} or {error} out.
// Data is base64 of little-endian numbers, or a list of texts.
import { createInterface } from 'node:readline';
import ort from 'onnxruntime-node';

const arrays = { float32: Float32Array, float64: Float64Array, int64: BigInt64Array };
let last;
let session;

process.stdout.write('ready\n');

const read = ({ type, dims, data }) => {
  if (type === 'string') return new ort.Tensor('string', data, dims);
  const bytes = Buffer.from(data, 'base64');
  return new ort.Tensor(type, new arrays[type](bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)), dims);
};
const write = ({ type, dims, data }) =>
  ({ type, dims, data: type === 'string' ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64') });

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const { model, inputs } = JSON.parse(line);
    if (model !== last) {
      const former = session;
      session = undefined;
      await former?.release();
      session = await ort.InferenceSession.create(model, { logSeverityLevel: 3, intraOpNumThreads: 1 });
      last = model;
    }
    const outputs = await session.run(Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, read(value)])));
    answer = { outputs: Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, write(value)])) };
  } catch (failure) {
    last = undefined;
    answer = { error: String(failure) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
