using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>How a weight gradient is cut into matrix products: by the shape alone, never by the threads.</summary>
internal unsafe struct WeightProductPlan<T>
    where T : unmanaged
{
    // The channels under a band's outputs stay in the first cache while all kernels pass over them.
    private const int PositionsABand = 256;

    // Registers of channels that share a copy of the slopes' band.
    private const int RegistersABlock = 2;

    // Each share has sums of its own for every weight, so a share must be long enough to pay for adding them up.
    private const int PositionsAShare = 2048;
    private const int MostShares = 16;
    private const int ShareElements = 1 << 20;

    public ConvolutionShape Shape;
    public SheetLayout Layout;
    public T* X;
    public T* Dy;

    /// <summary>[share][group][channel block]: [tap][kernel][channel], then [kernel][lane] for the bias.</summary>
    public T* Sums;

    /// <summary>Whether the slopes themselves are summed too.</summary>
    public bool WithBias;

    public int Lanes;

    public int ChannelBlocks;
    public int ChannelsABlock;
    public int Shares;
    public int Bands;

    public readonly int Parts => Shares * Shape.Groups * ChannelBlocks;

    public readonly int Units => Shape.Batch * Bands;

    public readonly int SumsOfATap => Shape.GroupOutputs * Layout.Pitch;

    public readonly int SumsOfTaps => Shape.KernelHeight * Shape.KernelWidth * SumsOfATap;

    public readonly int SumsOfAPart => SumsOfTaps + (WithBias ? Shape.GroupOutputs * Lanes : 0);

    /// <summary>Whether the channels fill the registers, and the kernels the rows of a tile.</summary>
    public static bool Suits(in ConvolutionShape shape, int lanes, int tileRows)
    {
        var registers = (shape.GroupInputs + lanes - 1) / lanes;
        return shape.GroupOutputs * 2 >= tileRows && shape.GroupInputs * 4 >= registers * lanes * 3;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static WeightProductPlan<T> Of(in ConvolutionShape shape, T* x, T* dy, int lanes)
    {
        WeightProductPlan<T> plan = default;
        plan.Shape = shape;
        plan.X = x;
        plan.Dy = dy;
        plan.Lanes = lanes;
        var block = RegistersABlock * lanes;
        plan.ChannelBlocks = (shape.GroupInputs + block - 1) / block;
        plan.ChannelsABlock = (shape.GroupInputs + plan.ChannelBlocks - 1) / plan.ChannelBlocks;
        var pitch = (plan.ChannelsABlock + lanes - 1) / lanes * lanes;
        var rows = Math.Clamp(PositionsABand / shape.OutputWidth, 1, shape.OutputHeight);
        plan.Bands = (shape.OutputHeight + rows - 1) / rows;
        plan.Layout = new SheetLayout(
            Correlation.Of(shape) with { Channels = plan.ChannelsABlock },
            (shape.OutputHeight + plan.Bands - 1) / plan.Bands, pitch);
        var wanted = (int)Math.Clamp((long)shape.Batch * shape.OutputPlane / PositionsAShare, 1, MostShares);
        plan.Shares = 1;
        while (plan.Shares * 2 <= wanted && plan.Shares * 2 <= plan.Units
            && (long)plan.Shares * 2 * shape.WeightLength <= ShareElements)
        {
            plan.Shares *= 2;
        }

        return plan;
    }
}
