namespace Nadir;

/// <summary>How much news there is in outcomes and in distributions, one measure a file.</summary>
/// <remarks>0·log 0 is 0, and what cannot happen but does is infinite. Tensors hold a distribution in each row of the
/// last axis.</remarks>
public static partial class Information
{
    /// <summary>The nats of a measure in the unit asked for.</summary>
    private static Tensor In(InformationUnit unit, Tensor nats) =>
        Require.Defined(unit) == InformationUnit.Nats ? nats : nats / Math.Log(2);

    private static double In(InformationUnit unit, double nats) =>
        Require.Defined(unit) == InformationUnit.Nats ? nats : nats / Math.Log(2);
}
