namespace Nadir;

/// <summary>The metrics, one file each.</summary>
public static partial class Metrics;
