using System.Globalization;

namespace Nadir.Cli;

/// <summary>Epochs as rows of a table: training to the left, validation to the right.</summary>
internal static class EpochTable
{
    private const string Validation = "validation.", Gap = "  ";
    private const int Narrowest = 7;

    /// <summary>The two lines above the rows.</summary>
    public static IEnumerable<string> Header(RunEvent epoch)
    {
        var cells = epoch.Numbers.Select(number => Name(number).PadLeft(Width(number)));
        if (epoch.Numbers.Any(IsValidation))
        {
            var trained = epoch.Numbers.Where(number => !IsValidation(number)).Sum(number => Gap.Length + Width(number));
            yield return new string(' ', Count(epoch).Length) + Gap + "training".PadRight(trained) + "validation";
        }

        yield return string.Join(Gap, cells.Prepend("epoch".PadLeft(Count(epoch).Length)).Append("time".PadLeft(Narrowest)));
    }

    public static string Row(RunEvent epoch, double seconds)
    {
        var cells = epoch.Numbers.Select(number => NumberTable.Text(number.Value).PadLeft(Width(number)));
        return string.Join(Gap, cells.Prepend(Count(epoch)).Append(FormattableString.Invariant($"{seconds:0.0} s").PadLeft(Narrowest)));
    }

    private static bool IsValidation(NamedNumber number) => number.Name.StartsWith(Validation, StringComparison.Ordinal);

    private static string Name(NamedNumber number) => MetricNames.Short(IsValidation(number) ? number.Name[Validation.Length..] : number.Name);

    private static int Width(NamedNumber number) => Math.Max(Narrowest, Name(number).Length);

    private static string Count(RunEvent epoch)
    {
        var all = epoch.Epochs.ToString(CultureInfo.InvariantCulture);
        return $"{epoch.Epoch.ToString(CultureInfo.InvariantCulture).PadLeft(all.Length)}/{all}".PadLeft("epoch".Length);
    }
}
