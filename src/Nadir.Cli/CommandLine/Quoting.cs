namespace Nadir.Cli;

/// <summary>Arguments as a shell reads them.</summary>
internal static class Quoting
{
    private const string Plain = "-_./:=,+@%";

    public static string Join(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quote));

    public static string Quote(string argument) =>
        argument.Length > 0 && argument.All(letter => char.IsLetterOrDigit(letter) || Plain.Contains(letter, StringComparison.Ordinal))
            ? argument
            : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
