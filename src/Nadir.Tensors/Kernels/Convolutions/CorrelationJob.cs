using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A share of the images and bands of a <see cref="CorrelationPlan{T}"/>.</summary>
internal readonly unsafe struct CorrelationJob<TSimd, TVector, T>(CorrelationPlan<T> plan, int units, int parts) : IJob
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    public int Parts => parts;

    public void Run(int part) =>
        Run((int)((long)units * part / parts), (int)((long)units * (part + 1) / parts));

    /// <summary>Units are images of the first band, then of the second, and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run(int first, int end)
    {
        var layout = plan.Layout;
        var stagedLength = layout.Channel * layout.Geometry.Channels;
        using var staged = ScratchPool.Rent<T>(layout.Staged ? stagedLength + layout.Overlap + TSimd.Count : 0);
        var stagedBand = -1;
        for (var unit = first; unit < end; unit++)
        {
            var (band, image) = Math.DivRem(unit, plan.Images);
            var firstRow = band * layout.BandRows;
            var rows = Math.Min(layout.BandRows, layout.Geometry.Rows - firstRow);
            if (layout.Staged && band != stagedBand)
            {
                // Padding lies at the same places in every image of a band.
                staged.Span.Clear();
                stagedBand = band;
            }

            for (var group = 0; group < plan.Groups; group++)
            {
                var source = plan.Source + (image * plan.SourceImage) + (group * plan.SourceGroup);
                var target = plan.Target + (image * plan.TargetImage)
                    + (group * plan.Kernels * plan.TargetPlane) + (firstRow * plan.TargetRow);
                if (layout.Geometry.Products == 0)
                {
                    RunGroup(source, target, group, rows);
                }
                else if (layout.Staged)
                {
                    Staging<TSimd, TVector, T>.Run(layout, source, firstRow, rows, staged.Pointer);
                    RunGroup(staged.Pointer, target, group, rows);
                }
                else
                {
                    var start = source + ((firstRow - layout.Geometry.Top) * (nint)layout.Geometry.SourceWidth)
                        - layout.Geometry.Left;
                    RunInPlace(start, target, group, rows);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void RunInPlace(T* start, T* target, int group, int rows)
    {
        var reach = plan.Layout.Reach(rows);
        if (start + reach + TSimd.Count <= plan.SourceEnd)
        {
            RunGroup(start, target, group, rows);
            return;
        }

        // The last registers would read past the end of the batch; a copy has room behind it.
        using var copy = ScratchPool.Rent<T>(reach + TSimd.Count);
        new Span<T>(start, reach).CopyTo(copy.Span);
        copy.Span[reach..].Clear();
        RunGroup(copy.Pointer, target, group, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void RunGroup(T* source, T* target, int group, int rows)
    {
        var registers = FlatRegisters.Needed(plan.Registers, plan.RegisterCount, plan.Layout, rows);
        var wide = plan.Kernels <= TSimd.WideRows;
        var mostRows = wide ? TSimd.WideRows : TSimd.SquareRows;
        var mostRegisters = wide ? 6 : 3;
        var blocks = (plan.Kernels + mostRows - 1) / mostRows;
        var (height, taller) = Math.DivRem(plan.Kernels, blocks);
        var across = (registers + mostRegisters - 1) / mostRegisters;
        var (width, wider) = Math.DivRem(registers, across);
        var products = plan.Layout.Geometry.Products;

        FlatTile<T> tile = default;
        tile.Taps = products;
        tile.WeightStep = products;
        tile.Source = source;
        tile.Offsets = plan.Offsets;
        tile.TargetStep = plan.TargetPlane;
        tile.Limit = rows * plan.Layout.Geometry.Columns;
        tile.Masks = plan.Masks;
        tile.Store = plan.Store;
        var kernel = 0;
        for (var block = 0; block < blocks; block++)
        {
            var kernels = block < taller ? height + 1 : height;
            var first = (group * plan.Kernels) + kernel;
            tile.Weights = plan.Weights + ((nint)first * products);
            tile.Start = plan.Start == null ? null : plan.Start + first;
            tile.Target = target + (kernel * plan.TargetPlane);
            tile.Registers = plan.Registers;
            for (var index = 0; index < across; index++)
            {
                var count = index < wider ? width + 1 : width;
                if (plan.Store == FlatStore<TSimd, TVector, T>.Whole)
                    RunScattered(tile, wide, kernels, count, rows);
                else
                    RunTile(&tile, wide, kernels, count);
                tile.Registers += count;
            }

            kernel += kernels;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunTile(FlatTile<T>* tile, bool wide, int kernels, int registers)
    {
        if (wide)
            WideFlatTile<TSimd, TVector, T>.Run(tile, kernels, registers);
        else
            SquareFlatTile<TSimd, TVector, T>.Run(tile, kernels, registers);
    }

    /// <summary>Where lanes cannot be compressed or outputs lie apart, a tile is made aside and dealt out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void RunScattered(FlatTile<T> tile, bool wide, int kernels, int registers, int rows)
    {
        var step = registers * TSimd.Count;
        using var aside = ScratchPool.Rent<T>(kernels * step);
        var target = tile.Target;
        tile.Target = aside.Pointer;
        tile.TargetStep = step;
        RunTile(&tile, wide, kernels, registers);
        for (var register = 0; register < registers; register++)
        {
            var position = tile.Registers[register].Start;
            var end = Math.Min(position + TSimd.Count, plan.Layout.Positions(rows));
            var from = aside.Pointer + (register * TSimd.Count);
            while (position < end)
            {
                var (row, column) = Math.DivRem(position, plan.Layout.Pitch);
                var next = Math.Min(end, position - column + plan.Layout.Pitch);
                var count = Math.Min(next - position, plan.Layout.Geometry.Columns - column);
                var to = target + (row * plan.TargetRow) + (column * plan.TargetColumn);
                for (var kernel = 0; kernel < kernels && count > 0; kernel++)
                    Deal(from + (kernel * step), to + (kernel * plan.TargetPlane), count);
                from += next - position;
                position = next;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Deal(T* from, T* to, int count)
    {
        if (plan.TargetColumn == 1)
        {
            Staging<TSimd, TVector, T>.CopyRow(from, 1, to, count);
            return;
        }

        for (var i = 0; i < count; i++)
            to[i * plan.TargetColumn] = from[i];
    }
}
