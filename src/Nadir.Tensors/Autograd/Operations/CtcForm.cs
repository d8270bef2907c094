namespace Nadir.Tensors;

/// <summary>How a connectionist temporal classification reads its inputs.</summary>
/// <param name="Blank">The class that stands between labels.</param>
/// <param name="ZeroInfinity">Whether impossible sequences count 0 rather than ∞.</param>
/// <param name="TimeFirst">Whether the log-probabilities lie as [T, N, C] rather than [N, T, C].</param>
internal readonly record struct CtcForm(int Blank, bool ZeroInfinity, bool TimeFirst)
{
    public int BatchAxis => TimeFirst ? 1 : 0;

    public int TimeAxis => TimeFirst ? 0 : 1;
}
