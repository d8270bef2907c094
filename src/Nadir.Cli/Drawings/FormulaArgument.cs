using System.CommandLine;
using System.Globalization;
using Nadir.Expressions;

namespace Nadir.Cli;

/// <summary>A formula on the command line, and the values of its parameters.</summary>
internal static class FormulaArgument
{
    public static Argument<string> Create(string description) => new("FORMULA") { Description = description };

    public static Argument<string[]> CreateSeveral(string description) =>
        new("FORMULA") { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<string[]> Parameters()
    {
        var option = OptionOf.Texts("--param", "NAME=VALUE", "Values of names that are no axes, such as p=1; may be given several times.");
        option.AllowMultipleArgumentsPerToken = true;
        return option;
    }

    /// <summary>The formula with its parameters' values in place.</summary>
    public static Formula Read(string text, IEnumerable<string> parameters)
    {
        var formula = UsageException.Guard("FORMULA", () => Formula.Parse(text));
        foreach (var (name, value) in parameters.SelectMany(parameter => Values("--param", parameter)))
        {
            if (!formula.Names.Contains(name))
                throw new UsageException($"--param: The formula has no name '{name}'.{CatalogueName.DidYouMean(name, formula.Names)} It has {string.Join(", ", formula.Names.DefaultIfEmpty("none"))}.");
            formula = formula.With(name, value);
        }

        return formula;
    }

    /// <summary>Of values for several formulas, those that one of them has a name for.</summary>
    public static IEnumerable<string> For(string text, IEnumerable<string> parameters)
    {
        var names = UsageException.Guard("FORMULA", () => Formula.Parse(text)).Names;
        return parameters.SelectMany(parameter => parameter.Split(',')).Where(part => names.Contains(part.Split('=')[0].Trim()));
    }

    /// <summary>Names with values: <c>k=0,b=-1</c>.</summary>
    public static IEnumerable<(string Name, double Value)> Values(string option, string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || Number(part[(at + 1)..]) is not { } value)
                throw new UsageException($"{option} takes names with values, such as k=0,b=1, got '{text}'.");
            yield return (part[..at].Trim(), value);
        }
    }

    /// <summary>A number as it is typed, also <c>pi/2</c>; null when it is none.</summary>
    public static double? Number(string text)
    {
        if (double.TryParse(text.Trim().Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var plain))
            return double.IsFinite(plain) ? plain : null;
        try
        {
            return Formula.Parse(text) is { Names.Count: 0, IsEquation: false } formula && formula.Evaluate() is var value && double.IsFinite(value) ? value : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
