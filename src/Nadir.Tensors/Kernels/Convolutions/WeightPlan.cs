using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>How a weight gradient is cut: by the shape alone, never by the threads.</summary>
internal unsafe struct WeightPlan<T>
    where T : unmanaged
{
    // Slopes of one turn stay in the first cache while all taps pass over them.
    private const int SlopeBytes = 24 * 1024;

    // Partial sums of one part stay in the second.
    private const int ProductsAPart = 512;

    // Each share adds up the lanes of every weight, so a share must be long enough to pay for that.
    private const int PositionsAShare = 4096;
    private const int MaximumShares = 8;
    private const int ShareElements = 1 << 20;

    public ConvolutionShape Shape;
    public FlatLayout Layout;
    public T* X;
    public T* Dy;
    public T* Target;
    public nint* Offsets;
    public int Shares;
    public int Units;
    public int ImagesATurn;
    public bool WithBias;

    /// <summary>The registers of a full band, and how many there are.</summary>
    public FlatRegister* Registers;

    public int RegisterCount;

    /// <summary>Lanes that are outputs, for each column at which a register can start; null where lanes cannot be spread.</summary>
    public T* Masks;

    /// <summary>Blocks of output and of input channels within a group.</summary>
    public int KernelBlocks;

    public int ChannelBlocks;
    public int ChannelsABlock;

    /// <summary>Sums of one share: those of the weights, then those of the bias.</summary>
    public readonly int ShareLength => Shape.WeightLength + (WithBias ? Shape.OutputChannels : 0);

    public readonly int Parts => Shares * Shape.Groups * KernelBlocks * ChannelBlocks;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static WeightPlan<T> Of(
        in ConvolutionShape shape, T* x, T* dy, int lanes, int wideRows, int squareRows)
    {
        WeightPlan<T> plan = default;
        plan.Shape = shape;
        plan.X = x;
        plan.Dy = dy;
        var mostRows = shape.GroupOutputs <= wideRows ? wideRows : squareRows;
        plan.KernelBlocks = (shape.GroupOutputs + mostRows - 1) / mostRows;
        plan.ChannelsABlock = Math.Clamp(
            ProductsAPart / (shape.KernelHeight * shape.KernelWidth), 1, shape.GroupInputs);
        plan.ChannelBlocks = (shape.GroupInputs + plan.ChannelsABlock - 1) / plan.ChannelsABlock;

        var geometry = Correlation.Of(shape) with { Channels = plan.ChannelsABlock };
        var staged = !geometry.ReadsInPlace;
        var whole = new FlatLayout(geometry, shape.OutputHeight, staged);
        var rowBytes = whole.Pitch * mostRows * sizeof(T);
        var bandRows = Math.Clamp(SlopeBytes * 2 / rowBytes, 1, shape.OutputHeight);
        var bands = (shape.OutputHeight + bandRows - 1) / bandRows;
        bandRows = (shape.OutputHeight + bands - 1) / bands;
        bands = (shape.OutputHeight + bandRows - 1) / bandRows;
        plan.Layout = new FlatLayout(geometry, bandRows, staged);
        plan.ImagesATurn = bands > 1 ? 1 : Math.Clamp(SlopeBytes / (rowBytes * bandRows), 1, Math.Max(1, shape.Batch));
        plan.Units = shape.Batch * bands;
        var positions = (long)shape.Batch * whole.Positions(shape.OutputHeight);
        plan.Shares = (int)Math.Clamp(positions / PositionsAShare, 1, MaximumShares);
        plan.Shares = Math.Clamp(Math.Min(plan.Shares, ShareElements / shape.WeightLength), 1, Math.Max(1, plan.Units));
        return plan;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public readonly Part Block(int part)
    {
        var (rest, share) = Math.DivRem(part, Shares);
        (rest, var channelBlock) = Math.DivRem(rest, ChannelBlocks);
        var (group, kernelBlock) = Math.DivRem(rest, KernelBlocks);
        var firstKernel = (int)((long)Shape.GroupOutputs * kernelBlock / KernelBlocks);
        var endKernel = (int)((long)Shape.GroupOutputs * (kernelBlock + 1) / KernelBlocks);
        var firstInput = channelBlock * ChannelsABlock;
        return new Part(
            share, (int)((long)Units * share / Shares), (int)((long)Units * (share + 1) / Shares),
            (group * Shape.GroupOutputs) + firstKernel, endKernel - firstKernel,
            firstInput, (group * Shape.GroupInputs) + firstInput,
            Math.Min(ChannelsABlock, Shape.GroupInputs - firstInput));
    }

    /// <summary>The next images of a band, at most so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public readonly WeightTurn Turn(int band, int image, int most)
    {
        var firstRow = band * Layout.BandRows;
        var rows = Math.Min(Layout.BandRows, Shape.OutputHeight - firstRow);
        var images = Math.Min(Math.Min(ImagesATurn, most), Shape.Batch - image);
        return new WeightTurn(image, images, firstRow, rows, FlatRegisters.Needed(Registers, RegisterCount, Layout, rows));
    }

    /// <summary>What one part sums; channels are counted over all groups, <c>FirstInput</c> within its own.</summary>
    public readonly record struct Part(
        int Share, int FirstUnit, int EndUnit, int FirstKernel, int Kernels, int FirstInput, int FirstChannel,
        int Channels);
}
