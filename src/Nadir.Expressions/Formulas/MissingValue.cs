using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What to say of a name that has no value.</summary>
internal static class MissingValue
{
    private const int MostLetters = 12;

    public static FormulaException Fault(SourceText source, string name, IReadOnlyCollection<string> known)
    {
        var at = Lexer.Read(source).FirstOrDefault(token => token.Kind == TokenKind.Name && token.Text == name).Start;
        var values = known.Count switch
        {
            0 => "no name has one",
            1 => $"the name with one is {known.First()}",
            _ => $"names with one are {string.Join(", ", known)}",
        };
        if (Product(name, known) is { } product)
            return source.Fault(at, $"`{name}` has no value; {values}. Did you mean `{product}`?");
        return NearestName.Of(name, known, one => one.ToLowerInvariant()) is { } near
            ? source.Fault(at, $"`{name}` has no value; {values}. Did you mean `{near}`?")
            : source.Fault(at, $"`{name}` has no value; {values}. Give it a value, or take it out of the formula.");
    }

    /// <summary>The name as a product of known ones and numbers, such as <c>x*y</c> for <c>xy</c>.</summary>
    private static string? Product(string name, IReadOnlyCollection<string> known)
    {
        if (name.Length is 0 or > MostLetters)
            return null;
        var first = known.Where(one => one.Length > 0 && name.StartsWith(one, StringComparison.Ordinal));
        foreach (var factor in first.OrderByDescending(one => one.Length))
        {
            var rest = name[factor.Length..];
            if (rest.Length == 0)
                return factor;
            if (Product(rest, known) is { } others)
                return $"{factor}*{others}";
        }

        return null;
    }
}
