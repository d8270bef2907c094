using System.Numerics;

namespace Nadir;

/// <summary>A pass over a CSV file in batches: blocks of rows are read one after the other and parsed at the same time.</summary>
/// <remarks>A failure is thrown when its row's turn comes, so the batches before it are the same on any number of threads.</remarks>
internal sealed class CsvBatches<T>(CsvBlockReader reader, CsvSchema schema, int batchSize)
    where T : unmanaged, INumberBase<T>
{
    private const int BlocksAThread = 2;

    private readonly CsvEncoder encoder = new(schema, reader.Header, reader.Name, withTarget: true);

    public IEnumerable<Samples> Read(IEnumerable<CsvBlock> first)
    {
        var wave = new Parsed[BlocksAThread * Parallelism.Threads];
        for (var i = 0; i < wave.Length; i++)
            wave[i] = new Parsed();
        Batch? batch = null;
        foreach (var block in first)
        {
            wave[0].Parse(block, encoder);
            foreach (var full in Batches(wave[0]))
                yield return full;
        }

        while (true)
        {
            var count = Fill(wave);
            if (count == 0)
                break;
            WorkerPool.Run(new Job(reader, encoder, wave), count, Parallelism.Threads);
            for (var i = 0; i < count; i++)
            {
                foreach (var full in Batches(wave[i]))
                    yield return full;
            }
        }

        if (batch is { Rows: > 0 })
            yield return batch.ToSamples(schema, encoder);

        IEnumerable<Samples> Batches(Parsed parsed)
        {
            if (parsed.Block.Failure is { } failure)
                throw failure;
            for (var row = 0; row < parsed.Block.Rows;)
            {
                batch ??= new Batch(batchSize, encoder);
                row += batch.Take(parsed, row, encoder);
                if (batch.Rows < batchSize)
                    continue;
                yield return batch.ToSamples(schema, encoder);
                batch = null;
            }
        }
    }

    private int Fill(Parsed[] wave)
    {
        for (var count = 0; count < wave.Length; count++)
        {
            try
            {
                if (!reader.Read(wave[count].Block))
                    return count;
            }
            catch (DataException failure)
            {
                wave[count].Block.Failure = failure;
                return count + 1;
            }
        }

        return wave.Length;
    }

    private readonly struct Job(CsvBlockReader reader, CsvEncoder encoder, Parsed[] wave) : IJob
    {
        public void Run(int part)
        {
            if (wave[part].Block.Failure is not null)
                return;
            reader.Index(wave[part].Block);
            wave[part].Parse(wave[part].Block, encoder);
        }
    }

    /// <summary>A block and its numbers, used again and again.</summary>
    private sealed class Parsed
    {
        public CsvBlock Block { get; private set; } = new();

        public T[] Inputs { get; private set; } = [];

        public T[] Values { get; private set; } = [];

        public long[] Classes { get; private set; } = [];

        public void Parse(CsvBlock block, CsvEncoder encoder)
        {
            Block = block;
            if (block.Failure is not null)
                return;
            try
            {
                var length = checked(block.Rows * encoder.Width);
                if (Inputs.Length < length)
                    Inputs = new T[length];
                else if (encoder.HasTexts)
                    Inputs.AsSpan(0, length).Clear();
                encoder.Inputs<T>(block, Inputs);
                if (encoder.HasClasses)
                    encoder.Classes(block, Classes = Classes.Length < block.Rows ? new long[block.Rows] : Classes);
                else
                    encoder.Values<T>(block, Values = Values.Length < block.Rows ? new T[block.Rows] : Values);
            }
            catch (DataException failure)
            {
                block.Failure = failure;
            }
        }
    }

    private sealed class Batch(int size, CsvEncoder encoder)
    {
        private readonly T[] inputs = GC.AllocateUninitializedArray<T>(checked(size * encoder.Width));
        private readonly T[] values = new T[encoder.HasClasses ? 0 : size];
        private readonly long[] classes = new long[encoder.HasClasses ? size : 0];

        public int Rows { get; private set; }

        public int Take(Parsed parsed, int row, CsvEncoder encoder)
        {
            var count = Math.Min(size - Rows, parsed.Block.Rows - row);
            parsed.Inputs.AsSpan(row * encoder.Width, count * encoder.Width).CopyTo(inputs.AsSpan(Rows * encoder.Width));
            if (encoder.HasClasses)
                parsed.Classes.AsSpan(row, count).CopyTo(classes.AsSpan(Rows));
            else
                parsed.Values.AsSpan(row, count).CopyTo(values.AsSpan(Rows));
            Rows += count;
            return count;
        }

        public Samples ToSamples(CsvSchema schema, CsvEncoder encoder) => new(
            Tensor.Adopt(Cut(inputs, Rows * encoder.Width), new Shape(Rows, encoder.Width)),
            encoder.HasClasses ? Tensor.Adopt(Cut(classes, Rows), new Shape(Rows)) : Tensor.Adopt(Cut(values, Rows), new Shape(Rows, 1)),
            schema.ClassNames,
            schema.InputNames);

        private static U[] Cut<U>(U[] all, int count) => all.Length == count ? all : all[..count];
    }
}
