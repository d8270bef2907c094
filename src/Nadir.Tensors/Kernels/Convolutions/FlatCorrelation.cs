using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Runs a <see cref="Correlation"/> over a batch, images and bands of rows in parallel.</summary>
internal static unsafe class FlatCorrelation<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    // A band's source stays in the second cache while all output channels pass over it.
    private const int BandElements = 1 << 16;

    /// <summary>Runs a plan whose layout, offsets and masks are still to be made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Correlation geometry, CorrelationPlan<T> plan)
    {
        var threads = Parallelism.ThreadsFor(plan.MultiplyAdds(geometry) / (TSimd.Count * 3));
        plan.Layout = new FlatLayout(geometry, BandRows(geometry, plan, threads), !geometry.ReadsInPlace);
        var layout = plan.Layout;

        var dense = plan.TargetColumn == 1 && plan.TargetRow == geometry.Columns;
        var compress = dense && TSimd.CanCompress && layout.Pitch != geometry.Columns;
        plan.Store = compress ? FlatStore<TSimd, TVector, T>.Compressed
            : dense && layout.Pitch == geometry.Columns ? FlatStore<TSimd, TVector, T>.Straight
            : FlatStore<TSimd, TVector, T>.Whole;
        using var offsets = ScratchPool.Rent<nint>(geometry.Products + 1);
        using var masks = ScratchPool.Rent<T>(compress ? layout.Pitch * TSimd.Count : 0);
        layout.FillOffsets(offsets.Span);
        plan.Offsets = offsets.Pointer;
        plan.Masks = compress ? masks.Pointer : null;
        if (compress)
            FlatMasks.Fill(masks.Span, layout.Pitch, geometry.Columns, TSimd.Count);
        using var registers = ScratchPool.Rent<FlatRegister>(FlatRegisters.Most(layout, TSimd.Count));
        plan.Registers = registers.Pointer;
        plan.RegisterCount = FlatRegisters.Fill(registers.Span, layout, TSimd.Count);

        var units = plan.Images * plan.Bands;
        var job = new CorrelationJob<TSimd, TVector, T>(plan, units, Math.Min(units, threads * 2));
        if (threads == 1)
            job.Run(0, units);
        else
            WorkerPool.Run(job, job.Parts, threads);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int BandRows(in Correlation geometry, in CorrelationPlan<T> plan, int threads)
    {
        var rowElements = Math.Max(1, geometry.Channels * geometry.SourceWidth * geometry.StepY);
        var rows = Math.Clamp(BandElements / rowElements, 1, geometry.Rows);
        var bands = (geometry.Rows + rows - 1) / rows;
        if (plan.Images * bands < threads * 2)
            bands = Math.Min(geometry.Rows, ((threads * 2) + plan.Images - 1) / Math.Max(1, plan.Images));
        return (geometry.Rows + bands - 1) / bands;
    }
}
