namespace Nadir.Figures;

/// <summary>A formula's name as mathematics: <c>w1</c> with a lowered 1, <c>lambda</c> as its Greek letter.</summary>
internal static class VariableName
{
    public static string Typeset(string name)
    {
        var letters = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_');
        var index = name[letters.Length..].TrimStart('_');
        var shown = MathSymbols.Letter(letters) is not null ? $@"\{letters}" : letters.Length == 1 ? letters : $@"\text{{{letters}}}";
        return letters.Length == 0 || letters.Contains('_', StringComparison.Ordinal)
            ? name
            : index.Length == 0 ? $"${shown}$" : $"${shown}_{{{index}}}$";
    }
}
