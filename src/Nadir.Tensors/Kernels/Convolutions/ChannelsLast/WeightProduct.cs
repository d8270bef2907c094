using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The gradient of a convolution's weights where there are many channels: for each tap a matrix product.</summary>
/// <remarks>
/// Slopes [kernels, positions], read where they lie, times the source under the tap, [positions, channels]. A part owns a
/// share of the images and a block of channels, which it lays out with the channels last.
/// </remarks>
internal static unsafe class WeightProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    public static bool Suits(in ConvolutionShape shape) =>
        WeightProductPlan<T>.Suits(shape, TSimd.Count, TSimd.TallRows);

    /// <summary>The gradient of the weights, and of the bias where <paramref name="db"/> is not null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in ConvolutionShape shape, T* x, T* dy, T* dw, T* db)
    {
        var plan = WeightProductPlan<T>.Of(shape, x, dy, TSimd.Count);
        plan.WithBias = db != null;
        using var sums = ScratchPool.Rent<T>(plan.Parts * plan.SumsOfAPart);
        plan.Sums = sums.Pointer;
        WorkerPool.Run(new Job(plan), plan.Parts, Parallelism.ThreadsFor(shape.MultiplyAdds / (TSimd.Count * 4)));
        AddShares(plan);
        Collect(plan, dw);
        for (var kernel = 0; kernel < shape.OutputChannels && db != null; kernel++)
        {
            var (group, row) = Math.DivRem(kernel, shape.GroupOutputs);
            var part = plan.Sums + ((nint)group * plan.ChannelBlocks * plan.SumsOfAPart);
            db[kernel] = TSimd.Sum(TSimd.Load(part + plan.SumsOfTaps + (row * TSimd.Count)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddShares(in WeightProductPlan<T> plan)
    {
        var length = plan.Parts / plan.Shares * plan.SumsOfAPart;
        for (var at = 0; at < length; at += TSimd.Count)
        {
            var sum = TSimd.Load(plan.Sums + at);
            for (var share = 1; share < plan.Shares; share++)
                sum = TSimd.Add(sum, TSimd.Load(plan.Sums + ((nint)share * length) + at));
            TSimd.Store(sum, plan.Sums + at);
        }
    }

    /// <summary>From [group][channel block][tap][kernel][channel] to [group][kernel][channel][tap].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Collect(in WeightProductPlan<T> plan, T* dw)
    {
        var shape = plan.Shape;
        var taps = shape.KernelHeight * shape.KernelWidth;
        for (var part = 0; part < shape.Groups * plan.ChannelBlocks; part++)
        {
            var (group, block) = Math.DivRem(part, plan.ChannelBlocks);
            var first = block * plan.ChannelsABlock;
            var channels = Math.Min(plan.ChannelsABlock, shape.GroupInputs - first);
            var from = plan.Sums + ((nint)part * plan.SumsOfAPart);
            for (var kernel = 0; kernel < shape.GroupOutputs; kernel++)
            {
                var to = dw + ((((nint)((group * shape.GroupOutputs) + kernel) * shape.GroupInputs) + first) * taps);
                for (var channel = 0; channel < channels; channel++)
                {
                    for (var tap = 0; tap < taps; tap++)
                        *to++ = from[(tap * plan.SumsOfATap) + (kernel * plan.Layout.Pitch) + channel];
                }
            }
        }
    }

    private readonly struct Job(WeightProductPlan<T> plan) : IJob
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var shape = plan.Shape;
            var (share, rest) = Math.DivRem(part, plan.Parts / plan.Shares);
            var (group, block) = Math.DivRem(rest, plan.ChannelBlocks);
            var first = block * plan.ChannelsABlock;
            var channels = Math.Min(plan.ChannelsABlock, shape.GroupInputs - first);
            var layout = plan.Layout with { Geometry = plan.Layout.Geometry with { Channels = channels } };
            var sums = plan.Sums + ((nint)part * plan.SumsOfAPart);
            new Span<T>(sums, plan.SumsOfAPart).Clear();
            using var turned = ScratchPool.Rent<T>(layout.SourceRows * shape.InputWidth * layout.Pitch);
            using var sheets = ScratchPool.Rent<T>(layout.Length);
            turned.Span.Clear();
            var bandBefore = -1;
            var end = (int)((long)plan.Units * (share + 1) / plan.Shares);
            for (var unit = (int)((long)plan.Units * share / plan.Shares); unit < end; unit++)
            {
                var (band, image) = Math.DivRem(unit, shape.Batch);
                var firstRow = band * layout.BandRows;
                var rows = Math.Min(layout.BandRows, shape.OutputHeight - firstRow);
                if (rows <= 0)
                    break;
                if (band != bandBefore)
                {
                    // Padding lies at the same places in every image of a band.
                    sheets.Span.Clear();
                    bandBefore = band;
                }

                var channel = (group * shape.GroupInputs) + first;
                var source = plan.X + ((nint)image * shape.InputImage) + ((nint)channel * shape.InputPlane);
                SheetStaging.Run(layout, source, firstRow, rows, turned.Pointer, sheets.Pointer);
                var slopes = plan.Dy + ((nint)image * shape.OutputImage)
                    + ((nint)group * shape.GroupOutputs * shape.OutputPlane) + ((nint)firstRow * shape.OutputWidth);
                Multiply(layout, slopes, rows * shape.OutputWidth, sheets.Pointer, sums);
                if (plan.WithBias && block == 0)
                    AddSlopes(slopes, rows * shape.OutputWidth, sums + plan.SumsOfTaps);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void AddSlopes(T* slopes, int positions, T* sums)
        {
            for (var kernel = 0; kernel < plan.Shape.GroupOutputs; kernel++)
            {
                var (sum0, sum1) = (TSimd.Load(sums), TSimd.Zero);
                var at = 0;
                for (; at + (2 * TSimd.Count) <= positions; at += 2 * TSimd.Count)
                {
                    sum0 = TSimd.Add(sum0, TSimd.Load(slopes + at));
                    sum1 = TSimd.Add(sum1, TSimd.Load(slopes + at + TSimd.Count));
                }

                for (; at < positions; at += TSimd.Count)
                    sum0 = TSimd.Add(sum0, TSimd.LoadFirst(slopes + at, Math.Min(TSimd.Count, positions - at)));
                TSimd.Store(TSimd.Add(sum0, sum1), sums);
                sums += TSimd.Count;
                slopes += plan.Shape.OutputPlane;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void Multiply(in SheetLayout layout, T* slopes, int positions, T* sheets, T* sums)
        {
            var shape = plan.Shape;
            var blocks = (shape.GroupOutputs + TSimd.TallRows - 1) / TSimd.TallRows;
            var (height, taller) = Math.DivRem(shape.GroupOutputs, blocks);
            var registers = layout.Pitch / TSimd.Count;
            Tile<T> tile = default;
            tile.Depth = positions;
            tile.RowStep = shape.OutputPlane;
            tile.DepthStep = 1;
            tile.BStep = layout.Pitch;
            tile.CStep = layout.Pitch;
            tile.LastCount = TSimd.Count;
            tile.Accumulate = true;
            for (var tapRow = 0; tapRow < shape.KernelHeight; tapRow++)
            {
                for (var tapColumn = 0; tapColumn < shape.KernelWidth; tapColumn++)
                {
                    tile.B = sheets + layout.Offset(tapRow, tapColumn);
                    tile.A = slopes;
                    tile.C = sums;
                    for (var block = 0; block < blocks; block++)
                    {
                        var rows = block < taller ? height + 1 : height;
                        TallTile<TSimd, TVector, T>.Run(&tile, rows, registers);
                        tile.A += rows * tile.RowStep;
                        tile.C += rows * tile.CStep;
                    }

                    sums += plan.SumsOfATap;
                }
            }
        }
    }
}
