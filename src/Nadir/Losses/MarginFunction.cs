using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>A function of the margin as one of label and score.</summary>
internal readonly record struct MarginFunction<F>(F Function, BinaryLabels Labels) : IPairFunction
    where F : struct, IMarginFunction
{
    public ReadOnlySpan<double> MarginKinks => Function.Kinks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L> => Function.Value(Labels.Signed(target) * prediction);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        Labels.SignedSlope() * (prediction * Function.Slope(Labels.Signed(target) * prediction));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var label = Labels.Signed(target);
        return label * Function.Slope(label * prediction);
    }
}
