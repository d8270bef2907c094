using System.Globalization;
using System.Text;

namespace Nadir;

/// <summary>A loss taken apart, as text.</summary>
internal static class LossExplanationText
{
    private const int MostTerms = 12;
    private const int FirstTerms = 8;
    private const int MostElements = 6;

    public static string Of(LossExplanation explanation)
    {
        var text = new StringBuilder();
        var count = explanation.Terms.Count;
        Line(text, $"{explanation.Loss} = {Number(explanation.EmpiricalRisk)}, of {count} {(count == 1 ? "term" : "terms")}");
        text.Append('\n');
        Table(text, TermRows(explanation));
        var weighted = explanation.HasSampleWeights ? " × sample weight" : "";
        var why = $"{Word(explanation.Reduction)}: {explanation.DivisorReason}";
        Line(text, $"share = term{weighted} ÷ {Number(explanation.Divisor)} ({why})");
        if (explanation.Classes.Count > 0)
        {
            var rows = explanation.Classes.Select(part => new[] { part.Name, Count(part.Terms), Number(part.Share) });
            text.Append('\n');
            Table(text, [["target", "terms", "share"], .. rows]);
        }

        if (explanation.Parts.Count > 1)
            Named(text, "part", explanation.Parts);
        if (explanation.Elements.Count > 1)
            Named(text, "element", Shortened(explanation.Elements));
        if (explanation.Penalties.Count > 0)
        {
            text.Append('\n');
            Table(
                text,
                [
                    ["empirical risk", Number(explanation.EmpiricalRisk)],
                    .. explanation.Penalties.Select(penalty => new[] { $"+ {penalty.Name}", Number(penalty.Value) }),
                    ["structural risk", Number(explanation.StructuralRisk)],
                ]);
        }

        return text.ToString();
    }

    private static IEnumerable<string[]> TermRows(LossExplanation explanation)
    {
        var terms = explanation.Terms;
        var columns = Columns(explanation).ToList();
        yield return [.. columns.Select(column => column.Name)];
        var shown = terms.Count <= MostTerms ? terms.Count : FirstTerms;
        foreach (var term in terms.Take(shown))
            yield return [.. columns.Select(column => column.Text(term))];
        if (shown < terms.Count)
            yield return Ends(columns.Count, $"{terms.Count - shown} more", terms.Skip(shown).Sum(term => term.Share));
        yield return Ends(columns.Count, $"sum", explanation.EmpiricalRisk);
    }

    /// <summary>A row of which only the first and the last cell are filled.</summary>
    private static string[] Ends(int columns, FormattableString first, double last)
    {
        var row = new string[columns];
        Array.Fill(row, "");
        (row[0], row[^1]) = (first.ToString(CultureInfo.InvariantCulture), Number(last));
        return row;
    }

    private static IEnumerable<(string Name, Func<ExplainedTerm, string> Text)> Columns(LossExplanation explanation)
    {
        var first = explanation.Terms.Count == 0 ? null : explanation.Terms[0];
        yield return ("sample", term => term.Place);
        if (first?.Target is not null)
            yield return ("target", term => term.IsIgnored ? $"{term.Target} ignored" : term.Target!);
        for (var i = 0; i < first?.Elements.Count && first.Elements.Count is > 1 and <= MostElements; i++)
        {
            var element = i;
            yield return ($"[{Count(element)}]", term => Number(term.Elements[element]));
        }

        for (var i = 0; i < first?.Parts.Count && first.Parts.Count > 1; i++)
        {
            var part = i;
            yield return (first.Parts[part].Name, term => Number(term.Parts[part].Value));
        }

        if (explanation.HasClassWeights)
            yield return ("class weight within", term => Number(term.ClassWeight));
        yield return ("term", term => Number(term.Value));
        if (explanation.HasSampleWeights)
            yield return ("sample weight", term => Number(term.SampleWeight));
        yield return ("share", term => Number(term.Share));
    }

    private static IReadOnlyList<NamedNumber> Shortened(IReadOnlyList<double> elements)
    {
        var shown = elements.Count <= MostTerms ? elements.Count : FirstTerms;
        var rows = elements.Take(shown).Select((share, i) => new NamedNumber($"[{Count(i)}]", share)).ToList();
        if (shown < elements.Count)
            rows.Add(new($"{Count(elements.Count - shown)} more", elements.Skip(shown).Sum()));
        return rows;
    }

    private static void Named(StringBuilder text, string heading, IReadOnlyList<NamedNumber> numbers)
    {
        text.Append('\n');
        Table(text, [[heading, "share"], .. numbers.Select(number => new[] { number.Name, Number(number.Value) })]);
    }

    private static void Table(StringBuilder text, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        var widths = lines[0].Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
            text.AppendJoin("  ", line.Select((cell, column) => cell.PadLeft(widths[column]))).Append('\n');
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(Reduction reduction)
    {
        var words = new StringBuilder();
        foreach (var letter in reduction.ToString())
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        _ => value.ToString("G6", CultureInfo.InvariantCulture),
    };
}
