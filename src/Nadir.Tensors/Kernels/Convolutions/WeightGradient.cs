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
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in ConvolutionShape shape, T* x, T* dy, T* dw)
    {
        if (WeightProduct<TSimd, TVector, T>.Suits(shape))
        {
            WeightProduct<TSimd, TVector, T>.Run(shape, x, dy, dw);
            return;
        }

        var plan = WeightPlan<T>.Of(shape, x, dy, TSimd.Count, TSimd.WideRows, TSimd.SquareRows);
        using var offsets = ScratchPool.Rent<nint>(plan.Layout.Geometry.Products);
        using var shares = ScratchPool.Rent<T>(plan.Shares * shape.WeightLength);
        plan.Layout.FillOffsets(offsets.Span);
        plan.Offsets = offsets.Pointer;
        plan.Target = shares.Pointer;
        var threads = Parallelism.ThreadsFor(shape.MultiplyAdds / (TSimd.Count * 3));
        WorkerPool.Run(new Job(plan), plan.Parts, threads);
        AddShares(shares.Pointer, plan.Shares, shape.WeightLength, dw);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddShares(T* shares, int count, int length, T* dw)
    {
        for (var at = 0; at < length; at += TSimd.Count)
        {
            var lanes = Math.Min(TSimd.Count, length - at);
            var sum = TSimd.LoadFirst(shares + at, lanes);
            for (var share = 1; share < count; share++)
                sum = TSimd.Add(sum, TSimd.LoadFirst(shares + ((nint)share * length) + at, lanes));
            TSimd.StoreFirst(sum, dw + at, lanes);
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
            var slopeStep = RoundUp(layout.Positions(layout.BandRows));
            var slopeImage = slopeStep * block.Kernels;
            var sourceLength = layout.Channel * layout.Geometry.Channels;
            var tail = slopeStep - layout.Positions(layout.BandRows);
            using var slopes = ScratchPool.Rent<T>((slopeImage * plan.ImagesATurn) + TSimd.Count);
            using var source = ScratchPool.Rent<T>(
                layout.Staged ? (sourceLength * plan.ImagesATurn) + tail + layout.Overlap + TSimd.Count : 0);
            using var sums = ScratchPool.Rent<T>(block.Kernels * products * TSimd.Count);
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

                var firstRow = band * layout.BandRows;
                var rows = Math.Min(layout.BandRows, shape.OutputHeight - firstRow);
                var images = Math.Min(Math.Min(plan.ImagesATurn, block.EndUnit - unit), shape.Batch - image);
                LaySlopes(block, image, images, firstRow, rows, slopes.Pointer, slopeStep);
                LaneTile<T> tile = default;
                tile.Registers = RoundUp(layout.Positions(rows)) / TSimd.Count;
                tile.Slopes = slopes.Pointer;
                tile.SlopeImage = slopeImage;
                tile.SlopeStep = slopeStep;
                tile.Sums = sums.Pointer;
                tile.SumStep = (nint)products * TSimd.Count;
                tile.Images = images;
                var first = plan.X + ((nint)image * shape.InputImage)
                    + ((nint)block.FirstChannel * shape.InputPlane);
                if (layout.Staged)
                {
                    var channels = layout with { Geometry = layout.Geometry with { Channels = block.Channels } };
                    for (var index = 0; index < images; index++)
                    {
                        Staging<TSimd, TVector, T>.Run(
                            channels, first + ((nint)index * shape.InputImage), firstRow, rows,
                            source.Pointer + (index * sourceLength));
                    }

                    tile.Source = source.Pointer;
                    tile.SourceImage = sourceLength;
                    AddProducts(tile, block.Kernels, products);
                }
                else
                {
                    tile.Source = first + ((nint)firstRow * shape.InputWidth);
                    tile.SourceImage = shape.InputImage;
                    AddInPlace(tile, block, products, rows);
                }

                unit += images;
            }

            Reduce(block, products, sums.Pointer);
        }

        private static int RoundUp(int positions) => (positions + TSimd.Count - 1) / TSimd.Count * TSimd.Count;

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void LaySlopes(
            in WeightPlan<T>.Part block, int image, int images, int firstRow, int rows, T* slopes, int slopeStep)
        {
            var shape = plan.Shape;
            var columns = shape.OutputWidth;
            var pitch = plan.Layout.Pitch;
            for (var index = 0; index < images; index++)
            {
                var from = plan.Dy + ((nint)(image + index) * shape.OutputImage)
                    + ((nint)block.FirstKernel * shape.OutputPlane) + ((nint)firstRow * shape.OutputWidth);
                for (var kernel = 0; kernel < block.Kernels; kernel++)
                {
                    Staging<TSimd, TVector, T>.LayRows(from, columns, slopes, pitch, rows, columns);
                    from += shape.OutputPlane;
                    slopes += slopeStep;
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void AddInPlace(LaneTile<T> tile, in WeightPlan<T>.Part block, int products, int rows)
        {
            var last = tile.Source + ((tile.Images - 1) * tile.SourceImage);
            var reach = (int)plan.Offsets[products - 1] + (tile.Registers * TSimd.Count);
            var end = plan.X + plan.Shape.InputLength;
            if (last + reach <= end)
            {
                AddProducts(tile, block.Kernels, products);
                return;
            }

            // The last registers would read past the end of the batch; a copy has zeros behind it.
            using var copy = ScratchPool.Rent<T>(reach);
            var inside = (int)(end - last);
            new Span<T>(last, inside).CopyTo(copy.Span);
            copy.Span[inside..].Clear();
            tile.Images--;
            if (tile.Images > 0)
                AddProducts(tile, block.Kernels, products);
            tile.Slopes += tile.Images * tile.SlopeImage;
            tile.Source = copy.Pointer;
            tile.Images = 1;
            AddProducts(tile, block.Kernels, products);
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
        private void Reduce(in WeightPlan<T>.Part block, int products, T* sums)
        {
            var kernelArea = plan.Shape.KernelHeight * plan.Shape.KernelWidth;
            for (var kernel = 0; kernel < block.Kernels; kernel++)
            {
                var to = plan.Target + ((nint)block.Share * plan.Shape.WeightLength)
                    + (((nint)(block.FirstKernel + kernel) * plan.Shape.GroupInputs) + block.FirstInput) * kernelArea;
                for (var product = 0; product < products; product++)
                {
                    to[product] = TSimd.Sum(TSimd.Load(sums));
                    sums += TSimd.Count;
                }
            }
        }
    }
}
