using System.CommandLine;
using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary>The part of the plane that a command draws.</summary>
internal sealed class WindowOptions
{
    private readonly Option<string?> x = RangeOption.Create("--x", "The x axis, such as -2..2, or k=0..2 for a name of the formula. Default: -2..2.");
    private readonly Option<string?> y = RangeOption.Create("--y", "The y axis. Default: as x.");

    public IReadOnlyList<Option> All => [x, y];

    public FormulaWindow Read(ParseResult parsed)
    {
        var (xName, horizontal) = Read(x.Name, parsed.GetValue(x));
        var (yName, vertical) = Read(y.Name, parsed.GetValue(y));
        var across = horizontal ?? (-2, 2);
        return new FormulaWindow(across, vertical ?? across, xName, yName);
    }

    private static (string Name, (double Low, double High)? Range) Read(string option, string? text)
    {
        if (text is null)
            return ("", null);
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var (low, high) = RangeOption.Read(option, text[(at + 1)..]);
        return (at > 0 ? text[..at].Trim() : "", (low, high));
    }
}
