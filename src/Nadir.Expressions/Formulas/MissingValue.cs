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
        if (Constant(name) is { } constant)
            return source.Fault(at, $"`{name}` has no value; {values}. Did you mean `{constant}`?");
        if (Call(name, known) is { } call)
            return source.Fault(at, $"`{name}` has no value; {values}. Did you mean `{call}`?");
        if (Product(name, known) is { } product)
            return source.Fault(at, $"`{name}` has no value; {values}. Did you mean `{product}`?");
        return NearestName.Of(name, known, one => one.ToLowerInvariant()) is { } near
            ? source.Fault(at, $"`{name}` has no value; {values}. Did you mean `{near}`?")
            : source.Fault(at, $"`{name}` has no value; {values}. Give it a value, or take it out of the formula.");
    }

    /// <summary>A constant by a name of another language.</summary>
    private static string? Constant(string name) => name.ToLowerInvariant() is "infinity" or "inf" ? ConstantNode.Infinity.Name
        : ConstantNode.All.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>The name as a function of known ones, such as <c>sin(x)</c> for <c>sinx</c>.</summary>
    private static string? Call(string name, IReadOnlyCollection<string> known)
    {
        var start = Enumerable.Range(1, Math.Max(0, name.Length - 1)).LastOrDefault(length => Functions.Find(name[..length]) is not null);
        return start > 0 && Product(name[start..], known) is { } argument ? $"{name[..start]}({argument})" : null;
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
