namespace Nadir.Benchmarks;

/// <summary>What one run of a row was.</summary>
/// <param name="Units">What the row counts.</param>
/// <param name="Bytes">Allocated by all threads in the steps that were watched.</param>
/// <param name="Steps">How many steps were watched.</param>
internal readonly record struct WorkDone(int Units, long Bytes, int Steps);
