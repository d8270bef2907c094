namespace Nadir.Tests.Export;

/// <summary>One event of a file, its messages as fields by number.</summary>
internal sealed record EventEntry(double WallTime, long Step, string Version)
{
    public string Tag { get; init; } = "";

    public float? Scalar { get; init; }

    public Dictionary<int, List<object>>? Image { get; init; }

    public Dictionary<int, List<object>>? Histogram { get; init; }

    public Dictionary<int, List<object>>? Tensor { get; init; }

    public Dictionary<int, List<object>>? Metadata { get; init; }
}
