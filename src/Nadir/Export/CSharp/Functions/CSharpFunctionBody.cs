namespace Nadir;

/// <summary>Lines of C# that compute a function's value: what is needed several times gets a variable.</summary>
internal sealed class CSharpFunctionBody
{
    private readonly Dictionary<CSharpExpression, int> uses = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CSharpExpression, string> variables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> nouns = [];
    private readonly List<string> lines = [];

    public CSharpFunctionBody(CSharpExpression value)
    {
        Count(value);
        Result = Text(value, CSharpBinding.Any);
        IsWhole = value.Binding == CSharpBinding.Whole || variables.ContainsKey(value);
    }

    /// <summary>The variables.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The value, of x and the variables.</summary>
    public string Result { get; }

    /// <summary>Whether the value stands beside any operator.</summary>
    public bool IsWhole { get; }

    private void Count(CSharpExpression part)
    {
        uses[part] = uses.GetValueOrDefault(part) + 1;
        if (uses[part] > 1)
            return;
        foreach (var inner in part.Parts)
            Count(inner);
    }

    private string Text(CSharpExpression part, CSharpBinding needed)
    {
        if (variables.TryGetValue(part, out var variable))
            return variable;
        var parts = new string[part.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Text(part.Parts[i], part.Needed[i]);
        var text = part.Write(parts);
        if (uses[part] == 1 || part.Parts.Length == 0)
            return part.Binding < needed ? $"({text})" : text;
        var count = nouns[part.Noun] = nouns.GetValueOrDefault(part.Noun) + 1;
        variable = variables[part] = count == 1 ? part.Noun : FormattableString.Invariant($"{part.Noun}{count}");
        lines.Add($"var {variable} = {text};");
        return variable;
    }
}
