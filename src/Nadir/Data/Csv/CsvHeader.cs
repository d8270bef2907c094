using System.Globalization;

namespace Nadir;

/// <summary>What a header row must be.</summary>
internal static class CsvHeader
{
    private static readonly char[] OtherSeparators = [';', '\t', ',', '|'];

    /// <summary>The names, when they can be column names.</summary>
    /// <exception cref="DataException">A name is missing, is a number or stands twice, or the separator is another.</exception>
    public static string[] Check(string[] names, string path, int line, char separator)
    {
        var position = FormattableString.Invariant($"line {line}");
        if (names.Any(name => name.Contains('\0', StringComparison.Ordinal)))
            throw Error.Data(path, $"this is no text: it holds NUL characters. Pass a CSV file in UTF-8.", position);
        var other = OtherSeparators.FirstOrDefault(unit => unit != separator && names is [var all] && all.Contains(unit, StringComparison.Ordinal));
        if (other != default)
        {
            throw Error.Data(
                path,
                $"cells are separated by '{CsvFormat.Shown(other)}' here, expected '{separator}'. Save the file with '{separator}' and decimal points, or set the separator.", position);
        }

        var first = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0)
                throw Error.Data(path, $"column {i + 1} has no name. Name every column in the first row.", position);
            if (double.TryParse(names[i], NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                throw Error.Data(
                    path,
                    $"the first row must name the columns, but column {i + 1} is called '{names[i]}', a number. Put a header row above the data, or say that there is none (HasHeader = false).", position);
            }

            if (!first.TryAdd(names[i], i))
                throw Error.Data(path, $"two columns are called '{names[i]}' ({first[names[i]] + 1} and {i + 1}). Rename one.", position);
        }

        return names;
    }

    /// <summary>The number of a column; an error that offers the nearest name where there is none.</summary>
    public static int ColumnOf(string name, string[] header, string path)
    {
        var column = Array.IndexOf(header, name);
        return column >= 0 ? column : throw Error.Data(
            path, $"there is no column '{name}'.{CatalogueName.DidYouMean(name, header)} The columns are {string.Join(", ", header)}.");
    }
}
