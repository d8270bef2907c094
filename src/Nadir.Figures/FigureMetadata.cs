namespace Nadir.Figures;

/// <summary>What made a figure, so that it can be made again.</summary>
/// <param name="Command">The command line or call.</param>
/// <param name="Seed">The seed of everything random behind it.</param>
/// <param name="Version">The version of the library.</param>
public sealed record FigureMetadata(string? Command = null, ulong? Seed = null, string? Version = null);
