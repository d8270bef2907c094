using System.Text;

namespace Nadir.Figures;

/// <summary>Mathematics as characters of one size, for terminals and for readers that speak.</summary>
internal static class PlainMath
{
    private const string Characters = "0123456789+−=()nix";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢₓ";

    public static string Of(IReadOnlyList<TextRun> runs)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < runs.Count;)
        {
            var side = Math.Sign(runs[i].Rise);
            var part = new StringBuilder();
            for (; i < runs.Count && Math.Sign(runs[i].Rise) == side; i++)
                part.Append(runs[i].Text);
            plain.Append(side == 0 ? part : Shifted(part.ToString(), side > 0));
        }

        return plain.ToString();
    }

    private static StringBuilder Shifted(string text, bool up)
    {
        var tight = text.Replace(" ", "", StringComparison.Ordinal);
        var letters = up ? Raised : Lowered;
        var shifted = new StringBuilder();
        if (tight.All(character => Characters.Contains(character, StringComparison.Ordinal)))
        {
            foreach (var character in tight)
                shifted.Append(letters[Characters.IndexOf(character, StringComparison.Ordinal)]);
            return shifted;
        }

        shifted.Append(up ? '^' : '_');
        return text.Length == 1 ? shifted.Append(text) : shifted.Append('(').Append(text).Append(')');
    }
}
