namespace Nadir.Pictures;

/// <summary>Formulas set as mathematics, in titles and legends.</summary>
internal static class MathTitle
{
    /// <summary>Between dollar signs; as typed where one line of mathematics cannot hold it.</summary>
    public static string Of(Formula formula) => Set(Require.Present(formula).ToLatex()) ?? formula.ToString();

    /// <summary>What reads as a formula, and as it is what does not.</summary>
    public static string Of(string text)
    {
        try
        {
            return Of(Formula.Parse(text));
        }
        catch (FormulaException)
        {
            return text;
        }
    }

    /// <summary>A name beside an axis: w1 with a lowered 1, single letters as they are.</summary>
    public static string OfName(string name) => Require.Present(name).Length == 1 ? name : Of(name);

    private static string? Set(string latex)
    {
        var title = $"${latex}$";
        // What is not known is shown as typed, with its backslash.
        return MathText.Of(title).Runs.Any(run => run.Text.Contains('\\') || run.Text.Contains('$')) ? null : title;
    }
}
