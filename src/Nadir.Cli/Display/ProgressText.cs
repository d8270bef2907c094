using System.Globalization;

namespace Nadir.Cli;

/// <summary>The words of progress, in pieces that a display may break between.</summary>
internal static class ProgressText
{
    private const string Validation = "validation.";

    /// <summary>What is about to be trained.</summary>
    public static IEnumerable<string> Headline(TrainingPlan plan, RunEvent started)
    {
        var sizes = started.Numbers.ToDictionary(number => number.Name, number => number.Value);
        var seen = sizes.TryGetValue("samples", out var samples) ? Invariant($"{samples:N0} samples") : "streamed samples";
        var held = sizes.GetValueOrDefault("validationSamples") is var validation && validation > 0 ? Invariant($", {validation:N0} to validate") : "";
        var test = plan.Data.Test is { } tested ? Invariant($", {tested.Count:N0} to test") : "";
        yield return Invariant($"{ModelArgument.NameOf(plan.Request.Model)} with {sizes["parameters"]:N0} parameters on {plan.Name}: {seen}{held}{test}");
        foreach (var column in plan.Data.Columns)
            yield return $"  {OneLine.Of(column)}";
    }

    /// <summary>An epoch that is done.</summary>
    public static IEnumerable<string> Epoch(RunEvent what, double seconds)
    {
        var width = what.Epochs.ToString(CultureInfo.InvariantCulture).Length;
        yield return $"epoch {what.Epoch.ToString(CultureInfo.InvariantCulture).PadLeft(width)}/{what.Epochs}";
        var isValidation = false;
        foreach (var (name, value) in what.Numbers)
        {
            var validates = name.StartsWith(Validation, StringComparison.Ordinal);
            var shown = MetricNames.Short(validates ? name[Validation.Length..] : name);
            yield return (validates && !isValidation ? "validation " : "") + $"{shown} {NumberTable.Text(value)}";
            isValidation = validates;
        }

        yield return Invariant($"{seconds:0.0} s");
    }

    /// <summary>Minutes and seconds, with hours where there are any.</summary>
    public static string Time(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 360_000));
        return time.TotalHours >= 1 ? Invariant($"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}") : Invariant($"{time.Minutes}:{time.Seconds:00}");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
