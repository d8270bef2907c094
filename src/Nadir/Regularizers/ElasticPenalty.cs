namespace Nadir;

/// <summary>Sizes and squares together: what L1L2 and the elastic net differ in is their factors alone.</summary>
internal static class ElasticPenalty
{
    public static Tensor Of(Tensor weights, double l1, double l2) => (weights.Abs().Sum() * l1) + (weights.Square().Sum() * l2);

    public static Tensor ProximalStep(Tensor weights, double l1, double l2, double step) =>
        weights.Map(new SoftThreshold(l1 * step)) / (1 + (2 * l2 * step));
}
