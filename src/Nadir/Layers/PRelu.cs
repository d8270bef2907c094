using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Rectified linear unit with a learned slope below 0.</summary>
/// <remarks>
/// Formula: y = max(0, x) + slope·min(0, x).
/// Shape: any, unchanged; slope of the sample's shape, [C] or [1] as shared.
/// Range: (−∞, ∞).
/// Slope: 1 in x above 0, slope below and at 0; min(0, x) in slope.
/// Twin: keras.layers.PReLU, torch.nn.PReLU.
/// Differences: Keras has a slope for each element and starts at 0, as here; PyTorch has one for all, or one a channel, and starts at 0.25.
/// Source: He, Zhang, Ren, Sun 2015, arXiv:1502.01852.
/// </remarks>
public sealed class PRelu : Layer
{
    private Parameter? slope;
    private Shape broadcast;

    /// <summary>A rectifier with learned slopes.</summary>
    /// <param name="sharing">Which elements share a slope: element (none), channel or layer.</param>
    /// <param name="slopeInitializer">First slopes; zeros when left out, as in Keras. PyTorch starts with constant:0.25.</param>
    public PRelu(SlopeSharing sharing = SlopeSharing.Element, Initializer? slopeInitializer = null)
    {
        Sharing = Require.Defined(sharing);
        SlopeInitializer = slopeInitializer ?? Initializers.Zeros();
    }

    /// <summary>Which elements share a slope.</summary>
    public SlopeSharing Sharing { get; }

    /// <summary>First slopes.</summary>
    public Initializer SlopeInitializer { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) =>
        x.Map(default(PositivePart)) + (slope!.Value.Reshape(broadcast) * x.Map(default(NegativePart)));

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        if (Sharing == SlopeSharing.Channel && input.Rank == 0)
            throw Error.Shape($"{Name} has a slope a channel, but samples of {input} have no axis. Use sharing layer.");
        var shape = Sharing switch
        {
            SlopeSharing.Element => input,
            SlopeSharing.Channel => new Shape(input[0]),
            _ => new Shape(1),
        };
        broadcast = shape;
        for (var axis = 1; axis < input.Rank && Sharing == SlopeSharing.Channel; axis++)
            broadcast = new Shape([.. broadcast.ToArray(), 1]);
        slope = AddParameter("slope", shape, SlopeInitializer, new Fan(1, 1));
        return input;
    }

    private readonly record struct PositivePart : IScalarFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Max(x, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x <= 0, 0, 1);
    }

    private readonly record struct NegativePart : IScalarFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Min(x, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x <= 0, 1, 0);
    }
}
