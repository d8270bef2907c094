using System.CommandLine;

namespace Nadir.Cli;

/// <summary>A part of the number line on a command line: <c>-2..2</c>.</summary>
internal static class RangeOption
{
    private const double Farthest = 1e150, Narrowest = 1e-9, Smallest = 1e-150;

    public static Option<string?> Create(string name, string description) => OptionOf.Text(name, "a..b", description);

    /// <summary>Null where the option was left out.</summary>
    public static (double Low, double High)? Read(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? Read(option.Name, text) : null;

    public static (double Low, double High) Read(string option, string text)
    {
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at < 0 || FormulaArgument.Number(text[..at]) is not { } low || FormulaArgument.Number(text[(at + 2)..]) is not { } high)
            throw new UsageException($"{option} takes a range a..b of two numbers, such as -2..2 or -pi..pi, got '{text}'.");
        if (!(low < high))
            throw new UsageException($"{option} takes a range a..b with a below b, got '{text}'.");
        if (Math.Max(-low, high) > Farthest)
            throw new UsageException($"{option} takes a range within ±1e150, beyond which squares have no number, got '{text}'.");
        return high - low > Narrowest * Math.Max(Math.Abs(low), Math.Abs(high)) && high - low > Smallest
            ? (low, high)
            : throw new UsageException($"{option} takes a range wide enough for numbers to be told apart in it, got '{text}'. Move it to 0, or widen it.");
    }
}
