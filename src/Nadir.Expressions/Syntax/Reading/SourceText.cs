using System.Text;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A formula as it was typed, which shows where something is wrong with it.</summary>
internal sealed class SourceText(string text)
{
    private const int MostCells = 100;
    private const string Indent = "  ";

    public string Text => text;

    /// <summary>The exception for a fault at a character.</summary>
    public FormulaException Fault(int position, FormattableString message)
    {
        var at = Math.Clamp(position, 0, text.Length);
        return Error.Formula(text, CellWidth.Of(text.AsSpan(0, at)) + 1, Picture(at), message);
    }

    /// <summary>A part as it was typed, shortened where it is long.</summary>
    public string Quote(int start, int end)
    {
        var part = Printable(text.AsSpan(start, end - start).Trim());
        return part.Length <= 30 ? $"`{part}`" : $"`{part[..14]}…{part[^14..]}`";
    }

    /// <summary>The formula in one line and a caret in the next; of a long formula, what stands around the place.</summary>
    private string Picture(int position)
    {
        var (first, last) = (0, text.Length);
        if (CellWidth.Of(text) > MostCells)
        {
            first = Math.Max(0, position - (MostCells / 2));
            last = Math.Min(text.Length, first + MostCells);
            if (first > 0 && char.IsLowSurrogate(text[first]))
                first--;
            if (last < text.Length && char.IsLowSurrogate(text[last]))
                last--;
        }

        var before = (first > 0 ? "…" : "") + Printable(text.AsSpan(first, position - first));
        var after = Printable(text.AsSpan(position, last - position)) + (last < text.Length ? "…" : "");
        return $"{Indent}{before}{after}\n{Indent}{new string(' ', CellWidth.Of(before))}^";
    }

    /// <summary>Tabs, line ends and other controls as one visible cell each.</summary>
    private static string Printable(ReadOnlySpan<char> part)
    {
        var line = new StringBuilder(part.Length);
        foreach (var rune in part.EnumerateRunes())
            line.Append(Rune.IsWhiteSpace(rune) ? new Rune(' ') : Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
        return line.ToString();
    }
}
