using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Nadir.Cli;

/// <summary>Options whose values are checked while the command line is read.</summary>
internal static class OptionOf
{
    public static Option<string?> Text(string name, string form, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = form, Description = description };

    public static Option<string[]> Texts(string name, string form, string description) =>
        new(name) { HelpName = form, Description = description, Arity = ArgumentArity.OneOrMore, DefaultValueFactory = _ => [] };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    public static Option<int> Whole(string name, string description, int otherwise, int minimum, int maximum = int.MaxValue, string form = "N") =>
        Parsed(name, form, description, otherwise, text =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
                ? (number, null)
                : (0, maximum == int.MaxValue ? $"a whole number from {minimum} up" : $"a whole number from {minimum} to {maximum}"));

    public static Option<ulong> Seed(string name, string description) =>
        Parsed(name, "N", description, 0UL, text =>
            ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, null) : (0, "a whole number from 0 up"));

    public static Option<double> Share(string name, string description, double otherwise) =>
        Parsed(name, "F", description, otherwise, text =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1
                ? (number, null)
                : (0, "a number from 0 up, below 1"));

    public static Option<string?> Choice(string name, string description, string? otherwise, params IReadOnlyList<string> choices) =>
        Parsed<string?>(name, string.Join('|', choices), description, otherwise, text =>
            choices.FirstOrDefault(choice => CatalogueName.Same(choice, text)) is { } chosen
                ? (chosen, null)
                : (null, $"{string.Join(", ", choices.SkipLast(1))} or {choices[^1]}" + (CatalogueName.Nearest(text, choices) is { } near ? $" (did you mean '{near}'?)" : "")));

    /// <summary>A number of epochs that may be left out.</summary>
    public static Option<int?> Patience(string name, string description, int otherwise) =>
        new(name)
        {
            HelpName = "N",
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => result.Tokens is [var token]
                ? int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Refuse<int?>(result, name, "a whole number from 0 up", token.Value)
                : otherwise,
        };

    private static Option<T> Parsed<T>(string name, string form, string description, T otherwise, Func<string, (T Value, string? Form)> parse) =>
        new(name)
        {
            HelpName = form,
            Description = description,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                if (result.Tokens is not [var token])
                    return otherwise;
                var (value, wanted) = parse(token.Value);
                return wanted is null ? value : Refuse<T>(result, name, wanted, token.Value);
            },
        };

    private static T? Refuse<T>(ArgumentResult result, string name, string wanted, string got)
    {
        result.AddError($"{name} takes {wanted}, got '{got}'.");
        return default;
    }
}
