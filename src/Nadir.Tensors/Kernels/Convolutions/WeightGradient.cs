using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The gradient of a convolution's weights.</summary>
/// <remarks>
/// A part owns a share of the images, a block of output channels and a block of input channels. It lays the slopes at
/// the pitch of the input, zeros between the rows, so that slope and input meet register by register, and keeps one
/// register of partial sums for each weight. Shares depend on the shape alone and are added in their order.
/// </remarks>
internal static unsafe class WeightGradient<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The gradient of the weights, and of the bias where <paramref name="db"/> is not null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in ConvolutionShape shape, T* x, T* dy, T* dw, T* db)
    {
        if (WeightProduct<TSimd, TVector, T>.Suits(shape))
        {
            WeightProduct<TSimd, TVector, T>.Run(shape, x, dy, dw, db);
            return;
        }

        var plan = WeightPlan<T>.Of(shape, x, dy, TSimd.Count, TSimd.WideRows, TSimd.SquareRows);
        plan.WithBias = db != null;
        using var offsets = ScratchPool.Rent<nint>(plan.Layout.Geometry.Products);
        using var registers = ScratchPool.Rent<FlatRegister>(FlatRegisters.Most(plan.Layout, TSimd.Count));
        // Rows of a register and more are copied faster than they are spread.
        var spread = TSimd.CanCompress && shape.OutputWidth < TSimd.Count;
        using var masks = ScratchPool.Rent<T>(spread ? plan.Layout.Pitch * TSimd.Count : 0);
        using var shares = ScratchPool.Rent<T>(plan.Shares * plan.ShareLength);
        plan.Layout.FillOffsets(offsets.Span);
        plan.Offsets = offsets.Pointer;
        plan.Registers = registers.Pointer;
        plan.Target = shares.Pointer;
        if (spread)
        {
            plan.RegisterCount = FlatRegisters.Fill(registers.Span, plan.Layout, TSimd.Count);
            FlatMasks.Fill(masks.Span, plan.Layout.Pitch, shape.OutputWidth, TSimd.Count);
            plan.Masks = masks.Pointer;
        }
        else
        {
            plan.RegisterCount = FlatRegisters.FillEvenly(registers.Span, plan.Layout, TSimd.Count);
        }

        var threads = Parallelism.ThreadsFor(shape.MultiplyAdds / (TSimd.Count * 3));
        WorkerPool.Run(new Job(plan), plan.Parts, threads);
        AddShares(plan, 0, shape.WeightLength, dw);
        if (db != null)
            AddShares(plan, shape.WeightLength, shape.OutputChannels, db);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddShares(in WeightPlan<T> plan, int first, int length, T* target)
    {
        var step = (nint)plan.ShareLength;
        for (var at = 0; at < length; at += TSimd.Count)
        {
            var lanes = Math.Min(TSimd.Count, length - at);
            var from = plan.Target + first + at;
            var sum = TSimd.LoadFirst(from, lanes);
            for (var share = 1; share < plan.Shares; share++)
                sum = TSimd.Add(sum, TSimd.LoadFirst(from + (share * step), lanes));
            TSimd.StoreFirst(sum, target + at, lanes);
        }
    }

    private readonly struct Job(WeightPlan<T> plan) : IJob
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var shape = plan.Shape;
            var layout = plan.Layout;
            var block = plan.Block(part);
            var products = block.Channels * shape.KernelHeight * shape.KernelWidth;
            var slopeStep = WeightSlopes<TSimd, TVector, T>.Step(plan);
            var slopeImage = slopeStep * block.Kernels;
            var sourceLength = layout.Channel * layout.Geometry.Channels;
            using var slopes = ScratchPool.Rent<T>((slopeImage * plan.ImagesATurn) + TSimd.Count);
            using var source = ScratchPool.Rent<T>(
                layout.Staged ? (sourceLength * plan.ImagesATurn) + layout.Overlap + (2 * TSimd.Count) : 0);
            using var sums = ScratchPool.Rent<T>(block.Kernels * (products + 1) * TSimd.Count);
            var biasSums = sums.Pointer + (block.Kernels * products * TSimd.Count);
            var addsBias = plan.WithBias && block.FirstInput == 0;
            sums.Span.Clear();
            var bandBefore = -1;
            for (var unit = block.FirstUnit; unit < block.EndUnit;)
            {
                var (band, image) = Math.DivRem(unit, shape.Batch);
                if (band != bandBefore)
                {
                    slopes.Span.Clear();
                    source.Span.Clear();
                    bandBefore = band;
                }

                var turn = plan.Turn(band, image, block.EndUnit - unit);
                WeightSlopes<TSimd, TVector, T>.Lay(plan, block, turn, slopes.Pointer);
                if (addsBias)
                    WeightSlopes<TSimd, TVector, T>.Add(plan, block, turn, slopes.Pointer, biasSums);
                LaneTile<T> tile = default;
                tile.Registers = turn.Registers;
                tile.Places = plan.Registers;
                tile.Slopes = slopes.Pointer;
                tile.SlopeImage = slopeImage;
                tile.SlopeStep = slopeStep;
                tile.Sums = sums.Pointer;
                tile.SumStep = (nint)products * TSimd.Count;
                tile.Images = turn.Images;
                var first = plan.X + ((nint)image * shape.InputImage)
                    + ((nint)block.FirstChannel * shape.InputPlane);
                if (layout.Staged)
                {
                    var channels = layout with { Geometry = layout.Geometry with { Channels = block.Channels } };
                    for (var index = 0; index < turn.Images; index++)
                    {
                        Staging<TSimd, TVector, T>.Run(
                            channels, first + ((nint)index * shape.InputImage), turn.FirstRow, turn.Rows,
                            source.Pointer + (index * sourceLength));
                    }

                    tile.Source = source.Pointer;
                    tile.SourceImage = sourceLength;
                    AddProducts(tile, block.Kernels, products);
                }
                else
                {
                    tile.Source = first + ((nint)turn.FirstRow * shape.InputWidth);
                    tile.SourceImage = shape.InputImage;
                    AddInPlace(tile, block.Kernels, products);
                }

                unit += turn.Images;
            }

            Reduce(block, products, sums.Pointer, addsBias ? biasSums : null);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void AddInPlace(LaneTile<T> tile, int kernels, int products)
        {
            var last = tile.Source + ((tile.Images - 1) * tile.SourceImage);
            var reach = (int)plan.Offsets[products - 1] + tile.Places[tile.Registers - 1].Start + TSimd.Count;
            var end = plan.X + plan.Shape.InputLength;
            if (last + reach <= end)
            {
                AddProducts(tile, kernels, products);
                return;
            }

            // The last registers would read past the end of the batch; a copy has zeros behind it.
            using var copy = ScratchPool.Rent<T>(reach);
            var inside = (int)(end - last);
            new Span<T>(last, inside).CopyTo(copy.Span);
            copy.Span[inside..].Clear();
            tile.Images--;
            if (tile.Images > 0)
                AddProducts(tile, kernels, products);
            tile.Slopes += tile.Images * tile.SlopeImage;
            tile.Source = copy.Pointer;
            tile.Images = 1;
            AddProducts(tile, kernels, products);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void AddProducts(LaneTile<T> tile, int kernels, int products)
        {
            var wide = kernels <= TSimd.WideRows;
            var most = wide ? 6 : 3;
            var count = (products + most - 1) / most;
            var (width, wider) = Math.DivRem(products, count);
            tile.Offsets = plan.Offsets;
            for (var index = 0; index < count; index++)
            {
                var taps = index < wider ? width + 1 : width;
                if (wide)
                    WideLaneTile<TSimd, TVector, T>.Run(&tile, kernels, taps);
                else
                    SquareLaneTile<TSimd, TVector, T>.Run(&tile, kernels, taps);
                tile.Offsets += taps;
                tile.Sums += taps * TSimd.Count;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void Reduce(in WeightPlan<T>.Part block, int products, T* sums, T* biasSums)
        {
            var share = plan.Target + ((nint)block.Share * plan.ShareLength);
            var kernelArea = plan.Shape.KernelHeight * plan.Shape.KernelWidth;
            for (var kernel = 0; kernel < block.Kernels; kernel++)
            {
                var to = share
                    + (((nint)(block.FirstKernel + kernel) * plan.Shape.GroupInputs) + block.FirstInput) * kernelArea;
                for (var product = 0; product < products; product++)
                {
                    to[product] = TSimd.Sum(TSimd.Load(sums));
                    sums += TSimd.Count;
                }

                if (biasSums != null)
                    share[plan.Shape.WeightLength + block.FirstKernel + kernel] = TSimd.Sum(TSimd.Load(biasSums + (kernel * TSimd.Count)));
            }
        }
    }
}
