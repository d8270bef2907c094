using System.CommandLine;
using Nadir.Expressions;
using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary>The part of the plane that a command draws.</summary>
internal sealed class WindowOptions
{
    private const double Reach = 2;

    private readonly Option<string?> x = RangeOption.Create("--x", "The x axis, such as -2..2, or k=0..2 for a name of the formula. Default: -2..2.");
    private readonly Option<string?> y = RangeOption.Create("--y", "The y axis. Default: as x.");

    public IReadOnlyList<Option> All => [x, y];

    /// <summary>The window for a formula, whose other names must have values.</summary>
    public FormulaWindow Read(ParseResult parsed, Formula formula)
    {
        var (xName, horizontal) = Read(x.Name, parsed.GetValue(x));
        var (yName, vertical) = Read(y.Name, parsed.GetValue(y));
        foreach (var (option, name) in new[] { (x.Name, xName), (y.Name, yName) })
        {
            if (name.Length > 0 && !formula.Names.Contains(name) && formula.Names.Count > 1)
                throw new UsageException($"{option}: The formula has no name '{name}'.{CatalogueName.DidYouMean(name, formula.Names)} It has {string.Join(", ", formula.Names)}.");
        }

        if (xName.Length > 0 && xName == yName)
            throw new UsageException($"--x and --y both name '{xName}'. Give them different names, or leave one name out.");
        FormulaArgument.RequireNames(formula.Names, 2, [xName, yName]);
        var across = horizontal ?? (-Reach, Reach);
        return UsageException.Guard("FORMULA", () => new FormulaWindow(across, vertical ?? across, xName, yName).For(formula));
    }

    private static (string Name, (double Low, double High)? Range) Read(string option, string? text)
    {
        if (text is null)
            return ("", null);
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return (at > 0 ? text[..at].Trim() : "", RangeOption.Read(option, text[(at + 1)..]));
    }
}
