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

    public static Option<string[]> Parameters() =>
        OptionOf.Texts("--param", "NAME=VALUE", "Values of names that are no axes: p=1, or p=1,q=2; may be given several times.");

    /// <summary>The formula with its parameters' values in place.</summary>
    public static Formula Read(string text, IEnumerable<string>? parameters) => ReadAll([text], parameters)[0];

    /// <summary>An expression, not an equation, with its parameters' values in place.</summary>
    public static Formula ReadExpression(string text, IEnumerable<string>? parameters) => Expression(Read(text, parameters));

    /// <summary>Expressions with values for the names that each of them has.</summary>
    public static List<Formula> ReadExpressions(IEnumerable<string> texts, IEnumerable<string>? parameters) =>
        ReadAll(texts, parameters).ConvertAll(Expression);

    /// <summary>Refuses more names than there are axes.</summary>
    /// <param name="names">The names without a value.</param>
    /// <param name="axes">How many axes there are.</param>
    /// <param name="chosen">Names that the command line puts on axes.</param>
    public static void RequireNames(IReadOnlyList<string> names, int axes, params IReadOnlyList<string> chosen)
    {
        if (names.Count <= axes)
            return;
        var first = chosen.Where(names.Contains).Concat(names.Where(name => name is "x" or "y")).Concat(names).Distinct().Take(axes);
        var others = names.Except(first).ToList();
        throw new UsageException($"FORMULA: There are the names {string.Join(", ", names)}, and {(axes == 1 ? "one axis" : "two axes")}. Give {(others.Count == 1 ? "the other a value" : "the others values")}: --param {string.Join(",", others.Select(name => $"{name}=1"))}.");
    }

    private static Formula Expression(Formula formula) => formula.IsEquation
        ? throw new UsageException($"FORMULA: '{formula.Text}' is an equation, and an expression is needed here. Leave out '=', or draw it by 'nadir plot implicit'.")
        : formula;

    private static List<Formula> ReadAll(IEnumerable<string> texts, IEnumerable<string>? parameters)
    {
        var formulas = texts.Select(text => UsageException.Guard("FORMULA", () => Formula.Parse(text))).ToList();
        var names = formulas.SelectMany(formula => formula.Names).Distinct().ToList();
        var given = new HashSet<string>();
        foreach (var (name, value) in (parameters ?? []).SelectMany(parameter => Values("--param", parameter)))
        {
            if (!names.Contains(name))
                throw new UsageException($"--param: There is no name '{name}' in what is drawn.{CatalogueName.DidYouMean(name, names)} {(names.Count == 0 ? "There are no names." : $"There {(names.Count == 1 ? "is" : "are")} {string.Join(", ", names)}.")}");
            if (!given.Add(name))
                throw new UsageException($"--param: '{name}' has two values. Give one.");
            formulas = formulas.ConvertAll(formula => formula.Names.Contains(name) ? formula.With(name, value) : formula);
        }

        return formulas;
    }

    /// <summary>Names with values: <c>k=0,b=-1</c>.</summary>
    public static IEnumerable<(string Name, double Value)> Values(string option, string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || Number(part[(at + 1)..]) is not { } value)
                throw new UsageException($"{option} takes names with finite numbers, such as k=0,b=1, got '{text}'.");
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
            var formula = Formula.Parse(text);
            return formula is { Names.Count: 0, IsEquation: false } && formula.Evaluate() is var value && double.IsFinite(value) ? value : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
