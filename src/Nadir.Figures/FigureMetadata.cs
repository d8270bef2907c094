namespace Nadir.Figures;

/// <summary>What made a figure, so that it can be made again.</summary>
/// <param name="Command">The command line or call.</param>
/// <param name="Seed">The seed of everything random behind it.</param>
/// <param name="Version">The version of the library.</param>
public sealed record FigureMetadata(string? Command = null, ulong? Seed = null, string? Version = null)
{
    public string? Command { get; init => field = Plain(value, nameof(Command)); } = Plain(Command, nameof(Command));

    public string? Version { get; init => field = Plain(value, nameof(Version)); } = Plain(Version, nameof(Version));

    private static string? Plain(string? text, string name) => text is null ? null : PlainText.OfLines(text, name);
}
